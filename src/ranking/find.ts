import type { Corpus } from "./corpus.ts";
import { expand } from "./expansion.ts";
import { clearFindings, type Findings } from "./findings.ts";
import type { PhraseReading, Query } from "./query.ts";
import { readQuery } from "./read-query.ts";
import { type ExpansionScores, findAll, scoreExpansion, withPairIdfs } from "./score.ts";

/** The result of a phrase in a corpus. */
export type Found = {
  query: Query;
  /** They are valid until the next query of the corpus. */
  findings: Findings;
  /** The phrase as read with the archive; undefined for a corpus without one. */
  reading: PhraseReading | undefined;
};

/** @param mustBeWhole only documents with all of its words are wanted; where there can be none, nothing is searched */
export function find(
  corpus: Corpus,
  phrase: string,
  { mustBeWhole = false }: { mustBeWhole?: boolean } = {},
): Found {
  const { archive } = corpus;
  const reading = archive && readIn(archive, phrase);
  const query = reading?.query ?? readQuery(corpus, phrase);
  const findings = !mustBeWhole || canBeWhole(corpus, query) ? findAll(corpus, query) : nothingIn(corpus);
  return { query, findings, reading };
}

/**
 * What a phrase's expansion terms add to the scores of documents. The terms are learned from the archive, or from the corpus
 * where it has none. It is computed only where a phrase matches, because most match nothing on most days.
 */
export function expansionScores(corpus: Corpus, { findings, reading }: Found): ExpansionScores {
  return scoreExpansion(corpus, expansionOf(corpus, findings, reading), findings.maxScore);
}

function expansionOf(corpus: Corpus, findings: Findings, reading: PhraseReading | undefined) {
  const { archive } = corpus;
  if (!(archive && reading)) return expand(corpus, findings);
  reading.expansion ??= expand(archive, findAll(archive, reading.query));
  return reading.expansion;
}

const readIn = (archive: Corpus, phrase: string): PhraseReading =>
  archive.caches.phrases.get(phrase, () => ({ query: withPairIdfs(archive, readQuery(archive, phrase)) }));

function nothingIn(corpus: Corpus): Findings {
  const { findings } = corpus.findingsScratch;
  clearFindings(findings);
  return findings;
}

/** By document of the corpus, the score of a phrase with its expansion terms; 0 where neither occurs. */
export function scoresOfAll(corpus: Corpus, phrase: string): Float64Array {
  const found = find(corpus, phrase);
  const { documents, count, scores: own } = found.findings;
  const scores = expansionScores(corpus, found).scores.slice();
  for (let i = 0; i < count; i++) {
    const document = documents[i] as number;
    scores[document] = (own[document] as number) + (scores[document] as number);
  }
  return scores;
}

/** Whether each of the phrase's words occurs in the corpus: itself, in a compound or as an acronym. */
function canBeWhole({ terms }: Corpus, { words, compounds, ties }: Query): boolean {
  const others = [...compounds, ...ties].filter(({ stem }) => terms.has(stem)).flatMap(({ parts }) => parts);
  return words.every(({ stem }, i) => terms.has(stem) || others.includes(i));
}
