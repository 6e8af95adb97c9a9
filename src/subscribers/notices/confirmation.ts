import { dayMs } from "../../dates.ts";
import { authorsOf } from "../authors.ts";
import { linkFor } from "../links.ts";
import { followsOf } from "../subscriber.ts";
import { type About, type NoticeContent, notice, notMe, privacy } from "./notice.ts";

/** How long a confirmation link works, in milliseconds. */
export const confirmationTtl = 3 * dayMs;

/** Asks an address to confirm its subscription (double opt-in). */
export const confirmation = notice({
  kind: "confirmation",
  ttl: confirmationTtl,
  byStrangers: true,
  text,
});

/** The most topics that are named. */
const namedTopics = 10;

/**
 * The topics that wait for the confirmation, in the reader's words. Only words that the catalogue knows are named; others are
 * counted. A stranger who fills in the form must not choose what this mail says.
 */
async function topicsLine({ db, subscriber }: About): Promise<string | null> {
  const follows = (await followsOf(db, [subscriber.id])).get(subscriber.id) ?? [];
  const followed = follows.filter(({ stance }) => stance === "followed");
  const named = followed.filter(({ slug }) => slug !== null).slice(0, namedTopics);
  if (followed.length === 0) return null;
  const others = followed.length - named.length;
  if (named.length === 0)
    return others === 1
      ? "It would be about the topic you typed."
      : `It would be about the ${others} topics you typed.`;
  const more = others === 0 ? "" : ` and ${others} more`;
  return `Your topics: ${named.map(({ name }) => name).join(", ")}${more}.`;
}

/** How many authors wait for the confirmation; for the same reason they are not named. */
async function authorsLine({ db, subscriber }: About): Promise<string | null> {
  const { length } = (await authorsOf(db, [subscriber.id])).get(subscriber.id) ?? [];
  if (length === 0) return null;
  return `It would bring new papers by ${length === 1 ? "the author" : `the ${length} authors`} you chose.`;
}

async function text(about: About): Promise<NoticeContent> {
  const { context, subscriber, delivery } = about;
  const { name, intro } = context.templates.brand;
  const lines = [await topicsLine(about), await authorsLine(about)];
  const expiresAt = new Date(delivery.createdAt.getTime() + confirmationTtl);
  return {
    subject: `Please confirm your ${name} subscription`,
    heading: "One tap and you are in",
    paragraphs: [
      `Somebody, most likely you, asked ${name} to send a daily digest of new research papers to this address.`,
      ...(intro === null ? [] : [intro]),
      ...lines.filter((line) => line !== null),
      subscriber.lastDigestDate === null
        ? "Confirm that it was you, and your first digest leaves at once."
        : "Confirm that it was you, and your digests come again.",
    ],
    button: { label: "Confirm my subscription", url: linkFor(context, "confirm", subscriber, { expiresAt }) },
    smallPrint: [
      "It was not you? Then do nothing: without a confirmation no digest is sent.",
      "The link works for three days.",
    ],
    further: [notMe(context, subscriber), privacy(context)],
  };
}
