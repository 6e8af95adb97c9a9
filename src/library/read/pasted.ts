/** Pasted text: arXiv identifiers, DOIs, links and titles in any mixture, one or several in a line. Pure. */
import { arxivIdOf, doiOf } from "../../papers/identity/identifiers.ts";
import { broughtPaper, checkParts, checkReading, notUnderstood, type Reading } from "./reading.ts";

/** The fewest letters of a title. */
const leastLetters = 8;

/** The mark before an item of a list: a bullet, a number with a point or a bracket, a tick box. */
const bullet = /^\s*(?:(?:[-*+•–—·]|\(?\d{1,4}[.)\]]|\[\d{1,4}\]|\[[ xX]?\])\s+){0,2}/;

/** Reads text line by line. A line holds identifiers, or a title with at most one of them. */
export function readPasted(text: string): Reading {
  const reading: Reading = { papers: [], problems: [] };
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    checkReading(reading);
    const line = raw
      .replace(/^\ufeff/, "")
      .replace(bullet, "")
      .trim();
    if (line === "" || line.startsWith("#")) continue;
    const said = lineOf(line);
    const found = said.ids
      .map((id) => broughtPaper({ line: i + 1, ids: [id] }))
      .filter((paper) => paper !== null);
    if (said.title !== null && found.length <= 1) {
      const paper = broughtPaper({ line: i + 1, title: said.title, ids: said.ids });
      if (paper) reading.papers.push(paper);
    } else if (found.length > 0) reading.papers.push(...found);
    else reading.problems.push(notUnderstood(i + 1, line, said.message));
  }
  return reading;
}

/** The identifiers of a line, and what remains as a title; or a sentence that says why there is neither. */
function lineOf(line: string): { ids: string[]; title: string | null; message: string } {
  const message = "";
  if (isId(bare(line))) return { ids: [bare(line)], title: null, message };
  const ids: string[] = [];
  const rest: string[] = [];
  for (const word of line.replace(/\b(arxiv|doi)\s?:\s(?=\S)/gi, "$1:").split(/\s+/)) {
    // Several identifiers may be joined by commas; commas within a title stay.
    const parts = isId(bare(word)) ? [word] : word.split(/[,;|]/);
    const found = parts.map(bare).filter(isId);
    checkParts(ids.length + found.length);
    if (found.length > 0) ids.push(...found);
    else if (!/^https?:\/\//i.test(bare(word))) rest.push(word);
  }
  const title = rest
    .join(" ")
    .replace(/^["“]|["”]?,?$/g, "")
    .replace(/\(\s{0,9}\)$/, "")
    .trim();
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  const hasLink = /https?:\/\//i.test(line);
  if (
    letters >= leastLetters &&
    /\s|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(title)
  )
    return { ids, title, message };
  return {
    ids,
    title: null,
    message: hasLink
      ? "This link names no arXiv identifier and no DOI. Bring the paper by its title or its DOI."
      : "This is no arXiv identifier, no DOI and no title of a paper.",
  };
}

/** A word without the brackets, quotation marks and points around it. */
const bare = (word: string) => word.replace(/^["“'<([]{1,3}|["”'>)\].,;:]{1,3}$/g, "");
const isId = (word: string) => arxivIdOf(word) !== undefined || doiOf(word) !== undefined;
