/** Excludes papers that one reader does not get, whatever their score. Pure apart from the day's scratch arrays. */
import type { Day } from "./day.ts";
import type { ReaderProfile } from "./profile.ts";

/**
 * Marks the papers that the reader does not get. These are papers that are too old, papers like one that they did not want, and
 * papers on muted topics unless a followed author wrote them. All of a duplicate group are marked where one was sent or is in
 * the reader's library.
 */
export function excludeFor(day: Day, reader: ReaderProfile): void {
  const { scratch } = day;
  const { epoch, excluded, excludedGroup, groupNumbers } = scratch;
  for (const known of [reader.sent, reader.library?.owned ?? []])
    for (const id of known) {
      const group = groupNumbers.get(day.groupOf(id));
      if (group !== undefined) excludedGroup[group] = epoch;
    }
  for (const topic of reader.follows)
    if (topic.stance === "muted") for (const paper of day.literalMatches(topic)) excluded[paper] = epoch;
  // A possible match of a followed name does not bring back what the reader muted.
  for (const author of reader.authors ?? [])
    for (const { paper, match } of day.papersBy(author)) if (match === "same") excluded[paper] = 0;
  const { since, feedback } = reader;
  for (const paper of feedback?.hidden ?? []) excluded[paper] = epoch;
  if (since)
    for (const [number, paper] of day.list.entries())
      if (paper.firstSeenAt <= since) excluded[number] = epoch;
}
