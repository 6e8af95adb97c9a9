import { expect, test } from "vitest";
import { withoutNames } from "../../../src/outbox/overview.ts";

test.each([
  ["550 5.1.1 <ada@example.org>: user unknown", "550 5.1.1 …: user unknown"],
  ["451 try later, ada@example.org, queue id 4Wq7Xz0KpTz9", "451 try later, …, queue id …"],
  ["421 4.7.0 [192.0.2.1] too\n many   connections", "421 4.7.0 [192.0.2.1] too many connections"],
  ["the address is suppressed", "the address is suppressed"],
])("%j is shown as %j, so that similar reasons count as one", (error, reason) => {
  expect(withoutNames(error)).toBe(reason);
});

test("a reason is shown in at most 161 characters", () => {
  expect(withoutNames("no ".repeat(500)).length).toBeLessThanOrEqual(161);
});
