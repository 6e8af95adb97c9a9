/** The day that a provider gives for its papers. Its clock may be wrong, so a day in the future is not believed. */
import { utcDate } from "../../dates.ts";
import type { Problem } from "../paper.ts";

/** Time zones are ahead of UTC by up to 14 hours: tomorrow's date may have begun where the provider is. */
const aheadMs = 14 * 3_600_000;

/** The latest of the days (YYYY-MM-DD) that is not in the future; null where there is none. Days in the future are one problem. */
export function listedDay(
  days: readonly string[],
  capturedAt: Date,
): { listedOn: string | null; problems: Problem[] } {
  const today = utcDate(new Date(capturedAt.getTime() + aheadMs));
  const future = days.filter((day) => day > today).toSorted();
  const past = days.filter((day) => day <= today).toSorted();
  const problems = future[0]
    ? [{ line: 0, message: `It is dated ${future.at(-1)}, which is still to come; the date was left out.` }]
    : [];
  return { listedOn: past.at(-1) ?? null, problems };
}

/** The time of a date as feeds write it (RFC 822 or RFC 3339); undefined where it is no date, or not of the years 1900 to 9000. */
export function feedTime(text: string): Date | undefined {
  const time = Date.parse(text);
  const isSound = time > Date.UTC(1900) && time < Date.UTC(9000);
  return isSound ? new Date(time) : undefined;
}
