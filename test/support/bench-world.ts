/** Made-up papers and readers of a benchmark, the same for the same sizes. */
import { dayMs } from "../../src/dates.ts";
import type { SightedPaper } from "../../src/papers/archive/archive.ts";
import type { Follow } from "../../src/subscribers/subscriber.ts";

export type Sizes = { papers: number; topics: number; subscribers: number };
export type World = { papers: SightedPaper[]; topics: string[]; follows: Follow[][] };

/** How many topics each reader follows. */
export const topicsEach = 5;
/** The morning of the benchmark; papers are half a day old. */
export const now = new Date("2026-11-21T07:00:00Z");

/** The day's papers, and readers who follow topics of few words, some of them many readers' (Zipf). */
export function makeWorld(sizes: Sizes): World {
  const { random, makeTopic, makePaper } = makeLanguage(1);
  const distinct = new Set<string>();
  while (distinct.size < sizes.topics) distinct.add(makeTopic());
  const topics = [...distinct];
  const popular = () => Math.floor(topics.length ** random()) - 1;
  const papers = Array.from(
    { length: sizes.papers },
    (_, i): SightedPaper => ({
      id: i + 1,
      ...makePaper(topics),
      links: [],
      authors: [],
      upvotes: null,
      firstSeenAt: new Date(now.getTime() - dayMs / 2),
      lastSeenAt: new Date(now.getTime() - dayMs / 2),
      sightings: 1,
      bestRank: i + 1,
    }),
  );
  const follow = (number: number): Follow => {
    const name = topics[number] as string;
    return { topicId: number + 1, key: `text:${name}`, slug: null, name, stance: "followed" };
  };
  const follows = Array.from({ length: sizes.subscribers }, (_, i) => {
    // Each topic is somebody's; beyond that, popular ones are many's.
    const wanted = new Set([i % topics.length]);
    while (wanted.size < Math.min(topicsEach, topics.length)) wanted.add(popular());
    return [...wanted].map(follow);
  });
  return { papers, topics, follows };
}

/** Words as frequent as in English (Zipf), topics of one to three of them, and papers each about three topics. */
export function makeLanguage(seed: number) {
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
  const makeTopic = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => telling()).join(" ");
  const makePaper = (topics: readonly string[]): { title: string; abstract: string } => {
    const about = [pick(topics), pick(topics), pick(topics)];
    const abstract = filler(180);
    for (const topic of about)
      for (let times = 1 + Math.floor(random() * 3); times > 0; times--)
        abstract.splice(Math.floor(random() * abstract.length), 0, topic);
    return {
      title: [...filler(3), about[0], ...filler(3)].join(" "),
      abstract: abstract.map((word, i) => (i % 20 === 19 ? `${word}.` : word)).join(" "),
    };
  };
  return { random, makeTopic, makePaper };
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
