import { describe, expect, test } from "vitest";
import type { Subscriber } from "../../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../../support/database.ts";
import { token } from "../reader.ts";
import { active, dump, json, openApp, reload, storePapers } from "../support.ts";

const database = useDatabase();

const asked = async (reader: Subscriber, method: string, path: string, body?: unknown) => {
  const app = await openApp(database.db);
  const init = body === undefined ? {} : json(body);
  const headers = {
    ...(init.headers as Record<string, string>),
    Authorization: `Bearer ${token("preferences", reader)}`,
  };
  const answer = await app.request(`/api/v1${path}`, { ...init, method, headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const ada = (topics: string[] = []) => active(database.db, "ada@example.org", topics);

describe("preferences by the API", () => {
  test("change what is sent, leave what is not, and answer with how they are", async () => {
    const reader = await ada(["robotics", "sign language"]);
    const first = await asked(reader, "PATCH", "/preferences", { muted: ["crowd counting"], hour: 9 });
    expect(first).toMatchObject({
      status: 200,
      body: { topics: ["robotics", "sign language"], muted: ["crowd counting"], hour: 9, days: "daily" },
    });
    const second = await asked(reader, "PATCH", "/preferences", {
      topics: ["privacy"],
      authors: ["Ada Lovelace", "ada  LOVELACE"],
      timeZone: "Asia/Tokyo",
      days: "weekly",
      maxPapers: 3,
      trendingPapers: 0,
      quietNotes: "weekly",
      summariesIn: "ja",
    });
    const { body } = await asked(reader, "GET", "/preferences");
    expect(second).toEqual({ status: 200, body });
    expect(body).toMatchObject({
      topics: ["privacy"],
      muted: ["crowd counting"],
      authors: ["Ada Lovelace"],
      hour: 9,
      timeZone: "Asia/Tokyo",
      days: "weekly",
      maxPapers: 3,
      trendingPapers: 0,
      quietNotes: "weekly",
      summariesIn: "ja",
      // Monday, 09:00 in Tokyo.
      nextDueAt: "2026-11-23T00:00:00.000Z",
    });
  });

  test("a topic keeps its settings while it is had, and each is changed alone", async () => {
    const reader = await ada(["LLM", "robotics"]);
    const settingsOf = ({ body }: { body: Record<string, unknown> }) =>
      (body.topicSettings as Record<string, unknown>[])[0];
    const tuned = await asked(reader, "PATCH", "/preferences", {
      topicSettings: [{ topic: "large language models", share: "more", without: ["Language model", "LLM"] }],
    });
    // What the reader typed is never left out.
    const after = { topic: "LLM", share: "more", maxPapers: null, without: ["language model"] };
    expect(tuned.status).toBe(200);
    expect(settingsOf(tuned)).toEqual({ ...after, without: expect.anything() });
    const kept = await asked(reader, "PATCH", "/preferences", {
      topics: ["llms", "privacy"],
      muted: ["robotics"],
      topicSettings: [
        { topic: "llm", maxPapers: 2 },
        { topic: "privacy", share: "less" },
      ],
    });
    expect(kept.body.topicSettings).toMatchObject([
      { topic: "llms", share: "more", maxPapers: 2 },
      { topic: "privacy", share: "less", maxPapers: null },
      { topic: "robotics", share: "normal" },
    ]);
    const forgotten = await asked(reader, "PATCH", "/preferences", { topics: ["privacy"] });
    const again = await asked(reader, "PATCH", "/preferences", { topics: ["llm"] });
    expect(forgotten.body.topicSettings).toHaveLength(2);
    expect(again.body.topicSettings).toContainEqual({
      topic: "llm",
      share: "normal",
      maxPapers: null,
      without: [],
    });
  });

  test("an empty list removes what was there, and an empty change changes nothing", async () => {
    const reader = await ada(["robotics"]);
    const before = await dump(database.db);
    expect((await asked(reader, "PATCH", "/preferences", {})).status).toBe(200);
    expect(await dump(database.db)).toEqual(before);
    expect((await asked(reader, "PATCH", "/preferences", { topics: [] })).body.topics).toEqual([]);
  });

  test("pause until a day in the reader's zone, and resume", async () => {
    const reader = await ada();
    const paused = await asked(reader, "PATCH", "/preferences", {
      status: "paused",
      pausedUntil: "2026-12-01",
      timeZone: "Asia/Tokyo",
    });
    expect(paused.body).toMatchObject({ status: "paused", pausedUntil: "2026-11-30T15:00:00.000Z" });
    const resumed = await asked(reader, "PATCH", "/preferences", { status: "active" });
    expect(resumed.body).toMatchObject({ status: "active", pausedUntil: null });
    const open = await asked(reader, "PATCH", "/preferences", { status: "paused", pausedUntil: null });
    expect(open.body).toMatchObject({ status: "paused", pausedUntil: null, nextDueAt: null });
  });

  test.each([
    [{ hour: 24 }, "/hour"],
    [{ hour: null }, "/hour"],
    [{ hour: "7" }, "/hour"],
    [{ maxPapers: 0 }, "/maxPapers"],
    [{ maxPapers: 2.5 }, "/maxPapers"],
    [{ trendingPapers: 2 }, "/trendingPapers"],
    [{ trendingPapers: null }, "/trendingPapers"],
    [{ quietNotes: "daily" }, "/quietNotes"],
    [{ summariesIn: "tlh" }, "/summariesIn"],
    [{ timeZone: "Mars/Olympus" }, "/timeZone"],
    [{ days: "sometimes" }, "/days"],
    [{ topics: ["the of and"] }, "/topics"],
    [{ muted: ["the of and"] }, "/muted"],
    [{ topics: [7] }, "/topics/0"],
    [{ topics: Array.from({ length: 51 }, (_, n) => `topic number ${n}`) }, "/topics"],
    [{ topicSettings: [{ topic: "kites", share: "most" }] }, "/topicSettings/0/share"],
    [{ topicSettings: [{ topic: "kites", maxPapers: 11 }] }, "/topicSettings/0/maxPapers"],
    [{ topicSettings: [{ topic: "gliders", share: "more" }] }, "/topicSettings"],
    [{ topicSettings: [{ topic: '"kites', share: "more" }] }, "/topicSettings"],
    [{ authors: ["7 + 8"] }, "/authors"],
    [{ status: "unsubscribed" }, "/status"],
    [{ status: "paused", pausedUntil: "yesterday" }, "/pausedUntil"],
    [{ status: "paused", pausedUntil: "2026-11-20" }, "/pausedUntil"],
    [{ pausedUntil: "2026-12-01" }, "/pausedUntil"],
  ])("%j is refused with the field, and nothing of the rest is saved", async (bad, pointer) => {
    const reader = await ada(["robotics"]);
    const before = await dump(database.db);
    const good = { muted: ["kites"], days: "weekdays" };
    const answer = await asked(reader, "PATCH", "/preferences", { ...good, ...bad });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    expect(await dump(database.db)).toEqual(before);
  });

  test("whoever has left cannot pause, and nothing else of that change is saved", async () => {
    const reader = await ada(["robotics"]);
    expect((await asked(reader, "POST", "/subscription/unsubscribe")).body).toMatchObject({
      status: "unsubscribed",
      nextDueAt: null,
    });
    const before = await dump(database.db);
    const answer = await asked(reader, "PATCH", "/preferences", {
      status: "paused",
      topics: ["privacy"],
      hour: 3,
    });
    expect(answer.status).toBe(409);
    expect(await dump(database.db)).toEqual(before);
    expect((await asked(reader, "POST", "/subscription/resubscribe")).body.status).toBe("active");
    expect((await reload(database.db, "ada@example.org")).hour).toBe(7);
  });

  test("a preview tells what topics would have brought, and changes nothing", async () => {
    await storePapers(database.db, [
      { title: "Robotics for kitchens" },
      { title: "Robotics with differential privacy" },
    ]);
    const reader = await ada(["robotics"]);
    const before = await dump(database.db);
    const answer = await asked(reader, "POST", "/preferences/preview", { muted: ["privacy"] });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        topics: [
          { name: "robotics", stance: "followed", count: 1 },
          {
            name: "privacy",
            stance: "muted",
            count: 1,
            papers: [{ title: "Robotics with differential privacy" }],
          },
        ],
        left: 1,
        shared: 0,
        muted: 1,
        days: 14,
      },
    });
    expect(await dump(database.db)).toEqual(before);
  });
});
