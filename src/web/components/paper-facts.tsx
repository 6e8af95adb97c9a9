/** What sources say about a paper beside its text. */
import type { PaperFacts as Facts } from "../../papers/paper.ts";
import { oneLine, shorten } from "../../templates/shorten.ts";

/** A line for a paper that was withdrawn; nothing for any other. */
export function Withdrawn({ facts }: { facts: Facts }) {
  return facts.isWithdrawn ? <p class="why">It was withdrawn or retracted.</p> : null;
}

const counted = (n: number, noun: string) => `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;

/** Venue and year, categories, the authors' comment, upvotes and stars, as lines; and a summary with its author. */
export function PaperFacts({ facts, upvotes }: { facts: Facts; upvotes: number | null }) {
  const { venue, year, categories = [], comment, stars, summary } = facts;
  const hasYear = venue !== undefined && year !== undefined && venue.includes(String(year));
  const where = [venue, hasYear ? undefined : year].filter((each) => each !== undefined).join(", ");
  const popularity = [
    ...(upvotes ? [counted(upvotes, "upvote")] : []),
    ...(stars ? [`code with ${counted(stars, "star")}`] : []),
  ].join(", ");
  const lines = [where, categories.join(", "), comment, popularity].filter((line) => line);
  return (
    <>
      {lines.length === 0 ? null : (
        <p class="soft" dir="auto">
          {lines.map((line) => shorten(line ?? "", 300)).join(" · ")}
        </p>
      )}
      {summary ? (
        <p class="abstract" dir="auto">
          {oneLine(summary.text)} <span class="soft">(Summary by {summary.by}.)</span>
        </p>
      ) : null}
    </>
  );
}
