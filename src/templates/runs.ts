/** A text in runs. Each has words that did not match, followed by words that did; either may be empty. */
export type Run = { plain: string; match: string };

/**
 * Splits a shown text into runs by its matches.
 *
 * @param whole the text before it was shortened, to which `marks` refer. Marks are in order and do not overlap; UTF-16 code
 * units, `end` exclusive. A mark that shortening or cleaning has moved or cut is dropped.
 */
export function runsOf(
  shown: string,
  whole: string,
  marks: readonly { start: number; end: number }[],
): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    const match = shown.slice(start, end);
    if (start < at || match === "" || match !== whole.slice(start, end)) continue;
    runs.push({ plain: shown.slice(at, start), match });
    at = end;
  }
  if (at < shown.length) runs.push({ plain: shown.slice(at), match: "" });
  return runs;
}
