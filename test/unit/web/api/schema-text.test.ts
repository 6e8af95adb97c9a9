import { expect, test } from "vitest";
import { fieldsOf, typeOf } from "../../../../src/web/api/schema-text.ts";

test.each([
  [{ type: "string" }, "string"],
  [{ type: "string", format: "date-time" }, "date-time"],
  [{ type: ["string", "null"], format: "date" }, "date or null"],
  [{ type: "integer", minimum: 0, maximum: 23 }, "integer from 0 to 23"],
  [{ type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }, "integer"],
  [{ type: "integer", minimum: 1 }, "integer from 1"],
  [{ type: "array", items: { $ref: "#/components/schemas/Paper" } }, "list of Paper"],
  [{ enum: ["daily", "weekly"] }, '"daily", "weekly"'],
  [{ anyOf: [{ $ref: "#/components/schemas/Paper" }, { type: "null" }] }, "Paper or null"],
  [{}, "anything"],
])("%j is told as %s", (schema, words) => {
  expect(typeOf(schema)).toBe(words);
});

test("fields are told with those inside them, and a field with a default is optional", () => {
  const schema = {
    type: "object",
    required: ["papers", "page"],
    properties: {
      papers: {
        type: "array",
        items: { type: "object", required: ["why"], properties: { why: { type: "string" } } },
      },
      page: { type: "integer", default: 1 },
    },
  };
  expect(fieldsOf(schema)).toMatchObject([
    { name: "papers", isRequired: true },
    { name: "papers[].why", isRequired: true },
    { name: "page", isRequired: false, about: "Default: 1." },
  ]);
});
