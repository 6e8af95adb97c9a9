/**
 * Shares one reading between all who ask within `forMs`; who asks while it is being made waits for the same one. A reading
 * that failed is not kept.
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
