import { dayMs } from "../../dates.ts";
import { type About, type NoticeContent, notice, notMe, preferences } from "./notice.ts";

/** Reminds a subscribed address of its links. */
export const reminder = notice({
  kind: "reminder",
  ttl: 3 * dayMs,
  byStrangers: true,
  text,
});

function text({ context, subscriber }: About): NoticeContent {
  const { name } = context.templates.brand;
  return {
    subject: `You already subscribe to ${name}`,
    heading: "You already subscribe",
    paragraphs: [
      `Somebody, most likely you, signed this address up for ${name}. It is subscribed already, so nothing has changed.`,
      "Here is the way to your topics, your hour and everything else.",
    ],
    button: preferences(context, subscriber),
    smallPrint: ["It was not you? Then you can leave this mail aside."],
    further: [notMe(context, subscriber)],
  };
}
