import { describe, expect, it } from "vitest";
import { commaSeparated } from "../../../../src/papers/sources/feed/names.ts";
import { parseArxivAnnouncements } from "../../../../src/papers/sources/parse-arxiv-announcements.ts";
import { announcementAtom, announcementRss, type MadeUp } from "../../../support/providers.ts";

const capturedAt = new Date("2026-11-20T06:00:00Z");
const day = "2026-11-20";
const parse = (text: string) => parseArxivAnnouncements(Buffer.from(text), { capturedAt });
const listing = (text: string) => {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.listing;
};
const paper = (n: number, more: Partial<MadeUp> = {}): MadeUp => ({
  id: `2611.2000${n}`,
  title: `Kites of kind ${n}`,
  abstract: `We fly a kite of kind ${n} where $x < y$ & the wind is fair.`,
  ...more,
});

describe.each([
  ["RSS", announcementRss, "rss"],
  ["Atom", announcementAtom, "atom"],
] as const)("announcements in %s", (_, feed, layout) => {
  it("give what is new and cross-listed, and replacements as revisions with their versions", () => {
    const { papers, revisions, ...rest } = listing(
      feed(
        [
          paper(1),
          paper(2, { announce: "replace", version: 3 }),
          paper(3, { announce: "cross" }),
          paper(4, { announce: "replace-cross", version: 2 }),
        ],
        { day },
      ),
    );
    expect(rest).toEqual({ layout, listedOn: day, problems: [] });
    expect(papers.map(({ arxivId, rank }) => [arxivId, rank])).toEqual([
      ["2611.20001", 2],
      ["2611.20003", 2],
    ]);
    expect(revisions?.map(({ arxivId, facts }) => [arxivId, facts?.versions])).toEqual([
      ["2611.20002", [{ number: 3, date: day }]],
      ["2611.20004", [{ number: 2, date: day }]],
    ]);
  });

  it("lose the preamble and the version, and keep every name of the one creator", () => {
    const [only] = listing(
      feed([paper(1, { version: 2, authors: ["Ada Author (Kite Lab, Wind (North))", "Bo Builder, Jr."] })], {
        day,
      }),
    ).papers;
    expect(only).toMatchObject({
      arxivId: "2611.20001",
      abstract: "We fly a kite of kind 1 where x < y & the wind is fair.",
      authors: ["Ada Author", "Bo Builder, Jr."],
      links: [
        { url: "https://arxiv.org/abs/2611.20001", kind: "abs" },
        { url: "https://arxiv.org/pdf/2611.20001", kind: "pdf" },
      ],
    });
  });

  it("are empty on weekends and holidays, which is no fault", () => {
    expect(listing(feed([], { day: "2026-11-21" }))).toEqual({
      layout,
      listedOn: null,
      papers: [],
      problems: [],
    });
  });

  it("dated in the future lose the date and keep the papers", () => {
    const { listedOn, papers, problems } = listing(feed([paper(1)], { day: "2027-01-04" }));
    expect([listedOn, papers.length]).toEqual([null, 1]);
    expect(problems[0]?.message).toMatch(/2027-01-04, which is still to come/);
  });

  it("cut off anywhere are refused whole", () => {
    const whole = feed([paper(1), paper(2)], { day });
    for (let share = 0.1; share < 1; share += 0.04) {
      const parsed = parse(whole.slice(0, Math.floor(share * whole.length)));
      expect(parsed.ok ? `${share}` : parsed.problems[0]?.message).toMatch(/cut off/);
    }
  });
});

it("the DOI of a journal is kept, and none of arXiv's own", () => {
  const feed = announcementRss(
    [paper(1, { doi: "10.5555/Kite.7" }), paper(2, { doi: "10.48550/arXiv.2611.20002" })],
    { day },
  );
  expect(listing(feed).papers.map(({ doi }) => doi)).toEqual(["10.5555/kite.7", undefined]);
});

it("a batch that is served again under a new build date has the day of its papers", () => {
  expect(listing(announcementRss([paper(1)], { day: "2026-11-19", built: day })).listedOn).toBe("2026-11-19");
});

it.each([
  [
    `<rss version="2.0"><channel><title>Feed error for query: cs.XX</title><description>Invalid archive</description></channel></rss>`,
    /knows no such feed: Invalid archive/,
  ],
  ["<!DOCTYPE html><html><body>Busy</body></html>", /a web page, not a feed/],
  ['{"error": 1}', /no XML/],
  ["", /empty/],
  ["<opml><body/></opml>", /no feed, but <opml>/],
])("%s is said in a sentence", (body, message) => {
  const parsed = parse(body);
  expect(parsed.ok ? "" : parsed.problems[0]?.message).toMatch(message);
});

it.each([
  ["Ada Author, Bo Builder", ["Ada Author", "Bo Builder"]],
  ["Ada Author (1, 2), Bo Builder (Lab, Town)", ["Ada Author", "Bo Builder"]],
  ["Ada Author, Jr., Bo Builder III", ["Ada Author, Jr.", "Bo Builder III"]],
  [" ,, Ada\n Author ,", ["Ada Author"]],
  ["Kite Collaboration: Ada (unclosed", ["Kite Collaboration: Ada"]],
  ["", []],
])("the creator %j is %j", (joined, names) => expect(commaSeparated(joined)).toEqual(names));
