import { expect, test } from "vitest";
import { checkSentence } from "../../../../src/digests/summaries/check.ts";
import { askedAbstract, judgeSummaries } from "../../../../src/operations/doctor/summaries.ts";

test("a chat service that answers well is well; one that does not, or whose sentence would be dropped, is a warning", () => {
  const text =
    "KiteTail, a model of a tail as a chain of springs, predicts the pull on the string within 3 percent.";
  expect(checkSentence(text, askedAbstract, "en")).toEqual({ ok: true, text });
  expect(judgeSummaries("small", { ok: true, text })).toMatchObject({
    status: "ok",
    detail: `small answers: “${text}”`,
  });
  expect(judgeSummaries("small", { ok: false, message: "it answers 401", isAnswer: false })).toMatchObject({
    status: "warn",
    detail: expect.stringContaining("it answers 401"),
    mend: expect.stringContaining("SUMMARIES_KEY"),
  });
  expect(judgeSummaries("small", { ok: false, message: "it is too long", isAnswer: true })).toMatchObject({
    status: "warn",
    detail: expect.stringContaining("would be dropped: it is too long"),
    mend: expect.stringContaining("SUMMARIES_MODEL"),
  });
});
