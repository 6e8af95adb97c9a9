import { digestSubject, preheader, titleOf } from "./digest-subject.ts";
import type { DigestSection, DigestView, PaperCard } from "./digest-view.ts";
import { type Run, runsOf } from "./runs.ts";
import { oneLine, shorten, shortenProse } from "./shorten.ts";
import { ownUrl, unsubscribeByMail, webUrl } from "./web-url.ts";

type LinkFill = { label: string; url: string };

/** The values that the template shows of one paper. */
export type PaperFill = {
  title: string;
  /** The same, with what matched apart. */
  titleRuns: Run[];
  url: string | null;
  why: string[];
  /** The excerpt, and whose it is where that is not the abstract. */
  abstract: { runs: Run[]; by: string | null } | null;
  actions: LinkFill[];
  feedback: { save: string; more: string; less: string; authors: string | null } | null;
};

/**
 * Stands in a card for the subscriber's own feedback address, which is put in when the card's pieces are put together.
 * No value of a fill holds a control character.
 */
export const feedbackHole = "\u0000";

/** A card in the mail: with excerpts of so many characters, and with or without the links of feedback. */
export type ShownCard = { card: PaperCard; room: number; asks: boolean };

/** What both parts of the mail are filled with: the same words, cleaned and shortened once. */
export type DigestFill<Paper = ShownCard> = {
  subject: string;
  preheader: string;
  date: string;
  notice: string | null;
  summary: string | null;
  sections: {
    heading: string;
    papers: Paper[];
    more: string | null;
  }[];
  /** The topics of which no paper has room. */
  elsewhere: string | null;
  notes: string[];
  links: { home: string; browser: string } | null;
  footer: LinkFill[];
  subscriber: string;
  postalAddress: string | null;
};

/** A fill with one of everything, against which the markers of the templates are checked. */
export const digestShape: DigestFill<PaperFill> = {
  subject: "-",
  preheader: "-",
  date: "-",
  notice: "-",
  summary: "-",
  sections: [
    {
      heading: "-",
      papers: [
        {
          title: "-",
          titleRuns: [{ plain: "-", match: "-" }],
          url: "-",
          why: ["-"],
          abstract: { runs: [{ plain: "-", match: "-" }], by: "-" },
          actions: [{ label: "-", url: "-" }],
          feedback: { save: "-", more: "-", less: "-", authors: "-" },
        },
      ],
      more: "-",
    },
  ],
  elsewhere: "-",
  notes: ["-"],
  links: { home: "-", browser: "-" },
  footer: [{ label: "-", url: "-" }],
  subscriber: "-",
  postalAddress: "-",
};

/** How much of a digest goes into the mail. */
export type Room = {
  /** UTF-16 units of each excerpt. */
  excerpt: number;
  /** Papers; the others are counted in their section's "more". */
  papers: number;
};

// Characters of each text; for alsoIn and links, how many.
const limits = {
  title: 300,
  reason: 240,
  alsoIn: 3,
  topic: 80,
  links: 4,
  label: 40,
  line: 400,
  notes: 5,
};

/** The values of the mail's templates, for a digest of which `room` says how much is shown. */
export function digestFill(view: DigestView, room: Room): DigestFill {
  const sections = trimToRoom(view, room.papers);
  const onTopic = filledSections({ ...view, trending: null }).length;
  const papers = sections.flatMap((section) => section.papers);
  const shown = sections.filter((section) => section.papers.length > 0);
  const links = view.links && {
    home: ownUrl("home", view.links.home),
    browser: ownUrl("browser", view.links.browser),
  };
  return {
    subject: digestSubject(view),
    preheader: preheader(papers),
    date: oneLine(view.date),
    notice: view.notice === null ? null : shorten(view.notice, limits.line),
    summary: summary(onTopic > 0 ? sections.slice(0, onTopic) : sections, links !== null),
    sections: shown.map((section) => ({
      heading: shorten(section.heading, limits.topic),
      papers: section.papers.map((card) => ({ card, room: room.excerpt, asks: view.feedback !== null })),
      more: links && section.more > 0 ? `And ${section.more} more in your browser` : null,
    })),
    elsewhere: links && elsewhere(sections.filter((section) => section.papers.length === 0)),
    notes: view.notes.slice(0, limits.notes).map((note) => shorten(note, limits.line)),
    links,
    footer: footer(view),
    subscriber: oneLine(view.subscriber),
    postalAddress: view.postalAddress === null ? null : shorten(view.postalAddress, limits.line),
  };
}

/** Where the reader changes or ends the digest: on pages, or without a server by a mail (RFC 6068). */
function footer({ links, contact }: DigestView): LinkFill[] {
  if (!links) return contact ? [{ label: "Unsubscribe", url: unsubscribeByMail(contact) }] : [];
  return [
    { label: "Saved papers", url: ownUrl("saved", links.saved) },
    { label: "Topics", url: ownUrl("topics", links.topics) },
    { label: "Hour", url: ownUrl("hour", links.hour) },
    { label: "Pause", url: ownUrl("pause", links.pause) },
    { label: "Unsubscribe", url: ownUrl("unsubscribe", links.unsubscribe) },
    { label: "Read in browser", url: ownUrl("browser", links.browser) },
  ];
}

/** Sections that have something to say, those of the topics first. */
function filledSections(view: DigestView): DigestSection[] {
  const sections = view.trending ? [...view.sections, view.trending] : view.sections;
  return sections.filter((section) => section.papers.length > 0 || section.more > 0);
}

const countPapers = (sections: readonly DigestSection[]): number =>
  sections.reduce((sum, { papers }) => sum + papers.length, 0);

/** Keeps the best `room` papers: the first of every topic, then the second of every topic; trending last. */
function trimToRoom(view: DigestView, room: number): DigestSection[] {
  const sections = filledSections(view);
  if (countPapers(sections) <= room) return sections;
  const turn = (section: DigestSection, rank: number) => (section === view.trending ? Infinity : rank);
  const kept = sections
    .flatMap((section) => section.papers.map((_, rank) => ({ section, turn: turn(section, rank) })))
    .sort((a, b) => (a.turn === b.turn ? 0 : a.turn - b.turn))
    .slice(0, room);
  return sections.map((section) => {
    const count = kept.filter((place) => place.section === section).length;
    return {
      ...section,
      papers: section.papers.slice(0, count),
      more: section.more + section.papers.length - count,
    };
  });
}

/** The values of one card. */
export function paperFill({ card, room, asks }: ShownCard): PaperFill {
  const url = card.url === null ? null : webUrl(card.url);
  const links = card.links.flatMap((link) => {
    const target = webUrl(link.url);
    return target === null ? [] : [{ label: shorten(link.label, limits.label), url: target }];
  });
  const alsoIn = card.alsoIn.slice(0, limits.alsoIn).map((topic) => shorten(topic, limits.topic));
  const title = titleOf(card, limits.title);
  return {
    title,
    titleRuns: runsOf(title, card.title, card.titleMarks),
    url,
    why: [
      shorten(card.reason, limits.reason),
      alsoIn.length > 0 ? `Also in ${alsoIn.join(", ")}` : "",
    ].filter((line) => line !== ""),
    abstract: excerptFill(card, room),
    actions: [...(url === null ? [] : [{ label: "Read more", url }]), ...links.slice(0, limits.links)],
    feedback: asks
      ? {
          save: feedbackHole + card.feedback.save,
          more: feedbackHole + card.feedback.more,
          less: feedbackHole + card.feedback.less,
          authors: card.feedback.authors === null ? null : feedbackHole + card.feedback.authors,
        }
      : null,
  };
}

function excerptFill({ excerpt, marks, summaryBy }: PaperCard, room: number): PaperFill["abstract"] {
  const shown = shortenProse(excerpt, room);
  if (shown === "") return null;
  const by = summaryBy === undefined ? null : `Summary by ${shorten(summaryBy, limits.label)}`;
  return { runs: runsOf(shown, excerpt, marks), by };
}

/** How many papers there are, and of how many; what trends outside the topics counts only where there is nothing else. */
function summary(sections: readonly DigestSection[], hasPage: boolean): string | null {
  const shown = countPapers(sections);
  const total = sections.reduce((sum, { more }) => sum + more, shown);
  if (total === 0) return null;
  if (shown < total)
    return `${shown} of ${total} new papers, best first.${hasPage ? " The rest are in your browser." : ""}`;
  return total === 1 ? "One new paper." : `${total} new papers, best first.`;
}

function elsewhere(sections: DigestSection[]): string | null {
  if (sections.length === 0) return null;
  const counts = sections.map((section) => `${shorten(section.heading, limits.topic)} (${section.more})`);
  return shorten(`Also in your browser: ${counts.join(", ")}`, limits.line);
}
