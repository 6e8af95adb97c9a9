import { describe, expect, test } from "vitest";
import { subscribers } from "../../../src/db/schema.ts";
import { followsOf } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { token } from "./reader.ts";
import { active, dump, expectSentence, form, morning, openApp, reload, wordsOf } from "./support.ts";

const database = useDatabase();

async function open(topics: readonly string[] = []) {
  const { db } = database;
  const reader = await active(db, "ada@example.org", topics);
  const app = await openApp(db);
  const path = `/preferences/${token("preferences", reader)}`;
  const topicsNow = async () =>
    ((await followsOf(db, [reader.id])).get(reader.id) ?? []).map(({ name, stance }) => `${stance} ${name}`);
  const topicField = async (name: string) => {
    const follow = (await followsOf(db, [reader.id])).get(reader.id)?.find((topic) => topic.name === name);
    return `topic-${follow?.topicId}`;
  };
  const post = (fields: Record<string, string> | [string, string][]) => app.request(path, form(fields));
  return { db, app, path, reader, topicsNow, topicField, post };
}

const timetable = {
  action: "timetable",
  hour: "6",
  timeZone: "Asia/Tokyo",
  days: "weekdays",
  maxPapers: "5",
};

describe("topics", () => {
  test("are followed, muted, removed and picked in one form, and the answer says that they are saved", async () => {
    const { post, app, topicsNow, topicField } = await open(["robotics", "privacy", "protein design"]);
    const answer = await post([
      ["action", "topics"],
      [await topicField("Robotics"), "muted"],
      [await topicField("Privacy"), "remove"],
      [await topicField("protein design"), "followed"],
      ["pick", "bandits"],
      ["follow", "sign language, LLM"],
      ["mute", "crowd counting"],
    ]);
    expect(answer.status).toBe(303);
    const saved = await app.request(answer.headers.get("Location") ?? "");
    expect(wordsOf(await saved.text())).toContain("Your topics are saved");
    expect(await topicsNow()).toEqual([
      "muted Robotics",
      "followed protein design",
      "followed Bandits",
      "followed sign language",
      "followed Large language models",
      "muted crowd counting",
    ]);
  });

  test("that the form does not mention stay as they are", async () => {
    const { post, topicsNow } = await open(["robotics"]);
    await post({ action: "topics", follow: "bandits" });
    expect(await topicsNow()).toEqual(["followed Robotics", "followed Bandits"]);
  });

  test("sent twice are the same as once", async () => {
    const { post, db } = await open(["robotics"]);
    await Promise.all([1, 2].map(() => post({ action: "topics", follow: "bandits", mute: "privacy" })));
    const before = await dump(db);
    expect((await post({ action: "topics", follow: "bandits", mute: "privacy" })).status).toBe(303);
    expect((await dump(db)).follows).toEqual(before.follows);
  });

  test.each([
    ["of 10,000 characters", "follow", "x".repeat(10_000), /at most 200 characters/],
    ["of stop words only", "mute", "the of and", /no word to search for/],
    [
      "beyond the fiftieth",
      "follow",
      Array.from({ length: 50 }, (_, n) => `subject${n}`).join(","),
      /50 is the most/,
    ],
  ])(
    "%s are refused next to their field, with what was typed, and nothing is saved",
    async (_, field, typed, sentence) => {
      const { post, db } = await open(["robotics"]);
      const before = await dump(db);
      const html = await expectSentence(await post({ action: "topics", [field]: typed }), 422, sentence);
      expect(html).toMatch(
        new RegExp(`id="${field}"[^>]*value="${typed.slice(0, 30)}[^>]*aria-describedby="${field}-error"`),
      );
      expect(await dump(db)).toEqual(before);
    },
  );
});

describe("the timetable", () => {
  test("is saved, and with it when the next digest is due", async () => {
    const { post, db } = await open();
    expect((await post(timetable)).status).toBe(303);
    expect(await reload(db, "ada@example.org")).toMatchObject({
      hour: 6,
      timeZone: "Asia/Tokyo",
      days: "weekdays",
      maxPapers: 5,
      // The next Monday at six in Tokyo.
      nextDueAt: new Date("2026-11-22T21:00:00Z"),
    });
  });

  test.each([
    ["an hour of 24", { hour: "24" }, "hour", /from 0 to 23/],
    ["an hour of -1", { hour: "-1" }, "hour", /from 0 to 23/],
    ["an hour of 7.5", { hour: "7.5" }, "hour", /whole number/],
    ["no hour", { hour: "" }, "hour", /whole number/],
    ["an hour in words", { hour: "seven" }, "hour", /whole number/],
    ["an unknown time zone", { timeZone: "Mars/Olympus" }, "timeZone", /not a time zone/],
    ["a bare offset", { timeZone: "+05:30" }, "timeZone", /not a time zone/],
    ["unknown days", { days: "yearly" }, "days", /daily, weekdays or weekly/],
    ["31 papers", { maxPapers: "31" }, "maxPapers", /from 1 to 30/],
    ["no papers", { maxPapers: "0" }, "maxPapers", /from 1 to 30/],
  ])("with %s is refused next to the field, and nothing is saved", async (_, change, field, sentence) => {
    const { post, db } = await open();
    const before = await dump(db);
    const html = await expectSentence(await post({ ...timetable, ...change }), 422, sentence);
    expect(html).toContain(`id="${field}-error"`);
    expect(html).toContain(`aria-describedby="${field}-error"`);
    expect(await dump(db)).toEqual(before);
  });

  test("shows a zone that goes by a name the list does not hold", async () => {
    const { post, app, path } = await open();
    await post({ ...timetable, timeZone: "US/Pacific" });
    expect(await (await app.request(path)).text()).toMatch(
      /<option value="US\/Pacific" selected="">US\/Pacific/,
    );
  });
});

describe("a pause", () => {
  test("lasts until the day that was chosen, in the reader's zone", async () => {
    const { post, db, app, path } = await open();
    await post({ ...timetable, days: "daily" });
    expect((await post({ action: "pause", until: "2026-12-24" })).status).toBe(303);
    expect(await reload(db, "ada@example.org")).toMatchObject({
      status: "paused",
      pausedUntil: new Date("2026-12-23T15:00:00Z"),
      nextDueAt: new Date("2026-12-23T21:00:00Z"),
    });
    expect(wordsOf(await (await app.request(path)).text())).toContain(
      "next digest is due Thursday 24 December, 06:00",
    );
  });

  test("without a day lasts until the reader resumes", async () => {
    const { post, db } = await open();
    await post({ action: "pause", until: "" });
    expect(await reload(db, "ada@example.org")).toMatchObject({
      status: "paused",
      pausedUntil: null,
      nextDueAt: null,
    });
    await post({ action: "resume" });
    expect(await reload(db, "ada@example.org")).toMatchObject({
      status: "active",
      nextDueAt: new Date("2026-11-22T07:00:00Z"),
    });
  });

  test.each([
    ["today", "2026-11-21", /a day after today/],
    ["a day that is over", "2020-01-01", /a day after today/],
    ["a day that is none", "2026-02-30", /not a date/],
    ["words", "tomorrow", /not a date/],
    ["a day in ten years", "2036-01-01", /two years ahead/],
  ])("until %s is refused, and nothing is saved", async (_, until, sentence) => {
    const { post, db } = await open();
    const before = await dump(db);
    const html = await expectSentence(await post({ action: "pause", until }), 422, sentence);
    expect(html).toContain('aria-describedby="until-error"');
    expect(await dump(db)).toEqual(before);
  });
});

test("a reader who left can come back here too", async () => {
  const { post, app, path, reader, db } = await open();
  await app.request(`/unsubscribe/${token("unsubscribe", reader)}`, { method: "POST" });
  expect(wordsOf(await (await app.request(path)).text())).toContain("You are unsubscribed");
  await post({ action: "come-back" });
  expect(await reload(db, "ada@example.org")).toMatchObject({
    status: "active",
    nextDueAt: new Date("2026-11-22T07:00:00Z"),
  });
});

test("a pause from a page opened before its reader left is refused with a sentence, and nothing is saved", async () => {
  const { post, app, reader, db } = await open();
  await app.request(`/unsubscribe/${token("unsubscribe", reader)}`, { method: "POST" });
  const before = await dump(db);
  const until = "2026-12-24";
  await expectSentence(
    await post({ action: "pause", until }),
    422,
    /Nothing was saved.*You are unsubscribed/,
  );
  await expectSentence(await post({ action: "resume" }), 422, /Nothing was saved/);
  expect(await dump(db)).toEqual(before);
});

test("a reader whose zone this runtime does not know still gets the page, and can mend it", async () => {
  const { post, app, path, db } = await open();
  await db.update(subscribers).set({ timeZone: "Mars/Olympus" });
  expect(wordsOf(await (await app.request(path)).text())).toContain("07:00 (UTC)");
  expect((await post({ ...timetable, timeZone: "Asia/Tokyo" })).status).toBe(303);
});

test("a form that is none of the page's is refused, and nothing is saved", async () => {
  const { post, db } = await open();
  const before = await dump(db);
  await expectSentence(await post({ action: "delete-everything" }), 422, /nothing that this page can do/);
  await expectSentence(await post({}), 422, /nothing that this page can do/);
  expect(await dump(db)).toEqual(before);
  expect((await reload(db, "ada@example.org")).createdAt).toEqual(morning);
});
