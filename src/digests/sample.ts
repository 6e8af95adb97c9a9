/** A digest to show to visitors. Pure. */
import type { Follow } from "../subscribers/subscriber.ts";
import type { CatalogueTopic } from "../topics/catalogue.ts";
import { resolveTopic } from "../topics/topic.ts";
import type { CatalogueMatches } from "./catalogue-matches.ts";
import { type Choice, choose } from "./choose.ts";
import type { Day } from "./day.ts";

const topics = 3;
/** The most papers of a sample. */
export const samplePapers = 6;

/** The catalogue's topics with the most papers of the day: the busiest of each group, and then the others. */
export function busiestTopics(
  catalogueMatches: readonly CatalogueMatches[],
  count: number,
): CatalogueTopic[] {
  const busiest = catalogueMatches
    .toSorted((a, b) => b.matches.length - a.matches.length)
    .map(({ topic }) => topic);
  const firsts = new Set(new Map(busiest.toReversed().map((topic) => [topic.group, topic])).values());
  return [
    ...busiest.filter((topic) => firsts.has(topic)),
    ...busiest.filter((topic) => !firsts.has(topic)),
  ].slice(0, count);
}

/** The digest of a new reader who follows the busiest topics of the day, each from a different group of the catalogue. */
export function sampleDigest(
  day: Day,
  catalogueMatches: readonly CatalogueMatches[],
  maxPapers: number,
): Choice {
  const matched = catalogueMatches.filter(({ matches }) => matches.length > 0);
  const follows = busiestTopics(matched, topics).flatMap((topic, topicId): Follow[] => {
    const resolved = resolveTopic(topic.slug);
    return resolved.ok ? [{ ...resolved.topic, name: topic.name, topicId, stance: "followed" }] : [];
  });
  return choose(day, { follows, sent: new Set(), maxPapers });
}
