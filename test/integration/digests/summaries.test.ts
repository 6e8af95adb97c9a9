/** One-sentence summaries: from a chat service on this machine to the mail, the digest's page and the operator. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { deliveries, digests, papers, subscribers, summaries } from "../../../src/db/schema.ts";
import { digestMail } from "../../../src/digests/message.ts";
import { planDue } from "../../../src/digests/plan.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { summarizer } from "../../../src/digests/summaries/chat.ts";
import { summariesJob } from "../../../src/digests/summaries/job.ts";
import { serviceState, serviceWords } from "../../../src/digests/summaries/store.ts";
import { wantedSummaries } from "../../../src/digests/summaries/wanted.ts";
import { silent } from "../../../src/log.ts";
import type { Message } from "../../../src/mail/message.ts";
import { currentIncidents } from "../../../src/operations/incidents.ts";
import type { Delivery } from "../../../src/outbox/outbox.ts";
import { chatBody, openChatService, says } from "../../support/chat-service.ts";
import { useDatabase } from "../../support/database.ts";
import { mailContext, practice } from "../../support/setup.ts";
import { adminToken, bearer, openAdmin } from "../web/admin/support.ts";
import { token } from "../web/reader.ts";
import { active, morning, openApp, reload, storePapers, wordsOf } from "../web/support.ts";

const database = useDatabase();
const hour = 3_600_000;
const at = (hours: number) => new Date(morning.getTime() + hours * hour);
const model = "maker/kites-8b";
const english = "The authors measure how 24 kites pull on strings in gusty wind.";
const french = "Les auteurs montrent que 24 kites tirent sur des cordes dans le vent.";

let service: Awaited<ReturnType<typeof openChatService>>;
beforeAll(async () => {
  service = await openChatService(says(""));
});
afterAll(() => service.close());
beforeEach(() => {
  service.asked.length = 0;
  service.answer = (response, { system }) =>
    says(chatBody(system.includes("in French") ? french : english))(response, service.asked[0] as never);
});

/** A turn of the job. */
const turn = (hours: number, aDay = 50) =>
  summariesJob({
    db: database.db,
    log: silent,
    now: () => at(hours),
    wanted: (asked) => wantedSummaries(database.db, { ...asked, scoring: scoringNow() }),
    summarizer: summarizer({ url: service.url, model, key: null }, { requestMs: 5_000, retryMs: [1] }),
    aDay,
  }).run(new AbortController().signal, "");
const scoringNow = () => makeScoring(database.db, { windowDays: 14, summariesBy: model });
const plan = (hours: number) =>
  planDue({ db: database.db, now: at(hours), scoring: scoringNow(), domain: "example.org", log: silent });

async function readers() {
  const { db } = database;
  const abstract = "We measure how 24 kites pull on strings in gusty wind.";
  await storePapers(
    db,
    [
      { title: "Kites on strings", abstract },
      { title: "Tides of the sea", abstract: "Seas have tides." },
    ],
    {
      at: at(-12),
    },
  );
  for (const name of ["ada", "emmy", "mary"]) await active(db, `${name}@example.org`, ["kites"]);
  await db.update(subscribers).set({ trendingPapers: 0, nextDueAt: at(6) });
  const choose = (name: string, summariesIn: "fr" | "off") =>
    db
      .update(subscribers)
      .set({ summariesIn })
      .where(eq(subscribers.emailKey, `${name}@example.org`));
  await choose("emmy", "fr");
  await choose("mary", "off");
  return db;
}

/** The text of a reader's only mail, made now. */
async function mailTo(name: string): Promise<{ text: string; html: string; digestId: number }> {
  const { db } = database;
  const { id } = await reload(db, `${name}@example.org`);
  const [digest] = await db.select().from(digests).where(eq(digests.subscriberId, id));
  const [delivery] = await db
    .select()
    .from(deliveries)
    .where(eq(deliveries.ref, digest?.id ?? 0));
  const make = await digestMail.compose(db, await mailContext(), [delivery as unknown as Delivery]);
  const mail = make(delivery as unknown as Delivery) as Message;
  const whole = (pieces: Message["text"]) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
  return { text: whole(mail.text).replace(/\s+/g, " "), html: whole(mail.html), digestId: digest?.id ?? 0 };
}

test("what the next digests would hold gets a sentence once, in each reader's language, and mail and pages say whose it is", async () => {
  const db = await readers();
  await turn(1);
  await turn(1.2);
  // Kites alone is chosen; Mary wants none.
  expect(service.asked.map(({ system }) => (system.includes("in French") ? "fr" : "en"))).toEqual([
    "en",
    "fr",
  ]);
  await plan(6);
  const [ada, emmy, mary] = await Promise.all(["ada", "emmy", "mary"].map(mailTo));
  expect(ada?.text).toContain("(Summary by kites-8b, from the abstract)");
  expect(ada?.text.replaceAll("*", "")).toContain(english);
  expect(emmy?.text.replaceAll("*", "")).toContain(french);
  expect(emmy?.html).toContain('<span lang="fr">');
  expect(ada?.html).not.toContain("<span lang");
  expect(mary?.text).not.toContain("Summary by");

  const app = await openApp(db, { practice: { ...practice, summariesBy: model }, now: () => at(6) });
  const reader = await reload(db, "emmy@example.org");
  const page = await (
    await app.request(`/digests/${token("digest", reader, { ref: emmy?.digestId ?? 0 })}`)
  ).text();
  expect(wordsOf(page)).toContain(`${french} (Summary by kites-8b, from the abstract.)`);
  const [paper] = await db.select().from(papers).where(eq(papers.title, "Kites on strings"));
  const paperPage = await (await app.request(`/papers/${paper?.id}`)).text();
  expect(wordsOf(paperPage)).toContain(`${english} (Summary by kites-8b, from the abstract.)`);
  const preferences = await (await app.request(`/preferences/${token("preferences", reader)}`)).text();
  expect(preferences).toMatch(/<option value="fr" lang="fr" selected[^>]*>français</);
  const without = await openApp(db);
  expect(await (await without.request(`/preferences/${token("preferences", reader)}`)).text()).not.toContain(
    "Summaries in",
  );

  // The source's own summary goes before it; and it goes with the paper.
  await db.update(papers).set({ facts: { summary: { text: "Kites pull.", by: "Hugging Face" } } });
  expect((await mailTo("ada")).text).toContain("(Summary by Hugging Face)");
  await db.delete(papers).where(eq(papers.title, "Kites on strings"));
  expect(await db.$count(summaries)).toBe(0);
});

test("a mail that is made again shows the same summaries, even if newer ones exist", async () => {
  const db = await readers();
  await plan(6);
  const before = await mailTo("ada");
  await db.update(subscribers).set({ nextDueAt: at(30), summariesIn: "en" });
  await storePapers(
    db,
    [{ title: "Kites on ropes", abstract: "We measure how 24 kites pull on strings in gusty wind." }],
    { at: at(7) },
  );
  await turn(8);
  const [paper] = await db.select().from(papers).where(eq(papers.title, "Kites on strings"));
  const row = {
    language: "en" as const,
    model,
    abstractHash: (await db.select().from(summaries))[0]?.abstractHash ?? "",
  };
  await db.insert(summaries).values({ ...row, paperId: paper?.id ?? 0, text: english, at: at(8) });
  expect(before.text).not.toContain("Summary by");
  expect((await mailTo("ada")).text).toBe(before.text);
});

test("an answer that the abstract does not support is dropped and not requested again", async () => {
  const db = await readers();
  service.answer = says(chatBody("The authors measure how 99 kites pull on strings in gusty wind."));
  await turn(1);
  await turn(1.2);
  expect(service.asked).toHaveLength(2);
  expect(
    (await db.select().from(summaries).orderBy(summaries.language)).map(({ dropped }) => dropped),
  ).toEqual(["the abstract does not hold “99”", "it is in another language"]);
  await plan(6);
  expect((await mailTo("ada")).text).not.toContain("Summary by");
});

test("a spent budget or a failing service delays no digest, and is shown to the operator", async () => {
  const db = await readers();
  service.answer = (response) => response.writeHead(429, { "retry-after": "5400" }).end();
  expect(await turn(1)).toBe(true);
  // It asked for an hour and a half.
  await turn(2);
  expect(service.asked).toHaveLength(1);
  await turn(2.6);
  await turn(4.2);
  expect(service.asked).toHaveLength(3);
  const incident = (await currentIncidents(db, at(4.5))).find(({ key }) => key === `summaries ${model}`);
  expect(incident?.detail).toMatch(/it answers 429\. Digests leave without/);
  const state = await serviceState(db, model);
  expect(state && serviceWords(state, at(4.5))).toMatch(/3 of 50 requests today.*It fails since 2026-11-21/);
  const admin = await openAdmin(db, { now: () => at(4.5), admin: { token: adminToken, mail: mailContext } });
  expect(wordsOf(await (await admin.request("/admin", bearer)).text())).toContain("3 of 50 requests today");

  service.answer = says(chatBody(english));
  await turn(5.8, 4);
  const spent = await serviceState(db, model);
  expect(spent).toMatchObject({ asked: 4, kept: 1, failingSince: null });
  expect(spent && serviceWords(spent, at(5.8))).toContain("The day’s budget is spent");
  expect(await currentIncidents(db, at(5.9))).toEqual([]);
  // Digests that are due come first.
  await turn(6.5);
  expect(service.asked).toHaveLength(4);
  expect((await plan(6.5)).planned).toBe(3);
});
