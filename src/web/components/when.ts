/** Instants and dates as people write them. */
import { dayMs } from "../../dates.ts";
import { zoneOrUtc } from "../../subscribers/due.ts";

/** Such as: Sunday 22 November, 07:00. In UTC where the zone is none that this runtime knows. */
export function formatInZone(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zoneOrUtc(timeZone),
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(at)
    .replace(" at ", ", ");
}

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** Cached: most papers of a page are of one day, and formatting it takes as long as the rest of a paper's line. */
let lastWritten = { day: Number.NaN, text: "" };

/** Such as: 22 November 2026, in UTC. */
export function shortDate(at: Date): string {
  const day = Math.floor(at.getTime() / dayMs);
  if (day !== lastWritten.day) lastWritten = { day, text: days.format(at) };
  return lastWritten.text;
}

/** Such as: 19–22 November 2026, in UTC. */
export const dateRange = (from: Date, to: Date): string => days.formatRange(from, to);
