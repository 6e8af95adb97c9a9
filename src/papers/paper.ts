/** A paper as a listing tells of it, whatever the source: what parsing gives, and identity and the archive take. */
import type { layouts, linkKinds } from "../db/schema.ts";

/**
 * A web address. `abs`, `pdf`, `doi`: the paper itself; `page`: where a feed points; `code`: a host that keeps code, models
 * or data; `project`: any other.
 */
export type Link = { url: string; kind: (typeof linkKinds)[number] };

/**
 * `rank`: from 1, the order on the page among the papers kept; where the order says nothing, all stand at the foot. `line`:
 * of the title, from 1; in a feed, which entry. Title and abstract are readable text. The rest is what the source tells.
 */
export type ListedPaper = {
  rank: number;
  line: number;
  title: string;
  abstract: string;
  links: Link[];
  authors?: string[];
  upvotes?: number;
  /** Without its version (identifiers.ts). */
  arxivId?: string;
  doi?: string;
};

/** Something wrong with a listing: the line, from 1, and a sentence that says what it is and what was done. */
export type Problem = { line: number; message: string };

export type Listing = {
  layout: (typeof layouts)[number];
  /** The day that the page names, YYYY-MM-DD; null where it names none. */
  listedOn: string | null;
  papers: ListedPaper[];
  problems: Problem[];
};

/** Not ok: nothing in the file can be stored, and the problems say why. */
export type ParsedListing = { ok: true; listing: Listing } | { ok: false; problems: Problem[] };
