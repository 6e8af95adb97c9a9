import { describe, expect, it } from "vitest";
import { titleKey } from "../../../../../src/papers/identity/title-key.ts";
import {
  dense,
  denseHeader,
  fieldsOf,
  fixture,
  four,
  listing,
  one,
  spaced,
  spacedHeader,
  three,
  titles,
  two,
} from "../../../../support/captured-page.ts";

describe("both layouts are read", () => {
  it("the spaced layout gives its papers in order, with lines, links and the day", () => {
    const { layout, listedOn, papers, problems } = listing(fixture("spaced"));
    expect({ layout, listedOn, problems }).toEqual({
      layout: "spaced",
      listedOn: "2026-03-21",
      problems: [],
    });
    expect(papers.map(({ rank, line }) => [rank, line])).toEqual([
      [1, 11],
      [2, 15],
      [3, 19],
      [4, 23],
      [5, 27],
      [6, 31],
    ]);
    expect(papers[0]?.title).toBe("Tidal Gradients: Training Small Networks on the Rhythm of Their Own Loss");
    expect(papers[2]).toMatchObject({
      title: "β-Kites: Steering Generative Models with One String",
      links: [{ url: "https://github.com/kitefliers/beta-kites", kind: "code" }],
    });
    expect(papers[3]?.abstract).toContain("Schrödinger bridge view of Félix and Akyüz");
    expect(papers[3]?.abstract).toContain("|x|_∞ ≤ 1/λ");
  });

  it("the dense layout gives its papers, the first not glued to the button's label", () => {
    const { layout, listedOn, papers, problems } = listing(fixture("dense"));
    expect({ layout, listedOn, problems }).toEqual({ layout: "dense", listedOn: null, problems: [] });
    expect(papers).toHaveLength(5);
    expect(papers[0]).toMatchObject({
      rank: 1,
      line: 3,
      title: "Bread First Search: Planning with Language Models That Have Not Eaten",
    });
  });

  it("a paper in both layouts and two spellings is the same paper", () => {
    const [a, b] = [fixture("spaced"), fixture("dense")].map((text) => new Set(titles(text).map(titleKey)));
    expect([...(a ?? [])].filter((key) => b?.has(key))).toHaveLength(2);
  });

  it.each(["spaced", "dense"])(
    "%s: byte order mark, CRLF, trailing spaces and UTF-16 make no difference",
    (name) => {
      const text = fixture(name);
      const plain = listing(text);
      expect(listing(`\ufeff${text.replaceAll("\n", "  \t\r\n")}`)).toEqual(plain);
      expect(listing(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(plain);
      expect(listing(text.trimEnd())).toEqual(plain);
    },
  );
});

describe("the header may be missing or altered", () => {
  const papers = fieldsOf(one, two, three);
  it.each([
    ["no header", papers.join("\n")],
    ["no header, spaced", papers.join("\n\n")],
    ["one line of it", [denseHeader[1], `Subscribe${papers[0]}`, ...papers.slice(1)].join("\n")],
    ["only the glued label", [`Subscribe${papers[0]}`, ...papers.slice(1)].join("\n")],
    ["other words", ["Trending research, by mail", `Subscribe${papers[0]}`, ...papers.slice(1)].join("\n")],
    ["no label", [...denseHeader, ...papers].join("\n")],
    ["label alone", [...denseHeader, "Subscribe", ...papers].join("\n")],
    ["no date", [...spacedHeader.slice(0, 4), ...papers].join("\n\n")],
    [
      "other order and words",
      [
        "Trending Papers",
        "Mar 21",
        "by AK and the whole research community",
        "Hugging Face",
        "Subscribe",
        ...papers,
      ].join("\n\n"),
    ],
  ])("%s", (_, text) => {
    const { papers: found, problems } = listing(text);
    expect(found.map(({ title, rank }) => ({ title, rank }))).toEqual(
      [one, two, three].map(({ title }, i) => ({ title, rank: i + 1 })),
    );
    expect(problems).toEqual([]);
  });

  it("a title that begins with Subscribe is left alone, save for the label in front of it", () => {
    const subscribers = { ...two, title: "Subscribers and Other Strangers in the Loop" };
    const net = { ...three, title: "SubscribeNet: Graphs That Pay Monthly" };
    const expected = [subscribers.title, one.title, net.title];
    expect(titles(dense(...fieldsOf(subscribers, one, net)))).toEqual(expected);
    expect(titles([...denseHeader, ...fieldsOf(subscribers, one, net)].join("\n"))).toEqual(expected);
    expect(titles(spaced(...fieldsOf(subscribers, one, net)))).toEqual(expected);
    expect(titles(dense(...fieldsOf({ ...one, title: "μ-Nets in R^3: A Theory" })))).toEqual([
      "μ-Nets in R³: A Theory",
    ]);
  });

  it("two captures in one file are read as one, and said to be two", () => {
    const small = { ...three, title: "vSheep: Fast Counting in the Dark" };
    const { papers: found, problems } = listing(
      `${spaced(...fieldsOf(one, two))}\n${dense(...fieldsOf(small, one))}`,
    );
    expect(found.map(({ title }) => title)).toEqual([one.title, two.title, small.title]);
    expect(problems).toEqual([
      { line: 18, message: "A second page header starts here; the file was read as one listing." },
    ]);
  });
});

describe("what is malformed is reported with its line, and the good papers are kept", () => {
  const all = [one, two, three, four];
  const without = (skip: number) => fieldsOf(...all).filter((_, i) => i !== skip);
  const kept = (...indices: number[]) => indices.map((i) => all[i]?.title);

  it.each([dense, spaced])("an abstract with no title", (render) => {
    const { papers: found, problems } = listing(render(...without(2)));
    expect(found.map(({ title }) => title)).toEqual(kept(0, 2, 3));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(
      /^The abstract “This is abstract 2\..*” has no title before it; it was left out\.$/,
    );
  });

  it("with the right line", () => {
    expect(listing(dense(...without(2))).problems[0]?.line).toBe(5);
    expect(listing(spaced(...without(2))).problems[0]?.line).toBe(15);
  });

  it.each([dense, spaced])("a title with no abstract, so that two titles stand in a row", (render) => {
    const { papers: found, problems } = listing(render(...without(3)));
    expect(found.map(({ title }) => title)).toEqual(kept(0, 2, 3));
    expect(problems.map(({ message }) => message)).toEqual([
      `The title “${two.title}” has no abstract after it; it was left out.`,
    ]);
  });

  it("the first title or the first abstract missing", () => {
    expect(titles([...denseHeader, ...without(0)].join("\n"))).toEqual(kept(1, 2, 3));
    expect(titles(dense(...without(1)))).toEqual(kept(1, 2, 3));
  });

  it("several gaps", () => {
    const fields = [one.title, one.abstract, two.abstract, three.title, four.title, four.abstract];
    const { papers: found, problems } = listing(dense(...fields));
    expect(found.map(({ title }) => title)).toEqual(kept(0, 3));
    expect(problems.map(({ line }) => line)).toEqual([5, 6]);
  });

  it("two abstracts whose titles are both lost are not taken for a title and its abstract", () => {
    const { papers: found, problems } = listing(
      dense(...fieldsOf(one), two.abstract, three.abstract, ...fieldsOf(four)),
    );
    expect(found.map(({ title }) => title)).toEqual(kept(0, 3));
    expect(problems).toHaveLength(2);
  });

  it("a file cut off in the middle of an abstract, or before one", () => {
    const text = dense(...fieldsOf(one, two));
    const midAbstract = listing(text.slice(0, -40));
    expect(midAbstract.papers).toHaveLength(2);
    expect(midAbstract.problems).toEqual([
      {
        line: 6,
        message: `The last abstract stops in the middle of a sentence: the file may be cut off. “${two.title}” was kept as it stands.`,
      },
    ]);
    const noAbstract = listing(dense(...fieldsOf(one), two.title));
    expect(noAbstract.papers).toHaveLength(1);
    expect(noAbstract.problems).toEqual([
      {
        line: 5,
        message: `The file ends after the title “${two.title}”, before its abstract: it may be cut off. The title was left out.`,
      },
    ]);
  });

  it.each([
    ["an address", "The code is at https://github.com/x/y"],
    ["an address in brackets", "(Code available at https://github.com/x/y)"],
    ["an address with a label", "Openly accessible https://host.example/x-27C{here}"],
    ["a figure", "The score rises to 95%"],
    ["a quotation", "We call it “sleep.”"],
  ])("a last abstract that ends with %s is not cut off", (_, end) => {
    expect(listing(dense(...fieldsOf(one, { ...two, abstract: `${two.abstract} ${end}` }))).problems).toEqual(
      [],
    );
  });

  it("bytes that are no text cost the paper they are in", () => {
    const bytes = Buffer.from(dense(...fieldsOf(one, two, three)));
    bytes[bytes.indexOf(two.abstract) + 20] = 0xff;
    const { papers: found, problems } = listing(bytes);
    expect(found.map(({ title }) => title)).toEqual(kept(0, 2));
    expect(problems).toEqual([
      {
        line: 6,
        message: `The line holds bytes that are no UTF-8 text; the paper “${two.title}” was left out.`,
      },
    ]);
  });

  it("a replacement character that the page itself holds costs nothing", () => {
    expect(titles(dense(...fieldsOf(one, { ...two, title: "What Is \ufffd?" })))).toEqual([
      one.title,
      "What Is \ufffd?",
    ]);
  });

  it("zeros at the end, as a crash leaves them", () => {
    const { papers: found, problems } = listing(
      Buffer.concat([Buffer.from(`${dense(...fieldsOf(one, two, three))}\n`), Buffer.alloc(64)]),
    );
    expect(found).toHaveLength(3);
    expect(problems.map(({ line }) => line)).toEqual([9]);
  });

  it("a line without a word", () => {
    const { papers: found, problems } = listing(dense(...fieldsOf(one), "28", ...fieldsOf(two)));
    expect(found.map(({ title }) => title)).toEqual(kept(0, 1));
    expect(problems).toEqual([
      { line: 5, message: "“28” is neither a title nor an abstract; the line was left out." },
    ]);
  });

  it("a paper listed twice is one paper, reported only where its abstracts differ", () => {
    const again = { title: one.title.toUpperCase(), abstract: one.abstract };
    expect(listing(dense(...fieldsOf(one, two, again)))).toMatchObject({
      papers: [{ rank: 1 }, { rank: 2 }],
      problems: [],
    });
    const { papers: found, problems } = listing(
      dense(...fieldsOf(one, two, { ...again, abstract: three.abstract }, four)),
    );
    expect(found.map(({ title, rank }) => [title, rank])).toEqual([
      [one.title, 1],
      [two.title, 2],
      [four.title, 3],
    ]);
    expect(found[0]?.abstract).toBe(one.abstract);
    expect(problems).toMatchObject([{ line: 7 }]);
  });
});
