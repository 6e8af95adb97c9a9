/** The end of a pause as a form gives it. Pure. */
import { instantOf, localDate } from "./due.ts";

export type ParsedPause = { ok: true; until: Date | null } | { ok: false; message: string };

const longestDays = 730;

/**
 * Reads the date (YYYY-MM-DD) on which digests are to come again; blank: when the reader says so.
 *
 * @returns the start of that date in the reader's zone.
 */
export function parsePauseUntil(text: string, timeZone: string, now: Date): ParsedPause {
  const date = text.trim();
  if (date === "") return { ok: true, until: null };
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) {
    return { ok: false, message: "That is not a date; write it as year-month-day, such as 2027-01-31." };
  }
  const today = localDate(now, timeZone);
  if (date <= today) return { ok: false, message: "Please choose a day after today." };
  if (at - Date.parse(`${today}T00:00:00Z`) > longestDays * 86_400_000) {
    return {
      ok: false,
      message: "That is more than two years ahead; leave the date empty to pause until you resume.",
    };
  }
  return { ok: true, until: instantOf(date, 0, timeZone) };
}
