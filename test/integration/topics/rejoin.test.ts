import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { feedback, follows, papers, topics } from "../../../src/db/schema.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { defaults, followsOf, resolveTopics, type Stance } from "../../../src/subscribers/subscriber.ts";
import { rejoinTopics } from "../../../src/topics/rejoin.ts";
import { useDatabase } from "../../support/database.ts";

const database = useDatabase();
const now = new Date("2026-11-22T07:00:00Z");

/** A topic as it was stored before the catalogue knew it. */
async function ownWords(name: string): Promise<number> {
  const [row] = await database.db
    .insert(topics)
    .values({ key: `text:old ${name}`, name })
    .returning();
  return row?.id as number;
}

async function reader(email: string, had: [text: string, stance: Stance][] = []): Promise<number> {
  const address = parseAddress(email);
  const read = resolveTopics(had.map(([text, stance]) => ({ text, stance })));
  if (!address.ok || !read.ok) throw new Error("not understood");
  const added = await addSubscriber(database.db, address.address, { ...defaults, topics: read.topics }, now);
  if (!added.ok) throw new Error(added.message);
  return added.subscriber.id;
}

const follow = (subscriberId: number, topicId: number, label: string, stance: Stance = "followed") =>
  database.db.insert(follows).values({ subscriberId, topicId, label, stance, position: 9 });

const topicsOf = async (id: number) =>
  ((await followsOf(database.db, [id])).get(id) ?? []).map(
    ({ stance, name, slug }) => `${stance} ${name} (${slug})`,
  );

test("stored words that the catalogue now knows are merged into its topic, with each reader's wording", async () => {
  const { db } = database;
  const old = await ownWords("gaussian splatting");
  const [ada, ben] = [await reader("ada@example.org"), await reader("ben@example.org")];
  await follow(ada, old, "gaussian splatting");
  await follow(ben, old, "Gaussian  Splatting!", "muted");
  await db.insert(papers).values({
    titleKey: "k",
    title: "On kites",
    abstract: "",
    links: [],
    firstSeenAt: now,
    lastSeenAt: now,
  });
  await db.insert(feedback).values({
    subscriberId: ada,
    paperId: sql`(select id from papers)`,
    topicId: old,
    verdict: "more",
    at: now,
  });

  expect(await rejoinTopics(db)).toBe(1);
  expect(await topicsOf(ada)).toEqual(["followed gaussian splatting (gaussian-splatting)"]);
  expect(await topicsOf(ben)).toEqual(["muted Gaussian  Splatting! (gaussian-splatting)"]);
  const [row] = await db.select().from(topics);
  expect(row).toMatchObject({ key: "catalogue:gaussian-splatting", name: "Gaussian splatting" });
  expect(
    await db
      .select()
      .from(feedback)
      .where(eq(feedback.topicId, row?.id as number)),
  ).toHaveLength(1);
  expect(await rejoinTopics(db)).toBe(0);
});

test("a reader of both topics follows the remaining one if they followed either", async () => {
  const old = await ownWords("network pruning");
  const ada = await reader("ada@example.org", [["pruning", "muted"]]);
  const ben = await reader("ben@example.org", [["pruning", "followed"]]);
  await follow(ada, old, "network pruning");
  await follow(ben, old, "network pruning", "muted");
  await rejoinTopics(database.db);
  expect(await topicsOf(ada)).toEqual(["followed pruning (pruning)"]);
  expect(await topicsOf(ben)).toEqual(["followed pruning (pruning)"]);
});

test("words that the catalogue does not know stay as they are", async () => {
  const ada = await reader("ada@example.org", [["kites in rain", "followed"]]);
  expect(await rejoinTopics(database.db)).toBe(0);
  expect(await topicsOf(ada)).toEqual(["followed kites in rain (null)"]);
});
