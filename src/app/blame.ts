/** Naming the variable whose value did not work. */
import { DatabaseInUse } from "../db/lock.ts";
import { reasonOf } from "../log.ts";
import { OperatorError } from "./operator-error.ts";

/** What to do where a variable's value does not work. */
const remedies = {
  DATA_DIR: "make it a folder that this user may write, or name another",
  DATABASE_URL: "start the database, or correct the variable",
} as const;

/**
 * A handler that turns an error into one that names the variable whose value did not work.
 *
 * @throws {OperatorError} always, or {@link DatabaseInUse} where it was one
 */
export function blame(variable: keyof typeof remedies) {
  return (error: unknown): never => {
    if (error instanceof OperatorError || error instanceof DatabaseInUse) throw error;
    throw new OperatorError(`${variable} does not work (${reasonOf(error)}): ${remedies[variable]}`);
  };
}
