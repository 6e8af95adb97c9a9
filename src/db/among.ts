import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/**
 * That a column's value is one of these, in one parameter however many they are: `inArray` makes one of each, and a query's
 * text of its own for each count.
 */
export function among(column: PgColumn, values: readonly number[] | readonly string[]): SQL {
  const type = sql.raw(column.dataType === "number" ? "bigint" : "text");
  return sql`${column} = any(${sql.param(values)}::${type}[])`;
}
