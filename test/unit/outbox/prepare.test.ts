import { expect, test } from "vitest";
import { silent } from "../../../src/log.ts";
import type { Delivery } from "../../../src/outbox/outbox.ts";
import { preparer } from "../../../src/outbox/prepare.ts";

test("while a batch of mails is made, what waits for the thread has its turn", async () => {
  const deliveries = Array.from({ length: 40 }, (_, id) => ({ id }) as Delivery);
  const spin = (ms: number) => {
    for (const until = performance.now() + ms; performance.now() < until; );
  };
  let made = 0;
  const prepare = preparer({
    compose: async () => () => {
      spin(1);
      made += 1;
      return { gone: "only the time counts here" };
    },
    encode: () => {
      throw new Error("there is nothing to encode");
    },
    log: silent,
  });
  const preparing = prepare(deliveries);
  await new Promise((resolve) => setImmediate(resolve));
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(deliveries.length);
  expect((await preparing).size).toBe(deliveries.length);
});
