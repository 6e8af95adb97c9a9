/** What the outbox knows of a kind of mail. */
import type { Db } from "../db/open.ts";
import type { Message } from "../mail/message.ts";
import type { Delivery, Priority } from "./outbox.ts";

/** What a kind makes of a delivery: its message, or `gone`, the reason why it is no longer to be sent. */
export type Composed = Message | { gone: string };

/**
 * A kind of mail. The room whose mail it is defines it, and the wiring registers it.
 *
 * @typeParam Context what the kind needs for composing
 */
export type MessageKind<Context> = {
  /** Stored with each delivery (`deliveries.kind`). The kind decides what the delivery's `ref` means. */
  kind: string;
  /** Its place in the queue. */
  priority: Priority;
  /** How long after it was queued it is worth sending, in milliseconds; null: for good. */
  ttl: number | null;
  /** Loads what a batch of this kind's deliveries needs. */
  compose: (db: Db, context: Context, deliveries: readonly Delivery[]) => Promise<Make>;
};

/** Makes the message of one delivery of a batch. A delivery for which there is no message fails. */
export type Make = (delivery: Delivery) => Composed | undefined;

/** Makes a kind's `compose` from a function that makes a single message. */
export const oneByOne =
  <Context>(
    compose: (db: Db, context: Context, delivery: Delivery) => Promise<Composed>,
  ): MessageKind<Context>["compose"] =>
  async (db, context, deliveries) => {
    const made = new Map<number, Composed>();
    for (const delivery of deliveries) made.set(delivery.id, await compose(db, context, delivery));
    return ({ id }) => made.get(id);
  };
