/** Answers with citations as a file. */
import type { Context } from "hono";
import type { Citation } from "../../papers/citations/citation.ts";
import type { CitationFormat } from "../../papers/citations/formats.ts";

/** @param name of the file, without its extension; of letters, digits and hyphens */
export const citationFile = (
  c: Context,
  { type, extension, write }: CitationFormat,
  citations: readonly Citation[],
  name: string,
): Response =>
  c.body(write(citations), 200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}.${extension}"`,
  });
