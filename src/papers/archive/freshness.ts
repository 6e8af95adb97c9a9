/** The rhythm of a source: on which days it brings new papers, and what its state is by that. Pure; days are YYYY-MM-DD, UTC. */

import { dayMs } from "../../dates.ts";

/**
 * `weekdays`: on these days of the week (0 is Sunday); `every`: about every so many days. `isAssumed`: there is too little data yet,
 * so Monday to Friday are assumed.
 */
export type Rhythm =
  | { kind: "weekdays"; days: number[]; isAssumed: boolean }
  | { kind: "every"; days: number };

/** The state of a source, the worst last. */
export type SourceState = "fresh" | "quiet" | "unread" | "stale" | "failing";

/** A rhythm is learned from the last eight weeks, because it may change. */
const learnedDays = 56;
/** Days of the week cannot be learned from less than two weeks. */
const leastDays = 14;
/** An empty list is a holiday for at most so many of a source's days in a row; after that the source is stale. */
const longestHoliday = 4;

const assumed: Rhythm = { kind: "weekdays", days: [1, 2, 3, 4, 5], isAssumed: true };

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const weekday = (time: number) => new Date(time).getUTCDay();
/** Every midnight after `from` and before `to`. */
function* between(from: number, to: number): Generator<number> {
  for (let time = from + dayMs; time < to; time += dayMs) yield time;
}

/**
 * The rhythm of a source, from the days on which it brought new papers. It is the days of the week on at least half of which it
 * did, or the median gap where there are none. The time since the last of these days is left out, because the rhythm is used to
 * judge it.
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

/** How many days, up to the day before `readOn`, passed without the papers that were expected on them. */
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
 * The state of a source that can be read. Fresh: nothing is missing. Quiet: no papers were expected, or the source itself says
 * that there are none. Stale: papers were expected, and it lists the same ones again.
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

/** A rhythm in words, such as: on weekdays; on Tuesdays and Fridays; about every 10 days. */
export function rhythmWords(rhythm: Rhythm): string {
  if (rhythm.kind === "every") return `about every ${rhythm.days} days`;
  const days = rhythm.days.join();
  if (days === "0,1,2,3,4,5,6") return "every day";
  if (days === "1,2,3,4,5") return "on weekdays";
  return `on ${new Intl.ListFormat("en-GB").format(rhythm.days.map((day) => names[day] ?? ""))}`;
}
