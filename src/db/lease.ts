/** Work under a short lease that is renewed while it goes on: whatever kills a process, what it held is free in seconds. */

/** For how long a lease is taken and renewed, in milliseconds: no process that lives is silent for so long. */
export const leaseMs = 6_000;
const beatMs = 1_500;

/**
 * Does the work, and renews its lease until it is done. The signal that the work is given ends when the lease is lost to
 * another (this process was stopped for longer than a lease), and with `signal`.
 *
 * @param renew renews it; false: another has it now. Where it throws, the next renewal makes up for it.
 */
export async function underLease<T>(
  renew: () => Promise<boolean>,
  work: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const lost = new AbortController();
  let beat: Promise<void> | null = null;
  const timer = setInterval(() => {
    beat ??= renew()
      .then(
        (isHeld) => {
          if (!isHeld) lost.abort();
        },
        () => {},
      )
      .finally(() => {
        beat = null;
      });
  }, beatMs);
  try {
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
  } finally {
    clearInterval(timer);
    await beat;
  }
}
