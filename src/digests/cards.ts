/** A paper as a mail shows it, made once for all mails that show it for the same reasons. */
import { createHash } from "node:crypto";
import type { DigestReasons } from "../db/schema.ts";
import type { PaperFacts, PaperLink } from "../papers/paper.ts";
import { type Excerpt, excerpt } from "../ranking/excerpt.ts";
import { marksIn } from "../ranking/marks.ts";
import { authorsSuffix, feedbackSuffix } from "../subscribers/feedback-link.ts";
import type { PaperCard } from "../templates/digest.ts";
import type { RenderingCache } from "../templates/rendering-cache.ts";
import { oneLine } from "../templates/shorten.ts";
import { byline, venueOf } from "./byline.ts";
import { mailLinks, paperUrl } from "./paper-links.ts";
import { reasonTerms, reasonUnder, titleTerms } from "./reason-text.ts";
import type { MachineSummary } from "./summaries/store.ts";

/** The parts of a paper that its card shows. */
export type ShownPaper = {
  id: number;
  title: string;
  abstract: string;
  links: readonly PaperLink[];
  authors: readonly string[];
  facts?: Pick<PaperFacts, "summary" | "venue" | "categories" | "isWithdrawn">;
  /** Identifies all of these in the keys of the rendering cache; unset: nothing rendered of the paper is cached. */
  contentHash?: string;
  /** What `sentencesOf` found for the reasons that the paper is shown with, where it was worked out before. */
  sentences?: PaperSentences | undefined;
};

/** What is said of a paper. A model is named in `summaryBy`; its summary may be in another language than English. */
export type PaperSentences = Excerpt & { summaryBy?: string; language?: string };

/** How much of an abstract a mail shows: two or three ordinary sentences, in UTF-16 code units. */
const excerptRoom = 440;

/** Why a paper is in a digest; `topic` is the heading that it stands under, null under any other. */
export type ShownReasons = { topic: string | null; why: DigestReasons; alsoIn: readonly string[] };

/** `contact`: set where there is no server (`ViewContext`). */
type CardContext = {
  baseUrl: string;
  contact?: string | undefined;
  cache?: RenderingCache | undefined;
};

/**
 * Makes a paper's card.
 *
 * @param cache keeps the card by the paper's content and the reasons
 */
export function cardOf(
  { baseUrl, contact, cache }: CardContext,
  paper: ShownPaper,
  reasons: ShownReasons,
  summary?: MachineSummary,
): PaperCard {
  const site = contact === undefined ? baseUrl : null;
  if (!cache || paper.contentHash === undefined) return makeCard(site, paper, reasons, summary);
  const { topic, why, alsoIn } = reasons;
  // JSON text, a hash, a site and a number hold no line feed, so no two cards share a key.
  const key = `card ${paper.id} ${paper.contentHash} ${site}\n${JSON.stringify(why)}\n${topic === null ? "" : JSON.stringify(topic)}\n${alsoIn.length === 0 ? "" : JSON.stringify(alsoIn)}${summary ? `\n${JSON.stringify(summary)}` : ""}`;
  return cache.get(key, () => ({ key: shortKey(key), ...makeCard(site, paper, reasons, summary) }));
}

/**
 * What a digest says of a paper: its source's summary, or else a model's, or else the sentences of its abstract that matched. Finding
 * these takes milliseconds.
 */
export function sentencesOf(
  { title, abstract, facts }: Pick<ShownPaper, "title" | "abstract" | "facts">,
  terms: readonly string[],
  machine?: MachineSummary,
): PaperSentences {
  const summary: SourceSummary | undefined = facts?.summary ?? machine;
  if (!summary) return excerpt({ title: oneLine(title), abstract: oneLine(abstract) }, terms, excerptRoom);
  const text = oneLine(summary.text);
  const { by, language } = summary;
  return {
    text,
    marks: marksIn(text, terms),
    summaryBy: by,
    ...(language === undefined ? {} : { language }),
  };
}

type SourceSummary = NonNullable<PaperFacts["summary"]> & { language?: string };

/** The key is a hash of the values: a card's renderings are looked up several times a mail, and a short key costs less. */
const shortKey = (key: string): string => createHash("sha256").update(key).digest("base64url");

/** @param site null without a server; the paper's own links then take the place of its page */
function makeCard(
  site: string | null,
  paper: ShownPaper,
  { topic, why, alsoIn }: ShownReasons,
  summary: MachineSummary | undefined,
): PaperCard {
  const title = oneLine(paper.title);
  const terms = reasonTerms(why);
  const { summaryBy, language, ...shown } = paper.sentences ?? sentencesOf(paper, terms, summary);
  const page = site === null ? null : paperUrl(site, paper.id);
  const links = mailLinks(paper, page);
  return {
    title,
    titleMarks: marksIn(title, titleTerms(why)),
    url: links.find(({ label }) => label === "Paper" || label === "PDF")?.url ?? page,
    authors: byline(paper.authors),
    venue: venueOf(paper),
    excerpt: shown.text,
    marks: shown.marks,
    ...(summaryBy === undefined ? {} : { summaryBy }),
    ...(language === undefined ? {} : { language }),
    links,
    reason: reasonUnder(topic, why),
    alsoIn: [...alsoIn],
    feedback: {
      save: feedbackSuffix(paper.id, "save"),
      more: feedbackSuffix(paper.id, "more"),
      less: feedbackSuffix(paper.id, "less"),
      authors: paper.authors.length > 0 ? authorsSuffix(paper.id) : null,
    },
  };
}
