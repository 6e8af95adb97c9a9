import { otherForms } from "./acronyms.ts";
import { stems } from "./analysis.ts";
import { type Corpus, compareIds, type RankedDocument } from "./corpus.ts";
import { find } from "./find.ts";
import { threshold, weigh } from "./on-topic.ts";
import { explain, type Reason, type Role, type Sought } from "./reasons.ts";
import { spaceOf } from "./vector-space.ts";

export type { Reason, Role, Sought } from "./reasons.ts";

/** What a reader follows. */
export type Topic = {
  /** Names of one and the same thing, the first being what the reader typed. */
  names: readonly string[];
  /** Names and phrases of narrower things; distance 1 is a kind of the topic, 2 a kind of a kind. */
  narrower: readonly { phrase: string; distance: number }[];
  /** A longer text that says what is wanted, in place of a name. */
  description?: string;
  /** Words and exact phrases: a paper that holds one of them is never on the topic. */
  excluded?: readonly string[];
  /** Exact phrases that must all stand in a paper. */
  required?: readonly string[];
};

/**
 * A paper on a topic. For `score` see `rank`; `relevance` is how surely it is on the topic, from `threshold` up to 1; `reasons` has one
 * or more, the strongest first.
 */
export type Match = { id: RankedDocument["id"]; score: number; relevance: number; reasons: Reason[] };

/**
 * A match before anybody asks why: `sought` are the phrases of the topic that the paper is on, the best first, each followed by
 * what it is with an acronym in place of its long form or the other way round, for one of them stands in the paper.
 */
export type Candidate = { document: RankedDocument; score: number; relevance: number; sought: Sought[] };

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
  return candidates(corpus, topic, options).map(({ document, score, relevance, sought }) => ({
    id: document.id,
    score,
    relevance,
    reasons: explain(document, sought),
  }));
}

/** As `rank`, without the reasons: explaining costs more than finding, and most of a day's matches are shown to nobody. */
export function candidates(corpus: Corpus, topic: Topic, options: { limit?: number } = {}): Candidate[] {
  const space = spaceOf(corpus);
  const forms = new Map<string, Sought[]>();
  const matching = new Map<number, { phrase: string; score: number; relevance: number }[]>();
  const typed = topic.names[0] ?? "";
  for (const { phrase, role } of phrasesOf(topic)) {
    const { query, findings, added } = find(corpus, phrase);
    const name = ` ${stems(phrase).join(" ")} `;
    const isNamed = (document: number) => titleStems(corpus, document).includes(name);
    const fitting = weigh(space, query, findings, { least: threshold, isNamed });
    if (fitting.length === 0) continue;
    const written = formsOf(corpus, phrase, role);
    const names = role === "name" ? written : [...formsOf(corpus, typed, "name"), ...written];
    const weighed = fitting.filter(
      ({ document, relevance }) =>
        role === "name" ||
        relevance >= surely ||
        standsIn(corpus.documents[document] as RankedDocument, names),
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
        sought: phrases.flatMap(({ phrase }) => forms.get(phrase) as Sought[]),
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
const standsIn = (document: RankedDocument, sought: readonly Sought[]): boolean =>
  explain(document, sought).some(({ kind }) => kind !== "words");

const titles = new WeakMap<RankedDocument, string>();

/** The stems of a document's title, a space around each. */
function titleStems(corpus: Corpus, document: number): string {
  const told = corpus.documents[document] as RankedDocument;
  const known = titles.get(told) ?? ` ${stems(told.title).join(" ")} `;
  titles.set(told, known);
  return known;
}

type Scored = { document: RankedDocument; score: number };

/** A phrase as the topic has it, then with an acronym in place of its long form or the other way round. */
const formsOf = (corpus: Corpus, phrase: string, role: Role): Sought[] =>
  [phrase, ...otherForms(corpus.acronyms, phrase)].map((written) => ({ phrase, written, role }));

/** A topic's names, then the narrower ones, the nearest first; of phrases that differ only in spelling the first. */
function phrasesOf({ names, narrower }: Topic): Iterable<{ phrase: string; role: Role; distance: number }> {
  const byStems = new Map<string, { phrase: string; role: Role; distance: number }>();
  const add = (phrase: string, role: Role, distance: number) => {
    const key = stems(phrase).join(" ");
    if (!byStems.has(key)) byStems.set(key, { phrase, role, distance });
  };
  for (const [i, name] of names.entries()) add(name, i === 0 ? "name" : "other-name", 0);
  for (const { phrase, distance } of narrower.toSorted((a, b) => a.distance - b.distance))
    add(phrase, "narrower", distance);
  return byStems.values();
}

function bestFirst(a: Scored, b: Scored): number {
  return b.score - a.score || compareIds(a.document.id, b.document.id);
}
