import { counted, digestSubject, preheader, shortTitle } from "./digest-subject.ts";
import type { DigestSection, DigestView, PaperCard } from "./digest-view.ts";
import { feedbackMark } from "./form-letter.ts";
import { type Run, runsOf } from "./runs.ts";
import { oneLine, shorten, shortenProse } from "./shorten.ts";
import { ownUrl, unsubscribeMailto, webUrl } from "./web-url.ts";

type LinkFill = { label: string; url: string };

/** The values that the template shows of one paper. */
export type PaperFill = {
  title: string;
  /** The same, with the matches as separate runs. */
  titleRuns: Run[];
  url: string | null;
  /** One line under the title: authors, venue and reason, each but the first with the separator before it. */
  by: { authors: string; authorsUrl: string | null; venue: string; why: string } | null;
  /** The excerpt, with its source where that is not the abstract. */
  abstract: { language: string | null; runs: Run[]; by: string | null } | null;
  /** The row of links; each but the first has the separator before it. */
  actions: (LinkFill & { dot: string })[];
  feedback: { dot: string; save: string; more: string; less: string } | null;
};

/** How a card is shown: the length of its excerpt in characters, and whether it has feedback links. */
export type ShownCard = { card: PaperCard; room: number; asks: boolean };

/** The papers without room: in words and, where there is a server, with a link. */
type MoreFill = { label: string; url: string | null };

/** The fill of both parts of the mail: the same words, cleaned and shortened once. */
export type DigestFill<Paper = ShownCard> = {
  subject: string;
  preheader: string;
  date: string;
  notice: string | null;
  /** How many papers there are and, for several topics, how many each has, with the separator before it. */
  contents: { total: string; topics: { dot: string; name: string; count: string }[] } | null;
  sections: {
    heading: string;
    papers: Paper[];
    more: MoreFill | null;
  }[];
  /** The topics without room for any paper. */
  elsewhere: MoreFill | null;
  notes: string[];
  links: { home: string; about: string; share: string; browser: string } | null;
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
  contents: { total: "-", topics: [{ dot: "-", name: "-", count: "-" }] },
  sections: [
    {
      heading: "-",
      papers: [
        {
          title: "-",
          titleRuns: [{ plain: "-", match: "-" }],
          url: "-",
          by: { authors: "-", authorsUrl: "-", venue: "-", why: "-" },
          abstract: { language: "-", runs: [{ plain: "-", match: "-" }], by: "-" },
          actions: [{ dot: "-", label: "-", url: "-" }],
          feedback: { dot: "-", save: "-", more: "-", less: "-" },
        },
      ],
      more: { label: "-", url: "-" },
    },
  ],
  elsewhere: { label: "-", url: "-" },
  notes: ["-"],
  links: { home: "-", about: "-", share: "-", browser: "-" },
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

// The most characters of each text; for alsoIn, links and topics, the most items.
const limits = {
  title: 300,
  authors: 120,
  venue: 60,
  reason: 200,
  alsoIn: 3,
  topic: 80,
  topics: 8,
  links: 3,
  label: 12,
  by: 70,
  line: 400,
  notes: 5,
};

const dot = " · ";

/** The values of the mail's templates for a digest whose reader's own part is blank; `room` says how much of it is shown. */
export function digestFill(view: DigestView, room: Room): DigestFill {
  const sections = trimToRoom(view, room.papers);
  const onTopic = filledSections({ ...view, trending: null }).length;
  const shown = sections.filter((section) => section.papers.length > 0);
  const links = view.links && {
    home: ownUrl("home", view.links.home),
    about: ownUrl("about", view.links.about),
    share: ownUrl("share", view.links.share),
    browser: view.links.browser,
  };
  const browser = links?.browser ?? null;
  const subject = view.subject ?? digestSubject(subjectSections(view));
  return {
    subject,
    preheader: preheaderOf(view, sections, subject),
    date: oneLine(view.date),
    notice: view.notice === null ? null : shorten(view.notice, limits.line),
    contents: contentsFill(onTopic > 0 ? sections.slice(0, onTopic) : sections),
    sections: shown.map((section) => ({
      heading: shorten(section.heading, limits.topic),
      papers: section.papers.map((card) => ({ card, room: room.excerpt, asks: view.feedback !== null })),
      more: links && section.more > 0 ? moreFill(`and ${section.more} more`, browser, section.query) : null,
    })),
    elsewhere:
      links &&
      elsewhere(
        sections.filter((section) => section.papers.length === 0),
        browser,
      ),
    notes: view.notes.slice(0, limits.notes).map((note) => shorten(note, limits.line)),
    links,
    footer: footer(view),
    subscriber: view.subscriber,
    postalAddress: view.postalAddress === null ? null : shorten(view.postalAddress, limits.line),
  };
}

/** A mail without papers shows its first line there. */
function preheaderOf({ notice }: DigestView, sections: readonly DigestSection[], subject: string): string {
  const papers = sections.flatMap((section) => section.papers);
  return papers.length === 0 && notice !== null ? shorten(notice, limits.line) : preheader(papers, subject);
}

/** Where the reader changes or ends the digest: on pages, or without a server by a mail (RFC 6068). */
function footer({ links, contact }: DigestView): LinkFill[] {
  if (!links) return contact ? [{ label: "Unsubscribe", url: unsubscribeMailto(contact) }] : [];
  return [
    { label: "Saved papers", url: links.saved },
    { label: "Topics", url: links.topics },
    { label: "Hour", url: links.hour },
    { label: "Pause", url: links.pause },
    { label: "Unsubscribe", url: links.unsubscribe },
    { label: "Read in browser", url: links.browser },
  ];
}

/** The sections that a subject is made of: the topics; trending papers only where there is nothing else. */
function subjectSections({ sections, trending }: DigestView): DigestSection[] {
  const found = sections.filter(({ papers }) => papers.length > 0);
  return found.length > 0 || trending === null ? found : [trending];
}

const moreFill = (label: string, browser: string | null, query = ""): MoreFill => ({
  label,
  url: browser && browser + query,
});

/** Sections that are not empty, those of the topics first. */
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
  const links = card.links.flatMap((link) => {
    const url = webUrl(link.url);
    return url === null ? [] : [{ label: shorten(link.label, limits.label), url }];
  });
  const title = shortTitle(card.title, limits.title);
  const actions = links.slice(0, limits.links).map((link, i) => ({ dot: i > 0 ? dot : "", ...link }));
  const { save, more, less } = card.feedback;
  return {
    title,
    titleRuns: runsOf(title, card.title, card.titleMarks),
    url: card.url === null ? null : webUrl(card.url),
    by: byFill(card, asks),
    abstract: excerptFill(card, room),
    actions,
    feedback: asks
      ? {
          dot: actions.length > 0 ? dot : "",
          save: feedbackMark + save,
          more: feedbackMark + more,
          less: feedbackMark + less,
        }
      : null,
  };
}

function byFill(card: PaperCard, asks: boolean): PaperFill["by"] {
  const alsoIn = card.alsoIn.slice(0, limits.alsoIn).map((topic) => shorten(topic, limits.topic));
  const authors = shorten(card.authors, limits.authors);
  const venue = shorten(card.venue, limits.venue);
  const why = [
    shorten(card.reason, limits.reason),
    ...(alsoIn.length > 0 ? [`also in ${alsoIn.join(", ")}`] : []),
  ]
    .filter((text) => text !== "")
    .join(dot);
  if (authors + venue + why === "") return null;
  return {
    authors,
    authorsUrl: asks && card.feedback.authors !== null ? feedbackMark + card.feedback.authors : null,
    venue: authors !== "" && venue !== "" ? dot + venue : venue,
    why: authors + venue !== "" && why !== "" ? dot + why : why,
  };
}

function excerptFill(
  { excerpt, marks, summaryBy, language }: PaperCard,
  room: number,
): PaperFill["abstract"] {
  const shown = shortenProse(excerpt, room);
  if (shown === "") return null;
  const by = summaryBy === undefined ? null : `Summary by ${shorten(summaryBy, limits.by)}`;
  return {
    language: language === undefined || language === "en" ? null : language,
    runs: runsOf(shown, excerpt, marks),
    by,
  };
}

/** The mail's papers by topic; trending papers count only where there is nothing else. */
function contentsFill(all: readonly DigestSection[]): DigestFill["contents"] {
  const sections = all.filter(({ papers }) => papers.length > 0);
  if (sections.length === 0) return null;
  const total = counted(countPapers(sections));
  if (sections.length === 1) return { total, topics: [] };
  const fit = sections.length > limits.topics ? sections.slice(0, limits.topics - 1) : sections;
  const others = sections.slice(fit.length);
  const topics = fit.map(({ heading, papers }) => ({
    name: shorten(heading, limits.topic),
    count: papers.length,
  }));
  if (others.length > 0) topics.push({ name: `${others.length} other topics`, count: countPapers(others) });
  return {
    total,
    topics: topics.map(({ name, count }, i) => ({ dot: i > 0 ? dot : ": ", name, count: `${count}` })),
  };
}

function elsewhere(sections: DigestSection[], browser: string | null): MoreFill | null {
  if (sections.length === 0) return null;
  const counts = sections.map((section) => `${shorten(section.heading, limits.topic)} (${section.more})`);
  return moreFill(shorten(`Also in your browser: ${counts.join(", ")}`, limits.line), browser);
}
