import MiniSearch from "minisearch";
import { words } from "../../src/ranking/analysis.ts";
import { buildCorpus, type RankedDocument } from "../../src/ranking/corpus.ts";
import { rank, search } from "../../src/ranking/rank.ts";

const paperCount = 1000;
const topicCount = 400;
const rounds = 5;
const shown = 12;

/**
 * Ranks 1,000 made-up papers for 400 topics, and compares each query with MiniSearch over the same stems,
 * stop words and title weight, in the same run.
 */
export async function run(): Promise<void> {
  const { papers, topics } = makeCollection(1);

  const building = performance.now();
  const corpus = buildCorpus(papers);
  const built = performance.now() - building;

  const indexing = performance.now();
  const baseline = new MiniSearch<RankedDocument>({
    fields: ["title", "abstract"],
    tokenize: (text) => words(text).flatMap(({ stem }) => (stem === "" ? [] : [stem])),
    processTerm: (stem) => stem,
    searchOptions: { boost: { title: 2 } },
  });
  baseline.addAll(papers);
  const indexed = performance.now() - indexing;
  console.log(
    `ranking: ${paperCount} papers indexed in ${built.toFixed(0)} ms (MiniSearch ${indexed.toFixed(0)} ms)`,
  );

  const matching = milliseconds(topics, (topic) => rank(corpus, { phrases: [topic] }, { limit: shown }));
  const searching = milliseconds(topics, (topic) => search(corpus, topic, { limit: shown }));
  const theirs = milliseconds(topics, (topic) => baseline.search(topic).slice(0, shown));
  console.log(
    `ranking: ${(1000 / matching).toFixed(0)} topics/s matched and explained, ${matching.toFixed(3)} ms a topic, ` +
      `${(theirs / matching).toFixed(1)}x as fast as MiniSearch`,
  );
  console.log(
    `ranking: ${(1000 / searching).toFixed(0)} queries/s scored only, ${searching.toFixed(3)} ms a query, ` +
      `${(theirs / searching).toFixed(1)}x as fast as MiniSearch (${theirs.toFixed(3)} ms, baseline)`,
  );
}

/** Of one topic: the median over rounds, after one that warms up. */
function milliseconds(topics: readonly string[], work: (topic: string) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    for (const topic of topics) work(topic);
    times.push((performance.now() - started) / topics.length);
  }
  const warm = times.slice(1).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)] as number;
}

/**
 * Papers of made-up words, as frequent as words are in English (Zipf), each about three of the topics:
 * one is in its title, and all are in its abstract a few times.
 */
function makeCollection(seed: number): { papers: RankedDocument[]; topics: string[] } {
  const random = mulberry32(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const syllables = [..."bdfgklmnprstvz"].flatMap((consonant) =>
    [..."aeiou"].map((vowel) => consonant + vowel),
  );
  const endings = ["", "", "", "s", "ing", "ed", "tion", "al", "er"];
  const makeWord = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join("");
  const vocabulary = Array.from({ length: 12_000 }, makeWord);
  // The inverse of the distribution function of a Zipf law with exponent 1, continued to real ranks.
  const frequent = () => `${vocabulary[Math.floor(vocabulary.length ** random()) - 1]}${pick(endings)}`;
  const small = ["the", "of", "a", "in", "we", "for", "and", "with", "that", "is"];
  const filler = (length: number) =>
    Array.from({ length }, () => (random() < 0.4 ? pick(small) : frequent()));

  // As common as the words of topics are in papers: a median of some 80 in 1,000 hold one.
  const telling = () => vocabulary[Math.floor(20 * 50 ** random())] as string;
  const topics = Array.from({ length: topicCount }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => telling()).join(" "),
  );
  const papers = Array.from({ length: paperCount }, (_, id) => {
    const about = [pick(topics), pick(topics), pick(topics)];
    const abstract = filler(180);
    for (const topic of about)
      for (let times = 1 + Math.floor(random() * 3); times > 0; times--)
        abstract.splice(Math.floor(random() * abstract.length), 0, topic);
    return {
      id,
      title: [...filler(3), about[0], ...filler(3)].join(" "),
      abstract: abstract.map((word, i) => (i % 20 === 19 ? `${word}.` : word)).join(" "),
    };
  });
  return { papers, topics };
}

/** A small seeded generator of numbers from 0 up to 1 (mulberry32, by Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
