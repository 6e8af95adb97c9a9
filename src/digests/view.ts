/** From a frozen choice to what the reader sees. Pure. */
import type { DigestContent } from "../db/schema.ts";
import type { Link } from "../papers/listing.ts";
import { type LinkMaker, linkFor } from "../subscribers/links.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import type { DigestSection, DigestView, PaperCard } from "../templates/digest.ts";

export type ShownPaper = { id: number; title: string; abstract: string; links: Link[] };

export type ViewContext = LinkMaker & { postalAddress: string | null };

export const paperUrl = (baseUrl: string, id: number): string => `${baseUrl}/papers/${id}`;

/** What a link to a paper's code or project is called. */
export function linkLabel({ kind }: Link): string {
  return kind === "code" ? "Code" : "Project";
}

const fullDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

/** Such as: Saturday 21 November 2026. */
export function longDate(digestDate: string): string {
  return fullDate.format(new Date(`${digestDate}T00:00:00Z`));
}

const cards = new WeakMap<ShownPaper, Map<string, PaperCard>>();

/** A paper's card. The same paper for the same reasons is the same card, so that mails can share what is made of it. */
function cardOf(baseUrl: string, paper: ShownPaper, reason: string, alsoIn: string[]): PaperCard {
  const known = cards.get(paper) ?? new Map<string, PaperCard>();
  cards.set(paper, known);
  const key = JSON.stringify([baseUrl, reason, alsoIn]);
  const card = known.get(key) ?? {
    title: paper.title,
    url: paperUrl(baseUrl, paper.id),
    abstract: paper.abstract,
    links: paper.links.map((link) => ({ url: link.url, label: linkLabel(link) })),
    reason,
    alsoIn,
  };
  known.set(key, card);
  return card;
}

/** `digestId` null: a preview, whose browser link is the archive. */
export function digestView(
  context: ViewContext,
  digest: {
    id: number | null;
    digestDate: string;
    content: DigestContent;
    subscriber: Pick<Subscriber, "id" | "email" | "tokenVersion">;
    papers: ReadonlyMap<number, ShownPaper>;
  },
): DigestView {
  const { content, subscriber, papers } = digest;
  const cardsOf = (chosen: readonly { id: number; why: string; alsoIn?: string[] }[]): PaperCard[] =>
    chosen.flatMap(({ id, why, alsoIn = [] }) => {
      const paper = papers.get(id);
      return paper ? [cardOf(context.baseUrl, paper, why, alsoIn)] : [];
    });
  const sections: DigestSection[] = content.sections
    .map((section) => ({
      heading: section.label,
      papers: cardsOf(section.papers),
      more: section.more.length,
    }))
    .filter((section) => section.papers.length > 0);
  const trending = cardsOf(content.trending);
  const preferences = linkFor(context, "preferences", subscriber);
  return {
    date: longDate(digest.digestDate),
    sections,
    trending:
      trending.length === 0
        ? null
        : {
            heading: sections.length > 0 ? "Trending outside your topics" : "Trending",
            papers: trending,
            more: 0,
          },
    notice: content.first
      ? "Welcome to Paperboy: this is your first digest, the best of the last days."
      : null,
    links: {
      browser:
        digest.id === null
          ? `${context.baseUrl}/papers`
          : linkFor(context, "digest", subscriber, { ref: digest.id }),
      topics: `${preferences}#topics`,
      hour: `${preferences}#timetable`,
      pause: `${preferences}#pause`,
      unsubscribe: linkFor(context, "unsubscribe", subscriber),
      home: `${context.baseUrl}/`,
    },
    subscriber: subscriber.email,
    postalAddress: context.postalAddress,
  };
}
