import { expect, test } from "vitest";
import { feedbackOf } from "../../../src/subscribers/feedback.ts";
import { followsOf } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { token } from "./reader.ts";
import { active, dump, form, openApp, pending, storePapers, wordsOf } from "./support.ts";

const database = useDatabase();

async function open(topics: readonly string[]) {
  const { db } = database;
  await storePapers(db, [
    {
      title: "Soft grippers for robotics in orchards",
      abstract: "Robotics with soft grippers: apples are picked without bruises, by day and at night.",
    },
    {
      title: "Soft grippers for robotics in kitchens",
      abstract: "Robotics with soft grippers: eggs, glasses and plates are washed, dried and put away.",
    },
    {
      title: "Robotics on seabeds",
      abstract: "Robotics under water: swarms of gliders map currents, temperature and salt.",
    },
    { title: "Differential privacy in hospitals", abstract: "Differential privacy protects records." },
    ...Array.from({ length: 12 }, (_, i) => ({ title: `Report ${i}`, abstract: `On series${i}.` })),
  ]);
  const reader = await active(db, "ada@example.org", topics);
  const app = await openApp(db);
  const path = `/start/${token("start", reader)}`;
  const words = async (at = path) => wordsOf(await (await app.request(at)).text());
  const send = async (fields: Record<string, string>, at = path) => {
    const answer = await app.request(at, form(fields));
    expect(answer.status).toBe(303);
    return answer.headers.get("Location") ?? "";
  };
  const said = async () => (await feedbackOf(db, [reader.id])).get(reader.id) ?? [];
  const followed = async () => (await followsOf(db, [reader.id])).get(reader.id) ?? [];
  return { db, app, reader, path, words, send, said, followed };
}

test("a reader likes papers with one tap, sees phrases and the next digest at once, and takes each back", async () => {
  const { db, app, path, words, send, said } = await open(["robotics"]);
  const before = await dump(db);
  expect(await words()).toContain("0 of 3 answered.");
  expect(await dump(db)).toEqual(before);
  expect(await send({ paper: "1", verdict: "more" })).toBe(`${path}#paper-1`);
  await send({ paper: "2", verdict: "more" });
  await send({ paper: "3", verdict: "less" });
  const page = await words();
  expect(page).toContain("3 of 3 answered.");
  expect(page).toMatch(/Papers that write of these stand higher here: soft grippers Take back/);
  expect(page).toMatch(/Your next digest, as things are now .* robotics Soft grippers/);
  expect((await said()).every(({ topicId }) => topicId !== null)).toBe(true);
  expect(await send({ forget: "soft grippers" })).toBe(`${path}#learned`);
  expect(await words()).toContain("no like counts for: soft grippers Count again");
  await send({ paper: "2", verdict: "undo" });
  expect((await said()).map(({ paperId, verdict }) => [paperId, verdict])).toEqual([
    [3, "less"],
    [1, "more"],
  ]);
  // What is not asked about, and what is no answer, changes nothing.
  const kept = await dump(db);
  for (const fields of [
    { paper: "4", verdict: "more" },
    { paper: "1", verdict: "x" },
    { x: "y" },
    { unfollow: "x" },
  ])
    await send(fields as Record<string, string>);
  expect((await app.request(path, { method: "POST", body: "x" })).status).toBe(303);
  expect(await dump(db)).toEqual(kept);
});

test("who follows no topic is asked about popular ones: a like follows its topic, and that can be given up", async () => {
  const { app, words, send, said, followed, path } = await open([]);
  expect(await words()).toContain("On “Robotics”: if you like it, you follow that topic");
  const popular = `${path}?popular=1`;
  const asked = (await words()).match(/\d+ of (\d+) answered/)?.[1];
  const html = await (await app.request(path)).text();
  const id = [1, 2, 3].find((n) => html.includes(`id="paper-${n}"`));
  expect(await send({ paper: String(id), verdict: "more" }, popular)).toBe(`${popular}#paper-${id}`);
  expect((await followed()).map(({ slug }) => slug)).toEqual(["robotics"]);
  expect(await said()).toMatchObject([{ paperId: id, topicId: (await followed())[0]?.topicId }]);
  const after = await words(popular);
  // The list stays while they answer.
  expect(after).toContain(`1 of ${asked} answered`);
  expect(after).toContain("On “Robotics”, which you follow");
  expect(after).toMatch(/Your next digest, as things are now .* Robotics .*Soft grippers/);
  await send({ paper: "4", verdict: "less" }, popular);
  await send({ unfollow: (await followed())[0]?.key ?? "" }, popular);
  expect(await followed()).toEqual([]);
});

test("the page is offered on the confirmation page and in the preferences", async () => {
  const { db, app, reader, path } = await open(["robotics"]);
  expect(await (await app.request(`/preferences/${token("preferences", reader)}`)).text()).toContain(
    `href="${path}"`,
  );
  const newcomer = await pending(db, "bob@example.org");
  const confirmed = await app.request(`/confirm/${token("confirm", newcomer)}`, { method: "POST" });
  expect(await confirmed.text()).toContain(`href="/start/${token("start", newcomer)}"`);
});
