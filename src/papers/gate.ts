/** One connection a provider, with the pause that it asks for, over all processes: a row that says until when nobody may ask. */
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";

export type Gate = {
  /**
   * Waits for the turn to ask; no longer than `patienceMs`. Who has it must leave, and is taken for dead after `leaseMs`.
   *
   * @returns how long there would be to wait where that is longer.
   */
  enter(
    name: string,
    wait: { leaseMs: number; patienceMs: number; signal?: AbortSignal },
  ): Promise<{ ok: true } | { ok: false; waitMs: number }>;
  /** Nobody asks again before the pause is over. */
  leave(name: string, pauseMs: number): Promise<void>;
};

/** The database's clock, which all processes share: a simulated run beside a live one must keep the pauses too. */
const clock = sql.raw("clock_timestamp()");
const inMs = (ms: number) => sql`${clock} + ${ms}::float8 * interval '1 millisecond'`;

export function gateOf(db: Db): Gate {
  return {
    async enter(name, { leaseMs, patienceMs, signal }) {
      for (let patience = patienceMs; ; ) {
        const [entered] = await rows<{ name: string }>(
          db,
          sql`insert into providers as p (name, busy_until) values (${name}, ${inMs(leaseMs)})
              on conflict (name) do update set busy_until = excluded.busy_until where p.busy_until <= ${clock}
              returning name`,
        );
        if (entered) return { ok: true };
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
    async leave(name, pauseMs) {
      await db.execute(sql`update providers set busy_until = ${inMs(pauseMs)} where name = ${name}`);
    },
  };
}
