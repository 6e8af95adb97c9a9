/** Draws a card's texts as PNG. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Brand } from "../../brand.ts";
import { type Card, cardSize, layOut, shownCard, signs, subsets } from "./card.ts";

const weights = [400, 700] as const;

const require = createRequire(import.meta.url);

const font = async (name: string, weight: (typeof weights)[number], family: string, subset: string) => ({
  name,
  weight,
  style: "normal" as const,
  data: await readFile(
    require.resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`),
  ),
});

/** Loaded with the first card: they take some 30 MB, which a process without pages does not need. */
async function load() {
  const [{ default: satori }, { renderAsync }, ...fonts] = await Promise.all([
    import("satori"),
    import("@resvg/resvg-js"),
    font(signs, 400, "noto-sans-math", "latin"),
    ...subsets.flatMap((subset) => weights.map((weight) => font(subset, weight, "noto-serif", subset))),
  ]);
  return { satori, renderAsync, fonts };
}
let loading: ReturnType<typeof load> | undefined;

/**
 * Draws a card. A text with a letter that the fonts lack is left out whole: half a title would say something else. Where that is the
 * title, `instead` stands in its place.
 */
export async function drawCard(card: Card, brand: Brand): Promise<Uint8Array<ArrayBuffer>> {
  loading ??= load();
  const { satori, renderAsync, fonts } = await loading;
  // The mathematical font has only isolated Arabic letters, with which Arabic cannot be written.
  const shown = shownCard(card);
  const missing: string[] = `${shown.title}${shown.line}${brand.name}`.match(/\p{Script=Arabic}/gu) ?? [];
  const draw = (shown: Card, name: string) =>
    satori(layOut(shown, { ...brand, name }) as Parameters<typeof satori>[0], {
      ...cardSize,
      fonts,
      loadAdditionalAsset: async (_code, segment) => {
        missing.push(...segment);
        return [];
      },
    });
  let svg = await draw(shown, brand.name);
  if (missing.length > 0) {
    const whole = (text: string) => (missing.some((letter) => text.includes(letter)) ? "" : text);
    const { kind, title, line, instead } = shown;
    const left = { kind: whole(kind), title: whole(title) || instead, line: whole(line), instead };
    svg = await draw(left, whole(brand.name));
  }
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return new Uint8Array(image.asPng());
}
