/** The fill of broadcast mails. */

/** Words of a block with one style: link, strong, emphasised or plain. `br`: a line ends after them. */
export type TextRun = {
  text: string;
  url: string | null;
  strong: string | null;
  em: string | null;
  plain: string | null;
  br: boolean;
};

/** A part of a text. One of `heading`, `paragraph` and `list` is set; `text` says the same in plain text. */
export type Block = {
  text: string;
  heading: { runs: TextRun[] } | null;
  paragraph: { runs: TextRun[] } | null;
  list: { items: { runs: TextRun[] }[] } | null;
};

/** A mail from the operator to one reader. */
export type BroadcastView = {
  subject: string;
  /** Every address in them is http(s). */
  blocks: readonly Block[];
  links: { preferences: string; unsubscribe: string };
  subscriber: string;
  postalAddress: string | null;
};

/** The fill of both parts of the mail. */
export type BroadcastFill = {
  subject: string;
  preheader: string;
  blocks: readonly Block[];
  footer: { label: string; url: string }[];
  subscriber: string;
  postalAddress: string | null;
};

const run: TextRun = { text: "-", url: "-", strong: "-", em: "-", plain: "-", br: true };

/** A fill with one of everything, against which the markers of the templates are checked. */
export const broadcastShape: BroadcastFill = {
  subject: "-",
  preheader: "-",
  blocks: [
    {
      text: "-",
      heading: { runs: [run] },
      paragraph: { runs: [run] },
      list: { items: [{ runs: [run] }] },
    },
  ],
  footer: [{ label: "-", url: "-" }],
  subscriber: "-",
  postalAddress: "-",
};
