/** Matches a day's papers with the topics of the catalogue. Pure. */
import { type CatalogueTopic, catalogue } from "../topics/catalogue.ts";
import { resolveTopic } from "../topics/topic.ts";
import type { Day, PaperMatch } from "./day.ts";

/** A topic of the catalogue and the papers on it. */
export type CatalogueMatches = { topic: CatalogueTopic; matches: readonly PaperMatch[] };

/** The papers on each topic of the catalogue, best first. */
export function matchCatalogue(day: Day): CatalogueMatches[] {
  return catalogue.map((topic) => {
    const resolved = resolveTopic(topic.slug);
    return { topic, matches: resolved.ok ? day.matchesOf(resolved.topic) : [] };
  });
}

/** The catalogue's topics of each paper, the best match first. */
export function topicsByPaper(catalogueMatches: readonly CatalogueMatches[]): Map<number, CatalogueTopic[]> {
  const placed = new Map<number, { topic: CatalogueTopic; score: number }[]>();
  for (const { topic, matches } of catalogueMatches) {
    for (const { id, score } of matches) placed.set(id, [...(placed.get(id) ?? []), { topic, score }]);
  }
  return new Map(
    [...placed].map(([id, found]) => [id, found.sort((a, b) => b.score - a.score).map(({ topic }) => topic)]),
  );
}
