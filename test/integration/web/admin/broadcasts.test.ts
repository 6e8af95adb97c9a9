import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { broadcastById } from "../../../../src/broadcasts/broadcast.ts";
import { queueBatch } from "../../../../src/broadcasts/queue.ts";
import { deliveries } from "../../../../src/db/schema.ts";
import { useDatabase } from "../../../support/database.ts";
import { active, dump, form, morning, wordsOf } from "../support.ts";
import { openAdmin, signIn } from "./support.ts";

const database = useDatabase();

test("a broadcast is written, previewed, confirmed and stopped, and its text is shown and never run", async () => {
  const { db } = database;
  for (const name of ["ada", "bob"]) await active(db, `${name}@example.org`);
  const app = await openAdmin(db, { now: () => morning });
  const { request, post } = await signIn(app);
  const words = async (path: string) => wordsOf(await (await request(path)).text());

  const refused = await post("/admin/broadcasts", { subject: "", body: "" });
  expect(refused.status).toBe(422);
  expect(wordsOf(await refused.text())).toMatch(/Please enter a subject\..*Please enter a text\./);

  const written = {
    subject: "<b>News</b>",
    body: "<script>alert(1)</script> [x](javascript:alert(1)) **bold**",
  };
  const path = (await post("/admin/broadcasts", written)).headers.get("Location") ?? "";
  expect(path).toMatch(/^\/admin\/broadcasts\/\d+$/);
  const page = await (await request(path)).text();
  expect(page).not.toContain("<script>alert");
  expect(wordsOf(page)).toContain("It would go to 2 readers , and not to those who paused.");
  const mail = await request(`${path}/mail`);
  expect(mail.headers.get("Content-Security-Policy")).toContain("sandbox");
  const html = await mail.text();
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).not.toContain('href="javascript:');

  // Without the tick, with an older text, or from another site nothing happens.
  const before = await dump(db);
  expect((await post(path, { action: "send", revision: "1" })).status).toBe(422);
  expect((await post(path, { action: "send", revision: "9", sure: "yes" })).status).toBe(422);
  expect((await request(path, form({ action: "send", revision: "1", sure: "yes" }))).status).toBe(403);
  expect((await app.request(path, form({ action: "send", revision: "1", sure: "yes" }))).status).toBe(401);
  expect((await post(path, { action: "unknown" })).status).toBe(400);
  expect(await dump(db)).toEqual(before);

  expect((await post(path, { action: "change", ...written, subject: "News" })).status).toBe(303);
  expect((await post(path, { action: "send", revision: "2", sure: "yes" })).status).toBe(303);
  expect(await words(path)).toContain("It is being queued: 0 of 2 so far");
  await queueBatch(db, { domain: "example.org", now: morning });
  await db.update(deliveries).set({ status: "accepted" }).where(eq(deliveries.recipient, "ada@example.org"));
  expect(await words(path)).toContain("It is being sent: 1 of 2 mails were accepted.");
  expect(await words("/admin/broadcasts")).toMatch(/News is being sent 2 21 Nov 2026/);
  // What an older page of a draft still offers does nothing to it.
  expect((await post(path, { action: "delete" })).headers.get("Location")).toBe(path);
  expect((await post(path, { action: "stop" })).status).toBe(303);
  expect(await words(path)).toContain(
    "It was stopped 21 Nov 2026, 09:00 UTC: 1 of 2 mails were accepted before.",
  );
  expect(await broadcastById(db, Number(path.split("/").at(-1)))).toMatchObject({ state: "stopped" });

  const again =
    (await post("/admin/broadcasts", { ...written, subject: "News" })).headers.get("Location") ?? "";
  expect(await words(again)).toContain("The same was sent before, on 21 Nov 2026");
  expect((await post(again, { action: "delete" })).headers.get("Location")).toBe("/admin/broadcasts");
  expect((await request(again)).status).toBe(404);
});
