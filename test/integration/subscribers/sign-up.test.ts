import { describe, expect, test } from "vitest";
import { deliveries, subscribers } from "../../../src/db/schema.ts";
import { claim } from "../../../src/outbox/claim.ts";
import { isSuppressed, suppress } from "../../../src/outbox/suppressions.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { changeTimetable, pause, resubscribe, resume } from "../../../src/subscribers/changes.ts";
import { removeSubscriber } from "../../../src/subscribers/remove.ts";
import { addSubscriber, confirm, forgetUnconfirmed, signUp } from "../../../src/subscribers/sign-up.ts";
import {
  defaults,
  followsOf,
  replaceTopics,
  resolveTopics,
  subscriberByKey,
} from "../../../src/subscribers/subscriber.ts";
import { exportSubscribers, importRows, rowOf } from "../../../src/subscribers/subscriber-row.ts";
import { unsubscribe } from "../../../src/subscribers/unsubscribe.ts";
import { listCatalogue } from "../../../src/topics/store.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import { testKeys } from "../../support/setup.ts";

const database = useDatabase();
const noFiles = { mailFolder: null };
const now = new Date("2026-11-21T09:00:00Z");
const at = { now, domain: "example.org", keys: testKeys };
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

const address = (email: string) => {
  const parsed = parseAddress(email);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.address;
};
const ada = address("ada@example.org");
const topics = (...texts: string[]) => {
  const resolved = resolveTopics(texts.map((text) => ({ text, stance: "followed" })));
  if (!resolved.ok) throw new Error(resolved.message);
  return resolved.topics;
};
const find = async (key = ada.key) => {
  const subscriber = await subscriberByKey(database.db, key);
  if (!subscriber) throw new Error("no such subscriber");
  return subscriber;
};
const outbox = () => database.db.select().from(deliveries);

describe("sign-up", () => {
  test("leaves a pending subscriber and one confirmation mail", async () => {
    await signUp(database.db, ada, { topics: topics("graph networks") }, at);
    expect(await find()).toMatchObject({ status: "pending", nextDueAt: null, email: "ada@example.org" });
    expect(await outbox()).toMatchObject([
      { kind: "confirmation", status: "pending", recipient: "ada@example.org" },
    ]);
  });

  test("its confirmation is in the first claim, whatever number of digests was queued before", async () => {
    const digest = (i: number) => {
      const recipient = `reader${i}@example.org`;
      const mail = { kind: "digest", bulk: true, ref: i, recipient, recipientKey: recipient };
      return { ...mail, domain: "example.org", expiresAt: null };
    };
    await queueMail(
      database.db,
      Array.from({ length: 2_000 }, (_, i) => digest(i)),
      minutes(-60),
    );
    await signUp(database.db, ada, { topics: [] }, at);
    const { deliveries: first } = await claim(database.db, { limit: 8, now, leaseUntil: minutes(2) });
    expect(first).toHaveLength(8);
    expect(first[0]).toMatchObject({ kind: "confirmation", recipient: "ada@example.org" });
  });

  test("a hundred sign-ups of one address at once queue one mail", async () => {
    await Promise.all(Array.from({ length: 100 }, () => signUp(database.db, ada, { topics: [] }, at)));
    expect(await outbox()).toHaveLength(1);
    expect(await database.db.select().from(subscribers)).toHaveLength(1);
  });

  test("asking again brings another mail after ten minutes, not before", async () => {
    await signUp(database.db, ada, { topics: [] }, at);
    await signUp(database.db, ada, { topics: [] }, { ...at, now: minutes(9) });
    expect(await outbox()).toHaveLength(1);
    await signUp(database.db, ada, { topics: [] }, { ...at, now: minutes(11) });
    expect(await outbox()).toHaveLength(2);
  });

  test("somebody who subscribes is reminded, and nothing of theirs is changed", async () => {
    await signUp(database.db, ada, { topics: topics("graph networks") }, at);
    const { id } = await find();
    await confirm(database.db, id, minutes(1));
    const before = await find();
    await signUp(
      database.db,
      ada,
      { topics: topics("bird song"), timeZone: "Asia/Tokyo" },
      { ...at, now: minutes(30) },
    );
    expect({ ...(await find()), lastNoticeAt: null }).toEqual({ ...before, lastNoticeAt: null });
    expect((await followsOf(database.db, [id])).get(id)?.map((follow) => follow.name)).toEqual([
      "graph networks",
    ]);
    expect((await outbox()).map((delivery) => delivery.kind)).toEqual(["confirmation", "reminder"]);
  });

  test("nothing of a reader who left changes either, until they confirm again", async () => {
    await signUp(database.db, ada, { topics: topics("graph networks"), timeZone: "Europe/Paris" }, at);
    const { id } = await find();
    await confirm(database.db, id, minutes(1));
    await unsubscribe(database.db, id, minutes(2));
    await signUp(
      database.db,
      ada,
      { topics: topics("cheap watches"), timeZone: "Asia/Tokyo" },
      { ...at, now: minutes(30) },
    );
    expect((await followsOf(database.db, [id])).get(id)?.map(({ name }) => name)).toEqual(["graph networks"]);
    expect(await find()).toMatchObject({ status: "unsubscribed", timeZone: "Europe/Paris" });
    expect((await outbox()).map(({ kind }) => kind)).toEqual(["confirmation", "confirmation"]);
  });

  test("until it is confirmed, each sign-up adds its topics and the last time zone stands, mailed or not", async () => {
    await signUp(database.db, ada, { topics: topics("graph networks"), timeZone: "Europe/Paris" }, at);
    await signUp(
      database.db,
      ada,
      { topics: topics("bird song"), timeZone: "Asia/Tokyo" },
      { ...at, now: minutes(1) },
    );
    await signUp(database.db, ada, { topics: [] }, { ...at, now: minutes(2) });
    const { id, timeZone } = await find();
    const names = (await followsOf(database.db, [id])).get(id)?.map(({ name }) => name);
    expect([timeZone, names]).toEqual(["Asia/Tokyo", ["graph networks", "bird song"]]);
    expect(await outbox()).toHaveLength(1);
  });

  test("a suppressed address gets no mail", async () => {
    await suppress(database.db, ada.key, "hard bounce", now);
    await signUp(database.db, ada, { topics: [] }, at);
    expect(await outbox()).toEqual([]);
  });

  test("only sign-ups that are not confirmed within a week are deleted", async () => {
    await signUp(database.db, ada, { topics: topics("graph networks") }, at);
    await signUp(database.db, address("bob@example.org"), { topics: [] }, at);
    await confirm(database.db, (await find("bob@example.org")).id, now);
    expect(await forgetUnconfirmed(database.db, minutes(6 * 1440), noFiles)).toBe(0);
    expect(await forgetUnconfirmed(database.db, minutes(8 * 1440), noFiles)).toBe(1);
    expect((await database.db.select().from(subscribers)).map((one) => one.email)).toEqual([
      "bob@example.org",
    ]);
  });
});

describe("forgetting", () => {
  test("counts the week from the last mail that asked, so that no confirmation link dies early", async () => {
    await signUp(database.db, ada, { topics: [] }, at);
    await signUp(database.db, ada, { topics: [] }, { ...at, now: minutes(7 * 1440) });
    expect(await forgetUnconfirmed(database.db, minutes(8 * 1440), noFiles)).toBe(0);
    expect(await forgetUnconfirmed(database.db, minutes(15 * 1440), noFiles)).toBe(1);
  });

  test("also deletes those who answered by unsubscribing, but nobody who had confirmed before", async () => {
    for (const email of ["ada@example.org", "bob@example.org"])
      await signUp(database.db, address(email), { topics: [] }, at);
    await confirm(database.db, (await find("bob@example.org")).id, now);
    for (const email of ["ada@example.org", "bob@example.org"])
      await unsubscribe(database.db, (await find(email)).id, now);
    await suppress(database.db, "ada@example.org", "complaint", now);
    expect(await forgetUnconfirmed(database.db, minutes(6 * 1440), noFiles)).toBe(0);
    expect(await forgetUnconfirmed(database.db, minutes(8 * 1440), noFiles)).toBe(1);
    expect((await database.db.select().from(subscribers)).map(({ email }) => email)).toEqual([
      "bob@example.org",
    ]);
    expect(await isSuppressed(database.db, "ada@example.org", testKeys)).toBe(true);
  });

  test("deletes all mail to a deleted address, and no other mail", async () => {
    await signUp(database.db, ada, { topics: topics("graph networks") }, at);
    await signUp(database.db, address("bob@example.org"), { topics: topics("graph networks") }, at);
    await signUp(database.db, address("eve@example.org"), { topics: [] }, { ...at, now: minutes(9 * 1440) });
    await confirm(database.db, (await find("bob@example.org")).id, now);
    expect(await forgetUnconfirmed(database.db, minutes(10 * 1440), noFiles)).toBe(1);
    expect((await outbox()).map(({ recipientKey }) => recipientKey)).toEqual([
      "bob@example.org",
      "eve@example.org",
    ]);
    expect(await removeSubscriber(database.db, "bob@example.org", noFiles)).toBe(true);
    expect(await removeSubscriber(database.db, "bob@example.org", noFiles)).toBe(false);
    expect((await outbox()).map(({ recipientKey }) => recipientKey)).toEqual(["eve@example.org"]);
  });
});

describe("confirmation", () => {
  test("makes the first digest due at once, and doing it again changes nothing", async () => {
    await signUp(database.db, ada, { topics: [] }, at);
    const { id } = await find();
    expect(await confirm(database.db, id, now)).toMatchObject({
      already: false,
      subscriber: { status: "active", nextDueAt: now },
    });
    expect(await confirm(database.db, id, minutes(5))).toMatchObject({
      already: true,
      subscriber: { nextDueAt: now },
    });
  });

  test("again, on a date that had its digest, makes the next one due, since there is one a date", async () => {
    await signUp(database.db, ada, { topics: [] }, at);
    const { id } = await find();
    await confirm(database.db, id, now);
    await database.db.update(subscribers).set({ lastDigestDate: "2026-11-21" });
    await unsubscribe(database.db, id, minutes(1));
    expect((await confirm(database.db, id, minutes(20)))?.subscriber).toMatchObject({
      status: "active",
      nextDueAt: new Date("2026-11-22T07:00:00Z"),
    });
    await unsubscribe(database.db, id, minutes(30));
    const tomorrow = minutes(1440);
    expect((await confirm(database.db, id, tomorrow))?.subscriber.nextDueAt).toEqual(tomorrow);
  });

  test("of an unknown subscriber changes nothing", async () => {
    expect(await confirm(database.db, 12345, now)).toBeNull();
  });
});

const active = async (email = "ada@example.org") => {
  const { timeZone, hour, days, maxPapers } = defaults;
  const added = await addSubscriber(
    database.db,
    address(email),
    { timeZone, hour, days, maxPapers, topics: [] },
    now,
  );
  if (!added.ok) throw new Error(added.message);
  return added.subscriber;
};

describe("unsubscribing", () => {
  test("takes effect at once, with the mail that still waits, and twice is once", async () => {
    const subscriber = await active();
    const digest = {
      kind: "digest",
      ref: 1,
      recipient: ada.email,
      recipientKey: ada.key,
      domain: "x.org",
      expiresAt: null,
    };
    await queueMail(database.db, [digest], now);
    expect(await unsubscribe(database.db, subscriber.id, now)).toMatchObject({
      status: "unsubscribed",
      nextDueAt: null,
    });
    const { deliveries: claimed } = await claim(database.db, {
      limit: 10,
      now: minutes(60),
      leaseUntil: minutes(61),
    });
    expect(claimed).toEqual([]);
    expect(await outbox()).toMatchObject([
      { status: "failed", lastError: "unsubscribed before it was sent" },
    ]);
    const again = await unsubscribe(database.db, subscriber.id, minutes(5));
    expect(again).toMatchObject({ status: "unsubscribed", unsubscribedAt: now });
  });

  test("can be undone by whoever had confirmed, and the digest is due at their hour again", async () => {
    const subscriber = await active();
    await unsubscribe(database.db, subscriber.id, now);
    const back = await resubscribe(database.db, subscriber.id, now);
    expect(back).toMatchObject({ status: "active", unsubscribedAt: null });
    expect(back?.nextDueAt?.toISOString()).toBe("2026-11-22T07:00:00.000Z");
  });

  test("cannot be undone where the subscription was never confirmed", async () => {
    await signUp(database.db, ada, { topics: [] }, at);
    const { id } = await find();
    await unsubscribe(database.db, id, now);
    expect(await resubscribe(database.db, id, now)).toBeNull();
    expect(await find()).toMatchObject({ status: "unsubscribed", nextDueAt: null });
  });
});

describe("preferences", () => {
  test("a new hour moves the next digest, never to a date that had one", async () => {
    const { id } = await active();
    await database.db.update(subscribers).set({ lastDigestDate: "2026-11-21" });
    const changed = await changeTimetable(
      database.db,
      id,
      { hour: 20, timeZone: "Europe/Paris", days: "daily", maxPapers: 5 },
      now,
    );
    expect(changed?.nextDueAt?.toISOString()).toBe("2026-11-22T19:00:00.000Z");
  });

  test("a pause until a day ends on it by itself; one without end waits for the reader", async () => {
    const { id } = await active();
    const until = new Date("2026-12-01T00:00:00Z");
    expect(await pause(database.db, id, until, now)).toMatchObject({
      status: "paused",
      nextDueAt: new Date("2026-12-01T07:00:00Z"),
    });
    expect(await pause(database.db, id, null, now)).toMatchObject({ status: "paused", nextDueAt: null });
    expect(await resume(database.db, id, now)).toMatchObject({
      status: "active",
      nextDueAt: new Date("2026-11-22T07:00:00Z"),
    });
  });

  test("equal topics of different readers are one row, each shown in its reader's own words", async () => {
    const [one, two] = [await active(), await active("bob@example.org")];
    await replaceTopics(database.db, one.id, topics("Graph transformers", "LLMs"));
    await replaceTopics(database.db, two.id, topics("graph  transformer", "large language models"));
    const follows = await followsOf(database.db, [one.id, two.id]);
    const ids = [one, two].map(({ id }) => follows.get(id)?.map((follow) => follow.topicId));
    expect(ids[0]).toEqual(ids[1]);
    expect(follows.get(one.id)?.[0]?.name).toBe("Graph transformers");
    const entry = (await listCatalogue(database.db)).find(({ slug }) => slug === "large-language-models");
    expect(entry?.followers).toBe(2);
  });
});

describe("export and import", () => {
  test("what was exported imports again as the same", async () => {
    const subscriber = await active();
    const muted = resolveTopics([{ text: "bird song", stance: "muted" }]);
    if (!muted.ok) throw new Error(muted.message);
    await replaceTopics(database.db, subscriber.id, [...topics("graph networks", "LLM"), ...muted.topics]);
    await pause(database.db, (await active("bob@example.org")).id, null, now);
    const until = new Date("2026-12-01T00:00:00Z");
    await pause(database.db, (await active("dan@example.org")).id, until, now);
    await unsubscribe(database.db, (await active("eve@example.org")).id, now);
    const dump = async () => {
      const all = [];
      for await (const page of exportSubscribers(database.db)) all.push(...page.map(rowOf));
      return all;
    };
    const rows = await dump();
    expect(rows.map((row) => row.status)).toEqual(["active", "paused", "paused", "unsubscribed"]);
    expect(rows[2]?.paused_until).toBe(until.toISOString());
    await database.db.delete(subscribers);
    expect(await importRows(database.db, rows, now)).toEqual(rows.map(() => ({ ok: true })));
    expect(await dump()).toEqual(rows);
  });

  test.each([
    ["no address", { email: "" }],
    ["a bad hour", { email: "a@example.org", hour: "25" }],
    ["a bad zone", { email: "a@example.org", timezone: "Mars/Base" }],
    ["bad days", { email: "a@example.org", days: "often" }],
    ["a topic of stop words", { email: "a@example.org", topics: "the of and" }],
    ["a pending subscriber", { email: "a@example.org", status: "pending" }],
    [
      "51 topics",
      { email: "a@example.org", topics: Array.from({ length: 51 }, (_, i) => `subject${i}`).join(";") },
    ],
  ])("%s is refused with a sentence, and nothing is stored", async (_, row) => {
    const [imported] = await importRows(database.db, [row], now);
    expect(imported).toMatchObject({ ok: false, message: expect.stringMatching(/.{11}/) });
    expect(await database.db.select().from(subscribers)).toEqual([]);
  });
});
