/** Records, for many messages at a time, that they are about to be given to the server. */

import type { Db } from "../db/open.ts";
import { retryWhileLost } from "../db/retry.ts";
import { type Delivery, markBegun } from "./outbox.ts";

/** How long to wait for an unreachable database, in milliseconds. The mail server waits for its message during this time. */
const patienceMs = 20_000;

/**
 * Makes the function that `EncodedMessage.begin` calls. Calls during a running statement share the next one, so that the number
 * of statements does not grow with the number of connections.
 *
 * @returns whether the claim still holds; rejects where that could not be recorded
 */
export function dataMarker(db: Db): (delivery: Delivery) => Promise<boolean> {
  let next: { claimed: Delivery[]; marked: Promise<Set<number>> } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return async (delivery) => {
    if (!next) {
      const claimed: Delivery[] = [];
      const marked = last.then(() => {
        next = undefined;
        return retryWhileLost(() => markBegun(db, claimed), { forMs: patienceMs });
      });
      last = marked.catch(() => {});
      next = { claimed, marked };
    }
    next.claimed.push(delivery);
    return (await next.marked).has(delivery.id);
  };
}
