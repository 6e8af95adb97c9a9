/** The log: its shape, for every room, and the real one, for main. */
import { type DestinationStream, pino } from "pino";

type Write = (event: { event: string } & Record<string, unknown>) => void;

/** Events with stable names and no addresses or tokens in them. An error goes under `err`. */
export type Log = Record<"debug" | "info" | "warn" | "error", Write>;

/** A log that drops everything. */
export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** The least that is logged: a line of a lower level is dropped. */
export type LogLevel = keyof Log | "silent";

/** JSON lines to a stream. */
export function openLog(level: LogLevel, destination: DestinationStream): Log {
  const logger = pino({ level, base: null }, destination);
  const write =
    (name: keyof Log): Write =>
    (event) =>
      // An error is described first: pino would add its message, which may hold a query's parameters.
      logger[name]("err" in event ? { ...event, err: describeError(event.err) } : event);
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}

/**
 * The innermost cause of an error: the end of its chain of causes (ECMAScript, `Error.cause`); of several errors at once the
 * first. It says most, and holds no parameters. The message of a failed query lists its parameters, which may be addresses.
 */
export function innermostCause(error: unknown): unknown {
  if (error instanceof Error && error.cause instanceof Error) return innermostCause(error.cause);
  if (error instanceof AggregateError && error.errors[0] instanceof Error)
    return innermostCause(error.errors[0]);
  return error;
}

/** The message of the innermost cause, or its name where it has none: one line for an operator. */
export function reasonOf(error: unknown): string {
  const cause = innermostCause(error);
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

/** A failed query's own message lists its parameters, which may be addresses. Its cause does not. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const cause = error.cause instanceof Error ? error.cause : error;
  return {
    type: cause.name,
    message: cause.message.split("\nparams:")[0],
    code: (cause as NodeJS.ErrnoException).code,
    stack: error.stack
      ?.split("\n")
      .filter((line) => line.startsWith("    at "))
      .join("\n"),
  };
}
