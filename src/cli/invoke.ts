/** Running a command: its configuration, its clock and its log. */
import { pino } from "pino";
import { OperatorError } from "../app/operator-error.ts";
import { parseConfig } from "../config.ts";
import { DatabaseInUse } from "../db/lock.ts";
import { isReadOnlyError, readOnlyMessage } from "../db/read-only.ts";
import { openLog } from "../log.ts";
import { type Command, type CommandLineContext, type Invocation, UsageError } from "./command.ts";
import { commands } from "./commands.ts";

/**
 * Imports a command and runs it.
 *
 * @returns its exit status
 * @throws {OperatorError} where the configuration is wrong, or the database is in use or read-only
 * @throws {UsageError} for wrong usage, and what the command throws
 */
export async function invoke(
  command: Command,
  { values, positionals }: Pick<Invocation, "values" | "positionals">,
  { environment, out, err, now }: CommandLineContext,
): Promise<number> {
  const parsed = parseConfig(environment);
  if (!parsed.ok) throw new OperatorError(parsed.message);
  const { config } = parsed;
  // A command prints what it does; a service has only its log.
  const level = environment.LOG_LEVEL || command === commands.serve ? config.logLevel : "error";
  const run = await command.load();
  try {
    return await run({
      positionals,
      values,
      config,
      now: readClock(values.at) ?? now,
      log: openLog(level, pino.destination({ dest: 2, sync: true })),
      out: (line, object) => out(values.json ? JSON.stringify(object) : line),
      note: err,
    });
  } catch (error) {
    if (error instanceof DatabaseInUse) throw new OperatorError(error.message);
    if (isReadOnlyError(error)) throw new OperatorError(readOnlyMessage);
    throw error;
  }
}

/** @throws {UsageError} where it is no time */
function readClock(at: unknown): (() => Date) | null {
  if (typeof at !== "string") return null;
  const isIso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(at);
  const time = isIso ? new Date(at) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime())) {
    throw new UsageError(`--at takes an ISO 8601 time such as 2026-11-21T07:00:00Z, not "${at}"`);
  }
  return () => time;
}
