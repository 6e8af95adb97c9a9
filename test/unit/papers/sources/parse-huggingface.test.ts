import { describe, expect, it } from "vitest";
import { daysToRead } from "../../../../src/papers/sources/huggingface.ts";
import { parseDailyPapers } from "../../../../src/papers/sources/parse-huggingface.ts";
import { dailyItem, type MadeUp } from "../../../support/providers.ts";

const capturedAt = new Date("2026-11-20T15:00:00Z");
const kites: MadeUp = {
  id: "2611.10001",
  title: "Kites that\nsteer themselves",
  abstract:
    "It has become\nincreasingly difficult to fly $\\beta$-kites. Code: https://github.com/kitefliers/steer.",
  authors: ["Ada Author", "Bo Builder"],
  hidden: ["Hidden Hand"],
  upvotes: 41,
  github: "https://github.com/kitefliers/steer",
};
const parse = (items: unknown, day: string | null = "2026-11-20") =>
  parseDailyPapers(Buffer.from(JSON.stringify(items)), { day, capturedAt });
const listing = (items: unknown, day: string | null = "2026-11-20") => {
  const parsed = parse(items, day);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.listing;
};

describe("a day's list", () => {
  it("with half an emoji, or with more upvotes than there are people, keeps the paper and leaves that out", () => {
    const half = { ...kites, title: "Kites \ud83e that steer", authors: ["Ada \udd16"], upvotes: 1e15 };
    const [paper] = listing([dailyItem(half, "2026-11-20")]).papers;
    expect(paper).toMatchObject({ title: "Kites that steer", authors: ["Ada"] });
    expect(paper?.upvotes).toBeUndefined();
  });

  it("becomes papers with upvotes, links and the names that are not hidden, without the hard newlines of arXiv", () => {
    expect(listing([dailyItem(kites, "2026-11-20")])).toEqual({
      layout: "daily",
      listedOn: "2026-11-20",
      problems: [],
      papers: [
        {
          rank: 1,
          line: 1,
          title: "Kites that steer themselves",
          abstract: "It has become increasingly difficult to fly β-kites. Code: github.com/kitefliers/steer.",
          authors: ["Ada Author", "Bo Builder"],
          upvotes: 41,
          facts: { stars: 2 },
          arxivId: "2611.10001",
          links: [
            { url: "https://arxiv.org/abs/2611.10001", kind: "abs" },
            { url: "https://arxiv.org/pdf/2611.10001", kind: "pdf" },
            { url: "https://github.com/kitefliers/steer", kind: "code" },
          ],
        },
      ],
    });
  });

  it("is of the day that submittedOnDailyAt names, whatever publishedAt says outside and inside", () => {
    const item = dailyItem(kites, "2026-11-19");
    expect(listing([item], "2026-11-20").listedOn).toBe("2026-11-19");
    const older = { ...item, paper: { ...(item as { paper: object }).paper, submittedOnDailyAt: undefined } };
    expect(listing([older], "2026-11-20").listedOn).toBe("2026-11-20");
    expect(listing([older], null).listedOn).toBe("2026-11-17");
    const exact = {
      ...item,
      paper: { ...(item as { paper: object }).paper, submittedOnDailyAt: "2026-11-18T23:04:20.120Z" },
    };
    expect(listing([exact]).listedOn).toBe("2026-11-18");
  });

  it("that is still to come is nobody's day, and is told", () => {
    const { listedOn, problems } = listing([dailyItem(kites, "2026-12-24")]);
    expect(listedOn).toBe("2026-11-20");
    expect(problems).toMatchObject([{ message: expect.stringContaining("2026-12-24") }]);
  });

  it("may be empty on a weekend, which is no fault", () => {
    expect(listing([], "2026-11-21")).toEqual({
      layout: "daily",
      listedOn: "2026-11-21",
      papers: [],
      problems: [],
    });
  });

  it("keeps its papers whatever optional field is missing, null or of another type", () => {
    const bare = {
      paper: { id: "2611.10002", title: "Bare", summary: "Bones.", upvotes: null, authors: "?" },
      organization: 7,
    };
    const named = {
      paper: { id: "not-from-arxiv", authors: [null, { name: "A" }] },
      title: "Outer title",
      summary: "Outer.",
    };
    const { papers, problems } = listing([
      bare,
      named,
      { paper: { id: "2611.1" } },
      null,
      dailyItem(kites, "2026-11-20"),
    ]);
    expect(papers.map(({ title, rank }) => [title, rank])).toEqual([
      ["Bare", 1],
      ["Outer title", 2],
      ["Kites that steer themselves", 3],
    ]);
    expect(papers[1]).not.toHaveProperty("arxivId");
    expect(papers[1]?.authors).toEqual(["A"]);
    expect(problems.map(({ message }) => message.slice(0, 7))).toEqual(["Entry 3", "Entry 4"]);
  });

  it("marks what was withdrawn", () => {
    const item = dailyItem(kites, "2026-11-20") as { paper: object };
    const [paper] = listing([
      { ...item, paper: { ...item.paper, withdrawnAt: "2026-11-20T01:00:00Z" } },
    ]).papers;
    expect(paper?.facts).toEqual({ stars: 2, isWithdrawn: true });
  });

  it.each([
    ['{"error":"Invalid date"}', /the error “Invalid date”/],
    ['[{"paper":{"id":"2611.1', /no whole JSON; it may be cut off/],
    ["<!doctype html><html></html>", /a web page, not JSON/],
    ['{"papers":[]}', /not the list/],
    ["", /no whole JSON/],
  ])("%s is said in a sentence", (body, message) => {
    const parsed = parseDailyPapers(Buffer.from(body), { day: "2026-11-20", capturedAt });
    expect(parsed.ok ? "" : parsed.problems[0]?.message).toMatch(message);
  });
});

describe("the days to ask for", () => {
  it("are all since the last that was read for good, the newest first, and never one to come", () => {
    expect(daysToRead("2026-11-17", capturedAt)).toEqual(["2026-11-20", "2026-11-19", "2026-11-18"]);
    expect(daysToRead("2026-11-20", capturedAt)).toEqual([]);
  });
  it("are two weeks' at the most", () => {
    expect(daysToRead(null, capturedAt)).toHaveLength(14);
    expect(daysToRead("2026-01-01", capturedAt).at(-1)).toBe("2026-11-07");
  });
});
