/** Watching whether somebody sets the clock. */

/** For so many milliseconds a clock must go right before times are corrected by it: after a start it may yet be set. */
const steadyMs = 3_600_000;
/** A clock that goes right gains or loses less in that time. */
const driftMs = 60_000;

/**
 * A question, asked from time to time, whether nobody has set the clock for an hour. It is answered with yes once an hour.
 *
 * @param elapsed milliseconds since any moment, by a clock that nobody sets
 */
export function steadyHours(now: () => Date, elapsed: () => number): () => boolean {
  const look = () => ({ at: elapsed(), offset: now().getTime() - elapsed() });
  let since = look();
  return () => {
    const present = look();
    const wasSet = Math.abs(present.offset - since.offset) > driftMs;
    if (!wasSet && present.at - since.at < steadyMs) return false;
    since = present;
    return !wasSet;
  };
}
