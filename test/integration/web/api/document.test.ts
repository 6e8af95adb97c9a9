import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Db } from "../../../../src/db/open.ts";
import { libraries, type ZoteroLink } from "../../../../src/db/schema.ts";
import { importPapers } from "../../../../src/library/change-library.ts";
import { itemsOf } from "../../../../src/library/library.ts";
import { readBrought } from "../../../../src/library/read/read-brought.ts";
import { parseAddress } from "../../../../src/subscribers/address.ts";
import { askAddressChange } from "../../../../src/subscribers/address-change.ts";
import { replaceAuthors } from "../../../../src/subscribers/authors.ts";
import { pause } from "../../../../src/subscribers/changes.ts";
import { recordFeedback } from "../../../../src/subscribers/feedback.ts";
import { openChangeOf } from "../../../../src/subscribers/open-change.ts";
import { savePaper } from "../../../../src/subscribers/saved.ts";
import { followsOf } from "../../../../src/subscribers/subscriber.ts";
import type { Purpose } from "../../../../src/subscribers/tokens.ts";
import { unsubscribe } from "../../../../src/subscribers/unsubscribe.ts";
import { type Described, operationsOf } from "../../../../src/web/api/described.ts";
import { useDatabase } from "../../../support/database.ts";
import { testKeys } from "../../../support/setup.ts";
import { readerWithDigest, token } from "../reader.ts";
import { morning, openApp, pending, storePapers } from "../support.ts";

const database = useDatabase();
const tomorrow = new Date(morning.getTime() + 86_400_000);

const kites = { name: "kites of clay", phrases: ["kites of clay"], itemIds: [1], isOn: true };

/** Describing takes no database. */
const document = (await (
  await (await openApp({} as Db)).request("/api/v1/openapi.json")
).json()) as Described & {
  components: { schemas: Record<string, unknown> };
  tags: { name: string }[];
};
const operations = operationsOf(document).map((operation) => [operation.operationId, operation] as const);
type Operation = (typeof operations)[number][1];

type Json = { [key: string]: unknown };

/** A schema of the document as one that zod can check with: references put in, and no field that is not described. */
function checkable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(checkable);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $ref, ...rest } = schema as Json;
  if (typeof $ref === "string") return checkable(document.components.schemas[$ref.split("/").at(-1) ?? ""]);
  const inside = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, checkable(value)]));
  const isClosed = rest.type === "object" && rest.additionalProperties === undefined;
  return isClosed ? { ...inside, additionalProperties: false } : inside;
}

/** That an answer's status, type and body are what the operation says. */
async function expectDescribed(
  operation: Operation,
  response: Response,
  status: number,
): Promise<Json | null> {
  const text = await response.text();
  expect([response.status, text.slice(0, 300)]).toEqual([status, expect.anything()]);
  const described = operation.responses[String(status)];
  expect(described, `${operation.operationId} says nothing of ${status}`).toBeDefined();
  const [media, content] = Object.entries(described?.content ?? {})[0] ?? [];
  if (media === undefined) {
    expect(text).toBe("");
    return null;
  }
  expect(response.headers.get("Content-Type")).toBe(media);
  const json = JSON.parse(text);
  const checked = z.fromJSONSchema(checkable(content?.schema) as never).safeParse(json);
  expect(checked.error?.issues ?? [], operation.operationId).toEqual([]);
  return json;
}

type Asked = {
  path?: Record<string, string>;
  query?: string;
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
};

function ask(app: Hono, { method, path }: Operation, asked: Asked): Promise<Response> {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => asked.path?.[name] ?? "");
  const body =
    asked.body === undefined
      ? {}
      : { body: typeof asked.body === "string" ? asked.body : JSON.stringify(asked.body) };
  const headers = {
    ...(asked.body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(asked.token === undefined ? {} : { Authorization: `Bearer ${asked.token}` }),
    ...asked.headers,
  };
  return Promise.resolve(
    app.request(`${address}${asked.query ?? ""}`, { method: method.toUpperCase(), headers, ...body }),
  );
}

let app: Hono;
let reader: Awaited<ReturnType<typeof readerWithDigest>>;
let newcomer: Awaited<ReturnType<typeof pending>>;

beforeEach(async () => {
  const { db } = database;
  await storePapers(db, [
    { title: "Robotics for kitchens", links: [{ url: "https://example.org/code", kind: "code" }] },
    { title: "Privacy in hospitals" },
  ]);
  reader = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
  newcomer = await pending(db, "new@example.org");
  app = await openApp(db, { now: () => tomorrow });
});

const preferences = () => token("preferences", reader.subscriber);

async function askChange(): Promise<number> {
  const parsed = parseAddress("ada@example.net");
  if (!parsed.ok) throw new Error(parsed.message);
  const mailing = { now: tomorrow, domain: "example.org", keys: testKeys };
  await askAddressChange(database.db, reader.subscriber.id, parsed.address, mailing);
  return (await openChangeOf(database.db, reader.subscriber.id, tomorrow))?.id ?? 0;
}

async function bringSome(): Promise<void> {
  const { id } = reader.subscriber;
  const reading = readBrought(Buffer.from("2401.00001\nKites of clay over harbours\nfoo\n"));
  if (!reading.ok) throw new Error(reading.message);
  await importPapers(database.db, id, reading, { from: "pasted text", now: tomorrow });
}

async function connectSome(state: ZoteroLink["state"]): Promise<void> {
  const zotero: ZoteroLink = { kind: "user", id: 7, key: "sealed", version: 1, state, says: "It shrank." };
  const values = { subscriberId: reader.subscriber.id, zotero, updatedAt: tomorrow };
  await database.db
    .insert(libraries)
    .values(values)
    .onConflictDoUpdate({ target: libraries.subscriberId, set: { zotero } });
}

async function likeFirst(): Promise<void> {
  const [follow] = (await followsOf(database.db, [reader.subscriber.id])).get(reader.subscriber.id) ?? [];
  const said = { paperId: 1, topicId: follow?.topicId ?? null, verdict: "more" as const };
  expect(await recordFeedback(database.db, reader.subscriber.id, said, tomorrow)).toBe("recorded");
}

type Good = Asked & { status: number };

/** A request to each operation that it does what it is for, and the status of its answer. */
const good: Record<string, () => Good | Promise<Good>> = {
  listPapers: () => ({ query: "?limit=1", status: 200 }),
  listDays: () => ({ status: 200 }),
  getPaper: () => ({ path: { id: "1" }, status: 200 }),
  getAuthor: () => ({ path: { name: "Maria%20Rossi" }, status: 200 }),
  listTopics: () => ({ status: 200 }),
  suggestTopics: () => ({ query: "?q=robo", status: 200 }),
  listTopicPapers: () => ({ path: { slug: "robotics" }, status: 200 }),
  subscribe: () => ({ body: { email: "third@example.org", topics: ["robotics"] }, status: 202 }),
  confirm: () => ({ token: token("confirm", newcomer), status: 200 }),
  stopMailbox: () => ({ token: token("not-me", newcomer), status: 204 }),
  liftMailboxStop: () => ({ token: token("not-me", newcomer), status: 204 }),
  unsubscribe: () => ({ token: token("unsubscribe", reader.subscriber), status: 200 }),
  resubscribe: () => ({ token: token("unsubscribe", reader.subscriber), status: 200 }),
  getPreferences: () => ({ token: preferences(), status: 200 }),
  changePreferences: () => ({
    token: preferences(),
    body: { hour: 9, muted: ["crowd counting"] },
    status: 200,
  }),
  previewTopics: () => ({ token: preferences(), body: { topics: ["privacy"] }, status: 200 }),
  getAddressChange: async () => {
    await askChange();
    return { token: preferences(), status: 200 };
  },
  askAddressChange: () => ({ token: preferences(), body: { email: "new@example.net" }, status: 202 }),
  callOffAddressChange: () => ({ token: preferences(), status: 204 }),
  agreeToAddressChange: async () => ({
    token: token("change-old", reader.subscriber, { ref: await askChange() }),
    status: 200,
  }),
  exportReader: () => ({ token: preferences(), status: 200 }),
  sayOfPaper: () => ({
    token: token("feedback", reader.subscriber, { ref: reader.digestId }),
    path: { paper: "1" },
    body: { verdict: "more" },
    status: 200,
  }),
  takeBackVerdict: () => ({ token: preferences(), path: { paper: "1" }, status: 204 }),
  listFeedback: async () => {
    await likeFirst();
    return { token: preferences(), status: 200 };
  },
  getLearned: async () => {
    await likeFirst();
    return { token: preferences(), status: 200 };
  },
  forgetPhrase: () => ({ token: preferences(), path: { phrase: "world models" }, status: 204 }),
  recallPhrase: () => ({ token: preferences(), path: { phrase: "world models" }, status: 204 }),
  forgetFeedback: () => ({ token: preferences(), status: 204 }),
  listSaved: async () => {
    await savePaper(database.db, reader.subscriber.id, { paperId: 1, topic: null, note: "n" }, tomorrow);
    return { token: token("saved", reader.subscriber), query: "?state=unread&q=kitchens", status: 200 };
  },
  savePaper: () => ({
    token: token("saved", reader.subscriber),
    path: { paper: "1" },
    body: { note: "For Monday", isRead: true, topic: "robotics" },
    status: 200,
  }),
  unsavePaper: () => ({ token: preferences(), path: { paper: "1" }, status: 204 }),
  citeSaved: () => ({ token: preferences(), query: "?format=ris", status: 200 }),
  listSimilarPapers: () => ({ path: { id: "1" }, status: 200 }),
  askDeletion: () => ({ token: preferences(), status: 202 }),
  deleteReader: () => ({ token: token("delete", reader.subscriber), status: 204 }),
  revokeLinks: () => ({ token: preferences(), status: 202 }),
  getFeed: () => ({ token: preferences(), status: 200 }),
  renewFeed: () => ({ token: preferences(), status: 200 }),
  listDigests: () => ({ token: preferences(), status: 200 }),
  getLibrary: async () => {
    await bringSome();
    await connectSome("shrunk");
    await database.db.update(libraries).set({ interests: [kites] });
    return { token: preferences(), status: 200 };
  },
  listLibraryPapers: async () => {
    await bringSome();
    return { token: preferences(), query: "?limit=1", status: 200 };
  },
  bringPapers: () => ({ token: preferences(), body: { text: "2401.00001\nfoo" }, status: 200 }),
  removeLibraryPaper: async () => {
    await bringSome();
    const [item] = await itemsOf(database.db, reader.subscriber.id);
    return { token: preferences(), path: { id: String(item?.id) }, status: 204 };
  },
  forgetLibrary: () => ({ token: preferences(), status: 204 }),
  switchInterest: async () => {
    await bringSome();
    await database.db.update(libraries).set({ interests: [kites] });
    return { token: preferences(), body: { name: kites.name, isOn: false }, status: 200 };
  },
  connectZotero: () => ({ token: preferences(), body: { library: "groups/7" }, status: 202 }),
  disconnectZotero: () => ({ token: preferences(), status: 204 }),
  answerShrunkLibrary: async () => {
    await connectSome("shrunk");
    return { token: preferences(), body: { answer: "keep" }, status: 204 };
  },
  getDigest: () => ({ token: token("digest", reader.subscriber, { ref: reader.digestId }), status: 200 }),
};

test("the document is OpenAPI 3.1, and each operation has a name of its own, a summary and a heading", () => {
  expect(document.openapi).toBe("3.1.0");
  const names = operations.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  const headings = document.tags.map(({ name }) => name);
  for (const [name, { summary, tags }] of operations) {
    expect(summary, name).toMatch(/^[A-Z]/);
    expect(headings, name).toContain(tags[0]);
  }
});

test("every route of the API is described, and what is described is a route", async () => {
  const routes = app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1/"))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  const described = operations.map(([, { method, path }]) => `${method.toUpperCase()} ${path}`);
  expect(new Set(routes)).toEqual(new Set([...described, "GET /api/v1/openapi.json"]));
});

test("every POST of a page has its operation", () => {
  const names = new Set(operations.map(([name]) => name));
  for (const [route, covered] of Object.entries(operationsOfPages)) {
    for (const name of covered) expect(names, route).toContain(name);
  }
  const posts = new Set(
    app.routes
      .filter(
        ({ method, path }) =>
          method === "POST" && !path.startsWith("/api/") && !path.startsWith("/webhooks/"),
      )
      .map(({ path }) => path),
  );
  expect(posts).toEqual(new Set(Object.keys(operationsOfPages)));
});

/** What each page's POST does, by the names of the operations that do the same. */
const operationsOfPages: Record<string, string[]> = {
  "/subscribe": ["subscribe"],
  "/confirm/:token": ["confirm"],
  "/not-me/:token": ["stopMailbox", "liftMailboxStop"],
  "/unsubscribe/:token": ["unsubscribe", "resubscribe"],
  "/preferences/:token": ["changePreferences"],
  "/preferences/:token/authors/:name": ["changePreferences"],
  "/preferences/:token/preview": ["previewTopics"],
  "/library/:token": [
    "bringPapers",
    "removeLibraryPaper",
    "forgetLibrary",
    "switchInterest",
    "connectZotero",
  ],
  "/preferences/:token/export": ["exportReader"],
  "/change/allow/:token": ["agreeToAddressChange"],
  "/change/accept/:token": ["agreeToAddressChange"],
  "/delete/:token": ["deleteReader"],
  "/feedback/:token": ["sayOfPaper", "takeBackVerdict", "savePaper", "unsavePaper"],
  "/digests/:token/papers/:id/:action": ["sayOfPaper", "takeBackVerdict", "savePaper", "unsavePaper"],
  "/saved/:token": ["savePaper", "unsavePaper"],
  "/saved/:token/papers/:id": ["savePaper", "unsavePaper"],
  "/feedback/:token/authors": ["changePreferences"],
  "/follow/:token": ["changePreferences"],
  "/start/:token": [
    "sayOfPaper",
    "takeBackVerdict",
    "changePreferences",
    "forgetFeedback",
    "forgetPhrase",
    "recallPhrase",
  ],
  "/preferences/:token/learned": ["forgetFeedback", "takeBackVerdict", "forgetPhrase", "recallPhrase"],
};

/** The forms of the preferences, which are told apart by a field. */
const operationsOfForms: Record<string, string> = {
  topics: "changePreferences",
  authors: "changePreferences",
  timetable: "changePreferences",
  saved: "changePreferences",
  pause: "changePreferences",
  resume: "changePreferences",
  "come-back": "resubscribe",
  feed: "renewFeed",
  address: "askAddressChange",
  "address-stay": "callOffAddressChange",
  "links-end": "revokeLinks",
  "library-bring": "bringPapers",
  "library-remove": "removeLibraryPaper",
  "library-remove-all": "forgetLibrary",
  "library-interest": "switchInterest",
  "library-zotero": "connectZotero",
  "library-zotero-end": "disconnectZotero",
  "library-shrunk": "answerShrunkLibrary",
  delete: "askDeletion",
};

test("every form of the preferences has its operation", async () => {
  const { db } = database;
  const names = new Set(operations.map(([name]) => name));
  const seen = new Set<string>();
  const path = `/preferences/${preferences()}`;
  const look = async (at = path) => {
    const html = await (await app.request(at)).text();
    for (const [, action = ""] of html.matchAll(/name="action" value="([\w-]+)"/g)) seen.add(action);
  };
  await replaceAuthors(db, reader.subscriber.id, [
    { key: "ada lovelace", name: "Ada Lovelace", namesakes: "perhaps" },
  ]);
  await look();
  await askChange();
  await look();
  await bringSome();
  await connectSome("shrunk");
  await db.update(libraries).set({ interests: [kites] });
  await look(`/library/${token("library", reader.subscriber)}`);
  await pause(db, reader.subscriber.id, null, tomorrow);
  await look();
  await unsubscribe(db, reader.subscriber.id, tomorrow);
  await look();
  for (const action of seen) expect(names, action).toContain(operationsOfForms[action]);
  expect(seen).toEqual(new Set(Object.keys(operationsOfForms)));
});

describe.each(operations)("%s", (name, operation) => {
  test("answers as it is described", async () => {
    const asked = good[name];
    if (!asked) throw new Error(`this test has no request for ${name}`);
    const { status, ...request } = await asked();
    await expectDescribed(operation, await ask(app, operation, request), status);
  });

  test.runIf(operation.security)(
    "is a described 401 without a token, with another's, and with an old one",
    async () => {
      const { subscriber } = reader;
      const request = await good[name]?.();
      const others = [
        "confirm",
        "preferences",
        "unsubscribe",
        "digest",
        "feedback",
        "delete",
        "feed",
        "saved",
        "saved-feed",
      ] as const;
      const wrong = [
        undefined,
        "x",
        // One that this operation does not take.
        ...others
          .filter((purpose) => !purposesOf(name).includes(purpose))
          .map((purpose) => token(purpose, subscriber)),
        ...purposesOf(name).flatMap((purpose) => [
          // The links of a change of address live as long as it does, whatever becomes of others.
          ...(purpose.startsWith("change-") ? [] : [token(purpose, subscriber, { version: 99 })]),
          token(purpose, { ...subscriber, id: 999 }),
          token(purpose, subscriber, { expiresAt: morning }),
          `${token(purpose, subscriber)}A`,
        ]),
      ];
      for (const one of wrong) {
        const { token: _, ...rest } = request ?? {};
        const response = await ask(app, operation, one === undefined ? rest : { ...rest, token: one });
        await expectDescribed(operation, response, 401);
        expect(response.headers.get("WWW-Authenticate")).toMatch(/^Bearer realm/);
        expect(response.headers.get("Cache-Control")).toBe("no-store");
      }
    },
  );

  test.runIf(operation.requestBody)("tells what is wrong with a body, as described", async () => {
    const asked = (await good[name]?.()) as Asked;
    const bad: [Asked, number][] = [
      [{ ...asked, body: "{email" }, 400],
      [{ ...asked, body: `"${"x".repeat(70_000)}"` }, 413],
      [{ ...asked, body: "email=x", headers: { "Content-Type": "application/x-www-form-urlencoded" } }, 415],
      [{ ...asked, body: "[]" }, 422],
      [{ ...asked, body: { nothingOfOurs: 1 } }, 422],
    ];
    for (const [request, status] of bad) {
      await expectDescribed(operation, await ask(app, operation, request), status);
    }
  });

  test("refuses another method with the methods that there are, as a problem", async () => {
    const path = (await good[name]?.())?.path;
    const response = await ask(app, { ...operation, method: "options" as never }, path ? { path } : {});
    expect([response.status, response.headers.get("Content-Type")]).toEqual([
      405,
      "application/problem+json",
    ]);
    expect(response.headers.get("Allow")).toContain(operation.method.toUpperCase());
    expect(await response.json()).toMatchObject({ type: "about:blank", status: 405 });
  });
});

/** Whose tokens an operation takes. */
const purposesOf = (name: string): readonly Purpose[] => takes[name] ?? ["preferences"];
const takes: Record<string, readonly Purpose[]> = {
  confirm: ["confirm"],
  stopMailbox: ["not-me"],
  liftMailboxStop: ["not-me"],
  unsubscribe: ["unsubscribe", "preferences"],
  resubscribe: ["unsubscribe", "preferences"],
  getDigest: ["digest"],
  sayOfPaper: ["feedback"],
  takeBackVerdict: ["feedback", "preferences"],
  listSaved: ["saved", "preferences"],
  savePaper: ["saved", "preferences"],
  unsavePaper: ["saved", "preferences"],
  citeSaved: ["saved", "preferences"],
  agreeToAddressChange: ["change-old", "change-new"],
  deleteReader: ["delete"],
};
