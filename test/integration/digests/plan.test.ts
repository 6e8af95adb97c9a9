import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import { describe, expect, inject, test, vi } from "vitest";
import { openDatabase } from "../../../src/db/open.ts";
import { deliveries, digests, papers, subscribers } from "../../../src/db/schema.ts";
import { loadDay } from "../../../src/digests/day.ts";
import { planDue, planWithRest } from "../../../src/digests/plan.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { silent } from "../../../src/log.ts";
import { storeSnapshot } from "../../../src/papers/ingest.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { readAuthors, replaceAuthors } from "../../../src/subscribers/authors.ts";
import type { Frequency } from "../../../src/subscribers/due.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { resolveTopics } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { testNeeds } from "../../support/setup.ts";

const database = useDatabase();
const start = Date.parse("2026-09-07T07:00:00Z");
const day = 86_400_000;

type Told = { title: string; abstract?: string };
async function list(at: number, ...told: Told[]): Promise<void> {
  const listed = told.map(({ title, abstract = `We study ${title}.` }, i) => ({
    title,
    abstract,
    rank: i + 1,
    line: i,
    links: [],
  }));
  await storeSnapshot(database.db, {
    source: "test",
    contentHash: `${at} ${told.map(({ title }) => title).join()}`,
    listing: { layout: "dense", listedOn: null, papers: listed, problems: [] },
    capturedAt: new Date(at),
  });
}

/** Signed up just before `at`. @returns the id. */
async function reader(
  topics: string[],
  { at = start, days = "daily" as Frequency, maxPapers = 10, name = "ada" } = {},
): Promise<number> {
  const address = parseAddress(`${name}@example.org`);
  const resolved = resolveTopics(topics.map((text) => ({ text, stance: "followed" as const })));
  if (!address.ok || !resolved.ok) throw new Error("bad reader");
  const timetable = { timeZone: "UTC", hour: 7, days, maxPapers };
  await addSubscriber(
    database.db,
    address.address,
    { ...timetable, topics: resolved.topics },
    new Date(at - 1),
  );
  const [row] = await database.db
    .select()
    .from(subscribers)
    .where(eq(subscribers.email, `${name}@example.org`));
  return row?.id ?? 0;
}

/** Plans; what is planned arrives. */
async function plan(at: number, db = database.db) {
  const report = await planDue({
    db,
    now: new Date(at),
    scoring: makeScoring(db, { windowDays: 14 }),
    domain: "example.org",
    log: silent,
  });
  await db.update(deliveries).set({ status: "accepted" });
  return report;
}

/** The titles in the sections of each digest of a reader, in the order of planning. */
async function received(): Promise<string[][]> {
  const titles = new Map((await database.db.select().from(papers)).map(({ id, title }) => [id, title]));
  const planned = await database.db.select().from(digests).orderBy(digests.id);
  return planned.map(({ content }) =>
    (content?.sections ?? []).flatMap((section) => section.papers.map(({ id }) => titles.get(id) ?? "")),
  );
}

test("a weekly reader gets the week's best, on whichever day it was listed", async () => {
  await reader(["glacier flow"], { days: "weekly", maxPapers: 1 });
  await plan(start);
  await list(start + day, { title: "Glacier flow" });
  await list(start + 6 * day, { title: "Other things first" }, { title: "Glacier flow again" });
  await plan(start + 7 * day);
  expect(await received()).toEqual([[], ["Glacier flow"]]);
});

describe("back from a pause", () => {
  const away = 40;
  const setUp = async () => {
    const id = await reader(["glacier flow"]);
    await list(start - day, { title: "Glacier flow of the start" });
    await plan(start);
    await list(start + 5 * day, { title: "Glacier flow" });
    await list(start + 30 * day, { title: "What ice does to a valley, with notes on glacier flow" });
    await database.db.update(subscribers).set({
      status: "paused",
      pausedUntil: new Date(start + away * day),
      nextDueAt: new Date(start + away * day),
    });
    return id;
  };

  test("a reader gets the best of what they missed, however long before the window it was listed", async () => {
    await setUp();
    await plan(start + away * day);
    expect(await received()).toEqual([
      ["Glacier flow of the start"],
      ["Glacier flow", "What ice does to a valley, with notes on glacier flow"],
    ]);
  });

  test("and a reader who was not away gets what is new to them", async () => {
    await setUp();
    await reader(["glacier flow"], { at: start + away * day, name: "emmy" });
    expect(await plan(start + away * day)).toEqual({ due: 2, planned: 2, nothingNew: 0 });
    const last = (await received()).slice(1);
    expect(last.map((titles) => titles.length).toSorted()).toEqual([1, 2]);
  });
});

test("a follow-up of a work that was sent does not come, the day after or three weeks after", async () => {
  const abstract =
    "Ice moves slowly, and we have watched it for eleven years from one hut with nine poles and a good telescope. " +
    "It speeds up after rain, which the poles show to the hour, and slows down when the stream below it freezes.";
  await reader(["glacier flow"]);
  await list(start - 13 * day, { title: "Poles in the ice: glacier flow seen from a hut", abstract });
  await plan(start);
  await list(start, {
    title: "Eleven years of glacier flow seen from a hut",
    abstract: `${abstract} It still moves.`,
  });
  await plan(start + day);
  await list(start + 12 * day, {
    title: "Glacier flow from a hut, with poles",
    abstract: `Once more: ${abstract}`,
  });
  await plan(start + 13 * day);
  expect(await received()).toEqual([["Poles in the ice: glacier flow seen from a hut"], [], []]);
});

test("a new paper of a followed author is in, with the reason", async () => {
  const id = await reader(["glacier flow"]);
  const authors = readAuthors(["Ada Lovelace"]);
  if (!authors.ok) throw new Error(authors.message);
  await replaceAuthors(database.db, id, authors.authors);
  await list(start - day, { title: "Weaving by numbers" }, { title: "Glacier flow" });
  await database.db
    .update(papers)
    .set({ authors: ["Emmy Noether", "ada lovelace"] })
    .where(eq(papers.title, "Weaving by numbers"));
  await plan(start);
  const [digest] = await database.db.select().from(digests);
  expect(digest?.content?.sections).toMatchObject([
    { topicId: null, papers: [{ why: [{ kind: "author", names: ["Ada Lovelace"] }] }] },
    { label: "glacier flow" },
  ]);
});

test("a digest's mail says when it was due, however late it is planned", async () => {
  await reader(["glacier flow"]);
  await list(start - day, { title: "Glacier flow" });
  await plan(start + 90 * 60_000);
  const [delivery] = await database.db.select().from(deliveries);
  expect(delivery?.dueAt).toEqual(new Date(start));
});

test("what is planned leaves while the rest is being planned", async () => {
  await reader(["glacier flow"]);
  await list(start - day, { title: "Glacier flow" });
  let isSent = () => {};
  const sent = new Promise<void>((resolve) => {
    isSent = resolve;
  });
  const send = async () => {
    isSent();
    return { kind: "accepted", detail: "250" } as const;
  };
  const needs = await testNeeds(database.db, { now: () => new Date(start), send });
  const plan: typeof needs.plan = async (options) => {
    const report = await needs.plan(options);
    await sent;
    return report;
  };
  expect(await runOnce({ ...needs, plan })).toMatchObject({ planned: 1, accepted: 1 });
});

describe("digests that the database does not take", () => {
  /** The database refuses the digests of readers with these ids; the result ends it. */
  async function refuse(condition: string) {
    await database.db.execute(
      sql.raw(`create function refuse() returns trigger language plpgsql as
      $$ begin if ${condition} then raise exception 'no room for %', new.subscriber_id; end if; return new; end $$`),
    );
    await database.db.execute(
      sql.raw("create trigger refuse before insert on digests for each row execute function refuse()"),
    );
    return () => database.db.execute(sql.raw("drop function refuse cascade"));
  }
  const names = Array.from({ length: 9 }, (_, i) => `reader${i}`);

  test("of one reader keep back nobody else's, and the error names the reader", async () => {
    await list(start - 1, { title: "Glacier flow" });
    const ids: number[] = [];
    for (const name of names) ids.push(await reader(["glacier flow"], { name }));
    const bad = ids[4] as number;
    const accept = await refuse(`new.subscriber_id = ${bad}`);
    try {
      await expect(plan(start)).rejects.toThrow(`no digest could be planned for subscriber ${bad}`);
      expect(
        (await database.db.select().from(digests)).map(({ subscriberId }) => subscriberId).toSorted(),
      ).toEqual(ids.filter((id) => id !== bad).toSorted());
    } finally {
      await accept();
    }
    expect(await plan(start)).toMatchObject({ due: 1, planned: 1 });
  });

  test("of one reader keep back nobody who was away, for whom more papers are loaded", async () => {
    await list(start - 1, { title: "Glacier flow" });
    const bad = await reader(["glacier flow"], { name: "bad" });
    const away = await reader(["glacier flow"], { name: "away" });
    const long = { confirmedAt: new Date(start - 60 * day), lastDigestDate: "2026-08-01" };
    await database.db.update(subscribers).set(long).where(eq(subscribers.id, away));
    const scoring = makeScoring(database.db, { windowDays: 14 });
    const planner = { db: database.db, scoring, domain: "example.org", log: silent };
    const papers = await loadDay(database.db, { now: new Date(start), scoring });
    const planBoth = planWithRest(
      (options) => planDue({ ...planner, ...options, day: papers }),
      (options) => planDue({ ...planner, ...options }),
    );
    const accept = await refuse(`new.subscriber_id = ${bad}`);
    try {
      await expect(planBoth({ now: new Date(start) })).rejects.toThrow(
        `no digest could be planned for subscriber ${bad}`,
      );
      expect(await database.db.select().from(digests)).toMatchObject([{ subscriberId: away }]);
    } finally {
      await accept();
    }
  });

  test("of everybody end planning with the database's error, and nothing is lost", async () => {
    await list(start - 1, { title: "Glacier flow" });
    for (const name of names) await reader(["glacier flow"], { name });
    const accept = await refuse("true");
    try {
      const error = await plan(start).then(String, (thrown: unknown) => thrown);
      expect(String(error)).not.toContain("no digest could be planned");
      expect(inspect(error)).toContain("no room for");
    } finally {
      await accept();
    }
    expect(await plan(start)).toMatchObject({ due: 9, planned: 9 });
  });
});

test("planning that fails while mail is sent rejects for its caller, and is no unhandled rejection", async () => {
  await reader(["glacier flow"]);
  await list(start - day, { title: "Glacier flow" });
  const send = async () => ({ kind: "accepted", detail: "250" }) as const;
  const needs = await testNeeds(database.db, { now: () => new Date(start), send });
  const plan: typeof needs.plan = async (options) => {
    await needs.plan(options);
    throw new Error("the disk is full");
  };
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  await expect(runOnce({ ...needs, plan })).rejects.toThrow("the disk is full");
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test.runIf(inject("database") === "server")(
  "several processes share the work: everybody is planned for once",
  async () => {
    const readers = 1_203;
    await reader(["glacier flow"]);
    const [first] = await database.db.select().from(subscribers);
    if (!first) throw new Error("nobody is there");
    const { id: _, ...row } = first;
    for (let from = 1; from < readers; from += 400)
      await database.db.insert(subscribers).values(
        Array.from({ length: Math.min(400, readers - from) }, (_, i) => {
          const email = `reader${from + i}@example.org`;
          return { ...row, email, emailKey: email };
        }),
      );
    await list(start - day, { title: "Glacier flow" });
    const others = await Promise.all([1, 2].map(() => openDatabase({ databaseUrl: database.url ?? "" })));
    const reports = await Promise.all(
      [database.db, ...others.map(({ db }) => db)].map((db) => plan(start, db)),
    );
    await Promise.all(others.map(({ close }) => close()));
    expect(reports.reduce((sum, { due }) => sum + due, 0)).toBe(readers);
    const planned = await database.db.select({ subscriberId: digests.subscriberId }).from(digests);
    expect(new Set(planned.map(({ subscriberId }) => subscriberId)).size).toBe(readers);
    expect(planned).toHaveLength(readers);
    expect(await database.db.$count(deliveries)).toBe(readers);
  },
);

test("the note that topics keep the reader's own words comes once, in the next digest", async () => {
  const id = await reader(["model compression", "glacier flow"]);
  await database.db.update(subscribers).set({ tellTopics: true }).where(eq(subscribers.id, id));
  await plan(start);
  await list(start + day - 1, { title: "Glacier flow" });
  await plan(start + day);
  await list(start + 2 * day - 1, { title: "Glacier flow again" });
  await plan(start + 2 * day);
  const planned = await database.db.select().from(digests).orderBy(digests.id);
  expect(planned.map(({ outcome, content }) => [outcome, content?.notes ?? []])).toEqual([
    ["nothing-new", []],
    ["composed", [expect.stringContaining("whether “model compression” is what you mean")]],
    ["composed", []],
  ]);
});
