import { oneLine } from "./shorten.ts";
import { ownUrl } from "./web-url.ts";

/** A short mail that asks for one thing: a heading, one or two paragraphs, one button, the small print. */
export type NoticeView = {
  subject: string;
  heading: string;
  paragraphs: string[];
  button: { label: string; url: string };
  smallPrint: string[];
  /** Links in the small print. */
  further?: { label: string; url: string }[];
  postalAddress: string | null;
};

/** The fill of both parts of the mail. */
export type NoticeFill = Required<NoticeView> & { preheader: string };

/** A fill with one of everything, against which the markers of the templates are checked. */
export const noticeShape: NoticeFill = {
  subject: "-",
  preheader: "-",
  heading: "-",
  paragraphs: ["-"],
  button: { label: "-", url: "-" },
  smallPrint: ["-"],
  further: [{ label: "-", url: "-" }],
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
    further: (view.further ?? []).map(linkOf),
    postalAddress: view.postalAddress === null ? null : oneLine(view.postalAddress),
  };
}

const linkOf = ({ label, url }: NoticeView["button"]) => ({
  label: oneLine(label),
  url: ownUrl("button", url),
});
