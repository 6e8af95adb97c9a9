import { oneLine } from "./shorten.ts";
import { ownUrl } from "./web-url.ts";

/** A short mail that asks for one thing: a heading, one or two paragraphs, one button, the small print. */
export type NoticeView = {
  subject: string;
  heading: string;
  paragraphs: string[];
  button: { label: string; url: string };
  smallPrint: string[];
  /** A link in the small print, for those whom the mail is no good to. */
  otherwise?: { label: string; url: string };
  postalAddress: string | null;
};

/** What both parts of the mail are filled with. */
export type NoticeFill = Omit<NoticeView, "otherwise"> & {
  preheader: string;
  otherwise: { label: string; url: string } | null;
};

/** A fill with one of everything, against which the markers of the templates are checked. */
export const noticeShape: NoticeFill = {
  subject: "-",
  preheader: "-",
  heading: "-",
  paragraphs: ["-"],
  button: { label: "-", url: "-" },
  smallPrint: ["-"],
  otherwise: { label: "-", url: "-" },
  postalAddress: "-",
};

/** The values of the mail's templates. */
export function noticeFill(view: NoticeView): NoticeFill {
  return {
    subject: oneLine(view.subject),
    preheader: oneLine(view.paragraphs[0] ?? ""),
    heading: oneLine(view.heading),
    paragraphs: view.paragraphs.map(oneLine),
    button: linkOf(view.button),
    smallPrint: view.smallPrint.map(oneLine),
    otherwise: view.otherwise ? linkOf(view.otherwise) : null,
    postalAddress: view.postalAddress === null ? null : oneLine(view.postalAddress),
  };
}

const linkOf = ({ label, url }: NoticeView["button"]) => ({
  label: oneLine(label),
  url: ownUrl("button", url),
});
