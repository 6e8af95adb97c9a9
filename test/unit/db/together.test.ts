import fc from "fast-check";
import { expect, test } from "vitest";
import { together } from "../../../src/db/together.ts";

test("whatever comes while a call is under way is done by the next calls, in order, each once with its own result, and at most so many together", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (pauses, most) => {
        const calls: (readonly number[])[] = [];
        let underWay = 0;
        const ask = together(async (items: readonly number[]) => {
          underWay += 1;
          expect(underWay).toBe(1);
          await Promise.resolve();
          calls.push(items);
          underWay -= 1;
          return items.map((item) => -item);
        }, most);
        const asked: Promise<number>[] = [];
        for (const [item, pause] of pauses.entries()) {
          asked.push(ask(item));
          for (let n = 0; n < pause; n += 1) await Promise.resolve();
        }
        expect(await Promise.all(asked)).toEqual(pauses.map((_, item) => -item));
        expect(calls.flat()).toEqual([...pauses.keys()]);
        expect(calls.every(({ length }) => length >= 1 && length <= most)).toBe(true);
      },
    ),
  );
});

test("an item that fails fails alone, and what comes after a failure is done", async () => {
  const done: number[] = [];
  const calls: number[] = [];
  const ask = together(async (items: readonly number[]) => {
    calls.push(items.length);
    if (items.includes(3)) throw new Error("no threes");
    done.push(...items);
    return items;
  }, 10);
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(ask));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(done).toEqual([1, 2, 4]);
  expect(calls).toEqual([1, 3, 1, 1, 1]);
  await ask(5);
  expect(done).toEqual([1, 2, 4, 5]);
});
