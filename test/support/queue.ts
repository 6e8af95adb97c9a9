import type { Db } from "../../src/db/open.ts";
import { enqueue, type NewDelivery } from "../../src/outbox/enqueue.ts";

/** Queues mail of any kind, urgent unless it is bulk, as the room of that kind would. */
export async function queueMail(
  db: Db,
  messages: readonly (NewDelivery & { kind: string; bulk?: boolean })[],
  now: Date,
): Promise<void> {
  for (const { kind, bulk = false, ...message } of messages)
    await enqueue(db, { kind, priority: bulk ? "usual" : "urgent", ttl: null }, [message], now);
}
