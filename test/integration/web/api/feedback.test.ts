import { beforeEach, describe, expect, test } from "vitest";
import { mergePaper } from "../../../../src/papers/identity/merges.ts";
import { useDatabase } from "../../../support/database.ts";
import { readerWithDigest, token } from "../reader.ts";
import { dump, json, morning, openApp, storePapers } from "../support.ts";

const database = useDatabase();
const tomorrow = new Date(morning.getTime() + 86_400_000);
let reader: Awaited<ReturnType<typeof readerWithDigest>>;

beforeEach(async () => {
  await storePapers(database.db, [{ title: "Robotics for kitchens" }, { title: "Privacy in hospitals" }]);
  reader = await readerWithDigest(database.db, "ada@example.org", ["robotics"], tomorrow);
});

const asked = async (purpose: "feedback" | "preferences", method: string, path: string, body?: unknown) => {
  const app = await openApp(database.db, { now: () => tomorrow });
  const init = body === undefined ? {} : json(body);
  const sent = token(purpose, reader.subscriber, purpose === "feedback" ? { ref: reader.digestId } : {});
  const headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${sent}` };
  const answer = await app.request(`/api/v1${path}`, { ...init, method, headers });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? null : JSON.parse(text) };
};

describe("feedback by the API", () => {
  test("counts for the topic that the digest shows the paper under; the last judgement is kept", async () => {
    expect(await asked("feedback", "PUT", "/feedback/1", { verdict: "less" })).toEqual({
      status: 200,
      body: { verdict: "less", topic: "robotics" },
    });
    await asked("feedback", "PUT", "/feedback/1", { verdict: "more" });
    expect((await asked("preferences", "GET", "/feedback")).body).toEqual({
      feedback: [
        { paper: { id: 1, title: "Robotics for kitchens" }, verdict: "more", at: tomorrow.toISOString() },
      ],
    });
    expect((await asked("preferences", "GET", "/learned")).body).toMatchObject({
      topics: [{ topic: "robotics", liked: [{ id: 1, title: "Robotics for kitchens" }], disliked: [] }],
    });
  });

  test("is accepted for papers in the token's digest only", async () => {
    await storePapers(database.db, [{ title: "A paper that came later" }], { at: tomorrow });
    const before = await dump(database.db);
    for (const id of [3, 99, 0]) {
      expect((await asked("feedback", "PUT", `/feedback/${id}`, { verdict: "more" })).status, `${id}`).toBe(
        404,
      );
    }
    expect((await asked("feedback", "PUT", "/feedback/1", { verdict: "meh" })).status).toBe(422);
    expect(await dump(database.db)).toEqual(before);
  });

  test("of a paper that turned out to be another counts for that, and is taken back by either id", async () => {
    await storePapers(database.db, [{ title: "Robotics for kitchens, extended" }], { at: tomorrow });
    await mergePaper(database.db, { formerId: 1, id: 3 }, tomorrow);
    const before = await dump(database.db);
    for (const id of [1, 3]) {
      expect((await asked("feedback", "PUT", "/feedback/1", { verdict: "more" })).status).toBe(200);
      expect((await asked("preferences", "GET", "/feedback")).body).toMatchObject({
        feedback: [{ paper: { id: 3 }, verdict: "more" }],
      });
      await asked("preferences", "DELETE", `/feedback/${id}`);
      expect(await dump(database.db)).toEqual(before);
    }
  });

  test("is taken back one by one or all at once, and then it is as if nothing had been said", async () => {
    const before = await dump(database.db);
    for (const undo of [
      () => asked("feedback", "DELETE", "/feedback/1"),
      () => asked("preferences", "DELETE", "/feedback/1"),
      () => asked("preferences", "DELETE", "/feedback"),
    ]) {
      await asked("feedback", "PUT", "/feedback/1", { verdict: "more" });
      expect(await dump(database.db)).not.toEqual(before);
      expect(await undo()).toEqual({ status: 204, body: null });
      expect(await dump(database.db)).toEqual(before);
    }
  });
});
