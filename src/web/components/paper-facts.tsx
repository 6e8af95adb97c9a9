/** The facts that sources give about a paper, apart from its text. */
import type { MachineSummary } from "../../digests/summaries/store.ts";
import type { PaperFacts as Facts } from "../../papers/paper.ts";
import { oneLine, shorten } from "../../templates/shorten.ts";
import { shortDate } from "./when.ts";

/** A line for a paper that was withdrawn; nothing for any other. */
export function Withdrawn({ facts }: { facts: Facts }) {
  return facts.isWithdrawn ? <p class="why">It was withdrawn or retracted.</p> : null;
}

const counted = (n: number, noun: string) => `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;

/** Versions in order, such as "version 1 (1 May 2026), version 2"; empty where only the first is known, without a date. */
function versionsLine(versions: NonNullable<Facts["versions"]>): string {
  if (versions.every(({ number, date }) => number === 1 && date === undefined)) return "";
  return versions
    .map(
      ({ number, date }) => `version ${number}${date === undefined ? "" : ` (${shortDate(new Date(date))})`}`,
    )
    .join(", ");
}

type PaperFactsProps = { facts: Facts; upvotes: number | null; machine?: MachineSummary | undefined };

/**
 * Venue and year, categories, the authors' comment, versions, upvotes and stars, as lines; and a summary with its author: the source's own, or
 * else a model's.
 */
export function PaperFacts({ facts, upvotes, machine }: PaperFactsProps) {
  const { venue, year, categories = [], comment, stars, versions = [] } = facts;
  const summary: { text: string; by: string; language?: string } | undefined = facts.summary ?? machine;
  const hasYear = venue !== undefined && year !== undefined && venue.includes(String(year));
  const where = [venue, hasYear ? undefined : year].filter((each) => each !== undefined).join(", ");
  const popularity = [
    ...(upvotes ? [counted(upvotes, "vote")] : []),
    ...(stars ? [`code with ${counted(stars, "star")}`] : []),
  ].join(", ");
  const lines = [where, categories.join(", "), comment, versionsLine(versions), popularity].filter(
    (line) => line,
  );
  return (
    <>
      {lines.length === 0 ? null : (
        <p class="soft" dir="auto">
          {lines.map((line) => shorten(line ?? "", 300)).join(" · ")}
        </p>
      )}
      {summary ? (
        <p class="abstract" dir="auto">
          <span lang={summary.language}>{oneLine(summary.text)}</span>{" "}
          <span class="soft">(Summary by {summary.by}.)</span>
        </p>
      ) : null}
    </>
  );
}
