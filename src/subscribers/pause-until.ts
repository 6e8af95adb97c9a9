/** Reads the end of a pause from a form. Pure. */
import { dayMs, utcDate } from "../dates.ts";
import { instantOf, localDate } from "./due.ts";

/** When a pause ends (null: when the reader resumes); or a sentence that says what is wrong. */
export type ParsedPause = { ok: true; until: Date | null } | { ok: false; message: string };

const longestDays = 730;

/**
 * Reads the date (YYYY-MM-DD) from which digests come again; empty: when the reader resumes. An instant, as `toISOString`
 * writes it, is kept exactly, so that undoing a change restores the same pause.
 *
 * @returns the start of that date in the reader's zone.
 */
export function parsePauseUntil(text: string, timeZone: string, now: Date): ParsedPause {
  const date = text.trim();
  if (date === "") return { ok: true, until: null };
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(date)) return parseInstant(date, now);
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || utcDate(new Date(at)) !== date) {
    return { ok: false, message: "That is not a date; write it as year-month-day, such as 2027-01-31." };
  }
  const today = localDate(now, timeZone);
  if (date <= today) return { ok: false, message: "Please choose a day after today." };
  if (at - Date.parse(`${today}T00:00:00Z`) > longestDays * dayMs) {
    return tooFar;
  }
  return { ok: true, until: instantOf(date, 0, timeZone) };
}

const tooFar: ParsedPause = {
  ok: false,
  message: "That is more than two years ahead; leave the date empty to pause until you resume.",
};

function parseInstant(text: string, now: Date): ParsedPause {
  const until = new Date(text);
  if (Number.isNaN(until.getTime()) || until <= now)
    return { ok: false, message: "Please choose a day after today." };
  if (until.getTime() - now.getTime() > (longestDays + 1) * dayMs) return tooFar;
  return { ok: true, until };
}
