/** Calling work at the times of a cron expression. */
import { type Logger, type ScheduledTask, schedule } from "node-cron";
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

/** Calls `work` at the times of a cron expression (UTC). A time that was missed is a warning in the log. */
export const every = (expression: string, work: () => void, log: Log): ScheduledTask =>
  schedule(expression, work, { timezone: "UTC", logger: cronLogger(log) });
