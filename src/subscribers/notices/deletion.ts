import { dayMs } from "../../dates.ts";
import { linkFor } from "../links.ts";
import { type About, type NoticeContent, notice, notYou } from "./notice.ts";

/** How long the link that deletes works, in milliseconds. */
export const deletionTtl = dayMs;

/** Mails the link that deletes everything about a reader. */
export const deletion = notice({
  kind: "deletion",
  ttl: deletionTtl,
  text,
});

function text({ context, subscriber, delivery }: About): NoticeContent {
  const expiresAt = new Date(delivery.createdAt.getTime() + deletionTtl);
  return {
    subject: `Delete everything ${context.templates.brand.name} holds about you?`,
    heading: "Delete everything?",
    paragraphs: [
      "Somebody, most likely you, asked to delete your subscription with all there is about it: topics, authors, digests, what you said of papers, and the record of mails.",
      "It cannot be undone. Just to get no more mail, unsubscribing is enough.",
    ],
    button: { label: "Go on to delete it", url: linkFor(context, "delete", subscriber, { expiresAt }) },
    smallPrint: [notYou, "The link works for a day."],
  };
}
