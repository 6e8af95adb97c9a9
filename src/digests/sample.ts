/** A digest to show to visitors. Pure. */
import type { Follow } from "../subscribers/subscriber.ts";
import { resolveTopic } from "../topics/topic.ts";
import type { CatalogueMatches } from "./catalogue-matches.ts";
import { type Choice, choose } from "./choose.ts";
import type { Day } from "./day.ts";

const topics = 3;
/** The most papers of a sample. */
export const samplePapers = 6;

/** What a new reader would get who follows the busiest topics of the day, each from another group of the catalogue. */
export function sampleDigest(
  day: Day,
  catalogueMatches: readonly CatalogueMatches[],
  maxPapers: number,
): Choice {
  const busiest = catalogueMatches
    .filter(({ matches }) => matches.length > 0)
    .sort((a, b) => b.matches.length - a.matches.length);
  const ofEachGroup = busiest.filter(
    ({ topic }, index) => busiest.findIndex((other) => other.topic.group === topic.group) === index,
  );
  const follows = ofEachGroup.slice(0, topics).flatMap(({ topic }, topicId): Follow[] => {
    const resolved = resolveTopic(topic.slug);
    return resolved.ok ? [{ ...resolved.topic, name: topic.name, topicId, stance: "followed" }] : [];
  });
  return choose(day, { follows, sent: new Set(), maxPapers });
}
