/** From claimed deliveries to their messages, each by its kind. */
import type { Db } from "../db/open.ts";
import type { Make, MessageKind } from "./message-kind.ts";
import type { Delivery } from "./outbox.ts";
import { forgottenAmong } from "./suppressions.ts";

/** Loads what the messages of a batch need, and returns a function that makes one of them. */
export type Compose = (deliveries: readonly Delivery[]) => Promise<Make>;

/**
 * Composes with these kinds. A delivery to a suppressed address is withdrawn. A claim already skips suppressed addresses that
 * are stored; addresses of which only a MAC is stored are recognised here.
 *
 * @param context what the kinds need, with the secret keys for the MACs
 * @throws {TypeError} for two kinds of one name
 */
export function composer<Context extends { keys: readonly Buffer[] }>(
  db: Db,
  kinds: readonly MessageKind<Context>[],
  context: Context,
): Compose {
  const names = kinds.map(({ kind }) => kind);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new TypeError(`two message kinds are called ${twice}`);
  return async (deliveries) => {
    const makes = new Map<string, Make>();
    for (const { kind, compose } of kinds) {
      const own = deliveries.filter((delivery) => delivery.kind === kind);
      if (own.length > 0) makes.set(kind, await compose(db, context, own));
    }
    const recipients = deliveries.map(({ recipientKey }) => recipientKey);
    const forgotten = await forgottenAmong(db, recipients, context.keys);
    return (delivery) =>
      forgotten.has(delivery.recipientKey)
        ? { gone: "the address is suppressed" }
        : makes.get(delivery.kind)?.(delivery);
  };
}
