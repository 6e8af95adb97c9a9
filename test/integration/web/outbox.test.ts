import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderSender, listOutboxFiles } from "../../../src/mail/folder.ts";
import { useDatabase } from "../../support/database.ts";
import { readMail as readPage } from "../../support/mail-dom.ts";
import { encodedBytes } from "../../support/message.ts";
import { mailContext } from "../../support/setup.ts";
import { token } from "./reader.ts";
import { expectSentence, morning, openApp, pending, wordsOf } from "./support.ts";

const database = useDatabase();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-outbox-"));
  const { from } = await mailContext();
  const to = "ada@example.org";
  const message = {
    from,
    subject: "Hello <b>Ada</b> & Jürgen",
    html: '<!doctype html><html><head><title>x</title></head><body><script>alert(1)</script><header><a href="https://paperboy.example.org/confirm/abc" target="_blank">Confirm</a></header></body></html>',
    text: "Hello <Ada>: https://paperboy.example.org/confirm/abc",
    headers: { "List-Unsubscribe": "<https://paperboy.example.org/unsubscribe/abc>" },
  };
  const raw = await encodedBytes(message, { to, messageId: "<one@example.org>", date: morning });
  await folderSender(folder)({ from: from.address, to, parts: [{ bytes: raw }] });
});
afterEach(() => rm(folder, { recursive: true }));

const paths = ["/outbox", "/outbox/one", "/outbox/one/body"];

describe("the outbox", () => {
  test("lists the mail by its own date, and shows one with its envelope, HTML in a frame and text", async () => {
    const app = await openApp(database.db, { outboxFolder: folder });
    const list = await (await app.request("http://localhost:3000/outbox")).text();
    expect(wordsOf(list)).toContain("to ada@example.org , Saturday 21 November, 09:00 UTC");
    expect(list).toContain("Hello &lt;b&gt;Ada&lt;/b&gt; &amp; Jürgen");
    expect((await listOutboxFiles(folder)).map(({ id }) => id)).toEqual(["one"]);
    const mail = await app.request("http://127.0.0.1:3000/outbox/one");
    expect(mail.headers.get("Content-Security-Policy")).toContain("frame-src 'self'");
    const html = await mail.text();
    expect(html).toContain("Hello &lt;Ada&gt;: https://paperboy.example.org/confirm/abc");
    expect(wordsOf(html)).toContain("List-Unsubscribe");
    const [frame] = readPage(html).all("iframe");
    expect(frame?.attribs).toMatchObject({
      src: "/outbox/one/body",
      sandbox: "allow-top-navigation-by-user-activation",
    });
  });

  test("is where whoever confirms is sent for the first digest, where there is one", async () => {
    const { db } = database;
    for (const [email, outboxFolder] of [
      ["ada@example.org", folder],
      ["bob@example.org", null],
    ] as const) {
      const link = `/confirm/${token("confirm", await pending(db, email))}`;
      const answer = await (await openApp(db, { outboxFolder })).request(link, { method: "POST" });
      const words = wordsOf(await answer.text());
      expect(words).toContain(`should be in ${outboxFolder === null ? "your inbox" : "the outbox"} within`);
    }
  });

  test("shows a mail's HTML where no script, form or foreign file can do anything, with links that leave the frame", async () => {
    const app = await openApp(database.db, { outboxFolder: folder });
    const body = await app.request("http://localhost/outbox/one/body");
    const policy = body.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox allow-top-navigation-by-user-activation");
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/);
    const html = await body.text();
    expect(html).toContain('<head><base target="_top">');
    expect(html.match(/<base/g)).toHaveLength(1);
    expect(html).not.toContain("_blank");
  });

  test.each(paths)(
    "%s is not there without a folder, under a foreign name, or through a proxy",
    async (path) => {
      const { db } = database;
      const open = await openApp(db, { outboxFolder: folder });
      expect((await open.request(`http://localhost${path}`)).status).toBe(200);
      expect((await open.request(`http://[::1]:3000${path}`)).status).toBe(200);
      const refused = [
        await (await openApp(db)).request(`http://localhost${path}`),
        await (await openApp(db, { outboxFolder: folder, trustProxyHops: 1 })).request(
          `http://localhost${path}`,
        ),
        await open.request(`http://paperboy.example.org${path}`),
        await open.request(`http://127.0.0.1.evil.example${path}`),
        await open.request(`http://localhost.evil.example${path}`),
        await open.request(`http://localhost${path}`, { headers: { "X-Forwarded-For": "203.0.113.9" } }),
        await open.request(`http://localhost${path}`, { headers: { Forwarded: "for=203.0.113.9" } }),
      ];
      for (const response of refused) await expectSentence(response, 404, /nothing here/);
    },
  );

  test.each(["/outbox/two", "/outbox/..%2f..%2fetc%2fpasswd", "/outbox/one.eml", "/outbox/two/body"])(
    "%s reads nothing",
    async (path) => {
      const app = await openApp(database.db, { outboxFolder: folder });
      await expectSentence(await app.request(`http://localhost${path}`), 404, /nothing here/);
    },
  );
});
