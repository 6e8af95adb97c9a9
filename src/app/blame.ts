/** Naming the variable whose value did not work. */
import { DatabaseInUse } from "../db/lock.ts";
import { reasonOf } from "../log.ts";
import { OperatorError } from "./operator-error.ts";

/** What to do where a variable's value does not work. */
const remedies = {
  DATA_DIR: () => "make it a folder that this user may write, or name another",
  DATABASE_URL: (error: unknown) =>
    codeOf(error) === unknownDatabase
      ? "create the database, such as with `createdb`, or correct the variable"
      : "start the database, or correct the variable",
} as const;

/** PostgreSQL's code for a database that does not exist. */
const unknownDatabase = "3D000";

/** The code of an error, or of what caused it. */
const codeOf = (error: unknown): unknown => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return code ?? (cause === undefined ? undefined : codeOf(cause));
};

/**
 * A handler that turns an error into one that names the variable whose value did not work.
 *
 * @throws {OperatorError} always, or {@link DatabaseInUse} where it was one
 */
export function blame(variable: keyof typeof remedies) {
  return (error: unknown): never => {
    if (error instanceof OperatorError || error instanceof DatabaseInUse) throw error;
    throw new OperatorError(`${variable} does not work (${reasonOf(error)}): ${remedies[variable](error)}`);
  };
}
