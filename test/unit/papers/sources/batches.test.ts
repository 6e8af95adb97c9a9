import fc from "fast-check";
import { expect, test } from "vitest";
import type { Listing } from "../../../../src/papers/paper.ts";
import {
  announcedDay,
  askedBatches,
  dueAtQuery,
  nextBatches,
  repeatedBatches,
} from "../../../../src/papers/sources/batches.ts";

test.each([
  ["2026-11-20T12:00:00Z", "2026-11-20"],
  ["2026-11-20T05:00:00Z", "2026-11-19"],
  ["2026-11-21T12:00:00Z", "2026-11-20"],
  ["2026-11-22T12:00:00Z", "2026-11-20"],
  ["2026-11-23T05:59:00Z", "2026-11-20"],
  ["2026-11-23T06:00:00Z", "2026-11-23"],
])("at %s the feeds should hold the announcements of %s", (now, day) => {
  expect(announcedDay(new Date(now))).toBe(day);
});

const listing = (listedOn: string | null, papers: readonly [string, string][]): Listing => ({
  layout: "rss",
  listedOn,
  problems: [],
  papers: papers.map(([arxivId, category], i) => ({
    rank: 1,
    line: i + 1,
    title: arxivId,
    abstract: "",
    links: [],
    arxivId,
    facts: { categories: [category] },
  })),
});
const reading = { categories: ["cs.LG"], wasEmpty: false, lastSuccessAt: null };
const at = (text: string) => new Date(`${text}T12:00:00Z`);

test("a holiday is no repeated batch, and the batch after it asks once for what may have been missed", () => {
  const first = nextBatches(
    {},
    { ...reading, listing: listing("2026-11-25", [["1", "cs.LG"]]), now: at("2026-11-25") },
  );
  const holiday = nextBatches(first, { ...reading, listing: listing(null, []), now: at("2026-11-26") });
  expect(repeatedBatches(holiday)).toBeNull();
  expect(dueAtQuery(holiday, at("2026-11-26"))).toBeNull();
  const unchanged = nextBatches(holiday, {
    ...reading,
    listing: null,
    wasEmpty: true,
    now: at("2026-11-26"),
  });
  expect(dueAtQuery(unchanged, at("2026-11-26"))).toBeNull();
  const after = nextBatches(holiday, {
    ...reading,
    listing: listing("2026-11-27", [["2", "cs.LG"]]),
    now: at("2026-11-27"),
  });
  expect(dueAtQuery(after, at("2026-11-27"))).toEqual({ categories: ["cs.LG"], after: "2026-11-25" });
  expect(dueAtQuery(askedBatches(after, ["cs.LG"], at("2026-11-27")), at("2026-11-27"))).toBeNull();
});

test("a category that loses all of its papers is missing; a small one has a quiet day", () => {
  const many = ["1", "2", "3", "4", "5"].map((id): [string, string] => [id, "cs.LG"]);
  const other: [string, string] = ["9", "cs.CL"];
  for (const [papers, isDue] of [
    [many, true],
    [many.slice(0, 2), false],
  ] as const) {
    const first = nextBatches(
      {},
      { ...reading, listing: listing("2026-11-18", papers), now: at("2026-11-18") },
    );
    const next = nextBatches(first, {
      ...reading,
      listing: listing("2026-11-19", [other]),
      now: at("2026-11-19"),
    });
    expect(dueAtQuery(next, at("2026-11-19")) !== null).toBe(isDue);
  }
});

test("whatever days are stale, the query covers every day whose batch the feed did not give", () => {
  const weekdays = ["16", "17", "18", "19", "20", "23", "24", "25", "26", "27"].map(
    (day) => `2026-11-${day}`,
  );
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (stale) => {
      let shown = "2026-11-16";
      let batches = {};
      const missed = new Set<string>();
      for (const [i, day] of weekdays.entries()) {
        if (i > 0 && stale[i - 1]) missed.add(day);
        else shown = day;
        const now = at(day);
        batches = nextBatches(batches, { ...reading, listing: listing(shown, [[shown, "cs.LG"]]), now });
        const due = dueAtQuery(batches, now);
        if (!due) continue;
        for (const each of missed) if (each > due.after) missed.delete(each);
        batches = askedBatches(batches, due.categories, now);
      }
      expect([...missed]).toEqual([]);
    }),
  );
});
