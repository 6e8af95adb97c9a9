/** Composes the message of a digest's delivery. */
import { eq, sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { type DigestContent, digests } from "../db/schema.ts";
import type { Mailbox } from "../mail/message.ts";
import type { Make, MessageKind } from "../outbox/message-kind.ts";
import type { Delivery } from "../outbox/outbox.ts";
import { papersById } from "../papers/archive/archive.ts";
import { digestKind } from "../subscribers/readers-mail.ts";
import { type Addressee, addresseesById } from "../subscribers/subscriber.ts";
import { digestLetter, fillLetter, type Templates } from "../templates/digest.ts";
import type { ShownPaper } from "./cards.ts";
import { papersIn } from "./contents.ts";
import { sentInOthers } from "./history.ts";
import { listHeaders } from "./list-headers.ts";
import { isQuietWeek } from "./quiet-notes.ts";
import { loadSummaries, type MachineSummary } from "./summaries/store.ts";
import { digestView, ownPart, type ViewContext } from "./view.ts";

/** What composing a digest's mail needs in addition to the digest. */
export type MailContext = ViewContext & {
  templates: Templates;
  from: Mailbox;
  /** The address to which a reader can write to unsubscribe; unset: there is none. */
  unsubscribeAddress?: ((subscriber: Addressee) => string) | undefined;
};

/** The inputs of composing. `papers` loads papers, by default from the database. */
export type DigestContext = MailContext & {
  papers?: (db: Db, ids: readonly number[]) => Promise<ReadonlyMap<number, ShownPaper>>;
};

type Loaded = {
  digest: typeof digests.$inferSelect;
  content: DigestContent;
};

/** One frozen digest with its content; null where there is none, or nothing was composed. */
export async function digestById(db: Db, id: number): Promise<Loaded | null> {
  const [digest] = await db.select().from(digests).where(eq(digests.id, id));
  return digest?.content ? { digest, content: digest.content } : null;
}

/** The kind of digests; `ref` is the digest's id. Planning sets an earlier expiry for each: when the next one is due. */
export const digestMail: MessageKind<DigestContext> = {
  kind: digestKind,
  priority: "usual",
  ttl: 7 * dayMs,
  compose: digestMessages,
};

/**
 * Loads the inputs of a batch's digests in a few queries, however large the batch. Each mail is made on request, with the
 * headers of bulk mail (RFC 2369, RFC 2919, RFC 3834, RFC 8058). Papers that were withdrawn since planning are left out. For a
 * digest that had failed, so are papers that its reader got, or will get, in another one.
 *
 * Digests that say the same are one letter with blanks, which is rendered and encoded once.
 */
async function digestMessages(
  db: Db,
  context: DigestContext,
  deliveries: readonly Delivery[],
): Promise<Make> {
  const { id, subscriberId, digestDate, plannedAt, paperIds } = digests;
  // A text: of a letter that is known, the content is not looked at.
  const content = sql<string | null>`${digests.content}::text`;
  const found = await db
    .select({ id, subscriberId, digestDate, plannedAt, paperIds, content })
    .from(digests)
    .where(
      among(
        digests.id,
        deliveries.map(({ ref }) => ref),
      ),
    );
  const digestOf = new Map(found.map((digest) => [digest.id, digest]));
  const subscriberOf = await addresseesById(
    db,
    found.map((digest) => digest.subscriberId),
  );
  // Only a digest that the operator sends again never expires.
  const retried = deliveries.filter(({ expiresAt }) => expiresAt === null).map(({ ref }) => ref);
  const others = await sentInOthers(db, retried);
  // The many digests of a batch share few papers.
  const ids = new Set(found.flatMap(({ paperIds }) => paperIds));
  const papers = await (context.papers ?? papersById)(db, [...ids]);
  const choices = new Map(found.map(({ id, content }) => [id, summariesIn(content)]));
  const summariesOf = await loadSummaries(
    db,
    [...ids].flatMap((paper) => papers.get(paper)?.id ?? []),
    [...choices.values()],
  );
  const headersOf = listHeaders(context, "digest");
  return ({ ref, recipientKey }) => {
    const digest = digestOf.get(ref);
    if (!digest?.content) return { gone: "the digest is no longer there" };
    const subscriber = subscriberOf.get(digest.subscriberId);
    if (!subscriber) return { gone: "the subscriber is no longer there" };
    if (subscriber.status === "unsubscribed") return { gone: "unsubscribed before it was sent" };
    // The reader has changed address since. The old address must not get their personal links.
    if (subscriber.emailKey !== recipientKey) return { gone: "the reader has another address now" };
    const { id, digestDate, plannedAt, paperIds, content } = digest;
    const out = paperIds.filter(
      (paper) => others.get(id)?.has(paper) || papers.get(paper)?.facts?.isWithdrawn,
    );
    if (out.length === paperIds.length && !isQuietWeek(contentOf(content))) {
      return { gone: "all of it was sent in others, or withdrawn by its authors" };
    }
    const summaryOf = summariesOf(choices.get(id), plannedAt);
    const write = () => {
      const left = without(contentOf(content), new Set(out));
      const shown = { id, digestDate, content: left, subscriber, papers, summaryOf };
      return digestLetter(context.templates, digestView(context, shown), context.cache);
    };
    const key =
      out.length > 0 ? null : letterKey(context, { digestDate, paperIds, content, papers, summaryOf });
    const letter = key !== null && context.cache ? context.cache.getRepeated(key, write) : write();
    const own = ownPart(context, subscriber, id);
    return {
      from: context.from,
      ...fillLetter(letter, own),
      headers: headersOf({
        unsubscribe: own.links?.unsubscribe,
        address: context.contact ?? context.unsubscribeAddress?.(subscriber),
        campaign: digestDate,
      }),
    };
  };
}

const contentOf = (text: string) => JSON.parse(text) as DigestContent;

/** Which model's sentences a content shows, if any. In a text of JSON this name cannot stand inside a value, whose quotes are escaped. */
const summariesIn = (text: string | null) =>
  text?.includes('"summaries":') ? contentOf(text).summaries : undefined;

/** The values that a letter is made of, as a key; null where a paper has none. */
function letterKey(
  { baseUrl, contact }: MailContext,
  letter: {
    digestDate: string;
    paperIds: readonly number[];
    content: string;
    papers: ReadonlyMap<number, ShownPaper>;
    summaryOf: (paperId: number) => MachineSummary | undefined;
  },
): string | null {
  // Dates, addresses, numbers, hashes and JSON hold no line feed.
  let key = `letter ${letter.digestDate} ${contact ?? baseUrl}\n${letter.content}`;
  for (const id of letter.paperIds) {
    const paper = letter.papers.get(id);
    if (paper && paper.contentHash === undefined) return null;
    const summary = paper && letter.summaryOf(paper.id);
    key += `\n${paper?.id} ${paper?.contentHash}${summary ? ` ${JSON.stringify(summary)}` : ""}`;
  }
  return key;
}

/** The content without these papers, and without the sections that this empties. Pure. */
export function without(content: DigestContent, ids: ReadonlySet<number>): DigestContent {
  if (ids.size === 0 || !papersIn(content).some((id) => ids.has(id))) return content;
  const left = <P extends { id: number }>(papers: readonly P[]) =>
    papers.filter((paper) => !ids.has(paper.id));
  return {
    ...content,
    // The subject may name a paper that is left out.
    subject: undefined,
    sections: content.sections
      .map((section) => ({ ...section, papers: left(section.papers) }))
      .filter((section) => section.papers.length > 0),
    trending: left(content.trending),
  };
}
