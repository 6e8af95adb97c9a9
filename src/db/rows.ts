import type { SQL } from "drizzle-orm";
import type { Db } from "./open.ts";

/**
 * Runs one raw statement and returns its rows, in the same shape on both drivers.
 *
 * int8 comes back as a string from one driver and a number from the other: cast to int4 or float8 in the SQL.
 * A Date cannot be a raw parameter: pass `date.toISOString()`.
 */
export async function rows<Row extends Record<string, unknown>>(db: Db, query: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(query);
  return (Array.isArray(result) ? [...result] : (result as { rows: Row[] }).rows) as Row[];
}
