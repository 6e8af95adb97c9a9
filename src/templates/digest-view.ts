/** One paper of a digest. Texts are plain, of any length; the mail shortens them. */
export type PaperCard = {
  title: string;
  /** Our own page of the paper, absolute. */
  url: string;
  abstract: string;
  /** Elsewhere: code, project page. A link that is not http(s) is left out, and so are those after the fourth. */
  links: { url: string; label: string }[];
  /** Why the paper is here, in one line of plain text. */
  reason: string;
  /** Names of the subscriber's other topics that it matches. */
  alsoIn: string[];
};

export type DigestSection = {
  heading: string;
  /** Best first. */
  papers: PaperCard[];
  /** Matches with no room in the mail. */
  more: number;
};

/** A digest as its reader should see it. */
export type DigestView = {
  /** For people, e.g. "Saturday, 21 November 2026". */
  date: string;
  sections: DigestSection[];
  /** Papers outside the subscriber's topics. */
  trending: DigestSection | null;
  /** A line above the papers, e.g. a welcome in the first digest. */
  notice: string | null;
  links: { browser: string; topics: string; hour: string; pause: string; unsubscribe: string; home: string };
  /** The address that the digest goes to. */
  subscriber: string;
  postalAddress: string | null;
};
