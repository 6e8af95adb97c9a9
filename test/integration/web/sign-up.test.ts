import { describe, expect, test } from "vitest";
import { deliveries, signUpRequests, subscribers } from "../../../src/db/schema.ts";
import { suppress } from "../../../src/outbox/suppressions.ts";
import { followsOf } from "../../../src/subscribers/subscriber.ts";
import { escapeHtml } from "../../../src/templates/escape.ts";
import { useDatabase } from "../../support/database.ts";
import { isNotice, noticeMessage } from "../../support/message.ts";
import { mailContext } from "../../support/setup.ts";
import {
  active,
  dump,
  expectSentence,
  form,
  json,
  morning,
  multipart,
  openApp,
  pending,
  reload,
  wordsOf,
  workOnSignUps,
} from "./support.ts";

const database = useDatabase();

describe("signing up by the form", () => {
  test("shows each topic as it was understood, and a change puts the new words in its place", async () => {
    const { db } = database;
    const app = await openApp(db);
    const paragraph = `I study how box kites tangle. ${"Tails of paper weights keep them level in gusts. ".repeat(5)}`;
    const first = await app.request(
      "/subscribe",
      form([
        ["email", "ada@example.org"],
        ["topic", "robotics"],
        ["words", 'LLM, "sea ice" -snow'],
        ["description", paragraph],
      ]),
    );
    const html = await first.text();
    const text = wordsOf(html);
    expect(text).toContain("“sea ice”, without snow");
    expect(text).toContain("The same topic as Large language models");
    expect(text).toContain("Read as a description");
    expect(html.match(/<summary>/g)).toHaveLength(4);

    const held = (name: string) =>
      [...html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, "g"))].map(
        ([, value = ""]): [string, string] => [name, value.replaceAll("&quot;", '"')],
      );
    const words = held("words").map(([name, value]): [string, string] => [
      name,
      value === "LLM" ? "kites, wind" : value === "Robotics" ? "" : value,
    ]);
    const fields: [string, string][] = [
      ["email", "ada@example.org"],
      ["description", paragraph],
      ...held("before"),
      ...words,
    ];
    const again = await app.request("/subscribe", form(fields));
    expect(again.status).toBe(202);
    await workOnSignUps(db);
    const [subscriber] = await db.select().from(subscribers);
    const follows = (await followsOf(db, [subscriber?.id ?? 0])).get(subscriber?.id ?? 0) ?? [];
    expect(follows.map(({ name, description }) => (description ? "described" : name)).sort()).toEqual(
      ['"sea ice" -snow', "described", "kites", "wind"].sort(),
    );
  });

  test("stores a pending subscriber with the chosen topics and queues one confirmation", async () => {
    const { db } = database;
    const app = await openApp(db);
    const answer = await app.request(
      "/subscribe",
      form([
        ["email", "Ada@Example.org"],
        ["topic", "large-language-models"],
        ["topic", "robotics"],
        ["words", "protein design, sign language"],
        ["timeZone", "Europe/Vienna"],
      ]),
    );
    expect(answer.status).toBe(202);
    expect(await db.select().from(subscribers)).toEqual([]);
    await workOnSignUps(db);
    const ada = await reload(db, "ada@example.org");
    expect(ada).toMatchObject({ status: "pending", timeZone: "Europe/Vienna" });
    const names = (await followsOf(db, [ada.id])).get(ada.id)?.map(({ name }) => name);
    expect(names).toEqual(["Large language models", "Robotics", "protein design", "sign language"]);
    expect(await db.select().from(deliveries)).toMatchObject([
      { kind: "confirmation", recipient: "Ada@example.org" },
    ]);
  });

  test("takes multipart as well as urlencoded", async () => {
    const app = await openApp(database.db);
    expect((await app.request("/subscribe", multipart({ email: "ada@example.org" }))).status).toBe(202);
    expect(await database.db.select().from(signUpRequests)).toHaveLength(1);
  });

  test("names the mail to look for by the subject that it has", async () => {
    const { db } = database;
    const app = await openApp(db);
    await active(db, "old@example.org");
    const page = wordsOf(await (await app.request("/subscribe", form({ email: "new@example.org" }))).text());
    await app.request("/subscribe", form({ email: "old@example.org" }));
    await workOnSignUps(db);
    for (const delivery of await db.select().from(deliveries)) {
      expect(isNotice(delivery.kind)).toBe(true);
      const message = await noticeMessage(db, await mailContext(), delivery);
      expect(page).toContain("subject" in message ? message.subject : "no subject");
    }
  });

  test("100 sign-ups of one address at once queue one mail", async () => {
    const app = await openApp(database.db);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => app.request("/subscribe", form({ email: "ada@example.org" }))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await workOnSignUps(database.db)).toBe(100);
    expect(await database.db.select().from(subscribers)).toHaveLength(1);
    expect(await database.db.select().from(deliveries)).toHaveLength(1);
  });
});

describe("four kinds of address", () => {
  const emails = ["new@example.org", "pending@example.org", "active@example.org", "suppressed@example.org"];

  test.each([
    ["the form", "/subscribe", (email: string) => form({ email, topic: "robotics" })],
    ["the API", "/api/v1/subscriptions", (email: string) => json({ email, topics: ["robotics"] })],
  ])("get the same answer from %s, byte for byte", async (_, path, request) => {
    const { db } = database;
    await pending(db, "pending@example.org");
    await active(db, "active@example.org");
    await suppress(db, "suppressed@example.org", "hard bounce", morning);
    const app = await openApp(db);
    const answers = [];
    for (const email of emails) {
      const response = await app.request(path, request(email));
      answers.push({
        status: response.status,
        headers: [...response.headers],
        // The form that changes a topic holds the address that was typed.
        body: (await response.text()).replaceAll(email, "the address"),
      });
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(202);
    await workOnSignUps(db);
    const mailed = (await db.select().from(deliveries)).map(({ recipient, kind }) => `${recipient} ${kind}`);
    expect(mailed.sort()).toEqual([
      "active@example.org reminder",
      "new@example.org confirmation",
      "pending@example.org confirmation",
    ]);
  });
});

const tooMany = Array.from({ length: 51 }, (_, n) => `subject${n} matter${n}`);
const badInput: [
  name: string,
  fields: { email: string; topics?: string[]; timeZone?: string },
  field: string,
  sentence: RegExp,
][] = [
  ["no address", { email: "" }, "email", /Please enter an email address/],
  ["two addresses", { email: "ada@example.org, bob@example.org" }, "email", /one email address/],
  ["an address of 300 characters", { email: `${"a".repeat(288)}@example.org` }, "email", /254 characters/],
  ["header injection", { email: "bob@example.org\r\nBcc: <evil@example.org>" }, "email", /line breaks/],
  ["a non-ASCII local part", { email: "jürgen@example.org" }, "email", /before the @/],
  ["an unknown time zone", { email: "ada@example.org", timeZone: "Mars/Olympus" }, "zone", /not a time zone/],
  [
    "a topic of 10,000 characters",
    { email: "ada@example.org", topics: ["x".repeat(10_000)] },
    "words",
    /at most 200 characters/,
  ],
  [
    "a topic of stop words only",
    { email: "ada@example.org", topics: ["the of and"] },
    "words",
    /no word to search for/,
  ],
  ["more than 50 topics", { email: "ada@example.org", topics: tooMany }, "words", /50 is the most/],
];

describe("bad input", () => {
  test.each(badInput)(
    "%s: the form comes back with what was typed, a sentence next to its field, and nothing stored",
    async (_, { email, topics = [], timeZone = "" }, field, sentence) => {
      const app = await openApp(database.db);
      const fields = { email, words: topics.join(", "), timeZone };
      const html = await expectSentence(await app.request("/subscribe", form(fields)), 422, sentence);
      expect(html).toMatch(new RegExp(`id="${field}"[^>]*aria-describedby="${field}-error"`));
      expect(html).toMatch(new RegExp(`id="${field}-error"[^>]*>[^<]*${sentence.source}`));
      if (field !== "zone" && topics.length === 0) expect(html).toContain(`value="${escapeHtml(email)}"`);
      if (topics.length > 0) expect(html).toContain(`value="${fields.words}"`);
      expect(await database.db.select().from(signUpRequests)).toEqual([]);
    },
  );

  test.each(badInput)(
    "%s: the API says what is wrong and where, and stores nothing",
    async (_, { email, topics, timeZone }, field, sentence) => {
      const app = await openApp(database.db);
      const response = await app.request(
        "/api/v1/subscriptions",
        json({ email, ...(topics ? { topics } : {}), ...(timeZone ? { timeZone } : {}) }),
      );
      expect(response.status).toBe(422);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      const pointer = { email: "/email", words: "/topics", zone: "/timeZone" }[field];
      expect(await response.json()).toMatchObject({
        type: "about:blank",
        status: 422,
        detail: expect.stringMatching(sentence),
        errors: [{ pointer, detail: expect.stringMatching(sentence) }],
      });
      expect(await database.db.select().from(signUpRequests)).toEqual([]);
    },
  );

  test("every fault is told at once", async () => {
    const app = await openApp(database.db);
    const response = await app.request(
      "/api/v1/subscriptions",
      json({ email: "", topics: ["the"], timeZone: "x y" }),
    );
    expect(await response.json()).toMatchObject({
      errors: [{ pointer: "/email" }, { pointer: "/topics" }, { pointer: "/timeZone" }],
    });
  });

  test.each([
    ["not JSON", "{email", 400, /not JSON/],
    ["no object", "[]", 422, /JSON object/],
    ["an address that is no string", { email: 7 }, 422, /as a string/],
    ["topics that are no list", { email: "ada@example.org", topics: "robotics" }, 422, /list of strings/],
  ])("JSON with %s is a problem", async (_, body, status, sentence) => {
    const response = await (await openApp(database.db)).request("/api/v1/subscriptions", json(body));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(sentence) });
  });

  test.each([
    ["/subscribe", { "Content-Type": "application/json" }, "{}"],
    ["/subscribe", { "Content-Type": "text/plain" }, "email=ada@example.org"],
    ["/subscribe", {}, new Uint8Array(3)],
  ])("%s answers 415 to %j", async (path, headers, body) => {
    const app = await openApp(database.db);
    await expectSentence(
      await app.request(path, { method: "POST", headers: headers as Record<string, string>, body }),
      415,
      /form on our pages/,
    );
  });

  test("the API answers 415 to a form, and 413 to more than 64 KB, as problems", async () => {
    const app = await openApp(database.db);
    const wrongType = await app.request("/api/v1/subscriptions", form({ email: "ada@example.org" }));
    expect(wrongType.status).toBe(415);
    expect(await wrongType.json()).toMatchObject({
      status: 415,
      detail: expect.stringContaining("application/json"),
    });
    const large = await app.request(
      "/api/v1/subscriptions",
      json({ email: "ada@example.org", topics: ["x".repeat(70_000)] }),
    );
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ status: 413 });
  });

  test("a form over 64 KB is refused, with its length told or not", async () => {
    const app = await openApp(database.db);
    const huge = form({ email: "ada@example.org", words: "x".repeat(70_000) });
    await expectSentence(await app.request("/subscribe", huge), 413, /More than 64 KB/);
    const told = {
      ...huge,
      headers: { ...(huge.headers as Record<string, string>), "Content-Length": "70040" },
    };
    await expectSentence(await app.request("/subscribe", told), 413, /More than 64 KB/);
    expect(await dump(database.db)).toMatchObject({ sign_up_requests: [] });
  });

  test("a multipart body that is cut off is refused", async () => {
    const app = await openApp(database.db);
    const cut = {
      method: "POST",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
      body: '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nada@exam',
    };
    await expectSentence(await app.request("/subscribe", cut), 400, /missing or garbled/);
  });

  test("unknown addresses are 404 and wrong methods 405, pages for people and problems for programs", async () => {
    const app = await openApp(database.db);
    await expectSentence(await app.request("/nowhere"), 404, /nothing here/);
    await expectSentence(await app.request("/admin"), 404, /nothing here/);
    const wrong = await app.request("/papers", { method: "DELETE" });
    expect(wrong.headers.get("Allow")).toBe("GET, HEAD");
    await expectSentence(wrong, 405, /does not answer to that kind of request/);
    expect((await app.request("/subscribe")).status).toBe(405);
    const api = await app.request("/api/v1/nothing");
    expect(api.status).toBe(404);
    expect(await api.json()).toMatchObject({ status: 404 });
  });
});
