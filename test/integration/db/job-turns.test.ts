/** Turns of timed jobs, as processes share them. That a process which is killed loses none: commands/killed-reading.test.ts. */
import { once } from "node:events";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTurn } from "../../../src/db/job-turns.ts";
import { jobs } from "../../../src/db/schema.ts";
import { useDatabase } from "../../support/database.ts";

const database = useDatabase();
const start = Date.parse("2026-11-23T07:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000);
const turn = { name: "job", due: at(0) };
const asked = (minutes: number, work: () => Promise<boolean>, due = at(0)) =>
  inTurn(database.db, [{ name: "job", due }], { now: at(minutes) }, work);
const row = async () => (await database.db.select().from(jobs).where(eq(jobs.name, "job")))[0];
/** What time does to the lease of a process that died. */
const leaseEnds = () =>
  database.db.execute(sql`update jobs set lease_until = clock_timestamp() - interval '1 second'`);

/** Work that a process is at until its lease is lost to another. */
function atWork() {
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  return {
    hasBegun,
    work: async (_: string, signal: AbortSignal) => {
      begun();
      if (!signal.aborted) await once(signal, "abort");
      return true;
    },
  };
}

describe("a turn", () => {
  test("is taken by one of eight processes at once, and is over when its work has succeeded", async () => {
    let times = 0;
    const work = async () => {
      times += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return true;
    };
    const taken = await Promise.all(Array.from({ length: 8 }, () => asked(1, work)));
    expect(taken.filter((name) => name === "job")).toHaveLength(1);
    expect(await asked(59, work)).toBeNull();
    expect(times).toBe(1);
    expect(await asked(60, work, at(60))).toBe("job");
  });

  test("that is taken is the first free one of several, whatever the planner expects of the table", async () => {
    await database.db.insert(jobs).values({ name: "a" });
    await database.db.execute(sql`analyze jobs`);
    const turns = ["a", "b", "c"].map((name) => ({ name, due: at(0) }));
    const take = () => inTurn(database.db, turns, { now: at(1) }, async () => true);
    expect([await take(), await take(), await take(), await take()]).toEqual(["a", "b", "c", null]);
  });

  test("whose work fails or throws is tried again after pauses that grow to an hour, never at once", async () => {
    const tried: number[] = [];
    for (let minute = 0; minute <= 250; minute++) {
      const fail = async () => {
        tried.push(minute);
        if (tried.length % 2 === 0) throw new Error("broken");
        return false;
      };
      await asked(minute, fail).catch(() => {});
      expect(await asked(minute, fail)).toBeNull();
    }
    expect(tried).toEqual([0, 2, 6, 14, 30, 62, 122, 182, 242]);
    expect(await asked(302, async () => true)).toBe("job");
    expect(await row()).toMatchObject({ tries: 0, retryAt: null, leaseUntil: null, lastRunAt: at(302) });
  });

  test("that failed is tried again when the next is due, however long the pause would be", async () => {
    const turns = [at(0), at(1), at(2), at(3), at(4), at(5)];
    for (const [i, due] of turns.entries()) expect(await asked(i, async () => false, due)).toBe("job");
  });

  test("is taken by the next process when a dead process's lease ends, and a late end of the old work is ignored", async () => {
    const dead = atWork();
    const late = inTurn(database.db, [turn], { now: at(0) }, dead.work);
    await dead.hasBegun;
    expect(await asked(1, async () => true)).toBeNull();
    await leaseEnds();
    expect(await asked(1, async () => false)).toBe("job");
    const after = await row();
    expect(after).toMatchObject({ tries: 2, lastRunAt: null });
    // Its own renewal tells it that the lease is lost; its "well" is not written down.
    await late;
    expect(await row()).toEqual(after);
  });

  test("whose work outlasts its lease is kept by renewing it", async () => {
    let others = 0;
    const taken = await asked(0, async () => {
      const first = (await row())?.leaseUntil;
      await expect.poll(async () => (await row())?.leaseUntil, { timeout: 60_000 }).not.toEqual(first);
      if ((await asked(0, async () => true)) !== null) others += 1;
      return true;
    });
    expect([taken, others]).toEqual(["job", 0]);
  });

  test("whose process died five times in a row is paused", async () => {
    const dead: Promise<unknown>[] = [];
    for (let i = 0; i < 6; i++) {
      const { hasBegun, work } = atWork();
      dead.push(inTurn(database.db, [turn], { now: at(i) }, work));
      await hasBegun;
      await leaseEnds();
    }
    expect(await asked(7, async () => true)).toBeNull();
    expect(await asked(64, async () => true)).toBeNull();
    expect(await asked(65, async () => true)).toBe("job");
    await Promise.all(dead);
  });

  test("that a stopping process gives up is free at once for the next, and does not count as a try", async () => {
    const stop = new AbortController();
    const { hasBegun, work } = atWork();
    const stopped = inTurn(database.db, [turn], { now: at(0), signal: stop.signal }, async (name, signal) => {
      await work(name, signal);
      return false;
    });
    await hasBegun;
    stop.abort();
    await stopped;
    expect(await row()).toMatchObject({ tries: 0, lastRunAt: null, leaseUntil: null });
    expect(await asked(0, async () => true)).toBe("job");
  });
});
