/** The types of a source. Each kind of source is one object, and registry.ts lists all kinds. */
import type { Batches } from "../../db/schema.ts";
import type { Listing, ParsedListing, Problem } from "../paper.ts";
import type { Ask } from "./ask.ts";
import type { Provider, Providers } from "./provider.ts";
import type { Validators } from "./web-page.ts";

/**
 * A kind of source. `Options` is what its parser takes beside the bytes. It is posted to a thread, so it must be data that the
 * structured clone algorithm takes (HTML Standard, 2.7).
 */
export type SourceKind<Options = never, Result extends ParsedListing = ParsedListing> = {
  /** Unique. A location of this kind begins with it and a colon, unless `locate` says otherwise. */
  name: string;
  /** How it is written in SOURCES, as Markdown, for the table of variables. */
  usage: string;
  /**
   * The source that a location names; null where the location is of another kind.
   *
   * @param source identifies it in the database; by default the location as it is stored
   */
  locate: (location: string, source?: string) => Located | null;
  /** For an address at the provider of this kind, the location that reads the same; null for any other address. */
  locationOf?: (url: URL) => string | null;
  /** Parses bytes. Pure. It may throw; then the reading of this source fails. */
  parse: (bytes: Uint8Array, options: Options) => Result;
};

/** What the parser of one page takes beside its bytes. `contentType`: as HTTP named it; `url`: where the page was read. */
export type PageOptions = { capturedAt: Date; contentType?: string | undefined; url?: string | undefined };

/** The source of a location; or a sentence that says what is wrong with the location and how it is written. */
export type Located = { ok: true; source: Source } | { ok: false; message: string };

/** One source. */
export type Source = {
  /** Its name for readers: without the folders of a path, and without the query of an address. */
  label: string;
  /** For the operator: it is read in another way than its location says. */
  note?: string;
  /** A request that shows whether the source can be reached; null for a file or a folder. */
  target: (providers: Providers) => Target | null;
  /** Gives one result per listing, the newest first. An expected failure is a result, not an exception. */
  read: (context: ReadContext) => AsyncGenerator<SourceRead>;
};

/** An address, and the provider whose limits hold for it. */
export type Target = { url: URL; provider: Provider };

/**
 * One listing, or why there is none. `source` identifies it in the database. `listing.papers` may be empty, as on a weekend.
 * `contentHash` is equal while the listing holds the same papers. `readUntil`: all days up to this one are complete.
 * `batches`: what is now known of each category of an arXiv feed.
 */
export type SourceRead = {
  source: string;
  location: string;
  result:
    | {
        ok: true;
        status: "read";
        listing: Listing;
        contentHash: string;
        validators: Validators;
        readUntil?: string;
        batches?: Batches;
      }
    | { ok: true; status: "not-modified"; batches?: Batches }
    | { ok: false; problems: Problem[] };
};

/** What reading a source needs. */
export type ReadContext = {
  now: Date;
  providers: Providers;
  ask: Ask;
  parse: Parse;
  /** What the database knows of a source, by its stored location. Rejects where the database does. */
  known: (source: string) => Promise<KnownSource>;
};

/** What the database knows of a source. `readUntil`: all days up to this one (YYYY-MM-DD) are complete. */
export type KnownSource = {
  validators: Validators;
  readUntil: string | null;
  lastSuccessAt: Date | null;
  /** How many papers its newest listing held. */
  lastPapers: number | null;
  batches: Batches | null;
};

/** Runs a kind's parser in a thread (parse.ts). Never rejects. The bytes are given away: they may be empty afterwards. */
export type Parse = <Options, Result extends ParsedListing>(
  kind: Pick<SourceKind<Options, Result>, "name" | "parse">,
  bytes: Uint8Array,
  options: Options,
) => Promise<Result | NotParsed>;

/** Why nothing could be parsed. */
export type NotParsed = { ok: false; problems: Problem[] };

/** The part of a location after `name:`, trimmed; null where the location does not begin with it. */
export function afterName(name: string, location: string): string | null {
  return location.startsWith(`${name}:`) ? location.slice(name.length + 1).trim() : null;
}
