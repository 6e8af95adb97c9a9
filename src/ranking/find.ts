import type { Corpus } from "./corpus.ts";
import { expand } from "./expansion.ts";
import type { Findings } from "./findings.ts";
import type { PhraseReading, Query } from "./query.ts";
import { readQuery } from "./read-query.ts";
import { type ExpansionScores, findAll, scoreExpansion, withPairIdfs } from "./score.ts";

/** What a phrase finds in a corpus. */
export type Found = {
  query: Query;
  findings: Findings;
  /**
   * What the words that go with the phrase add to the scores of documents; they are those of the corpus or, where it has one,
   * of its archive. Worked out when asked for: most topics find nothing on most days.
   */
  added: (documents: readonly number[]) => ExpansionScores;
};

/** @param mustBeWhole only documents that hold all of its words are of interest: none is looked for where none can */
export function find(
  corpus: Corpus,
  phrase: string,
  { mustBeWhole = false }: { mustBeWhole?: boolean } = {},
): Found {
  const { archive } = corpus;
  const reading = archive && readIn(archive, phrase);
  const query = reading?.query ?? readQuery(corpus, phrase);
  const findings = !mustBeWhole || canBeWhole(corpus, query) ? findAll(corpus, query) : nothing;
  const expansion = () => {
    if (!(archive && reading)) return expand(corpus, findings);
    reading.expansion ??= expand(archive, findAll(archive, query));
    return reading.expansion;
  };
  return {
    query,
    findings,
    added: (documents) => scoreExpansion(corpus, expansion(), findings.maxScore, documents),
  };
}

const readIn = (archive: Corpus, phrase: string): PhraseReading =>
  archive.caches.phrases.get(phrase, () => ({ query: withPairIdfs(archive, readQuery(archive, phrase)) }));

const nothing: Findings = { documents: [], scores: [], held: [], linked: [], maxScore: 0 };

/** By document of the corpus, what a phrase and the words that go with it find; 0 where neither finds anything. */
export function scoresOfAll(corpus: Corpus, phrase: string): Float64Array {
  const { findings, added } = find(corpus, phrase);
  const { scores } = added([...corpus.documents.keys()]);
  for (const [i, document] of findings.documents.entries())
    scores[document] = (findings.scores[i] as number) + (scores[document] as number);
  return scores;
}

/** Whether each of the phrase's words stands in the corpus, itself, in a compound or in its acronym. */
function canBeWhole({ terms }: Corpus, { words, compounds, ties }: Query): boolean {
  const others = [...compounds, ...ties].filter(({ stem }) => terms.has(stem)).flatMap(({ parts }) => parts);
  return words.every(({ stem }, i) => terms.has(stem) || others.includes(i));
}
