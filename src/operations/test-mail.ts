/**
 * The test mail: a digest of today's papers to an address of the operator's. It is sent like every digest, and the mail
 * server's answer is reported.
 */
import { desc, eq, lt } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { type FrozenMail, type TestReport, testMails } from "../db/schema.ts";
import type { Choice } from "../digests/choose.ts";
import type { MailContext } from "../digests/message.ts";
import { sampleFor } from "../digests/preview.ts";
import type { Mailbox } from "../mail/message.ts";
import { testKind } from "../outbox/counts.ts";
import type { Sent } from "../outbox/deliver.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { type MessageKind, oneByOne } from "../outbox/message-kind.ts";
import { isSuppressed } from "../outbox/suppressions.ts";
import type { Address } from "../subscribers/address.ts";
import { renderNotice } from "../templates/notice.ts";

/** A test mail with its outcome. */
export type TestMail = typeof testMails.$inferSelect;

/** The kind of message `send-test`. Its `ref` is the row in `test_mails`. After an hour the operator has asked again, or has given up. */
export const testMail: MessageKind<{ from: Mailbox }> = {
  kind: testKind,
  priority: "urgent",
  ttl: 3_600_000,
  compose: oneByOne(async (db, { from }, { ref }) => {
    const [found] = await db.select({ mail: testMails.mail }).from(testMails).where(eq(testMails.id, ref));
    if (!found) return { gone: "the test is kept no more" };
    const { subject, html, text, headers } = found.mail;
    return { from, subject, html: [html], text: [text], headers };
  }),
};

/** The inputs of a test mail. `keys`: the secret keys, by which the MACs of suppressions are recognised. */
type Asking = { db: Db; now: Date; domain: string; keys: MailContext["keys"] };

/** A test mail that is queued, with its delivery; or why there is none. */
type Asked = { ok: true; id: number; delivery: number } | { ok: false; message: string };

/** Queues a mail to an address of the operator's own. Its subject says that it is a test. */
export async function askTestMail(
  { db, now, domain, keys }: Asking,
  to: Address,
  mail: FrozenMail,
): Promise<Asked> {
  if (await isSuppressed(db, to.key, keys))
    return {
      ok: false,
      message: `${to.email} is suppressed, so no mail goes there. Lift its suppression first.`,
    };
  const { subject, html, text, headers } = mail;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(testMails)
      .values({
        recipient: to.email,
        mail: { subject: `[Test] ${subject}`, html, text, headers },
        askedAt: now,
      })
      .returning({ id: testMails.id });
    const id = row?.id as number;
    const recipient = { recipient: to.email, recipientKey: to.key };
    const [delivery] = await enqueue(tx, testMail, [{ ref: id, ...recipient, domain }], now);
    return { ok: true, id, delivery: delivery as number };
  });
}

/** A digest of these papers for a test mail; a few words where there are none. */
export async function testDigest(
  { db, now, mail }: { db: Db; now: Date; mail: MailContext },
  to: Address,
  choice: Choice,
): Promise<FrozenMail> {
  const notice = `This is a test that the operator of ${mail.baseUrl} sent. Its links to a reader’s own pages lead nowhere.`;
  const digest = await sampleFor({ ...mail, db, now }, choice, { to: to.email, notice });
  return digest ?? withoutPapers(mail);
}

/** The mail of the first hour, before any paper has come in. */
function withoutPapers({ templates, baseUrl, postalAddress }: MailContext): FrozenMail {
  const rendered = renderNotice(templates, {
    subject: `Mail from ${templates.brand.name} arrives`,
    heading: `Mail from ${templates.brand.name} arrives`,
    paragraphs: [
      "This is a test that the operator sent. It came by the way that every digest takes.",
      "There are no papers yet, so it holds no digest.",
    ],
    button: { label: `Open ${templates.brand.name}`, url: `${baseUrl}/` },
    smallPrint: [],
    postalAddress,
  });
  return { ...rendered, headers: { "Auto-Submitted": "auto-generated" } };
}

/** How this process sends: what signs the mail, and who takes it. */
export type SendingBy = Pick<TestReport, "signedAs" | "server"> & { now: () => Date };

/** Records the outcomes of the test mails among those that were sent. */
export const reportTests =
  (db: Db, { signedAs, server, now }: SendingBy) =>
  async (sent: readonly Sent[]): Promise<void> => {
    for (const { delivery, outcome, tookMs } of sent) {
      if (delivery.kind !== testKind) continue;
      const isSent = outcome.kind !== "unavailable" && outcome.kind !== "withdrawn";
      const report: TestReport = {
        outcome: outcome.kind,
        reply: outcome.detail,
        signedAs: isSent ? signedAs : null,
        server,
        tookMs: Math.round(tookMs),
        at: now().toISOString(),
      };
      await db.update(testMails).set({ report }).where(eq(testMails.id, delivery.ref));
    }
  };

/** The newest test mails, the newest first. */
export async function newestTests(db: Db, limit: number): Promise<TestMail[]> {
  return db.select().from(testMails).orderBy(desc(testMails.id)).limit(limit);
}

/** One test mail; null where there is none. */
export async function testMailById(db: Db, id: number): Promise<TestMail | null> {
  const [found] = await db.select().from(testMails).where(eq(testMails.id, id));
  return found ?? null;
}

/** Deletes the test mails from before a time. */
export async function forgetTests(db: Db, before: Date): Promise<void> {
  await db.delete(testMails).where(lt(testMails.askedAt, before));
}

/** The sentences of a report: what happened, whether the mail was signed, and what to do. Pure. */
export function reportSentences({ outcome, reply, signedAs, server, tookMs }: TestReport): string[] {
  const seconds = `${(tookMs / 1000).toFixed(1)} seconds`;
  const said = reply === "" ? "" : `: ${reply}`;
  const signed =
    signedAs === null
      ? "It was not signed with DKIM: DKIM_DOMAIN is not set."
      : `It was signed with DKIM as ${signedAs}.`;
  switch (outcome) {
    case "accepted":
      return [
        `${server} accepted it after ${seconds}${said}`,
        signed,
        "It should be in the inbox in a minute. If it is not, look in the spam folder; “paperboy doctor” checks SPF, DKIM and DMARC.",
      ];
    case "deferred":
    case "throttled":
      return [
        `${server} refused it for now, after ${seconds}${said}`,
        signed,
        "It is tried again by itself for an hour.",
      ];
    case "bounced":
    case "failed":
      return [`${server} refused it after ${seconds}${said}`, signed];
    case "unavailable":
      return [
        `${server} took no mail at all, after ${seconds}${said}`,
        "Until this is mended no mail leaves. “paperboy doctor” checks SMTP_URL step by step.",
      ];
    case "uncertain":
      return [
        `The connection to ${server} broke after ${seconds} while its answer was awaited${said}`,
        signed,
      ];
    default:
      return [`It was not sent${said}`];
  }
}
