/** Writing down, many at a time, that messages are about to be given to the server. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "../db/open.ts";
import { retryWhileLost } from "../db/retry.ts";
import { type Delivery, markBegun } from "./outbox.ts";

/** How long to wait for a database that is away, in milliseconds. Meanwhile the server waits for its message. */
const patienceMs = 20_000;

/** A statement waits this long for more messages to share it, in milliseconds: it costs as much by itself as for ten of them. */
const gatherMs = 4;

/**
 * Makes what `EncodedMessage.begin` calls. Those who call within a few milliseconds, or while a statement is under way, share the next one,
 * so that the database takes no more than it can, however many connections there are.
 *
 * @returns whether the claim still holds; rejects where that could not be written down
 */
export function dataMarker(db: Db): (delivery: Delivery) => Promise<boolean> {
  let next: { claimed: Delivery[]; marked: Promise<Set<number>> } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return async (delivery) => {
    if (!next) {
      const claimed: Delivery[] = [];
      const marked = last.then(async () => {
        await sleep(gatherMs);
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
