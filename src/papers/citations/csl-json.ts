/** Citations as CSL JSON, which Zotero, Pandoc and citeproc read (Citation Style Language 1.0.2, "csl-data"). Pure. */
import type { Citation } from "./citation.ts";

const types = { journal: "article-journal", conference: "paper-conference", preprint: "article" } as const;

function item(citation: Citation) {
  const { key, title, authors, year, kind, venue, doi, arxivId, url, abstract, note } = citation;
  return {
    id: key,
    type: types[kind],
    title,
    ...(authors.length === 0
      ? {}
      : {
          author: authors.map((name) =>
            "literal" in name
              ? name
              : {
                  family: name.family,
                  given: name.given,
                  ...(name.suffix === "" ? {} : { suffix: name.suffix }),
                },
          ),
        }),
    ...(year === null ? {} : { issued: { "date-parts": [[year]] } }),
    ...(venue === null ? {} : { "container-title": venue }),
    ...(kind === "preprint" && arxivId !== null
      ? { genre: "preprint", publisher: "arXiv", number: `arXiv:${arxivId}` }
      : {}),
    ...(doi === null ? {} : { DOI: doi }),
    URL: url,
    ...(abstract === "" ? {} : { abstract }),
    ...(note === "" ? {} : { note }),
  };
}

/** A .json file: an array of items. */
export const writeCslJson = (citations: readonly Citation[]): string =>
  `${JSON.stringify(citations.map(item), null, 2)}\n`;
