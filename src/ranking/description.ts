/**
 * A paragraph as a topic: a research statement or an abstract. No paper holds all of its words, and many hold some, so it is
 * not searched for as a phrase. Two measures say how near a paper is, and their standard scores are added. A fusion of scores
 * keeps more information than a fusion of ranks (Bruch et al. 2023, "An Analysis of Fusion Functions for Hybrid Retrieval"):
 *
 * - BM25F of its words and pairs of them, with expansion (find.ts);
 * - the cosine with a profile: the paragraph plus, with equal weight, the mean of the archive's papers nearest to it (Rocchio,
 *   "Relevance feedback in information retrieval", 1971, as pseudo-relevance feedback). These papers are searched for twice,
 *   the second time by both measures.
 *
 * Mean and deviation are learned from the archive, once for each description, so that a day of twenty papers is scored like a
 * day of a thousand.
 */
import { stems } from "./analysis.ts";
import {
  type Corpus,
  compareIds,
  type DescriptionReading,
  type PairSpace,
  type RankedDocument,
  type Scale,
  type Vector,
} from "./corpus.ts";
import { scoresOfAll } from "./find.ts";
import { threshold } from "./on-topic.ts";
import { addTo, against, normalise, takeStrongest } from "./vector-space.ts";
import { pairSpaceOf, vectorOfText } from "./word-pairs.ts";

/** A paper of the corpus, by number, and how near it is to a description. */
export type Near = {
  document: number;
  /** The mean of both standard scores among the archive's papers: 0 is average, the nearest of 3,000 have 4 to 8. */
  standardScore: number;
  /** The cosine with the paragraph itself, lowered where the archive does not know its words, 0 to 1. */
  cosine: number;
};

/** How many papers of the archive the profile is made of, and how many words it has. */
const feedback = { documents: 20, terms: 3_000 } as const;
/** A paper nearer than this is the paragraph's own source, which adds nothing. */
const same = 0.6;

/**
 * The thresholds from which a paper is on a description. The paper is nearer than all but about six of a thousand papers of an
 * archive of its field. It must also share enough with the paragraph itself, because some papers are always nearest. The values
 * were set with abstracts as topics. These find 21 of 3,225 and 12 of 2,000 papers in an archive of their own field, and 4 and
 * 8 in one of another field.
 */
const least = { standardScore: 3.5, cosine: 0.1 } as const;
/** The standard score of the nearest papers of an archive of thousands; it makes a full score. */
const fullStandardScore = 8;
/** Among few papers none can be many standard deviations from the mean: at most the root of their number. */
const shareOfRoot = 0.4;
/** How far above the threshold relevance gains one unit of log-odds. */
const unit = { standardScore: 1, cosine: 0.02 } as const;

/** How near every paper of the corpus is, in the corpus's order. The first call for a description in an archive costs most. */
export function nearTo(corpus: Corpus, description: string): Near[] {
  const reading = readIn(corpus.archive ?? corpus, description);
  const space = pairSpaceOf(corpus);
  const byWords = scoresOfAll(corpus, description);
  const byProfile = cosinesWith(space, reading.profile);
  const own = cosinesWith(space, reading.own);
  return own.map((cosine, document) => ({
    document,
    standardScore:
      (standard(reading.words, byWords[document] as number) +
        standard(reading.cosines, byProfile[document] as number)) /
      2,
    cosine: reading.known * cosine,
  }));
}

/** A paper of the corpus, by number, on a description: `score` as in rank.ts, `relevance` from `threshold` up to 1. */
export type OnDescription = { document: number; score: number; relevance: number };

/** The papers of the corpus that are on a description, the nearest first. */
export function onDescription(corpus: Corpus, description: string): OnDescription[] {
  const papers = (corpus.archive ?? corpus).documents.length;
  const needed = Math.min(least.standardScore, shareOfRoot * Math.sqrt(papers));
  return nearTo(corpus, description)
    .flatMap(({ document, standardScore, cosine }) => {
      const margin = Math.min(
        (standardScore - needed) / unit.standardScore,
        (cosine - least.cosine) / unit.cosine,
      );
      const relevance = Math.round(1e6 / (1 + Math.exp(-margin))) / 1e6;
      if (relevance < threshold) return [];
      const score = Math.min(1, standardScore / fullStandardScore);
      return [{ document, score, relevance, standardScore }];
    })
    .sort(
      (a, b) =>
        b.standardScore - a.standardScore ||
        (corpus.idOrder[a.document] as number) - (corpus.idOrder[b.document] as number),
    )
    .map(({ document, score, relevance }) => ({ document, score, relevance }));
}

/**
 * Every paper that is nearer than average, the nearest first, at most `limit` (default: all). It does not decide which are on
 * topic.
 */
export function searchDescription(
  corpus: Corpus,
  description: string,
  options: { limit?: number } = {},
): { id: RankedDocument["id"]; score: number }[] {
  return nearTo(corpus, description)
    .filter(({ standardScore }) => standardScore > 0)
    .map(({ document, standardScore }) => ({
      id: (corpus.documents[document] as RankedDocument).id,
      score: standardScore,
    }))
    .sort((a, b) => b.score - a.score || compareIds(a.id, b.id))
    .slice(0, options.limit);
}

const readIn = (archive: Corpus, description: string): DescriptionReading =>
  archive.caches.descriptions.get(description, () => readDescription(archive, description));

function readDescription(archive: Corpus, description: string): DescriptionReading {
  const space = pairSpaceOf(archive);
  const own = vectorOfText(space, description);
  const cosines = cosinesWith(space, own);
  const byWords = scoresOfAll(archive, description);
  const words = scaleOf(byWords);
  const profileFrom = (scores: readonly number[]): Vector => {
    const nearest = nearestOf(archive, scores, cosines);
    const sum = new Float64Array(space.idf.length);
    for (const { document, score } of nearest) addTo(sum, space.vectors[document] as Vector, score);
    const near = nearest.map(({ document }) => space.vectors[document] as Vector);
    const mean = takeStrongest(sum, near, space.idf.length);
    normalise(mean.values);
    for (const vector of [own, mean]) addTo(sum, vector, 1);
    const profile = takeStrongest(sum, [own, mean], feedback.terms);
    normalise(profile.values);
    return profile;
  };
  const scoresOf = (profile: Vector) => cosinesWith(space, profile);
  const first = scoresOf(profileFrom(cosines));
  const firstScale = scaleOf(first);
  const both = first.map((score, i) => standard(firstScale, score) + standard(words, byWords[i] as number));
  const profile = profileFrom(both);
  const asked = [...new Set(stems(description))];
  const known = asked.filter((stem) => space.terms.has(stem)).length / Math.max(1, asked.length);
  return { own, known, profile, words, cosines: scaleOf(scoresOf(profile)) };
}

/** The cosine of every paper with a vector. */
function cosinesWith({ vectors, idf }: PairSpace, vector: Vector): number[] {
  const weightOf = new Float64Array(idf.length);
  addTo(weightOf, vector, 1);
  return vectors.map((each) => against(weightOf, each));
}

/** The best papers among those with a score above 0. */
function nearestOf({ documents }: Corpus, scores: readonly number[], cosines: readonly number[]) {
  return scores
    .flatMap((score, document) =>
      score > 0 && (cosines[document] as number) < same ? [{ document, score }] : [],
    )
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareIds(
          (documents[a.document] as RankedDocument).id,
          (documents[b.document] as RankedDocument).id,
        ),
    )
    .slice(0, feedback.documents);
}

function scaleOf(values: ArrayLike<number>): Scale {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
  const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, all.length);
  return { mean, deviation: Math.sqrt(variance) };
}

const standard = ({ mean, deviation }: Scale, value: number): number =>
  deviation === 0 ? 0 : (value - mean) / deviation;
