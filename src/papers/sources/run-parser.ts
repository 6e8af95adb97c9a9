/** One job of the parsing thread: bytes in, papers and problems out, as data that a thread can pass on. Pure. */
import { firstProblems } from "../bounds.ts";
import type { ParsedListing } from "../paper.ts";
import { sourceKinds } from "./registry.ts";
import type { NotParsed } from "./source.ts";

/** `name`: of the source's kind; `bytes`: its answer; `options`: what its parser takes. */
export type Job = { name: string; bytes: Uint8Array; options: unknown };

/** Runs the parser of a kind. Never throws. */
export function runParser({ name, bytes, options }: Job): ParsedListing {
  try {
    const kind = sourceKinds.find((each) => each.name === name);
    if (!kind) return notParsed(`There is no kind of source “${name}” in registry.ts.`);
    const parsed = kind.parse(bytes, options as never);
    if (!parsed.ok) return { ...parsed, problems: firstProblems(parsed.problems) };
    const { listing } = parsed;
    return { ...parsed, listing: { ...listing, problems: firstProblems(listing.problems) } };
  } catch (error) {
    return notParsed(`It could not be parsed: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const notParsed = (message: string): NotParsed => ({ ok: false, problems: [{ line: 0, message }] });
