/** Turns a frozen digest into what the reader sees. Pure. */

import { LRUCache } from "lru-cache";
import type { DigestContent, DigestReasons } from "../db/schema.ts";
import { feedbackBase } from "../subscribers/feedback-link.ts";
import { type LinkMaker, linkFor } from "../subscribers/links.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import type { DigestSection, DigestView, OwnPart, PaperCard } from "../templates/digest.ts";
import type { RenderingCache } from "../templates/rendering-cache.ts";
import { topicHeading } from "../topics/heading.ts";
import { cardOf, type ShownPaper } from "./cards.ts";
import { isQuietWeek, notesOf, quietNotice } from "./quiet-notes.ts";
import { subscribeUrl } from "./share.ts";
import type { MachineSummary } from "./summaries/store.ts";

/**
 * What a digest's view needs in addition to the digest. `postalAddress` stands at its foot. `contact`: set where there is no
 * server. What needs one is then left out of the mail, and readers unsubscribe by writing to this address.
 */
export type ViewContext = LinkMaker & {
  postalAddress: string | null;
  cache?: RenderingCache | undefined;
  contact?: string | undefined;
};

const fullDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

/** Formatted dates, cached: a morning's digests have one date, or two. */
const dateTexts = new LRUCache<string, string>({ max: 100 });

/** Such as: Saturday 21 November 2026. */
export function longDate(digestDate: string): string {
  const known = dateTexts.get(digestDate);
  if (known !== undefined) return known;
  const text = fullDate.format(new Date(`${digestDate}T00:00:00Z`));
  dateTexts.set(digestDate, text);
  return text;
}

/** `id` null: a preview. Its browser link leads to the archive, and it asks for no feedback. */
export function digestView(
  context: ViewContext,
  digest: {
    id: number | null;
    digestDate: string;
    content: DigestContent;
    subscriber: Pick<Subscriber, "id" | "email" | "tokenVersion">;
    papers: ReadonlyMap<number, ShownPaper>;
    /** The sentence that a model made of a paper. */
    summaryOf?: (paperId: number) => MachineSummary | undefined;
  },
): DigestView {
  const { content, subscriber, papers } = digest;
  // Two ids may have been merged into one paper since planning.
  const shown = new Set<number>();
  const cardsOf = (
    topic: string | null,
    chosen: readonly { id: number; why: DigestReasons; alsoIn?: string[] }[],
  ): PaperCard[] =>
    chosen.flatMap(({ id, why, alsoIn = [] }) => {
      const paper = papers.get(id);
      if (!paper || shown.has(paper.id)) return [];
      shown.add(paper.id);
      const reasons = { topic, why, alsoIn: alsoIn.map(topicHeading) };
      return [cardOf(context, paper, reasons, digest.summaryOf?.(paper.id))];
    });
  const sections: DigestSection[] = content.sections
    .map((section) => ({
      heading: topicHeading(section.label),
      // Authors are no topic: the reason names them.
      papers: cardsOf(section.topicId === null ? null : section.label, section.papers),
      more: section.more.length,
      query: `?topic=${encodeURIComponent(section.label)}`,
    }))
    .filter((section) => section.papers.length > 0);
  const trending = cardsOf(null, content.trending);
  const { contact } = context;
  const own = ownPart(context, subscriber, digest.id);
  return {
    subject: content.subject,
    date: longDate(digest.digestDate),
    sections,
    trending:
      trending.length === 0
        ? null
        : {
            heading: trendingHeading(topicsIn(content)),
            papers: trending,
            more: 0,
          },
    notice: isQuietWeek(content) ? quietNotice : noticeOf(content, contact === undefined),
    notes: notesOf(content),
    ...own,
    links: own.links && {
      ...own.links,
      home: `${context.baseUrl}/`,
      about: `${context.baseUrl}/about`,
      share: subscribeUrl(context.baseUrl, topicsIn(content)),
    },
    contact,
    postalAddress: context.postalAddress,
  };
}

/** The reader's topics that have papers in a digest. */
export const topicsIn = ({ sections }: DigestContent): string[] =>
  sections.filter(({ topicId }) => topicId !== null).map(({ label }) => label);

/** The heading over the trending papers of a digest with papers of these topics. */
export const trendingHeading = (topics: readonly string[]): string =>
  topics.length > 0 ? "Trending outside your topics" : "Trending";

/** What is the reader's own in a digest; `digestId` null: a preview. */
export function ownPart(
  context: ViewContext,
  subscriber: Pick<Subscriber, "id" | "email" | "tokenVersion">,
  digestId: number | null,
): OwnPart {
  const { email } = subscriber;
  if (context.contact !== undefined) return { feedback: null, links: null, subscriber: email };
  const preferences = linkFor(context, "preferences", subscriber);
  return {
    feedback: digestId === null ? null : feedbackBase(context, subscriber, digestId),
    links: {
      browser:
        digestId === null
          ? `${context.baseUrl}/papers`
          : linkFor(context, "digest", subscriber, { ref: digestId }),
      topics: `${preferences}#topics`,
      saved: linkFor(context, "saved", subscriber),
      hour: `${preferences}#timetable`,
      pause: `${preferences}#pause`,
      unsubscribe: linkFor(context, "unsubscribe", subscriber),
    },
    subscriber: email,
  };
}

/** The opening line of a digest that is unlike others. */
function noticeOf({ first, awaySince }: DigestContent, isServed: boolean): string | null {
  if (first) {
    const taught = isServed ? ", and More and Less teach them what you like" : "";
    return `Your first digest: the best of the last days for you. The next ones bring only what is new${taught}.`;
  }
  return awaySince === undefined ? null : `Welcome back: the best since ${longDate(awaySince)}.`;
}
