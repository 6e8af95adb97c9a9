import { dayMs } from "../../dates.ts";
import { type About, type NoticeContent, notice, preferences } from "./notice.ts";

/** Tells the new address that digests come to it now. */
export const moved = notice({
  kind: "moved",
  ttl: 3 * dayMs,
  text,
});

function text({ context, subscriber }: About): NoticeContent {
  return {
    subject: `Your ${context.templates.brand.name} digests come here now`,
    heading: "Your digests come here now",
    paragraphs: [
      "Both addresses agreed. Your topics, your hour and everything else came along.",
      "The links in older mails have ended, and so has the address of your private feed; the ones from here on are new.",
    ],
    button: preferences(context, subscriber),
    smallPrint: ["Every digest has a link to your preferences at its foot."],
  };
}
