/**
 * Citations as RIS (the format of Research Information Systems): a tag of two characters, two spaces, a hyphen, a space and a value
 * of one line. Nothing is escaped: in a name, a comma parts family name, given names and suffix. Pure.
 */
import type { Citation } from "./citation.ts";
import { type CitedName, sortedName } from "./name.ts";

/** Family name, given names, suffix. A group's name cannot hold a comma. */
const nameOf = (name: CitedName): string =>
  "literal" in name || name.suffix === ""
    ? "literal" in name
      ? name.literal.replace(/ ?, ?/g, " ")
      : sortedName(name)
    : `${name.family}, ${name.given}, ${name.suffix}`;

function entry(citation: Citation): string {
  const { kind, venue, arxivId } = citation;
  // RIS has no type for preprints. As an article of "arXiv preprint", a reference manager cites it as people do.
  const where = venue ?? (arxivId === null ? "" : `arXiv preprint arXiv:${arxivId}`);
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ["TY", kind === "conference" ? "CPAPER" : "JOUR"],
    ["TI", citation.title],
    ...citation.authors.map((name) => ["AU", nameOf(name)] as const),
    ["PY", String(citation.year ?? "")],
    ["T2", where],
    ["DO", citation.doi ?? ""],
    ["UR", citation.url],
    ["L1", citation.pdf ?? ""],
    ["AB", citation.abstract],
    ["N1", citation.note],
  ];
  const written = lines.flatMap(([tag, value]) => (value === "" ? [] : [`${tag}  - ${value}\r\n`]));
  return `${written.join("")}ER  - \r\n`;
}

/** A .ris file. */
export const writeRis = (citations: readonly Citation[]): string => citations.map(entry).join("\r\n");
