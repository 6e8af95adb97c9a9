/** A digest's delivery, made into its message. */
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { type DigestContent, digests } from "../db/schema.ts";
import type { Mailbox, PiecedMessage } from "../mail/message.ts";
import type { Delivery } from "../outbox/outbox.ts";
import type { PaperLookup } from "../papers/archive/archive.ts";
import { linkFor } from "../subscribers/links.ts";
import { type Subscriber, subscribersById } from "../subscribers/subscriber.ts";
import { digestPieces, type Templates } from "../templates/digest.ts";
import { sentInOthers } from "./history.ts";
import { digestView, type ViewContext } from "./view.ts";

export type MailContext = ViewContext & {
  templates: Templates;
  from: Mailbox;
  /** The address to which a reader can write to unsubscribe; unset: there is none. */
  unsubscribeAddress?: ((subscriber: Subscriber) => string) | undefined;
};

/** What digests are composed with; `papers` may keep what it has read. */
export type ComposeContext = MailContext & { papers: PaperLookup };

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
 * Renders the digests that a batch of deliveries is for, by delivery id, with the headers of a bulk mailer (RFC 2369,
 * RFC 2919, RFC 3834, RFC 8058). Papers that went out otherwise while this one had failed, or are about to, are left out: retrying
 * repeats nothing. A few queries, however large the batch.
 */
export async function digestMessages(
  db: Db,
  context: ComposeContext,
  deliveries: readonly Delivery[],
): Promise<Map<number, PiecedMessage | { gone: string }>> {
  const found = await db
    .select()
    .from(digests)
    .where(
      among(
        digests.id,
        deliveries.map(({ ref }) => ref),
      ),
    );
  const digestOf = new Map(found.map((digest) => [digest.id, digest]));
  const subscriberOf = await subscribersById(
    db,
    found.map((digest) => digest.subscriberId),
  );
  // Only what the operator sends again never expires.
  const retried = deliveries.filter(({ expiresAt }) => expiresAt === null).map(({ ref }) => ref);
  const others = await sentInOthers(db, retried);
  const papers = await context.papers(
    db,
    found.flatMap((digest) => digest.paperIds),
  );
  const make = ({ ref, recipientKey }: Delivery): PiecedMessage | { gone: string } => {
    const digest = digestOf.get(ref);
    if (!digest?.content) return { gone: "the digest is no longer there" };
    const subscriber = subscriberOf.get(digest.subscriberId);
    if (!subscriber) return { gone: "the subscriber is no longer there" };
    if (subscriber.status === "unsubscribed") return { gone: "unsubscribed before it was sent" };
    // Sent again after they had moved: the links in it are theirs alone.
    if (subscriber.emailKey !== recipientKey) return { gone: "the reader has another address now" };
    const { id, digestDate } = digest;
    const content = without(digest.content, others.get(id) ?? new Set());
    if (content.sections.length === 0 && content.trending.length === 0) {
      return { gone: "all of it was sent in others" };
    }
    const view = digestView(context, { id, digestDate, content, subscriber, papers });
    const unsubscribe = linkFor(context, "unsubscribe", subscriber);
    return {
      from: context.from,
      ...digestPieces(context.templates, view),
      headers: digestHeaders(context, {
        unsubscribe,
        address: context.unsubscribeAddress?.(subscriber),
        digestDate,
      }),
    };
  };
  return new Map(deliveries.map((delivery) => [delivery.id, make(delivery)]));
}

/**
 * The headers that tell a mailbox what this is and how to stop it. `unsubscribe` is the one HTTPS URI of RFC 8058, which comes
 * first: the leftmost that a mail program can use is the one to use (RFC 2369 section 2).
 */
export function digestHeaders(
  { baseUrl }: { baseUrl: string },
  {
    unsubscribe,
    address,
    digestDate,
  }: { unsubscribe: string; address?: string | undefined; digestDate: string },
): Record<string, string> {
  const host = new URL(baseUrl).hostname;
  return {
    "List-Unsubscribe": [unsubscribe, ...(address ? [`mailto:${address}?subject=unsubscribe`] : [])]
      .map((uri) => `<${uri}>`)
      .join(", "),
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": `Paperboy digest <digest.${host}>`,
    "List-Post": "NO",
    "Auto-Submitted": "auto-generated",
    "Feedback-ID": `${digestDate}:digest:paperboy:${senderId(host)}`,
  };
}

/**
 * The last part of Gmail's Feedback-ID: the same in all mail of a sender, 5 to 15 characters, no colon (Gmail's sender
 * guidelines, "Feedback Loop"). The host where it is such a name; else what stands for it.
 */
function senderId(host: string): string {
  if (/^[a-z0-9.-]{5,15}$/.test(host)) return host;
  return createHash("sha256").update(host).digest("hex").slice(0, 15);
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
