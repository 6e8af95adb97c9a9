/** A paper as a mail shows it, made once for all mails that show it for the same reasons. */
import { LRUCache } from "lru-cache";
import type { DigestReasons } from "../db/schema.ts";
import { excerpt } from "../ranking/excerpt.ts";
import { feedbackSuffix } from "../subscribers/feedback-link.ts";
import type { PaperCard } from "../templates/digest.ts";
import { oneLine } from "../templates/shorten.ts";
import { type Link, linkLabel, mailLinks, paperUrl } from "./paper-links.ts";
import { reasonTerms, reasonText } from "./reason-text.ts";

export type ShownPaper = { id: number; title: string; abstract: string; links: readonly Link[] };

/** How much of an abstract a mail shows: two ordinary sentences, in UTF-16 code units. */
const excerptRoom = 280;

/** Why a paper is in a digest; `topic` is the heading that it stands under, null where it trends. */
export type ShownReasons = { topic: string | null; why: DigestReasons; alsoIn: readonly string[] };

/** How many cards are cached: as many as papers are (papers/archive/archive.ts). With their mail a card takes some 10 kB. */
const mostCards = 5_000;

/**
 * The cards that were made last, by what they show. Mails share what is rendered and encoded of a card, so the same paper for
 * the same reasons must be the same object.
 */
const cardCache = new LRUCache<string, { paper: ShownPaper; card: PaperCard }>({ max: mostCards });

/**
 * A paper's card.
 *
 * @returns the same object for the same values while it is cached, whatever object the paper is
 */
export function cardOf(baseUrl: string, paper: ShownPaper, reasons: ShownReasons): PaperCard {
  const { topic, why, alsoIn } = reasons;
  const key = JSON.stringify([baseUrl, paper.id, topic, why, alsoIn]);
  const known = cardCache.get(key);
  // A later listing may have completed the paper.
  if (known && isSame(known.paper, paper)) return known.card;
  const card = makeCard(baseUrl, paper, reasons);
  cardCache.set(key, { paper, card });
  return card;
}

const isSame = (a: ShownPaper, b: ShownPaper): boolean =>
  a === b ||
  (a.title === b.title && a.abstract === b.abstract && JSON.stringify(a.links) === JSON.stringify(b.links));

function makeCard(baseUrl: string, paper: ShownPaper, { topic, why, alsoIn }: ShownReasons): PaperCard {
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
