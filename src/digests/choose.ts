/** What one reader gets today. Pure: the day's matches and the reader's history in, a choice out. */
import type { DigestContent } from "../db/schema.ts";
import type { Follow } from "../subscribers/subscriber.ts";
import type { Day, PaperMatch } from "./day.ts";
import { whyMatched, whyTrending } from "./why.ts";

/** How many papers outside the reader's topics close a digest. */
export const trendingPapers = 3;
/** How many matches beyond the mail's cap a digest keeps for its page on the web, a topic. */
const moreKept = 50;

export type Reader = {
  follows: readonly Follow[];
  /** Papers that this reader has been sent. */
  sent: ReadonlySet<number>;
  /** The most papers in the mail's topic sections (1 to 30). */
  maxPapers: number;
};

export type Choice =
  | { outcome: "composed"; sections: DigestContent["sections"]; trending: DigestContent["trending"] }
  | { outcome: "nothing-new"; reason: string };

/**
 * Each paper goes to the one topic that it fits best; topics then take turns, best paper first, until the cap, so that a
 * busy topic does not crowd out a quiet one. A few trending papers outside all of the topics follow. A reader who
 * follows no topic gets the trending papers alone.
 */
export function choose(day: Day, { follows, sent, maxPapers }: Reader): Choice {
  if (day.papers.size === 0)
    return { outcome: "nothing-new", reason: "no paper was listed within the window" };
  const followed = follows.filter((follow) => follow.stance === "followed");
  const muted = new Set(
    follows
      .filter((follow) => follow.stance === "muted")
      .flatMap((topic) => day.matchesOf(topic).map(({ id }) => id)),
  );
  const open = (id: number) => !sent.has(id) && !muted.has(id);

  if (followed.length === 0) {
    const trending = trendingOutside(day, open, maxPapers);
    return trending.length > 0
      ? { outcome: "composed", sections: [], trending }
      : { outcome: "nothing-new", reason: "every paper listed within the window has been sent or is muted" };
  }

  const queues = assign(followed, (topic) => day.matchesOf(topic).filter(({ id }) => open(id)));
  const taken = takeTurns(queues, maxPapers);
  const sections = queues.flatMap(({ topic, papers }, index) => {
    const count = taken[index] ?? 0;
    if (count === 0) return [];
    return {
      topicId: topic.topicId,
      label: topic.name,
      papers: papers.slice(0, count).map(({ match, alsoIn }) => ({
        id: match.id,
        score: Math.round(match.score * 1000) / 1000,
        why: whyMatched(match.reasons),
        alsoIn,
      })),
      more: papers.slice(count, count + moreKept).map(({ match }) => match.id),
    };
  });
  if (sections.length === 0) {
    const matched = followed.some((topic) => day.matchesOf(topic).length > 0);
    const reason = matched
      ? "every paper within the window that matches has been sent or is muted"
      : "no paper within the window matches the topics";
    return { outcome: "nothing-new", reason };
  }
  const onTopic = new Set(followed.flatMap((topic) => day.matchesOf(topic).map(({ id }) => id)));
  const trending = trendingOutside(day, (id) => open(id) && !onTopic.has(id), trendingPapers);
  return { outcome: "composed", sections, trending };
}

type Queue = { topic: Follow; papers: { match: PaperMatch; alsoIn: string[] }[] };

/** Puts each paper under the topic in which it scores best, the reader's order deciding ties; names the others. */
function assign(followed: readonly Follow[], matchesOf: (topic: Follow) => PaperMatch[]): Queue[] {
  const matches = followed.map(matchesOf);
  const best = new Map<number, { queue: number; score: number; in: number[] }>();
  matches.forEach((list, queue) => {
    for (const { id, score } of list) {
      const known = best.get(id);
      if (!known) best.set(id, { queue, score, in: [queue] });
      else {
        known.in.push(queue);
        if (score > known.score) Object.assign(known, { queue, score });
      }
    }
  });
  return followed.map((topic, queue) => ({
    topic,
    papers: (matches[queue] ?? []).flatMap((match) => {
      const home = best.get(match.id);
      if (home?.queue !== queue) return [];
      const alsoIn = home.in.filter((other) => other !== queue).map((other) => followed[other]?.name ?? "");
      return { match, alsoIn };
    }),
  }));
}

/** How many papers each queue gives, taking one in turn. */
function takeTurns(queues: readonly Queue[], cap: number): number[] {
  const taken = queues.map(() => 0);
  let left = cap;
  for (let round = 0; left > 0; round += 1) {
    const open = queues.flatMap(({ papers }, index) => (papers.length > round ? [index] : []));
    if (open.length === 0) break;
    for (const index of open.slice(0, left)) taken[index] = round + 1;
    left -= open.length;
  }
  return taken;
}

function trendingOutside(day: Day, wanted: (id: number) => boolean, most: number): DigestContent["trending"] {
  return day.trending
    .filter((paper) => wanted(paper.id))
    .slice(0, most)
    .map((paper) => ({ id: paper.id, why: whyTrending(paper) }));
}
