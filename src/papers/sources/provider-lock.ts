/**
 * The lock of a provider: one request at a time, with the pause that it asks for, over all processes. It is a row that says until when
 * the provider is busy.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { leaseMs, withLease } from "../../db/lease.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";

/** Lets one process at a time ask a provider. */
export type ProviderLock = {
  /**
   * Waits for the lock, at most `patienceMs`, and does the work while it holds it. The provider stays busy for the `pauseMs` that
   * `work` returns. After the death of a process its lock is free within seconds (db/lease.ts).
   *
   * @returns not ok, and the remaining wait in milliseconds, where that is longer than `patienceMs`.
   * @throws what the work throws, and an AbortError when `signal` ends the wait
   */
  hold<T>(
    name: string,
    wait: { patienceMs: number; signal?: AbortSignal },
    work: () => Promise<{ value: T; pauseMs: number }>,
  ): Promise<{ ok: true; value: T } | { ok: false; waitMs: number }>;
};

/** The database's clock, which all processes share: a simulated run beside a live process must keep the pauses too. */
const clock = sql.raw("clock_timestamp()");
const inMs = (ms: number) => sql`${clock} + ${ms}::float8 * interval '1 millisecond'`;

/** The locks of all providers. */
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
        // A request usually ends before its lease, so the row is read again every 100 ms.
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
    const { value, pauseMs } = await withLease(() => busyFor(leaseMs), work);
    await busyFor(pauseMs);
    return value;
  }
}
