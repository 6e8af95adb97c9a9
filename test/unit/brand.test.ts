import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { brandColors, contrast, inColors, isSiteName, ownBrand } from "../../src/brand.ts";

const hex = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })
  .map((channels) => `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`);

/** Each colour with what it stands on, or what stands on it: see style.css. */
function leastContrast({ light, dark }: { light: string; dark: string }): number {
  const onLight = ["#fffdf8", "#f1ede3", "#ffffff"].map((other) => contrast(light, other));
  const onDark = ["#131417", "#1d1f23", "#26282d"].map((other) => contrast(dark, other));
  return Math.min(...onLight, ...onDark);
}

test("a colour is taken where it can be read, with one that can be read on dark, or another is proposed that is", () => {
  expect(leastContrast(ownBrand.colors)).toBeGreaterThanOrEqual(4.5);
  const outcomes = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(hex, (color) => {
      const chosen = brandColors(color);
      outcomes[chosen.ok ? "taken" : "refused"] += 1;
      if (chosen.ok) {
        expect(chosen.colors.light).toBe(color);
        expect(leastContrast(chosen.colors)).toBeGreaterThanOrEqual(4.5);
      } else {
        expect(contrast(color, "#f1ede3")).toBeLessThan(4.5);
        const proposed = /#[0-9a-f]{6}$/.exec(chosen.message)?.[0] ?? "";
        expect(brandColors(proposed)).toMatchObject({ ok: true, colors: { light: proposed } });
      }
    }),
  );
  expect(Math.min(outcomes.taken, outcomes.refused)).toBeGreaterThan(0);
});

test("short colours and capitals are the same colours; nothing else is a colour", () => {
  expect(brandColors("#036")).toEqual(brandColors("#003366"));
  expect(brandColors("#00336F")).toEqual(brandColors("#00336f"));
  for (const text of ["", "036", "#03", "#0033667", "rgb(0,0,0)", "#00336g", "#003366;}"])
    expect(brandColors(text), text).toEqual({ ok: false, message: "must look like #8c3a1d" });
});

test("a known pair of colours has the contrast that WCAG gives for it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("a name is one line that no template, page or header can take for its own marks", () => {
  for (const name of ["Lab & Sons", "Zeitung für Ökologie", "新論文", "O’Neill’s list"])
    expect(isSiteName(name), name).toBe(true);
  for (const name of ["", "a\nb", "{{x}}", "<b>", 'say "hi"', "back\\slash", "\u202egnp", "n".repeat(41)])
    expect(isSiteName(name), name).toBe(false);
});

test("what is written in our colours is served in those of the brand", () => {
  const brand = { colors: { light: "#003366", dark: "#99ccff" } };
  expect(inColors("a{color:#8c3a1d}b{color:#e9a184}", brand)).toBe("a{color:#003366}b{color:#99ccff}");
});

test("nothing that readers read has our name written into it", () => {
  const folders = ["web", "subscribers", "templates", "digests"].map((room) => `../../src/${room}`);
  const written = [...folders, "../../emails"].flatMap((folder) => {
    const files = readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: "utf8" });
    return files
      .filter((file) => /\.(tsx?|js|css|mjml|txt)$/.test(file))
      .flatMap((file) => {
        const source = readFileSync(new URL(`${folder}/${file}`, import.meta.url), "utf8");
        const lines = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").split("\n");
        return lines
          .filter((line) => /Paperboy|PAPERBOY/.test(line))
          .map((line) => `${file}: ${line.trim()}`);
      });
  });
  // What names the program, to programs.
  const program = /generator: "Paperboy"|realm="Paperboy"/;
  expect(written.filter((line) => program.test(line)).length).toBeGreaterThan(3);
  expect(written.filter((line) => !program.test(line))).toEqual([]);
});
