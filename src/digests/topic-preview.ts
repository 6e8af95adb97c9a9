/** What topics would have matched of late, for a reader who is choosing them. Pure. */
import { dayMs } from "../dates.ts";
import type { ResolvedTopic } from "../subscribers/subscriber.ts";
import type { Day } from "./day.ts";

/** What one topic would have found in the last days. */
export type TopicPreview = {
  name: string;
  stance: ResolvedTopic["stance"];
  /** How many papers of the last days are on it. */
  count: number;
  /** The best of them. */
  papers: { id: number; title: string }[];
};

/** What all topics of a reader would have found in the last days. */
export type WeekPreview = {
  topics: TopicPreview[];
  /** Papers on what is followed, each counted once, less what is muted; and how many of them muting takes away. */
  left: number;
  muted: number;
};

/** How many days a preview of topics looks back. */
export const previewDays = 7;
const shown = 4;

/** Looks through what was first seen in the seven days before `now`, as far as the day's window goes back. */
export function previewTopics(day: Day, topics: readonly ResolvedTopic[], now: Date): WeekPreview {
  const since = new Date(now.getTime() - previewDays * dayMs);
  const recent = topics.map((topic) => ({
    topic,
    papers: day.matchesOf(topic).flatMap(({ id }) => {
      const paper = day.papers.get(id);
      return paper && paper.firstSeenAt > since ? [{ id, title: paper.title }] : [];
    }),
  }));
  const idsOf = (stance: ResolvedTopic["stance"]) =>
    new Set(
      recent
        .filter(({ topic }) => topic.stance === stance)
        .flatMap(({ papers }) => papers.map(({ id }) => id)),
    );
  const muted = idsOf("muted");
  const followed = [...idsOf("followed")];
  const left = followed.filter((id) => !muted.has(id)).length;
  return {
    topics: recent.map(({ topic: { name, stance }, papers }) => ({
      name,
      stance,
      count: papers.length,
      papers: papers.slice(0, shown),
    })),
    left,
    muted: followed.length - left,
  };
}
