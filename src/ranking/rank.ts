import { otherForms } from "./acronyms.ts";
import { stems } from "./analysis.ts";
import { type Corpus, compareIds, type RankedDocument } from "./corpus.ts";
import { find } from "./find.ts";
import { threshold, weigh } from "./on-topic.ts";
import { explain, type Reason } from "./reasons.ts";
import { spaceOf } from "./vector-space.ts";

export type { Reason } from "./reasons.ts";

/** What a reader follows: alternative names of one thing, the first being the topic's own. */
export type Topic = { phrases: readonly string[] };

/**
 * A paper on a topic. For `score` see `rank`; `relevance` is how surely it is on the topic, from `threshold` up to 1; `reasons` has one
 * or more, the strongest first.
 */
export type Match = { id: RankedDocument["id"]; score: number; relevance: number; reasons: Reason[] };

/**
 * A match before anybody asks why: `phrases` are those of the topic that the paper is on, the best first, each followed by
 * what it is with an acronym in place of its long form or the other way round, for one of them stands in the paper.
 */
export type Candidate = { document: RankedDocument; score: number; relevance: number; phrases: string[] };

/** What a phrase beyond a paper's best one adds to its score. */
const secondPhrase = 0.1;

/**
 * The words of a topic's own name may be scattered in a paper; of ten other names, those of one are met by chance. With them
 * alone a paper is on the topic from this relevance up.
 */
const surely = 0.7;

/**
 * The papers of the corpus that are on the topic, best first, at most `limit` (default: all).
 *
 * A paper's score is that of its best phrase plus a tenth of its second best. A phrase's score is
 * divided by the highest one to be had in the corpus, so that it lies between 0 and about 1 for every
 * topic: 1 is a paper of ordinary length with the whole phrase in its title and twice in its abstract, and with much of
 * what goes with it. That makes the scores of one paper under several topics comparable. Equals stand in order of id, and
 * the order in which the corpus was given does not matter.
 */
export function rank(corpus: Corpus, topic: Topic, options: { limit?: number } = {}): Match[] {
  return candidates(corpus, topic, options).map(({ document, score, relevance, phrases }) => ({
    id: document.id,
    score,
    relevance,
    reasons: explain(document, phrases),
  }));
}

/** As `rank`, without the reasons: explaining costs more than finding, and most of a day's matches are shown to nobody. */
export function candidates(corpus: Corpus, topic: Topic, options: { limit?: number } = {}): Candidate[] {
  const space = spaceOf(corpus);
  const forms = new Map<string, string[]>();
  const matching = new Map<number, { phrase: string; score: number; relevance: number }[]>();
  const formsOf = (phrase: string) => [phrase, ...otherForms(corpus.acronyms, phrase)];
  for (const [i, phrase] of distinct(topic.phrases).entries()) {
    const { query, findings, added } = find(corpus, phrase);
    const name = ` ${stems(phrase).join(" ")} `;
    const isNamed = (document: number) => titleStems(corpus, document).includes(name);
    const fitting = weigh(space, query, findings, { least: threshold, isNamed });
    if (fitting.length === 0) continue;
    const written = formsOf(phrase);
    const names = i === 0 ? written : [...formsOf(topic.phrases[0] as string), ...written];
    const weighed = fitting.filter(
      ({ document, relevance }) =>
        i === 0 || relevance >= surely || standsIn(corpus.documents[document] as RankedDocument, names),
    );
    if (weighed.length === 0) continue;
    forms.set(phrase, written);
    const expansion = added();
    for (const { document, relevance } of weighed) {
      const score =
        ((findings.scores[document] as number) + (expansion.scores[document] as number)) / expansion.maxScore;
      const match = { phrase, score, relevance };
      const known = matching.get(document);
      if (known) known.push(match);
      else matching.set(document, [match]);
    }
  }
  return [...matching]
    .map(([i, matches]) => {
      const phrases = matches.sort((a, b) => b.score - a.score);
      const [best, second] = phrases;
      const score = (best?.score ?? 0) + secondPhrase * (second?.score ?? 0);
      return {
        document: corpus.documents[i] as RankedDocument,
        score,
        relevance: Math.max(...phrases.map(({ relevance }) => relevance)),
        phrases: phrases.flatMap(({ phrase }) => forms.get(phrase) ?? [phrase]),
      };
    })
    .sort(bestFirst)
    .slice(0, options.limit);
}

/**
 * Every paper that holds a word of the query, or one that goes with it, best first, at most `limit` (default: all): a
 * search, with no decision on whether a paper is on the topic. Scores are comparable within the query only.
 */
export function search(
  corpus: Corpus,
  query: string,
  options: { limit?: number } = {},
): { id: RankedDocument["id"]; score: number }[] {
  const { findings, added } = find(corpus, query);
  const expansion = added();
  const found: Scored[] = [];
  for (let i = 0; i < corpus.documents.length; i++) {
    const score = (findings.scores[i] as number) + (expansion.scores[i] as number);
    if (score > 0) found.push({ document: corpus.documents[i] as RankedDocument, score });
  }
  return found
    .sort(bestFirst)
    .slice(0, options.limit)
    .map(({ document, score }) => ({ id: document.id, score }));
}

/** Whether one of the phrases stands whole in a document. */
const standsIn = (document: RankedDocument, phrases: readonly string[]): boolean =>
  explain(document, phrases).some(({ kind }) => kind === "phrase");

const titles = new WeakMap<RankedDocument, string>();

/** The stems of a document's title, a space around each. */
function titleStems(corpus: Corpus, document: number): string {
  const told = corpus.documents[document] as RankedDocument;
  const known = titles.get(told) ?? ` ${stems(told.title).join(" ")} `;
  titles.set(told, known);
  return known;
}

type Scored = { document: RankedDocument; score: number };

/** Phrases that differ only in spelling are one. */
function distinct(phrases: readonly string[]): readonly string[] {
  if (phrases.length < 2) return phrases;
  const byStems = new Map<string, string>();
  for (const phrase of phrases) {
    const key = stems(phrase).join(" ");
    if (!byStems.has(key)) byStems.set(key, phrase);
  }
  return [...byStems.values()];
}

function bestFirst(a: Scored, b: Scored): number {
  return b.score - a.score || compareIds(a.document.id, b.document.id);
}
