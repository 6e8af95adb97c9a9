/** The date in a page's header, which usually has no year. */

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/i;
const dayFirst = /^(\d{1,2}) ([a-z]{3,9})\.?(?:,? (\d{4}))?$/i;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const fullNames =
  "january february march april may june july august september october november december sept".split(" ");

/** Month from 1 to 12, day from 1; `year` only where the line has one. */
export type PageDate = { year?: number; month: number; day: number };

/** Reads a line that is nothing but a date: `Mar 21`, `March 21, 2026`, `21 Mar`, `2026-03-21`. */
export function readPageDate(line: string): PageDate | undefined {
  const [, isoYear, isoMonth, isoDay] = iso.exec(line) ?? [];
  const [, monthName, dayAfter, yearAfter] = monthFirst.exec(line) ?? [];
  const [, dayBefore, nameAfter, yearBehind] = dayFirst.exec(line) ?? [];
  const name = (monthName ?? nameAfter ?? "").toLowerCase();
  const named = months.includes(name) || fullNames.includes(name) ? months.indexOf(name.slice(0, 3)) + 1 : 0;
  const month = isoMonth ? Number(isoMonth) : named;
  const day = Number(isoDay ?? dayAfter ?? dayBefore);
  const year = isoYear ?? yearAfter ?? yearBehind;
  // 2024 is a leap year: February 29 is a day of some year.
  if (!isDay(year ? Number(year) : 2024, month, day)) return undefined;
  return year ? { year: Number(year), month, day } : { month, day };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day as YYYY-MM-DD; without a year, the latest such day that is not after the capture (UTC). */
export function resolvePageDate({ year, month, day }: PageDate, capturedAt: Date): string {
  let candidate = year ?? capturedAt.getUTCFullYear();
  const isLater = () => Date.UTC(candidate, month - 1, day) > capturedAt.getTime();
  while (year === undefined && (isLater() || !isDay(candidate, month, day))) candidate--;
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(candidate, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
