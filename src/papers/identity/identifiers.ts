/** Identifiers of papers: arXiv identifiers and DOIs, in the forms that sources write. */
import type { PaperLink } from "../paper.ts";

/** The scheme since April 2007 (YYMM.number), and the one before it (archive/YYMMnumber, perhaps with a subject class). */
const modern = String.raw`(?<modern>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})`;
const early = String.raw`(?<archive>[a-z][a-z-]{1,15})(?:\.[A-Za-z-]{2,20})?\/(?<number>\d{2}(?:0[1-9]|1[0-2])\d{3})`;
const around = String.raw`^(?:https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|oai:arxiv\.org:|arxiv:|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.48550\/arxiv\.)?`;
const arxivPattern = new RegExp(`${around}(?:${modern}|${early})(?:v\\d+)?(?:\\.pdf)?(?:[?#].*)?$`, "i");

/**
 * The arXiv identifier without its version (arXiv's help, "Understanding the arXiv identifier"), such as 2603.01234 or
 * math/0309136; undefined where the text is none. Takes the bare number, `arXiv:`, `oai:arXiv.org:`, addresses of the
 * abstract or the PDF, and the DOIs that arXiv itself gives out (10.48550).
 */
export function arxivIdOf(text: string): string | undefined {
  const { modern, archive, number } = arxivPattern.exec(text.trim())?.groups ?? {};
  if (modern) return modern;
  return archive && number ? `${archive.toLowerCase()}/${number}` : undefined;
}

const doiPattern =
  /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/[^\s<>"\p{Cc}\p{Cs}]{1,200}?)[.,;]*$/iu;

/** The DOI, lower-cased as its own rules compare it (ISO 26324), without a resolver's address; undefined where there is none. */
export function doiOf(text: string): string | undefined {
  const [, doi] = doiPattern.exec(text.trim()) ?? [];
  return doi?.toLowerCase();
}

/** Links to the paper itself: abstract and PDF at arXiv, and the DOI's resolver. */
export function paperLinks({ arxivId, doi }: { arxivId?: string; doi?: string }): PaperLink[] {
  return [
    ...(arxivId
      ? [
          { url: `https://arxiv.org/abs/${arxivId}`, kind: "abs" as const },
          { url: `https://arxiv.org/pdf/${arxivId}`, kind: "pdf" as const },
        ]
      : []),
    ...(doi ? [{ url: `https://doi.org/${doiPath(doi)}`, kind: "doi" as const }] : []),
  ];
}

/** A DOI may hold any printable character; in an address it is percent-encoded (DOI Handbook, 3.8). */
const doiPath = (doi: string) => encodeURIComponent(doi).replaceAll("%2F", "/").replaceAll("%3A", ":");
