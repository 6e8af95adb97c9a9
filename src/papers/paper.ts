/** A paper as a listing describes it, whatever the source: the output of parsing, and the input of identity and the archive. */
import type { layouts, linkKinds, PaperFacts, paperKinds } from "../db/schema.ts";

export type { PaperFacts } from "../db/schema.ts";

/**
 * A web address. `abs`, `pdf`, `doi`: the paper itself; `page`: where a feed points; `code`: a host that keeps code, models
 * or data; `project`: any other.
 */
export type PaperLink = { url: string; kind: (typeof linkKinds)[number] };

/**
 * One paper of a listing. `rank`: its place among the papers kept, from 1; where the order means nothing, all have the last rank.
 * `line`: of the title, from 1; in a feed, the number of the entry. Title and abstract are readable text. The rest is optional.
 */
export type ListedPaper = {
  rank: number;
  line: number;
  title: string;
  /** The key of its title (identity/title-key.ts), where it was worked out already. */
  titleKey?: string;
  /** The SHA-256 of that key in hex, where it was worked out already. */
  titleHash?: string;
  abstract: string;
  links: PaperLink[];
  authors?: string[];
  upvotes?: number;
  /** Without its version (identifiers.ts). */
  arxivId?: string;
  doi?: string;
  facts?: PaperFacts;
  /** By default a paper. */
  kind?: PaperKind;
};

/** `paper`; or what stands beside papers in a journal, and is in no digest: an editorial, a correction, the contents of an issue. */
export type PaperKind = (typeof paperKinds)[number];

/** A problem with a listing: the line, from 1 (0: none), and a sentence that says what is wrong and what was done. */
export type Problem = { line: number; message: string };

/** One page of papers, parsed. `layout`: the format that it was in. */
export type Listing = {
  layout: (typeof layouts)[number];
  /** The day that the page names, YYYY-MM-DD; null where it names none. */
  listedOn: string | null;
  papers: ListedPaper[];
  /** New versions of papers that were listed before. They are no news, and tell more of papers that are known. */
  revisions?: ListedPaper[];
  /** Anybody may have written it, so the identifiers of its papers need proof (identity/proof.ts). */
  idsNeedProof?: true;
  problems: Problem[];
};

/** A listing; or, where nothing of it can be stored, the problems that say why. */
export type ParsedListing = { ok: true; listing: Listing } | { ok: false; problems: Problem[] };
