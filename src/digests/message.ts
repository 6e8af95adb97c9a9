/** A digest's delivery, made into its message. */
import { eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { type DigestContent, digests } from "../db/schema.ts";
import type { Mailbox, Message } from "../delivery/message.ts";
import type { Delivery } from "../delivery/outbox.ts";
import { papersById } from "../papers/archive.ts";
import { linkFor } from "../subscribers/links.ts";
import { subscriberById } from "../subscribers/subscriber.ts";
import { type Rendered, renderDigest, type Templates } from "../templates/digest.ts";
import { sentPapers } from "./plan.ts";
import { digestView, type ViewContext } from "./view.ts";

export type MailContext = ViewContext & { templates: Templates; from: Mailbox };

type Loaded = {
  digest: typeof digests.$inferSelect;
  content: DigestContent;
};

/** One frozen digest with its content; null where there is none, or nothing was composed. */
export async function digestById(db: Db, id: number): Promise<Loaded | null> {
  const [digest] = await db.select().from(digests).where(eq(digests.id, id));
  return digest?.content ? { digest, content: digest.content } : null;
}

/**
 * Renders the digest that a delivery is for, with the headers of a bulk mailer (RFC 2369, RFC 2919, RFC 3834, RFC 8058).
 * Papers that went out in a later digest while this one had failed are left out: retrying repeats nothing.
 */
export async function digestMessage(
  db: Db,
  context: MailContext,
  delivery: Delivery,
): Promise<Message | { gone: string }> {
  const loaded = await digestById(db, delivery.ref);
  if (!loaded) return { gone: "the digest is no longer there" };
  const { digest, content } = loaded;
  const subscriber = await subscriberById(db, digest.subscriberId);
  if (!subscriber) return { gone: "the subscriber is no longer there" };
  if (subscriber.status === "unsubscribed") return { gone: "unsubscribed before it was sent" };
  const later = await sentPapers(db, [subscriber.id], { since: digest.plannedAt });
  const fresh = without(content, later.get(subscriber.id) ?? new Set());
  if (fresh.sections.length === 0 && fresh.trending.length === 0)
    return { gone: "all of it was sent in a later digest" };
  const papers = await papersById(db, digest.paperIds);
  const view = digestView(context, {
    id: digest.id,
    digestDate: digest.digestDate,
    content: fresh,
    subscriber,
    papers,
  });
  return {
    from: context.from,
    ...(renderDigest(context.templates, view) satisfies Rendered),
    headers: digestHeaders(context, {
      unsubscribe: linkFor(context, "unsubscribe", subscriber),
      digestDate: digest.digestDate,
    }),
  };
}

/** The headers that tell a mailbox what this is and how to stop it. `unsubscribe` is the one HTTPS URI of RFC 8058. */
export function digestHeaders(
  { baseUrl }: { baseUrl: string },
  { unsubscribe, digestDate }: { unsubscribe: string; digestDate: string },
): Record<string, string> {
  const host = new URL(baseUrl).hostname;
  return {
    "List-Unsubscribe": `<${unsubscribe}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": `Paperboy digest <digest.${host}>`,
    "List-Post": "NO",
    "Auto-Submitted": "auto-generated",
    "Feedback-ID": `${digestDate}:digest:paperboy:${host}`,
  };
}

/** The content less these papers, and less the sections that this empties. Pure. */
export function without(content: DigestContent, ids: ReadonlySet<number>): DigestContent {
  if (ids.size === 0) return content;
  const left = <P extends { id: number }>(papers: readonly P[]) =>
    papers.filter((paper) => !ids.has(paper.id));
  return {
    ...content,
    sections: content.sections
      .map((section) => ({ ...section, papers: left(section.papers) }))
      .filter((section) => section.papers.length > 0),
    trending: left(content.trending),
  };
}
