import { expect, test } from "vitest";
import { readNote } from "../../../src/subscribers/saved.ts";

test("a note keeps its lines, and holds nothing that turns around or breaks what stands behind it", () => {
  expect(readNote(" read\r\nagain \u202ethis\u2066\0 ")).toEqual({ ok: true, note: "read\nagain this" });
});
