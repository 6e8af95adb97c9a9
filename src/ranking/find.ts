import type { Corpus } from "./corpus.ts";
import { type Expansion, expand } from "./expansion.ts";
import type { Findings } from "./findings.ts";
import { type Query, readQuery } from "./query.ts";
import { type ExpansionScores, findAll, scoreExpansion, withPairIdfs } from "./score.ts";

/** A phrase as an archive reads it; the expansion is there once somebody has asked for it. */
type Reading = { query: Query; expansion?: Expansion };

/** Kept with the archive: a topic is read once as long as the archive stays the same, however many days ask. */
const readings = new WeakMap<Corpus, Map<string, Reading>>();
const mostReadings = 50_000;

/** What a phrase finds in a corpus. */
export type Found = {
  query: Query;
  findings: Findings;
  /**
   * What the words that go with the phrase add to each document's score; they are those of the corpus or, where it has one,
   * of its archive. Worked out when asked for: most topics find nothing on most days.
   */
  added: () => ExpansionScores;
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
  return { query, findings, added: () => scoreExpansion(corpus, expansion(), findings.maxScore) };
}

function readIn(archive: Corpus, phrase: string): Reading {
  const known = readings.get(archive) ?? new Map<string, Reading>();
  readings.set(archive, known);
  let reading = known.get(phrase);
  if (!reading) {
    reading = { query: withPairIdfs(archive, readQuery(archive, phrase)) };
    if (known.size >= mostReadings) known.clear();
    known.set(phrase, reading);
  }
  return reading;
}

const nothing: Findings = {
  scores: new Float64Array(),
  maxScore: 0,
  held: new Int32Array(),
  linked: new Int32Array(),
};

/** Whether each of the phrase's words stands in the corpus, itself, in a compound or in its acronym. */
function canBeWhole({ terms }: Corpus, { words, compounds, ties }: Query): boolean {
  const others = [...compounds, ...ties].filter(({ stem }) => terms.has(stem)).flatMap(({ parts }) => parts);
  return words.every(({ stem }, i) => terms.has(stem) || others.includes(i));
}
