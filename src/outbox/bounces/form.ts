/** What one shape of report gives of itself. */
import type { BounceClass } from "../../mail/hard-or-soft.ts";
import type { Fields } from "./fields.ts";

export type ReportedRecipient = {
  /** As the server names them, and as the message did before any forwarding; lower case. */
  addresses: readonly string[];
  verdict: BounceClass;
  /** What the server said, in one line of at most 500 characters. */
  detail: string;
};

export type Answer = { answer: string };

/** What each form gives of itself; `original`: headers of the message that it is about. */
export type FormRead = {
  form: string;
  recipients: ReportedRecipient[];
  original: Fields;
  envelopeSender?: string | null;
};
