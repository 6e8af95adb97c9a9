/** Calling work at the times of a cron expression. */
import { type Logger, schedule } from "node-cron";
import type { Log } from "../log.ts";

/** Writes node-cron's log as events of this service: its own log is coloured lines on the console, among JSON. */
function cronLogger(log: Log): Logger {
  const told = (message: string | Error, err?: Error) =>
    message instanceof Error
      ? { event: "scheduler.cron", err: message }
      : { event: "scheduler.cron", message, ...(err ? { err } : {}) };
  return {
    debug: (message, err) => log.debug(told(message, err)),
    info: (message) => log.info(told(message)),
    warn: (message) => log.warn(told(message)),
    error: (message, err) => log.error(told(message, err)),
  };
}

/** How often to look whether somebody set the clock, in milliseconds. */
const lookMs = 1_000;
/** A clock that gained or lost more than this between two looks was set, in milliseconds. A clock that is corrected slowly gains less. */
const setByMs = 1_000;

/**
 * Calls `work` at the times of a cron expression (UTC), until `stop`. A time that was missed is a warning in the log. Where somebody sets the
 * clock, the times are found anew: node-cron would wait for the time that was next before, or go through all times between.
 *
 * @param elapsed milliseconds since any moment, by a clock that nobody sets
 */
export function every(
  expression: string,
  work: () => void,
  { log, elapsed }: { log: Log; elapsed: () => number },
): { stop(): Promise<void> } {
  const begin = () => schedule(expression, work, { timezone: "UTC", logger: cronLogger(log) });
  // The machine's clock, because node-cron reads it too.
  const offset = () => Date.now() - elapsed();
  let ticks = begin();
  let known = offset();
  const looks = setInterval(() => {
    const present = offset();
    if (Math.abs(present - known) > setByMs) {
      void ticks.destroy();
      ticks = begin();
    }
    known = present;
  }, lookMs);
  return {
    stop: async () => {
      clearInterval(looks);
      await ticks.destroy();
    },
  };
}
