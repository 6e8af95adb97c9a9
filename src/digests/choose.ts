/** Chooses what one reader gets today, from the day's matches and the reader's history. Pure. */

import type { DigestContent, DigestReason } from "../db/schema.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import type { NameMatch } from "../papers/identity/author-name.ts";
import { defaults, type Follow } from "../subscribers/subscriber.ts";
import { defaultSettings, type Share } from "../subscribers/topic-settings.ts";
import type { Day } from "./day.ts";
import { likedReason, trendingReason } from "./digest-reasons.ts";
import { excludeFor } from "./exclude.ts";
import type { ReaderProfile } from "./profile.ts";
import { clearMarks, isAvailable, markUsed, type Scratch, take } from "./scratch.ts";
import type { Ranked } from "./topic-scores.ts";

/** How many matches beyond the mail's cap a digest keeps for its page on the web, for each topic. */
const moreKept = 50;
/** The heading over papers that are there because of who wrote them. */
export const authorsHeading = "Authors you follow";
/** The heading over papers that are there because of the reader's library. */
export const libraryHeading = "Close to your library";

/** What was chosen for one reader, or why there is nothing to send. */
export type Choice =
  | { outcome: "composed"; sections: DigestContent["sections"]; trending: DigestContent["trending"] }
  | { outcome: "nothing-new"; reason: string };

/**
 * Chooses one reader's papers.
 *
 * Each paper goes to the topic that it matches best, and names the others. Topics take turns, best paper first, until the cap,
 * so a busy topic does not crowd out a quiet one. Where the last round has no room for all, the best papers are taken. A topic
 * of which the reader wants more takes two papers in each round, and goes first in the last one. A topic of which they want
 * less takes one in every second round, and goes last. No topic takes more than its own cap; the papers that it leaves go to no
 * other topic. Followed authors go first, with up to half of the cap, and also get what the topics leave of the other half. A
 * duplicate group shows one paper, or none where the reader has been sent one. Papers close to the reader's library take turns
 * like a topic's; a paper that is also on a topic stands under the topic. Trending papers outside all of the topics follow: as
 * many as the reader wants, and never more than there are on topic. A reader of no topic gets as many as the cap allows.
 */
export function choose(day: Day, reader: ReaderProfile): Choice {
  if (day.list.length === 0)
    return { outcome: "nothing-new", reason: "no paper was listed within the window" };
  const { follows, maxPapers, trendingPapers = defaults.trendingPapers } = reader;
  const freshDays = freshDaysOf(reader);
  const followed = follows.filter((follow) => follow.stance === "followed");
  const { scratch } = day;
  clearMarks(scratch);
  excludeFor(day, reader);
  const authors = authorsQueue(day, scratch, reader);
  const topics: Queue[] = [];
  for (const topic of followed) {
    const queue = topicQueue(day, scratch, reader, topic, topics.length + 1);
    if (queue) topics.push(queue);
  }
  const near = libraryQueue(scratch, reader, topics.length + 1);
  if (near) topics.push(near);
  const isAsked = followed.length > 0 || Boolean(reader.library?.near);
  const onTopic = takeTurns(scratch, authors, topics, maxPapers);
  const queues = authors ? [authors, ...topics] : topics;
  const sections = sectionsOf(day, reader, queues);
  if (sections.length === 0 && isAsked) {
    const matched =
      followed.some((topic) => isAny(day.rankedOf(topic, freshDays))) ||
      (reader.library?.near?.length ?? 0) > 0;
    const reason = matched
      ? "every paper within the window that matches has been sent or is muted"
      : `no paper within the window ${followed.length > 0 ? "matches the topics" : "is close to the library"}`;
    return { outcome: "nothing-new", reason };
  }
  const room = isAsked ? Math.min(trendingPapers, onTopic) : maxPapers - onTopic;
  const trending: DigestContent["trending"] = [];
  const trends = day.trendingFor(freshDays);
  for (let i = 0; i < trends.length && trending.length < room; i++) {
    const paper = trends[i] as number;
    if (scratch.onTopic[paper] === scratch.epoch || !isAvailable(scratch, paper)) continue;
    markUsed(scratch, paper);
    const found = day.list[paper] as SightedPaper;
    trending.push({ id: found.id, why: [trendingReason(found)] });
  }
  return sections.length > 0 || trending.length > 0
    ? { outcome: "composed", sections, trending }
    : { outcome: "nothing-new", reason: "every paper listed within the window has been sent or is muted" };
}

const isAny = ({ from, end }: Ranked): boolean => end > from;

const freshDaysOf = ({ freshDays = Number.POSITIVE_INFINITY }: ReaderProfile): number => freshDays;

/**
 * The papers of one topic, or of the followed authors, best first, up to `end`. `next` is the next one to be taken. A queue has
 * at least one paper.
 */
type Queue = {
  /** Its place among the queues; the authors' is 0. */
  number: number;
  topic: Follow | null;
  papers: Int32Array;
  from: number;
  next: number;
  end: number;
  /** How many of its papers go into the mail: those in `scratch.taken` that belong to it. */
  taken: number;
  /** The followed author who wrote a paper; only in the authors' queue. */
  by: ReadonlyMap<number, AuthorReason>;
  /** The heading of a queue that is no topic's. */
  heading?: string;
  /** Why a paper is in the library's queue. */
  whyNear?: (paper: number) => readonly DigestReason[];
};

type AuthorReason = Extract<DigestReason, { kind: "author" }>;

/**
 * The papers of followed authors. No topic gets these, even where they are on it. Sure matches of the name come before possible
 * ones.
 */
function authorsQueue(day: Day, scratch: Scratch, reader: ReaderProfile): Queue | undefined {
  if (!reader.authors?.length) return undefined;
  const found = new Map<number, { name: string; printed: string; match: NameMatch }[]>();
  for (const author of reader.authors)
    for (const { paper, ...written } of day.papersBy(author))
      found.set(paper, [...(found.get(paper) ?? []), { name: author.name, ...written }]);
  const by = new Map([...found].map(([paper, written]) => [paper, authorReason(written)]));
  const value = (paper: number) =>
    day.valueAt(paper, by.get(paper)?.names.length ? 2 : 1, freshDaysOf(reader));
  const papers = [...by.keys()].sort((a, b) => value(b) - value(a) || a - b);
  for (const paper of papers) {
    scratch.onTopic[paper] = scratch.epoch;
    scratch.queued[paper] = scratch.epoch;
    scratch.bestQueue[paper] = 0;
    // The topics cannot take this paper any more.
    scratch.bestValue[paper] = Number.POSITIVE_INFINITY;
  }
  return papers.length === 0 ? undefined : { ...queueOf(0, papers), by, heading: authorsHeading };
}

/** A sure match is kept over a possible match with another followed author. */
function authorReason(written: readonly { name: string; printed: string; match: NameMatch }[]): AuthorReason {
  const sure = written.filter(({ match }) => match === "same");
  const perhaps = written
    .filter(({ printed }) => !sure.some((one) => one.printed === printed))
    .map(({ printed, name }) => ({ printed, name }));
  return { kind: "author", names: sure.map(({ name }) => name), ...(perhaps.length > 0 ? { perhaps } : {}) };
}

const queueOf = (number: number, papers: readonly number[]) => ({
  number,
  topic: null,
  papers: Int32Array.from(papers),
  from: 0,
  next: 0,
  end: papers.length,
  taken: 0,
});

const noAuthors: Queue["by"] = new Map();

/** A topic's papers. A paper belongs in this queue unless an earlier topic matches it at least as well. */
function topicQueue(
  day: Day,
  scratch: Scratch,
  reader: ReaderProfile,
  topic: Follow,
  number: number,
): Queue | undefined {
  const { epoch, onTopic, queued, bestQueue, bestValue } = scratch;
  const { papers, values, from, end } = rankedFor(day, scratch, reader, topic);
  if (from === end) return undefined;
  for (let i = from; i < end; i++) {
    const paper = papers[i] as number;
    const value = values[i] as number;
    if (queued[paper] === epoch) {
      scratch.areShared = true;
      if (value <= (bestValue[paper] as number)) continue;
    }
    queued[paper] = epoch;
    onTopic[paper] = epoch;
    bestQueue[paper] = number;
    bestValue[paper] = value;
  }
  return { number, topic, papers, from, next: from, end, taken: 0, by: noAuthors };
}

/** The papers that are close to the library and in no other queue: a paper on a topic stands under that topic. */
function libraryQueue(scratch: Scratch, { library }: ReaderProfile, number: number): Queue | undefined {
  const { epoch, onTopic, queued, bestQueue, bestValue } = scratch;
  const near = library?.near?.filter(({ paper }) => queued[paper] !== epoch);
  if (!near?.length) return undefined;
  for (const { paper, score } of near) {
    queued[paper] = epoch;
    onTopic[paper] = epoch;
    bestQueue[paper] = number;
    bestValue[paper] = score;
  }
  return {
    ...queueOf(
      number,
      near.map(({ paper }) => paper),
    ),
    by: noAuthors,
    heading: libraryHeading,
    whyNear: (wanted) => near.find(({ paper }) => paper === wanted)?.why() ?? [],
  };
}

/** A topic's papers in the day's order, or in the reader's own order where they gave relevance feedback. */
function rankedFor(day: Day, scratch: Scratch, reader: ReaderProfile, topic: Follow): Ranked {
  const { feedback } = reader;
  if (!feedback) return day.rankedOf(topic, freshDaysOf(reader));
  const matches = day.scoredOf(topic);
  for (const { id } of matches) scratch.onTopic[day.numberOf(id) as number] = scratch.epoch;
  return day.order(feedback.matchesOf(topic, matches), freshDaysOf(reader));
}

/** The next paper of a queue that is still available and belongs to this queue. */
function head(scratch: Scratch, queue: Queue): number | undefined {
  for (; queue.next < queue.end; queue.next++) {
    const paper = queue.papers[queue.next] as number;
    if (scratch.bestQueue[paper] === queue.number && isAvailable(scratch, paper)) return paper;
  }
  return undefined;
}

const headValue = (scratch: Scratch, queue: Queue): number =>
  scratch.bestValue[head(scratch, queue) ?? -1] ?? 0;

const shareValues: Record<Share, number> = { less: -1, normal: 0, more: 1 };
const shareOf = ({ topic }: Queue): number => shareValues[topic?.share ?? defaultSettings.share];

/** How many papers a topic takes in a round; the first is 1. */
const turnsOf = (queue: Queue, round: number): number => {
  const share = shareOf(queue);
  return share < 0 ? (round + 1) % 2 : 1 + share;
};

/** Takes the papers that go into the mail from their queues, each queue's best first. @returns how many there are */
function takeTurns(
  scratch: Scratch,
  authors: Queue | undefined,
  topics: readonly Queue[],
  cap: number,
): number {
  const isFull = ({ taken, topic }: Queue) => taken >= (topic?.maxPapers ?? cap);
  const takeOf = (queue: Queue) => {
    const paper = scratch.takenCount < cap && !isFull(queue) ? head(scratch, queue) : undefined;
    if (paper === undefined) return;
    take(scratch, paper);
    queue.taken++;
  };
  for (let i = 0; authors && i < Math.ceil(cap / 2); i++) takeOf(authors);
  for (let round = 1; scratch.takenCount < cap; round++) {
    let isAnyWaiting = false;
    let turns = 0;
    for (const queue of topics) {
      if (isFull(queue) || head(scratch, queue) === undefined) continue;
      isAnyWaiting = true;
      turns += turnsOf(queue, round);
    }
    if (!isAnyWaiting) break;
    const ordered =
      turns <= cap - scratch.takenCount
        ? topics
        : topics.toSorted((a, b) => shareOf(b) - shareOf(a) || headValue(scratch, b) - headValue(scratch, a));
    for (const queue of ordered) for (let i = turnsOf(queue, round); i > 0; i--) takeOf(queue);
  }
  while (authors && scratch.takenCount < cap && head(scratch, authors) !== undefined) takeOf(authors);
  return scratch.takenCount;
}

function sectionsOf(
  day: Day,
  { feedback }: ReaderProfile,
  queues: readonly Queue[],
): DigestContent["sections"] {
  const { scratch } = day;
  const others = scratch.areShared ? otherTopics(scratch, queues) : undefined;
  const sections: DigestContent["sections"] = [];
  for (const queue of queues) {
    if (queue.taken === 0) continue;
    const { topic, number } = queue;
    const papers: DigestContent["sections"][number]["papers"] = [];
    for (let i = 0; i < scratch.takenCount; i++) {
      const paper = scratch.taken[i] as number;
      if (scratch.bestQueue[paper] !== number) continue;
      const also = others?.get(paper);
      const told = topic ?? also?.[0];
      const found = day.list[paper] as SightedPaper;
      const liked = topic && feedback?.likedBehind(topic, found);
      const matched = told ? day.reasonsOf(told, paper) : [];
      const by = queue.by.get(paper);
      const near = queue.whyNear?.(paper);
      papers.push({
        id: found.id,
        score: topic || near ? Math.round((scratch.bestValue[paper] as number) * 1000) / 1000 : 1,
        why:
          by || near || liked
            ? [...(by ? [by] : []), ...(near ?? []), ...matched, ...(liked ? [likedReason(liked)] : [])]
            : matched,
        ...(also ? { alsoIn: also.map(({ name }) => name) } : {}),
      });
    }
    sections.push({
      topicId: topic?.topicId ?? null,
      label: topic?.name ?? queue.heading ?? authorsHeading,
      papers,
      more: leftIn(day, queue),
    });
  }
  return sections;
}

/** The other topics that a chosen paper is on, in the reader's order. */
function otherTopics(scratch: Scratch, queues: readonly Queue[]): Map<number, Follow[]> {
  const others = new Map<number, Follow[]>();
  for (const { number, topic, papers, from, end } of queues)
    for (let i = from; topic && i < end; i++) {
      const paper = papers[i] as number;
      if (scratch.chosen[paper] !== scratch.epoch || scratch.bestQueue[paper] === number) continue;
      const known = others.get(paper);
      if (known) known.push(topic);
      else others.set(paper, [topic]);
    }
  return others;
}

/** The ids of the papers of a queue that the cap left out, best first. */
function leftIn({ list, scratch }: Day, queue: Queue): number[] {
  const left: number[] = [];
  for (let paper = head(scratch, queue); paper !== undefined; paper = head(scratch, queue)) {
    markUsed(scratch, paper);
    if (left.push((list[paper] as SightedPaper).id) >= moreKept) break;
  }
  return left;
}
