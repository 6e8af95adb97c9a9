/** Where what matched stands in a text. Pure. */
import { words } from "./analysis.ts";
import { findPhrase, readText, sequenceOf } from "./phrase-places.ts";
import type { Stretch } from "./sentences.ts";

/** Where the terms, or inflected forms of them, stand in a text: in order, none overlapping another. */
export function marksIn(text: string, terms: readonly string[]): Stretch[] {
  return merged(placesOf(text, terms).map((place) => wholeCompounds(text, place)));
}

/** Where each term stands in a text, or an inflected form of it; `term` is its number. */
export function placesOf(text: string, terms: readonly string[]): (Stretch & { term: number })[] {
  if (terms.length === 0) return [];
  const inText = readText(words(text));
  return terms.flatMap((term, number) =>
    findPhrase(sequenceOf(words(term)), inText).map((place) => ({ ...place, term: number })),
  );
}

/** Where several words matched, a compound of which they hold a part is theirs: "Activation-aware Weight Quantization". */
function wholeCompounds(text: string, { start, end }: Stretch): Stretch {
  if (!/\s/.test(text.slice(start, end))) return { start, end };
  const before = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}]+-)+$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^(?:-[\p{L}\p{N}]+)+/u.exec(text.slice(end))?.[0] ?? "";
  return { start: start - before.length, end: end + after.length };
}

/** In order, and those that overlap or touch as one. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
