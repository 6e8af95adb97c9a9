/** A paper's citation on its page: for readers, for search engines of papers, and for reference managers. */
import type { Citation } from "../../papers/citations/citation.ts";
import { citationFormats } from "../../papers/citations/formats.ts";
import { sortedName } from "../../papers/citations/name.ts";
import { citationText } from "../../papers/citations/text.ts";

/** Meta tags as Google Scholar's inclusion guidelines ask for them (Highwire Press tags); Zotero and others read them too. */
export function CitationMeta({ citation }: { citation: Citation }) {
  const { title, authors, year, kind, venue, doi, arxivId, pdf } = citation;
  const tags: readonly (readonly [name: string, value: string | null])[] = [
    ["title", title],
    ...authors.map((name) => ["author", sortedName(name)] as const),
    ["publication_date", year === null ? null : String(year)],
    [kind === "conference" ? "conference_title" : "journal_title", venue],
    ["doi", doi],
    ["arxiv_id", arxivId],
    ["pdf_url", pdf],
  ];
  return (
    <>
      {tags.map(([name, value]) =>
        value === null ? null : <meta name={`citation_${name}`} content={value} />,
      )}
    </>
  );
}

/** OpenURL ContextObject in Span (COinS): what reference managers look for in a page (ANSI/NISO Z39.88-2004, KEV). */
export function Coins({ citation }: { citation: Citation }) {
  const { title, authors, year, kind, venue, doi, url } = citation;
  const fields: readonly (readonly [string, string | null])[] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"],
    ["rft.genre", { journal: "article", conference: "proceeding", preprint: "preprint" }[kind]],
    ["rft.atitle", title],
    ["rft.jtitle", venue],
    ["rft.date", year === null ? null : String(year)],
    ...authors.map((name) => ["rft.au", sortedName(name)] as const),
    ["rft_id", doi === null ? null : `info:doi/${doi}`],
    ["rft_id", url],
  ];
  const query = new URLSearchParams();
  for (const [name, value] of fields) if (value !== null) query.append(name, value);
  return <span class="Z3988" title={query.toString()}></span>;
}

/** The citation to copy, and its files. */
export function CitePaper({ citation, path }: { citation: Citation; path: string }) {
  return (
    <section>
      <h2>Cite</h2>
      <label class="unseen" for="citation">
        Citation
      </label>
      <textarea id="citation" rows={4} readonly data-select dir="auto">
        {citationText(citation)}
      </textarea>
      <p class="actions">
        {citationFormats.map(({ extension, name }) => (
          <a href={`${path}.${extension}`}>{name}</a>
        ))}
      </p>
      <button class="quiet small" type="button" data-copy="citation" hidden>
        Copy the citation
      </button>
    </section>
  );
}
