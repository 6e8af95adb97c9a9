/** Whatever a stranger sends, it is no fault of ours: no answer is 5xx, and nothing that PostgreSQL refuses gets to it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { purposes } from "../../../../src/subscribers/tokens.ts";
import { isStorable, readJson } from "../../../../src/web/http/json-body.ts";
import { useDatabase } from "../../../support/database.ts";
import { openAdmin, signIn } from "../admin/support.ts";
import { readerWithDigest, token } from "../reader.ts";
import { active, form, json, morning, multipart, openApp, storePapers } from "../support.ts";

const database = useDatabase();

const oddTexts = fc.constantFrom(
  ..."\0|ki\0tes|a\0@example.org|\ud800|%|%00|..|-1|0|1e300|NaN|null|[]|__proto__|constructor|2026-02-30|275760-09-13".split(
    "|",
  ),
  "9".repeat(15),
  "9".repeat(30),
  "𝒳".repeat(40),
  "x".repeat(3_000),
  "+275760-09-13T00:00:00.000Z",
);
const text = fc.oneof({ weight: 3, arbitrary: oddTexts }, fc.string({ unit: "binary", maxLength: 40 }));
const value = fc.oneof(
  { weight: 2, arbitrary: text },
  { weight: 2, arbitrary: fc.array(text, { minLength: 1, maxLength: 3 }) },
  fc.constantFrom<unknown>(
    1e300,
    -1,
    2 ** 53,
    0.5,
    true,
    null,
    { toString: 1 },
    [],
    [[]],
    [{ topic: "\0" }],
    ["\0"],
  ),
);
const encoded = (raw: string) => encodeURIComponent(raw.replaceAll(/\p{Surrogate}/gu, "?"));

const queryNames = [
  "q",
  "topic",
  "before",
  "page",
  "day",
  "again",
  "state",
  "saved",
  "limit",
  "words",
  "undo",
];
const fields =
  "action add author csrf days drop email follow hour id maxPapers mute pick preview state suggested timeZone token topic trendingPapers undo until verdict words".split(
    " ",
  );
const actions =
  "topics topics-as authors authors-as timetable pause resume come-back address address-stay undo".split(" ");
const members =
  "email topics hour days timeZone maxPapers trendingPapers muted followed authors until verdict token name topic".split(
    " ",
  );

test("no route answers 5xx, whatever its path, its query, its form or its JSON holds", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Robotics for kitchens" }]);
  const tomorrow = new Date(morning.getTime() + 86_400_000);
  const { subscriber } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
  const app = await openAdmin(db, { now: () => tomorrow });
  const operator = await signIn(app);
  const tokens = purposes.map((purpose) =>
    token(purpose, subscriber, { ref: 1, expiresAt: new Date(tomorrow.getTime() + 60_000) }),
  );
  type Target = { method: string; path: string; token: string };
  const ask = (target: Target, parameter: string, search: string, sent: RequestInit) => {
    const { method, path, token } = target;
    const authority = path.startsWith("/admin")
      ? { Cookie: operator.cookie }
      : { Authorization: `Bearer ${token}` };
    const headers = { ...sent.headers, ...authority } as Record<string, string>;
    const init: RequestInit = { method, headers, ...(method === "GET" ? {} : { body: sent.body ?? null }) };
    return app.request(`${path.replace(/:\w+(\{[^}]*\})?/g, parameter)}${search}`, init);
  };
  // Those that end every link would leave nothing to try.
  const routes = app.routes.filter(
    ({ method, path }) => method !== "ALL" && !/account|revoke|links|sign-out/.test(path),
  );
  /** Each route with the tokens that get past its door. */
  const targets: Target[] = [];
  for (const { method, path } of routes) {
    const opening: Target[] = [];
    for (const token of path.startsWith("/admin") ? tokens.slice(0, 1) : tokens) {
      const target = { method, path, token };
      const answer = await ask(target, path.includes(":token") ? token : "1", "", json("{"));
      if (![401, 404, 410].includes(answer.status)) opening.push(target);
    }
    targets.push(...(opening.length > 0 ? opening.slice(0, 2) : [{ method, path, token: "none" }]));
  }
  const request = fc.record({
    target: fc.constantFrom(...targets),
    odd: fc.option(text.map(encoded), { freq: 5 }),
    query: fc.dictionary(fc.constantFrom(...queryNames), text, { maxKeys: 3 }),
    form: fc
      .record({
        ofForm: fc.dictionary(fc.constantFrom(...fields), text, { maxKeys: 6 }),
        action: fc.constantFrom(...actions),
      })
      .map(({ ofForm, action }) => ({ action, ...ofForm })),
    body: fc.oneof(
      { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...members), value, { minKeys: 1, maxKeys: 2 }) },
      value,
    ),
    how: fc.constantFrom("form", "multipart"),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ target, odd, query, form: fields, body, how }) => {
      const search = Object.entries(query).map(([name, raw]) => `${name}=${encoded(raw)}`);
      const filled = target.path.startsWith("/admin") ? { ...fields, csrf: operator.csrf } : fields;
      const isApi = target.path.startsWith("/api/");
      const sent = isApi ? json(JSON.stringify(body)) : how === "form" ? form(filled) : multipart(filled);
      const parameter = odd ?? (target.path.includes(":token") ? target.token : "1");
      const answer = await ask(target, parameter, `?${search.join("&")}`, sent);
      await answer.text();
      expect(answer.status, `${target.method} ${target.path}`).toBeLessThan(500);
    }),
    { numRuns: 1_500 },
  );
}, 300_000);

describe("the character NUL", () => {
  test.each([
    "/search?q=a%00b",
    "/topics/a%00b",
    "/papers?topic=%00",
    "/api/v1/papers?q=%00",
    "/confirm/%00",
  ])("in an address is answered 400: %s", async (path) => {
    expect((await (await openApp(database.db)).request(path)).status).toBe(400);
  });

  test("in a form is answered 400, urlencoded and multipart", async () => {
    const app = await openApp(database.db);
    for (const send of [form, multipart]) {
      const fields = { email: "ada@example.org", topic: "ki\0tes" };
      expect((await app.request("/subscribe", send(fields))).status).toBe(400);
    }
  });

  test("in JSON is answered 400, as half a surrogate pair is, in a name or in a value however deep", async () => {
    const app = await openApp(database.db);
    const reader = await active(database.db, "ada@example.org");
    const headers = {
      "Content-Type": "application/json",
      Authorization: `Bearer ${token("preferences", reader)}`,
    };
    for (const odd of ["\\u0000", "\\ud800"]) {
      for (const body of [`{"topics":["ki${odd}tes"]}`, `{"to${odd}pics":[]}`, `"${odd}"`]) {
        const answer = await app.request("/api/v1/preferences", { method: "PATCH", headers, body });
        expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
          400,
          "application/problem+json",
        ]);
      }
    }
    // The backslash itself, and a whole pair, are texts like others.
    const body = JSON.stringify({ topics: ["kites \\u0000", "𝒳-rays"] });
    expect((await app.request("/api/v1/preferences", { method: "PATCH", headers, body })).status).toBe(200);
  });
});

test("JSON is read as JSON.parse reads it, unless some text of it cannot be kept", () => {
  const holds = (found: unknown): boolean => {
    if (typeof found === "string") return !isStorable(found);
    return typeof found === "object" && found !== null && Object.entries(found).flat().some(holds);
  };
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), fc.boolean(), (anything, isSpoilt) => {
      const whole = isSpoilt ? [anything, { a: "\0" }] : anything;
      const written = JSON.stringify(whole);
      expect(readJson(written)).toEqual(holds(whole) ? undefined : JSON.parse(written));
    }),
  );
  expect(readJson("[".repeat(60_000))).toBeUndefined();
  expect(readJson(`${"[".repeat(30_000)}${"]".repeat(30_000)}`)).toBeUndefined();
});
