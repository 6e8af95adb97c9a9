import type { Corpus } from "./corpus.ts";
import { type Expansion, expand } from "./expansion.ts";
import { type Query, readQuery } from "./query.ts";
import { addExpansion, type Findings, findAll, withMeetings } from "./score.ts";

/** A phrase as an archive reads it. */
type Reading = { query: Query; expansion: Expansion };

/** Kept with the archive: a topic is read once as long as the archive stays the same, however many days ask. */
const readings = new WeakMap<Corpus, Map<string, Reading>>();
const mostReadings = 50_000;

/**
 * What the phrase finds in the corpus, with the words that go with it there or, where the corpus has an
 * archive, in the archive.
 */
export function find(corpus: Corpus, phrase: string): { query: Query; findings: Findings } {
  const reading = corpus.archive && readIn(corpus.archive, phrase);
  const query = reading?.query ?? readQuery(corpus, phrase);
  const findings = findAll(corpus, query);
  addExpansion(corpus, reading?.expansion ?? expand(corpus, findings), findings);
  return { query, findings };
}

function readIn(archive: Corpus, phrase: string): Reading {
  const known = readings.get(archive) ?? new Map<string, Reading>();
  readings.set(archive, known);
  let reading = known.get(phrase);
  if (!reading) {
    const query = withMeetings(archive, readQuery(archive, phrase));
    reading = { query, expansion: expand(archive, findAll(archive, query)) };
    if (known.size >= mostReadings) known.clear();
    known.set(phrase, reading);
  }
  return reading;
}
