import { eq, ne } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { digests, papers, savedPapers, subscribers } from "../../../src/db/schema.ts";
import { deleteOld } from "../../../src/operations/retention.ts";
import { mergePaper } from "../../../src/papers/identity/merges.ts";
import { feedbackBase, feedbackSuffix } from "../../../src/subscribers/feedback-link.ts";
import { feedLink, savedFeedLink } from "../../../src/subscribers/links.ts";
import { renewFeed } from "../../../src/subscribers/revoke.ts";
import { changeTopics, followsOf, resolveTopics } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { readCsl, readWithCitationJs } from "../../support/reference-readers.ts";
import { testKeys } from "../../support/setup.ts";
import { plannedDigest, readerWithDigest, token } from "./reader.ts";
import { active, dump, expectSentence, form, openApp, reload, storePapers, wordsOf } from "./support.ts";

const database = useDatabase();
const tomorrow = new Date("2026-11-22T09:00:00Z");
const titles = ["Robotics for orchards", "Robotics under water", "Bread without yeast"];

async function opened(at = tomorrow) {
  const { db } = database;
  await storePapers(
    db,
    titles.map((title) => ({ title })),
  );
  const { subscriber, digestId } = await readerWithDigest(db, "ada@example.org", ["robotics"], at);
  const app = await openApp(db, { now: () => at });
  const link = (paperId: number) =>
    feedbackBase({ baseUrl: "", keys: testKeys }, subscriber, digestId) + feedbackSuffix(paperId, "save");
  const kept = () => db.select().from(savedPapers).orderBy(savedPapers.paperId);
  const page = `/saved/${token("saved", subscriber)}`;
  const text = async (path: string) => (await app.request(path)).text();
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await app.request(path, form(fields));
    return { status: answer.status, html: await answer.text() };
  };
  return { db, app, subscriber, digestId, link, kept, page, text, post };
}

/** The fields of the form that undoes what a page tells of. */
function undoOf(html: string): Record<string, string> {
  const [, banner = ""] = /<div class="banner good saved".*?<form[^>]*>(.*?)<\/form>/s.exec(html) ?? [];
  return Object.fromEntries(
    [...banner.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

describe("saving", () => {
  test("the mail's link asks, a button saves, twice is once, undo removes; GET saves nothing", async () => {
    const { db, app, link, kept } = await opened();
    const before = await dump(db);
    expect(wordsOf(await (await app.request(link(1))).text())).toContain("Save this paper?");
    expect(await dump(db)).toEqual(before);
    for (const request of [{ method: "POST" }, form({}), form({ action: "save" })])
      expect(wordsOf(await (await app.request(link(1), request)).text())).toContain("Saved");
    expect(await kept()).toMatchObject([{ paperId: 1, topic: "robotics", readAt: null, note: "" }]);
    expect((await kept())[0]?.topicId).not.toBeNull();
    expect(wordsOf(await (await app.request(link(1))).text())).toContain("Remove it");
    await app.request(link(1), form({ action: "undo" }));
    expect(await kept()).toEqual([]);
    await expectSentence(await app.request(link(99), form({})), 404, /does not work/);
  });

  test("a reader's page of a paper leads to one where its topics and authors are followed; only a button follows, and no others", async () => {
    const { db, app, text, post, page, subscriber } = await opened();
    await db
      .update(papers)
      .set({ title: "Robotics and privacy for orchards", authors: ["Maria Rossi"] })
      .where(eq(papers.id, 1));
    const before = await dump(db);
    const html = await text(`${page}/papers/1`);
    expect(html).not.toContain("/?topic=");
    const [, path = ""] = /href="(\/follow\/[^"#]+)#topics"/.exec(html) ?? [];
    const shown = await text(path);
    expect(shown).toContain('aria-label="Unfollow: Robotics"');
    expect(shown).not.toContain("/preferences/");
    expect(await dump(db)).toEqual(before);
    const followed = async () =>
      ((await followsOf(db, [subscriber.id])).get(subscriber.id) ?? []).map(({ slug }) => slug);
    const [, slug = ""] = /name="topic" value="(privacy[^"]*)"/.exec(shown) ?? [];
    expect((await post(path, { topic: slug })).html).toContain(", from the next digest on.");
    expect(await followed()).toEqual(["robotics", slug]);
    expect((await post(path, { follow: "Maria Rossi" })).html).toContain("You follow Maria Rossi");
    await post(path, { "drop-topic": "robotics" });
    expect(await followed()).toEqual([slug]);
    for (const fields of [
      { topic: "computer-vision" },
      { "drop-topic": "computer-vision" },
      { follow: "Somebody Else" },
      {},
    ])
      await expectSentence(await app.request(path, form(fields)), 422, /no (author|topic) of this paper/);
    expect(await followed()).toEqual([slug]);
    const muted = resolveTopics([{ text: "robotics", stance: "muted" }]);
    await changeTopics(db, subscriber.id, () => muted);
    await expectSentence(await app.request(path, form({ topic: "robotics" })), 422, /You mute Robotics/);
  });

  test("the web digest leads to the reader's page of a paper, where a button saves it; a feed's digest does not", async () => {
    const { text, post, subscriber, digestId, page, kept } = await opened();
    const html = await text(`/digests/${token("digest", subscriber, { ref: digestId })}`);
    const [path = ""] = html.match(new RegExp(`${page}/papers/1[^"]*`)) ?? [];
    expect(path).toBe(`${page}/papers/1?topic=robotics`);
    expect(html).not.toContain("/preferences/");
    expect(wordsOf(await text(path))).toContain("Robotics for orchards");
    expect(await kept()).toEqual([]);
    const saved = await post(path, { action: "save", paper: "1", topic: "robotics" });
    expect(saved.html).toContain("It is saved.");
    expect(await kept()).toMatchObject([{ paperId: 1, topic: "robotics", topicId: expect.any(Number) }]);
    const shared = await text(
      `/feeds/digests/${token("feed-digest", { ...subscriber, tokenVersion: subscriber.feedVersion }, { ref: digestId })}`,
    );
    expect(shared).toContain("Robotics for orchards");
    expect(shared).not.toContain("/saved/");
  });

  test("the list is filtered, searched, marked, noted and emptied, and each change can be undone", async () => {
    const { app, link, text, post, page, kept } = await opened();
    for (const id of [1, 2, 3]) await app.request(link(id), form({}));
    expect(wordsOf(await text(page))).toContain("3 papers, 3 unread.");
    const read = await post(page, { action: "read", paper: "1" });
    expect(wordsOf(read.html)).toContain("3 papers, 2 unread.");
    const listed = async (query: string) => {
      const words = wordsOf(await text(`${page}${query}`));
      return titles.filter((title) => words.includes(title));
    };
    expect(await listed("?state=read")).toEqual([titles[0]]);
    expect(await listed("?state=unread")).toEqual([titles[1], titles[2]]);
    expect(await listed("?topic=robotics")).toEqual([titles[0], titles[1]]);
    await post(page, { action: "note", paper: "3", note: "for 100%_sure\r\nbaking <b>" });
    expect(await listed("?q=100%25_sure+baking")).toEqual([titles[2]]);
    expect(await listed("?q=%25")).toEqual([titles[2]]);
    expect(await listed("?q=water+robotics")).toEqual([titles[1]]);
    expect(await text(page)).toContain("for 100%_sure\nbaking &lt;b&gt;");
    const before = await kept();
    for (const change of [{ action: "remove" }, { action: "unread" }, { action: "note", note: "other" }]) {
      const changed = await post(page, { paper: "1", ...change });
      expect(await kept()).not.toEqual(before);
      expect((await post(page, undoOf(changed.html))).html).toContain("Undone.");
      expect(await kept()).toEqual(before);
    }
    for (const wrong of [
      { action: "remove", paper: "77" },
      { action: "note", paper: "1", note: "x".repeat(2001) },
      { action: "x" },
    ])
      expect((await post(page, wrong)).status).toBe(422);
    expect(await kept()).toEqual(before);
  });

  test("it is exported in four formats, with notes, as the filter shows it, and read as a feed without them", async () => {
    const { db, app, subscriber, link, text, post, page } = await opened();
    for (const id of [1, 2, 3]) await app.request(link(id), form({}));
    await post(page, { action: "note", paper: "1", note: "Compare {this}" });
    const bib = await text(`${page}/files/bib`);
    expect(
      readWithCitationJs("@bibtex/text", bib)
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(titles.toSorted());
    expect(bib).toContain("Compare \\textbraceleft{}this\\textbraceright{}");
    expect(readCsl(await text(`${page}/files/json?topic=robotics`))).toHaveLength(2);
    expect(await text(`${page}/files/ris`)).toContain("N1  - Compare {this}");
    expect(await text(`${page}/files/md`)).toContain("Compare {this}");
    expect((await app.request(`${page}/files/exe`)).status).toBe(404);
    const feed = savedFeedLink({ baseUrl: "", keys: testKeys }, subscriber);
    const atom = await text(feed);
    for (const title of titles) expect(atom).toContain(`<title type="html"><![CDATA[${title}]]></title>`);
    expect(atom).not.toContain("Compare");
    // Neither feed's token opens the other, nor the list; and another address ends both.
    const other = feedLink({ baseUrl: "", keys: testKeys }, subscriber).split("/").at(-1);
    for (const path of [
      `/feeds/saved/${other}`,
      `/saved/${feed.split("/").at(-1)}`,
      `/saved/${token("digest", subscriber)}`,
    ])
      expect((await app.request(path)).status, path).toBe(404);
    await renewFeed(db, subscriber.id);
    expect((await app.request(feed)).status).toBe(404);
  });

  test("a saved paper is not deleted by age, and moves along when two papers turn out to be one", async () => {
    const { db, app, link, post, page, kept } = await opened();
    for (const id of [1, 2]) await app.request(link(id), form({}));
    await post(page, { action: "note", paper: "1", note: "first" });
    await post(page, { action: "note", paper: "2", note: "second" });
    await db.transaction((tx) => mergePaper(tx, { formerId: 2, id: 1 }, tomorrow));
    expect(await kept()).toMatchObject([{ paperId: 1, note: "first\nsecond" }]);
    const years = new Date("2036-01-01T00:00:00Z");
    await deleteOld(db, { mailDays: 1, paperDays: 1, candidateDays: 1, mailFolder: null }, { now: years });
    expect((await db.select({ id: papers.id }).from(papers)).map(({ id }) => id)).toEqual([1]);
    await post(page, { action: "remove", paper: "1" });
    await deleteOld(db, { mailDays: 1, paperDays: 1, candidateDays: 1, mailFolder: null }, { now: years });
    expect(await db.select().from(papers)).toEqual([]);
  });

  test("saving counts as liking only for readers who chose that, and never over a judgement", async () => {
    const { app, subscriber, link, post } = await opened();
    await app.request(link(1), form({}));
    const preferences = `/preferences/${token("preferences", subscriber)}`;
    const learned = async () =>
      wordsOf(await (await app.request(preferences)).text()).includes("You saved it.");
    expect(await learned()).toBe(false);
    const saved = await post(preferences, { action: "saved", savingLikes: "1" });
    expect(saved.html).toContain("That is saved.");
    expect(await learned()).toBe(true);
    await app.request(link(1).replace("save", "less"), form({}));
    expect(await learned()).toBe(false);
  });

  test("Monday's digest tells how many wait unread, on the reader's Monday, and only who asked", async () => {
    // Monday in Auckland, Sunday in UTC.
    const at = new Date("2026-11-22T19:00:00Z");
    const { db, app, link, subscriber, digestId } = await opened(new Date("2026-11-22T09:00:00Z"));
    for (const id of [1, 2]) await app.request(link(id), form({}));
    await storePapers(db, [{ title: "Robotics at night" }], {
      source: "https://papers.example.org/other",
      at: new Date("2026-11-22T10:00:00Z"),
    });
    const told = async (changes: Partial<typeof subscribers.$inferInsert>) => {
      await db.delete(digests).where(ne(digests.id, digestId));
      await db
        .update(subscribers)
        .set({ ...changes, nextDueAt: at, lastDigestDate: null })
        .where(eq(subscribers.id, subscriber.id));
      await plannedDigest(db, subscriber, at);
      const all = await db
        .select({ content: digests.content, date: digests.digestDate })
        .from(digests)
        .orderBy(digests.id);
      return all.at(-1);
    };
    expect((await told({ timeZone: "Pacific/Auckland", tellUnread: false }))?.content?.notes).toBeUndefined();
    expect((await told({ timeZone: "UTC", tellUnread: true }))?.content?.notes).toBeUndefined();
    expect(await told({ timeZone: "Pacific/Auckland", tellUnread: true })).toMatchObject({
      date: "2026-11-23",
      content: { notes: ["2 papers that you saved wait unread."] },
    });
  });

  test("another reader's link sees nothing of it", async () => {
    const { db, app, link, text } = await opened();
    await app.request(link(1), form({}));
    await active(db, "bob@example.org", []);
    const bob = await reload(db, "bob@example.org");
    expect(wordsOf(await text(`/saved/${token("saved", bob)}`))).toContain("None yet.");
  });
});
