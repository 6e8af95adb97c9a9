/** Turns claimed deliveries into bytes: composed, encoded and signed. */
import type { Log } from "../log.ts";
import type { EncodedMessage } from "../mail/message.ts";
import { turns } from "../threads/turns.ts";
import type { Compose } from "./compose.ts";
import type { Encode } from "./encode.ts";
import type { Make } from "./message-kind.ts";
import { type MessageMemory, messageMemory } from "./message-memory.ts";
import type { Delivery } from "./outbox.ts";

/**
 * A delivery's message in one piece, or why there is none. `gone`: there is no longer a reason to send it. `unmade`: it could
 * not be made; the fault may be temporary.
 */
export type Prepared = EncodedMessage | { gone: string } | { unmade: string };

/**
 * Prepares a batch; the result is by delivery id. A delivery whose kind is not registered is missing. Rejects where nothing of
 * the batch can be made.
 */
export type Prepare = (deliveries: readonly Delivery[]) => Promise<Map<number, Prepared>>;

/**
 * How many messages are made at once. While one is signed others are composed, and few unfinished messages are held in memory.
 */
const atOnce = 16;

/**
 * Composes, encodes and signs. A message that cannot be made does not stop the others. Batches are made one after the other, while
 * the next ones are loaded: together, the first would be ready no sooner than the last.
 */
export function preparer({
  compose,
  encode,
  log,
  memory = messageMemory(),
}: {
  compose: Compose;
  encode: Encode;
  log: Log;
  memory?: MessageMemory;
}): Prepare {
  const prepareBatch = async (deliveries: readonly Delivery[], make: Make) => {
    const keep = memory.begin();
    const prepared = new Map<number, Prepared>();
    const prepareOne = async (delivery: Delivery): Promise<Prepared | undefined> => {
      try {
        const message = make(delivery);
        if (message === undefined || "gone" in message) return message;
        const encoded = await encode(delivery, message);
        return { ...encoded, parts: [{ bytes: keep(encoded.parts) }] };
      } catch (error) {
        log.error({ event: "delivery.compose-failed", delivery: delivery.id, err: error });
        return { unmade: (error as Error).message };
      }
    };
    // With the embedded database, pages are answered by the same thread; on a server, digests are planned in it.
    const letOthers = turns();
    const rest = deliveries.values();
    const prepareRest = async () => {
      for (const delivery of rest) {
        await letOthers();
        const one = await prepareOne(delivery);
        if (one) prepared.set(delivery.id, one);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, prepareRest));
    return prepared;
  };
  let last: Promise<unknown> = Promise.resolve();
  return async (deliveries) => {
    const make = await compose(deliveries);
    const prepared = last.then(() => prepareBatch(deliveries, make));
    last = prepared.catch(() => {});
    return prepared;
  };
}

/** The pieces that prepared messages lie in. */
export const piecesOf = (prepared: ReadonlyMap<number, Prepared>): ArrayBuffer[] => [
  ...new Set(
    [...prepared.values()].flatMap((one) =>
      "parts" in one ? one.parts.map(({ bytes }) => bytes.buffer as ArrayBuffer) : [],
    ),
  ),
];
