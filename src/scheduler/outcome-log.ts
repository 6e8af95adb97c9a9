/** The log of work that is tried every few seconds. */
import { isReadOnlyError, readOnlyMessage } from "../db/read-only.ts";
import { type Log, reasonOf } from "../log.ts";

/** A repeated failure is logged again after this many milliseconds. */
const toldAgainMs = 10 * 60_000;

/** A read-only database makes everything fail, so it is one failure. */
const readOnlyEvent = "database.read-only";

/**
 * Logs failures of work that is tried every few seconds: a failure at once, the same failure again after ten minutes. It is new
 * when the work has succeeded in between; a read-only database is new when all that failed by it has.
 *
 * @param clock in milliseconds
 */
export function outcomeLog(log: Log, clock: () => number) {
  const told = new Map<string, { reason: string; at: number }>();
  /** What failed by a read-only database and has not succeeded since. Other work may succeed, because it had nothing to write. */
  const prevented = new Set<string>();
  return {
    succeeded: (name: string) => {
      told.delete(`${name}.failed`);
      if (prevented.delete(name) && prevented.size === 0) told.delete(readOnlyEvent);
    },
    failed: (name: string, error: unknown) => {
      const isReadOnly = isReadOnlyError(error);
      if (isReadOnly) prevented.add(name);
      const event = isReadOnly ? readOnlyEvent : `${name}.failed`;
      const reason = isReadOnly ? readOnlyMessage : reasonOf(error);
      const last = told.get(event);
      if (last?.reason === reason && clock() - last.at < toldAgainMs) return;
      told.set(event, { reason, at: clock() });
      log.error(isReadOnly ? { event, message: reason } : { event, err: error });
    },
  };
}
