import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  deliveries,
  digests,
  papers,
  subscribers,
  withdrawalNotes,
  withdrawals,
} from "../../../src/db/schema.ts";
import { digestMail } from "../../../src/digests/message.ts";
import { planDue } from "../../../src/digests/plan.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { withdrawalsJob } from "../../../src/digests/withdrawals.ts";
import { silent } from "../../../src/log.ts";
import type { Delivery } from "../../../src/outbox/outbox.ts";
import { storeDetails } from "../../../src/papers/archive/store.ts";
import type { Subscriber } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { mailContext } from "../../support/setup.ts";
import { token } from "../web/reader.ts";
import { active, morning, openApp, reload, storePapers, wordsOf } from "../web/support.ts";

const database = useDatabase();
const day = 86_400_000;
const at = (days: number) => new Date(morning.getTime() + days * day);
const sentence = "Withdrawn or retracted since a digest brought it to you: “Kites on strings”.";

/** Plans what is due then; its deliveries have this outcome. */
async function plan(days: number, status: "accepted" | "bounced" = "accepted"): Promise<void> {
  const { db } = database;
  const scoring = makeScoring(db, { windowDays: 14 });
  await planDue({ db, now: at(days), scoring, domain: "example.org", log: silent });
  await db.update(deliveries).set({ status }).where(eq(deliveries.status, "pending"));
}

async function withdraw(days: number): Promise<void> {
  const { db } = database;
  const retracted = { rank: 1, line: 1, title: "Kites on strings", abstract: "", links: [] };
  await storeDetails(db, [{ ...retracted, facts: { isWithdrawn: true } }], at(days));
  await withdrawalsJob({ db }).run(new AbortController().signal, "");
}

/** What each digest of a reader notes, in the order of planning; null where there was nothing to send. */
async function notesOf({ id }: Subscriber): Promise<(readonly string[] | null)[]> {
  const planned = await database.db
    .select()
    .from(digests)
    .where(eq(digests.subscriberId, id))
    .orderBy(digests.id);
  return planned.map(({ content }) => content && (content.notes ?? []));
}

async function readers() {
  const { db } = database;
  await storePapers(db, [{ title: "Kites on strings" }, { title: "Tides of the sea" }], { at: at(-0.5) });
  await active(db, "ada@example.org", ["kites", "tides"]);
  await active(db, "emmy@example.org", ["tides"]);
  await db.update(subscribers).set({ trendingPapers: 0 });
  return { db, ada: await reload(db, "ada@example.org"), emmy: await reload(db, "emmy@example.org") };
}

test("a withdrawal after mailing is reported once, in the next digest of each reader who got the paper", async () => {
  const { db, ada, emmy } = await readers();
  await plan(1);
  await withdraw(1.1);
  expect(await db.$count(withdrawals)).toBe(0);
  // A quiet day: nothing is new, so no mail leaves for the sake of the line.
  await plan(2);
  await storePapers(db, [{ title: "Tides of a lake" }], { at: at(2.5) });
  await plan(3);
  // Listings go on saying it.
  await withdraw(3.1);
  await storePapers(db, [{ title: "Tides of a river" }], { at: at(3.5) });
  await plan(4);
  expect(await notesOf(ada)).toEqual([[], null, [sentence], []]);
  expect(await notesOf(emmy)).toEqual([[], null, [], []]);

  const [told] = await db.select().from(withdrawalNotes);
  const [delivery] = await db
    .select()
    .from(deliveries)
    .where(eq(deliveries.ref, told?.digestId ?? 0));
  const make = await digestMail.compose(db, await mailContext(), [delivery as unknown as Delivery]);
  const mail = make(delivery as unknown as Delivery);
  const { html, text } = mail as unknown as Record<"html" | "text", readonly unknown[] | string>;
  for (const part of [html, text])
    expect(JSON.stringify(part).replace(/\\n/g, " ").replace(/\s+/g, " ")).toContain("Kites on strings");
  const app = await openApp(db);
  const page = await app.request(`/digests/${token("digest", ada, { ref: told?.digestId ?? 0 })}`);
  expect(wordsOf(await page.text())).toContain(sentence);
});

test("it is reported again if that mail bounced, and never to readers who did not receive the paper", async () => {
  const { db, ada, emmy } = await readers();
  await plan(1);
  const [first] = await db.select().from(digests).where(eq(digests.subscriberId, emmy.id));
  await db
    .update(digests)
    .set({ paperIds: [...(first?.paperIds ?? []), 1] })
    .where(eq(digests.id, first?.id ?? 0));
  await db
    .update(deliveries)
    .set({ status: "bounced" })
    .where(eq(deliveries.ref, first?.id ?? 0));
  await withdraw(1.1);
  await storePapers(db, [{ title: "Tides of a lake" }], { at: at(1.5) });
  await plan(2, "bounced");
  await storePapers(db, [{ title: "Tides of a river" }], { at: at(2.5) });
  await plan(3);
  await storePapers(db, [{ title: "Tides of a pond" }], { at: at(3.5) });
  await plan(4);
  expect(await notesOf(ada)).toEqual([[], [sentence], [sentence], []]);
  expect((await notesOf(emmy)).flat()).toEqual([]);
  expect(await db.$count(papers)).toBe(5);
});

test("a paper that is withdrawn while its digest waits is left out of the mail, and its readers are told of nothing", async () => {
  const { db, ada } = await readers();
  const solo = await active(db, "solo@example.org", ["kites"]);
  await db.update(subscribers).set({ trendingPapers: 0 });
  const scoring = makeScoring(db, { windowDays: 14 });
  await planDue({ db, now: at(1), scoring, domain: "example.org", log: silent });
  await withdraw(1.1);
  const waiting = await db.select().from(deliveries).where(eq(deliveries.kind, digestMail.kind));
  const make = await digestMail.compose(db, await mailContext(), waiting as unknown as Delivery[]);
  const mailOf = async ({ id }: Subscriber) => {
    const [digest] = await db.select().from(digests).where(eq(digests.subscriberId, id));
    return make(waiting.find(({ ref }) => ref === digest?.id) as unknown as Delivery);
  };
  const whole = JSON.stringify(await mailOf(ada));
  expect(whole).toContain("Tides of the sea");
  expect(whole).not.toContain("Kites on strings");
  expect(await mailOf(solo)).toEqual({ gone: "all of it was sent in others, or withdrawn by its authors" });
  expect(await db.$count(withdrawalNotes)).toBe(0);
});
