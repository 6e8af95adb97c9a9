import { describe, expect, test } from "vitest";
import type { Db } from "../../../src/db/open.ts";
import { authorFollows, subscribers } from "../../../src/db/schema.ts";
import { authorsOf } from "../../../src/subscribers/authors.ts";
import { followsOf } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { openAccount } from "./account.ts";
import { token } from "./reader.ts";
import { dump, expectSentence, form, morning, reload, storePapers, wordsOf } from "./support.ts";

const database = useDatabase();

async function open(topics: readonly string[] = []) {
  const { db, reader, ...opened } = await openAccount(database.db, topics);
  const topicsNow = async () =>
    ((await followsOf(db, [reader.id])).get(reader.id) ?? []).map(({ name, stance }) => `${stance} ${name}`);
  const topicField = async (name: string) => {
    const follow = (await followsOf(db, [reader.id])).get(reader.id)?.find((topic) => topic.name === name);
    return `topic-${follow?.topicId}`;
  };
  return { db, reader, ...opened, topicsNow, topicField };
}

const timetable = {
  action: "timetable",
  hour: "6",
  timeZone: "Asia/Tokyo",
  days: "weekdays",
  maxPapers: "5",
  trendingPapers: "1",
  quietNotes: "weekly",
};

describe("topics", () => {
  test("are followed, muted, removed and picked in one form, and the answer says that they are saved", async () => {
    const { post, topicsNow, topicField } = await open(["robotics", "privacy", "protein design"]);
    const answer = await post([
      ["action", "topics"],
      [await topicField("robotics"), "muted"],
      [await topicField("privacy"), "remove"],
      [await topicField("protein design"), "followed"],
      ["pick", "bandits"],
      ["follow", "sign language, LLM"],
      ["mute", "crowd counting"],
    ]);
    expect(answer.status).toBe(200);
    expect(wordsOf(await answer.text())).toContain("Your topics are saved");
    expect(await topicsNow()).toEqual([
      "muted robotics",
      "followed protein design",
      "followed Bandits",
      "followed sign language",
      "followed LLM",
      "muted crowd counting",
    ]);
  });

  test("that the form does not mention stay as they are", async () => {
    const { post, topicsNow } = await open(["robotics"]);
    await post({ action: "topics", follow: "bandits" });
    expect(await topicsNow()).toEqual(["followed robotics", "followed bandits"]);
  });

  test("sent twice are the same as once", async () => {
    const { post, db } = await open(["robotics"]);
    await Promise.all([1, 2].map(() => post({ action: "topics", follow: "bandits", mute: "privacy" })));
    const before = await dump(db);
    expect((await post({ action: "topics", follow: "bandits", mute: "privacy" })).status).toBe(200);
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
    expect((await post(timetable)).status).toBe(200);
    expect(await reload(db, "ada@example.org")).toMatchObject({
      hour: 6,
      timeZone: "Asia/Tokyo",
      days: "weekdays",
      maxPapers: 5,
      trendingPapers: 1,
      quietNotes: "weekly",
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
    ["2 trending papers", { trendingPapers: "2" }, "trendingPapers", /0, 1, 3 or 5/],
    ["a line about quiet topics that is not offered", { quietNotes: "daily" }, "quietNotes", /off or weekly/],
    ["no papers", { maxPapers: "0" }, "maxPapers", /from 1 to 30/],
  ])("with %s is refused next to the field, and nothing is saved", async (_, change, field, sentence) => {
    const { post, db } = await open();
    const before = await dump(db);
    const html = await expectSentence(await post({ ...timetable, ...change }), 422, sentence);
    expect(html).toContain(`id="${field}-error"`);
    expect(html).toContain(`aria-describedby="${field}-error"`);
    expect(await dump(db)).toEqual(before);
  });

  test("from a form without the later choices leaves them as they are", async () => {
    const { post, db } = await open();
    await post(timetable);
    const { trendingPapers: _, quietNotes: __, ...former } = timetable;
    expect((await post({ ...former, hour: "8" })).status).toBe(200);
    expect(await reload(db, "ada@example.org")).toMatchObject({
      hour: 8,
      trendingPapers: 1,
      quietNotes: "weekly",
    });
  });

  test("shows how many trending papers are chosen, three at first, and whether quiet topics are told of, at first not", async () => {
    const { post, app, path } = await open();
    const chosen = async () => {
      const html = await (await app.request(path)).text();
      return ["trendingPapers", "quietNotes"].map(
        (name) =>
          new RegExp(`name="${name}">(?:(?!</select>).)*value="(\\w+)" selected`, "s").exec(html)?.[1],
      );
    };
    expect(await chosen()).toEqual(["3", "off"]);
    await post({ ...timetable, trendingPapers: "0" });
    expect(await chosen()).toEqual(["0", "weekly"]);
  });

  test("shows a zone that goes by a name the list does not hold", async () => {
    const { post, app, path } = await open();
    await post({ ...timetable, timeZone: "US/Pacific" });
    expect(await (await app.request(path)).text()).toMatch(/id="timeZone"[^>]* value="US\/Pacific"/);
  });

  test("takes a city for its zone, and gives back what was typed where it is none", async () => {
    const { post, db } = await open();
    expect((await post({ ...timetable, timeZone: "new york" })).status).toBe(200);
    expect(await reload(db, "ada@example.org")).toMatchObject({ timeZone: "America/New_York" });
    const html = await (await post({ ...timetable, timeZone: "Atlantis" })).text();
    expect(html).toMatch(/id="timeZone"[^>]* value="Atlantis"[^>]* aria-describedby="timeZone-error"/);
  });
});

describe("a pause", () => {
  test("lasts until the day that was chosen, in the reader's zone", async () => {
    const { post, db, app, path } = await open();
    await post({ ...timetable, days: "daily" });
    expect((await post({ action: "pause", until: "2026-12-24" })).status).toBe(200);
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
  expect((await post({ ...timetable, timeZone: "Asia/Tokyo" })).status).toBe(200);
});

test("a form that is none of the page's is refused, and nothing is saved", async () => {
  const { post, db, topicField } = await open(["robotics"]);
  const before = await dump(db);
  await expectSentence(await post({ action: "delete-everything" }), 422, /nothing that this page can do/);
  // As from the page of one topic.
  const one = (await topicField("robotics")).replace("topic-", "");
  await expectSentence(
    await post({ action: "delete-everything", one }),
    422,
    /nothing that this page can do/,
  );
  await expectSentence(await post({}), 422, /nothing that this page can do/);
  expect(await dump(db)).toEqual(before);
  expect((await reload(db, "ada@example.org")).createdAt).toEqual(morning);
});

/** Posts the form behind the Undo button of an answer, as a browser would. */
async function undo(html: string, post: (fields: [string, string][]) => Response | Promise<Response>) {
  const banner = /<div class="banner good saved"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const fields = [...banner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]): [string, string] => [
      name,
      value
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&"),
    ],
  );
  expect(fields.map(([name]) => name)).toContain("action");
  return post(fields);
}

describe("undo, in the answer to each change,", () => {
  const settings = async (db: Db) => {
    const { subscribers: reader, follows, author_follows } = await dump(db);
    return { reader, follows, author_follows };
  };

  test.each<[string, Record<string, string>]>([
    [
      "of topics",
      { action: "topics", follow: 'sign language, say "hi" & <b>bye</b>', mute: "crowd counting" },
    ],
    ["of authors", { action: "authors", add: "Ada Lovelace, Zoë Müller" }],
    ["of the timetable", timetable],
    ["of a pause until a day", { action: "pause", until: "2026-12-24" }],
    ["of a pause without end", { action: "pause", until: "" }],
  ])("%s puts everything back as it was", async (_, change) => {
    const { post, db } = await open(["robotics", "protein design"]);
    await post({ action: "authors", add: "Alan Turing" });
    const before = await settings(db);
    const answer = await post(change);
    expect(answer.status).toBe(200);
    expect(await settings(db)).not.toEqual(before);
    const undone = await undo(await answer.text(), post);
    expect(undone.status).toBe(200);
    const html = await undone.text();
    expect(wordsOf(html)).toContain("Undone.");
    expect(await settings(db)).toEqual(before);
    // And that can be undone too.
    await undo(html, post);
    expect(await settings(db)).not.toEqual(before);
  });

  test("of one pause over another gives back the first to the second, whatever zone was chosen in between", async () => {
    const { post, db } = await open();
    await post({ ...timetable, timeZone: "Asia/Tokyo" });
    await post({ action: "pause", until: "2026-12-24" });
    const { pausedUntil } = await reload(db, "ada@example.org");
    await post({ ...timetable, timeZone: "America/New_York" });
    await undo(await (await post({ action: "pause", until: "2027-01-31" })).text(), post);
    expect((await reload(db, "ada@example.org")).pausedUntil).toEqual(pausedUntil);
  });

  test("of coming back after leaving leaves again", async () => {
    const { post, app, reader, db } = await open();
    await app.request(`/unsubscribe/${token("unsubscribe", reader)}`, { method: "POST" });
    const before = await settings(db);
    await undo(await (await post({ action: "come-back" })).text(), post);
    expect(await settings(db)).toEqual(before);
  });

  test("of coming back from a pause pauses again", async () => {
    const { post, db } = await open();
    await post({ action: "pause", until: "2026-12-24" });
    const before = await settings(db);
    await undo(await (await post({ action: "resume" })).text(), post);
    expect(await settings(db)).toEqual(before);
  });
});

describe("authors", () => {
  test("are followed and followed no more, each once however spelled, and others stay", async () => {
    const { post, app, path, reader, db } = await open();
    await post({ action: "authors", add: "Ada Lovelace, ada  lovelace; Zoë Müller" });
    const names = async () =>
      ((await authorsOf(db, [reader.id])).get(reader.id) ?? []).map(({ name }) => name);
    expect(await names()).toEqual(["Ada Lovelace", "Zoë Müller"]);
    expect(wordsOf(await (await app.request(path)).text())).toContain("Zoë Müller");
    await post([
      ["action", "authors"],
      ["drop", "adalovelace"],
      ["add", "Alan Turing"],
    ]);
    expect(await names()).toEqual(["Alan Turing", "Zoë Müller"]);
  });

  test("that cannot be names are refused next to the field, with what was typed, and nothing is saved", async () => {
    const { post, db } = await open();
    const before = await dump(db);
    await db
      .insert(authorFollows)
      .values({ subscriberId: 1, authorKey: "adalovelace", name: "Ada Lovelace" });
    const html = await expectSentence(
      await post({ action: "authors", add: "12345" }),
      422,
      /holds no letter/,
    );
    expect(html).toMatch(/id="add"[^>]*value="12345"[^>]*aria-describedby="add-error"/);
    expect((await dump(db)).subscribers).toEqual(before.subscribers);
  });

  test("are not offered where the papers name none and the reader follows none", async () => {
    const { app, path, db, post } = await open();
    const heading = async () => (await (await app.request(path)).text()).includes('id="authors"');
    expect(await heading()).toBe(true);
    await storePapers(db, [{ title: "Robotics for kitchens" }]);
    expect(await heading()).toBe(false);
    await post({ action: "authors", add: "Ada Lovelace" });
    expect(await heading()).toBe(true);
    await post({ action: "authors", drop: "adalovelace" });
    expect(await heading()).toBe(false);
    await storePapers(db, [{ title: "Robotics in the garden", authors: ["Ada Lovelace"] }]);
    expect(await heading()).toBe(true);
  });
});

describe("the preview of topics", () => {
  const listed = [
    { title: "Robotics for kitchens" },
    { title: "Robotics in the garden" },
    { title: "Data privacy in hospitals" },
  ];

  test.each(["preview", ""])(
    "names and counts what each would have matched, and saves nothing (%s)",
    async (way) => {
      const { post, app, path, db, topicField } = await open(["robotics"]);
      await storePapers(db, listed);
      await storePapers(db, [{ title: "Robotics of long ago" }], { at: new Date("2026-11-05T09:00:00Z") });
      const before = await dump(db);
      const typed: [string, string][] = [
        ["action", "topics"],
        ["preview", "1"],
        [await topicField("robotics"), "muted"],
        ["follow", "privacy, kitchens"],
      ];
      const answer = way === "" ? await post(typed) : await app.request(`${path}/preview`, form(typed));
      expect(answer.status).toBe(200);
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      const html = await answer.text();
      const words = wordsOf(html);
      expect(words).toContain("Data privacy in hospitals");
      expect(words).toContain("1 paper in the last 14 days; 1 more is muted");
      expect(words).toMatch(/robotics keeps out 1 paper/);
      expect(words).not.toContain("Robotics of long ago");
      expect(await dump(db)).toEqual(before);
      // Without JavaScript the form comes back as it was filled in.
      if (way === "") {
        expect(html).toMatch(/<input type="hidden" name="topic-\d+" value="muted"/);
        expect(html).toContain('value="privacy, kitchens"');
      }
    },
  );

  test("offers topics of the catalogue for words that are none of it, and takes those that are ticked", async () => {
    const { app, path, db, post, topicsNow } = await open();
    await storePapers(db, listed);
    const html = await (await app.request(`${path}/preview`, form({ follow: "robo" }))).text();
    expect(html).toMatch(/name="suggested" value="robotics"/);
    await post({ action: "topics", suggested: "robotics" });
    expect(await topicsNow()).toEqual(["followed Robotics"]);
  });

  test("says what is wrong with words that cannot be a topic", async () => {
    const { app, path } = await open();
    const html = await (await app.request(`${path}/preview`, form({ follow: "the of and" }))).text();
    expect(wordsOf(html)).toContain("holds no word to search for");
  });

  test("writes titles as text, whatever is in them", async () => {
    const { app, path, db } = await open();
    await storePapers(db, [{ title: "Robotics <img src=x onerror=alert(1)>" }]);
    const html = await (await app.request(`${path}/preview`, form({ follow: "robotics" }))).text();
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(html).not.toContain("<img");
  });
});
