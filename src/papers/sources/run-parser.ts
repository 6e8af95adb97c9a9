/** One task of the parsing thread: bytes to a listing, as data that can be posted between threads. Pure. */
import { firstProblems } from "../bounds.ts";
import { titleHash, titleKey } from "../identity/title-key.ts";
import type { ParsedListing } from "../paper.ts";
import { sourceKinds } from "./registry.ts";
import type { NotParsed } from "./source.ts";

/** `name`: of the source's kind; `bytes`: what was read; `options`: what the kind's parser takes. */
export type ParseTask = { name: string; bytes: Uint8Array; options: unknown };

/** Runs the parser of a kind. Never throws. */
export function runParser({ name, bytes, options }: ParseTask): ParsedListing {
  try {
    const kind = sourceKinds.find((each) => each.name === name);
    if (!kind) return notParsed(`There is no kind of source “${name}” in registry.ts.`);
    const parsed = kind.parse(bytes, options as never);
    if (!parsed.ok) return { ...parsed, problems: firstProblems(parsed.problems) };
    const { listing } = parsed;
    // Keys of titles take long, so they are worked out in this thread.
    for (const paper of listing.papers) {
      paper.titleKey = titleKey(paper.title);
      paper.titleHash = titleHash(paper.titleKey);
    }
    return { ...parsed, listing: { ...listing, problems: firstProblems(listing.problems) } };
  } catch (error) {
    return notParsed(`It could not be parsed: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const notParsed = (message: string): NotParsed => ({ ok: false, problems: [{ line: 0, message }] });
