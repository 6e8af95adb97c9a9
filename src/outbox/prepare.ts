/** Turns claimed deliveries into bytes: composed, encoded and signed. */
import type { Log } from "../log.ts";
import type { EncodedMessage, Part } from "../mail/message.ts";
import { untilNothingPresses } from "../threads/pressing.ts";
import { turns } from "../threads/turns.ts";
import type { Compose } from "./compose.ts";
import type { Encode } from "./encode.ts";
import type { Make } from "./message-kind.ts";
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
export function preparer({ compose, encode, log }: { compose: Compose; encode: Encode; log: Log }): Prepare {
  const prepareBatch = async (deliveries: readonly Delivery[], make: Make) => {
    const keep = inFewPieces();
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
    // Pages are answered meanwhile, with the embedded database by the same thread; on a server, digests are planned in it.
    const letOthers = turns(() => untilNothingPresses());
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

/** The size of a piece of memory, in bytes. A few large pieces cost less than one for each message. */
const pieceSize = 1 << 20;

/**
 * Copies messages one after the other into large pieces of memory, so that the many small buffers that they were made of are
 * freed at once.
 */
function inFewPieces(): (parts: readonly Part[]) => Uint8Array {
  let piece = new Uint8Array();
  let end = 0;
  return (parts) => {
    const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (end + size > piece.length) {
      // This memory is not from Node's pool, so it can be moved to another thread.
      piece = Buffer.allocUnsafeSlow(Math.max(pieceSize, size));
      end = 0;
    }
    const begin = end;
    for (const { bytes } of parts) {
      piece.set(bytes, end);
      end += bytes.length;
    }
    return piece.subarray(begin, end);
  };
}

/** The memory that prepared messages lie in. */
export const memoryOf = (prepared: ReadonlyMap<number, Prepared>): ArrayBuffer[] => [
  ...new Set(
    [...prepared.values()].flatMap((one) =>
      "parts" in one ? one.parts.map(({ bytes }) => bytes.buffer as ArrayBuffer) : [],
    ),
  ),
];
