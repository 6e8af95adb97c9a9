import { changeTtl } from "../open-change.ts";
import { type About, type NoticeContent, notice, notYou, preferences } from "./notice.ts";

/** Tells a new address that it is already subscribed. */
export const changeKnown = notice({
  kind: "change-known",
  ttl: changeTtl,
  byStrangers: true,
  text,
});

function text({ context, subscriber }: About): NoticeContent {
  return {
    subject: `This address has a ${context.templates.brand.name} subscription already`,
    heading: "You subscribe here already",
    paragraphs: [
      "Somebody, most likely you, wants another subscription to come to this address. It has one of its own, and there is one an address.",
      "To go on with this one, unsubscribe the other. To move the other here, delete this one in its preferences first.",
    ],
    button: preferences(context, subscriber),
    smallPrint: [notYou],
  };
}
