import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounds, cut } from "../../../src/papers/bounds.ts";
import type { Listing, Problem } from "../../../src/papers/paper.ts";
import { type ParseTask, runParser } from "../../../src/papers/sources/run-parser.ts";

const capturedAt = new Date("2026-11-20T12:00:00Z");
/** No bound is near this: what is quadratic in it does not end today. */
const huge = 3_000_000;

function read(name: ParseTask["name"], text: string): Listing {
  const options = { capturedAt, day: null, since: new Date(0) };
  const parsed = runParser({ name, bytes: new TextEncoder().encode(text), options } as ParseTask);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.listing;
}
const told = (problems: readonly Problem[]) => problems.map(({ message }) => message).join(" ");

type Told = { title?: string; abstract?: string; authors?: string[]; link?: string };
const rss = (entries: Told[]) => {
  const item = ({ title, abstract, authors, link }: Told) =>
    `<item><title>${title}</title><link>${link ?? ""}</link><description>${abstract ?? ""}</description>
     <dc:creator>${(authors ?? []).join(", ")}</dc:creator></item>`;
  return `<rss><channel>${entries.map(item).join("")}</channel></rss>`;
};
const atom = (entries: Told[]) => {
  const author = (name: string) => `<author><name>${name}</name></author>`;
  const entry = ({ title, abstract, authors, link }: Told, i: number) =>
    `<entry><id>http://arxiv.org/abs/2611.${10_000 + i}</id><title>${title}</title>
     <link href="${link ?? ""}"/><id>${link ?? ""}</id><published>2026-11-19T10:00:00Z</published>
     <summary>${abstract ?? ""}</summary>${(authors ?? []).map(author).join("")}</entry>`;
  return `<feed>${entries.map(entry).join("")}</feed>`;
};
const announced = (entries: Told[]) =>
  rss(entries).replaceAll(
    /<item>/g,
    () => "<item><guid>oai:arXiv.org:2611.01234v1</guid><arxiv:announce_type>new</arxiv:announce_type>",
  );
const json = (entries: Told[]) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    items: entries.map(({ title, abstract, authors, link }, i) => ({
      id: String(i),
      title,
      summary: abstract,
      url: link,
      authors: authors?.map((name) => ({ name })),
    })),
  });
const daily = (entries: Told[]) =>
  JSON.stringify(
    entries.map(({ title, abstract, authors, link }, i) => ({
      paper: {
        id: `2611.${10_000 + i}`,
        title,
        summary: abstract,
        projectPage: link,
        authors: authors?.map((name) => ({ name })),
      },
    })),
  );

const formats: [string, ParseTask["name"], (entries: Told[]) => string][] = [
  ["RSS", "feed", rss],
  ["Atom", "feed", atom],
  ["JSON Feed", "feed", json],
  ["arXiv's announcements", "arxiv", announced],
  ["arXiv's query API", "arxiv-query", atom],
  ["daily papers", "huggingface", daily],
];

describe.each(formats)("of %s", (_, name, write) => {
  const one = (entry: Told) => read(name, write([{ title: "Kites that fold", ...entry }]));

  test("a title longer than any is cut, and the listing says so", () => {
    const { papers, problems } = one({ title: "An $x^2$ kite ".repeat(huge / 14) });
    expect(papers[0]?.title.length).toBeLessThanOrEqual(bounds.title);
    expect(told(problems)).toContain("Entry 1: its title is longer than 1,000 characters, and was cut.");
  });

  test("an abstract longer than any is cut, and the listing says so", () => {
    const { papers, problems } = one({ abstract: "We fold kites that hold. ".repeat(huge / 25) });
    expect(papers[0]?.abstract.length).toBeLessThanOrEqual(bounds.abstract);
    expect(told(problems)).toContain("its abstract is longer than 20,000 characters, and was cut.");
  });

  test("more authors than any paper has are left out, and the listing says so", () => {
    const { papers, problems } = one({ authors: Array.from({ length: 3_000 }, (_, i) => `Ann B${i}`) });
    expect(papers[0]?.authors).toHaveLength(bounds.authors);
    expect(told(problems)).toContain("it has more than 1,000 authors, of whom the others were left out.");
  });

  test("more papers than any listing has are left out, and the listing says so", () => {
    const { papers, problems } = read(
      name,
      write(Array.from({ length: 5_100 }, (_, i) => ({ title: `Kites of kind ${i}` }))),
    );
    expect(papers).toHaveLength(bounds.papers);
    expect(told(problems)).toContain(
      "It lists 5,100 papers; the first 5,000 were taken, the others left out.",
    );
  });

  test("problems without end are counted, not kept", () => {
    const { problems } = read(name, write(Array.from({ length: 250 }, () => ({ title: "x".repeat(1_001) }))));
    expect(problems).toHaveLength(bounds.problems + 1);
    expect(problems.at(-1)?.message).toBe("There are 150 more such problems.");
  });
});

test.each(formats.filter(([name]) => !name.startsWith("arXiv")))(
  "of %s, a link of nine million slashes is left out, and the listing says so",
  (_, name, write) => {
    const link = `https://x.example/${"/".repeat(9_000_000)}x`;
    const { papers, problems } = read(name, write([{ title: "Kites that fold", link }]));
    expect(papers[0]?.links.every(({ url }) => url.length <= bounds.link)).toBe(true);
    expect(told(problems)).toContain("a link is longer than 2,000 characters, and was left out.");
  },
);

describe("of a captured page", () => {
  const head = "Get trending papers in your email inbox!\n";
  const rest = "\n\nAnother title\n\nWe show that it works.\n";

  test("an abstract in one line without end is cut, and the listing says so", () => {
    const { papers, problems } = read(
      "listing",
      `Kites that fold\n\n${"We fold kites. ".repeat(500_000)}${rest}`,
    );
    expect(papers).toHaveLength(2);
    expect(papers[0]?.abstract.length).toBeLessThanOrEqual(bounds.abstract);
    expect(problems).toEqual([
      { line: 3, message: "The abstract is longer than 20,000 characters; it was cut. “Kites that fold”" },
    ]);
  });

  test("nine million slashes in an address are cut with the abstract, and the listing says so", () => {
    const address = `<https://x.example/${"/".repeat(9_000_000)}x>`;
    const { papers, problems } = read(
      "listing",
      `Kites that fold\n\nWe see ${address} here. It is good.${rest}`,
    );
    expect(papers).toHaveLength(2);
    expect(told(problems)).toContain("it was cut");
  });

  test("a title longer than any is cut, and the listing says so", () => {
    const title = "Kites ".repeat(300);
    const { papers, problems } = read("listing", `${head}${title}\n\nWe fold kites. They fly.${rest}`);
    expect(papers[0]?.title.length).toBeLessThanOrEqual(bounds.title);
    expect(told(problems)).toContain("The title is longer than 1,000 characters; it was cut.");
  });

  test("more papers than any listing has are left out, and the listing says so", () => {
    const pages = Array.from(
      { length: 6_000 },
      (_, i) => `Kites of kind ${i}\n\nWe fold kites. They fly high.\n\n`,
    );
    const { papers, problems } = read("listing", head + pages.join(""));
    expect(papers).toHaveLength(bounds.papers);
    expect(told(problems)).toContain("The file lists more than 5,000 papers; it was read up to here.");
  });

  test("two million lines are read as far as a listing goes, and the listing says so", () => {
    const head = "Get trending papers in your email inbox!\n";
    const { papers, problems } = read(
      "listing",
      head + "A kite\nWe fold kites. They fly.\n".repeat(1_000_000),
    );
    expect(papers).toHaveLength(1);
    expect(told(problems)).toContain("The file has more than 50,000 lines; it was read up to here.");
  });
});

test("a text that is cut is the start of what it was, and ends with a whole character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, most) => {
      const start = cut(text, most);
      expect(text.startsWith(start)).toBe(true);
      expect(start.length).toBeLessThanOrEqual(most);
      expect(start.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
      expect(/\p{Cs}/u.test(start)).toBe(/\p{Cs}/u.test(text));
    }),
  );
});
