import { stem as porter2 } from "porter2";

/** Plurals that Porter2 leaves apart from their singular, as far as papers use them. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    corpora: "corpus",
    criteria: "criterion",
    phenomena: "phenomenon",
    minima: "minimum",
    maxima: "maximum",
    optima: "optimum",
    spectra: "spectrum",
    schemata: "schema",
    automata: "automaton",
  }),
);

/** British endings, brought to the American ones that Porter2 was made for. */
const spellings: readonly [RegExp, string][] = [
  [/^(behavi|neighb|col|fav|flav|harb|hon|hum|lab|rum|vap|endeav|arm)our/, "$1or"],
  [/^(cent|fib|met|lit|theat|calib)re(s?)$/, "$1er$2"],
  [/^(cent|fib)red$/, "$1ered"],
  [/^(defen|offen|licen)ce(s?)$/, "$1se$2"],
  [/^(catal|dial|anal)ogue(s?)$/, "$1og$2"],
  [/^programme(s?)$/, "program$1"],
  [/^artefact/, "artifact"],
];

/**
 * Verbs in -ize or -ise and what is made of them. Porter2 takes the whole ending off, which makes
 * "personalization" a person and "generalization" anything general, and knows only the z. Those in
 * -vise and -cise are no such verbs: "supervised" goes with "supervision", "precise" with "precision".
 */
const izing = /^(.{3,})(?:iz|(?<![vc])is)(?:e|ed|es|er|ers|ing|ings|able|ability|ation|ations)$/;

/**
 * Words that mean something of their own in papers, and that Porter2 would give the stem of another:
 * transform, operation, object, mechanical, critical, continuous, conversation, reason, distributed,
 * demonstrate, complex.
 */
const keptApart: ReadonlySet<string> = new Set(
  [
    "transformer operator objective mechanism critic continual conversion reasonable distribution",
    "demonstration complexity",
  ].flatMap((line) => line.split(" ")),
);

/**
 * Plurals of acronyms that Porter2 takes for words in s, as no vowel goes before it (llms) or only the
 * last letter is one (gpus, pdes). Shorter ones end in s of themselves more often than not (gps, tts).
 */
const acronymPlural = /^(?:[^aeiouy\d]{2,}[^aeiouys\d]|[^aeiouy\d]{2,}[eu])s$/;

const longest = 40;
const cacheSize = 100_000;
const cache = new Map<string, string>();

/**
 * The stem of one folded word: Porter2 (snowballstem.org/algorithms/english), with British and
 * American spelling brought together. Remembered, as a few thousand words make up most text.
 */
export function stemWord(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (word.length > longest) return word;
  const stem = compute(word);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(word, stem);
  return stem;
}

function compute(word: string): string {
  const singular = irregular.get(word);
  if (singular !== undefined) return porter2(singular);
  if (acronymPlural.test(word)) return word.slice(0, -1);
  const base = word.replace(/ies$/, "y").replace(/(?:s|'s|ly)$/, "");
  if (keptApart.has(base)) return base;
  let american = word;
  for (const [british, replacement] of spellings) american = american.replace(british, replacement);
  const izer = izing.exec(american);
  if (izer) return `${izer[1]}iz`;
  return porter2(american);
}
