/** Chooses recent papers for which a reader's answer is the most informative about what they want. Pure. */
import { dayMs } from "../dates.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import { similarity, vectorOf } from "../ranking/vector-space.ts";
import type { Follow } from "../subscribers/subscriber.ts";
import type { CatalogueMatches } from "./catalogue-matches.ts";
import type { Day } from "./day.ts";

/** The most papers that are asked about. */
export const mostAsked = 10;
/** How many days back the papers go. */
const daysAsked = 7;

/**
 * Why a paper is asked about. `edge`: it is only just on the topic. `side`: it is unlike the topic's papers that come before it
 * in the list. `popular`: many papers of these days are on the topic.
 */
export type StarterReason = "edge" | "side" | "popular";

/** A paper to ask about. `topic`: the one that an answer counts for; `topicId` is null where the reader does not follow it. */
export type StarterPaper = {
  paper: SightedPaper;
  topic: { name: string; slug: string | null; topicId: number | null };
  why: StarterReason;
};

/** How many of a topic's papers are considered: half of them the best, half those near the threshold. */
const mostCandidates = 200;

type Queue = {
  topic: StarterPaper["topic"];
  /** On the topic, the least relevant first. */
  papers: SightedPaper[];
};

/**
 * Chooses papers for a reader of these topics. Earlier answers do not count, so the list stays the same while the reader
 * answers. Topics take turns. Each gives alternately the paper that is least like its earlier ones, and the one nearest to the
 * threshold. For a reader without topics, the catalogue's topics with the most papers give one each, and the groups of the
 * catalogue take turns. A duplicate group gives one paper; muted papers are left out.
 */
export function starterPapers(
  day: Day,
  follows: readonly Follow[],
  catalogueMatches: readonly CatalogueMatches[],
): StarterPaper[] {
  const since = new Date(day.now.getTime() - daysAsked * dayMs);
  const muted = new Set(
    follows
      .filter(({ stance }) => stance === "muted")
      .flatMap((topic) => day.literalMatches(topic).map((n) => day.list[n]?.id)),
  );
  const used = new Set<number>();
  const isFree = (paper: SightedPaper) =>
    paper.firstSeenAt > since && !muted.has(paper.id) && !used.has(day.groupOf(paper.id));
  const take = (paper: SightedPaper, topic: Queue["topic"], why: StarterReason): StarterPaper => {
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
  const chosen: StarterPaper[] = [];
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

/**
 * The paper that is farthest from its nearest neighbour among those already chosen; the most relevant one where none is chosen
 * yet.
 */
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

/** The best paper of each of the busiest topics. A group gives a second topic only after each group has given one. */
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
