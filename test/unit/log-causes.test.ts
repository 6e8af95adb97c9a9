import { expect, test } from "vitest";
import { innermostCause, reasonOf } from "../../src/log.ts";

test("an error is told by what broke first, so that no query's parameters are printed", () => {
  const refused = new Error("connect ECONNREFUSED");
  const failed = new Error("Failed query: insert into subscribers\nparams: ada@example.org", {
    cause: new AggregateError([refused, new Error("another address")], ""),
  });
  expect(innermostCause(failed)).toBe(refused);
  expect(reasonOf(failed)).toBe("connect ECONNREFUSED");
});

test("an error without a message is told by its name, and what is no error by its text", () => {
  expect(reasonOf(new RangeError(""))).toBe("RangeError");
  expect(reasonOf("stopped")).toBe("stopped");
});
