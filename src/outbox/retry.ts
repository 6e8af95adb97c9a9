/** When a deferred message is tried again. Pure. */

/**
 * How long to wait before attempt `attempts + 1`. It doubles from one minute to an hour. Up to a quarter is taken off at
 * random, so that a thousand messages deferred together do not come back together.
 *
 * @param random in [0, 1)
 * @returns milliseconds
 */
export function retryDelay(attempts: number, random: number): number {
  const full = Math.min(60_000 * 2 ** Math.max(0, attempts - 1), 3_600_000);
  return Math.round(full * (1 - random / 4));
}
