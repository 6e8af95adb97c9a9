/** The topics of one paper, for its page and the API. */
import { matchCatalogue, topicsByPaper } from "../../digests/catalogue-matches.ts";
import { buildDay } from "../../digests/day.ts";
import type { Paper, Sighting } from "../../papers/archive/archive.ts";
import type { CatalogueTopic } from "../../topics/catalogue.ts";
import type { Site } from "../http/context.ts";

/** Among the papers of the window where it is one of them, so that it says what the topics' pages say; else by itself. */
export async function topicsOf(
  site: Site,
  paper: Paper,
  sightings: readonly Sighting[],
): Promise<readonly CatalogueTopic[]> {
  const current = await site.currentPapers();
  if (current.day.papers.has(paper.id)) return current.topicsOf.get(paper.id) ?? [];
  const bestRank = Math.min(...sightings.map(({ rank }) => rank));
  const alone = buildDay([{ ...paper, sightings: sightings.length, bestRank }], site.now());
  return topicsByPaper(matchCatalogue(alone)).get(paper.id) ?? [];
}
