/**
 * Computes when a reader's next digest is due: at their hour, in their time zone, on their days. Pure. A zone is checked when
 * it is chosen. A zone that a later runtime does not know counts as UTC, so its reader gets digests at another hour rather than
 * none.
 */
import { dayMs, utcDate } from "../dates.ts";

/** On which days a reader gets a digest. */
export type Frequency = "daily" | "weekdays" | "weekly";
/** When a reader wants their digest. */
export type Timetable = {
  /** IANA name. */
  timeZone: string;
  /** 0 to 23, on the reader's clock. */
  hour: number;
  /** `weekdays` is Monday to Friday, `weekly` is Mondays. */
  days: Frequency;
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws {RangeError} for a zone that this runtime does not know. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Whether this runtime knows the zone by its IANA name; bare offsets such as `+05:30` are refused. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone, or UTC where this runtime does not know it. */
export const zoneOrUtc = (timeZone: string): string =>
  formats.has(timeZone) || isTimeZone(timeZone) ? timeZone : "UTC";

/** The zone's local time at that instant, read as if it were UTC: milliseconds since the epoch. */
function wallClock(at: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zoneOrUtc(timeZone)).formatToParts(at)) part[type] = Number(value);
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
}

const isoDate = (wall: number): string => utcDate(new Date(wall));

/** The local date (YYYY-MM-DD) in that zone. */
export function localDate(at: Date, timeZone: string): string {
  return isoDate(wallClock(at.getTime(), timeZone));
}

/**
 * The instant at which a zone's clock shows that date and hour. Where a clock change skips the hour, it is the same time after
 * the jump. Where it repeats the hour, it is the first of the two (RFC 5545 section 3.3.5; Temporal's "compatible").
 */
export function instantOf(date: string, hour: number, timeZone: string): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000;
  const offset = (at: number) => wallClock(at, timeZone) - at;
  const before = wall - offset(wall - dayMs);
  const after = wall - offset(wall + dayMs);
  return new Date(
    wallClock(before, timeZone) === wall || wallClock(after, timeZone) !== wall ? before : after,
  );
}

function isOn(days: Frequency, date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return days === "daily" || (days === "weekly" ? weekday === 1 : weekday >= 1 && weekday <= 5);
}

/**
 * The first due instant later than `after` and on a local date later than `afterDate` (YYYY-MM-DD), the date of the reader's last
 * digest. So there is one digest for each date, whatever was missed or changed in between.
 */
export function nextDue(timetable: Timetable, after: Date, afterDate: string | null = null): Date {
  const { timeZone, hour, days } = timetable;
  const today = Date.parse(`${localDate(after, timeZone)}T00:00:00Z`);
  const floor = afterDate === null ? Number.NEGATIVE_INFINITY : Date.parse(`${afterDate}T00:00:00Z`) + dayMs;
  for (let wall = Math.max(today, floor); ; wall += dayMs) {
    const date = isoDate(wall);
    if (!isOn(days, date)) continue;
    const due = instantOf(date, hour, timeZone);
    if (due > after) return due;
  }
}
