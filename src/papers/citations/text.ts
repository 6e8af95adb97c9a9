/** Citations for people: as a line of text, and as a list in Markdown. Pure. */
import type { Citation } from "./citation.ts";
import type { CitedName } from "./name.ts";

const readName = (name: CitedName): string =>
  "literal" in name
    ? name.literal
    : [name.given, name.family, name.suffix].filter((each) => each !== "").join(" ");

const listed = (names: readonly string[]): string =>
  names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;

const ended = (sentence: string): string =>
  sentence === "" || /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;

/** The sentences of a citation: who, what, where and when. */
function sentencesOf({
  authors,
  title,
  venue,
  arxivId,
  year,
}: Citation): [who: string, what: string, where: string] {
  const where = venue ?? (arxivId === null ? "" : `arXiv:${arxivId}`);
  const dated = year !== null && !where.includes(String(year));
  const place = [where, ...(dated ? [String(year)] : [])].filter((each) => each !== "").join(", ");
  return [ended(listed(authors.map(readName))), ended(title), ended(place)];
}

/** One line: authors, title, where and when, address. */
export const citationText = (citation: Citation): string =>
  [...sentencesOf(citation), citation.url].filter((each) => each !== "").join(" ");

/** Any mark of ASCII may stand behind a backslash (CommonMark 0.31.2, section 2.4); some mean something only at the beginning of a line. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>&~|$#!]|^[-+=]|(?<=^\d{1,9})[.)]/g, (mark) => `\\${mark}`);

/** A link's destination in angle brackets (section 6.3). */
const destination = (url: string): string =>
  `<${url.replace(/[<>\\\s&]/g, (mark) => (mark === "&" ? "&amp;" : encodeURIComponent(mark)))}>`;

/** A list in Markdown: each paper with its address, and the reader's note below. */
export const writeMarkdown = (citations: readonly Citation[]): string =>
  citations
    .map((citation) => {
      const [who, what, where] = sentencesOf(citation);
      const linked = `[${escaped(what)}](${destination(citation.url)})`;
      const line = [escaped(who), linked, escaped(where)].filter((each) => each !== "").join(" ");
      return `- ${line}\n${citation.note === "" ? "" : `\n  ${escaped(citation.note)}\n`}`;
    })
    .join("");
