import fc from "fast-check";
import { expect, test } from "vitest";
import { dotStuffed } from "../../../src/delivery/dot-stuffing.ts";

const stuffed = (raw: string) => dotStuffed(Buffer.from(raw, "latin1")).toString("latin1");
const pieces = (...of: string[]) =>
  fc.array(fc.constantFrom(...of), { maxLength: 30 }).map((made) => made.join(""));

test("what a server makes of it, undoing the dots, is the message", () => {
  fc.assert(
    fc.property(pieces("\r\n", ".", "a", "..", ".\r\n", "\xff"), (raw) => {
      const lines = stuffed(raw).split("\r\n");
      expect(lines.splice(-2)).toEqual([".", ""]);
      expect(lines).not.toContain(".");
      const undone = lines.map((line) => `${line.replace(/^\./, "")}\r\n`).join("");
      expect(undone).toBe(raw === "" || raw.endsWith("\r\n") ? raw : `${raw}\r\n`);
    }),
  );
});

test("nothing in a message ends it, even for a server that takes any line end", () => {
  fc.assert(
    fc.property(pieces("\r\n", "\n", "\r", ".", "a"), (raw) => {
      fc.pre(!raw.includes("\r."));
      expect(stuffed(raw).search(/(?<=^|[\r\n])\.[\r\n]/)).toBe(stuffed(raw).length - 3);
    }),
  );
});
