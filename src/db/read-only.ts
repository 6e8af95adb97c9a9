/** A database that can be read and not changed: a standby, or one that its provider locked because its disk is full. */

/** SQLSTATE, read_only_sql_transaction. */
const readOnlyCode = "25006";

/** Whether a statement failed because it would have changed a read-only database. */
export function isReadOnlyError(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return code === readOnlyCode || (cause !== undefined && isReadOnlyError(cause));
}

/** What the operator does about it. */
export const readOnlyRemedy = "make it writable, or point DATABASE_URL at the primary server";

/** What the log says of it, with the remedy. */
export const readOnlyMessage = `the database is read-only: ${readOnlyRemedy}`;
