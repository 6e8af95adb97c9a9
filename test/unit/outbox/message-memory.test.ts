import fc from "fast-check";
import { expect, test } from "vitest";
import { messageMemory } from "../../../src/outbox/message-memory.ts";
import { type Prepared, piecesOf } from "../../../src/outbox/prepare.ts";

const messageOf = (bytes: Uint8Array): Prepared => ({ from: "", to: "", parts: [{ bytes }] });

test("messages of batches that are under way never lie in the same memory", () => {
  const size = fc.integer({ min: 1, max: 400_000 });
  const batch = fc.record({
    messages: fc.array(fc.array(size, { maxLength: 3 }), { maxLength: 6 }),
    isSettled: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 8 }), (batches) => {
      const memory = messageMemory();
      const underWay: { bytes: Uint8Array; expected: Buffer }[] = [];
      let mark = 0;
      for (const { messages, isSettled } of batches) {
        const keep = memory.begin();
        const made = messages.map((sizes) => {
          const parts = sizes.map((of) => ({ bytes: new Uint8Array(of).fill(mark++ % 251) }));
          return { bytes: keep(parts), expected: Buffer.concat(parts.map(({ bytes }) => bytes)) };
        });
        if (isSettled) memory.release(piecesOf(new Map(made.map(({ bytes }, id) => [id, messageOf(bytes)]))));
        else underWay.push(...made);
        for (const { bytes, expected } of underWay) expect(expected.equals(bytes)).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});

test("memory that is given back is used again", () => {
  const memory = messageMemory();
  const pieceOf = () => piecesOf(new Map([[1, messageOf(memory.begin()([{ bytes: new Uint8Array(9) }]))]]));
  const first = pieceOf();
  memory.release(first);
  expect(pieceOf()[0]).toBe(first[0]);
});

test("a message that is larger than a piece has memory of its own, which is not kept", () => {
  const memory = messageMemory();
  const large = memory.begin()([{ bytes: new Uint8Array(3_000_000).fill(7) }]);
  expect(large.every((byte) => byte === 7)).toBe(true);
  const pieces = piecesOf(new Map([[1, messageOf(large)]]));
  memory.release(pieces);
  expect(memory.begin()([{ bytes: new Uint8Array(9) }]).buffer).not.toBe(pieces[0]);
});
