import { describe, expect, test } from "vitest";
import { deliveries, subscribers } from "../../../src/db/schema.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import { token } from "./reader.ts";
import {
  active,
  dump,
  expectSentence,
  form,
  morning,
  multipart,
  openApp,
  pending,
  reload,
  wordsOf,
} from "./support.ts";

const database = useDatabase();

describe("confirming", () => {
  test("the link shows a button; the button activates, and the first digest is due at once", async () => {
    const { db } = database;
    const link = `/confirm/${token("confirm", await pending(db, "ada@example.org"))}`;
    const app = await openApp(db);
    const page = await (await app.request(link)).text();
    expect(page).toMatch(/<form method="post"><button type="submit">/);
    expect((await reload(db, "ada@example.org")).status).toBe("pending");
    const answer = await app.request(link, { method: "POST" });
    expect(answer.status).toBe(200);
    expect(await reload(db, "ada@example.org")).toMatchObject({
      status: "active",
      nextDueAt: morning,
      confirmedAt: morning,
    });
    const preferences = /href="(\/preferences\/[\w-]+)#topics"/.exec(await answer.text())?.[1];
    expect((await app.request(preferences ?? "")).status).toBe(200);
  });

  test("a second tap gets the same welcome and changes nothing", async () => {
    const { db } = database;
    const link = `/confirm/${token("confirm", await pending(db, "ada@example.org"))}`;
    const app = await openApp(db);
    const first = await app.request(link, { method: "POST" });
    const before = await dump(db);
    const second = await app.request(link, { method: "POST" });
    expect([second.status, await second.text()]).toEqual([first.status, await first.text()]);
    expect(await dump(db)).toEqual(before);
  });

  test("again on a date that had its digest tells when the next comes, in the reader's zone", async () => {
    const { db } = database;
    const reader = await pending(db, "ada@example.org");
    const link = `/confirm/${token("confirm", reader)}`;
    const app = await openApp(db);
    const first = wordsOf(await (await app.request(link, { method: "POST" })).text());
    expect(first).toContain("in your inbox within minutes");
    await app.request(`/unsubscribe/${token("unsubscribe", reader)}`, { method: "POST" });
    await db.update(subscribers).set({ lastDigestDate: "2026-11-21", timeZone: "Asia/Tokyo" });
    const again = wordsOf(await (await app.request(link, { method: "POST" })).text());
    expect(again).toContain("Your next digest comes on Sunday 22 November, 07:00 (Asia/Tokyo)");
    expect(again).not.toContain("within minutes");
  });

  test("a link that has done its work says so and leads on", async () => {
    const { db } = database;
    const link = `/confirm/${token("confirm", await pending(db, "ada@example.org"))}`;
    const app = await openApp(db);
    await app.request(link, { method: "POST" });
    const html = await expectSentence(
      await app.request(link),
      410,
      /confirmed, and there is nothing left to do/,
    );
    expect(html).toContain("/preferences/");
  });
});

describe("unsubscribing", () => {
  test.each([
    ["urlencoded", () => form({ "List-Unsubscribe": "One-Click" })],
    ["multipart", () => multipart({ "List-Unsubscribe": "One-Click" })],
  ])(
    "one-click, %s, with a foreign Origin and no cookie, takes effect at once and answers 200",
    async (_, request) => {
      const { db } = database;
      const reader = await active(db, "ada@example.org");
      const waiting = {
        kind: "digest",
        ref: 1,
        recipient: reader.email,
        recipientKey: reader.emailKey,
        domain: "example.org",
        expiresAt: null,
      };
      await queueMail(db, [waiting], morning);
      const app = await openApp(db);
      const { headers, ...rest } = request();
      const foreign = { ...(headers as Record<string, string>), Origin: "https://mail.example.net" };
      const path = `/unsubscribe/${token("unsubscribe", reader)}`;
      const answer = await app.request(path, { ...rest, headers: foreign });
      expect(answer.status).toBe(200);
      expect(answer.redirected).toBe(false);
      expect(answer.headers.get("Set-Cookie")).toBeNull();
      expect(await reload(db, "ada@example.org")).toMatchObject({ status: "unsubscribed", nextDueAt: null });
      expect(await db.select().from(deliveries)).toMatchObject([{ status: "failed" }]);
      const before = await dump(db);
      expect((await app.request(path, { ...request() })).status).toBe(200);
      expect(await dump(db)).toEqual(before);
    },
  );

  test.each([
    ["no body", {}],
    ["a body of an unknown kind", { headers: { "Content-Type": "application/x-unknown" }, body: "?" }],
    [
      "a multipart body that is cut off",
      { headers: { "Content-Type": "multipart/form-data; boundary=x" }, body: "--x\r\n" },
    ],
  ])("%s does not stop a reader from unsubscribing", async (_, request) => {
    const { db } = database;
    const reader = await active(db, "ada@example.org");
    const answer = await (await openApp(db)).request(`/unsubscribe/${token("unsubscribe", reader)}`, {
      method: "POST",
      ...request,
    });
    expect(answer.status).toBe(200);
    expect((await reload(db, "ada@example.org")).status).toBe("unsubscribed");
  });

  test("whoever left can come back from the same page, with topics and hour as they were, twice over", async () => {
    const { db } = database;
    const reader = await active(db, "ada@example.org", ["robotics"]);
    const app = await openApp(db);
    const path = `/unsubscribe/${token("unsubscribe", reader)}`;
    const goodbye = await (await app.request(path, form({}))).text();
    expect(goodbye).toMatch(/name="action" value="come-back"/);
    const back = await app.request(path, form({ action: "come-back" }));
    expect(wordsOf(await back.text())).toContain("Welcome back");
    expect(await reload(db, "ada@example.org")).toEqual(reader);
    const before = await dump(db);
    expect((await app.request(path, form({ action: "come-back" }))).status).toBe(200);
    expect(await dump(db)).toEqual(before);
  });

  test("a reader who never confirmed cannot resubscribe", async () => {
    const { db } = database;
    const reader = await pending(db, "ada@example.org");
    const app = await openApp(db);
    const path = `/unsubscribe/${token("unsubscribe", reader)}`;
    const goodbye = await (await app.request(path, form({}))).text();
    expect(goodbye).not.toContain("come-back");
    const answer = await app.request(path, form({ action: "come-back" }));
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, path]);
    expect((await reload(db, "ada@example.org")).status).toBe("unsubscribed");
  });
});
