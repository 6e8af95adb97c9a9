/** What an inbox shows of a digest: its subject, followed by the preheader. Pure. */
import { shorten } from "./shorten.ts";

/** The most characters of a subject (RFC 5322, 2.1.1). */
const mostSubject = 78;

/** The inputs of subject and preheader: the sections of a digest, each with its papers, best first. */
export type Inside = readonly { heading: string; papers: readonly { title: string }[] }[];

/**
 * The subject: the first of several candidates that fits whole and is not the subject of the digest before. They are the best
 * paper's title with the number of the others, the topics and the count, a title alone, the count and the topics, and the count.
 * Papers chosen for the mail are counted, not further matches: nobody opens a mail that promises a hundred papers.
 *
 * @param sections those of the topics; trending papers count only where there is nothing else
 * @param last the subject of the digest before; null where there is none
 */
export function digestSubject(sections: Inside, last: string | null = null): string {
  const papers = sections.flatMap(({ papers }) => papers);
  const count = counted(papers.length);
  for (const subject of candidates(sections, papers, count)) {
    if (subject !== "" && subject !== last && subject.length <= mostSubject) return subject;
  }
  return `Today: ${count}`;
}

/** Each is made when it is asked for: mostly the first one is taken. */
function* candidates(
  sections: Inside,
  papers: readonly { title: string }[],
  count: string,
): Generator<string> {
  const named = (put: (names: string) => string) => topicNames(sections, mostSubject - count.length - 2, put);
  const [first] = papers;
  const best = first ? titleOf(first) : "";
  yield papers.length > 1 ? `${best} (and ${papers.length - 1} more)` : best;
  yield named((names) => `${names}: ${count}`);
  for (const paper of papers) yield titleOf(paper);
  yield named((names) => `${count}: ${names}`);
  yield count;
}

/** Such as: 9 new papers. */
export const counted = (papers: number): string => (papers === 1 ? "1 new paper" : `${papers} new papers`);

/** For: and 12 more. */
const roomForOthers = " and 12 more".length;

/** As many of the topics' names as there is room for, such as: Quantization, LLM reasoning and 2 more. Empty where there is none. */
function topicNames(sections: Inside, room: number, put: (names: string) => string): string {
  const names = sections
    .filter(({ papers }) => papers.length > 0)
    .map(({ heading }) => shorten(heading, room - roomForOthers))
    .filter((name) => name !== "");
  for (let kept = names.length; kept > 0; kept -= 1) {
    const left = names.length - kept;
    const all = left > 0 ? [...names.slice(0, kept), `${left} more`] : names;
    const text = all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : (all[0] ?? "");
    if (text.length <= room) return put(text);
  }
  return "";
}

/** A paper's title on one line. */
const titleOf = ({ title }: { title: string }): string => shortTitle(title, 1000);

/** A title in at most this many characters. */
export const shortTitle = (title: string, limit: number): string => shorten(title, limit) || "Untitled paper";

/** The most characters of a preheader, and titles in it. */
const mostPreheader = 160;
const mostTitles = 4;

/**
 * The preheader, which an inbox shows after the subject: the titles that the subject does not name; for a single paper, its
 * summary.
 *
 * @param papers of the mail, in its order
 */
export function preheader(papers: readonly { title: string; excerpt: string }[], subject: string): string {
  const others: string[] = [];
  for (const paper of papers) {
    if (others.length < mostTitles && !subject.startsWith(titleOf(paper)))
      others.push(shortTitle(paper.title, 80));
  }
  const [only] = papers;
  if (others.length === 0) return only ? shorten(only.excerpt, mostPreheader) : "";
  return shorten(others.join(" · "), mostPreheader);
}
