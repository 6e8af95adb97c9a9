import { expect, test } from "vitest";
import { messageKinds } from "../../../src/app/message-kinds.ts";
import { pageOfIncident } from "../../../src/operations/incident-page.ts";
import { wellSentence } from "../../../src/web/admin/health-line.tsx";
import { mailWords } from "../../../src/web/admin/words.ts";

test("every kind of mail has words for the operator", () => {
  const without = messageKinds.map(({ kind }) => kind).filter((kind) => mailWords(kind) === kind);
  expect(without).toEqual([]);
});

test.each([
  [4120, "All well: 4,120 digests accepted by 07:14 UTC, none late."],
  [1, "All well: 1 digest accepted by 07:14 UTC, none late."],
  [0, "All well: no digest was sent in the last 24 hours, and none is late."],
])("where nothing is wrong, %d accepted digests are told in one sentence", (accepted, sentence) => {
  const lastAcceptedAt = accepted === 0 ? null : new Date("2026-11-21T07:14:59Z");
  expect(wellSentence({ mails: { accepted }, lastAcceptedAt })).toBe(sentence);
});

test.each([
  ["mail server", "/admin/deliveries?state=waiting"],
  ["source feed:https://example.org", "/admin/sources"],
  ["job broadcasts", "/admin/broadcasts"],
  ["job counts", "/admin"],
])("an incident of %s leads to %s", (key, path) => {
  expect(pageOfIncident(key).path).toBe(path);
});
