/** Feeds in the shapes of a hundred publishers and tools: each is read whole, and compared with another parser. */
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseFeed } from "../../../../src/papers/sources/parse-feed.ts";
import { htmlText } from "../../../../src/papers/text/html/markup.ts";
import { type Made, shapes } from "../../../support/feeds/shapes.ts";

const capturedAt = new Date("2026-11-20T06:00:00Z");
const date = new Date("2026-11-19T09:00:00Z");
const made: readonly Made[] = [
  {
    n: 1,
    title: "Kites of silk & paper",
    abstract: "We fly kites of silk and of paper, and find that silk tears later.",
    authors: [
      ["Ngozi", "Okafor"],
      ["Åsa", "Lindqvist"],
    ],
    doi: "10.5555/kites.2026.1",
    date,
  },
  {
    n: 2,
    title: "Winds below 5 m/s",
    abstract: "Weak winds are measured for a year at two sites.",
    authors: [["Pía", "Cruz"]],
    doi: "10.5555/kites.2026.2",
    date,
  },
  {
    n: 3,
    title: "Zur Theorie des Drachens",
    abstract: "Der Auftrieb wird berechnet.",
    authors: [
      ["Jürgen", "Möller"],
      ["Wei", "Zhang"],
      ["Ngozi", "Okafor"],
    ],
    doi: "10.5555/kites.2026.3",
    date,
  },
];
const feeds = shapes.map(({ name, type, make }) => ({ name, type, text: make(made) }));

const read = (text: string, type: string) => {
  const parsed = parseFeed(Buffer.from(text), { capturedAt, contentType: type });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.listing;
};

it("there are a hundred shapes, each of another name", () =>
  expect(new Set(feeds.map(({ name }) => name)).size).toBeGreaterThanOrEqual(100));

it.each(feeds)("$name is read whole", ({ text, type }) => {
  const { papers, problems } = read(text, type);
  expect(problems).toEqual([]);
  expect(papers.map(({ title }) => title)).toEqual(made.map(({ title }) => title));
  for (const [i, paper] of papers.entries()) {
    const one = made[i] as Made;
    const { authors = [] } = paper;
    const [full, short] = [
      one.authors.map(([g, f]) => `${g} ${f}`),
      one.authors.map(([g, f]) => `${g.charAt(0)}. ${f}`),
    ];
    if (/author|creator/i.test(text.replace(/<channel>.*?<item>/s, "")))
      expect([full, short, []]).toContainEqual(authors);
    // Author elements of an unknown name are no one's names; all others are.
    if (/<(?:dc:creator|author)>/.test(text)) expect(authors).toHaveLength(one.authors.length);
    if (text.includes(one.abstract)) expect(paper.abstract).toBe(one.abstract);
    else expect(paper.abstract).toBe("");
    if (text.includes(one.doi))
      expect(paper.doi ?? paper.arxivId).toMatch(
        /^10\.5555\/kites\.2026\.\d$|^10\.1101\/2026\.11\.19\.40000\d$|^2611\.4000\d$/,
      );
  }
});

const python = ["python3", "/usr/bin/python3"].find(
  (name) => spawnSync(name, ["-c", "import feedparser"]).status === 0,
);

/** What the two parsers may differ in, and why. Each takes the field and both values, feedparser's second. */
const explained: readonly {
  why: string;
  holds: (field: string, ours: unknown, theirs: unknown) => boolean;
}[] = [
  {
    why: "feedparser gives one text of several names as it is written; here it is taken apart",
    holds: (field, ours, theirs) =>
      field === "authors" &&
      Array.isArray(theirs) &&
      Array.isArray(ours) &&
      theirs.length > 0 &&
      ours
        .flatMap((name: string) => name.split(" "))
        .every((word: string) => theirs.join(" ").includes(word.replace(".", ""))),
  },
  {
    why: "an abstract names the authors, and feedparser does not look there",
    holds: (field, ours, theirs) =>
      field === "authors" &&
      Array.isArray(theirs) &&
      theirs.length === 0 &&
      Array.isArray(ours) &&
      ours.length > 0,
  },
  {
    why: "what the publisher puts around an abstract is left out here",
    holds: (field, ours, theirs) =>
      field === "summary" &&
      typeof theirs === "string" &&
      typeof ours === "string" &&
      theirs.length > ours.length &&
      theirs.includes(ours) &&
      (ours !== "" || !made.some(({ abstract }) => theirs.includes(abstract))),
  },
];

describe.skipIf(python === undefined)(
  "compared with feedparser (it is skipped where python3-feedparser is not installed)",
  () => {
    it("every field is the same, or differs for a reason that is listed", () => {
      const script = fileURLToPath(
        new URL("../../../support/feeds/read_with_feedparser.py", import.meta.url),
      );
      const out = execFileSync(python ?? "", [script], {
        input: JSON.stringify(feeds),
        maxBuffer: 50_000_000,
        encoding: "utf8",
      });
      const others = JSON.parse(out) as Record<
        string,
        { title: string; link: string; authors: string[]; summary: string }[]
      >;
      const plain = (text: string) => htmlText(text).replace(/\s+/g, " ").trim();
      const count = new Map<string, number>();
      const unexplained: unknown[] = [];
      for (const { name, text, type } of feeds) {
        const { papers } = read(text, type);
        const theirs = others[name] ?? [];
        expect(theirs, name).toHaveLength(papers.length);
        papers.forEach((paper, i) => {
          const other = theirs[i];
          if (!other) return;
          const fields: [string, unknown, unknown][] = [
            ["title", paper.title, plain(other.title)],
            ["link", paper.links.find(({ kind }) => kind === "page")?.url ?? paper.links[0]?.url, other.link],
            ["authors", paper.authors, other.authors],
            ["summary", paper.abstract, plain(other.summary)],
          ];
          for (const [field, ours, their] of fields) {
            if (JSON.stringify(ours) === JSON.stringify(their)) continue;
            const reason = explained.find(({ holds }) => holds(field, ours, their));
            if (reason) count.set(reason.why, (count.get(reason.why) ?? 0) + 1);
            else unexplained.push({ name, field, ours, theirs: their });
          }
        });
      }
      if (process.env.SHOW_DIFFERENCES) console.log(`${feeds.length} feeds`, Object.fromEntries(count));
      expect(unexplained).toEqual([]);
      // A reason that explains nothing is to be deleted.
      expect(explained.map(({ why }) => why).filter((why) => !count.has(why))).toEqual([]);
    });
  },
);
