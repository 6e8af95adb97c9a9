/** Who wrote a paper, in a line that fits a phone. */

const most = 4;

/** The names, or where they are many the first three and the last, such as: A, B, C … Z. Pure. */
export function byline(authors: readonly string[]): string {
  if (authors.length <= most) return authors.join(", ");
  return `${authors.slice(0, most - 1).join(", ")} … ${authors.at(-1)}`;
}

/** That line; nothing for a paper without authors. */
export function Byline({ authors }: { authors: readonly string[] }) {
  return authors.length === 0 ? null : (
    <p class="byline" dir="auto">
      {byline(authors)}
    </p>
  );
}
