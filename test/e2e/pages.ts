/** Every page that there is, as a path, with links of a reader who has had a digest. A new page is a new line here. */
import { eq, ne } from "drizzle-orm";
import { digests, papers } from "../../src/db/schema.ts";
import { authorKeys } from "../../src/papers/identity/author-name.ts";
import { askAddressChange } from "../../src/subscribers/address-change.ts";
import { authorsSuffix, feedbackBase } from "../../src/subscribers/feedback-link.ts";
import { type FeedPurpose, linkFor } from "../../src/subscribers/links.ts";
import { addSubscriber, signUp } from "../../src/subscribers/sign-up.ts";
import {
  defaults,
  followsOf,
  resolveTopics,
  type Subscriber,
  subscriberById,
  subscriberByKey,
} from "../../src/subscribers/subscriber.ts";
import type { Purpose } from "../../src/subscribers/tokens.ts";
import { testKeys } from "../support/setup.ts";
import type { TestSite } from "./site.ts";

export type PageOf = { name: string; path: string };

const domain = "example.org";

/** Makes a reader with a digest, one who has not confirmed, and one who left. Papers must be there. */
export async function allPages(site: TestSite): Promise<PageOf[]> {
  const { db } = site;
  const now = site.now();
  const reader = await readerWithDigest(site, "pages@example.org");
  const left = await readerOf(site, "left@example.org", "unsubscribed");
  const newcomer = { email: "newcomer@example.org", key: "newcomer@example.org" };
  await signUp(db, newcomer, { topics: [] }, { now, domain, keys: testKeys });
  const pending = await subscriberByKey(db, newcomer.key);
  const [digest] = await db
    .select({ id: digests.id })
    .from(digests)
    .where(eq(digests.subscriberId, reader.id));
  const [follow] = (await followsOf(db, [reader.id])).get(reader.id) ?? [];
  const moved = { email: "pages@new.example.org", key: "pages@new.example.org" };
  await askAddressChange(db, reader.id, moved, { now, domain, keys: testKeys });
  const link = (
    purpose: Exclude<Purpose, FeedPurpose>,
    subscriber: Pick<Subscriber, "id" | "tokenVersion"> | null = reader,
    more: { ref?: number; expiresAt?: Date } = {},
  ) => linkFor({ baseUrl: "", keys: testKeys }, purpose, subscriber ?? reader, more);
  const soon = new Date(now.getTime() + 3_600_000);
  const change = { ref: 1, expiresAt: soon };
  return [
    { name: "front page", path: "/" },
    { name: "front page of a topic", path: "/?topic=robotics" },
    { name: "papers", path: "/papers" },
    { name: "days", path: "/papers/days" },
    { name: "a day", path: `/papers/days/${now.toISOString().slice(0, 10)}` },
    { name: "a paper", path: "/papers/1" },
    { name: "search", path: "/search" },
    { name: "search with results", path: "/search?q=model" },
    { name: "search without results", path: "/search?q=wombat" },
    { name: "topics", path: "/topics" },
    { name: "a topic", path: "/topics/large-language-models" },
    { name: "outbox", path: "/outbox" },
    { name: "API", path: "/api/docs" },
    { name: "about", path: "/about" },
    { name: "privacy", path: "/privacy" },
    { name: "confirm", path: link("confirm", pending) },
    { name: "not me", path: link("not-me", pending) },
    { name: "already confirmed", path: link("confirm") },
    {
      name: "confirmation expired",
      path: link("confirm", pending, { expiresAt: new Date(now.getTime() - 1000) }),
    },
    { name: "library", path: link("library") },
    { name: "papers to start with", path: link("start") },
    { name: "preferences", path: link("preferences") },
    { name: "a topic of one's own", path: `${link("preferences")}/topics/${follow?.topicId}` },
    { name: "digest", path: link("digest", reader, { ref: digest?.id ?? 0 }) },
    { name: "authors of a paper", path: await authorsPath(db, reader, digest?.id ?? 0) },
    { name: "an author", path: "/authors/Maria%20Rossi" },
    { name: "an author, for a reader", path: `${link("preferences")}/authors/Maria%20Rossi` },
    { name: "front page of an author", path: "/?author=Maria%20Rossi" },
    { name: "saved papers, none yet", path: link("saved") },
    { name: "a paper of one's own", path: `${link("saved")}/papers/1?topic=robotics` },
    { name: "following from a paper", path: link("follow", reader, { ref: 1 }) },
    { name: "unsubscribe", path: link("unsubscribe") },
    { name: "unsubscribed", path: link("unsubscribe", left) },
    { name: "change of address, old", path: link("change-old", reader, change) },
    { name: "change of address, new", path: link("change-new", reader, change) },
    { name: "delete", path: link("delete", reader, { expiresAt: soon }) },
    { name: "forged", path: "/preferences/forged" },
    { name: "not found", path: "/nowhere" },
  ];
}

/** The first paper of the digest, with authors; one abbreviated, one of a long name. */
async function authorsPath(db: TestSite["db"], reader: Subscriber, digestId: number): Promise<string> {
  const [digest] = await db.select().from(digests).where(eq(digests.id, digestId));
  const [paperId = 0] = digest?.paperIds ?? [];
  const authors = [
    "Maria Rossi",
    "J. Okoye",
    "Wolfgang-Amadeus Featherstonehaugh-Cholmondeley van der Westhuizen",
  ];
  await db
    .update(papers)
    .set({ authors, authorKeys: authorKeys(authors) })
    .where(eq(papers.id, paperId));
  await db
    .update(papers)
    .set({ authors: ["M. Rossi"], authorKeys: authorKeys(["M. Rossi"]) })
    .where(ne(papers.id, paperId));
  return feedbackBase({ baseUrl: "", keys: testKeys }, reader, digestId) + authorsSuffix(paperId);
}

async function readerOf(
  { db, now }: TestSite,
  email: string,
  status: "active" | "unsubscribed",
): Promise<Subscriber> {
  const topics = resolveTopics(
    ["large-language-models", "robotics", "sign language"].map((text) => ({ text, stance: "followed" })),
  );
  if (!topics.ok) throw new Error(topics.message);
  const choices = { ...defaults, hour: now().getUTCHours(), topics: topics.topics, status };
  const added = await addSubscriber(
    db,
    { email, key: email },
    choices,
    new Date(now().getTime() - 86_400_000),
  );
  if (!added.ok) throw new Error(added.message);
  return added.subscriber;
}

async function readerWithDigest(site: TestSite, email: string): Promise<Subscriber> {
  const { id } = await readerOf(site, email, "active");
  await site.work();
  const reader = await subscriberById(site.db, id);
  if (!reader?.lastDigestDate) throw new Error("no digest was planned");
  return reader;
}
