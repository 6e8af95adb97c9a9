import { dayMs } from "../../dates.ts";
import { type About, type NoticeContent, notice } from "./notice.ts";

/** Tells the old address that digests go to another now. */
export const movedAway = notice({
  kind: "moved-away",
  ttl: 3 * dayMs,
  toOtherAddress: true,
  text,
});

function text({ context }: About): NoticeContent {
  const { name } = context.templates.brand;
  return {
    subject: `Your ${name} digests go to another address now`,
    heading: "Your digests go elsewhere now",
    paragraphs: [
      "Both addresses agreed to it, so no more digests come here, and the links in older mails have ended.",
    ],
    button: { label: `Visit ${name}`, url: `${context.baseUrl}/` },
    smallPrint: ["You can subscribe this address anew at any time."],
  };
}
