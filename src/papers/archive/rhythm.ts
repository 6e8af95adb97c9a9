/** When a source brings new papers, learned from when it did, and what its silence means. Pure; days are YYYY-MM-DD, UTC. */

import { dayMs } from "../../dates.ts";

/** `weekdays`: on these (0 is Sunday); `every`: about every so many days. Assumed: too little is known yet, so working days. */
export type Rhythm =
  | { kind: "weekdays"; days: number[]; isAssumed: boolean }
  | { kind: "every"; days: number };

/** What a source's silence means, worst last. */
export type SourceState = "fresh" | "quiet" | "unread" | "stale" | "failing";

/** So far back a rhythm is learned from: habits change. */
const learnedDays = 56;
/** Less than this says nothing of weekdays. */
const leastDays = 14;
/** A source that lists nothing, and says so by an empty list, is on holiday for at most so many of its days in a row. */
const longestHoliday = 4;

const assumed: Rhythm = { kind: "weekdays", days: [1, 2, 3, 4, 5], isAssumed: true };

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const weekday = (time: number) => new Date(time).getUTCDay();
/** Every midnight after `from` and before `to`. */
function* between(from: number, to: number): Generator<number> {
  for (let time = from + dayMs; time < to; time += dayMs) yield time;
}

/**
 * The rhythm of a source, from the days on which it brought new papers: the weekdays on at least half of which it did, or
 * where there are none, the middle one of the gaps. What came after the last of the days is what a rhythm is to judge, so
 * it counts for nothing.
 */
export function rhythmOf(newDays: readonly string[]): Rhythm {
  const days = [...new Set(newDays)].toSorted();
  const last = at(days.at(-1) ?? "1970-01-01");
  const recent = days.map(at).filter((day) => day > last - learnedDays * dayMs);
  const first = recent[0];
  if (first === undefined || last - first < leastDays * dayMs) return assumed;
  const on = (times: Iterable<number>, day: number) =>
    [...times].filter((time) => weekday(time) === day).length;
  const usual = [0, 1, 2, 3, 4, 5, 6].filter((day) => {
    const chances = on(between(first - dayMs, last + dayMs), day);
    return chances >= 2 && on(recent, day) * 2 >= chances;
  });
  if (usual.length > 0) return { kind: "weekdays", days: usual, isAssumed: false };
  const gaps = recent.slice(1).map((day, i) => (day - (recent[i] ?? day)) / dayMs);
  return { kind: "every", days: gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 1 };
}

/** How many days have passed without the papers that were to be expected on them, up to yesterday. */
export function missedDays(rhythm: Rhythm, lastNewDay: string, readOn: string): number {
  if (rhythm.kind === "every") {
    const passed = (at(readOn) - at(lastNewDay)) / dayMs;
    return Math.max(0, Math.ceil(passed / rhythm.days) - 2);
  }
  let missed = 0;
  for (const time of between(at(lastNewDay), at(readOn))) if (rhythm.days.includes(weekday(time))) missed++;
  return missed;
}

/**
 * What it means that a source which can be read brought its last new paper on `lastNewDay`. Fresh: nothing is missing, and
 * that day is one of its days. Quiet: none were to be expected, or it says itself that there are none. Stale: the same papers again.
 *
 * @param listsNothing its newest list is empty, as an announcement is on a holiday.
 */
export function stateOf({
  rhythm,
  lastNewDay,
  readOn,
  listsNothing,
}: {
  rhythm: Rhythm;
  lastNewDay: string;
  readOn: string;
  listsNothing: boolean;
}): Exclude<SourceState, "failing" | "unread"> {
  const missed = missedDays(rhythm, lastNewDay, readOn);
  if (missed > 0) return listsNothing && missed <= longestHoliday ? "quiet" : "stale";
  if (lastNewDay >= readOn) return "fresh";
  if (rhythm.kind === "weekdays") return rhythm.days.includes(weekday(at(readOn))) ? "fresh" : "quiet";
  return (at(readOn) - at(lastNewDay)) / dayMs <= rhythm.days ? "fresh" : "quiet";
}

const names = ["Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays"];

/** Such as: on weekdays; on Tuesdays and Fridays; about every 10 days. */
export function rhythmWords(rhythm: Rhythm): string {
  if (rhythm.kind === "every") return `about every ${rhythm.days} days`;
  const days = rhythm.days.join();
  if (days === "0,1,2,3,4,5,6") return "every day";
  if (days === "1,2,3,4,5") return "on weekdays";
  return `on ${new Intl.ListFormat("en-GB").format(rhythm.days.map((day) => names[day] ?? ""))}`;
}
