import { dayMs } from "../../dates.ts";
import { linkFor } from "../links.ts";
import { type About, type NoticeContent, notice, notMe } from "./notice.ts";

/** How long a confirmation link works, in milliseconds. */
export const confirmationTtl = 3 * dayMs;

/** Asks an address to confirm its subscription (double opt-in). */
export const confirmation = notice({
  kind: "confirmation",
  ttl: confirmationTtl,
  byStrangers: true,
  text,
});

function text({ context, subscriber, delivery }: About): NoticeContent {
  const expiresAt = new Date(delivery.createdAt.getTime() + confirmationTtl);
  return {
    subject: "Please confirm your Paperboy subscription",
    heading: "One tap and you are in",
    paragraphs: [
      "Somebody, most likely you, asked Paperboy to send a daily digest of new research papers to this address.",
      subscriber.lastDigestDate === null
        ? "Confirm that it was you, and your first digest leaves at once."
        : "Confirm that it was you, and your digests come again.",
    ],
    button: { label: "Confirm my subscription", url: linkFor(context, "confirm", subscriber, { expiresAt }) },
    smallPrint: [
      "It was not you? Then do nothing: without a confirmation no digest is sent.",
      "The link works for three days.",
    ],
    otherwise: notMe(context, subscriber),
  };
}
