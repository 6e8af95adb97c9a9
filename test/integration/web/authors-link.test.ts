import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { papers, subscribers } from "../../../src/db/schema.ts";
import { authorsOf, maxAuthors, readAuthors, replaceAuthors } from "../../../src/subscribers/authors.ts";
import { authorsSuffix, feedbackBase } from "../../../src/subscribers/feedback-link.ts";
import { nextVersion } from "../../../src/subscribers/tokens.ts";
import { useDatabase } from "../../support/database.ts";
import { testKeys } from "../../support/setup.ts";
import { readerWithDigest } from "./reader.ts";
import { dump, expectSentence, form, openApp, storePapers, wordsOf } from "./support.ts";

const database = useDatabase();
const tomorrow = new Date("2026-11-22T09:00:00Z");

async function opened() {
  const { db } = database;
  await storePapers(db, [{ title: "Robotics for orchards" }, { title: "Robotics under water" }]);
  await db
    .update(papers)
    .set({ authors: ["Maria Rossi", "J. Okoye"] })
    .where(eq(papers.id, 1));
  const { subscriber, digestId } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
  const app = await openApp(db, { now: () => tomorrow });
  const base = feedbackBase({ baseUrl: "", keys: testKeys }, subscriber, digestId);
  const link = base + authorsSuffix(1);
  const followed = async () =>
    ((await authorsOf(db, [subscriber.id])).get(subscriber.id) ?? []).map(({ name }) => name);
  return { db, app, subscriber, base, link, followed };
}

describe("the link to a paper's authors", () => {
  test("shows a button for each and follows nobody by being opened", async () => {
    const { db, app, link } = await opened();
    const before = await dump(db);
    const answer = await app.request(link);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const html = await answer.text();
    expect(html).toContain('aria-label="Follow Maria Rossi"');
    expect(html).toContain('aria-label="Follow J. Okoye"');
    expect(wordsOf(html)).toContain("with initials may be several people");
    expect(await dump(db)).toEqual(before);
  });

  test("follows by a button, once however often it is pressed, and follows no more by another", async () => {
    const { app, link, followed } = await opened();
    for (let n = 0; n < 2; n++)
      expect(wordsOf(await (await app.request(link, form({ follow: "J. Okoye" }))).text())).toContain(
        "You follow J. Okoye, from the next digest on.",
      );
    expect(await followed()).toEqual(["J. Okoye"]);
    const html = await (await app.request(link)).text();
    expect(html).toContain('aria-label="Unfollow: J. Okoye"');
    await app.request(link, form({ drop: "J. Okoye" }));
    expect(await followed()).toEqual([]);
  });

  test("follows nobody who is not an author of the paper, and not more than there can be", async () => {
    const { db, app, link, followed, subscriber } = await opened();
    await expectSentence(
      await app.request(link, form({ follow: "Somebody Else" })),
      422,
      /no author of this paper/,
    );
    expect(await followed()).toEqual([]);
    const many = readAuthors(Array.from({ length: maxAuthors }, (_, n) => `Author N${n}`));
    if (!many.ok) throw new Error(many.message);
    await replaceAuthors(db, subscriber.id, many.authors);
    await expectSentence(await app.request(link, form({ follow: "Maria Rossi" })), 422, /most there can be/);
    expect(await followed()).toHaveLength(maxAuthors);
  });

  test("opens nothing for a paper outside the digest, a forged token, or links that have ended", async () => {
    const { db, app, base, link, subscriber } = await opened();
    for (const path of [base + authorsSuffix(99), "/feedback/forged.1/authors", "/feedback/forged/authors"])
      for (const request of [undefined, form({ follow: "Maria Rossi" })])
        expect((await app.request(path, request)).status, path).toBe(404);
    await db
      .update(subscribers)
      .set({ tokenVersion: nextVersion(subscribers.tokenVersion) })
      .where(eq(subscribers.id, subscriber.id));
    expect((await app.request(link)).status).toBe(404);
  });
});
