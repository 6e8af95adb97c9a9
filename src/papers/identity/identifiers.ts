/** Identifiers of papers: arXiv identifiers and DOIs, in the forms that sources write. */
import type { PaperLink } from "../paper.ts";

/** The scheme since April 2007 (YYMM.number), and the one before it (archive/YYMMnumber, perhaps with a subject class). */
const modern = String.raw`(?<modern>\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})`;
const early = String.raw`(?<archive>[a-z][a-z-]{1,15})(?:\.[A-Za-z-]{2,20})?\/(?<number>\d{2}(?:0[1-9]|1[0-2])\d{3})`;
/** Sites that show arXiv's papers by their identifiers: arXiv itself with its mirrors, and readers. */
const sites = [
  String.raw`(?:[a-z0-9-]+\.)?arxiv\.org\/(?:abs|pdf|html|format|ps|src|e-print|list\/[a-z.-]+)\/`,
  String.raw`(?:huggingface\.co|hf\.co)\/papers\/`,
  String.raw`(?:www\.)?alphaxiv\.org\/(?:[a-z]{2}\/)?(?:abs|pdf|overview|html)\/`,
  String.raw`ar5iv\.(?:labs\.arxiv\.org|org)\/(?:abs|html|pdf)\/`,
  String.raw`(?:www\.)?(?:arxiv-vanity\.com\/papers|scirate\.com\/arxiv|emergentmind\.com\/papers|xxx\.lanl\.gov\/abs)\/`,
].join("|");
const around = String.raw`^(?:https?:\/\/(?:${sites})|oai:arxiv\.org:|(?:info:)?arxiv[:/]|(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|(?:info:)?doi[:/]\s*)?10\.48550\/arxiv\.)?`;
const arxivPattern = new RegExp(`${around}(?:${modern}|${early})(?:v\\d+)?(?:\\.pdf)?\\/?(?:[?#].*)?$`, "i");

/**
 * The arXiv identifier without its version (arXiv's help, "Understanding the arXiv identifier"), such as 2603.01234 or
 * math/0309136; undefined where the text is none. Takes the bare number, `arXiv:`, `oai:arXiv.org:`, addresses of arXiv and of sites
 * that show its papers, and the DOIs that arXiv itself gives out (10.48550).
 */
export function arxivIdOf(text: string): string | undefined {
  const { modern, archive, number } = arxivPattern.exec(text.trim())?.groups ?? {};
  if (modern) return modern;
  return archive && number ? `${archive.toLowerCase()}/${number}` : undefined;
}

/** The version that an arXiv identifier names at its end, as in 2603.01234v2; undefined where it names none. */
export function versionIn(text: string): number | undefined {
  const [, number] = /\dv([1-9]\d{0,2})$/.exec(text.trim()) ?? [];
  return number === undefined ? undefined : Number(number);
}

const doiPattern =
  /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|(?:info:|urn:|https?:\/\/)?doi[:/]\s*)?(10\.\d{4,9}\/[^\s<>"\p{Cc}\p{Cs}]{1,200}?)[.,;]*$/iu;
/** A DOI within the address of a publisher's page: in its path, or in its query, as PLOS has it. */
const inAddress =
  /^https?:\/\/[^/?#]{1,200}[/?](?:[^#]{0,300}?[/=])?(10\.\d{4,9}\/[^\s<>"?#&\p{Cc}\p{Cs}]{1,200})/iu;
/** What publishers put behind a DOI in an address: the form of the text, and bioRxiv's version. */
const behindDoi =
  /(?:v\d{1,2})?(?:\.(?:full|abstract|short|long|pdf|full-text|article-info|supplementary-material)){1,3}$|(?<=\.\d{4,9})v\d{1,2}$|\/(?:full|abstract|pdf|html|meta|epdf|fulltext(?:\.html?)?|summary|suppl)(?:\/[^/]{1,60})?$|\.pdf$|\/$/i;

/**
 * The DOI, lower-cased as its own rules compare it (ISO 26324), without a resolver's address; undefined where there is none. Takes it
 * alone, with `doi:` or `info:doi/`, and within the address of a publisher's page.
 */
export function doiOf(text: string): string | undefined {
  const trimmed = text.trim();
  const [, doi] = doiPattern.exec(trimmed) ?? [];
  if (doi !== undefined) return unescaped(doi).toLowerCase();
  // In an address the slash may be escaped too.
  const [, found] = inAddress.exec(trimmed.replace(/(10\.\d{4,9})%2F/i, "$1/")) ?? [];
  return found === undefined ? undefined : unescaped(found).replace(behindDoi, "").toLowerCase();
}

function unescaped(doi: string): string {
  if (!/%[0-9a-f]{2}/i.test(doi)) return doi;
  try {
    return decodeURIComponent(doi).replace(/[\s<>"\p{Cc}\p{Cs}]/gu, (character) =>
      encodeURIComponent(character),
    );
  } catch {
    return doi;
  }
}

/** How the registrants of preprints mark a version, by their prefix. All versions are one work. */
const versions =
  /^(10\.(?:21203|26434|31234|31235|31219|31222|31223|33774|20944|22541|36227|6084|14293|1101|64898|2139|35542|51094|32388|17605|7490|12688)\/.{1,200}?)(?:[-/._]v\d{1,3}|(?<=[a-z]\.\d{1,9})\.\d{1,2})$/;

/** The DOI without the version of a preprint: `10.26434/chemrxiv-2026-abc-v2` is a version of `10.26434/chemrxiv-2026-abc`. */
export const workOf = (doi: string): string => versions.exec(doi)?.[1] ?? doi;

/** The prefix of a DOI, which names who registered it: 10.1000. */
export const registrantOf = (doi: string): string => doi.slice(0, doi.indexOf("/"));

/** Links to the paper itself: abstract and PDF at arXiv, and the DOI's resolver. */
export function paperLinks({ arxivId, doi }: { arxivId?: string; doi?: string }): PaperLink[] {
  const links: PaperLink[] = [];
  if (arxivId)
    links.push(
      { url: `https://arxiv.org/abs/${arxivId}`, kind: "abs" },
      { url: `https://arxiv.org/pdf/${arxivId}`, kind: "pdf" },
    );
  if (doi) links.push({ url: `https://doi.org/${doiPath(doi)}`, kind: "doi" });
  return links;
}

/** A DOI may hold any printable character; in an address it is percent-encoded (DOI Handbook, 3.8). */
const doiPath = (doi: string) => encodeURIComponent(doi).replaceAll("%2F", "/").replaceAll("%3A", ":");
