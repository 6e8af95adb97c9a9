/** A text in runs: each has words that did not match, then words that did; either may be empty. */
export type Run = { plain: string; match: string };

/**
 * A text as it is shown, with what matched apart.
 *
 * @param whole the text before it was shortened, which `marks` are of: in order, none overlapping another; UTF-16 code units, `end`
 * exclusive. A mark that shortening or cleaning has moved or cut marks nothing.
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
