import { eq } from "drizzle-orm";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { digests, papers, sources, subscribers } from "../../../src/db/schema.ts";
import { previewFor } from "../../../src/digests/preview.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import type { Send } from "../../../src/mail/message.ts";
import { joined } from "../../../src/mail/mime.ts";
import { suppress } from "../../../src/outbox/suppressions.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { readAuthors, replaceAuthors } from "../../../src/subscribers/authors.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics, subscriberById } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { mailContext, testNeeds } from "../../support/setup.ts";
import { storePapers } from "../web/support.ts";

const database = useDatabase();
const day = 86_400_000;
const start = Date.parse("2026-11-02T07:00:00Z");

const source = "https://papers.example.org/list";
const list = (at: number, ...titles: string[]) =>
  storePapers(
    database.db,
    titles.map((title) => ({
      title,
      abstract: `We study ${title}.`,
    })),
    { source, at: new Date(at) },
  );

/** A reader of two topics, who mutes one and follows an author; confirmed at `at`. */
async function reader(at: number): Promise<number> {
  const { db } = database;
  const resolved = resolveTopics([
    { text: "glacier flow", stance: "followed" },
    { text: "kite making", stance: "followed" },
    { text: "toy kites", stance: "muted" },
  ]);
  const authors = readAuthors(["Ada Lovelace"]);
  if (!resolved.ok || !authors.ok) throw new Error("bad reader");
  const choices = { ...defaults, topics: resolved.topics };
  const address = { email: "ada@example.org", key: "ada@example.org" };
  const added = await addSubscriber(db, address, choices, new Date(at));
  if (!added.ok) throw new Error(added.message);
  await replaceAuthors(db, added.subscriber.id, authors.authors);
  return added.subscriber.id;
}

/** The text without what only a mail that was sent has: its page in the browser, and the ways to say what one thinks of a paper. */
const shown = (text: string | undefined) =>
  (text ?? "").replace(/(Read in browser:|and \d+ more:)\s*\S+/g, "").replace(/\s+/g, " ");

/** Asks for the preview, then has the digest sent, and gives both. */
async function both(id: number, at: number) {
  const { db } = database;
  const now = new Date(at);
  const mails: Buffer[] = [];
  const send: Send = async ({ parts }) => {
    mails.push(joined(parts));
    return { kind: "accepted", detail: "250" };
  };
  const context = { ...(await mailContext()), db, scoring: makeScoring(db, { windowDays: 14 }), now };
  const subscriber = await subscriberById(db, id);
  if (!subscriber) throw new Error("the reader is gone");
  const preview = await previewFor(context, subscriber);
  await runOnce(await testNeeds(db, { now: () => now, send }));
  const sent = (await db.select().from(digests).where(eq(digests.subscriberId, id)).orderBy(digests.id)).at(
    -1,
  );
  return { preview, sent, mail: mails[0] ? await PostalMime.parse(mails[0]) : null };
}

async function expectTheSame({ preview, sent, mail }: Awaited<ReturnType<typeof both>>) {
  if (preview.outcome !== "composed" || !sent?.content || !mail)
    throw new Error(`nothing was sent: ${JSON.stringify([preview, sent])}`);
  expect(preview.content).toEqual(sent.content);
  expect(preview.subject).toBe(mail.subject);
  expect(shown(preview.text)).toBe(shown(mail.text));
  return sent.content;
}

/** A source that has failed for a day, of which the papers are. */
const failing = (at: number) => ({
  source,
  location: source,
  lastAttemptAt: new Date(at),
  lastSuccessAt: new Date(at - 2 * day),
  lastNewAt: new Date(at - 2 * day),
  failingSince: new Date(at - day),
  lastError: "it answered 500",
});

test("a preview is what is sent: a first digest, with authors and mutes, and those that follow", async () => {
  await list(
    start - 3 * day,
    "Glacier flow",
    "Kite making with toy kites",
    "Kite making",
    "Weaving by numbers",
    "Bread",
  );
  await database.db
    .update(papers)
    .set({ authors: ["Ada Lovelace"] })
    .where(eq(papers.title, "Weaving by numbers"));
  const id = await reader(start - 60_000);
  const first = await expectTheSame(await both(id, start));
  expect(first.first).toBe(true);
  expect(first.sections.map(({ label }) => label)).toContain("Authors you follow");
  expect(first.sections.flatMap(({ papers }) => papers)).toHaveLength(3);

  await list(start, "Glacier flow in spring", "Kite making at sea");
  const second = await expectTheSame(await both(id, start + day));
  expect(second.first).toBe(false);
});

test("a preview is what is sent: the first digest of somebody who confirmed long ago is no welcome", async () => {
  const id = await reader(start - 40 * day);
  await list(start - 3 * day, "Glacier flow", "Kite making");
  const only = await expectTheSame(await both(id, start));
  expect(only.first).toBe(false);
});

test("a preview is what is sent: with the notes on sources that the reader's topics depend on", async () => {
  await list(start - 3 * day, "Glacier flow", "Kite making");
  await database.db
    .insert(sources)
    .values(failing(start))
    .onConflictDoUpdate({ target: sources.source, set: failing(start) });
  const id = await reader(start - 60_000);
  const made = await both(id, start);
  expect((await expectTheSame(made)).notes).toHaveLength(1);
  expect(made.mail?.text).toContain("could not be read since");
});

test("a preview is what is sent: of what was missed while away for longer than the window", async () => {
  const id = await reader(start - 60_000);
  await list(start - day, "Glacier flow of the start");
  await both(id, start);
  await list(start + 5 * day, "Glacier flow", "On glacier flow, kites and bread");
  await list(start + 30 * day, "What ice does to a valley, with notes on glacier flow");
  const back = new Date(start + 40 * day);
  await database.db.update(subscribers).set({ status: "paused", pausedUntil: back, nextDueAt: back });
  await expectTheSame(await both(id, back.getTime()));
});

test("a preview is what is sent: nothing to an address that is suppressed", async () => {
  const id = await reader(start - 60_000);
  await list(start - day, "Glacier flow");
  await suppress(database.db, "ada@example.org", "complaint", new Date(start));
  const { preview, sent, mail } = await both(id, start);
  expect(preview).toEqual({ outcome: "nothing-new", reason: "the address is suppressed" });
  expect(sent).toMatchObject({ outcome: "nothing-new", reason: "the address is suppressed" });
  expect(mail).toBeNull();
});
