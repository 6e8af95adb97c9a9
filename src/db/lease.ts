/** Leases: claims that expire unless they are renewed. Whatever kills a process, what it held is free within seconds. */

/** How long a lease lasts, in milliseconds. It is renewed four times as often. */
export const leaseMs = 6_000;
const renewMs = 1_500;

/**
 * Does the work, and renews its lease until it is done. The work's signal is aborted when another process has taken the lease
 * (this process was stopped for longer than it lasts), and when `signal` is.
 *
 * @param renew renews the lease; false: another process has it. An error is ignored, because renewing is soon tried again.
 * @throws what the work throws
 */
export async function withLease<T>(
  renew: () => Promise<boolean>,
  work: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const lost = new AbortController();
  let renewal: Promise<void> | null = null;
  const timer = setInterval(() => {
    renewal ??= renew()
      .then(
        (isHeld) => {
          if (!isHeld) lost.abort();
        },
        () => {},
      )
      .finally(() => {
        renewal = null;
      });
  }, renewMs);
  try {
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
  } finally {
    clearInterval(timer);
    await renewal;
  }
}
