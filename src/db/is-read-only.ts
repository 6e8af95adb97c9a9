/** Asking whether the database can be changed. Apart from read-only.ts, which the connections need themselves. */
import { sql } from "drizzle-orm";
import type { Db } from "./open.ts";
import { rows } from "./rows.ts";

/** Whether transactions of this connection may change nothing, as on every standby (PostgreSQL, `transaction_read_only`). */
export async function isReadOnly(db: Db): Promise<boolean> {
  const [answer] = await rows<{ on: boolean }>(
    db,
    sql`select current_setting('transaction_read_only')::bool as "on"`,
  );
  return answer?.on === true;
}
