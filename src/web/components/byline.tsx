import { byline } from "../../digests/byline.ts";
import { shortDate } from "./when.ts";

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
