/** The types that every form of report is read into. */
import type { BounceClass } from "../../mail/hard-or-soft.ts";
import type { Fields } from "./fields.ts";

/** What a report says of one recipient. */
export type ReportedRecipient = {
  /** The recipient as the server names it, and as the message named it before any forwarding; lower case. */
  addresses: readonly string[];
  bounceClass: BounceClass;
  /** What the server said, in one line of at most 500 characters. */
  detail: string;
};

/** A mail that says nothing about the address, with a few words on what it is. */
export type Answer = { answer: string };

/** A report as its form gives it; `original`: headers of the message that it is about. */
export type FormRead = {
  form: string;
  recipients: ReportedRecipient[];
  original: Fields;
  envelopeSender?: string | null;
};
