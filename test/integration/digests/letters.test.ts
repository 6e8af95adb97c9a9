/** Digests that say the same are one letter with blanks: what is in the letter, and what is not. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { messageKinds } from "../../../src/app/message-kinds.ts";
import { deliveries, papers, subscribers } from "../../../src/db/schema.ts";
import { planDue } from "../../../src/digests/plan.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { silent } from "../../../src/log.ts";
import { composer } from "../../../src/outbox/compose.ts";
import type { Delivery } from "../../../src/outbox/outbox.ts";
import { cachedPapers } from "../../../src/papers/archive/archive.ts";
import { renderingCache } from "../../../src/templates/rendering-cache.ts";
import { useDatabase } from "../../support/database.ts";
import { wholeText } from "../../support/message.ts";
import { mailContext } from "../../support/setup.ts";
import { active, morning, storePapers } from "../web/support.ts";

const database = useDatabase();
const alike = ["ada", "bea", "cyd", "o'dee"];

/** The mails of all planned digests in the order of planning, by recipient. `cache`: none makes each mail alone. */
async function mails(cache = undefined as ReturnType<typeof renderingCache> | undefined) {
  const { db } = database;
  const queued = await db.select().from(deliveries).orderBy(deliveries.id);
  const context = { ...(await mailContext()), papers: cachedPapers(), cache };
  const make = await composer(db, messageKinds, context)(queued);
  const mailOf = (delivery: Delivery) => {
    const made = make(delivery);
    if (!made || "gone" in made) return made;
    return { ...made, html: wholeText(made.html), text: wholeText(made.text) };
  };
  return new Map(queued.map((delivery) => [delivery.recipient, mailOf(delivery)]));
}

async function planned() {
  const { db } = database;
  await storePapers(db, [{ title: "Kites on strings" }, { title: "Tides & <moons>" }], { at: morning });
  for (const name of alike) await active(db, `${name}@example.org`, ["kites", "tides"]);
  await active(db, "eve@example.org", ["tides"]);
  const now = new Date(morning.getTime() + 86_400_000);
  const scoring = makeScoring(db, { windowDays: 14 });
  await planDue({ db, now, scoring, domain: "example.org", log: silent });
}

test("readers who get the same have one letter, and each mail is what it would be alone", async () => {
  await planned();
  const cache = renderingCache();
  const alone = await mails();
  expect(alone.size).toBe(alike.length + 1);
  for (let i = 0; i < 3; i++) expect(await mails(cache)).toEqual(alone);
  const { lookups, hits } = cache.figures();
  await mails(cache);
  // A letter needs one look-up. All of them are known now.
  expect(cache.figures()).toMatchObject({ lookups: lookups + alone.size, hits: hits + alone.size });
});

test("a letter holds nothing that is one reader's own", async () => {
  const { db } = database;
  await planned();
  const made = await mails(renderingCache());
  const readers = await db.select().from(subscribers);
  const tokens = (mail: unknown) => new Set(JSON.stringify(mail).match(/\/[\w-]{48}(?=[./#"?\\ ])/g));
  for (const { email } of readers) {
    const own = made.get(email);
    expect(tokens(own).size).toBe(5);
    expect((own as { text: string }).text).toContain(`Sent to ${email}\n`);
    for (const other of readers.filter((reader) => reader.email !== email)) {
      expect(JSON.stringify(own)).not.toContain(other.email);
      for (const token of tokens(made.get(other.email))) expect(tokens(own)).not.toContain(token);
    }
  }
});

test("a letter is written again where a paper changed or was withdrawn since", async () => {
  const { db } = database;
  await planned();
  const cache = renderingCache();
  for (let i = 0; i < 3; i++) await mails(cache);
  const { id, facts } = papers;
  const [tides] = await db.select({ id, facts }).from(papers).where(eq(papers.title, "Tides & <moons>"));
  const change = (set: Partial<typeof papers.$inferInsert>) =>
    db
      .update(papers)
      .set(set)
      .where(eq(papers.id, tides?.id ?? -1));

  await change({ abstract: "Tides are higher than was thought." });
  expect(await mails(cache)).toEqual(await mails());
  expect(JSON.stringify([...(await mails(cache))])).toContain("are higher than was thought");

  await change({ facts: { ...tides?.facts, isWithdrawn: true } as never });
  expect(await mails(cache)).toEqual(await mails());
  expect(JSON.stringify([...(await mails(cache))])).not.toContain("moons");
});
