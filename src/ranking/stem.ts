import { stem as porter2 } from "porter2";

/** Plurals in papers that Porter2 does not give the stem of their singular. */
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

/** British endings, mapped to the American ones that Porter2 was made for. */
const spellings: readonly [RegExp, string][] = [
  [/^(behavi|neighb|col|fav|flav|harb|hon|hum|lab|rum|vap|endeav|arm)our/, "$1or"],
  [/^(cent|fib|met|lit|theat|calib)re(s?)$/, "$1er$2"],
  [/^(cent|fib)red$/, "$1ered"],
  [/^(defen|offen|licen)ce(s?)$/, "$1se$2"],
  [/^(catal|dial|anal)ogue(s?)$/, "$1og$2"],
  [/^programme(s?)$/, "program$1"],
  [/^artefact/, "artifact"],
];

/** What a word has that one of these patterns matches; most words have none of it. */
const mayBeBritish = /our|[cr]es?$|red$|ogues?$|^programme|^artefact/;

/**
 * Verbs in -ize or -ise and their derivations. Porter2 removes the whole ending, which gives "personalization" the stem of
 * "person" and "generalization" that of "general", and it knows only the z. Words in -vise and -cise are no such verbs:
 * "supervised" goes with "supervision", "precise" with "precision".
 */
const izing = /^(.{3,})(?:iz|(?<![vc])is)(?:e|ed|es|er|ers|ing|ings|able|ability|ation|ations)$/;

/**
 * Words with their own meaning in papers, to which Porter2 would give the stem of another word: transform, operation, object,
 * mechanical, critical, continuous, conversation, reason, distributed, demonstrate, complex.
 */
const keptApart: ReadonlySet<string> = new Set(
  [
    "transformer operator objective mechanism critic continual conversion reasonable distribution",
    "demonstration complexity",
  ].flatMap((line) => line.split(" ")),
);

/**
 * Plurals of acronyms whose s Porter2 keeps, because no vowel precedes it (llms) or only the last letter is one (gpus, pdes).
 * In shorter ones the s usually belongs to the acronym (gps, tts).
 */
const acronymPlural = /^(?:[^aeiouy\d]{2,}[^aeiouys\d]|[^aeiouy\d]{2,}[eu])s$/;

const longest = 40;
const cacheSize = 100_000;
const cache = new Map<string, string>();

/**
 * The stem of one folded word: Porter2 (snowballstem.org/algorithms/english), with British and American spelling unified. Stems
 * are cached, because a few thousand words make up most text.
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
  if (mayBeBritish.test(word))
    for (const [british, replacement] of spellings) american = american.replace(british, replacement);
  const izer = american.includes("iz") || american.includes("is") ? izing.exec(american) : null;
  if (izer) return `${izer[1]}iz`;
  return porter2(american);
}
