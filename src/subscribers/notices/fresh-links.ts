import { dayMs } from "../../dates.ts";
import { type About, type NoticeContent, notice, preferences } from "./notice.ts";

/** Mails a new link after all earlier ones were ended. */
export const freshLinks = notice({
  kind: "fresh-links",
  ttl: 3 * dayMs,
  text,
});

function text({ context, subscriber }: About): NoticeContent {
  return {
    subject: `Your fresh ${context.templates.brand.name} link`,
    heading: "All older links have ended",
    paragraphs: [
      "You asked for it: no link from an earlier mail opens anything any more, nor does the address of your private feed.",
      "This one does. Your settings are as they were.",
    ],
    button: preferences(context, subscriber),
    smallPrint: ["It was not you? Then somebody held one of your links, and holds it in vain now."],
  };
}
