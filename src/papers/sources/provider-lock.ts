/** One connection a provider, with the pause that it asks for, over all processes: a row that says until when nobody may ask. */
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { leaseMs, underLease } from "../../db/lease.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";

export type ProviderLock = {
  /**
   * Waits for the turn to ask, no longer than `patienceMs`, and asks in it. Nobody asks again before the pause that `work`
   * returns is over. A process that dies while it asks keeps the others waiting for a few seconds (db/lease.ts).
   *
   * @returns how long there would be to wait where that is longer.
   */
  hold<T>(
    name: string,
    wait: { patienceMs: number; signal?: AbortSignal },
    work: () => Promise<{ value: T; pauseMs: number }>,
  ): Promise<{ ok: true; value: T } | { ok: false; waitMs: number }>;
};

/** The database's clock, which all processes share: a simulated run beside a live one must keep the pauses too. */
const clock = sql.raw("clock_timestamp()");
const inMs = (ms: number) => sql`${clock} + ${ms}::float8 * interval '1 millisecond'`;

export function providerLock(db: Db): ProviderLock {
  return {
    async hold(name, { patienceMs, signal }, work) {
      for (let patience = patienceMs; ; ) {
        const [entered] = await rows<{ holder: number }>(
          db,
          sql`insert into providers as p (name, busy_until) values (${name}, ${inMs(leaseMs)})
              on conflict (name) do update set busy_until = excluded.busy_until, holder = p.holder + 1
              where p.busy_until <= ${clock}
              returning holder`,
        );
        if (entered) return { ok: true, value: await asking(name, entered.holder, work) };
        const [busy] = await rows<{ ms: number }>(
          db,
          sql`select extract(epoch from busy_until - ${clock})::float8 * 1000 as ms from providers where name = ${name}`,
        );
        const waitMs = Math.max(busy?.ms ?? 0, 5);
        // A request under way ends sooner than its lease: look again now and then.
        const nap = Math.min(waitMs, 100);
        if (waitMs > patience) return { ok: false, waitMs };
        patience -= nap;
        await sleep(nap, undefined, signal ? { signal } : {});
      }
    },
  };

  async function asking<T>(
    name: string,
    holder: number,
    work: () => Promise<{ value: T; pauseMs: number }>,
  ): Promise<T> {
    const busyFor = async (ms: number) =>
      (
        await rows(
          db,
          sql`update providers set busy_until = ${inMs(ms)} where name = ${name} and holder = ${holder} returning name`,
        )
      ).length > 0;
    const { value, pauseMs } = await underLease(() => busyFor(leaseMs), work);
    await busyFor(pauseMs);
    return value;
  }
}
