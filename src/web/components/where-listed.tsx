/** Where and when a paper was listed, in words. */
import type { Sighting } from "../../papers/archive/archive.ts";
import { publicLabel } from "../../papers/sources/registry.ts";
import { dateRange, shortDate } from "./when.ts";

/**
 * One sentence a source, in the order in which they first had the paper, such as: In Hugging Face daily papers, three times, 19–22 November
 * 2026, at best no. 2. Pure.
 */
export function whereListed(sightings: readonly Sighting[]): string[] {
  const labels = [...new Set(sightings.map(({ source }) => publicLabel(source)))];
  return labels.map((label) => {
    const seen = sightings.filter(({ source }) => publicLabel(source) === label);
    const times = seen.map(({ capturedAt }) => capturedAt.getTime());
    const [first, last] = [Math.min(...times), Math.max(...times)].map((time) => new Date(time)) as [
      Date,
      Date,
    ];
    const when =
      shortDate(first) === shortDate(last) ? ` on ${shortDate(first)}` : `, ${dateRange(first, last)}`;
    const best = Math.min(...seen.map(({ rank }) => rank));
    if (seen.length === 1) return `In ${label}${when}, as no. ${best}`;
    return `In ${label}, ${timesOf(seen.length)}${when}, at best no. ${best}`;
  });
}

const words = ["", "once", "twice", "three times", "four times"];
const timesOf = (n: number) => words[n] ?? `${n.toLocaleString("en-US")} times`;

/** These sentences as a list. */
export const WhereListed = ({ sightings }: { sightings: readonly Sighting[] }) => (
  <ul>
    {whereListed(sightings).map((line) => (
      <li>{line}.</li>
    ))}
  </ul>
);
