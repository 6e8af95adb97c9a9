/** A reader who wants to know of quiet topics and weeks, day by day. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { deliveries, digests, subscribers } from "../../../src/db/schema.ts";
import { digestMail } from "../../../src/digests/message.ts";
import { planDue } from "../../../src/digests/plan.ts";
import { notesOf } from "../../../src/digests/quiet-notes.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { silent } from "../../../src/log.ts";
import type { Message } from "../../../src/mail/message.ts";
import type { Delivery } from "../../../src/outbox/outbox.ts";
import { useDatabase } from "../../support/database.ts";
import { mailContext } from "../../support/setup.ts";
import { token } from "../web/reader.ts";
import { active, morning, openApp, reload, storePapers, wordsOf } from "../web/support.ts";

const database = useDatabase();
const at = (days: number) => new Date(morning.getTime() + days * 86_400_000);

test("quiet topics are told of once a week, a quiet week by one mail without papers, and neither to who did not ask", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Kites on strings" }, { title: "Tides of the sea" }], { at: at(-2) });
  await active(db, "ada@example.org", ["kites", "tides", "glaciers"]);
  await active(db, "emmy@example.org", ["kites", "tides", "glaciers"]);
  await db.update(subscribers).set({ trendingPapers: 0 });
  await db
    .update(subscribers)
    .set({ quietNotes: "weekly" })
    .where(eq(subscribers.emailKey, "ada@example.org"));
  const ada = await reload(db, "ada@example.org");

  const scoring = makeScoring(db, { windowDays: 14 });
  /** What Ada's and Emmy's digests of each day came to. */
  const came: Record<string, (string | null)[]> = { ada: [], emmy: [] };
  for (const day of [1, 2, 7, 8, 9, 12, 18, 19]) {
    // Something comes each time, so silence is the topics' own.
    await storePapers(db, [{ title: `Crops of field ${day}` }], { at: at(day - 0.5) });
    if (day === 12) await storePapers(db, [{ title: "Tides of a lake" }], { at: at(day - 0.4) });
    await planDue({ db, now: at(day), scoring, domain: "example.org", log: silent });
    await db.update(deliveries).set({ status: "accepted" }).where(eq(deliveries.status, "pending"));
    for (const name of ["ada", "emmy"]) {
      const { id } = await reload(db, `${name}@example.org`);
      const date = at(day).toISOString().slice(0, 10);
      const planned = await db.select().from(digests).where(eq(digests.subscriberId, id));
      const content = planned.find(({ digestDate }) => digestDate === date)?.content;
      came[name]?.push(content ? [`${day}: ${content.subject}`, ...notesOf(content)].join(" | ") : null);
    }
  }
  const told = (name: string) => (came[name] ?? []).filter((line) => line !== null);
  expect(told("emmy")).toEqual(["1: Kites on strings (and 1 more)", "12: Tides of a lake"]);
  expect(told("ada")).toEqual([
    "1: Kites on strings (and 1 more)",
    "8: A quiet week: nothing new for you | Nothing on “kites” for 10 days, on “tides” for 10 days, and on “glaciers” for 10 days or more.",
    "12: Tides of a lake",
    "19: A quiet week: nothing new for you | Nothing on “kites” for 21 days, on “glaciers” for 21 days or more, and on “tides” for 7 days.",
  ]);

  const mailed = await db.select().from(digests).where(eq(digests.subscriberId, ada.id));
  const quiet = mailed.find(({ content }) => content?.subject?.startsWith("A quiet week"));
  const [delivery] = await db
    .select()
    .from(deliveries)
    .where(eq(deliveries.ref, quiet?.id ?? 0));
  const make = await digestMail.compose(db, await mailContext(), [delivery as unknown as Delivery]);
  const mail = make(delivery as unknown as Delivery) as Message;
  const text = mail.text.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
  expect(mail.subject).toBe("A quiet week: nothing new for you");
  expect(mail.headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  expect(text.replace(/\s+/g, " ")).toContain("No new paper for you in a week, so no digest came.");
  expect(text.replace(/\s+/g, " ")).toContain("and on “glaciers” for 10 days or more.");
  expect(text).not.toContain("To save a paper");

  const app = await openApp(db);
  const page = await app.request(`/digests/${token("digest", ada, { ref: quiet?.id ?? 0 })}`);
  expect(wordsOf(await page.text())).toContain("No new paper for you in a week");
  const preferences = wordsOf(await (await app.request(`/preferences/${token("preferences", ada)}`)).text());
  expect(preferences).toContain("1 paper");
  expect(preferences).not.toContain("0 papers");
});
