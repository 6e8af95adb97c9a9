/** Waiting until connections of a PostgreSQL server wait for each other. */
import { sql } from "drizzle-orm";
import { expect, vi } from "vitest";
import type { Db } from "../../src/db/open.ts";

/** Until so many connections to this database wait for a lock that another has. */
export const untilWaiting = (db: Db, count: number): Promise<void> =>
  vi.waitFor(async () => {
    const waiting = await db.execute(
      sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(waiting).toHaveLength(count);
  }, 10_000);
