import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "../../../src/db/open.ts";
import { deliveries, topics } from "../../../src/db/schema.ts";
import { folderSender } from "../../../src/mail/folder.ts";
import { deleteOld } from "../../../src/operations/retention.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { removeSubscriber } from "../../../src/subscribers/remove.ts";
import { forgetUnconfirmed, signUp } from "../../../src/subscribers/sign-up.ts";
import type { Subscriber } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { testKeys, testNeeds } from "../../support/setup.ts";
import { token } from "../web/reader.ts";
import { active, morning, openApp, reload, storePapers } from "../web/support.ts";

const database = useDatabase();
const tomorrow = new Date(morning.getTime() + 86_400_000);
const inDays = (days: number) => new Date(morning.getTime() + days * 86_400_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-deletion-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Whom the files in the outbox folder are to. */
async function recipients(): Promise<string[]> {
  const mails = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")),
  );
  return mails.map((mail) => /^To: <?([^>\r\n]+)/m.exec(mail)?.[1] ?? "nobody").toSorted();
}

const deliver = async (db: Db, now: Date) =>
  runOnce(await testNeeds(db, { now: () => now, send: folderSender(folder) }));

/** Two readers who have had a digest each, with a topic of the catalogue, one that both made up and one that one did. */
async function twoReaders() {
  const { db } = database;
  await storePapers(db, [{ title: "Robotics for kitchens" }]);
  await active(db, "ada@example.org", ["robotics", "tidal kitchens", "corncrake calls"]);
  await active(db, "bob@example.org", ["robotics", "tidal kitchens"]);
  await deliver(db, tomorrow);
  expect(await recipients()).toEqual(["ada@example.org", "bob@example.org"]);
  const app = await openApp(db, { now: () => tomorrow, mailFolder: folder });
  return { db, app, ada: await reload(db, "ada@example.org") };
}

type Way = (given: { db: Db; app: Hono; ada: Subscriber }) => unknown;
const ways: [string, Way][] = [
  ["the page", ({ app, ada }) => app.request(`/delete/${token("delete", ada)}`, { method: "POST" })],
  [
    "the API",
    ({ app, ada }) =>
      app.request("/api/v1/account", {
        method: "DELETE",
        headers: { Authorization: `Bearer ${token("delete", ada)}` },
      }),
  ],
  ["the operator", ({ db }) => removeSubscriber(db, "ada@example.org", { mailFolder: folder })],
];

test.each(ways)(
  "a reader who is deleted by %s takes along their files in the outbox and their own topics at once",
  async (_, way) => {
    const given = await twoReaders();
    const [delivery] = await given.db
      .select()
      .from(deliveries)
      .where(eq(deliveries.recipientKey, "ada@example.org"));
    const name = delivery?.messageId
      .slice(1)
      .split("@")[0]
      ?.replaceAll(/[^A-Za-z0-9-]/g, "_");
    await writeFile(join(folder, `${name}.eml.part`), "To: ada@example.org\r\n\r\nhalf of a");
    await writeFile(join(folder, "notes.txt"), "To: the operator\r\n");
    await way(given);
    expect(await recipients()).toEqual(["bob@example.org", "the operator"]);
    const left = (await given.db.select().from(topics)).map(({ key, slug }) => slug ?? key);
    expect(left.toSorted()).toEqual(["robotics", expect.stringMatching(/^text:tidal/)]);
  },
);

test("whoever is forgotten unconfirmed takes along their file too", async () => {
  const { db } = database;
  const at = { now: morning, domain: "example.org", keys: testKeys };
  await signUp(db, { email: "eve@example.org", key: "eve@example.org" }, { topics: [] }, at);
  await deliver(db, morning);
  expect(await recipients()).toEqual(["eve@example.org"]);
  expect(await forgetUnconfirmed(db, inDays(8), { mailFolder: folder })).toBe(1);
  expect(await recipients()).toEqual([]);
});

test("where a file cannot be removed nothing is deleted, so that trying again deletes all", async () => {
  const { db } = await twoReaders();
  const mails = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })),
  );
  const file = join(folder, mails.find(({ text }) => text.includes("ada@example.org"))?.name ?? "none");
  // A folder in its place is what nobody can remove as a file, whoever runs the test.
  await rm(file);
  await mkdir(file);
  await expect(removeSubscriber(db, "ada@example.org", { mailFolder: folder })).rejects.toThrow();
  await reload(db, "ada@example.org");
  await rm(file, { recursive: true });
  expect(await removeSubscriber(db, "ada@example.org", { mailFolder: folder })).toBe(true);
});

test("files of mail go after KEEP_MAIL_DAYS, and nothing else in the folder", async () => {
  const { db } = await twoReaders();
  const [first = ""] = await readdir(folder);
  await writeFile(join(folder, "notes.txt"), "To: the operator\r\n");
  for (const name of [first, "notes.txt"]) await utimes(join(folder, name), morning, morning);
  const retention = { mailDays: 90, paperDays: null, candidateDays: 60, mailFolder: folder };
  expect(await deleteOld(db, retention, { now: inDays(89) })).toMatchObject({ mailFiles: 0 });
  expect(await deleteOld(db, retention, { now: inDays(91) })).toMatchObject({ mailFiles: 1 });
  expect(await readdir(folder)).toHaveLength(2);
  expect(await recipients()).toContain("the operator");
});
