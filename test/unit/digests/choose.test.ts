import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose, type Reader, trendingPapers } from "../../../src/digests/choose.ts";
import { type Day, dayOf } from "../../../src/digests/day.ts";
import type { StandingPaper } from "../../../src/papers/archive.ts";
import type { Follow } from "../../../src/subscribers/subscriber.ts";

const now = new Date("2026-11-21T07:00:00Z");
const paper = (id: number, title: string, bestRank = id): StandingPaper => ({
  id,
  title,
  abstract: `We study ${title.toLowerCase()} in depth.`,
  links: [],
  firstSeenAt: now,
  lastSeenAt: now,
  sightings: 1,
  bestRank,
});
const topic = (topicId: number, name: string, stance: Follow["stance"] = "followed"): Follow => ({
  topicId,
  key: `own:${name}`,
  slug: null,
  name,
  stance,
});
const reader = (follows: Follow[], more: Partial<Reader> = {}): Reader => ({
  follows,
  sent: new Set(),
  maxPapers: 10,
  ...more,
});

const subjects = ["graph networks", "speech recognition", "protein folding", "crop yields", "glacier flow"];
const day = dayOf(
  Array.from({ length: 40 }, (_, i) => paper(i + 1, `${subjects[i % subjects.length]} study number ${i}`)),
  now,
);
const follow = fc.tuple(
  fc.constantFrom(...subjects.slice(0, 4)),
  fc.constantFrom("followed" as const, "muted" as const),
);
const readers = fc
  .record({
    wanted: fc.uniqueArray(follow, { selector: ([name]) => name, maxLength: 4 }),
    sent: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 40 }),
    maxPapers: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ wanted, sent, maxPapers }) =>
    reader(
      wanted.map(([name, stance], i) => topic(i, name, stance)),
      { sent: new Set(sent), maxPapers },
    ),
  );

const inMail = (choice: ReturnType<typeof choose>): number[] =>
  choice.outcome === "composed"
    ? [...choice.sections.flatMap((section) => section.papers), ...choice.trending].map((chosen) => chosen.id)
    : [];

describe("choose", () => {
  test("never repeats, never shows what is muted, never exceeds the cap", () => {
    fc.assert(
      fc.property(readers, (who) => {
        const choice = choose(day, who);
        const ids = inMail(choice);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => who.sent.has(id))).toEqual([]);
        const muted = new Set(
          who.follows
            .filter((t) => t.stance === "muted")
            .flatMap((t) => day.matchesOf(t).map((match) => match.id)),
        );
        expect(ids.filter((id) => muted.has(id))).toEqual([]);
        if (choice.outcome !== "composed") return;
        const onTopic = choice.sections.flatMap((section) => section.papers);
        const follows = who.follows.some((t) => t.stance === "followed");
        expect(onTopic.length).toBeLessThanOrEqual(who.maxPapers);
        expect(choice.trending.length).toBeLessThanOrEqual(follows ? trendingPapers : who.maxPapers);
      }),
    );
  });

  test("leaves out no match while there is room", () => {
    fc.assert(
      fc.property(readers, (who) => {
        const choice = choose(day, { ...who, maxPapers: 30 });
        const muted = who.follows.filter((t) => t.stance === "muted");
        const open = (id: number) =>
          !who.sent.has(id) && !muted.some((t) => day.matchesOf(t).some((match) => match.id === id));
        const wanted = who.follows
          .filter((t) => t.stance === "followed")
          .flatMap((t) => day.matchesOf(t).map((match) => match.id))
          .filter(open);
        const shown = new Set(inMail(choice));
        const missing = new Set(wanted.filter((id) => !shown.has(id)));
        const more = choice.outcome === "composed" ? choice.sections.flatMap((section) => section.more) : [];
        expect(new Set(more)).toEqual(missing);
        if (new Set(wanted).size <= 30) expect(missing.size).toBe(0);
      }),
    );
  });

  test("each section goes from best to worst", () => {
    const choice = choose(day, reader([topic(1, "graph networks"), topic(2, "glacier flow")]));
    expect(choice.outcome).toBe("composed");
    if (choice.outcome !== "composed") return;
    for (const { papers } of choice.sections) {
      expect(papers.map((p) => p.score)).toEqual(papers.map((p) => p.score).toSorted((a, b) => b - a));
    }
  });

  test("a paper of two topics appears once, and says so", () => {
    const both = dayOf([paper(1, "Speech recognition with graph networks"), paper(2, "Crop yields")], now);
    const choice = choose(both, reader([topic(1, "graph networks"), topic(2, "speech recognition")]));
    expect(choice.outcome).toBe("composed");
    if (choice.outcome !== "composed") return;
    const shown = choice.sections.flatMap((section) =>
      section.papers.map((p) => ({ label: section.label, ...p })),
    );
    expect(shown).toHaveLength(1);
    expect([shown[0]?.label, ...(shown[0]?.alsoIn ?? [])].toSorted()).toEqual([
      "graph networks",
      "speech recognition",
    ]);
  });

  test("topics share a small cap fairly", () => {
    const choice = choose(
      day,
      reader([topic(1, "graph networks"), topic(2, "glacier flow")], { maxPapers: 4 }),
    );
    expect(choice.outcome === "composed" && choice.sections.map((section) => section.papers.length)).toEqual([
      2, 2,
    ]);
  });

  test("a reader without topics gets the trending list, best standing first", () => {
    const choice = choose(day, reader([], { maxPapers: 5 }));
    expect(inMail(choice)).toEqual(day.trending.slice(0, 5).map((p) => p.id));
  });

  test("trending papers are outside the reader's topics", () => {
    const choice = choose(day, reader([topic(1, "graph networks")]));
    const matched = new Set(day.matchesOf(topic(1, "graph networks")).map((match) => match.id));
    expect(choice.outcome === "composed" && choice.trending.filter(({ id }) => matched.has(id))).toEqual([]);
  });

  test("says why there is nothing: no papers, no match, or all sent", () => {
    const reasonOf = (d: Day, who: Reader) => {
      const choice = choose(d, who);
      return choice.outcome === "nothing-new" ? choice.reason : null;
    };
    const all = new Set(day.papers.keys());
    expect(reasonOf(dayOf([], now), reader([]))).toMatch(/no paper was listed/);
    expect(reasonOf(day, reader([topic(1, "numismatics")]))).toMatch(/no paper .* matches/);
    expect(reasonOf(day, reader([topic(1, "graph networks")], { sent: all }))).toMatch(/has been sent/);
    expect(reasonOf(day, reader([], { sent: all }))).toMatch(/has been sent/);
  });
});
