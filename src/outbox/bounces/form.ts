/** What each form of report is read into. */
import type { BounceClass } from "../../mail/hard-or-soft.ts";
import type { Fields } from "./fields.ts";

/** What a report says of one recipient. */
export type ReportedRecipient = {
  /** As the server names them, and as the message did before any forwarding; lower case. */
  addresses: readonly string[];
  bounceClass: BounceClass;
  /** What the server said, in one line of at most 500 characters. */
  detail: string;
};

/** A mail that says nothing of the address, and in a few words what it is. */
export type Answer = { answer: string };

/** A report as its form gives it; `original`: headers of the message that it is about. */
export type FormRead = {
  form: string;
  recipients: ReportedRecipient[];
  original: Fields;
  envelopeSender?: string | null;
};
