/** From a frozen choice to what the reader sees. Pure. */
import type { DigestContent, DigestReasons, linkKinds } from "../db/schema.ts";
import { excerpt } from "../ranking/excerpt.ts";
import { feedbackBase, feedbackSuffix } from "../subscribers/feedback-link.ts";
import { type LinkMaker, linkFor } from "../subscribers/links.ts";
import type { Subscriber } from "../subscribers/subscriber.ts";
import type { DigestSection, DigestView, PaperCard } from "../templates/digest.ts";
import { oneLine } from "../templates/shorten.ts";
import { reasonTerms, reasonText } from "./reason-text.ts";

type LinkKind = (typeof linkKinds)[number];
type Link = { url: string; kind: LinkKind };

export type ShownPaper = { id: number; title: string; abstract: string; links: readonly Link[] };

export type ViewContext = LinkMaker & { postalAddress: string | null };

export const paperUrl = (baseUrl: string, id: number): string => `${baseUrl}/papers/${id}`;

const linkLabels: Record<LinkKind, string> = {
  abs: "arXiv",
  pdf: "PDF",
  doi: "DOI",
  page: "Page",
  code: "Code",
  project: "Project",
};

/** What a link to a paper elsewhere is called. */
export function linkLabel({ kind }: { kind: LinkKind }): string {
  return linkLabels[kind];
}

const fullDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

/** Such as: Saturday 21 November 2026. */
export function longDate(digestDate: string): string {
  if (lastDate.digestDate !== digestDate)
    lastDate = { digestDate, text: fullDate.format(new Date(`${digestDate}T00:00:00Z`)) };
  return lastDate.text;
}

// A morning's digests are of one date, or two.
let lastDate = { digestDate: "", text: "" };

/** How much of an abstract a mail shows: two ordinary sentences, in UTF-16 code units. */
const excerptRoom = 280;

/** Why a paper is in a digest; `topic` is the heading that it stands under, null where it trends. */
type Why = { topic: string | null; why: DigestReasons; alsoIn: readonly string[] };

const cards = new WeakMap<ShownPaper, Map<string, PaperCard>>();

/** A paper's card. The same paper for the same reasons is the same card, so that mails can share what is made of it. */
function cardOf(baseUrl: string, paper: ShownPaper, reasons: Why): PaperCard {
  const known = cards.get(paper) ?? new Map<string, PaperCard>();
  cards.set(paper, known);
  const { topic, why, alsoIn } = reasons;
  const key = JSON.stringify([baseUrl, topic, why, alsoIn]);
  const card = known.get(key) ?? makeCard(baseUrl, paper, reasons);
  known.set(key, card);
  return card;
}

function makeCard(baseUrl: string, paper: ShownPaper, { topic, why, alsoIn }: Why): PaperCard {
  const text = reasonText(why);
  const shown = excerpt(oneLine(paper.abstract), reasonTerms(why), excerptRoom);
  return {
    title: paper.title,
    url: paperUrl(baseUrl, paper.id),
    excerpt: shown.text,
    marks: shown.marks,
    links: mailLinks(paper.links).map((link) => ({ url: link.url, label: linkLabel(link) })),
    reason: topic === null ? text : `${topic}: ${text}`,
    alsoIn: [...alsoIn],
    feedback: { more: feedbackSuffix(paper.id, "more"), less: feedbackSuffix(paper.id, "less") },
  };
}

/** Of the addresses of the paper itself the first one, which its listing puts first; then its code and project. */
function mailLinks(links: readonly Link[]): Link[] {
  const isWork = ({ kind }: Link) => kind === "code" || kind === "project";
  return [...links.filter((link) => !isWork(link)).slice(0, 1), ...links.filter(isWork)];
}

/** `id` null: a preview, whose browser link is the archive, and which asks for no feedback. */
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
  // Two ids may have turned out to be one paper since.
  const shown = new Set<number>();
  const cardsOf = (
    topic: string | null,
    chosen: readonly { id: number; why: DigestReasons; alsoIn?: string[] }[],
  ): PaperCard[] =>
    chosen.flatMap(({ id, why, alsoIn = [] }) => {
      const paper = papers.get(id);
      if (!paper || shown.has(paper.id)) return [];
      shown.add(paper.id);
      return [cardOf(context.baseUrl, paper, { topic, why, alsoIn })];
    });
  const sections: DigestSection[] = content.sections
    .map((section) => ({
      heading: section.label,
      // Authors are no topic: the reason names them.
      papers: cardsOf(section.topicId === null ? null : section.label, section.papers),
      more: section.more.length,
    }))
    .filter((section) => section.papers.length > 0);
  const trending = cardsOf(null, content.trending);
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
    notes: content.notes ?? [],
    feedback: digest.id === null ? null : feedbackBase(context, subscriber, digest.id),
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
