import { describe, expect, test } from "vitest";
import { ownBrand } from "../../../src/brand.ts";
import { drawCard } from "../../../src/web/cards/draw.ts";

const instead = "New papers, by mail";
const draw = (title: string, { line = "Ada Byron", name = "Paperboy" } = {}) =>
  drawCard({ kind: "Paper", title, line, instead }, { ...ownBrand, name });

/** Width and height as PNG has them (ISO/IEC 15948, 11.2.2). */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
  return [view.getUint32(16), view.getUint32(20)];
};

describe("a social card", () => {
  test("is a PNG of 1200 by 630 pixels, of a few dozen kilobytes, whatever the title is", async () => {
    for (const title of [
      "Kites",
      "Unbroken".repeat(5_000),
      "",
      "<b>&amp;</b> {{x}} \u0000\u202e",
      "∀x ≤ β: Ж → ∞",
    ]) {
      const png = await draw(title);
      expect(sizeOf(png), title.slice(0, 20)).toEqual([1200, 630]);
      expect(png.length, title.slice(0, 20)).toBeLessThan(100_000);
    }
  });

  test("shows a title whole or not at all: one in letters that the fonts lack is replaced", async () => {
    const replaced = await draw(instead);
    for (const title of ["大規模言語モデル", "Models نماذج", "भाषा मॉडल"])
      expect(Buffer.compare(await draw(title), replaced), title).toBe(0);
    for (const title of ["Модели языка", "Γλώσσα", "Ngôn ngữ", "Simulation → Reality, ε ≤ 1"])
      expect(Buffer.compare(await draw(title), replaced), title).not.toBe(0);
    expect(Buffer.compare(await draw(`${instead} 🎉`), replaced)).toBe(0);
  });

  test("leaves out authors and a name that the fonts lack, and keeps the rest", async () => {
    const plain = await draw("Kites", { line: "", name: "" });
    expect(Buffer.compare(await draw("Kites", { line: "山田", name: "新論文" }), plain)).toBe(0);
  });
});
