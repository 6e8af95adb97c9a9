import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { messageKinds } from "../../../src/app.ts";
import type { Db } from "../../../src/db/open.ts";
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
import { composer } from "../../../src/outbox/compose.ts";
import { deliverPending } from "../../../src/outbox/deliver.ts";
import { isSuppressed } from "../../../src/outbox/suppressions.ts";
import { openChangeOf } from "../../../src/subscribers/open-change.ts";
import { savePaper } from "../../../src/subscribers/saved.ts";
import { signUp } from "../../../src/subscribers/sign-up.ts";
import { subscriberByKey } from "../../../src/subscribers/subscriber.ts";
import { signToken, tokenKeys } from "../../../src/subscribers/tokens.ts";
import { useDatabase } from "../../support/database.ts";
import { noticeMessage, type TextMessage } from "../../support/message.ts";
import { queueMail } from "../../support/queue.ts";
import { baseUrl, mailContext, testNeeds } from "../../support/setup.ts";
import { plannedDigest, readerWithDigest, token } from "./reader.ts";
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

/** The mails of these kinds that wait, as they would be sent; the newest last. */
async function waitingMails(db: Db, kind: string): Promise<{ to: string; message: TextMessage }[]> {
  const context = await mailContext();
  const found = await db.select().from(deliveries).where(eq(deliveries.kind, kind)).orderBy(deliveries.id);
  const mails = [];
  for (const delivery of found) {
    const message = await noticeMessage(db, context, delivery);
    if (!("gone" in message)) mails.push({ to: delivery.recipient, message });
  }
  return mails;
}

const pathIn = ({ text }: TextMessage, start: string): string =>
  new RegExp(`${baseUrl}(/${start}/[\\w-]+)`).exec(text ?? "")?.[1] ?? `/no-${start}-link`;

async function open(topics: readonly string[] = []) {
  const { db } = database;
  const reader = await active(db, "ada@example.org", topics);
  const app = await openApp(db);
  const path = `/preferences/${token("preferences", reader)}`;
  const post = (fields: Record<string, string>, at = path) => app.request(at, form(fields));
  return { db, app, reader, path, post };
}

describe("a change of address", () => {
  async function asked() {
    const opened = await open(["robotics"]);
    await opened.post({ action: "address", email: "ada@example.net" });
    const [allow] = await waitingMails(opened.db, "change-allow");
    const [accept] = await waitingMails(opened.db, "change-accept");
    if (!allow || !accept) throw new Error("a mail is missing");
    return {
      ...opened,
      allow: { ...allow, path: pathIn(allow.message, "change/allow") },
      accept: { ...accept, path: pathIn(accept.message, "change/accept") },
    };
  }

  test("takes a tap in the mail to each address, and then fresh links go to the new one", async () => {
    const { db, app, path, allow, accept } = await asked();
    expect([allow.to, accept.to]).toEqual(["ada@example.org", "ada@example.net"]);
    const before = await dump(db);
    expect(wordsOf(await (await app.request(allow.path)).text())).toContain("ada@example.net");
    await app.request(accept.path);
    expect(await dump(db)).toEqual(before);

    const first = await app.request(allow.path, { method: "POST" });
    expect(wordsOf(await first.text())).toContain("new address has to accept it too");
    expect((await reload(db, "ada@example.org")).tokenVersion).toBe(1);
    const second = await app.request(accept.path, { method: "POST" });
    const moving = await second.text();
    expect(wordsOf(moving)).toContain("come to this address from now on");
    expect((await app.request(/\/preferences\/[\w-]+/.exec(moving)?.[0] ?? "/nowhere")).status).toBe(200);
    expect(await subscriberByKey(db, "ada@example.org")).toBeNull();

    await expectSentence(await app.request(path), 404, /latest mail/);
    const [moved] = await waitingMails(db, "moved");
    expect(moved?.to).toBe("ada@example.net");
    const fresh = await app.request(pathIn(moved?.message as TextMessage, "preferences"));
    expect(wordsOf(await fresh.text())).toContain("For ada@example.net");
    expect((await waitingMails(db, "moved-away")).map(({ to }) => to)).toEqual(["ada@example.org"]);
  });

  test("leaves no way for the old address to get a link that works: what failed before is not sent there again", async () => {
    const { db, app, post, path, reader, allow, accept } = await asked();
    await storePapers(db, [{ title: "Robotics for kitchens" }]);
    await plannedDigest(db, reader, tomorrow);
    await post({ action: "delete" }, path);
    await db.update(deliveries).set({ status: "failed" }).where(eq(deliveries.recipientKey, reader.emailKey));
    for (const at of [allow.path, accept.path]) await app.request(at, { method: "POST" });
    const old = await db.select().from(deliveries).where(eq(deliveries.recipientKey, reader.emailKey));
    expect(old.map(({ kind }) => kind).toSorted()).toEqual([
      "change-allow",
      "deletion",
      "digest",
      "moved-away",
    ]);
    const made = await composer(db, messageKinds, await mailContext())(old);
    for (const { id, kind } of old.filter((delivery) => delivery.kind !== "moved-away"))
      expect(made.get(id), kind).toMatchObject({ gone: expect.any(String) });
  });

  test("tells the new mailbox, which may be a stranger's, nothing of the old address", async () => {
    const { accept, app } = await asked();
    for (const text of [
      accept.message.text,
      accept.message.html,
      await (await app.request(accept.path)).text(),
    ])
      expect(text).not.toContain("ada@example.org");
  });

  test("that is called off leaves links that say so, and no mail that still waits goes out with them", async () => {
    const { db, app, post, allow, accept } = await asked();
    const answer = await post({ action: "address-stay" });
    expect(wordsOf(await answer.text())).toContain("Called off");
    for (const link of [allow.path, accept.path]) {
      await expectSentence(await app.request(link), 410, /nothing left to do/);
      await expectSentence(await app.request(link, { method: "POST" }), 410, /nothing left to do/);
    }
    expect(await waitingMails(db, "change-allow")).toEqual([]);
    expect((await reload(db, "ada@example.org")).email).toBe("ada@example.org");
  });

  test("shows on the page what it waits for", async () => {
    const { app, path, allow } = await asked();
    const words = async () => wordsOf(await (await app.request(path)).text());
    expect(await words()).toContain("waits for the old address and the new address");
    await app.request(allow.path, { method: "POST" });
    expect(await words()).toContain("waits for the new address.");
  });

  test("expires, says so, and names the way to another", async () => {
    const { db, allow, accept } = await asked();
    const app = await openApp(db, { now: () => new Date(morning.getTime() + 25 * 3_600_000) });
    const before = await dump(db);
    for (const link of [allow.path, accept.path])
      await expectSentence(await app.request(link, { method: "POST" }), 410, /Ask for another/);
    expect(await dump(db)).toEqual(before);
  });

  test("takes no token of the other side, of another change or with a letter flipped", async () => {
    const { db, app, reader, allow, accept } = await asked();
    const change = await openChangeOf(db, reader.id, morning);
    const other = await active(db, "eve@example.org");
    const swapped = [
      allow.path.replace("allow", "accept"),
      accept.path.replace("accept", "allow"),
      `/change/allow/${token("change-old", other, { ref: change?.id ?? 0 })}`,
      `/change/allow/${token("change-old", reader, { ref: 4711 })}`,
      `${allow.path.slice(0, -1)}${allow.path.endsWith("A") ? "B" : "A"}`,
    ];
    const before = await dump(db);
    for (const link of swapped)
      expect((await app.request(link, { method: "POST" })).status, link).toBeGreaterThanOrEqual(404);
    expect(await dump(db)).toEqual(before);
  });

  test("answers with the same page for an address that is new, active or suppressed", async () => {
    const { db, post } = await open();
    await active(db, "known@example.net");
    await db
      .insert(suppressions)
      .values({ emailKey: "shunned@example.net", reason: "operator", createdAt: morning });
    const pages = new Set<string>();
    for (const email of ["newly@example.net", "known@example.net", "shunned@example.net"]) {
      const answer = await post({ action: "address", email });
      expect(answer.status).toBe(200);
      pages.add((await answer.text()).replaceAll(email, "EMAIL"));
    }
    expect(pages.size).toBe(1);
  });

  test.each([
    ["no address", "", /enter an email address/],
    ["two addresses", "a@example.net, b@example.net", /one email address/],
    ["a line break in it", "a@example.net\r\nBcc: b@example.net", /line breaks/],
    ["the address that they have", "ADA@example.org", /go to this address already/],
  ])("to %s is refused next to the field, and nothing is saved or mailed", async (_, email, sentence) => {
    const { db, post } = await open();
    const before = await dump(db);
    const html = await expectSentence(await post({ action: "address", email }), 422, sentence);
    expect(html).toContain('aria-describedby="email-error"');
    expect(await dump(db)).toEqual(before);
  });
});

describe("ending all links", () => {
  test("ends every link mailed so far and the feed's address, and mails one that works", async () => {
    const { db, app, path, reader, post } = await open();
    const feed = `/feeds/${token("feed", { id: reader.id, tokenVersion: reader.feedVersion })}`;
    expect((await app.request(feed)).status).toBe(200);
    const answer = await post({ action: "links-end" });
    expect(wordsOf(await answer.text())).toContain("All your links have ended");
    for (const link of [path, feed, `/unsubscribe/${token("unsubscribe", reader)}`])
      await expectSentence(await app.request(link), 404, /latest mail/);
    const [mail] = await waitingMails(db, "fresh-links");
    expect(mail?.to).toBe("ada@example.org");
    expect((await app.request(pathIn(mail?.message as TextMessage, "preferences"))).status).toBe(200);
  });
});

test("ending all links ten times at once by one link mails once", async () => {
  const { db, post } = await open();
  const answers = await Promise.all(Array.from({ length: 10 }, () => post({ action: "links-end" })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await waitingMails(db, "fresh-links")).toHaveLength(1);
});

describe("the private feed", () => {
  const digestLinkIn = (xml: string) =>
    new RegExp(`${baseUrl}(/feeds/digests/[\\w-]+)`).exec(xml)?.[1] ?? "none";

  test("holds one's own digests with their papers, is kept nowhere, and links to each in the browser", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics & <kitchens>" }]);
    const { subscriber } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
    const app = await openApp(db, { now: () => tomorrow });
    const address = `/feeds/${token("feed", { id: subscriber.id, tokenVersion: subscriber.feedVersion })}`;
    const page = await (await app.request(`/preferences/${token("preferences", subscriber)}`)).text();
    expect(page).toContain(`${baseUrl}${address}`);
    const answer = await app.request(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toMatch(/^application\/atom\+xml/);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
    const xml = await answer.text();
    expect(xml).toMatch(/Sunday,? 22 November 2026: 1 paper/);
    expect(xml).toContain("Robotics &amp; &lt;kitchens&gt;");
    expect((await app.request(digestLinkIn(xml))).status).toBe(200);
  });

  test("that got into wrong hands shows no digest any more once it has another address, and mailed links stay", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics for kitchens" }]);
    const { subscriber, digestId } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
    const app = await openApp(db, { now: () => tomorrow });
    const feedAt = async (version: number) =>
      (await app.request(`/feeds/${token("feed", { id: subscriber.id, tokenVersion: version })}`)).text();
    const [leaked, mailed] = [
      digestLinkIn(await feedAt(1)),
      `/digests/${token("digest", subscriber, { ref: digestId })}`,
    ];
    await app.request(`/preferences/${token("preferences", subscriber)}`, form({ action: "feed" }));
    expect((await app.request(leaked)).status).toBe(404);
    for (const link of [mailed, digestLinkIn(await feedAt(2))])
      expect((await app.request(link)).status).toBe(200);
  });

  test("names itself and its entries alike whatever becomes of the links", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics for kitchens" }]);
    const { subscriber } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
    const app = await openApp(db, { now: () => tomorrow });
    const idsOf = async (version: number) => {
      const xml = await (
        await app.request(`/feeds/${token("feed", { id: subscriber.id, tokenVersion: version })}`)
      ).text();
      return [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
    };
    const before = await idsOf(1);
    expect(before).toHaveLength(2);
    await app.request(`/preferences/${token("preferences", subscriber)}`, form({ action: "feed" }));
    expect(await idsOf(2)).toEqual(before);
  });

  test("ends when another address is made for it, and other links do not open it", async () => {
    const { app, reader, post, path } = await open();
    const at = (version: number) => `/feeds/${token("feed", { id: reader.id, tokenVersion: version })}`;
    expect((await app.request(at(1))).status).toBe(200);
    expect((await app.request(`/feeds/${token("preferences", reader)}`)).status).toBe(404);
    expect((await app.request(`/preferences/${at(1).slice("/feeds/".length)}`)).status).toBe(404);
    const answer = await post({ action: "feed" });
    expect(await answer.text()).toContain(at(2));
    expect((await app.request(at(1))).status).toBe(404);
    expect((await app.request(at(2))).status).toBe(200);
    expect((await app.request(path)).status).toBe(200);
  });
});

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
    const { db, app, path } = await open(["robotics"]);
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
    const { app, reader } = await open();
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
    const { sender } = await testNeeds(db, { now: () => morning, send });
    const compose = composer(db, messageKinds, { ...(await mailContext()), keys });
    await deliverPending({ ...sender, compose, db, log: silent, now: () => morning });
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
