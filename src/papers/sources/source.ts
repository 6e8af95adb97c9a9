/** What a source of papers is. Each kind is one object, and all of them are listed in registry.ts. */
import type { Listing, ParsedListing, Problem } from "../paper.ts";
import type { Ask } from "./ask.ts";
import type { Provider, Providers } from "./provider.ts";
import type { Validators } from "./web-page.ts";

/**
 * A kind of source. `Options` is what its parser needs beside the bytes; it must be data that can be cloned (HTML, 2.7.3:
 * structured clone), because parsing runs in a thread.
 */
export type SourceKind<Options = never, Result extends ParsedListing = ParsedListing> = {
  /** Unique. A location of this kind begins with it and a colon, unless `locate` says otherwise. */
  name: string;
  /** How it is written in SOURCES, as Markdown, for the table of variables. */
  usage: string;
  /** The source that a location names; null where the location is of another kind. */
  locate: (location: string) => Located | null;
  /** Bytes -> papers. Pure; it may throw, which fails this one source. */
  parse: (bytes: Uint8Array, options: Options) => Result;
};

/** `message`: what is wrong with the location, and how it is written. */
export type Located = { ok: true; source: Source } | { ok: false; message: string };

/** One source. */
export type Source = {
  /** Its name for people who do not run the service: no path of a disk, and nothing that an address asks for. */
  label: string;
  /** What to ask for to see whether it can be reached; null for a file or a folder. */
  target: (providers: Providers) => Target | null;
  /** Gives one result a listing, the newest first. What is expected to go wrong is a result, not an exception. */
  read: (context: ReadContext) => AsyncGenerator<SourceRead>;
};

export type Target = { url: URL; provider: Provider };

/**
 * One listing, or why there is none. `source` names it for good. `listing.papers` may be empty: a weekend's list is.
 * `contentHash`: equal where the listing holds the same papers as before. `readUntil`: all days up to this one are read for good.
 * Where a source gives several, the newest is the first.
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
      }
    | { ok: true; status: "not-modified" }
    | { ok: false; problems: Problem[] };
};

/** What reading needs of the world. */
export type ReadContext = {
  now: Date;
  providers: Providers;
  ask: Ask;
  parse: Parse;
  /** What the database knows of a source, by its stored location. */
  known: (source: string) => Promise<KnownSource>;
};

/** `readUntil`: all days up to this one (YYYY-MM-DD) are read for good. */
export type KnownSource = { validators: Validators; readUntil: string | null; lastSuccessAt: Date | null };

/** Runs a kind's parser in a thread (parse.ts). Never rejects. */
export type Parse = <Options, Result extends ParsedListing>(
  kind: Pick<SourceKind<Options, Result>, "name" | "parse">,
  bytes: Uint8Array,
  options: Options,
) => Promise<Result | NotParsed>;

export type NotParsed = { ok: false; problems: Problem[] };

/** What follows `name:` in a location, without white space around it; null where the location begins otherwise. */
export function afterName(name: string, location: string): string | null {
  return location.startsWith(`${name}:`) ? location.slice(name.length + 1).trim() : null;
}
