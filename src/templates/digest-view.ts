/** Marks of one text are in order, and none overlaps another; UTF-16 code units, `end` exclusive. */
type Mark = { start: number; end: number };

/** One paper of a digest. Texts are plain, of any length; the mail shortens them. */
export type PaperCard = {
  /** The cache key of the card: cards with one key are equal. Unset: nothing rendered of the card is cached. */
  key?: string;
  title: string;
  /** Where the title matched. */
  titleMarks: readonly Mark[];
  /** The address of the paper itself; where it is unknown, of our own page of it, or null without a server. Absolute. */
  url: string | null;
  /** Its authors in a line; empty where no source names them. */
  authors: string;
  /** Where it was published or listed; empty where no source names it. */
  venue: string;
  /** The shown part of the abstract, or the source's own summary. */
  excerpt: string;
  /** Where the excerpt matched. */
  marks: readonly Mark[];
  /** Whose summary it is; unset for words of the abstract. */
  summaryBy?: string;
  /** The excerpt's language where that is not English (BCP 47). */
  language?: string;
  /**
   * Links to read it: the paper, its PDF, its code. A link that is not http(s) is left out, and so are those after the third.
   */
  links: { url: string; label: string }[];
  /** Why the paper is here, in one line of plain text, where its heading and title do not show it; else empty. */
  reason: string;
  /** Names of the subscriber's other topics that it matches. */
  alsoIn: string[];
  /**
   * The endings of the digest's feedback address to save this paper, to say "more like this" or "less like this", and to follow
   * its authors; `authors` null: none are named.
   */
  feedback: { save: string; more: string; less: string; authors: string | null };
};

/** The papers under one heading. */
export type DigestSection = {
  heading: string;
  /** Best first. */
  papers: PaperCard[];
  /** How many matches have no room in the mail. */
  more: number;
  /** The query with which the digest's page shows this section alone, such as `?topic=Kites`; unset: the page shows all. */
  query?: string;
};

/** The pages that a digest links to, absolute. */
export type DigestLinks = {
  browser: string;
  saved: string;
  topics: string;
  hour: string;
  pause: string;
  unsubscribe: string;
  home: string;
  /** The page about the sender and the stored data. */
  about: string;
  /** The sign-up with its topics, for a person to whom it is forwarded. It holds no data of the reader. */
  share: string;
};

/** A digest as its reader should see it. */
export type DigestView = {
  /** Unset: it is made from the contents. */
  subject?: string | undefined;
  /** For people, e.g. "Saturday, 21 November 2026". */
  date: string;
  sections: DigestSection[];
  /** Papers outside the subscriber's topics. */
  trending: DigestSection | null;
  /** A line above the papers, e.g. a welcome in the first digest. */
  notice: string | null;
  /** Lines at the end: what waits unread, and sources that have listed nothing new for days. */
  notes: readonly string[];
  /** The feedback address without the card's ending; null where there is no subscriber. */
  feedback: string | null;
  /** The reader's pages; null without a server. */
  links: DigestLinks | null;
  /** Without a server: the address to which the reader writes to unsubscribe. */
  contact?: string | undefined;
  /** The address that the digest goes to. */
  subscriber: string;
  postalAddress: string | null;
};
