import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { messageKinds } from "../../../src/app/message-kinds.ts";
import { deliveries, suppressions } from "../../../src/db/schema.ts";
import { composer } from "../../../src/outbox/compose.ts";
import { openChangeOf } from "../../../src/subscribers/open-change.ts";
import { subscriberByKey } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import type { TextMessage } from "../../support/message.ts";
import { baseUrl, mailContext } from "../../support/setup.ts";
import { openAccount, pathIn, waitingMails } from "./account.ts";
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

describe("a change of address", () => {
  async function asked() {
    const opened = await openAccount(database.db, ["robotics"]);
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
    const make = await composer(db, messageKinds, await mailContext())(old);
    for (const delivery of old.filter(({ kind }) => kind !== "moved-away"))
      expect(make(delivery), delivery.kind).toMatchObject({ gone: expect.any(String) });
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

  test("accepts no token of the other side, of another change or with a changed letter", async () => {
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
    const { db, post } = await openAccount(database.db);
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
    const { db, post } = await openAccount(database.db);
    const before = await dump(db);
    const html = await expectSentence(await post({ action: "address", email }), 422, sentence);
    expect(html).toContain('aria-describedby="email-error"');
    expect(await dump(db)).toEqual(before);
  });
});

describe("ending all links", () => {
  test("ends every link mailed so far and the feed's address, and mails one that works", async () => {
    const { db, app, path, reader, post } = await openAccount(database.db);
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
  const { db, post } = await openAccount(database.db);
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

  test("shows no digest at its old address once it has a new one, and mailed links stay valid", async () => {
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
    const { app, reader, post, path } = await openAccount(database.db);
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
