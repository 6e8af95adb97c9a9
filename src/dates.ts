/** Days of the calendar, in UTC. A reader's own day is the business of subscribers/due.ts. */

/** A day in milliseconds. */
export const dayMs = 86_400_000;

/** The date of a time in UTC, as YYYY-MM-DD (ISO 8601). */
export const utcDate = (time: Date): string => time.toISOString().slice(0, 10);
