/** bioRxiv and medRxiv by category: `biorxiv:neuroscience+genomics`, `medrxiv:all`. */
import { dayMs, utcDate } from "../../dates.ts";
import { bounds } from "../bounds.ts";
import type { Listing } from "../paper.ts";
import { storedLocation } from "./location.ts";
import { type BiorxivPage, categoryKey, parseBiorxiv } from "./parse-biorxiv.ts";
import { addressAt, failedRead, hashOfPapers } from "./read-page.ts";
import { afterName, type ReadContext, type SourceKind, type SourceRead } from "./source.ts";

/** How many days are read at most: at the first reading, or after an outage. */
const lookBackDays = 14;
/** The papers of a day may come so many days late. */
const lateDays = 3;
/** More pages than two weeks have, of 30 papers each. */
const mostPages = 200;

type Options = { categories: string[] };
const servers = { biorxiv: "bioRxiv", medrxiv: "medRxiv" } as const;

/** Categories joined with a plus sign: letters, with spaces, hyphens or underscores between. */
const pattern = /^[a-z][a-z _-]*(?:\+[a-z][a-z _-]*)*$/i;

const kindOf = (server: keyof typeof servers, example: string): SourceKind<Options, BiorxivPage> => {
  const kind: SourceKind<Options, BiorxivPage> = {
    name: server,
    usage: `\`${server}:${example}\``,
    parse: parseBiorxiv,
    locationOf: ({ hostname, pathname, searchParams }) => {
      const isOurs = hostname === "api.biorxiv.org" && pathname.startsWith(`/details/${server}/`);
      return isOurs ? `${server}:${searchParams.get("category") ?? "all"}` : null;
    },
    locate(location, source = storedLocation(location)) {
      const named = afterName(server, location);
      if (named === null) return null;
      if (!pattern.test(named))
        return {
          ok: false,
          message: `${server}: takes categories joined with a plus sign, such as ${server}:${example}, or ${server}:all.`,
        };
      const categories = named === "all" ? [] : named.split("+").map(categoryKey);
      const label = categories.length === 0 ? "" : ` (${categories.join(", ")})`;
      return {
        ok: true,
        source: {
          label: `${servers[server]}${label}`,
          target: ({ biorxiv }) => ({
            url: addressAt(biorxiv.url, `/details/${server}/1d/0`),
            provider: biorxiv,
          }),
          async *read(context) {
            yield await readDays(context, kind, source, categories);
          },
        },
      };
    },
  };
  return kind;
};

/** New preprints of bioRxiv, by category. */
export const biorxiv = kindOf("biorxiv", "neuroscience+genomics");
/** New preprints of medRxiv, by category. */
export const medrxiv = kindOf("medrxiv", "epidemiology+oncology");

/** All papers since the last day that is complete, page by page. The page's size is the provider's, and changes. */
async function readDays(
  { ask, parse, providers, now, known }: ReadContext,
  kind: SourceKind<Options, BiorxivPage>,
  source: string,
  categories: string[],
): Promise<SourceRead> {
  const { readUntil } = await known(source);
  const dayBefore = (days: number) => utcDate(new Date(now.getTime() - days * dayMs));
  const oldest = dayBefore(lookBackDays);
  const from = readUntil !== null && readUntil > oldest ? readUntil : oldest;
  const revisions: Listing["papers"] = [];
  const listing: Listing = { layout: "json", listedOn: null, papers: [], revisions, problems: [] };
  let cursor = 0;
  for (let page = 0; ; page++) {
    const path = `/details/${kind.name}/${from}/${utcDate(now)}/${cursor}`;
    const url = addressAt(providers.biorxiv.url, path);
    const answer = await ask(providers.biorxiv, url, { accept: "application/json" });
    if (!answer.ok) return failedRead(source, answer.message);
    if (answer.status === "not-modified") break;
    const parsed = await parse(kind, answer.bytes, { categories });
    if (!parsed.ok) return { source, location: source, result: parsed };
    listing.papers.push(...parsed.listing.papers);
    revisions.push(...(parsed.listing.revisions ?? []));
    listing.problems.push(...parsed.listing.problems);
    cursor += parsed.entries;
    if (cursor >= parsed.total) break;
    if (parsed.entries === 0)
      return failedRead(source, `The answer ends after ${cursor} of ${parsed.total} papers.`);
    if (page === mostPages || listing.papers.length >= bounds.papers) {
      const message = `There are ${parsed.total} papers; the first ${cursor} were read, the others left out: name fewer categories.`;
      listing.problems.push({ line: 0, message });
      break;
    }
  }
  // The order means nothing: all papers have the last rank.
  listing.papers = listing.papers.map((paper) => ({ ...paper, rank: listing.papers.length }));
  const contentHash = hashOfPapers(listing);
  const until = { readUntil: dayBefore(lateDays) };
  const result = { ok: true, status: "read", listing, contentHash, validators: {}, ...until } as const;
  return { source, location: source, result };
}
