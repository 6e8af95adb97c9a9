/** What the outbox knows of a kind of mail. */
import type { Db } from "../db/open.ts";
import type { Message } from "../mail/message.ts";
import type { Delivery, Priority } from "./outbox.ts";

/** What a kind makes of a delivery; `gone`: there is no more reason to send it, and why. */
export type Composed = Message | { gone: string };

/**
 * A kind of mail, made by the room whose mail it is and registered in the wiring.
 *
 * @typeParam Context what the kind needs for composing
 */
export type MessageKind<Context> = {
  /** Kept with each delivery (`deliveries.kind`), whose `ref` means what the kind says. */
  kind: string;
  /** What it goes before and behind in the queue. */
  priority: Priority;
  /** It is not worth sending later than this after it was queued, in milliseconds; null: it always is. */
  ttl: number | null;
  /** Loads what a batch of this kind's deliveries needs. */
  compose: (db: Db, context: Context, deliveries: readonly Delivery[]) => Promise<Make>;
};

/** Makes the message of one delivery of a batch. One for which there is none fails. */
export type Make = (delivery: Delivery) => Composed | undefined;

/** A kind's `compose` from one that makes a single message. */
export const oneByOne =
  <Context>(
    compose: (db: Db, context: Context, delivery: Delivery) => Promise<Composed>,
  ): MessageKind<Context>["compose"] =>
  async (db, context, deliveries) => {
    const made = new Map<number, Composed>();
    for (const delivery of deliveries) made.set(delivery.id, await compose(db, context, delivery));
    return ({ id }) => made.get(id);
  };
