/**
 * The messages between a thread and its host. Errors lose their codes when they are posted, so they are put into plain objects.
 */
import type { Log } from "../log.ts";

/** To the thread: a task, or that nobody waits for it any more. */
export type ToThread = { id: number; name: string; task: unknown } | { id: number; isAborted: true };

/** To the host: that the thread is ready, the result of a task, its progress, or a line of the log. */
export type ToHost =
  | { isReady: true }
  | { id: number; answer: unknown }
  | { id: number; error: PlainError }
  | { id: number; progress: unknown }
  | { level: keyof Log; event: Parameters<Log["info"]>[0] };

/** An error as data. */
export type PlainError = {
  name: string;
  message: string;
  stack: string | undefined;
  code: unknown;
  cause: PlainError | null;
};

/** An error, with its causes, as data that can be posted. */
export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error))
    return { name: "Error", message: String(error), stack: undefined, code: undefined, cause: null };
  const { name, message, stack, cause } = error;
  const { code } = error as NodeJS.ErrnoException;
  return { name, message, stack, code, cause: cause === undefined ? null : plainError(cause) };
}

/** The same error again. Its class is `Error`; name, code and causes are those that it had. */
export function errorOf({ name, message, stack, code, cause }: PlainError): Error {
  const error = new Error(message, cause ? { cause: errorOf(cause) } : {});
  return Object.assign(error, { name, stack, ...(code === undefined ? {} : { code }) });
}
