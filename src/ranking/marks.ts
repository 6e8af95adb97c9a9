/** Finds the places of matched terms in a text. Pure. */
import { words } from "./analysis.ts";
import { findPhrase, readText, sequenceOf } from "./phrase-places.ts";
import type { Stretch } from "./sentences.ts";

/** The places of the terms, or of inflected forms of them, in a text: in order, without overlap. */
export function marksIn(text: string, terms: readonly string[]): Stretch[] {
  return merged(placesOf(text, terms).map((place) => wholeCompounds(text, place)));
}

/** The places of each term, or of an inflected form of it, in a text; `term` is its number. */
export function placesOf(text: string, terms: readonly string[]): (Stretch & { term: number })[] {
  if (terms.length === 0) return [];
  const inText = readText(words(text));
  return terms.flatMap((term, number) =>
    findPhrase(sequenceOf(words(term)), inText).map((place) => ({ ...place, term: number })),
  );
}

/** Where several words matched, a compound that holds one of them is marked whole: "Activation-aware Weight Quantization". */
function wholeCompounds(text: string, { start, end }: Stretch): Stretch {
  if (!/\s/.test(text.slice(start, end))) return { start, end };
  const before = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}]+-)+$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^(?:-[\p{L}\p{N}]+)+/u.exec(text.slice(end))?.[0] ?? "";
  return { start: start - before.length, end: end + after.length };
}

/** Sorted, with those that overlap or touch joined. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
