import type { Corpus, PhraseHit } from "./corpus.ts";
import { expansionScores, find } from "./find.ts";
import { placesFactor, type Wording, wordingsOf } from "./occurrences.ts";
import type { Query } from "./query.ts";
import { bitOf } from "./score.ts";
import type { TopicPhrase } from "./topic-phrases.ts";
import { topicWeights } from "./topic-weights.ts";

/** The match of one phrase of a topic with a document of the corpus, by number. */
export type PhraseMatch = {
  phrase: TopicPhrase;
  document: number;
  /** The score as a share of that of a paper all about the phrase, times the phrase's weight: 0 to about 1. */
  score: number;
  /** Whether it lacks an important (rare) word of the phrase; never true for a description. */
  lacks: boolean;
  /** Whether it holds all of the phrase's words, with those that belong together close together. */
  whole: boolean;
  /** Whether the paper's title has the phrase's words in a row. */
  titled: boolean;
};

/** A phrase of more words than this is a description: papers on it hold less of it, and not close together. */
const longestTerm = 3;
/** The idf of a word that a fifth of the papers hold; a commoner word says little about a paper's subject. */
const commonIdf = Math.log(5);
/**
 * Scores below this share of the best are passing mentions of a part of the topic, and no other evidence outweighs that. A
 * paper on a description holds fewer of its words.
 */
const leastScore = (words: number): number =>
  Math.max(0.08, (0.3 * longestTerm) / Math.max(longestTerm, words));

/**
 * The documents that match a phrase. A phrase that the reader typed may match in part (see `matchTopic`). Other names and
 * narrower phrases of a topic must occur whole and as written, because there are many and their words occur by chance. Many
 * topics share them, so each is looked up once.
 */
export function matchPhrase(corpus: Corpus, phrase: TopicPhrase): PhraseMatch[] {
  const { role, weight } = phrase;
  const found =
    role === "name"
      ? lookUp(corpus, phrase, false)
      : corpus.caches.wholePhrases.get(phrase.phrase, () => lookUp(corpus, phrase, true));
  const matches: PhraseMatch[] = [];
  for (const { document, share, worth, lacks, whole, titled } of found)
    matches.push({ phrase, document, score: worth * (weight * share), lacks, whole, titled });
  return matches;
}

function lookUp(
  corpus: Corpus,
  { phrase, stems }: Pick<TopicPhrase, "phrase" | "stems">,
  mustBeWhole: boolean,
): PhraseHit[] {
  const found = find(corpus, phrase, { mustBeWhole });
  const { documents, count, scores, held, linked, maxScore } = found.findings;
  const lowest = leastScore(found.query.words.length) * maxScore;
  const wanted = wholeBits(found.query);
  const needed = neededBits(found.query);
  const hits: PhraseHit[] = [];
  const isExact = mustBeWhole && topicWeights.areExact;
  let wordings: Wording[] | undefined;
  for (let i = 0; i < count; i++) {
    const document = documents[i] as number;
    const score = scores[document] as number;
    if (score < lowest || held[document] === 0) continue;
    const holdsAll = held[document] === wanted.held;
    const whole = holdsAll && ((linked[document] as number) & wanted.linked) === wanted.linked;
    if (!whole && mustBeWhole) continue;
    const titled = holdsAll && (corpus.titleStems[document] as string).includes(stems);
    let worth: number | null = 1;
    if (whole && (mustBeWhole || !titled)) {
      wordings ??= wordingsOf(corpus, phrase);
      worth = placesFactor(corpus.texts, document, wordings, { exact: isExact });
      if (worth === null && isExact) continue;
    }
    hits.push({
      document,
      share: score,
      worth: worth ?? 1,
      lacks: ((held[document] as number) & needed) !== needed,
      whole,
      titled,
    });
  }
  if (hits.length === 0) return hits;
  const expansion = expansionScores(corpus, found);
  for (const hit of hits) {
    const score = hit.share + (expansion.scores[hit.document] as number);
    hit.share = score / expansion.maxScore;
  }
  return hits;
}

/** The bits of `held` that a document needs to lack no important word: "methods" may be missing, "phones" may not. */
function neededBits({ words }: Query): number {
  if (words.length > longestTerm) return 0;
  return words.reduce((bits, { idf, bound }, i) => (bound || idf < commonIdf ? bits : bits | bitOf(i)), 0);
}

/** The bits of `held` and `linked` of a document that holds the phrase whole. */
function wholeBits({ words, pairs }: Query): { held: number; linked: number } {
  let [held, linked] = [0, 0];
  for (let i = 0; i < words.length; i++) held |= bitOf(i);
  if (words.length <= longestTerm) for (const { link } of pairs) if (link) linked |= bitOf(link.number);
  return { held, linked };
}
