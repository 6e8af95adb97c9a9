import { eq } from "drizzle-orm";
import { expect, inject, test, vi } from "vitest";
import { digests, lastDay, subscribers } from "../../../src/db/schema.ts";
import { type CurrentDay, dayHere } from "../../../src/digests/current-day.ts";
import { dayInThread, type OpenDay } from "../../../src/digests/day-in-thread.ts";
import type { AskDay } from "../../../src/digests/day-questions.ts";
import { storedDay } from "../../../src/digests/last-day.ts";
import { type Plan, planDue, planWithRest } from "../../../src/digests/plan.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { silent } from "../../../src/log.ts";
import { papersById } from "../../../src/papers/archive/archive.ts";
import { followsOf } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { active, morning, reload, storePapers } from "../web/support.ts";

const database = useDatabase();

const kites = [
  { title: "Robots that fly kites", abstract: "A robot arm flies kites over robotics laboratories." },
  { title: "Robotics of bread", abstract: "Robots knead bread in a bakery." },
];

test.runIf(inject("database") === "server")(
  "a day in a thread answers as one in this thread does, and serves until the next one is ready (needs a server)",
  async () => {
    const { db } = database;
    const now = () => morning;
    await storePapers(db, kites);
    await active(db, "reader@example.org", ["robotics", "kites"]);
    const subscriber = await reload(db, "reader@example.org");
    const topics = (await followsOf(db, [subscriber.id])).get(subscriber.id) ?? [];
    const scoring = makeScoring(db, { windowDays: 14, summariesBy: "small" });
    const place = {
      db,
      now,
      log: silent,
      windowDays: 14,
      embeddings: null,
      summariesBy: "small",
      databaseUrl: database.url ?? "",
    };
    const there: OpenDay = dayInThread(place);
    try {
      const here = dayHere({ db, scoring, now });
      const [first] = (await here.papers()).trending;
      const paper = (await papersById(db, [first?.id ?? 0])).get(first?.id ?? 0);
      if (!first || !paper) throw new Error("no paper was stored");
      const part = { sort: "voted", offset: 0, limit: 5 } as const;
      const given: { [Name in keyof AskDay]: Parameters<AskDay[Name]>[0] } = {
        onTopic: { slug: topics.find(({ slug }) => slug)?.slug ?? "", ...part },
        listed: part,
        preview: { topics, authors: [] },
        notes: { topics, now: morning },
        learned: { subscriberId: subscriber.id },
        starterPapers: { follows: topics },
        topicsAlone: { paper: first },
        near: { paper, now: morning, isAsking: false },
        contents: { subscriber, now: morning },
        contentsAt: { subscriber, now: morning },
        readInterests: { subscriberId: subscriber.id, now: morning },
        wantedSummaries: { now: morning, model: "small" },
      };
      const answersOf = async ({ ask }: CurrentDay) =>
        Promise.all(Object.entries(given).map(([name, asked]) => ask[name as keyof AskDay](asked as never)));
      expect(await answersOf(there)).toEqual(await answersOf(here));
      const shown = async ({ papers }: CurrentDay) => {
        const { topicsOf, ...rest } = await papers();
        return { ...rest, topics: topicsOf(first.id), stranger: topicsOf(-1) };
      };
      expect(await shown(there)).toEqual(await shown(here));
      expect((await shown(there)).topics).not.toEqual([]);

      // A process that has just started shows what was shown last, where that is a day old at most and of this version.
      const nowhere = "postgres://nobody@127.0.0.1:1/none";
      const started = dayInThread({ ...place, databaseUrl: nowhere });
      expect(await shown(started)).toEqual(await shown(here));
      await started.close();
      const hours = (n: number) => new Date(morning.getTime() + n * 3_600_000);
      expect((await storedDay(db, hours(24)))?.count).toBe(2);
      expect(await storedDay(db, hours(25))).toBeNull();
      await db.update(lastDay).set({ madeBy: "another version" });
      expect(await storedDay(db, morning)).toBeNull();

      await storePapers(db, [{ title: "A third work on kites", abstract: "Kites again." }], {
        source: "later",
      });
      const before = await there.papers();
      expect(before.count).toBe(2);
      expect(await there.papers()).toBe(before);
      await vi.waitFor(async () => expect((await there.papers()).count).toBe(3), { timeout: 60_000 });
      expect(await there.ask.listed({ ...part, sort: "best" })).toHaveLength(3);

      // It plans of all papers, as this thread would, but for whom these are too few.
      await active(db, "away@example.org", ["robotics"]);
      await storePapers(db, [{ title: "Kites in the last minute", abstract: "Kites and robots." }], {
        source: "last",
      });
      const due = { nextDueAt: morning, confirmedAt: new Date("2026-01-01") };
      await db.update(subscribers).set({ ...due, lastDigestDate: "2026-11-20" });
      const away = eq(subscribers.emailKey, "away@example.org");
      await db.update(subscribers).set({ lastDigestDate: "2026-10-01" }).where(away);
      // What the next digests would show is predicted by all papers too.
      const wanted = await there.ask.wantedSummaries({ now: morning, model: "small" });
      expect(wanted.map(({ abstract }) => abstract)).toContain("Kites and robots.");

      const domain = "example.org";
      const begun = await there.plan({ now: morning, domain });
      expect(begun).toEqual({ due: 1, planned: 1, nothingNew: 0, left: 1 });
      const [planned] = await db.select().from(digests);
      expect(planned?.paperIds).toHaveLength(4);
      expect(planned?.content).toMatchObject({ summaries: { model: "small" } });
      const rest: Plan = (options) => planDue({ db, log: silent, scoring, domain, ...options });
      const plan = planWithRest((options) => there.plan({ ...options, domain }), rest);
      expect(await plan({ now: morning })).toEqual({ due: 1, planned: 1, nothingNew: 0 });
      expect(await there.plan({ now: morning, domain })).toEqual({ due: 0, planned: 0, nothingNew: 0 });
    } finally {
      await there.close();
    }
  },
  120_000,
);
