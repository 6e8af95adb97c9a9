/** The formats in which papers are cited, as files: one list for pages, API and exports. */
import { writeBibtex } from "./bibtex.ts";
import type { Citation } from "./citation.ts";
import { writeCslJson } from "./csl-json.ts";
import { writeRis } from "./ris.ts";
import { writeMarkdown } from "./text.ts";

/** A format. `extension`: of its files; `type`: their media type. */
export type CitationFormat = {
  extension: string;
  name: string;
  type: string;
  write: (citations: readonly Citation[]) => string;
};

const format = (
  extension: string,
  name: string,
  type: string,
  write: CitationFormat["write"],
): CitationFormat => ({
  extension,
  name,
  type,
  write,
});

/** All formats, in the order in which they are offered. */
export const citationFormats: readonly CitationFormat[] = [
  format("bib", "BibTeX", "application/x-bibtex; charset=utf-8", writeBibtex),
  format("ris", "RIS", "application/x-research-info-systems; charset=utf-8", writeRis),
  format("json", "CSL JSON", "application/vnd.citationstyles.csl+json", writeCslJson),
  format("md", "Markdown", "text/markdown; charset=utf-8", writeMarkdown),
];

/** The format of files with this extension; undefined for any other. */
export const formatOf = (extension: string): CitationFormat | undefined =>
  citationFormats.find((each) => each.extension === extension);
