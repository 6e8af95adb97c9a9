/**
 * How many connections to open to a server. The number grows while the server accepts messages, and falls once it says that
 * there are too many, as TCP's window does (additive increase, multiplicative decrease; RFC 5681). Pure.
 */

/** `now`: as many may be open. `refusedAt`: when the server last said that there are too many; null: it never did. */
export type ConnectionLimit = { now: number; refusedAt: number | null; raisedAt: number };

/** How many are opened at first, before the server has accepted a message. */
const first = 5;

/** @param most a positive whole number */
export const firstLimit = (most: number): ConnectionLimit => ({
  now: Math.min(first, most),
  refusedAt: null,
  raisedAt: 0,
});

/**
 * Called after a message was accepted while others waited for a connection. Until the server's first refusal the number grows
 * with each message, so it can double in the time that one message takes. After that it grows by one every `restoreMs`
 * milliseconds.
 */
export function afterAccepted(
  limit: ConnectionLimit,
  { most, at, restoreMs }: { most: number; at: number; restoreMs: number },
): ConnectionLimit {
  const last = limit.refusedAt === null ? null : Math.max(limit.refusedAt, limit.raisedAt);
  if (limit.now >= most || (last !== null && at - last < restoreMs)) return limit;
  return { ...limit, now: limit.now + 1, raisedAt: at };
}

/**
 * Called after the server said that there are too many (421): the limit becomes half of what was open. Each refused connection
 * leaves one fewer open, so a burst of refusals halves the number that the server takes and does not halve it again and again.
 *
 * @param open how many were open, the refused one included
 */
export const afterRefused = (limit: ConnectionLimit, open: number, at: number): ConnectionLimit => ({
  ...limit,
  now: Math.max(1, Math.min(limit.now, Math.floor(open / 2))),
  refusedAt: at,
});
