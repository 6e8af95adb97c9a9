import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { feedbackOf, mostFeedback, recordFeedback } from "../../../src/subscribers/feedback.ts";
import { useDatabase } from "../../support/database.ts";
import { active, morning, storeMany } from "../web/support.ts";

const database = useDatabase();
const second = (n: number) => new Date(morning.getTime() + n * 1000);

/** A reader who has said "more" of papers 1 to `count`, one a second. */
async function readerWith(count: number) {
  const { db } = database;
  const { id } = await active(db, "ada@example.org");
  await storeMany(db, mostFeedback + 10);
  await db.execute(sql`insert into feedback (subscriber_id, paper_id, verdict, at)
    select ${id}::bigint, n, 'more', ${morning.toISOString()}::timestamptz + n * interval '1 second'
    from generate_series(1, ${count}::int) n`);
  const say = (paperId: number, at: Date) =>
    recordFeedback(db, id, { paperId, topicId: null, verdict: "less" }, at);
  const papers = async () => ((await feedbackOf(db, [id])).get(id) ?? []).map(({ paperId }) => paperId);
  return { say, papers };
}

test("beyond the limit, the oldest judgements are deleted one by one, and nothing else", async () => {
  const { say, papers } = await readerWith(mostFeedback - 1);
  await say(mostFeedback, second(mostFeedback));
  expect(await papers()).toHaveLength(mostFeedback);
  await say(mostFeedback + 1, second(mostFeedback + 1));
  const kept = await papers();
  expect(kept).toHaveLength(mostFeedback);
  expect([kept[0], kept.at(-1)]).toEqual([mostFeedback + 1, 2]);
});

test("a repeated judgement becomes the newest, and deletes no other", async () => {
  const { say, papers } = await readerWith(mostFeedback);
  await say(1, second(mostFeedback + 1));
  const kept = await papers();
  expect(kept).toHaveLength(mostFeedback);
  expect([kept[0], kept.at(-1)]).toEqual([1, 2]);
});

test("one reader's judgements delete no other reader's", async () => {
  const { say } = await readerWith(mostFeedback);
  const bob = await active(database.db, "bob@example.org");
  await recordFeedback(database.db, bob.id, { paperId: 1, topicId: null, verdict: "more" }, morning);
  await say(mostFeedback + 1, second(mostFeedback + 1));
  expect((await feedbackOf(database.db, [bob.id])).get(bob.id)).toHaveLength(1);
});
