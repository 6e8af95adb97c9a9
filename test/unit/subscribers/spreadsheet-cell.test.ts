import fc from "fast-check";
import { expect, it } from "vitest";
import { fromCell, toCell } from "../../../src/subscribers/spreadsheet-cell.ts";

it("no cell is a formula, and each is read as the text that it was made of", () => {
  const part = fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "1", "kites", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      expect(toCell(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(fromCell(toCell(text))).toBe(text);
    }),
  );
  expect(toCell('=HYPERLINK("https://evil.example")')).toBe(`'=HYPERLINK("https://evil.example")`);
  expect([fromCell("-omics"), fromCell("'t Hooft")]).toEqual(["-omics", "'t Hooft"]);
});
