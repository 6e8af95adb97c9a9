/** Notices that this process was stopped or got no processor time. A timeout during that time is no fault of the server. */

/** How often this process notes that it runs, and the gap between two notes from which on it was stalled; in milliseconds. */
const beatMs = 1_000;
const stallMs = 5_000;

/** Knows when this process last stalled. */
export type StallWatch = {
  /** Whether a stall ended at or after this instant, or has not ended yet. Instants are those of `performance.now()`. */
  since(instant: number): boolean;
  close(): void;
};

/**
 * Watches until it is closed. It does not keep the process from ending.
 *
 * @param now milliseconds that only grow
 */
export function watchStalls(now = () => performance.now()): StallWatch {
  let last = now();
  let stalled = Number.NEGATIVE_INFINITY;
  const look = () => {
    const at = now();
    if (at - last >= stallMs) stalled = at;
    last = at;
  };
  const timer = setInterval(look, beatMs).unref();
  return {
    since: (instant) => {
      look();
      return stalled >= instant;
    },
    close: () => clearInterval(timer),
  };
}
