/** Who wrote a paper, in a line that fits a phone. */
import { shortDate } from "./when.ts";

const most = 4;

/** The names, or where they are many the first three and the last, such as: A, B, C … Z. Pure. */
export function byline(authors: readonly string[]): string {
  if (authors.length <= most) return authors.join(", ");
  return `${authors.slice(0, most - 1).join(", ")} … ${authors.at(-1)}`;
}

type BylineProps = {
  authors: readonly string[];
  seenAt?: Date | undefined;
  upvotes?: number | null | undefined;
};

/** That line, with the day on which the paper was first listed and its votes where they are given; nothing where nothing is known. */
export function Byline({ authors, seenAt, upvotes }: BylineProps) {
  const parts = [
    byline(authors),
    seenAt ? shortDate(seenAt) : "",
    upvotes ? `${upvotes.toLocaleString("en-US")} ${upvotes === 1 ? "vote" : "votes"}` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : (
    <p class="byline" dir="auto">
      {parts.join(" · ")}
    </p>
  );
}
