/** The export of everything that is stored about a reader. */
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import {
  addressChanges,
  bounces,
  type DigestReasons,
  deliveries,
  digests,
  feedback,
  savedPapers,
  suppressions,
  topics,
} from "../db/schema.ts";
import { exportLibrary, type LibraryExport } from "../library/export.ts";
import { papersById } from "../papers/archive/archive.ts";
import { writeTopic } from "../topics/description.ts";
import { authorsOf, type Namesakes, writeAuthorSettings } from "./authors.ts";
import { forgottenBy } from "./forgotten-phrases.ts";
import { mailOf } from "./readers-mail.ts";
import { followsOf, subscriberById } from "./subscriber.ts";
import { settingsOf } from "./topic-settings.ts";

/** The exported file. `format` names its version. */
export type ReaderExport = {
  format: "paperboy-reader/1";
  exportedAt: Date;
  subscriber: Record<string, unknown>;
  topics: {
    topic: string;
    stance: string;
    fromCatalogue: string | null;
    share: string;
    maxPapers: number | null;
    without: string[];
  }[];
  authors: string[];
  /** The choice among namesakes for each author, in the same order. */
  authorSettings: { author: string; namesakes: Namesakes }[];
  feedback: { paper: ExportedPaper; verdict: string; topic: string | null; at: Date }[];
  /** The papers that they brought; null where they brought none. */
  library: LibraryExport | null;
  /** Newest first. */
  saved: { paper: ExportedPaper; savedAt: Date; readAt: Date | null; note: string; topic: string | null }[];
  /** Learned phrases that they took back. */
  forgottenPhrases: string[];
  /** Newest first, as they were planned. */
  digests: Record<string, unknown>[];
  /** Every mail to them, with its outcome. */
  mails: Record<string, unknown>[];
  addressChanges: Record<string, unknown>[];
  suppression: { reason: string; since: Date } | null;
};

type ExportedPaper = { id: number; title: string | null; url: string };

/**
 * Reads all rows about one reader. Dates become ISO 8601 in JSON. Keys that only tables use are left out.
 *
 * @param reasonText makes the sentence that says why a paper is in a digest
 * @returns null where there is no such subscriber.
 */
export async function exportFor(
  db: Db,
  subscriberId: number,
  { now, baseUrl, reasonText }: { now: Date; baseUrl: string; reasonText: (why: DigestReasons) => string },
): Promise<ReaderExport | null> {
  const subscriber = await subscriberById(db, subscriberId);
  if (!subscriber) return null;
  const follows = (await followsOf(db, [subscriberId])).get(subscriberId) ?? [];
  const authors = (await authorsOf(db, [subscriberId])).get(subscriberId) ?? [];
  const forgotten = (await forgottenBy(db, [subscriberId])).get(subscriberId) ?? [];
  const planned = await db
    .select()
    .from(digests)
    .where(eq(digests.subscriberId, subscriberId))
    .orderBy(desc(digests.digestDate));
  const judgements = await db
    .select({ row: feedback, topic: topics.name })
    .from(feedback)
    .leftJoin(topics, eq(topics.id, feedback.topicId))
    .where(eq(feedback.subscriberId, subscriberId))
    .orderBy(asc(feedback.at));
  const saved = await db
    .select()
    .from(savedPapers)
    .where(eq(savedPapers.subscriberId, subscriberId))
    .orderBy(desc(savedPapers.savedAt), desc(savedPapers.paperId));
  const mails = await db
    .select()
    .from(deliveries)
    .where(mailOf([subscriber]))
    .orderBy(desc(deliveries.id));
  const reports = await db
    .select()
    .from(bounces)
    .where(
      inArray(
        bounces.deliveryId,
        mails.map(({ id }) => id),
      ),
    )
    .orderBy(asc(bounces.id));
  const changes = await db
    .select()
    .from(addressChanges)
    .where(eq(addressChanges.subscriberId, subscriberId))
    .orderBy(asc(addressChanges.id));
  const [suppression] = await db
    .select()
    .from(suppressions)
    .where(eq(suppressions.emailKey, subscriber.emailKey));

  const papers = await papersById(db, [
    ...judgements.map(({ row }) => row.paperId),
    ...saved.map(({ paperId }) => paperId),
    ...planned.flatMap(({ paperIds, content }) => [
      ...paperIds,
      ...(content?.sections.flatMap((section) => section.more) ?? []),
    ]),
  ]);
  const paper = (id: number): ExportedPaper => ({
    id,
    title: papers.get(id)?.title ?? null,
    url: `${baseUrl}/papers/${id}`,
  });
  const chosenPaper = (chosen: { id: number; why: DigestReasons }) => ({
    ...paper(chosen.id),
    ...chosen,
    why: reasonText(chosen.why),
  });
  const {
    id: _id,
    emailKey: _key,
    tokenVersion: _token,
    feedVersion: _feed,
    tellTopics: _tell,
    ...settings
  } = subscriber;
  return {
    format: "paperboy-reader/1",
    exportedAt: now,
    subscriber: settings,
    topics: follows.map((follow) => ({
      topic: writeTopic(follow),
      stance: follow.stance,
      fromCatalogue: follow.slug,
      ...settingsOf(follow),
    })),
    authors: authors.map(({ name }) => name),
    authorSettings: writeAuthorSettings(authors),
    feedback: judgements.map(({ row, topic }) => ({
      paper: paper(row.paperId),
      verdict: row.verdict,
      topic,
      at: row.at,
    })),
    library: await exportLibrary(db, subscriberId, baseUrl),
    saved: saved.map(({ paperId, savedAt, readAt, note, topic }) => ({
      paper: paper(paperId),
      savedAt,
      readAt,
      note,
      topic,
    })),
    forgottenPhrases: forgotten.map(({ phrase }) => phrase),
    digests: planned.map(({ digestDate, plannedAt, outcome, reason, content }) => ({
      date: digestDate,
      plannedAt,
      outcome,
      reason,
      sections: content?.sections.map(({ label, papers: chosen, more }) => ({
        topic: label,
        papers: chosen.map(chosenPaper),
        notInTheMail: more.map(paper),
      })),
      trending: content?.trending.map(chosenPaper),
    })),
    mails: mails.map(
      ({ id, kind, recipient, messageId, status, attempts, lastError, createdAt, statusAt }) => ({
        kind,
        to: recipient,
        messageId,
        status,
        attempts,
        lastError,
        createdAt,
        statusAt,
        reports: reports
          .filter(({ deliveryId }) => deliveryId === id)
          .map((report) => ({
            kind: report.kind,
            source: report.source,
            detail: report.detail,
            at: report.at,
          })),
      }),
    ),
    addressChanges: changes.map(({ email, askedAt, expiresAt, oldAgreedAt, newAgreedAt, endedAt }) => ({
      email,
      askedAt,
      expiresAt,
      oldAgreedAt,
      newAgreedAt,
      endedAt,
    })),
    suppression: suppression ? { reason: suppression.reason, since: suppression.createdAt } : null,
  };
}
