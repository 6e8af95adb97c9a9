/** Whether a hit of a search by title is the paper that was looked for. Pure. */
import type { ListedPaper } from "../paper.ts";
import { titleDetail, titleKey } from "./title-key.ts";

/** What is known of the paper that is looked for. `seenIn`: the year in which a listing first showed it. */
export type Wanted = { title: string; abstract: string; seenIn: number };

/** Of an abstract, so many words are compared: spoofs differ from their first sentence. */
const compared = 80;
/** Fewer words say nothing. Words are counted from this length. */
const [leastWords, leastLetters] = [12, 4];
/** Two versions of one abstract share about this much of their words at least; abstracts of one field share a quarter. */
const leastShared = 0.4;
/** The best of several papers with one title must share so much more than the next. */
const clearLead = 0.2;
/** Without an abstract to compare, a title must have so many letters: short ones are held by several papers. */
const distinctiveLength = 15;

/**
 * The hit that is the paper: its title is equal, its abstract does not differ, and it is not younger than the listing that showed the
 * paper. None where two papers could be it.
 */
export function hitFor(wanted: Wanted, hits: readonly ListedPaper[]): ListedPaper | undefined {
  const key = titleKey(wanted.title);
  const detail = titleDetail(wanted.title);
  const equal = hits
    .filter(({ title }) => titleKey(title) === key && titleDetail(title) === detail)
    .filter(({ facts }) => facts?.year === undefined || facts.year <= wanted.seenIn)
    .map((hit) => ({ hit, shared: sharedWords(wanted.abstract, hit.abstract) }))
    .filter(({ shared }) => shared === null || shared >= leastShared)
    .toSorted((a, b) => (b.shared ?? 0) - (a.shared ?? 0));
  const [best, next] = equal;
  if (!best) return undefined;
  if (next) return (best.shared ?? 0) - (next.shared ?? 0) >= clearLead ? best.hit : undefined;
  return best.shared !== null || key.length >= distinctiveLength ? best.hit : undefined;
}

/** The share of the words of the shorter text that the other has, 0 to 1; null where either is too short to say. */
function sharedWords(a: string, b: string): number | null {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const least = Math.min(one.size, other.size);
  if (least < leastWords) return null;
  return [...one].filter((word) => other.has(word)).length / least;
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length >= leastLetters)
      .slice(0, compared),
  );
