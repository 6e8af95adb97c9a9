import { expect, test } from "vitest";
import { judgeEmbeddings } from "../../../../src/operations/doctor/embeddings.ts";

test("an embedding service that answers is well, and one that does not is a warning with its reason", () => {
  expect(judgeEmbeddings("small", { ok: true, vectors: [new Int8Array(384)] })).toMatchObject({
    status: "ok",
    detail: "small answers, in 384 dimensions",
  });
  expect(judgeEmbeddings("small", { ok: false, message: "it answers 401" })).toMatchObject({
    status: "warn",
    detail: expect.stringContaining("it answers 401"),
    mend: expect.stringContaining("EMBEDDINGS_KEY"),
  });
});
