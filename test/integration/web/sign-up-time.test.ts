/** Nobody learns from the form whether an address is known: not by the work that it causes, and not by the time it takes. */
import { setTimeout as sleep } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import { drizzle as drizzleServer } from "drizzle-orm/postgres-js";
import type { Hono } from "hono";
import type { Sql } from "postgres";
import { beforeEach, describe, expect, inject, test } from "vitest";
import type { Db } from "../../../src/db/open.ts";
import * as schema from "../../../src/db/schema.ts";
import { suppress } from "../../../src/outbox/suppressions.ts";
import { useDatabase } from "../../support/database.ts";
import { active, dump, form, json, morning, openApp, pending, workOnSignUps } from "./support.ts";

const database = useDatabase();
const kinds = ["newcomer", "pending-", "active--", "suppress"] as const;
type Kind = (typeof kinds)[number];
let newcomers = 0;
// Of one length, so that nothing but what is known of them differs. A newcomer is new each time.
const emailOf = (kind: Kind): string => {
  const name = kind === "newcomer" ? `n${String(newcomers++).padStart(7, "0")}` : kind;
  return `${name}@example.org`;
};

const fifty = Array.from({ length: 50 }, (_, n) => `subject${n} matter${n}`);
const none: readonly string[] = [];

beforeEach(async () => {
  const { db } = database;
  await pending(db, emailOf("pending-"));
  await active(db, emailOf("active--"));
  await suppress(db, emailOf("suppress"), "hard bounce", morning);
});

/** The same database, with every statement written down. */
function listening(db: Db): { heard: string[]; db: Db } {
  const heard: string[] = [];
  const logger = {
    logQuery: (query: string, params: unknown[]) => heard.push(`${query} -- ${params.length}`),
  };
  const { $client } = db as unknown as { $client: PGlite & Sql };
  const options = { schema, logger };
  const listened =
    inject("database") === "embedded"
      ? drizzleEmbedded({ client: $client, ...options })
      : drizzleServer({ client: $client, ...options });
  return { heard, db: listened as unknown as Db };
}

const byForm = (kind: Kind, topics: readonly string[]) =>
  ["/subscribe", form({ email: emailOf(kind), words: topics.join(",") })] as const;
const byApi = (kind: Kind, topics: readonly string[]) =>
  ["/api/v1/subscriptions", json({ email: emailOf(kind), topics })] as const;

describe.each([
  ["the form", byForm],
  ["the API", byApi],
])("a sign-up by %s", (_, request) => {
  test.each([
    ["no topics", none],
    ["fifty topics", fifty],
  ])(
    "with %s causes the same statements for all kinds of address, and changes the same tables",
    async (_, topics) => {
      const { heard, db } = listening(database.db);
      const app = await openApp(db);
      // The first sign-up reads the papers against which topics are checked; later ones find them in memory.
      expect((await app.request(...byApi("newcomer", topics))).status).toBe(202);
      const work: { statements: string[]; changed: string[] }[] = [];
      for (const kind of kinds) {
        const before = await dump(database.db);
        heard.length = 0;
        const [path, init] = request(kind, topics);
        expect((await app.request(path, init)).status).toBe(202);
        const statements = [...heard];
        const after = await dump(database.db);
        const changed = Object.keys(after).filter((table) => String(after[table]) !== String(before[table]));
        work.push({ statements, changed });
      }
      expect(work[0]?.statements.length).toBeGreaterThan(0);
      expect(work[0]?.changed.sort()).toEqual(["rates", "sign_up_requests"]);
      for (const of of work) expect(of).toEqual(work[0]);
    },
  );
});

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let n = mixed.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    [mixed[n], mixed[other]] = [mixed[other] as T, mixed[n] as T];
  }
  return mixed;
}

/** Kruskal and Wallis's statistic but for constants: how far apart the kinds' mean ranks are. */
function apart(labels: readonly Kind[], ranks: readonly number[]): number {
  const of = new Map<Kind, { sum: number; n: number }>();
  for (const [index, label] of labels.entries()) {
    const { sum, n } = of.get(label) ?? { sum: 0, n: 0 };
    of.set(label, { sum: sum + (ranks[index] ?? 0), n: n + 1 });
  }
  return [...of.values()].reduce((total, { sum, n }) => total + sum ** 2 / n, 0);
}

/** How often chance alone sets the kinds as far apart as they are (permutation test), or farther. */
function chanceOf(samples: readonly { kind: Kind; ms: number }[], random: () => number): number {
  const sorted = samples.toSorted((a, b) => a.ms - b.ms);
  const ranks = sorted.map((_, index) => index);
  const labels = sorted.map(({ kind }) => kind);
  const seen = apart(labels, ranks);
  const times = 4_999;
  let asFar = 1;
  for (let n = 0; n < times; n++) if (apart(shuffled(labels, random), ranks) >= seen) asFar += 1;
  return asFar / (times + 1);
}

const rounds = 18;

/** Times of sign-ups, their kinds in random order. Its clients are as many as its requests. */
async function timed(app: Hono, topics: readonly string[], random: () => number) {
  const samples: { kind: Kind; ms: number }[] = [];
  const order = shuffled(Array.from({ length: rounds }, () => kinds).flat(), random);
  for (const kind of order) {
    const [path, init] = byForm(kind, topics);
    const client = { incoming: { socket: { remoteAddress: `198.51.${samples.length}.1` } } };
    const start = performance.now();
    const answer = await app.request(path, init, client);
    samples.push({ kind, ms: performance.now() - start });
    expect(answer.status).toBe(202);
  }
  return samples;
}

test("the test of times tells kinds apart that differ by a tenth of the time, and not those that do not", () => {
  const random = randomFrom(1);
  const draw = (slower: Kind | null) =>
    Array.from({ length: rounds }, () => kinds)
      .flat()
      .map((kind) => ({ kind, ms: (kind === slower ? 1.1 : 1) * (10 + random()) }));
  expect(chanceOf(draw("active--"), random)).toBeLessThan(0.001);
  expect(chanceOf(draw(null), random)).toBeGreaterThan(0.001);
});

describe("the time of the answer tells kinds of address apart no better than chance", () => {
  test.each([
    ["no topics, quiet", none, false],
    ["fifty topics, quiet", fifty, false],
    ["no topics, under load", none, true],
    ["fifty topics, under load", fifty, true],
  ])(
    "%s",
    async (_, topics, loaded) => {
      const { db } = database;
      const random = randomFrom(topics.length + Number(loaded));
      const app = await openApp(db, { signUpsPerHour: 1e6 });
      let isOver = false;
      // What a process does beside: pages, and the sign-ups' own work.
      const load = async (work: () => Promise<unknown>) => {
        while (!isOver) await work().then(() => sleep(2));
      };
      const loads = loaded
        ? [load(async () => app.request("/search?q=robotics")), load(async () => workOnSignUps(db))]
        : [];
      try {
        await timed(app, topics, random);
        // A machine may hiccup in favour of one kind: what is real shows twice.
        const chances = [chanceOf(await timed(app, topics, random), random)];
        if ((chances[0] ?? 0) < 0.001) chances.push(chanceOf(await timed(app, topics, random), random));
        expect(Math.max(...chances)).toBeGreaterThanOrEqual(0.001);
      } finally {
        isOver = true;
        await Promise.all(loads);
      }
    },
    300_000,
  );
});
