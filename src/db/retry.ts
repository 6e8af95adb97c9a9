/** Telling a connection that was lost from every other fault, and trying again what failed for it. */
import { setTimeout as sleep } from "node:timers/promises";

/** What postgres.js and the system call it. */
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

/** Whether an error, or what caused it, says that the database went away or could not be reached: another try may succeed. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  // Class 08 is connection exceptions.
  if (lostCodes.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return true;
  return (
    isConnectionLost(error.cause) || (error instanceof AggregateError && error.errors.some(isConnectionLost))
  );
}

/** How long a database that is away is waited for, in milliseconds: it may have to recover from a crash. */
const longestMs = 120_000;
const retryMs = 500;

/**
 * Does a piece of work until it succeeds or fails for another reason than a lost connection. Whether the transaction that was
 * lost had been committed is not known, so doing the work twice must be harmless.
 *
 * @param forMs how long after its first failure it is tried again
 * @param isPassing which errors another try may mend
 * @param onFailure is told of each failure that is tried again
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
