/** The papers of the digest's window that topics would bring, for a reader who is choosing topics. Pure. */
import { dayMs } from "../dates.ts";
import type { AuthorFollow } from "../subscribers/authors.ts";
import type { ResolvedTopic } from "../subscribers/subscriber.ts";
import type { Day } from "./day.ts";
import type { Ranked } from "./topic-scores.ts";

/** How many papers one topic would bring, or exclude. */
export type TopicPreview = {
  name: string;
  stance: ResolvedTopic["stance"];
  /** For a followed topic: its papers that are not muted. For a muted one: how many papers on followed topics it excludes. */
  count: number;
  /** The best of its papers. */
  papers: { id: number; title: string }[];
};

/** The papers that all topics of a reader would bring. Each paper counts once in each of the three numbers. */
export type TopicsPreview = {
  topics: TopicPreview[];
  /** Papers on followed topics that are not muted. */
  left: number;
  /** How many of those are on more than one topic. */
  shared: number;
  /** Papers on followed topics that are excluded because they are muted. */
  muted: number;
  /** How many days the window has. */
  days: number;
};

const shown = 4;

/** How many days back the papers of a day go. */
export const windowDaysOf = ({ now, since }: Pick<Day, "now" | "since">): number =>
  Math.max(1, Math.round((now.getTime() - since.getTime()) / dayMs));

/**
 * Searches the papers of the day as a digest does: a muted topic excludes the papers that name it, unless a followed author
 * wrote them.
 *
 * @param authors whom the reader follows
 */
export function previewTopics(
  day: Day,
  topics: readonly ResolvedTopic[],
  authors: readonly AuthorFollow[] = [],
): TopicsPreview {
  const { list } = day;
  /** By the number of a paper: how many followed topics it is on, and whether it is muted. */
  const followed = new Uint8Array(list.length);
  const muted = new Uint8Array(list.length);
  const found = topics.map((topic) => {
    const papers =
      topic.stance === "followed" ? numbersOf(day.rankedOf(topic, 0)) : day.literalMatches(topic);
    for (const paper of papers)
      if (topic.stance === "muted") muted[paper] = 1;
      else followed[paper] = (followed[paper] as number) + 1;
    return { topic, papers };
  });
  for (const author of muted.includes(1) ? authors : [])
    for (const { paper, match } of day.papersBy(author)) if (match === "same") muted[paper] = 0;
  const total = { left: 0, shared: 0, muted: 0 };
  for (let paper = 0; paper < followed.length; paper++) {
    const times = followed[paper] as number;
    if (times === 0) continue;
    if (muted[paper]) total.muted += 1;
    else total.left += 1;
    if (times > 1 && !muted[paper]) total.shared += 1;
  }
  return {
    topics: found.map(({ topic: { name, stance }, papers }) => {
      const isCounted = (paper: number) =>
        stance === "followed" ? muted[paper] === 0 : muted[paper] === 1 && (followed[paper] as number) > 0;
      let count = 0;
      const best: TopicPreview["papers"] = [];
      for (const paper of papers) {
        const seen = list[paper];
        if (!seen || !isCounted(paper)) continue;
        count += 1;
        if (best.length < shown) best.push({ id: seen.id, title: seen.title });
      }
      return { name, stance, count, papers: best };
    }),
    ...total,
    days: windowDaysOf(day),
  };
}

const numbersOf = ({ papers, from, end }: Ranked): number[] =>
  Array.from({ length: end - from }, (_, i) => papers[from + i] as number);
