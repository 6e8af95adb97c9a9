/** Marks of one text are in order, and none overlaps another; UTF-16 code units, `end` exclusive. */
type Mark = { start: number; end: number };

/** One paper of a digest. Texts are plain, of any length; the mail shortens them. */
export type PaperCard = {
  /** Stands for all that the card holds: cards of one key are equal. Unset: nothing made of the card is kept. */
  key?: string;
  title: string;
  /** What of the title matched. */
  titleMarks: readonly Mark[];
  /** Of the paper itself; where it is unknown, our own page of it, or without a server null. Absolute. */
  url: string | null;
  /** Who wrote it, in a line; empty where no source says. */
  authors: string;
  /** Where it was published or listed; empty where no source says. */
  venue: string;
  /** What of the abstract is shown, or the source's own summary. */
  excerpt: string;
  /** What of the excerpt matched. */
  marks: readonly Mark[];
  /** Whose summary it is; unset for words of the abstract. */
  summaryBy?: string;
  /** Of the excerpt, where it is another than English (BCP 47). */
  language?: string;
  /** How to read it: the paper, its PDF, its code. A link that is not http(s) is left out, and so are those after the third. */
  links: { url: string; label: string }[];
  /** Why the paper is here, in one line of plain text, where its heading and title do not show it; else empty. */
  reason: string;
  /** Names of the subscriber's other topics that it matches. */
  alsoIn: string[];
  /**
   * What the digest's feedback address ends in to save this paper, to say "more like this" of it, or "less", and to follow its authors;
   * `authors` null: none are named.
   */
  feedback: { save: string; more: string; less: string; authors: string | null };
};

/** The papers under one heading. */
export type DigestSection = {
  heading: string;
  /** Best first. */
  papers: PaperCard[];
  /** Matches with no room in the mail. */
  more: number;
  /** What the digest's page in the browser shows of this section alone, as the query of its address, such as `?topic=Kites`; unset: all. */
  query?: string;
};

/** The pages that a digest leads to, absolute. */
export type DigestLinks = {
  browser: string;
  saved: string;
  topics: string;
  hour: string;
  pause: string;
  unsubscribe: string;
  home: string;
  /** Who sends it, and what is kept. */
  about: string;
  /** For whom it is forwarded to: the sign-up with its topics. It holds nothing of the reader's own. */
  share: string;
};

/** A digest as its reader should see it. */
export type DigestView = {
  /** Unset: it is made of what is inside. */
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
  /** Where the subscriber saves a paper and says "more like this" or "less", but for the card's ending; null where there is nobody to ask. */
  feedback: string | null;
  /** The reader's pages; null without a server. */
  links: DigestLinks | null;
  /** Without a server: the address to which the reader writes to unsubscribe. */
  contact?: string | undefined;
  /** The address that the digest goes to. */
  subscriber: string;
  postalAddress: string | null;
};
