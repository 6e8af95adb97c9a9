/** Writing down, many at a time, that messages are about to be given to the server. */

import type { Db } from "../db/open.ts";
import { retryWhileLost } from "../db/retry.ts";
import { type Delivery, markBegun } from "./outbox.ts";

/** How long to wait for a database that is away, in milliseconds. Meanwhile the server waits for its message. */
const patienceMs = 20_000;

/**
 * Makes what `EncodedMessage.begin` calls. Those who call while a statement is under way share the next one, so that the database takes no
 * more than it can, however many connections there are.
 *
 * @returns whether the claim still holds; rejects where that could not be written down
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
