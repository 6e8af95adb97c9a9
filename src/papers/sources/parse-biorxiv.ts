/** bioRxiv's and medRxiv's API (GET /details/SERVER/FROM/TO/CURSOR): JSON, a page of the papers of some days. */
import { z } from "zod";
import { bounds, cut, firstPapers } from "../bounds.ts";
import { doiOf, paperLinks } from "../identity/identifiers.ts";
import type { Listing, PaperLink, Problem } from "../paper.ts";
import { htmlText } from "../text/html/markup.ts";
import { jsonBody } from "./json-body.ts";
import { listedPaper } from "./listed.ts";

const item = z.object({
  doi: z.string(),
  title: z.string(),
  authors: z.string().nullish().catch(null),
  date: z.string().nullish().catch(null),
  version: z.coerce.number().int().positive().catch(1),
  category: z.string().nullish().catch(null),
  abstract: z.string().nullish().catch(null),
  published: z.string().nullish().catch(null),
  server: z.string().nullish().catch(null),
});
type Item = z.infer<typeof item>;
const page = z.object({
  messages: z.array(
    z.object({
      status: z.string(),
      total: z.coerce.number().int().nonnegative().optional().catch(undefined),
    }),
  ),
  collection: z.array(z.unknown()).default([]),
});

/** One page. `total`: how many papers all pages have; `entries`: how many this one has, with those left out. */
export type BiorxivPage =
  | { ok: true; listing: Listing; total: number; entries: number }
  | { ok: false; problems: Problem[] };

/**
 * Parses a page. Revisions are no news, but for those that withdraw a paper.
 *
 * @param options.categories only papers of these, as {@link categoryKey} writes them; empty: all
 */
export function parseBiorxiv(
  bytes: Uint8Array,
  { categories }: { categories: readonly string[] },
): BiorxivPage {
  const json = jsonBody(bytes);
  if (!json.ok) return failed(json.message);
  const read = page.safeParse(json.body);
  if (!read.success) return failed("The answer is JSON, but not the list that it should be.");
  const [message] = read.data.messages;
  const { collection } = read.data;
  if (collection.length === 0 && message && !/^(?:ok|no posts found)/i.test(message.status))
    return failed(`The server refuses: ${message.status.slice(0, 200)}`);
  const problems: Problem[] = [];
  const papers: Listing["papers"] = [];
  const revisions: Listing["papers"] = [];
  const entries = firstPapers(collection, problems);
  for (const [i, raw] of entries.entries()) {
    const parsed = item.safeParse(raw);
    if (
      parsed.success &&
      categories.length > 0 &&
      !categories.includes(categoryKey(parsed.data.category ?? ""))
    )
      continue;
    const paper = parsed.success
      ? paperOf(parsed.data, { line: i + 1, rank: entries.length }, problems)
      : undefined;
    if (!parsed.success || !paper?.doi) {
      problems.push({ line: 0, message: `Entry ${i + 1} has no title or no DOI; it was left out.` });
      continue;
    }
    const isNews = parsed.data.version === 1 || paper.facts?.isWithdrawn;
    (isNews ? papers : revisions).push(paper);
  }
  const listing: Listing = {
    layout: "json",
    listedOn: null,
    papers,
    ...(revisions.length > 0 ? { revisions } : {}),
    problems,
  };
  return { ok: true, listing, total: message?.total ?? entries.length, entries: collection.length };
}

const failed = (message: string): BiorxivPage => ({ ok: false, problems: [{ line: 0, message }] });

/** A category in one spelling: `Cell Biology`, `cell_biology` and `cell-biology` are equal. */
export const categoryKey = (category: string): string =>
  category
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();

function paperOf(given: Item, place: { line: number; rank: number }, problems: Problem[]) {
  const plain = (text: string | null | undefined) => htmlText(cut(text ?? "", bounds.markup));
  const server = given.server?.toLowerCase() === "medrxiv" ? "medrxiv" : "biorxiv";
  const doi = doiOf(given.doi);
  const own: PaperLink[] = doi
    ? [{ url: `https://www.${server}.org/content/${doi}v${given.version}`, kind: "page" }]
    : [];
  const journal = doiOf(given.published ?? "");
  const year = Number(given.date?.slice(0, 4));
  return listedPaper(
    {
      ...place,
      title: plain(given.title),
      abstract: withSections(plain(given.abstract)),
      authors: (given.authors ?? "").split(";").map(firstNameFirst),
      ids: [given.doi],
      links: [...own, ...(journal ? paperLinks({ doi: journal }) : [])],
      facts: {
        ...(given.category ? { categories: [given.category] } : {}),
        ...(year ? { year } : {}),
        versions: [
          {
            number: given.version,
            ...(/^\d{4}-\d\d-\d\d$/.test(given.date ?? "") ? { date: given.date ?? "" } : {}),
          },
        ],
        ...(journal ? {} : { venue: server === "medrxiv" ? "medRxiv" : "bioRxiv" }),
      },
    },
    problems,
  );
}

/** `Last, F. M.` as `F. M. Last`. */
function firstNameFirst(name: string): string {
  const [last = "", ...first] = name.split(",").map((part) => part.trim());
  return `${first.join(" ")} ${last}`.trim();
}

/** Names of sections that are glued to their text, as in "BackgroundThe ...", with a colon between. */
const withSections = (abstract: string): string =>
  abstract.replace(
    /(?<=^|[.!?] ?)(Background|Introduction|Motivation|Objectives?|Aims?|Purpose|Importance|Methods?|Design|Findings|Results?|Discussion|Conclusions?|Interpretation|Significance|Abstract|Summary)(?=\p{Lu}\p{Ll}|\p{Lu} )/gu,
    "$1: ",
  );
