import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, inject, test, vi } from "vitest";
import {
  deliveries,
  digests,
  feedback,
  forgottenPapers,
  papers,
  sightings,
  snapshots,
  subscribers,
  topics,
} from "../../../src/db/schema.ts";
import { candidateDays } from "../../../src/digests/profiles.ts";
import { silent } from "../../../src/log.ts";
import { deleteOld } from "../../../src/operations/retention.ts";
import { retentionJob } from "../../../src/operations/retention-job.ts";
import { storeSnapshot } from "../../../src/papers/ingest.ts";
import { runOnce, startScheduler } from "../../../src/scheduler.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { changeTopics, defaults, followsOf, resolveTopics } from "../../../src/subscribers/subscriber.ts";
import { ensureTopics } from "../../../src/topics/store.ts";
import { useDatabase } from "../../support/database.ts";
import { invented } from "../../support/listing.ts";
import { testNeeds } from "../../support/setup.ts";
import { untilWaiting } from "../../support/waiting.ts";

const database = useDatabase();
const start = Date.parse("2026-01-05T07:00:00Z");
const dayMs = 86_400_000;
const retention = { mailDays: 90, paperDays: 100, candidateDays: 14, mailFolder: null };
const on = (day: number) => new Date(start + day * dayMs);
let mailed = 0;

async function list(day: number, titles: readonly string[], db = database.db) {
  const listed = titles.map((title, i) => ({ ...invented(title), rank: i + 1, line: i, links: [] }));
  return storeSnapshot(db, {
    source: "test",
    contentHash: `${day}`,
    listing: { layout: "dense", listedOn: null, papers: listed, problems: [] },
    capturedAt: new Date(on(day).getTime() - 1),
  });
}

async function runOn(day: number): Promise<void> {
  const needs = await testNeeds(database.db, {
    now: () => on(day),
    send: async () => {
      mailed += 1;
      return { kind: "accepted", detail: "250" };
    },
  });
  await runOnce(needs);
}

const untilOneWaits = () => untilWaiting(database.db, 1);

const forgetOn = (day: number, db = database.db) => deleteOld(db, retention, { now: on(day) });
const titles = async () => (await database.db.select().from(papers)).map(({ title }) => title).toSorted();

beforeEach(async () => {
  mailed = 0;
  const address = parseAddress("ada@example.org");
  if (!address.ok) throw new Error(address.message);
  await addSubscriber(
    database.db,
    address.address,
    { timeZone: "UTC", hour: 7, days: "daily", maxPapers: defaults.maxPapers, topics: [] },
    on(-1),
  );
  await list(0, ["On corncrakes", "On tide tables"]);
  await runOn(0);
  expect(mailed).toBe(1);
});

describe("retention", () => {
  test("digests and deliveries go after KEEP_MAIL_DAYS, and not a day before", async () => {
    expect(await forgetOn(89)).toMatchObject({ deliveries: 0, digests: 0 });
    expect(await forgetOn(91)).toMatchObject({ deliveries: 1, digests: 1 });
    expect(await database.db.select().from(deliveries)).toEqual([]);
    expect(await database.db.select().from(digests)).toEqual([]);
  });

  test("what was sent within the window is kept however short KEEP_MAIL_DAYS is", async () => {
    expect(await deleteOld(database.db, { ...retention, mailDays: 1 }, { now: on(13) })).toMatchObject({
      digests: 0,
    });
    await runOn(13);
    expect(mailed).toBe(1);
  });

  test("digests from before a reader's absence are kept until the reader can return", async () => {
    await list(30, ["On kites"]);
    const needs = await testNeeds(database.db, {
      now: () => on(30),
      send: async () => ({ kind: "accepted", detail: "250" }),
    });
    let isDone = false;
    const info = ({ event }: { event: string }) => {
      isDone ||= event === "retention.deleted";
    };
    // Paused, so that the scheduler plans nothing before the job has run.
    await database.db.update(subscribers).set({ status: "paused", nextDueAt: null });
    const retention = { mailDays: 1, paperDays: null, candidateDays: candidateDays(14), mailFolder: null };
    const job = retentionJob({ ...needs, retention, log: { ...silent, info } });
    const scheduler = startScheduler({ ...needs, jobs: [job], correctTimes: async () => {} });
    await vi.waitFor(() => expect(isDone).toBe(true), 60_000);
    await scheduler.stop();
    await database.db.update(subscribers).set({ status: "active", nextDueAt: on(30) });
    await runOn(30);
    const [, later] = await database.db.select().from(digests).orderBy(digests.id);
    expect(later?.paperIds).toEqual([3]);
  });

  test("a message with an unknown outcome waits for the operator", async () => {
    await database.db.update(deliveries).set({ status: "uncertain" });
    expect(await forgetOn(1000)).toMatchObject({ deliveries: 0 });
  });

  test("papers and their snapshots go after KEEP_PAPERS_DAYS since a listing last showed them", async () => {
    await list(60, ["On tide tables"]);
    expect(await forgetOn(99)).toMatchObject({ papers: 0, snapshots: 0 });
    expect(await forgetOn(102)).toMatchObject({ papers: 1, snapshots: 1 });
    expect(await titles()).toEqual(["On tide tables"]);
    expect(await database.db.select().from(sightings)).toHaveLength(1);
    expect(await database.db.select().from(snapshots)).toHaveLength(1);
  });

  test("a deleted paper never becomes new again, so it is never sent again", async () => {
    await forgetOn(200);
    expect(await titles()).toEqual([]);
    expect((await database.db.select().from(forgottenPapers)).length).toBeGreaterThanOrEqual(2);
    expect(await list(200, ["On corncrakes", "On kites"])).toMatchObject({ new: 1 });
    expect(await titles()).toEqual(["On kites"]);
  });

  test("a paper that somebody gave feedback on stays", async () => {
    const [paper] = await database.db.select().from(papers).where(eq(papers.title, "On corncrakes"));
    const [reader] = await database.db.select().from(subscribers);
    if (!paper || !reader) throw new Error("not there");
    await database.db
      .insert(feedback)
      .values({ subscriberId: reader.id, paperId: paper.id, verdict: "more", at: on(0) });
    await forgetOn(200);
    expect(await titles()).toEqual(["On corncrakes"]);
  });

  test("no paper is deleted by age where papers are kept forever", async () => {
    const forgotten = await deleteOld(database.db, { ...retention, paperDays: null }, { now: on(2000) });
    expect(forgotten).toMatchObject({ papers: 0, snapshots: 0, digests: 1 });
  });

  test("more rows than one batch holds go all", async () => {
    const [digest] = await database.db.select().from(digests);
    if (!digest) throw new Error("not there");
    await database.db.delete(digests);
    const { id: _, ...row } = digest;
    for (let part = 0; part < 5; part += 1) {
      await database.db.insert(digests).values(
        Array.from({ length: 1000 }, (_, i) => ({
          ...row,
          digestDate: new Date(start - (part * 1000 + i) * dayMs).toISOString().slice(0, 10),
        })),
      );
    }
    expect(await forgetOn(91)).toMatchObject({ digests: 5000 });
  });
});

describe.runIf(inject("database") === "server")("a listing that comes while papers are deleted", () => {
  test("keeps what it lists, where it came first", async () => {
    const { db } = database;
    let forgetting: Promise<unknown> | undefined;
    await db.transaction(async (tx) => {
      await list(200, ["On corncrakes"], tx);
      forgetting = forgetOn(200);
      await untilOneWaits();
    });
    await forgetting;
    expect(await titles()).toEqual(["On corncrakes"]);
    expect(await db.select().from(sightings)).toHaveLength(1);
  });

  test("is stored whole, where it came second", async () => {
    const { db } = database;
    let listing: Promise<unknown> | undefined;
    await db.transaction(async (tx) => {
      await forgetOn(200, tx);
      listing = list(200, ["On corncrakes", "On kites"]);
      await untilOneWaits();
    });
    expect(await listing).toEqual({ new: 1 });
    expect(await titles()).toEqual(["On kites"]);
    expect(await db.select().from(snapshots)).toHaveLength(1);
  });
});

describe("a topic", () => {
  const resolved = (text: string, stance: "followed" | "muted" = "followed") => {
    const found = resolveTopics([{ text, stance }]);
    if (!found.ok) throw new Error(found.message);
    return found.topics;
  };
  const reader = async () => {
    const [found] = await database.db.select().from(subscribers);
    if (!found) throw new Error("not there");
    return found.id;
  };
  const names = async () => (await database.db.select().from(topics)).map(({ name }) => name).toSorted();
  const own = () => resolved("corncrakes at dusk");

  test("in a reader's own words goes when nobody follows, mutes or has judged a paper for it", async () => {
    const { db } = database;
    const id = await reader();
    for (const wanted of [own(), resolved("kites in rain", "muted"), resolved("robotics")]) {
      await changeTopics(db, id, () => ({ ok: true, topics: wanted }));
      expect(await forgetOn(1)).toMatchObject({ topics: 0 });
      const [topic] = await db
        .select()
        .from(topics)
        .where(eq(topics.key, wanted[0]?.key ?? ""));
      if (!topic) throw new Error("not there");
      await db.insert(feedback).values({
        subscriberId: id,
        paperId: 1,
        topicId: topic.id,
        verdict: "more",
        at: on(0),
      });
      await changeTopics(db, id, () => ({ ok: true, topics: [] }));
      expect(await forgetOn(1)).toMatchObject({ topics: 0 });
      await db.delete(feedback);
      expect(await forgetOn(1)).toMatchObject({ topics: topic.slug === null ? 1 : 0 });
    }
    expect(await names()).toEqual(["Robotics"]);
  });

  test.runIf(inject("database") === "server")(
    "that somebody is about to follow stays, and one that goes meanwhile is made again",
    async () => {
      const { db } = database;
      const id = await reader();
      await ensureTopics(db, own());
      await db.transaction(async (tx) => {
        await ensureTopics(tx, own());
        expect(await forgetOn(1)).toMatchObject({ topics: 0 });
      });
      let following: Promise<unknown> | undefined;
      await db.transaction(async (tx) => {
        await tx.delete(topics);
        following = changeTopics(db, id, () => ({ ok: true, topics: own() }));
        await untilOneWaits();
      });
      await following;
      expect((await followsOf(db, [id])).get(id)?.map(({ name }) => name)).toEqual(["corncrakes at dusk"]);
    },
  );
});
