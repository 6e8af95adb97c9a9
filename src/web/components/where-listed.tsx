/** Where and when a paper was listed, in words. */
import type { Sighting } from "../../papers/archive/archive.ts";
import { publicLabel } from "../../papers/sources/registry.ts";
import { shortDate } from "./when.ts";

/**
 * One sentence a source, in the order in which they first had the paper, such as: In Hugging Face daily papers, three times from 19 November
 * 2026 to 22 November 2026, at best no. 2. Pure.
 */
export function whereListed(sightings: readonly Sighting[]): string[] {
  const labels = [...new Set(sightings.map(({ source }) => publicLabel(source)))];
  return labels.map((label) => {
    const seen = sightings.filter(({ source }) => publicLabel(source) === label);
    const days = seen.map(({ capturedAt }) => capturedAt).sort((a, b) => a.getTime() - b.getTime());
    const dates = [...new Set(days.map(shortDate))];
    const best = Math.min(...seen.map(({ rank }) => rank));
    const [first = "", last = first] = [dates[0], dates.at(-1)];
    const when = dates.length === 1 ? `on ${first}` : `from ${first} to ${last}`;
    return `In ${label}, ${timesOf(seen.length)}${when}, at best no. ${best}`;
  });
}

const words = ["", "", "twice ", "three times ", "four times "];
const timesOf = (n: number) => words[n] ?? `${n} times `;

/** These sentences as a list. */
export const WhereListed = ({ sightings }: { sightings: readonly Sighting[] }) => (
  <ul>
    {whereListed(sightings).map((line) => (
      <li>{line}.</li>
    ))}
  </ul>
);
