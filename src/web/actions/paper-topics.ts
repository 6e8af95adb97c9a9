/** The topics of one paper, for its page and the API. */
import type { Paper, Sighting } from "../../papers/archive/archive.ts";
import { type CatalogueTopic, catalogue } from "../../topics/catalogue.ts";
import type { Site } from "../http/context.ts";

/**
 * A paper of the window is scored among the others, so that the result agrees with the topics' pages; any other paper is scored
 * by itself.
 */
export async function topicsOf(
  site: Site,
  paper: Paper,
  sightings: readonly Sighting[],
): Promise<readonly CatalogueTopic[]> {
  const known = (await site.currentPapers()).topicsOf(paper.id);
  if (known) return known;
  const bestRank = Math.min(...sightings.map(({ rank }) => rank));
  const slugs = await site.ask.topicsAlone({ paper: { ...paper, sightings: sightings.length, bestRank } });
  return slugs.flatMap((slug) => catalogue.find((topic) => topic.slug === slug) ?? []);
}
