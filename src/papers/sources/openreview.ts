/** The papers of a conference at OpenReview: `openreview:ICLR.cc/2026/Conference`. */
import { z } from "zod";
import { bounds, firstPapers } from "../bounds.ts";
import type { Listing, PaperLink, Problem } from "../paper.ts";
import { jsonBody } from "./json-body.ts";
import { listedPaper } from "./listed.ts";
import { storedLocation } from "./location.ts";
import { addressAt, failedRead, hashOfPapers } from "./read-page.ts";
import { afterName, type ReadContext, type SourceKind, type SourceRead } from "./source.ts";

const pageSize = 1_000;
const site = "https://openreview.net";

/** A value of the second version of the API is in an object; one of the first is bare. */
const bare = (given: unknown) =>
  typeof given === "object" && given && "value" in given ? given.value : given;
const text = z.preprocess(bare, z.string().nullish().catch(null));
const note = z.object({
  id: z.string(),
  forum: z.string().nullish().catch(null),
  cdate: z.number().nullish().catch(null),
  pdate: z.number().nullish().catch(null),
  content: z.object({
    title: text,
    abstract: text,
    authors: z.preprocess(bare, z.array(z.string()).nullish().catch(null)),
    pdf: text,
    venue: text,
  }),
});
const answered = z.object({
  notes: z.array(z.unknown()),
  count: z.number().int().optional().catch(undefined),
});

type NotesPage =
  | { ok: true; listing: Listing; total: number | null; entries: number }
  | { ok: false; problems: Problem[] };

/** The kind of source `openreview:VENUE`. */
export const openReview: SourceKind<null, NotesPage> = {
  name: "openreview",
  usage: "`openreview:ICLR.cc/2026/Conference`",
  parse: parseNotes,
  locationOf: ({ hostname, searchParams }) => {
    const venue = searchParams.get("content.venueid");
    return /^api2?\.openreview\.net$/.test(hostname) && venue ? `openreview:${venue}` : null;
  },
  locate(location, source = storedLocation(location)) {
    const venue = afterName("openreview", location);
    if (venue === null) return null;
    if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(venue))
      return {
        ok: false,
        message: "openreview: takes the id of a venue, such as openreview:ICLR.cc/2026/Conference.",
      };
    const pageAt = (base: string, offset: number, limit: number) =>
      addressAt(base, "/notes", { "content.venueid": venue, limit: String(limit), offset: String(offset) });
    return {
      ok: true,
      source: {
        label: `OpenReview (${venue})`,
        target: ({ openreview }) => ({ url: pageAt(openreview.url, 0, 1), provider: openreview }),
        async *read(context) {
          const at = (offset: number) => pageAt(context.providers.openreview.url, offset, pageSize);
          yield await readNotes(context, source, at);
        },
      },
    };
  },
};

async function readNotes(
  { ask, parse, providers }: ReadContext,
  source: string,
  pageAt: (offset: number) => URL,
): Promise<SourceRead> {
  const listing: Listing = { layout: "json", listedOn: null, papers: [], problems: [] };
  for (let offset = 0; ; ) {
    const answer = await ask(providers.openreview, pageAt(offset), { accept: "application/json" });
    if (!answer.ok) return failedRead(source, answer.message);
    if (answer.status === "not-modified") break;
    const parsed = await parse(openReview, answer.bytes, null);
    if (!parsed.ok) return { source, location: source, result: parsed };
    listing.papers.push(...parsed.listing.papers);
    listing.problems.push(...parsed.listing.problems);
    offset += parsed.entries;
    const isLast = parsed.total === null ? parsed.entries < pageSize : offset >= parsed.total;
    if (isLast) break;
    if (parsed.entries === 0)
      return failedRead(source, `The answer ends after ${offset} of ${parsed.total} papers.`);
    if (listing.papers.length >= bounds.papers) {
      const message = `There are more than ${listing.papers.length} papers; the others were left out.`;
      listing.problems.push({ line: 0, message });
      break;
    }
  }
  // The order means nothing: all papers have the last rank.
  listing.papers = listing.papers.map((paper) => ({ ...paper, rank: listing.papers.length }));
  const contentHash = hashOfPapers(listing);
  const result = { ok: true, status: "read", listing, contentHash, validators: {} } as const;
  return { source, location: source, result };
}

/** Parses a page of notes. A note without a title is a problem; anonymous submissions have no authors. */
export function parseNotes(bytes: Uint8Array): NotesPage {
  const failed = (message: string): NotesPage => ({ ok: false, problems: [{ line: 0, message }] });
  const json = jsonBody(bytes);
  if (!json.ok) return failed(json.message);
  const read = answered.safeParse(json.body);
  if (!read.success) return failed("The answer is JSON, but not the list of notes that it should be.");
  const problems: Problem[] = [];
  const papers: Listing["papers"] = [];
  const entries = firstPapers(read.data.notes, problems);
  for (const [i, raw] of entries.entries()) {
    const parsed = note.safeParse(raw);
    const place = { line: i + 1, rank: entries.length };
    const paper = parsed.success ? paperOf(parsed.data, place, problems) : undefined;
    if (paper) papers.push(paper);
    else problems.push({ line: 0, message: `Entry ${i + 1} is no note with a title; it was left out.` });
  }
  const listing: Listing = { layout: "json", listedOn: null, papers, problems };
  return { ok: true, listing, total: read.data.count ?? null, entries: read.data.notes.length };
}

function paperOf(
  { id, forum, cdate, pdate, content }: z.infer<typeof note>,
  place: { line: number; rank: number },
  problems: Problem[],
) {
  const page: PaperLink = { url: `${site}/forum?id=${encodeURIComponent(forum ?? id)}`, kind: "page" };
  const path = content.pdf ?? "";
  const pdf = URL.canParse(path, site) && path !== "" ? new URL(path, site) : null;
  const time = pdate ?? cdate;
  return listedPaper(
    {
      ...place,
      title: content.title ?? "",
      abstract: content.abstract ?? "",
      authors: content.authors ?? [],
      ids: [],
      links: [
        page,
        ...(pdf && /^https?:$/.test(pdf.protocol) ? [{ url: pdf.href, kind: "pdf" as const }] : []),
      ],
      facts: {
        ...(content.venue ? { venue: content.venue } : {}),
        ...(time ? { year: new Date(time).getUTCFullYear() } : {}),
        ...(/\bwithdrawn\b/i.test(content.venue ?? "") ? { isWithdrawn: true } : {}),
      },
    },
    problems,
  );
}
