import type { Query } from "./query.ts";
import { bitCount, bitOf, type Findings } from "./score.ts";

/** Phrases up to this many words are held whole or not at all. */
const wholeUpTo = 3;
/** Of a longer phrase's words, weighted by rarity, what a paper on the topic holds at least. */
const leastShare = 0.7;
/** Of the score of a paper all about the topic: less is a mention in passing. */
const leastScore = 0.4;

/**
 * Whether a document is on the topic that the query names, judged by its words alone: it holds all of a
 * short phrase, or most of the weight of a longer one; those of them that follow each other in the phrase
 * stand close at least once, so that "image generation" is not any paper with images that generates
 * something; and it does not name them in passing only.
 */
export function isOnTopic(query: Query, findings: Findings, document: number): boolean {
  const held = findings.held[document] as number;
  if (held === 0 || (findings.scores[document] as number) < leastScore * findings.best) return false;
  let weight = 0;
  let heldWeight = 0;
  let missing = 0;
  for (const [i, { rarity }] of query.words.slice(0, bitCount).entries()) {
    weight += rarity;
    if (held & bitOf(i)) heldWeight += rarity;
    else missing++;
  }
  if (query.words.length <= wholeUpTo ? missing > 0 : heldWeight < leastShare * weight) return false;
  const linked = findings.linked[document] as number;
  return !query.pairs.some(({ first, second, link }) => {
    const bothHeld = held & bitOf(first) && held & bitOf(second);
    return link && link.number < bitCount && bothHeld && !(linked & bitOf(link.number));
  });
}
