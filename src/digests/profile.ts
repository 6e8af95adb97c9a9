/** A reader as choosing sees them. */
import type { DigestReason } from "../db/schema.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import type { Follow } from "../subscribers/subscriber.ts";
import type { WantedAuthor } from "./author-index.ts";

/** What was learned from a reader's relevance feedback. */
export type ReaderFeedback = {
  /** The papers on a topic that this reader wants, with their scores for this reader, in any order. A topic without feedback: all of them, unchanged. */
  matchesOf(
    topic: { topicId: number },
    matches: readonly { id: number; score: number; relevance: number }[],
  ): readonly { id: number; score: number }[];
  /** The liked paper that raised this one under a topic; undefined where none did. */
  likedBehind(topic: { topicId: number }, paper: SightedPaper): { id: number; title: string } | undefined;
  /** Whether a paper is a near-duplicate of one that they did not want. */
  hides(paper: SightedPaper): boolean;
};

/** What choosing needs of a reader's library. */
export type ReaderLibrary = {
  /** Papers of the archive that are in it, in any version. */
  owned: ReadonlySet<number>;
  /**
   * The papers of the day that are close to it, best first: their numbers in the day, and why, told when asked. Null where its interests are
   * not known yet or all off.
   */
  near: readonly { paper: number; score: number; why: () => DigestReason[] }[] | null;
};

/** Everything about one reader that a choice of papers depends on. */
export type ReaderProfile = {
  follows: readonly Follow[];
  /** Authors whose new papers they want, whatever these are about. */
  authors?: readonly WantedAuthor[];
  /** Papers that this reader has been sent. */
  sent: ReadonlySet<number>;
  /** The most papers in the mail's sections (1 to 30); what trends comes on top. */
  maxPapers: number;
  /** The most of what trends outside their topics; without topics it fills the digest instead (default: `defaults.trendingPapers`). */
  trendingPapers?: number;
  /** Papers listed within these last days are all as new to them: 7 for who reads once a week (default: all are). */
  freshDays?: number;
  /** Only papers first seen after it are candidates (default: all of the day's). */
  since?: Date | undefined;
  /** Learned from their relevance feedback; undefined for readers who gave none. */
  feedback?: ReaderFeedback | undefined;
  /** Undefined for readers who brought none. */
  library?: ReaderLibrary | undefined;
};
