/**
 * Shares one result between all calls within `forMs`. Calls while it is being made wait for the same one. A failure is not
 * cached.
 */
export function sharedResult<T>(
  read: () => Promise<T>,
  { forMs, now }: { forMs: number; now: () => Date },
): () => Promise<T> {
  let kept: { at: number; reading: Promise<T> } | undefined;
  return () => {
    const at = now().getTime();
    // A clock that was set back must not keep a reading for long.
    if (kept && Math.abs(at - kept.at) < forMs) return kept.reading;
    const reading = read();
    kept = { at, reading };
    reading.catch(() => {
      if (kept?.reading === reading) kept = undefined;
    });
    return reading;
  };
}
