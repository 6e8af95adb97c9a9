/** The papers of the last days of which a reader's answer tells the most about what they want. Pure. */
import { dayMs } from "../dates.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import { similarity, vectorOf } from "../ranking/vector-space.ts";
import type { Follow } from "../subscribers/subscriber.ts";
import type { CatalogueMatches } from "./catalogue-matches.ts";
import type { Day } from "./day.ts";

/** How many are asked about at most. */
export const mostAsked = 10;
/** The papers of so many days are asked about. */
const daysAsked = 7;

/**
 * Why a paper is asked about. `edge`: it is only just on the topic; `side`: it is unlike the topic's papers that are asked about
 * before it; `popular`: many papers of these days are on the topic.
 */
export type TellingReason = "edge" | "side" | "popular";

/** A paper to ask about. `topic`: the one that an answer counts for; `topicId` is null where the reader does not follow it. */
export type TellingPaper = {
  paper: SightedPaper;
  topic: { name: string; slug: string | null; topicId: number | null };
  why: TellingReason;
};

/** Of a topic's papers so many are looked at: half the best, half those near the threshold. */
const mostCandidates = 200;

type Queue = {
  topic: TellingPaper["topic"];
  /** On the topic, the least relevant first. */
  papers: SightedPaper[];
};

/**
 * Chooses for a reader of these topics, whatever they have answered already: so the list stays while they answer. Topics take turns;
 * each gives in turn the paper that is least like those that it gave, and the one nearest to the threshold. For a reader of no topic
 * the catalogue's topics with the most papers give one each, groups of the catalogue in turn. Of a duplicate group one is chosen,
 * and none that is muted.
 */
export function tellingPapers(
  day: Day,
  follows: readonly Follow[],
  catalogueMatches: readonly CatalogueMatches[],
): TellingPaper[] {
  const since = new Date(day.now.getTime() - daysAsked * dayMs);
  const muted = new Set(
    follows
      .filter(({ stance }) => stance === "muted")
      .flatMap((topic) => day.literalMatches(topic).map((n) => day.list[n]?.id)),
  );
  const used = new Set<number>();
  const isFree = (paper: SightedPaper) =>
    paper.firstSeenAt > since && !muted.has(paper.id) && !used.has(day.groupOf(paper.id));
  const take = (paper: SightedPaper, topic: Queue["topic"], why: TellingReason): TellingPaper => {
    used.add(day.groupOf(paper.id));
    return { paper, topic, why };
  };
  const recent = (ids: readonly { id: number }[]) =>
    ids.flatMap(({ id }) => {
      const paper = day.papers.get(id);
      return paper && isFree(paper) ? [paper] : [];
    });

  const followed = follows.filter(({ stance }) => stance === "followed");
  if (followed.length === 0)
    return spread(day, catalogueMatches, recent).map(([paper, topic]) => take(paper, topic, "popular"));
  const queues = followed.map((topic): Queue => {
    const byRelevance = day.scoredOf(topic).toSorted((a, b) => a.relevance - b.relevance || a.id - b.id);
    return { topic, papers: middleLeftOut(recent(byRelevance)) };
  });
  const chosen: TellingPaper[] = [];
  for (let round = 0; chosen.length < mostAsked; round++) {
    const before = chosen.length;
    for (const { topic, papers } of queues) {
      if (chosen.length >= mostAsked) break;
      const free = papers.filter(isFree);
      const asked = chosen.flatMap((each) => (each.topic === topic ? [each.paper] : []));
      const paper = round % 2 === 1 ? free[0] : leastLike(day, asked, free);
      if (paper) chosen.push(take(paper, topic, round % 2 === 1 ? "edge" : "side"));
    }
    if (chosen.length === before) break;
  }
  return chosen;
}

const middleLeftOut = <T>(list: readonly T[]): T[] =>
  list.length <= mostCandidates
    ? [...list]
    : [...list.slice(0, mostCandidates / 2), ...list.slice(-mostCandidates / 2)];

/** The paper whose nearest among those asked about is farthest; the most relevant where none is yet. */
function leastLike(
  { corpus }: Day,
  asked: readonly SightedPaper[],
  free: readonly SightedPaper[],
): SightedPaper | undefined {
  if (asked.length === 0) return free.at(-1);
  const vectors = asked.map((paper) => vectorOf(corpus, paper));
  let best: SightedPaper | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const paper of free) {
    const own = vectorOf(corpus, paper);
    const nearest = Math.max(...vectors.map((vector) => similarity(vector, own)));
    if (nearest < least) [best, least] = [paper, nearest];
  }
  return best;
}

/** One paper, the best, of each of the busiest topics; a second topic of a group only after each group has given one. */
function spread(
  { groupOf }: Day,
  catalogueMatches: readonly CatalogueMatches[],
  recent: (matches: readonly { id: number }[]) => SightedPaper[],
): [SightedPaper, Queue["topic"]][] {
  const busiest = catalogueMatches
    .map(({ topic, matches }) => ({ topic, papers: recent(matches) }))
    .sort((a, b) => b.papers.length - a.papers.length);
  const ofGroup = new Map<string, number>();
  const turns = busiest
    .map((each) => {
      const turn = ofGroup.get(each.topic.group) ?? 0;
      ofGroup.set(each.topic.group, turn + 1);
      return { ...each, turn };
    })
    .sort((a, b) => a.turn - b.turn);
  const given = new Set<number>();
  const chosen: [SightedPaper, Queue["topic"]][] = [];
  for (const { topic, papers } of turns) {
    if (chosen.length >= mostAsked) break;
    const paper = papers.find(({ id }) => !given.has(groupOf(id)));
    if (!paper) continue;
    given.add(groupOf(paper.id));
    chosen.push([paper, { name: topic.name, slug: topic.slug, topicId: null }]);
  }
  return chosen;
}
