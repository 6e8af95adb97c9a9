import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  addressChanges,
  deliveries,
  feedback,
  forgottenSuppressions,
  libraries,
  libraryItems,
  subscribers,
  suppressions,
} from "../../../src/db/schema.ts";
import { silent } from "../../../src/log.ts";
import type { Send } from "../../../src/mail/message.ts";
import { deliverPending } from "../../../src/outbox/deliver.ts";
import { isSuppressed } from "../../../src/outbox/suppressions.ts";
import { openChangeOf } from "../../../src/subscribers/open-change.ts";
import { savePaper } from "../../../src/subscribers/saved.ts";
import { signUp } from "../../../src/subscribers/sign-up.ts";
import { subscriberByKey } from "../../../src/subscribers/subscriber.ts";
import { signToken, tokenKeys } from "../../../src/subscribers/tokens.ts";
import { useDatabase } from "../../support/database.ts";
import type { TextMessage } from "../../support/message.ts";
import { queueMail } from "../../support/queue.ts";
import { baseUrl, testNeeds } from "../../support/setup.ts";
import { openAccount, pathIn, waitingMails } from "./account.ts";
import { readerWithDigest, token } from "./reader.ts";
import {
  active,
  dump,
  expectSentence,
  form,
  morning,
  openApp,
  reload,
  storePapers,
  wordsOf,
} from "./support.ts";

const database = useDatabase();
const tomorrow = new Date(morning.getTime() + 86_400_000);

describe("the export", () => {
  test("holds every row about the reader, as JSON to keep, and changes nothing", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics for kitchens" }, { title: "Robotics in the garden" }]);
    const { subscriber } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
    const app = await openApp(db, { now: () => tomorrow });
    const path = `/preferences/${token("preferences", subscriber)}`;
    const post = (fields: Record<string, string>) => app.request(path, form(fields));
    await post({ action: "topics", mute: "crowd counting" });
    await post({ action: "authors", add: "Zoë Müller" });
    await post({ action: "address", email: "ada@example.net" });
    await db
      .insert(feedback)
      .values({ subscriberId: subscriber.id, paperId: 2, topicId: null, verdict: "less", at: morning });
    await db
      .insert(suppressions)
      .values({ emailKey: "ada@example.org", reason: "soft bounces", createdAt: morning });
    await savePaper(db, subscriber.id, { paperId: 1, topic: null, note: "for Monday" }, morning);
    await db.insert(libraries).values({
      subscriberId: subscriber.id,
      zotero: { kind: "user", id: 7, key: "sealed-away", version: 3, state: "in-step" },
      updatedAt: morning,
      interests: [{ name: "clay", phrases: ["clay"], itemIds: [1], isOn: false }],
    });
    const item = { title: "Kitchens of clay", addedAt: morning, source: "file" as const };
    await db.insert(libraryItems).values({ ...item, subscriberId: subscriber.id, key: "title:a" });
    const { id: stranger } = await active(db, "other@example.org", ["privacy"]);
    await db
      .insert(libraryItems)
      .values({ ...item, subscriberId: stranger, key: "title:a", title: "Strange" });
    const before = await dump(db);
    const answer = await app.request(`${path}/export`, { method: "POST" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="paperboy-2026-11-22.json"');
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const text = await answer.text();
    expect(await dump(db)).toEqual(before);
    for (const secret of ["other@example.org", "Strange", "sealed-away"]) expect(text).not.toContain(secret);
    expect(JSON.parse(text)).toMatchObject({
      format: "paperboy-reader/1",
      subscriber: { email: "ada@example.org", hour: 7, timeZone: "UTC", status: "active" },
      topics: [
        { topic: "robotics", stance: "followed", fromCatalogue: "robotics" },
        { topic: "crowd counting", stance: "muted", fromCatalogue: "crowd-counting" },
      ],
      authors: ["Zoë Müller"],
      library: {
        papers: [{ title: "Kitchens of clay", source: "file", abstract: null }],
        zotero: { kind: "user", id: 7, hasKey: true },
        interests: [{ name: "clay", phrases: ["clay"], isOn: false }],
      },
      saved: [
        { paper: { id: 1 }, note: "for Monday", savedAt: morning.toISOString(), readAt: null, topic: null },
      ],
      feedback: [{ paper: { title: "Robotics in the garden" }, verdict: "less", at: morning.toISOString() }],
      digests: [
        {
          date: "2026-11-22",
          outcome: "composed",
          sections: [{ topic: "robotics", papers: [{ url: `${baseUrl}/papers/1` }, {}] }],
        },
      ],
      mails: [
        // The newest first; the mail to the new address is about them too.
        { kind: "change-accept", to: "ada@example.net" },
        { kind: "change-allow", to: "ada@example.org" },
        { kind: "digest", to: "ada@example.org", status: "pending" },
      ],
      addressChanges: [{ email: "ada@example.net", endedAt: null }],
      suppression: { reason: "soft bounces" },
    });
  });

  test("has a place for every column about a reader, so that none is forgotten when one is added", async () => {
    const { db, app, path } = await openAccount(database.db, ["robotics"]);
    const text = await (await app.request(`${path}/export`, { method: "POST" })).text();
    const held = JSON.parse(text) as { subscriber: object };
    const found = await db.execute(
      sql`select column_name as name from information_schema.columns where table_name = 'subscribers'`,
    );
    const list = Array.isArray(found) ? found : (found as unknown as { rows: unknown[] }).rows;
    const columns = (list as { name: string }[]).map(({ name }) =>
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    );
    // The last says only that a note about topics is still to be shown.
    const internal = ["id", "emailKey", "tokenVersion", "feedVersion", "tellTopics"];
    expect(Object.keys(held.subscriber).sort()).toEqual(
      columns.filter((name) => !internal.includes(name)).sort(),
    );
  });

  test("goes only to whoever holds the preferences", async () => {
    const { app, reader } = await openAccount(database.db);
    for (const purpose of ["unsubscribe", "digest", "feed", "delete"] as const) {
      const answer = await app.request(`/preferences/${token(purpose, reader)}/export`, { method: "POST" });
      expect(answer.status, purpose).toBe(404);
    }
  });
});

describe("deleting everything", () => {
  async function deletable() {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics for kitchens" }]);
    const { subscriber } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
    const app = await openApp(db, { now: () => tomorrow });
    const path = `/preferences/${token("preferences", subscriber)}`;
    const post = (fields: Record<string, string>) => app.request(path, form(fields));
    return { db, app, subscriber, path, post };
  }

  test("takes a link from a fresh mail, of which asking often sends one", async () => {
    const { db, post, app } = await deletable();
    for (let n = 0; n < 3; n += 1)
      expect(wordsOf(await (await post({ action: "delete" })).text())).toContain("Nothing is deleted yet");
    const mails = await waitingMails(db, "deletion");
    expect(mails.map(({ to }) => to)).toEqual(["ada@example.org"]);
    const link = pathIn(mails[0]?.message as TextMessage, "delete");
    const before = await dump(db);
    expect(wordsOf(await (await app.request(link)).text())).toContain("cannot be undone");
    expect(await dump(db)).toEqual(before);
    const late = await openApp(db, { now: () => new Date(tomorrow.getTime() + 25 * 3_600_000) });
    await expectSentence(await late.request(link, { method: "POST" }), 410, /Ask for another/);
    expect((await app.request(link, { method: "POST" })).status).toBe(200);
    expect(await subscriberByKey(db, "ada@example.org")).toBeNull();
    await expectSentence(await app.request(link, { method: "POST" }), 404, /does not work/);
  });

  test("leaves no row in which any of their addresses stands, nor one that was theirs", async () => {
    const { db, app, subscriber, post } = await deletable();
    // A digest that went to an address they had before, and all else there can be.
    await post({ action: "address", email: "ada@example.net" });
    const change = await openChangeOf(db, subscriber.id, tomorrow);
    for (const [side, place] of [
      ["change-old", "allow"],
      ["change-new", "accept"],
    ] as const) {
      const link = `/change/${place}/${token(side, subscriber, { ref: change?.id ?? 0 })}`;
      await app.request(link, { method: "POST" });
    }
    const moved = await reload(db, "ada@example.net");
    await db.update(deliveries).set({ recipient: "ada@example.org", recipientKey: "ada@example.org" });
    await app.request(
      `/preferences/${token("preferences", moved)}`,
      form({ action: "authors", add: "Zoë Müller" }),
    );
    await db
      .insert(feedback)
      .values({ subscriberId: moved.id, paperId: 1, topicId: null, verdict: "more", at: tomorrow });
    await db
      .insert(suppressions)
      .values({ emailKey: "ada@example.net", reason: "complaint", createdAt: tomorrow });
    await savePaper(db, moved.id, { paperId: 1, topic: null }, tomorrow);
    await db.insert(libraries).values({ subscriberId: moved.id, updatedAt: tomorrow });
    await db.insert(libraryItems).values({
      subscriberId: moved.id,
      key: "title:a",
      title: "Kitchens of clay",
      addedAt: tomorrow,
      source: "file",
    });
    expect(JSON.stringify(await dump(db))).toContain("ada@example");
    const expiresAt = new Date(tomorrow.getTime() + 3_600_000);
    const answer = await app.request(`/delete/${token("delete", moved, { expiresAt })}`, { method: "POST" });
    expect(wordsOf(await answer.text())).toContain("Everything is deleted");
    const after = await dump(db);
    expect(JSON.stringify(after)).not.toMatch(/ada@example/i);
    for (const table of [
      "subscribers",
      "follows",
      "author_follows",
      "libraries",
      "library_items",
      "saved_papers",
      "feedback",
      "digests",
      "deliveries",
      "bounces",
      "address_changes",
      "suppressions",
    ])
      expect(after[table], table).toEqual([]);
    expect(after.forgotten_suppressions).toHaveLength(1);
  });

  test("cannot be done with any other link", async () => {
    const { db, app, subscriber } = await deletable();
    const before = await dump(db);
    for (const purpose of ["preferences", "unsubscribe", "confirm", "feed", "digest"] as const)
      expect((await app.request(`/delete/${token(purpose, subscriber)}`, { method: "POST" })).status).toBe(
        404,
      );
    expect(await dump(db)).toEqual(before);
  });
});

describe("the suppression of a deleted reader", () => {
  const secret = "first".repeat(8);
  const keys = tokenKeys(secret);

  /** A reader whose address was suppressed, deleted under the first key. */
  async function deleted() {
    const { db } = database;
    const reader = await active(db, "ada@example.org");
    await db
      .insert(suppressions)
      .values({ emailKey: "ada@example.org", reason: "complaint", createdAt: morning });
    const app = await openApp(db, { keys });
    const link = signToken(keys, { purpose: "delete", subscriberId: reader.id, version: 1 });
    expect((await app.request(`/delete/${link}`, { method: "POST" })).status).toBe(200);
    return db;
  }
  const address = { email: "Ada@example.org", key: "ada@example.org" };

  test("still keeps sign-ups from mailing the address, with the key in use or the one before", async () => {
    const db = await deleted();
    for (const current of [keys, tokenKeys("second".repeat(7), secret)]) {
      await signUp(db, address, { topics: [] }, { now: morning, domain: "example.org", keys: current });
      expect(await db.select().from(deliveries)).toEqual([]);
      await db.delete(subscribers);
    }
    // The check can fail: a key that was never ours finds nothing.
    expect(await isSuppressed(db, address.key, tokenKeys("third".repeat(8)))).toBe(false);
  });

  test("is checked again when a mail is about to leave, however it came to be queued", async () => {
    const db = await deleted();
    const { id } = await active(db, "ada@example.org");
    const bob = await active(db, "bob@example.org");
    const queued = (subscriberId: number, recipient: string) => ({
      kind: "reminder",
      ref: subscriberId,
      recipient,
      recipientKey: recipient,
      domain: "example.org",
      expiresAt: null,
    });
    await queueMail(db, [queued(id, "ada@example.org"), queued(bob.id, "bob@example.org")], morning);
    const sent: string[] = [];
    const send: Send = async ({ to }) => {
      sent.push(to);
      return { kind: "accepted", detail: "250 ok" };
    };
    const { sender } = await testNeeds(db, { now: () => morning, send, mail: { keys } });
    await deliverPending({ ...sender, db, log: silent, now: () => morning });
    expect(sent).toEqual(["bob@example.org"]);
    const [held] = await db.select().from(deliveries).where(eq(deliveries.recipientKey, "ada@example.org"));
    expect(held).toMatchObject({ status: "failed", lastError: "the address is suppressed" });
  });

  test("is not the address, nor a hash that can be made without the key", async () => {
    const db = await deleted();
    const [kept] = await db.select().from(forgottenSuppressions);
    expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(kept?.hash).not.toBe(createHash("sha256").update("ada@example.org").digest("hex"));
    expect(await db.select().from(suppressions)).toEqual([]);
    expect(await db.select().from(addressChanges)).toEqual([]);
  });
});
