import fc from "fast-check";
import { expect, test } from "vitest";
import {
  contentsOf,
  contentsOfValues,
  type DigestInputs,
  papersIn,
  sharedContents,
  type Told,
  thawed,
} from "../../../src/digests/contents.ts";
import { buildDay } from "../../../src/digests/day.ts";
import { profileOf, type ReaderValues } from "../../../src/digests/profile.ts";
import type { Follow } from "../../../src/subscribers/subscriber.ts";
import { now, paper, subjects, topic } from "./readers.ts";

const dayMs = 86_400_000;
const ago = (days: number) => new Date(now.getTime() - days * dayMs);
/** Six papers of each subject, two of them by a followed author. The later ones are older, and were listed higher. */
const papers = subjects.flatMap((subject, s) =>
  Array.from({ length: 6 }, (_, i) => {
    const seen = ago(i * 2);
    return paper(1 + 6 * s + i, `On ${subject} and topic ${"abcdef"[i]}${"vwxyz"[s]}`, 12 - i, {
      firstSeenAt: seen,
      lastSeenAt: seen,
      authors: i < 2 ? ["Ada Lovelace"] : ["A. Lovelace"],
    });
  }),
);
const longest = buildDay(papers, now, { since: ago(60) });
const window = buildDay(
  papers.filter(({ firstSeenAt }) => firstSeenAt > ago(5)),
  now,
  { since: ago(5) },
);
const inputs = (): DigestInputs => ({
  now,
  windowDays: 5,
  summariesBy: "a-model",
  window,
  longest,
  notices: [],
  shared: sharedContents(),
});
const merges = { count: 0, all: (ids: Iterable<number>) => new Set(ids), now: (id: number) => id };

const followed: Follow[] = [
  ...subjects.map((name, i) => topic(i, name)),
  { ...topic(0, "graph networks"), name: "Networks of graphs" },
  { ...topic(1, "speech recognition"), share: "more" as const },
  { ...topic(1, "speech recognition"), maxPapers: 1 },
  topic(2, "protein folding", "muted"),
];
/** As the database gives a topic to `readFollows`. */
const stored = ({ topicId, key, slug, name, stance, share = "normal", maxPapers = null }: Follow) => [
  topicId,
  key,
  slug,
  null,
  name,
  stance,
  share,
  maxPapers,
  [],
];
const follows = fc
  .uniqueArray(fc.constantFrom(...followed), { maxLength: 4, selector: ({ topicId }) => topicId })
  .map((list) => (list.length === 0 ? undefined : JSON.stringify(list.map(stored))));
const values: fc.Arbitrary<ReaderValues> = fc.record({
  follows,
  authors: fc.constantFrom([], [{ name: "Ada Lovelace" }], [{ name: "Ada Lovelace", isExact: true }]),
  sent: fc
    .subarray(papers.map(({ id }) => id))
    .map((ids) => (ids.length === 0 ? undefined : ids.slice(0, 8).join())),
  maxPapers: fc.integer({ min: 1, max: 12 }),
  trendingPapers: fc.constantFrom(0, 1, 3, 5),
  freshDays: fc.constantFrom(1, 3, 7, Number.POSITIVE_INFINITY),
  since: fc.constantFrom(undefined, ago(5), ago(9)),
});
const told: fc.Arbitrary<Told> = fc.record({
  isNew: fc.boolean(),
  tellTopics: fc.boolean(),
  summariesIn: fc.constantFrom("off" as const, "en" as const),
  unread: fc.constantFrom(undefined, 1, 2),
  lastSubject: fc.constantFrom(undefined, "4 new papers"),
  awaySince: fc.constantFrom(null, "2026-11-01", "2026-11-02"),
});
type Reader = { values: ReaderValues; told: Told };
const reader: fc.Arbitrary<Reader> = fc.record({ values, told });

const alone = ({ values, told }: Reader, among: DigestInputs) =>
  contentsOf(profileOf(values, merges), told, among);

/**
 * The first reader; the same on a day when their last digest had the subject that they would get now; and those who have one value of the
 * second reader in place of their own.
 */
function variants(one: Reader, other: Reader): Reader[] {
  const contents = alone(one, inputs());
  const lastSubject = contents.outcome === "composed" ? contents.content.subject : undefined;
  return [
    one,
    { ...one, told: { ...one.told, lastSubject } },
    ...Object.entries(other.values).map(([name, value]) => ({
      ...one,
      values: { ...one.values, [name]: value },
    })),
    ...Object.entries(other.told).map(([name, value]) => ({ ...one, told: { ...one.told, [name]: value } })),
  ];
}

test("readers who differ in any value get what each would get alone", () => {
  fc.assert(
    fc.property(reader, reader, (one, other) => {
      const among = inputs();
      for (const variant of variants(one, other)) {
        const own = alone(variant, among);
        const shared = contentsOfValues(variant.values, variant.told, among, merges);
        expect(thawed(shared)).toEqual(own);
        expect(shared.paperIds).toEqual(own.outcome === "composed" ? papersIn(own.content) : []);
      }
    }),
    { numRuns: 300 },
  );
});

test("contents are worked out once for readers who have equal values", () => {
  fc.assert(
    fc.property(reader, (one) => {
      const among = inputs();
      const twice = [one, structuredClone(one)].map(({ values, told }) =>
        contentsOfValues(values, told, among, merges),
      );
      expect(twice[1]).toBe(twice[0]);
    }),
  );
});

test("a paper that was merged with a sent one while digests were planned is not chosen after that", () => {
  const among = inputs();
  const [first] = papers;
  const values = {
    follows: JSON.stringify([stored(topic(0, subjects[0] as string))]),
    authors: [],
    sent: "1000",
    maxPapers: 12,
    trendingPapers: 0,
    freshDays: Number.POSITIVE_INFINITY,
    since: undefined,
  };
  const chosen = (known: typeof merges) =>
    contentsOfValues(values, { isNew: false, tellTopics: false }, among, known).paperIds;
  expect(chosen(merges)).toContain(first?.id);
  const merged = { ...merges, count: 1, all: () => new Set([1000, first?.id ?? 0]) };
  expect(chosen(merged)).not.toContain(first?.id);
});

test("what is shared is bounded, however many readers differ", () => {
  const among = inputs();
  const subject = "x".repeat(10_000);
  const share = (i: number) =>
    contentsOfValues(
      {
        follows: undefined,
        authors: [],
        sent: undefined,
        maxPapers: 3,
        trendingPapers: 3,
        freshDays: 1,
        since: undefined,
      },
      { isNew: false, tellTopics: false, lastSubject: `${subject}${i}` },
      among,
      merges,
    );
  for (let i = 0; i < 5_000; i++) share(i);
  const { size, lookups } = among.shared.figures();
  expect(lookups).toBe(5_000);
  expect(size).toBeLessThanOrEqual(32_000_000);
});
