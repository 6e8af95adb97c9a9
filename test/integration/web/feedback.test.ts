import { describe, expect, test } from "vitest";
import { feedbackOf } from "../../../src/subscribers/feedback.ts";
import { feedbackBase, feedbackSuffix } from "../../../src/subscribers/feedback-link.ts";
import { forgottenBy } from "../../../src/subscribers/forgotten-phrases.ts";
import { useDatabase } from "../../support/database.ts";
import { testKeys } from "../../support/setup.ts";
import { readerWithDigest, token } from "./reader.ts";
import { dump, expectSentence, form, multipart, openApp, storePapers, wordsOf } from "./support.ts";

const database = useDatabase();
const tomorrow = new Date("2026-11-22T09:00:00Z");
const titles = ["Robotics for orchards", "Robotics under water", "Bread without yeast"];

async function opened() {
  const { db } = database;
  await storePapers(
    db,
    titles.map((title) => ({ title })),
  );
  const { subscriber, digestId } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
  const app = await openApp(db, { now: () => tomorrow });
  const link = (paperId: number, verdict: "more" | "less", digest = digestId) =>
    feedbackBase({ baseUrl: "", keys: testKeys }, subscriber, digest) + feedbackSuffix(paperId, verdict);
  const said = async () =>
    ((await feedbackOf(db, [subscriber.id])).get(subscriber.id) ?? []).map(({ paperId, verdict }) => [
      paperId,
      verdict,
    ]);
  return { db, app, subscriber, link, said };
}

describe("feedback", () => {
  test("GET shows a button and changes nothing", async () => {
    const { db, app, link } = await opened();
    const before = await dump(db);
    const html = await (await app.request(link(1, "more"))).text();
    expect(wordsOf(html)).toContain("More like this?");
    expect(html).toContain('method="post"');
    expect(await dump(db)).toEqual(before);
  });

  test("POST records the verdict under the paper's topic, in either encoding, and twice is once", async () => {
    const { db, app, subscriber, link, said } = await opened();
    for (const request of [form({}), multipart({}), { method: "POST" }]) {
      const response = await app.request(link(1, "more"), request);
      expect(response.status).toBe(200);
      expect(response.headers.get("Cache-Control")).toBe("no-store");
    }
    expect(await said()).toEqual([[1, "more"]]);
    const [one] = (await feedbackOf(db, [subscriber.id])).get(subscriber.id) ?? [];
    expect(one?.topicId).not.toBeNull();
  });

  test("a paper outside the topics counts for no topic", async () => {
    const { db, app, subscriber, link } = await opened();
    expect((await app.request(link(3, "less"), form({}))).status).toBe(200);
    expect((await feedbackOf(db, [subscriber.id])).get(subscriber.id)?.[0]).toMatchObject({
      paperId: 3,
      topicId: null,
    });
  });

  test("the page afterwards undoes it, or says the opposite", async () => {
    const { app, link, said } = await opened();
    await app.request(link(1, "more"), form({}));
    await app.request(link(1, "more"), form({ action: "less" }));
    expect(await said()).toEqual([[1, "less"]]);
    const html = await (await app.request(link(1, "more"), form({ action: "undo" }))).text();
    expect(wordsOf(html)).toContain("Undone");
    expect(await said()).toEqual([]);
  });

  test("a link that is forged, cut, of another purpose or about a paper outside its digest is dead, and changes nothing", async () => {
    const { db, app, subscriber, link } = await opened();
    const before = await dump(db);
    const good = link(1, "more");
    const dead = [
      good.replace(".1.more", ".99.more"),
      good.replace(".1.more", ".1.most"),
      good.replace(".1.more", ""),
      good.replace("/feedback/", "/feedback/A"),
      link(1, "more", 999),
      `/feedback/${token("digest", subscriber, { ref: 1 })}.1.more`,
      `/feedback/${token("feedback", { ...subscriber, tokenVersion: 9 }, { ref: 1 })}.1.more`,
    ];
    for (const path of dead) {
      await expectSentence(await app.request(path), 404, /does not work/);
      await expectSentence(await app.request(path, form({})), 404, /does not work/);
    }
    expect(await dump(db)).toEqual(before);
  });

  test("a digest's page says more and less by two steps, for its own papers only, and leads to no preferences", async () => {
    const { db, app, subscriber, said } = await opened();
    const page = `/digests/${token("digest", subscriber, { ref: 1 })}`;
    const html = await (await app.request(page)).text();
    const links = [...html.matchAll(/href="(\/digests\/[^"]+\/(?:more|less))"/g)].map(([, path]) => path);
    expect(links).toHaveLength(2 * titles.length);
    expect(links).toContain(`${page}/papers/1/more`);
    const before = await dump(db);
    const asked = await (await app.request(`${page}/papers/1/more`)).text();
    expect(wordsOf(asked)).toContain("More like this?");
    for (const path of [
      `${page}/papers/99/more`,
      `${page}/papers/1/most`,
      `${page}/papers/one/more`,
      `${page.replace("/digests/", "/digests/A")}/papers/1/more`,
      `/digests/${token("feed-digest", subscriber, { ref: 1 })}/papers/1/more`,
      `/digests/${token("feedback", subscriber, { ref: 1 })}/papers/1/more`,
      `/feedback/${token("digest", subscriber, { ref: 1 })}.1.more`,
    ]) {
      await expectSentence(await app.request(path), 404, /does not work/);
      await expectSentence(await app.request(path, form({})), 404, /does not work/);
    }
    expect(await dump(db)).toEqual(before);
    const answers = [];
    for (const action of ["more", "undo", "less"])
      answers.push(await (await app.request(`${page}/papers/1/more`, form({ action }))).text());
    expect(await said()).toEqual([[1, "less"]]);
    for (const answer of [html, asked, ...answers])
      expect(answer).not.toMatch(/\/(preferences|unsubscribe)\//);
    for (const answer of answers) expect(answer).toContain(`href="${page}#paper-1"`);
  });

  test("the reader can make it forget one paper, or everything", async () => {
    const { app, subscriber, link, said } = await opened();
    for (const id of [1, 2, 3]) await app.request(link(id, "more"), form({}));
    const path = `/preferences/${token("preferences", subscriber)}/learned`;
    const answer = await app.request(path, form({ paper: "2" }));
    expect(answer.status).toBe(303);
    expect((await said()).map(([id]) => id).toSorted()).toEqual([1, 3]);
    await app.request(path, form({ action: "forget-all" }));
    expect(await said()).toEqual([]);
  });

  test("a phrase is taken back and let count again by a button, and forgetting everything keeps none", async () => {
    const { db, app, subscriber } = await opened();
    const page = `/preferences/${token("preferences", subscriber)}`;
    const shown = async () => wordsOf(await (await app.request(page)).text());
    const kept = async () => (await forgottenBy(db, [subscriber.id])).get(subscriber.id) ?? [];
    for (const phrase of ["Sediment transports", "sediment transport", "soft beds"])
      expect((await app.request(`${page}/learned`, form({ forget: phrase }))).status).toBe(303);
    expect((await kept()).map(({ phrase }) => phrase).toSorted()).toEqual([
      "Sediment transports",
      "soft beds",
    ]);
    expect(await shown()).toContain("Sediment transports");
    await app.request(`${page}/learned`, form({ recall: "sediment transport" }));
    expect((await kept()).map(({ phrase }) => phrase)).toEqual(["soft beds"]);
    for (const bad of ["", "of the", "x".repeat(101), "🙂"])
      await app.request(`${page}/learned`, form({ forget: bad }));
    expect(await kept()).toHaveLength(1);
    await app.request(`${page}/learned`, form({ action: "forget-all" }));
    expect(await kept()).toEqual([]);
  });
});
