/** The mailto address of List-Unsubscribe: from the digest that names it to the mail that comes to it. */
import { createHmac } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { ownBrand } from "../../../src/brand.ts";
import { runCommandLine } from "../../../src/cli/command-line.ts";
import { deliveries, subscribers } from "../../../src/db/schema.ts";
import { listHeaders } from "../../../src/digests/list-headers.ts";
import { ingestBounces } from "../../../src/outbox/bounces/ingest.ts";
import { returnPathKeys } from "../../../src/outbox/bounces/return-path.ts";
import type { Subscriber } from "../../../src/subscribers/subscriber.ts";
import { unsubscribeAddress, unsubscribeByMail } from "../../../src/subscribers/unsubscribe-mail.ts";
import { useDatabase } from "../../support/database.ts";
import { placeEmbedded } from "../../support/embedded.ts";
import { invented, spaced } from "../../support/listing.ts";
import { queueMail } from "../../support/queue.ts";
import { active, dump, morning, openApp } from "../web/support.ts";

const database = useDatabase();
const mail = { keys: returnPathKeys("k".repeat(32)), bounceAddress: "bounces@paperboy.example" };
const postmarkSecret = "a password of thirty-two letters";
const mailgunKey = "key-0123456789abcdef";
const bounces = {
  ...mail,
  softLimit: 3,
  unsubscribe: async () => {},
  unsubscribeByMail: (db: typeof database.db, sentTo: readonly string[], now: Date) =>
    unsubscribeByMail(db, sentTo, { ...mail, now }),
};

let folder: string;
let ada: Subscriber;
let address: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-unsubscribe-"));
  ada = await active(database.db, "ada@reader.example");
  address = unsubscribeAddress(mail, ada);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const status = async () =>
  (await database.db.select().from(subscribers).where(eq(subscribers.id, ada.id)))[0]?.status;

async function ingest(raw: string) {
  const path = join(folder, "mail.eml");
  await writeFile(path, raw.replaceAll("\n", "\r\n"));
  const keep = async () => "kept";
  const results = [];
  for await (const { status } of ingestBounces({ ...bounces, db: database.db, now: () => morning, keep }, [
    path,
  ]))
    results.push(status);
  return results;
}

test.each([
  ["as mail programs write it", (to: string) => `To: ${to}\nSubject: unsubscribe\n\n`],
  [
    "with an odd subject and a text",
    (to: string) => `To: ${to}\nSubject: =?utf-8?q?Re:_STOP!?=\n\nno more of it\n`,
  ],
  ["with neither subject nor text", (to: string) => `To: <${to.toUpperCase()}>\n\n`],
  ["that says it is automatic", (to: string) => `To: ${to}\nAuto-Submitted: auto-generated\nSubject: \n\n`],
  [
    "delivered there, addressed elsewhere",
    (to: string) => `To: list@example.org\nDelivered-To: ${to}\n\nx\n`,
  ],
  ["with a folded header", (to: string) => `To: somebody\n <${to}>\nSubject: unsubscribe\n\n`],
])(
  "a mail to a reader's address for unsubscribing ends the subscription and what waits: %s",
  async (_, write) => {
    const waiting = { kind: "digest", bulk: true, ref: 1, recipient: ada.email, recipientKey: ada.emailKey };
    await queueMail(database.db, [{ ...waiting, domain: "example.org", expiresAt: null }], morning);
    expect(await ingest(write(address))).toEqual(["unsubscribed"]);
    expect(await status()).toBe("unsubscribed");
    expect(await database.db.select().from(deliveries)).toMatchObject([{ status: "failed" }]);
    const before = await dump(database.db);
    expect(await ingest(write(address))).toEqual(["known"]);
    expect(await dump(database.db)).toEqual(before);
  },
);

test("a mail to an address that is forged, ended or nobody's any more changes nothing", async () => {
  const other = unsubscribeAddress({ ...mail, keys: returnPathKeys("o".repeat(32)) }, ada);
  const gone = unsubscribeAddress(mail, { ...ada, id: 999 });
  await database.db.update(subscribers).set({ tokenVersion: sql`${subscribers.tokenVersion} + 1` });
  const before = await dump(database.db);
  expect(await ingest(`To: ${other}\nSubject: unsubscribe\n\n`)).toEqual(["not-a-bounce"]);
  expect(await ingest(`To: ${gone}\n\n`)).toEqual(["unproven"]);
  expect(await ingest(`To: ${address}\n\n`)).toEqual(["unproven"]);
  // In a text it is not whom the mail was sent to.
  expect(await ingest(`To: ${mail.bounceAddress}\nSubject: ${address}\n\n${address}\n`)).toEqual([
    "not-a-bounce",
  ]);
  expect(await dump(database.db)).toEqual(before);
});

test("List-Unsubscribe is one header: the https address first, then the reader's own for mail", () => {
  const unsubscribe = "https://paperboy.example/unsubscribe/t";
  const about = { unsubscribe, campaign: "2026-11-21" };
  const context = { baseUrl: "https://paperboy.example", templates: { brand: ownBrand } };
  const headers = listHeaders(context, "digest")({ ...about, address });
  expect(headers["List-Unsubscribe"]).toBe(`<${unsubscribe}>, <mailto:${address}?subject=unsubscribe>`);
  expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
});

test.each([
  ["https://paperboy.example.org", /^2026-11-21:digest:paperboy:[0-9a-f]{15}$/],
  ["https://digest.example", /^2026-11-21:digest:paperboy:digest\.example$/],
  ["http://[::1]:3000", /^2026-11-21:digest:paperboy:[0-9a-f]{15}$/],
  ["https://a.b", /^2026-11-21:digest:paperboy:[0-9a-f]{15}$/],
])("Feedback-ID has four parts, and its sender 5 to 15 characters: %s", (baseUrl, form) => {
  const headersOf = listHeaders({ baseUrl, templates: { brand: ownBrand } }, "digest");
  const headers = headersOf({ unsubscribe: "https://x", campaign: "2026-11-21" });
  expect(headers["Feedback-ID"]).toMatch(form);
  expect(headers["Feedback-ID"]).toBe(
    headersOf({ unsubscribe: "https://y", campaign: "2026-11-21" })["Feedback-ID"],
  );
});

const app = () =>
  openApp(database.db, {
    bounces: { ...bounces, postmarkSecret, mailgunKey, snsTopic: null, fetch: async () => new Response("") },
  });
const told = async (request: RequestInit) => {
  const answer = await (await app()).request("/webhooks/bounces", { method: "POST", ...request });
  return [answer.status, ((await answer.json()) as { status: string }).status];
};

test("Postmark hands such a mail on with its password, and without one nothing is taken", async () => {
  // The picture of a signature.
  const attached = { Name: "logo.png", Content: "A".repeat(200_000), ContentType: "image/png" };
  const body = JSON.stringify({
    OriginalRecipient: address,
    ToFull: [],
    Subject: "",
    Attachments: [attached],
  });
  expect(await told({ body })).toEqual([401, "refused"]);
  expect(await status()).toBe("active");
  const headers = { Authorization: `Basic ${Buffer.from(`x:${postmarkSecret}`).toString("base64")}` };
  expect(await told({ body, headers })).toEqual([200, "unsubscribed"]);
  expect(await status()).toBe("unsubscribed");
  const elsewhere = JSON.stringify({ OriginalRecipient: "somebody@paperboy.example" });
  expect(await told({ body: elsewhere, headers })).toEqual([200, "ignored"]);
});

test.each(["urlencoded", "multipart"])(
  "Mailgun hands such a mail on as a signed form, %s",
  async (encoding) => {
    const timestamp = String(morning.getTime() / 1000);
    const token = "t".repeat(50);
    const fields = (signature: string) => {
      const form = encoding === "multipart" ? new FormData() : new URLSearchParams();
      const all = { recipient: address, subject: "", timestamp, token, signature };
      for (const [name, value] of Object.entries(all)) form.append(name, value);
      return form;
    };
    expect(await told({ body: fields("0".repeat(64)) })).toEqual([401, "refused"]);
    expect(await status()).toBe("active");
    const signature = createHmac("sha256", mailgunKey)
      .update(timestamp + token)
      .digest("hex");
    expect(await told({ body: fields(signature) })).toEqual([200, "unsubscribed"]);
  },
);

test.runIf(inject("database") === "embedded")(
  "the command line sends digests with the address, and takes the mail that comes to it (once, on a database of its own)",
  async () => {
    await placeEmbedded(folder);
    const environment = {
      DATA_DIR: folder,
      SECRET_KEY: "s".repeat(32),
      BOUNCE_ADDRESS: "bounces@paperboy.example",
      MAIL_FROM: "paperboy@paperboy.example",
      LOG_LEVEL: "silent",
    };
    const lines: string[] = [];
    const paperboy = async (...args: string[]) => {
      lines.length = 0;
      const out = (line: string) => void lines.push(line);
      const status = await runCommandLine(args, { environment, out, err: out, now: () => morning });
      expect(status, lines.join("\n")).toBe(0);
      return lines.join("\n");
    };
    const listing = join(folder, "listing.txt");
    await writeFile(listing, spaced([invented("Glacier flow in summer")]));
    await paperboy("ingest", listing, "--at", "2026-11-21T06:00:00Z");
    await paperboy(
      "subscribers",
      "add",
      "ada@reader.example",
      "--topic",
      "glacier flow",
      "--at",
      "2026-11-20T06:00:00Z",
    );
    await paperboy("run", "--at", "2026-11-21T12:00:00Z");
    const [name = ""] = await readdir(join(folder, "outbox"));
    const raw = await readFile(join(folder, "outbox", name), "utf8");
    const unfolded = raw.replaceAll(/\r\n[ \t]+/g, " ");
    const [, named = ""] =
      unfolded.match(/^List-Unsubscribe: <https?:[^>]+>, <mailto:([^?>]+)\?subject=unsubscribe>\r$/m) ?? [];
    expect(named).toMatch(/^bounces\+[a-z2-7]{32}@paperboy\.example$/);
    await writeFile(join(folder, "mail.eml"), `To: ${named}\r\nSubject: please\r\n\r\n`);
    expect(await paperboy("bounces", "ingest", join(folder, "mail.eml"))).toContain("unsubscribed");
    expect(await paperboy("subscribers", "show", "ada@reader.example")).toContain("unsubscribed");
  },
);
