import { linkFor } from "../links.ts";
import { changeTtl, openChangeOf } from "../open-change.ts";
import { type About, type NoticeContent, notice } from "./notice.ts";

/** Asks the old address to allow that digests go to another. */
export const changeAllow = notice({
  kind: "change-allow",
  ttl: changeTtl,
  text,
});

async function text({ db, context, subscriber, delivery }: About): Promise<NoticeContent | null> {
  const change = await openChangeOf(db, subscriber.id, delivery.createdAt);
  if (!change) return null;
  const { id, expiresAt } = change;
  return {
    subject: `May your ${context.templates.brand.name} digests go to another address?`,
    heading: "Allow the new address",
    paragraphs: [
      `Somebody, most likely you, asked for your digests to go to ${change.email} from now on.`,
      "Nothing changes before you allow it here and the new address accepts it, by the mail that went there.",
    ],
    button: {
      label: "Allow the change",
      url: linkFor(context, "change-old", subscriber, { ref: id, expiresAt }),
    },
    smallPrint: [
      "It was not you? Then do not allow it. Somebody may hold one of your links: “End all my links” in your preferences makes them useless.",
      "The link works for a day.",
    ],
  };
}
