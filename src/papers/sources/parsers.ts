/** The parsers of sources by their names: bytes in, papers and problems out, as data that a thread can pass on. Pure. */

import { firstProblems } from "../bounds.ts";
import type { Problem } from "../paper.ts";
import { parseArxivFeed } from "./arxiv-feed.ts";
import { parseArxivQuery } from "./arxiv-query.ts";
import { parseFeed } from "./feed.ts";
import { parseDailyPapers } from "./huggingface-daily.ts";
import { parseListing } from "./page/listing.ts";

const parsers = {
  listing: parseListing,
  feed: parseFeed,
  "arxiv-feed": parseArxivFeed,
  "arxiv-query": parseArxivQuery,
  "daily-papers": parseDailyPapers,
};

type Parsers = typeof parsers;
export type ParserName = keyof Parsers;
export type ParserOptions<Name extends ParserName> = Parameters<Parsers[Name]>[1];
export type Parsed<Name extends ParserName> = ReturnType<Parsers[Name]>;

/** `bytes`: a source's answer. All of it is data that can be cloned (HTML, 2.7.3: structured clone). */
export type Job = {
  [Name in ParserName]: { name: Name; bytes: Uint8Array; options: ParserOptions<Name> };
}[ParserName];

export type NotParsed = { ok: false; problems: Problem[] };

/** Runs a parser. Never throws. */
export function runParser({ name, bytes, options }: Job): Parsed<ParserName> {
  try {
    const parse = parsers[name] as (bytes: Uint8Array, options: Job["options"]) => Parsed<ParserName>;
    const parsed = parse(bytes, options);
    if (!parsed.ok) return { ...parsed, problems: firstProblems(parsed.problems) };
    const { listing } = parsed;
    return { ...parsed, listing: { ...listing, problems: firstProblems(listing.problems) } };
  } catch (error) {
    return notParsed(`It could not be parsed: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

export const notParsed = (message: string): NotParsed => ({ ok: false, problems: [{ line: 0, message }] });
