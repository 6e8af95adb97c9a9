import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose } from "../../../src/digests/choose.ts";
import { buildDay, type Day } from "../../../src/digests/day.ts";
import type { ReaderFeedback, ReaderProfile } from "../../../src/digests/profile.ts";
import type { SightedPaper } from "../../../src/papers/archive/archive.ts";
import type { Follow } from "../../../src/subscribers/subscriber.ts";

import { inMail, now, paper, reader, subjects, topic, topicsOf } from "./readers.ts";

const day = buildDay(
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
    trendingPapers: fc.constantFrom(0, 1, 3, 5),
  })
  .map(({ wanted, sent, maxPapers, trendingPapers }) =>
    reader(
      wanted.map(([name, stance], i) => topic(i, name, stance)),
      { sent: new Set(sent), maxPapers, trendingPapers },
    ),
  );

describe("choose", () => {
  describe("with a share for each topic", () => {
    /** How many papers each topic gets, in the reader's order. */
    const counts = (follows: Follow[], maxPapers: number) => {
      const choice = choose(day, reader(follows, { maxPapers }));
      const sections = choice.outcome === "composed" ? choice.sections : [];
      return follows.map(
        ({ topicId }) => sections.find((section) => section.topicId === topicId)?.papers.length ?? 0,
      );
    };
    const [a, b, c] = [
      topic(1, "graph networks"),
      topic(2, "speech recognition"),
      topic(3, "protein folding"),
    ];

    test("more takes two papers for each one of the others", () => {
      expect(counts([a, { ...b, share: "more" }, c], 8)).toEqual([2, 4, 2]);
    });

    test("less takes one paper for each two of the others", () => {
      expect(counts([a, { ...b, share: "less" }, c], 5)).toEqual([2, 1, 2]);
      expect(counts([a, { ...b, share: "less" }, c], 10)).toEqual([4, 2, 4]);
    });

    test("where there is not room for all, more goes first and less last", () => {
      expect(counts([a, b, { ...c, share: "more" }], 2)).toEqual([0, 0, 2]);
      expect(counts([{ ...a, share: "less" }, b, c], 2)).toEqual([0, 1, 1]);
    });

    test("a topic alone fills the digest, whatever its share", () => {
      for (const share of ["less", "normal", "more"] as const)
        expect(counts([{ ...a, share }], 5)).toEqual([5]);
    });

    test("a topic gets at most as many papers as the reader said, and the others fill the digest", () => {
      expect(counts([{ ...a, maxPapers: 1 }, b], 6)).toEqual([1, 5]);
      expect(counts([{ ...a, maxPapers: 3, share: "more" }, b], 6)).toEqual([3, 3]);
    });

    test("a topic that is turned up never gets fewer papers, and its cap always holds", () => {
      const shares = ["less", "normal", "more"] as const;
      const tuned = fc.record({
        share: fc.constantFrom(...shares),
        maxPapers: fc.option(fc.integer({ min: 1, max: 10 })),
      });
      fc.assert(
        fc.property(
          fc.tuple(tuned, tuned, tuned),
          fc.integer({ min: 1, max: 30 }),
          ([first, ...rest], maxPapers) => {
            const others = [b, c].map((follow, i) => ({ ...follow, ...rest[i] }));
            const got = shares.map((share) => counts([{ ...a, ...first, share }, ...others], maxPapers));
            const own = got.map(([count]) => count ?? 0);
            expect(own).toEqual([...own].sort((x, y) => x - y));
            for (const [count = 0] of got) expect(count).toBeLessThanOrEqual(first.maxPapers ?? maxPapers);
          },
        ),
      );
    });
  });

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
        expect(choice.trending.length).toBeLessThanOrEqual(
          follows ? Math.min(who.trendingPapers ?? 3, onTopic.length) : who.maxPapers,
        );
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
    const both = buildDay([paper(1, "Speech recognition with graph networks"), paper(2, "Crop yields")], now);
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

  test("a reader without topics gets the trending list", () => {
    const choice = choose(day, reader([], { maxPapers: 5 }));
    expect(inMail(choice)).toEqual(day.trending.slice(0, 5).map((p) => p.id));
  });

  test.each([
    [0, 0],
    [1, 1],
    [3, 3],
    [5, 5],
    [undefined, 3],
  ])("a reader who asks for %s trending papers gets %i", (trendingPapers, shown) => {
    const choice = choose(
      day,
      reader([topic(1, "glacier flow")], trendingPapers === undefined ? {} : { trendingPapers }),
    );
    expect(choice.outcome === "composed" && choice.trending).toHaveLength(shown);
  });

  test("no more papers trend than are on topic, those of followed authors among them", () => {
    const few = buildDay(
      [
        paper(1, "Glacier flow"),
        paper(2, "Fermented tea", 2, { authors: ["Ada Byron"] }),
        ...Array.from({ length: 6 }, (_, i) => paper(i + 3, `${subjects[i % 2]} number ${i}`)),
      ],
      now,
    );
    const of = (more: Partial<ReaderProfile>) => {
      const choice = choose(few, reader([topic(1, "glacier flow")], { trendingPapers: 5, ...more }));
      return choice.outcome === "composed" && choice.trending.length;
    };
    expect(of({})).toBe(1);
    expect(of({ authors: [{ name: "Ada Byron" }] })).toBe(2);
  });

  test("what has led the listing for long trends behind what came later, for readers of every rhythm", () => {
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const led = (id: number, days: number) =>
      paper(id, `${subjects[id % 5]} led`, 1, { firstSeenAt: ago(days), sightings: days + 1 });
    const listed = buildDay([led(1, 20), led(2, 13), paper(3, "Tea", 4), paper(4, "Tides", 8)], now);
    for (const freshDays of [1, 3])
      expect(inMail(choose(listed, reader([], { freshDays })))).toEqual([3, 4, 2, 1]);
    // To who reads once a week, or for the first time, a week is as new as a day.
    for (const freshDays of [7, Number.POSITIVE_INFINITY])
      expect(inMail(choose(listed, reader([], { freshDays }))).indexOf(1)).toBe(3);
  });

  test("trending papers are outside the reader's topics", () => {
    const choice = choose(day, reader([topic(1, "graph networks")]));
    const matched = new Set(day.matchesOf(topic(1, "graph networks")).map((match) => match.id));
    expect(choice.outcome === "composed" && choice.trending.filter(({ id }) => matched.has(id))).toEqual([]);
  });

  test("says why there is nothing: no papers, no match, or all sent", () => {
    const reasonOf = (d: Day, who: ReaderProfile) => {
      const choice = choose(d, who);
      return choice.outcome === "nothing-new" ? choice.reason : null;
    };
    const all = new Set(day.papers.keys());
    expect(reasonOf(buildDay([], now), reader([]))).toMatch(/no paper was listed/);
    expect(reasonOf(day, reader([topic(1, "numismatics")]))).toMatch(/no paper .* matches/);
    expect(reasonOf(day, reader([topic(1, "graph networks")], { sent: all }))).toMatch(/has been sent/);
    const both = [topic(1, "numismatics"), topic(2, "graph networks")];
    expect(reasonOf(day, reader(both, { sent: all }))).toMatch(/has been sent/);
    expect(reasonOf(day, reader([], { sent: all }))).toMatch(/has been sent/);
  });
});

describe("sharing", () => {
  test("topics differ by one paper at most while both have more, whatever the cap", () => {
    fc.assert(
      fc.property(readers, (who) => {
        const choice = choose(day, who);
        if (choice.outcome !== "composed") return;
        const [least] = choice.sections
          .filter(({ more }) => more.length > 0)
          .map(({ papers }) => papers.length)
          .toSorted((a, b) => a - b);
        if (least === undefined) return;
        for (const { papers } of choice.sections) expect(papers.length).toBeLessThanOrEqual(least + 1);
        expect(choice.sections.reduce((sum, { papers }) => sum + papers.length, 0)).toBe(who.maxPapers);
      }),
    );
  });

  test("where the last round has not room for all, the best papers get it, and not the topics named first", () => {
    const two = buildDay(
      [
        paper(
          1,
          "On speech recognition and what else we tried in a long year of experiments with crop yields",
        ),
        paper(2, "Glacier flow"),
      ],
      now,
    );
    const choice = choose(
      two,
      reader([topic(1, "speech recognition"), topic(2, "glacier flow")], { maxPapers: 1 }),
    );
    expect(topicsOf(choice)).toEqual([["glacier flow", 1]]);
  });
});

describe("papers of one work", () => {
  const sentence = (i: number) =>
    `Measurement number ${i} of ${"abcdefghij"[i % 10]}${i} came out as ${i * 7}.`;
  const abstract = Array.from({ length: 12 }, (_, i) => sentence(i)).join(" ");
  const told = (id: number, title: string) => paper(id, title, id, { abstract: `${title}. ${abstract}` });
  const twice = [
    told(1, "Glacier flow in spring"),
    told(2, "Glacier flow and speech recognition in spring"),
    paper(3, "Crop yields"),
  ];
  const follows = [topic(1, "glacier flow"), topic(2, "speech recognition")];

  test("are shown once across topics, in what is left for the web and among what trends", () => {
    for (const maxPapers of [1, 10]) {
      const choice = choose(buildDay(twice, now), reader(follows, { maxPapers }));
      expect(choice.outcome).toBe("composed");
      if (choice.outcome !== "composed") return;
      const all = [...inMail(choice), ...choice.sections.flatMap(({ more }) => more)];
      expect(all.filter((id) => id < 3)).toHaveLength(1);
    }
  });

  test("are not shown when one was sent, even one that is no candidate any more", () => {
    const [first, second, third] = twice as [SightedPaper, SightedPaper, SightedPaper];
    const without = buildDay([second, third], now, { former: [first] });
    expect(inMail(choose(without, reader(follows)))).toContain(2);
    expect(inMail(choose(without, reader(follows, { sent: new Set([1]) })))).not.toContain(2);
  });
});

describe("equals", () => {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const aged = (id: number, days: number, bestRank: number) =>
    paper(id, "Glacier flow", bestRank, { firstSeenAt: daysAgo(days), lastSeenAt: daysAgo(days) });
  const week = buildDay([aged(1, 6, 1), aged(2, 0, 4)], now);
  const first = (freshDays: number) =>
    inMail(choose(week, reader([topic(1, "glacier flow")], { freshDays })))[0];

  test("stand in order of recency and popularity", () => {
    expect(first(1)).toBe(2);
  });

  test("of a week count as equally new for a weekly reader", () => {
    expect(first(7)).toBe(1);
  });

  test("do not overtake a paper that is plainly more on the topic", () => {
    const plain = buildDay(
      [
        paper(1, "Glacier flow", 90),
        paper(2, "Notes on crop yields and glacier flow in mountains and valleys", 1),
      ],
      now,
    );
    expect(inMail(choose(plain, reader([topic(1, "glacier flow")])))).toEqual([1, 2]);
  });
});

test("a muted topic hides what holds all of its words, and nothing that is merely near it", () => {
  const parts = buildDay(
    [11, 12, 13].map((n) => paper(n, `Notes on glacier flow: part ${n}`)),
    now,
  );
  const choice = choose(
    parts,
    reader([topic(1, "glacier flow"), topic(2, "glacier flow: part 12", "muted")]),
  );
  expect(inMail(choice)).toEqual([11, 13]);
});

test("a reader who was away gets papers first seen since then, and no older ones", () => {
  const at = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const papers = [30, 25, 20, 10].map((days, i) =>
    paper(i + 1, `Glacier flow in year ${i}`, 1, { firstSeenAt: at(days), lastSeenAt: at(days) }),
  );
  const choice = choose(buildDay(papers, now), reader([topic(1, "glacier flow")], { since: at(25) }));
  expect(inMail(choice).toSorted()).toEqual([3, 4]);
});

describe("a reader's feedback", () => {
  const follows = [topic(1, "glacier flow")];
  const feedback: ReaderFeedback = {
    likedBehind: () => undefined,
    matchesOf: (_topic, matches) =>
      matches
        .filter(({ id }) => id !== 2)
        .map(({ id, score }) => ({ id, score: id === 3 ? score + 1 : score })),
    hidden: new Set([3]),
  };
  const choice = choose(
    buildDay(
      [...[1, 2, 3, 4].map((id) => paper(id, `Glacier flow number ${id}`)), paper(5, "Bird song")],
      now,
    ),
    reader(follows, { feedback }),
  );

  test("orders and leaves out; what it leaves out trends nowhere", () => {
    expect(inMail(choice)).toEqual([3, 1, 5]);
  });
});
