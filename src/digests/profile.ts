/** The inputs of choosing that depend on the reader. */
import type { DigestReason } from "../db/schema.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import type { Merges } from "../papers/identity/merges.ts";
import { type Follow, readFollows } from "../subscribers/subscriber.ts";
import type { WantedAuthor } from "./author-index.ts";
import { readSent } from "./history.ts";

/** What was learned from a reader's relevance feedback. */
export type ReaderFeedback = {
  /**
   * The papers on a topic that this reader wants, with their scores for this reader, in any order. For a topic without feedback
   * these are all papers, unchanged.
   */
  matchesOf(
    topic: { topicId: number },
    matches: readonly { id: number; score: number; relevance: number }[],
  ): readonly { id: number; score: number }[];
  /** The liked paper that raised this one under a topic; undefined where there is none. */
  likedBehind(topic: { topicId: number }, paper: SightedPaper): { id: number; title: string } | undefined;
  /** The papers of the day that are near-duplicates of one that they did not want, by number. */
  hidden: ReadonlySet<number>;
};

/** What choosing needs of a reader's library. */
export type ReaderLibrary = {
  /** Papers of the archive that are in it, in any version. */
  owned: ReadonlySet<number>;
  /**
   * The papers of the day that are close to the library, best first: their numbers in the day, and a function that says why.
   * Null where the interests are not known yet or are all off.
   */
  near: readonly { paper: number; score: number; why: () => DigestReason[] }[] | null;
};

/** Everything about one reader that a choice of papers depends on. */
export type ReaderProfile = {
  follows: readonly Follow[];
  /** Followed authors: their new papers are wanted on any subject. */
  authors?: readonly WantedAuthor[];
  /** Papers that this reader has been sent. */
  sent: ReadonlySet<number>;
  /** The most papers in the mail's sections (1 to 30); trending papers are added to these. */
  maxPapers: number;
  /**
   * The most trending papers outside their topics (default: `defaults.trendingPapers`). For a reader without topics, trending
   * papers fill the digest instead.
   */
  trendingPapers?: number;
  /** Papers listed within these last days count as equally new: 7 for a weekly reader (default: all papers do). */
  freshDays?: number;
  /** Only papers first seen after this time are candidates (default: all of the day's). */
  since?: Date | undefined;
  /** Learned from their relevance feedback; undefined for readers who gave none. */
  feedback?: ReaderFeedback | undefined;
  /** Undefined for readers who brought none. */
  library?: ReaderLibrary | undefined;
};

/** The profile of a reader without feedback and library, as values. Equal ones are chosen the same papers. */
export type ReaderValues = Required<
  Pick<ReaderProfile, "authors" | "maxPapers" | "trendingPapers" | "freshDays">
> & {
  since: Date | undefined;
  /** For `readFollows`; undefined for a reader without topics. */
  follows: string | undefined;
  /** For `readSent`; undefined for a reader who was sent no papers. */
  sent: string | undefined;
};

/** The profile of these values. */
export const profileOf = ({ follows, sent, ...values }: ReaderValues, merges: Merges): ReaderProfile => ({
  ...values,
  follows: readFollows(follows),
  sent: readSent(sent, merges),
});
