import { expect, test } from "vitest";
import { changeTopics, followsOf, resolveTopics } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { token } from "./reader.ts";
import { active, dump, form, json, openApp, reload, storePapers, wordsOf, workOnSignUps } from "./support.ts";

const database = useDatabase();

const long = "a tail of paper weights ";
/** What a reader may type as topics, and the sentence that says what to change. */
const refused: readonly [string, RegExp][] = [
  ['"box kites, glaciers', /quotation mark that is not closed: add one, or take it away/],
  ["kites “and tails, glaciers", /quotation mark that is not closed/],
  ["-kites -tails", /says only what to leave out: say what the topic is too/],
  ['-"box kites"', /says only what to leave out/],
  [Array.from({ length: 51 }, (_, i) => `topic number ${i}`).join(", "), /5[0-9] topics; 50 is the most/],
  [long.repeat(125).trim(), /this one has 2,999/],
  [`${"Kites tangle in gusts on most days of the year. ".repeat(62)}${long}`.trim(), /shorten it by 9\d\d/],
  ["kites, the of and", /“the of and” holds no word to search for/],
  ["🪁🪁", /holds no word to search for/],
  ["kites OR", /OR with nothing on one side/],
  ['""', /holds no word/],
  ["<!-- -->", /holds no word/],
  ["-", /holds no word/],
];
/** What looks odd and is a topic all the same; it is kept as typed. */
const taken = [
  "强化学习",
  "kites 🪁",
  "<b>kites</b> & <script>alert(1)</script>",
  'C++ "box kites"',
  "glaciärer",
];

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

async function open() {
  await storePapers(database.db, [{ title: "Robotics for kitchens" }]);
  const reader = await active(database.db, "ada@example.org", ["robotics"]);
  const muted = resolveTopics(
    [{ text: "toy kites", stance: "muted" }],
    [...((await followsOf(database.db, [reader.id])).get(reader.id) ?? [])],
  );
  if (!muted.ok) throw new Error(muted.message);
  await changeTopics(database.db, reader.id, () => muted);
  const app = await openApp(database.db);
  const key = token("preferences", reader);
  const patch = (body: object) => {
    const init = json(body);
    const headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${key}` };
    return app.request("/api/v1/preferences", { ...init, method: "PATCH", headers });
  };
  const ways: Record<string, (text: string, i: number) => Response | Promise<Response>> = {
    "the sign-up form": (words, i) =>
      app.request("/subscribe", form({ email: `eve${i}@example.org`, words, timeZone: "UTC" })),
    "the preferences form, to follow": (follow) =>
      app.request(`/preferences/${key}`, form({ action: "topics", follow, mute: "glass kites" })),
    "the preferences form, to mute": (mute) =>
      app.request(`/preferences/${key}`, form({ action: "topics", follow: "glass kites", mute })),
  };
  const programs: Record<string, (topics: string[], i: number) => Response | Promise<Response>> = {
    "the API's sign-up": (topics, i) =>
      app.request("/api/v1/subscriptions", json({ email: `eve${i}@example.org`, topics })),
    "the API's preferences": (topics) => patch({ topics: ["robotics", ...topics], hour: 9 }),
    "the API's preferences, muted": (muted) => patch({ muted, hour: 9 }),
  };
  return { app, reader, ways, programs };
}

test("topics that cannot be taken are told in a sentence, stay in their field, and nothing is stored", async () => {
  const { ways, programs } = await open();
  const before = await dump(database.db, "sign_up_caps");
  for (const [i, [text, sentence]] of refused.entries()) {
    for (const [way, post] of Object.entries(ways)) {
      const answer = await post(text, i);
      const html = await answer.text();
      expect(answer.status, `${way}: ${text.slice(0, 60)}`).toBe(422);
      expect(wordsOf(html), way).toMatch(sentence);
      expect(html, way).toContain(escaped(text));
      if (way.includes("preferences")) expect(html, way).toContain("glass kites");
    }
    for (const [way, send] of Object.entries(programs)) {
      const answer = await send(
        text.includes("number 50") ? text.split(", ") : [text.replace("kites, the", "the")],
        i,
      );
      const body = await answer.text();
      expect(answer.status, `${way}: ${text.slice(0, 60)}: ${body}`).toBe(422);
      expect(body.replaceAll('\\"', '"'), way).toMatch(sentence);
    }
  }
  expect(await dump(database.db, "sign_up_caps")).toEqual(before);
});

test("a topic that is muted cannot be followed beside it, nor the other way round", async () => {
  const { app, reader } = await open();
  const before = await dump(database.db);
  const path = `/preferences/${token("preferences", reader)}`;
  for (const fields of [
    { follow: "Toy Kites, sails" },
    { mute: "Robotics" },
    { follow: "sails", mute: "sails" },
  ]) {
    const answer = await app.request(path, form({ action: "topics", ...fields }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(wordsOf(html)).toMatch(/follow.*mute|mute.*follow/i);
    for (const value of Object.values(fields)) expect(html).toContain(`value="${value}"`);
  }
  expect(await dump(database.db)).toEqual(before);
});

test("what looks odd and can be looked for is kept as typed, and shown as text", async () => {
  const { app, reader, ways } = await open();
  for (const [i, text] of taken.entries()) {
    const follow = (await ways["the preferences form, to follow"]?.(text, i)) as Response;
    const html = await follow.text();
    expect(follow.status, text).toBe(200);
    expect(html).not.toMatch(/<b>kites|<script>alert/);
    expect(html).toContain(escaped(text));
    const signedUp = (await ways["the sign-up form"]?.(text, i)) as Response;
    expect(signedUp.status, text).toBe(202);
    expect(await signedUp.text()).not.toMatch(/<b>kites|<script>alert/);
  }
  await workOnSignUps(database.db);
  const namesOf = async (id: number) =>
    ((await followsOf(database.db, [id])).get(id) ?? []).map(({ name }) => name);
  expect(await namesOf(reader.id)).toEqual(expect.arrayContaining(taken));
  for (const [i, text] of taken.entries())
    expect(await namesOf((await reload(database.db, `eve${i}@example.org`)).id)).toEqual([text]);
  expect(await (await app.request("/topics")).text()).not.toMatch(/<script>alert/);
});
