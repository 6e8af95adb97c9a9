/** What somebody can do to others by the sign-up form: to a mailbox, to a domain, and to everybody who wants to sign up. */
import { sql } from "drizzle-orm";
import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { rows } from "../../../src/db/rows.ts";
import { deliveries, signUpRequests, subscribers } from "../../../src/db/schema.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { askAddressChange } from "../../../src/subscribers/address-change.ts";
import { forgetMailboxes, liftStop } from "../../../src/subscribers/mailbox-caps.ts";
import { forgetChallenges } from "../../../src/subscribers/sign-up-caps.ts";
import { requestSignUps } from "../../../src/subscribers/sign-up-requests.ts";
import { useDatabase } from "../../support/database.ts";
import { isNotice, noticeMessage } from "../../support/message.ts";
import { answerTo, workFor } from "../../support/proof.ts";
import { mailContext, testKeys, testNeeds } from "../../support/setup.ts";
import { token } from "./reader.ts";
import { active, dump, form, json, morning, openApp, pending, wordsOf, workOnSignUps } from "./support.ts";

const database = useDatabase();
const minutesOn = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const mails = () => database.db.$count(deliveries);

const ask = (app: Hono, email: string, client = "192.0.2.1", more: Record<string, string> = {}) =>
  app.request("/subscribe", form({ email, ...more }), from(client));

/** How often each status was answered. */
async function statuses(answers: readonly (Response | Promise<Response>)[]): Promise<Record<number, number>> {
  const counted: Record<number, number> = {};
  for (const { status } of await Promise.all(answers)) counted[status] = (counted[status] ?? 0) + 1;
  return counted;
}

describe("a mailbox", () => {
  test("gets four mails in a day, however its address is spelled and whoever asks, and the answers are the same", async () => {
    const { db } = database;
    const app = await openApp(db);
    const name = "adalovelace";
    const spellings = Array.from({ length: 40 }, (_, n) => {
      const at = 1 + (n % (name.length - 1));
      const dotted = `${name.slice(0, at)}.${name.slice(at)}`;
      return `${n % 3 === 0 ? dotted.toUpperCase() : dotted}+x${n}@${n % 2 === 0 ? "gmail.com" : "googlemail.com"}`;
    });
    const pages = await Promise.all(
      spellings.map(async (email, n) => {
        const answer = await ask(app, email, `192.0.${n % 2}.1`);
        return `${answer.status} ${await answer.text()}`;
      }),
    );
    expect(new Set(pages).size).toBe(1);
    expect(await workOnSignUps(db)).toBe(40);
    expect(await mails()).toBe(4);
    await ask(app, "ada.lovelace@gmail.com");
    await workOnSignUps(db, minutesOn(23 * 60));
    expect(await mails()).toBe(4);
    await ask(app, "ada.lovelace@gmail.com");
    await workOnSignUps(db, minutesOn(24 * 60 + 1));
    expect(await mails()).toBe(5);
  });

  test("counts what a reader who moves there may cause, too", async () => {
    const { db } = database;
    const readers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => active(db, `reader-${n}@d${n}.example.org`)),
    );
    for (const [n, { id }] of readers.entries()) {
      const email = `ada+${n}@example.net`;
      await askAddressChange(
        db,
        id,
        { email, key: email },
        { now: morning, domain: "example.org", keys: testKeys },
      );
    }
    const kinds = (await db.select().from(deliveries)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "change-accept")).toHaveLength(4);
  });

  test("is kept as a MAC, and forgotten a day after its last mail", async () => {
    const { db } = database;
    await pending(db, "ada@example.org");
    const kept = async () => JSON.stringify(await rows(db, sql`select m::text as row from mailboxes m`));
    expect(await kept()).not.toContain("ada");
    await forgetMailboxes(db, minutesOn(24 * 60 - 1));
    expect(await kept()).not.toBe("[]");
    await forgetMailboxes(db, minutesOn(24 * 60));
    expect(await kept()).toBe("[]");
  });
});

test("a domain gets two hundred mails at once; the other sign-ups there wait for their turn, and hold up nobody else", async () => {
  const { db } = database;
  const emails = Array.from({ length: 230 }, (_, n) => `reader-${n}@example.net`);
  for (const email of [...emails, "ada@example.org"])
    await requestSignUps(db, [{ address: { email, key: email }, choices: { topics: [] }, now: morning }]);
  await workOnSignUps(db);
  expect(await mails()).toBe(201);
  expect(await db.$count(signUpRequests)).toBe(30);
  // 200 a day: one more every 7.2 minutes.
  await workOnSignUps(db, minutesOn(73));
  expect(await mails()).toBe(211);
  for (let minutes = 80; minutes < 400; minutes += 80) await workOnSignUps(db, minutesOn(minutes));
  expect([await mails(), await db.$count(signUpRequests)]).toEqual([231, 0]);
});

describe("a client", () => {
  test.each([
    ["an IPv6 /56", 240, (n: number) => `2001:db8:0:${(0xab00 + (n % 256)).toString(16)}::1`],
    ["an IPv6 /48", 480, (n: number) => `2001:db8:0:${(n * 97 + 1).toString(16)}::1`],
    ["an IPv4 /24", 240, (n: number) => `203.0.113.${n % 256}`],
  ])(
    "with all of %s is taken %i times and no more, and leaves room for the others",
    async (_, most, client) => {
      const app = await openApp(database.db);
      const tried = Array.from({ length: most + 40 }, (_, n) => ask(app, `a${n}@example.org`, client(n)));
      expect(await statuses(tried)).toEqual({ 202: most, 429: 40 });
      expect((await ask(app, "ada@example.org", "198.51.100.7")).status).toBe(202);
    },
  );
});

type Field = "challenge" | "bits" | "question";
/** The challenge in a page. */
async function challengeIn(answer: Response): Promise<{ challenge: string; bits: number; question: string }> {
  const html = await answer.text();
  const found: Record<Field, RegExp> = {
    challenge: /data-challenge="([\w-]+)"/,
    bits: /data-bits="(\d+)"/,
    question: /<label for="answer">([^<]+)</,
  };
  const read = (field: Field) => found[field].exec(html)?.[1] ?? "";
  return { challenge: read("challenge"), bits: Number(read("bits")), question: read("question") };
}

describe("when nine addresses have used up the sign-ups of the hour, a reader", () => {
  /** An app whose sign-ups without a proof are all gone. */
  async function flooded(now = () => morning, signUpsPerHour = 4): Promise<Hono> {
    const app = await openApp(database.db, { now, signUpsPerHour });
    const flood = Array.from({ length: signUpsPerHour }, (_, n) =>
      ask(app, `f${n}@example.net`, `198.51.${n % 9}.1`),
    );
    expect(await statuses(flood)).toEqual({ 202: signUpsPerHour });
    await database.db.delete(signUpRequests);
    return app;
  }

  test("is asked for no more than a proof, by as many as are taken in an hour by default", async () => {
    const app = await flooded(undefined, 1000);
    expect(await statuses([1, 2, 3].map((n) => ask(app, `a${n}@example.org`, "192.0.2.9")))).toEqual({
      403: 3,
    });
  });

  test("is asked for a proof by a page that keeps what was typed, and the work or the answer is taken, once", async () => {
    const app = await flooded();
    const typed = { words: "sign language", timeZone: "Europe/Vienna", topic: "robotics" };
    for (const [email, by] of [
      ["ada@example.org", "work"],
      ["bob@example.org", "answer"],
    ] as const) {
      const asked = await ask(app, email, "192.0.2.9", typed);
      expect([asked.status, asked.headers.get("Cache-Control")]).toEqual([403, "no-store"]);
      const html = await asked.clone().text();
      for (const [name, value] of Object.entries({ email, ...typed }))
        expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"`);
      expect(html).not.toMatch(/<style|style="|<script>|onclick/);
      const challenge = await challengeIn(asked);
      const proof: Record<string, string> =
        by === "work"
          ? { challenge: challenge.challenge, nonce: workFor(challenge) }
          : { challenge: challenge.challenge, answer: answerTo(challenge.question) };
      expect((await ask(app, email, "192.0.2.9", { ...typed, ...proof })).status).toBe(202);
      const again = await ask(app, `other-${email}`, "192.0.2.9", proof);
      expect(again.status).toBe(403);
      expect(wordsOf(await again.text())).toMatch(/was not right, or came too late or twice/);
    }
    await workOnSignUps(database.db);
    expect(
      (await database.db.select().from(subscribers).orderBy(subscribers.id)).map(({ email, timeZone }) => [
        email,
        timeZone,
      ]),
    ).toEqual([
      ["ada@example.org", "Europe/Vienna"],
      ["bob@example.org", "Europe/Vienna"],
    ]);
  });

  test("is told by the API as a problem what to send, and the work or the answer is taken, once", async () => {
    const app = await flooded();
    const post = (body: unknown) => app.request("/api/v1/subscriptions", json(body), from("192.0.2.9"));
    for (const by of ["work", "answer"]) {
      const email = `${by}@example.org`;
      const asked = await post({ email });
      expect([asked.status, asked.headers.get("Content-Type")]).toEqual([403, "application/problem+json"]);
      const { challenge } = (await asked.json()) as {
        challenge: { challenge: string; bits: number; question: string };
      };
      const proof =
        by === "work"
          ? { challenge: challenge.challenge, nonce: workFor(challenge) }
          : { challenge: challenge.challenge, answer: answerTo(challenge.question) };
      expect((await post({ email, proof })).status).toBe(202);
      expect((await post({ email, proof })).status).toBe(403);
    }
    expect((await post({ email: "ada@example.org", proof: { nonce: "7" } })).status).toBe(422);
    expect(await database.db.$count(signUpRequests)).toBe(2);
  });

  test("gets the same challenge whatever the address is", async () => {
    const app = await flooded();
    await active(database.db, "old@example.org");
    const pages = await Promise.all(
      ["old@example.org", "new@example.org"].map(async (email) =>
        (await (await ask(app, email, "192.0.2.9")).text())
          .replaceAll(email, "ADDRESS")
          .replaceAll(/data-challenge="[\w-]+"|name="challenge" value="[\w-]+"/g, "CHALLENGE")
          .replace(/What is [\w ]+\?/, "QUESTION"),
      ),
    );
    expect(pages[0]).toBe(pages[1]);
  });

  test("gets nowhere with a wrong answer, an old challenge, or one that is not ours", async () => {
    let now = morning;
    const app = await flooded(() => now);
    const { challenge, question } = await challengeIn(await ask(app, "ada@example.org", "192.0.2.9"));
    const right = answerTo(question);
    const tries = [
      { challenge, answer: String(Number(right) + 1) },
      { challenge, nonce: "1" },
      { challenge: challenge.slice(0, -1), answer: right },
    ];
    for (const proof of tries) {
      const refused = await ask(app, "ada@example.org", "192.0.2.9", proof);
      expect(refused.status).toBe(403);
      expect((await challengeIn(refused)).challenge).not.toBe(challenge);
    }
    now = new Date(morning.getTime() + 15 * 60_000 + 1_000);
    expect((await ask(app, "ada@example.org", "192.0.2.9", { challenge, answer: right })).status).toBe(403);
    expect(await database.db.select().from(signUpRequests)).toEqual([]);
  });

  test("is taken a bounded number of times even with proofs; used challenges are forgotten with their end", async () => {
    const app = await flooded();
    const proved = async () => {
      const { challenge, question } = await challengeIn(await ask(app, "ada@example.org"));
      return (await ask(app, "ada@example.org", "192.0.2.9", { challenge, answer: answerTo(question) }))
        .status;
    };
    expect([await proved(), await proved(), await proved()]).toEqual([202, 202, 429]);
    const used = () => rows(database.db, sql`select 1 from used_challenges`);
    await forgetChallenges(database.db, minutesOn(15));
    expect(await used()).toHaveLength(3);
    await forgetChallenges(database.db, minutesOn(16));
    expect(await used()).toEqual([]);
  });
});

describe("“This was not me”", () => {
  const links = async (email: string) => {
    const newcomer = await pending(database.db, email);
    return `/not-me/${token("not-me", newcomer)}`;
  };

  test("is a link in the mails that a stranger can cause, and opening it changes nothing", async () => {
    const { db } = database;
    const app = await openApp(db);
    await pending(db, "ada@example.org");
    await active(db, "bob@example.org");
    await ask(app, "bob@example.org");
    await workOnSignUps(db);
    const before = await dump(db);
    for (const delivery of await db.select().from(deliveries)) {
      const message = await noticeMessage(db, await mailContext(), delivery);
      if ("gone" in message) throw new Error(message.gone);
      const [link, path = ""] = /https:\/\/paperboy\.example\.org(\/not-me\/[\w-]+)/.exec(message.text) ?? [];
      expect(message.html).toContain(`href="${link}"`);
      for (const method of ["GET", "HEAD", "GET"])
        expect((await app.request(path, { method })).status).toBe(200);
      expect(await (await app.request(path)).text()).toMatch(/<form method="post">\s*<button/);
    }
    expect(await dump(db)).toEqual(before);
  });

  test("stops further mails for that mailbox in whatever spelling, those that wait too, and the answers stay the same", async () => {
    const { db } = database;
    const app = await openApp(db);
    const path = await links("ada@example.org");
    const pressed = await app.request(path, { method: "POST" });
    expect(wordsOf(await pressed.text())).toMatch(/No more of these mails/);
    const stopped = await ask(app, "Ada+again@example.org");
    const other = await ask(app, "bob@example.org");
    expect([stopped.status, await stopped.text()]).toEqual([other.status, await other.text()]);
    const sent: string[] = [];
    const later = minutesOn(60);
    await runOnce(
      await testNeeds(db, {
        now: () => later,
        send: async ({ to }) => {
          sent.push(to);
          return { kind: "accepted", detail: "250" };
        },
      }),
    );
    expect(sent).toEqual(["bob@example.org"]);
    expect(await mails()).toBe(2);
  });

  test("can be taken back by the same link, or by the operator, and the mailbox is mailed again", async () => {
    const { db } = database;
    const app = await openApp(db);
    const path = await links("ada@example.org");
    await app.request(path, { method: "POST" });
    expect(wordsOf(await (await app.request(path)).text())).toMatch(/Let this mailbox be signed up again/);
    await app.request(path, form({ action: "undo" }));
    await ask(app, "ada@example.org");
    await workOnSignUps(db, minutesOn(60));
    expect(await mails()).toBe(2);
    await app.request(path, { method: "POST" });
    expect(await liftStop(db, { key: "ada@example.org" }, testKeys)).toBe(true);
    await ask(app, "ada@example.org");
    await workOnSignUps(db, minutesOn(120));
    expect(await mails()).toBe(3);
  });

  test("is for its own token only, and leaves a subscription as it is", async () => {
    const { db } = database;
    const app = await openApp(db);
    const reader = await active(db, "ada@example.org");
    for (const purpose of ["confirm", "preferences", "unsubscribe"] as const)
      expect((await app.request(`/not-me/${token(purpose, reader)}`, { method: "POST" })).status).toBe(404);
    for (const path of ["confirm", "preferences", "unsubscribe"])
      expect((await app.request(`/${path}/${token("not-me", reader)}`)).status).toBe(404);
    const before = await db.select().from(subscribers);
    expect((await app.request(`/not-me/${token("not-me", reader)}`, { method: "POST" })).status).toBe(200);
    expect(await db.select().from(subscribers)).toEqual(before);
  });
});

test("the confirmation mail holds nothing that the one who filled in the form made up, but the address it goes to", async () => {
  const { db } = database;
  const app = await openApp(db);
  const typed = {
    words: "cheap watches at evil example, quick gold",
    timeZone: "Asia/Tokyo",
    topic: "robotics",
  };
  await ask(app, "Wonderful.Offer+visit-evil@example.net", "192.0.2.1", typed);
  await workOnSignUps(db);
  const [delivery] = await db.select().from(deliveries);
  expect(delivery && isNotice(delivery.kind)).toBe(true);
  const message = delivery && (await noticeMessage(db, await mailContext(), delivery));
  if (!message || "gone" in message) throw new Error("no mail");
  const { subject, text, html, headers, from: sender } = message;
  const mail = JSON.stringify({ subject, text, html, headers, sender });
  expect(mail).not.toMatch(/watches|gold|tokyo|wonderful|offer|visit-evil/i);
  // Of typed topics those that the catalogue knows are named, and the others counted.
  expect(mail).toContain("Your topics: Robotics and 2 more.");
});
