import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/**
 * A condition: the column has one of these values. All values are one parameter, so the query's text does not depend on their
 * number; drizzle's `inArray` makes one parameter of each.
 */
export function among(column: PgColumn, values: readonly number[] | readonly string[]): SQL {
  const type = sql.raw(column.dataType === "number" ? "bigint" : "text");
  return sql`${column} = any(${sql.param(values)}::${type}[])`;
}
