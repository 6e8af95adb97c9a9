/** Fills what only some sources bring, and what the operator's pages show: sources well and ill, mail that came back, a domain that is waited for. */
import { eq } from "drizzle-orm";
import { bounces, deliveries, papers, sources } from "../../src/db/schema.ts";
import { beginPause } from "../../src/outbox/pauses.ts";
import { suppress } from "../../src/outbox/suppressions.ts";
import { recordDailyCounts } from "../../src/subscribers/daily-counts.ts";
import type { TestSite } from "../e2e/site.ts";
import { queueMail } from "./queue.ts";

export async function operate({ db, now }: TestSite): Promise<void> {
  const at = now();
  const ago = (hours: number) => new Date(at.getTime() - hours * 3_600_000);
  const authors = ["Ada Lovelace", "Mary Somerville", "Émilie du Châtelet"];
  await db.update(papers).set({ authors, upvotes: 23 });
  await db.update(papers).set({ arxivId: "2611.01234", doi: "10.1000/182" }).where(eq(papers.id, 1));
  for (const days of [4, 3, 2, 1, 0]) await recordDailyCounts(db, ago(24 * days));
  await suppress(db, "gone@example.org", "hard bounce", ago(20));
  await suppress(
    db,
    "a-rather-long-address-of-somebody@department.university.example.org",
    "complaint",
    ago(3),
  );
  const outcomes = [
    [
      "bounced",
      "550 5.1.1 <gone@example.org>: Recipient address rejected: user unknown in virtual mailbox table",
    ],
    ["failed", "the mail could not be composed: the subscriber is no longer there"],
    ["uncertain", "the connection ended before the server answered"],
    ["deferred", "451 4.7.1 Greylisted, please try again in 300 seconds"],
  ] as const;
  for (const [status, lastError] of outcomes) {
    const recipient = `${status}@example.org`;
    const mail = { kind: "digest", ref: 1, domain: "example.org", expiresAt: null };
    await queueMail(db, [{ ...mail, recipient, recipientKey: recipient }], ago(2));
    const [made] = await db
      .update(deliveries)
      .set({ status, lastError, attempts: 2 })
      .where(eq(deliveries.recipientKey, recipient))
      .returning();
    if (!made || status !== "bounced") continue;
    await db.insert(bounces).values({
      deliveryId: made.id,
      recipientKey: recipient,
      kind: "hard",
      source: "mail",
      reportKey: "one",
      detail: lastError,
      counts: false,
      at: ago(1),
    });
  }
  const read = { lastAttemptAt: ago(1), lastPapers: 40 };
  await db.insert(sources).values([
    {
      source: "huggingface:daily",
      location: "huggingface:daily",
      ...read,
      lastSuccessAt: ago(1),
      lastNewAt: ago(9),
    },
    {
      source: "arxiv:cs.LG",
      location: "arxiv:cs.LG,cs.CL,stat.ML",
      ...read,
      lastSuccessAt: ago(70),
      lastNewAt: ago(80),
      failingSince: ago(69),
      lastError: "the server answered 503 Service Unavailable",
    },
  ]);
  await beginPause(db, {
    scope: "domain:example.net",
    reason: "421 4.7.0 Too many connections from your address",
    now: ago(0.1),
    random: 0.5,
  });
}
