import type { SQL } from "drizzle-orm";
import type { Db } from "./open.ts";

/**
 * Runs one raw SQL statement. Its rows have the same shape on both drivers.
 *
 * One driver returns int8 as a string and the other as a number: cast it to int4 or float8 in the SQL.
 * A Date cannot be a raw parameter: pass `date.toISOString()`.
 */
export async function rows<Row extends Record<string, unknown>>(db: Db, query: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(query);
  return (Array.isArray(result) ? [...result] : (result as { rows: Row[] }).rows) as Row[];
}
