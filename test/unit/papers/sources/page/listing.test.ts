import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { titleKey } from "../../../../../src/papers/identity/title-key.ts";
import type { Listing, ParsedListing } from "../../../../../src/papers/paper.ts";
import { parseListing } from "../../../../../src/papers/sources/page/listing.ts";

const capturedAt = new Date("2026-03-22T06:00:00Z");
const fixture = (name: string) =>
  readFileSync(new URL(`../../../../fixtures/listings/${name}.txt`, import.meta.url), "utf8");
const parse = (content: string | Uint8Array): ParsedListing =>
  parseListing(typeof content === "string" ? new TextEncoder().encode(content) : content, { capturedAt });
const listing = (content: string | Uint8Array): Listing => {
  const parsed = parse(content);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(" "));
  return parsed.listing;
};
const titles = (content: string | Uint8Array) => listing(content).papers.map(({ title }) => title);

/** Papers whose lines hold nothing that could be read in two ways. */
const paper = (n: number) => ({
  title: `Paper ${n}: On Counting Sheep in the ${n}th Field`,
  abstract: `This is abstract ${n}. ${"We count sheep, and the sheep count us, until one of us sleeps. ".repeat(4)}It ends here.`,
});
const [one, two, three, four] = [paper(1), paper(2), paper(3), paper(4)];
const denseHeader = [
  "Get trending papers in your email inbox once a day!",
  "Get trending papers in your email inbox!",
];
const spacedHeader = [
  "new",
  "Get trending papers in your email inbox!",
  "Subscribe",
  "byAK and the research community",
  "Mar 21",
];
const dense = (...fields: string[]) =>
  [...denseHeader, `Subscribe${fields[0]}`, ...fields.slice(1)].join("\n");
const spaced = (...fields: string[]) => [...spacedHeader, ...fields].join("\n\n");
const fieldsOf = (...papers: { title: string; abstract: string }[]) =>
  papers.flatMap(({ title, abstract }) => [title, abstract]);

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

describe("a file with nothing to store is refused in a sentence", () => {
  const prose = `${"A sheep is counted when it has passed the gate, and not before it.\n".repeat(20)}\n`;
  it.each([
    ["empty", "", /empty/],
    ["white space", " \r\n\t\n\ufeff", /empty/],
    ["only the header", spaced().trimEnd(), /lists no papers/],
    ["a web page", "<!DOCTYPE html>\n<html><body><p>Hello there.</p></body></html>", /web page/],
    ["a feed", '<?xml version="1.0"?>\n<rss><channel/></rss>', /XML/],
    ["JSON", '[{"paper": {"title": "X"}}]', /JSON/],
    ["JSON over lines", '{\n  "papers": [\n    {"title": "X"}\n  ]\n}', /JSON/],
    ["prose", prose, /no listing/],
    ["an essay", Array.from({ length: 9 }, (_, i) => paper(i).abstract).join("\n\n"), /no listing/],
    [
      "a program",
      readFileSync(new URL("../../../../../src/papers/sources/page/listing.ts", import.meta.url), "utf8"),
      /no listing/,
    ],
    ["a table", "id,title,score\n1,Sheep,0.5\n2,Goats,0.25\n", /no listing/],
    [
      "an image",
      Buffer.from("89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61", "hex"),
      /binary/,
    ],
    [
      "an archive",
      Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 7, 0, 0x86, 0xa6, 0x10]),
      /binary/,
    ],
  ])("%s", (_, content, message) => {
    const parsed = parse(content);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.problems[0]?.message).toMatch(message);
  });
});

describe("hostile titles stay text", () => {
  it.each([
    "<script>alert(document.cookie)</script>",
    "{{constructor.constructor('x')()}} and {{#each papers}}",
    "<mj-include path='/etc/passwd' /> in MJML",
    "[click](javascript:alert(1)) and <img src=x onerror=alert(1)>",
    "'; drop table papers; --",
    "\\emph{}",
  ])("%s", (title) => {
    const hostile = { ...two, title };
    for (const render of [dense, spaced, (...fields: string[]) => fields.join("\n")]) {
      expect(titles(render(...fieldsOf(one, hostile, three)))).toEqual([one.title, title, three.title]);
      expect(titles(render(...fieldsOf(hostile, one)))).toEqual([title, one.title]);
    }
  });

  it("characters that reorder, hide or control text are taken out of titles and abstracts", () => {
    const title = "Safe\u202e\u2066 Ti\u200btle\u0007\u001b[31m \u200fof\u2069 a \ufeffPa\u00adper\u{e0041}";
    const abstract = two.abstract.replace("count", "co\u202eunt\u0085");
    const found = listing(dense(...fieldsOf(one, { title, abstract }))).papers[1];
    expect(found?.title).toBe("Safe Title[31m of a Paper");
    expect(found?.abstract).toBe(two.abstract);
  });

  it("a title of 1,000 characters survives", () => {
    for (const title of [
      "x".repeat(1_000),
      "Sheep and goats ".repeat(62).trim(),
      `${"Sheep. And goats. ".repeat(55)}End`,
    ]) {
      expect(titles(dense(...fieldsOf(one, { ...two, title }, three)))).toEqual([
        one.title,
        title,
        three.title,
      ]);
      expect(titles(spaced(...fieldsOf(one, { ...two, title }, three)))).toEqual([
        one.title,
        title,
        three.title,
      ]);
    }
  });
});

describe("for any content", () => {
  const word = fc
    .stringMatching(/^[A-Za-zäéöüßλμ]{2,10}$/)
    .filter((w) => !/infty|[lgn]eq|propto|var|sim|dots|subscribe/i.test(w));
  const title = fc
    .tuple(
      fc.array(word, { minLength: 2, maxLength: 25 }),
      fc.constantFrom("", "?", "!", ": A Study", " (Part II)", " “Quoted”"),
    )
    .map(([words, end]) => words.join(" ") + end);
  const sentence = fc.array(word, { minLength: 8, maxLength: 15 }).map((words) => `We ${words.join(" ")}.`);
  const abstract = fc.array(sentence, { minLength: 2, maxLength: 8 }).map((sentences) => sentences.join(" "));
  const papers = fc.uniqueArray(fc.record({ title, abstract }), {
    minLength: 1,
    maxLength: 12,
    selector: (p) => titleKey(p.title),
  });
  const layouts = fc.constantFrom(["spaced", spaced] as const, ["dense", dense] as const);
  const essence = ({ papers: found }: Listing) =>
    found.map((p) => ({ title: p.title, abstract: p.abstract }));

  it("papers rendered in either layout are read back the same", () => {
    fc.assert(
      fc.property(papers, layouts, fc.constantFrom("\n", "\r\n"), (wanted, [layout, render], newline) => {
        const found = listing(render(...fieldsOf(...wanted)).replaceAll("\n", newline));
        expect(essence(found)).toEqual(wanted);
        expect(found).toMatchObject({ layout, problems: [] });
      }),
      { numRuns: 60 },
    );
  });

  it("wherever a file is cut, every paper that was whole before the cut is kept", () => {
    fc.assert(
      fc.property(
        papers,
        layouts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (wanted, [, render], share) => {
          const bytes = Buffer.from(render(...fieldsOf(...wanted)));
          const cut = bytes.subarray(0, Math.floor(share * bytes.length));
          const whole = wanted.filter((p) => cut.includes(`\n${p.abstract}`)).length;
          const parsed = parse(cut);
          const found = parsed.ok ? essence(parsed.listing) : [];
          expect(found.slice(0, whole)).toEqual(wanted.slice(0, whole));
          expect(found.length).toBeLessThanOrEqual(whole + 1);
          expect(parsed.ok || parsed.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });

  it("a line lost costs its own paper and no other", () => {
    fc.assert(
      fc.property(papers, layouts, fc.nat(), (wanted, [, render], at) => {
        fc.pre(wanted.length > 2);
        const fields = fieldsOf(...wanted);
        const lost = 1 + (at % (fields.length - 1));
        const { papers: found, problems } = listing(render(...fields.filter((_, i) => i !== lost)));
        expect(found.map((p) => p.title)).toEqual(
          wanted.filter((_, i) => i !== lost >> 1).map((p) => p.title),
        );
        expect(problems).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it("no bytes make it throw", () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(...spacedHeader, ...denseHeader, one.title, one.abstract),
        fc.string({ unit: "binary" }),
      ),
      { maxLength: 12 },
    );
    const text = lines.map((parts) => Buffer.from(parts.join("\n")) as Uint8Array);
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), text), (bytes) => {
        const parsed = parse(bytes);
        expect(parsed.ok ? parsed.listing.papers.length : parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
