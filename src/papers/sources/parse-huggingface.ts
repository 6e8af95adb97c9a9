/** Hugging Face's daily papers (GET /api/daily_papers): JSON, one list per day, the most upvotes first. */

import { z } from "zod";
import { utcDate } from "../../dates.ts";
import { firstPapers } from "../bounds.ts";
import type { Listing, ParsedListing, Problem } from "../paper.ts";
import { outsideLink } from "../text/links.ts";
import { jsonBody } from "./json-body.ts";
import { listedPaper } from "./listed.ts";
import { feedTime, listedDay } from "./listed-day.ts";

const author = z.object({ name: z.string(), hidden: z.boolean().nullish() });
const item = z.object({
  paper: z.object({
    id: z.string(),
    title: z.string().nullish(),
    summary: z.string().nullish(),
    authors: z.array(author.nullable().catch(null)).nullish().catch(null),
    upvotes: z.number().int().nonnegative().max(2_147_483_647).nullish().catch(null),
    submittedOnDailyAt: z.string().nullish().catch(null),
    projectPage: z.string().nullish().catch(null),
    githubStars: z.number().int().nonnegative().nullish().catch(null),
    ai_summary: z.string().nullish().catch(null),
    githubRepo: z.string().nullish().catch(null),
    withdrawnAt: z.string().nullish().catch(null),
  }),
  title: z.string().nullish(),
  summary: z.string().nullish(),
  publishedAt: z.string().nullish().catch(null),
});
type Item = z.infer<typeof item>;

/**
 * Parses one page of a day's list. The list of a weekend is empty, which is no error. The day of the list is `submittedOnDailyAt`, or
 * else the day asked for. The outer `publishedAt` is the arXiv submission in some years and the listing in others.
 *
 * @param options.day the day that was asked for, YYYY-MM-DD.
 * @param options.before how many papers the pages before this one held.
 */
export function parseDailyPapers(
  bytes: Uint8Array,
  { day, capturedAt, before = 0 }: { day: string | null; capturedAt: Date; before?: number },
): ParsedListing {
  const read = readItems(bytes);
  if (!read.ok) return { ok: false, problems: [{ line: 0, message: read.message }] };
  const problems: Problem[] = [];
  const papers: Listing["papers"] = [];
  const days = new Set<string>();
  for (const [i, raw] of firstPapers(read.items, problems).entries()) {
    const line = i + 1;
    const parsed = item.safeParse(raw);
    const paper = parsed.success
      ? paperOf(parsed.data, { line, rank: before + papers.length + 1 }, problems)
      : undefined;
    if (!parsed.success || !paper) {
      problems.push({
        line: 0,
        message: `Entry ${line} is no paper with an id and a title; it was left out.`,
      });
      continue;
    }
    papers.push(paper);
    const time = feedTime(parsed.data.paper.submittedOnDailyAt ?? "");
    const outer = day === null ? feedTime(parsed.data.publishedAt ?? "") : undefined;
    if (time ?? outer) days.add(utcDate((time ?? outer) as Date));
  }
  const dated = listedDay([...days], capturedAt);
  return {
    ok: true,
    listing: {
      layout: "daily",
      listedOn: dated.listedOn ?? day,
      papers,
      problems: [...dated.problems, ...problems],
    },
  };
}

function readItems(bytes: Uint8Array): { ok: true; items: unknown[] } | { ok: false; message: string } {
  const json = jsonBody(bytes);
  if (!json.ok) return json;
  const { body } = json;
  if (Array.isArray(body)) return { ok: true, items: body };
  const error = z.object({ error: z.string() }).safeParse(body);
  const said = error.success
    ? `the error “${error.data.error.slice(0, 200)}”`
    : "not the list that it should be";
  return { ok: false, message: `The answer is ${said}.` };
}

function paperOf(
  { paper, title, summary }: Item,
  place: { line: number; rank: number },
  problems: Problem[],
) {
  const entry = {
    ...place,
    title: paper.title ?? title ?? "",
    abstract: paper.summary ?? summary ?? "",
    authors: (paper.authors ?? []).flatMap((author) =>
      author && author.hidden !== true ? [author.name] : [],
    ),
    ids: [paper.id],
    links: [paper.githubRepo, paper.projectPage].map((url) => (url ? outsideLink(url) : undefined)),
    facts: {
      ...(typeof paper.githubStars === "number" ? { stars: paper.githubStars } : {}),
      ...(paper.ai_summary ? { summary: { text: paper.ai_summary, by: "Hugging Face" } } : {}),
      ...(paper.withdrawnAt ? { isWithdrawn: true as const } : {}),
    },
    ...(paper.upvotes === null || paper.upvotes === undefined ? {} : { upvotes: paper.upvotes }),
  };
  return listedPaper(entry, problems);
}
