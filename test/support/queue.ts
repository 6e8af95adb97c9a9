import type { Db } from "../../src/db/open.ts";
import { enqueue, type NewDelivery } from "../../src/outbox/enqueue.ts";

/** Queues mail of any kind, urgent unless it is bulk, as the room of that kind would. */
export async function queueMail(
  db: Db,
  messages: readonly (NewDelivery & { kind: string; bulk?: boolean })[],
  now: Date,
): Promise<void> {
  // Those of one kind that follow each other go in one statement: a round trip for each message takes minutes on a busy machine.
  for (let from = 0; from < messages.length; ) {
    const rest = messages.slice(from);
    const { kind, bulk = false } = rest[0] as (typeof rest)[number];
    const next = rest.findIndex((other) => other.kind !== kind || (other.bulk ?? false) !== bulk);
    const some = next < 0 ? rest : rest.slice(0, next);
    await enqueue(db, { kind, priority: bulk ? "usual" : "urgent", ttl: null }, some, now);
    from += some.length;
  }
}
