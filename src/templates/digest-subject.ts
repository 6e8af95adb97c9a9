/** What an inbox shows of a digest: its subject, and the preheader behind it. */
import type { DigestView, PaperCard } from "./digest-view.ts";
import { shorten } from "./shorten.ts";

/** Characters of a subject at most (RFC 5322, 2.1.1). */
const mostSubject = 78;

/**
 * The subject: the best paper's title, shortened at a word, and how many more there are. What trends outside the topics counts
 * only where there is nothing else. It counts the papers chosen for the mail, not the matches beyond them: a subject that promises
 * a hundred papers is one that nobody opens.
 */
export function digestSubject(view: DigestView): string {
  const onTopic = view.sections.flatMap(({ papers }) => papers);
  const papers = onTopic.length > 0 ? onTopic : (view.trending?.papers ?? []);
  const [best] = papers;
  if (!best) return shorten(`Paperboy, ${view.date}`, mostSubject);
  const others = papers.length - 1;
  const rest = others > 0 ? ` (and ${others} more ${others === 1 ? "paper" : "papers"})` : "";
  return titleOf(best, mostSubject - rest.length) + rest;
}

/** A paper's title in at most so many characters. */
export function titleOf(card: PaperCard, limit: number): string {
  return shorten(card.title, limit) || "Untitled paper";
}

/** What an inbox shows after the subject: the titles that the subject has no room for. */
export function preheader(papers: PaperCard[]): string {
  const [best, ...others] = papers;
  if (others.length === 0) return best ? shorten(best.excerpt, 160) : "";
  return shorten(
    others
      .slice(0, 4)
      .map((card) => titleOf(card, 80))
      .join(" · "),
    160,
  );
}
