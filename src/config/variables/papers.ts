/** The sources of papers, how long papers are candidates, and how long they and digests are kept. */
import { z } from "zod";
import { type ProviderUrls, providerUrls } from "../../papers/sources/provider.ts";
import { sourceAt, sourcesUsage } from "../../papers/sources/registry.ts";
import { cron, url, whole } from "../parsers.ts";
import { optional, variable } from "../variable.ts";

/** The address of a provider of papers: its own, or a mirror's. */
const provider = (name: string, key: keyof ProviderUrls, about: string) =>
  variable(name, url(["http:", "https:"], providerUrls[key]), providerUrls[key], about);

/** The sources of papers, how long papers are candidates, and how long they and digests are kept. */
export const papersVariables = {
  sources: variable(
    "SOURCES",
    z.string().transform((value, context) => {
      const sources = value
        .split(",")
        .map((source) => source.trim())
        .filter((source) => source !== "");
      for (const source of sources) {
        const named = sourceAt(source);
        if (!named.ok)
          context.addIssue({ code: "custom", message: `has an entry that is no source: ${named.message}` });
      }
      return sources;
    }),
    "",
    `What to ingest, separated by commas: ${sourcesUsage}.`,
  ),
  ingestEvery: variable(
    "INGEST_EVERY",
    cron,
    "15 * * * *",
    "When to ingest `SOURCES`: a cron expression, in UTC.",
  ),
  huggingfaceUrl: provider(
    "HUGGINGFACE_URL",
    "huggingface",
    "Server for `huggingface:daily` and `huggingface:trending`; change it for a mirror.",
  ),
  arxivFeedsUrl: provider(
    "ARXIV_FEEDS_URL",
    "arxivFeeds",
    "Server for arXiv's announcements; `https://rss.arxiv.org/atom` works too.",
  ),
  arxivQueryUrl: provider(
    "ARXIV_QUERY_URL",
    "arxivQuery",
    "Server of arXiv's query API, which is also asked for titles.",
  ),
  biorxivUrl: provider("BIORXIV_URL", "biorxiv", "Server for `biorxiv:` and `medrxiv:`."),
  openreviewUrl: provider("OPENREVIEW_URL", "openreview", "Server for `openreview:`."),
  titlesUrl: provider(
    "TITLES_URL",
    "titles",
    "Semantic Scholar's server, asked for titles that arXiv does not know.",
  ),
  zoteroUrl: provider(
    "ZOTERO_URL",
    "zotero",
    "Zotero's server, asked for the libraries that readers connect.",
  ),
  lookUpTitles: variable(
    "LOOK_UP_TITLES",
    z.enum(["on", "off"], "must be on or off").transform((value) => value === "on"),
    "on",
    "Whether papers without an identifier, and readers' papers without an abstract, are looked up: `on` or `off`. `paperboy links` does the former by hand either way.",
  ),
  windowDays: variable(
    "DIGEST_WINDOW_DAYS",
    whole(1, 365),
    "14",
    "How many days a paper stays a candidate after it was first seen.",
  ),
  keepMailDays: variable(
    "KEEP_MAIL_DAYS",
    whole(1, 3_650),
    "90",
    "How many days digests, deliveries and the files of `DATA_DIR/outbox` are kept, and so their links work; never less than a paper can be a candidate: 60 days, or `DIGEST_WINDOW_DAYS` where that is more.",
  ),
  keepPapersDays: optional(
    "KEEP_PAPERS_DAYS",
    whole(1, 36_500),
    "How many days papers and snapshots are kept after a listing last showed them. Unset: forever.",
  ),
} as const;
