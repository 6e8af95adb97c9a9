/** Recognising the errors of a lost connection, and retrying after them. */
import { setTimeout as sleep } from "node:timers/promises";

/** The error codes of postgres.js, of the system (errno) and of PostgreSQL. */
const lostCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
  // PostgreSQL 15, appendix A: the server shuts down, has crashed, is starting, has no connection to spare, or ended a
  // session that was idle for too long.
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "25P03",
  "57P05",
]);

/** Whether an error, or its cause, says that the connection was lost or could not be made. Another try may then succeed. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  // Class 08 is connection exceptions.
  if (lostCodes.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return true;
  return (
    isConnectionLost(error.cause) || (error instanceof AggregateError && error.errors.some(isConnectionLost))
  );
}

/** How long a lost database is waited for, in milliseconds: it may have to recover from a crash. */
const longestMs = 120_000;
const retryMs = 500;

/**
 * Retries work while its connection is lost. Whether the lost transaction was committed is unknown, so the work must be harmless
 * when it is done twice (idempotent).
 *
 * @param forMs how long after the first failure it is retried
 * @param isPassing which errors are retried
 * @param onFailure is called with each error that is retried
 * @throws the last error of the work
 */
export async function retryWhileLost<T>(
  work: () => Promise<T>,
  {
    forMs = longestMs,
    isPassing = isConnectionLost,
    signal,
    onFailure,
  }: {
    forMs?: number;
    isPassing?: (error: unknown) => boolean;
    signal?: AbortSignal | undefined;
    onFailure?: (error: unknown) => void;
  } = {},
): Promise<T> {
  let giveUpAt: number | undefined;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      giveUpAt ??= performance.now() + forMs;
      if (!isPassing(error) || signal?.aborted || performance.now() > giveUpAt) throw error;
      onFailure?.(error);
      await sleep(retryMs);
    }
  }
}
