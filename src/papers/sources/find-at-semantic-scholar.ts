/** Titles and DOIs looked up at Semantic Scholar, which knows journals and conferences too. */
import { z } from "zod";
import type { Problem } from "../paper.ts";
import { outsideLink } from "../text/links.ts";
import type { FindContext, Hits } from "./find-at-arxiv.ts";
import { jsonBody } from "./json-body.ts";
import { listedPaper } from "./listed.ts";
import { addressAt } from "./read-page.ts";

const text = z.string().nullish().catch(null);
const match = z.object({
  title: z.string(),
  abstract: text,
  externalIds: z.record(z.string(), z.unknown()).nullish().catch(null),
  authors: z
    .array(z.object({ name: text }))
    .nullish()
    .catch(null),
  year: z.number().int().nullish().catch(null),
  venue: text,
  openAccessPdf: z.object({ url: text }).nullish().catch(null),
});
/** The best match is the one of a list; some answers are the match itself. */
const answered = z.union([
  z.object({ data: z.array(match) }).transform(({ data }) => data),
  match.transform((one) => [one]),
]);

const fields = "title,abstract,externalIds,authors,year,venue,openAccessPdf";

/** What Semantic Scholar takes for the best match of a title, as hits of at most one paper. */
export const findAtSemanticScholar = (context: FindContext, title: string): Promise<Hits> =>
  askFor(context, "/graph/v1/paper/search/match", { query: title });

/** The paper of a DOI, as hits of at most one paper. */
export const findDoi = (context: FindContext, doi: string): Promise<Hits> =>
  askFor(context, `/graph/v1/paper/DOI:${encodeURIComponent(doi)}`, {});

async function askFor({ ask, providers }: FindContext, path: string, query: object): Promise<Hits> {
  const url = addressAt(providers.titles.url, path, { ...query, fields });
  const answer = await ask(providers.titles, url, { accept: "application/json", maxBytes: 1_000_000 });
  if (!answer.ok) return answer.answer?.status === 404 ? { ok: true, hits: [] } : answer;
  if (answer.status === "not-modified") return { ok: true, hits: [] };
  const json = jsonBody(answer.bytes);
  const read = answered.safeParse(json.ok ? json.body : undefined);
  if (!read.success)
    return { ok: false, message: `${url.host} answered with something that is no match of a title.` };
  const problems: Problem[] = [];
  const hits = read.data.map((found) => paperOf(found, problems)).filter((paper) => paper !== undefined);
  return { ok: true, hits };
}

function paperOf(found: z.infer<typeof match>, problems: Problem[]) {
  const { ArXiv: arxiv, DOI: doi } = found.externalIds ?? {};
  const pdf = outsideLink(found.openAccessPdf?.url ?? "");
  return listedPaper(
    {
      line: 1,
      rank: 1,
      title: found.title,
      abstract: found.abstract ?? "",
      authors: (found.authors ?? []).flatMap(({ name }) => (name ? [name] : [])),
      ids: [arxiv, doi].map((id) => (typeof id === "string" ? id : undefined)),
      links: [pdf && { ...pdf, kind: "pdf" }],
      facts: {
        ...(found.venue ? { venue: found.venue } : {}),
        ...(found.year ? { year: found.year } : {}),
      },
    },
    problems,
  );
}
