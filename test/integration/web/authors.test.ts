import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { papers } from "../../../src/db/schema.ts";
import { silent } from "../../../src/log.ts";
import { authorKeysJob } from "../../../src/papers/author-keys-job.ts";
import { authorsOf } from "../../../src/subscribers/authors.ts";
import { useDatabase } from "../../support/database.ts";
import { token } from "./reader.ts";
import {
  active,
  dump,
  expectSentence,
  form,
  json,
  morning,
  openApp,
  reload,
  storePapers,
  wordsOf,
  workOnSignUps,
} from "./support.ts";

const database = useDatabase();
const yesterday = new Date(morning.getTime() - 86_400_000);

async function opened() {
  const { db } = database;
  await storePapers(
    db,
    [
      { title: "Kites of old", authors: ["Rossi, Maria"] },
      { title: "Kites of Marco", authors: ["Marco Rossi"] },
    ],
    { at: yesterday },
  );
  await storePapers(db, [
    { title: "Kites on strings", authors: ["Ada Lovelace", "Maria Rossi"] },
    { title: "Kites in wind", authors: ["M. Rossi"] },
    { title: "Kites of nobody" },
    { title: "Kites of <others>", authors: ["Ada <b>Lovelace</b>"] },
  ]);
  const app = await openApp(db);
  const html = async (path: string) => (await app.request(path)).text();
  const get = async (path: string) => wordsOf(await html(path));
  const follows = async (email: string) =>
    (await authorsOf(db, [(await reload(db, email)).id])).get((await reload(db, email)).id) ?? [];
  return { db, app, html, get, follows };
}

const titles = (html: string) => [...html.matchAll(/"\/papers\/\d+">([^<]+)/g)].map(([, title]) => title);

describe("the page of an author", () => {
  test("has the papers of the name, newest first, with the names that were seen and what is uncertain", async () => {
    const { app, html, get } = await opened();
    const maria = await get("/authors/Maria%20Rossi");
    expect(titles(await html("/authors/Maria%20Rossi"))).toEqual([
      "Kites on strings",
      "Kites in wind",
      "Kites of old",
    ]);
    expect(maria).toContain("By M. Rossi, who is perhaps Maria Rossi");
    expect(maria).toContain("may be by somebody else");
    expect(maria).toMatch(/Maria Rossi 1 Rossi, Maria 1 M\. Rossi 1/);
    const short = await get("/authors/M.%20Rossi");
    expect(titles(await html("/authors/M.%20Rossi"))).toHaveLength(4);
    expect(short).toContain("may be several people");
    expect(short).toContain("By Marco Rossi, who is perhaps M. Rossi");
    const feed = await (await app.request("/authors/Maria%20Rossi/feed.xml")).text();
    expect(feed.match(/<entry>/g)).toHaveLength(3);
  });

  test("is linked from each name on a paper's page, whatever stands in the name", async () => {
    const { app, db } = await opened();
    for (const { id, authors } of await db.select().from(papers)) {
      const html = await (await app.request(`/papers/${id}`)).text();
      const paths = [...html.matchAll(/href="(\/authors\/[^"]+)"/g)].map(([, path = ""]) => path);
      expect(new Set(paths).size).toBe(authors.length);
      for (const path of paths) {
        const answer = await app.request(path);
        expect(answer.status, path).toBe(200);
        expect(await answer.text()).toContain(`/papers/${id}"`);
      }
    }
  });

  test("says of a name without papers that there are none, and there is none for what is no name", async () => {
    const { app } = await opened();
    await expectSentence(
      await app.request("/authors/Grace%20Hopper"),
      404,
      /No paper by an author of this name/,
    );
    for (const path of ["/authors/123", "/authors/%20", "/authors/Maria%20Rossi?page=2", "/authors/A?page=x"])
      expect((await app.request(path)).status, path).toBe(404);
  });

  test("is paged, and finds papers from before the upgrade once the job has worked on them", async () => {
    const { db, app, get } = await opened();
    await db.execute(sql`insert into papers (title_key, title, abstract, links, authors, first_seen_at, last_seen_at)
      select 'many ' || n, 'Kites number ' || n, '', '[]', '{Maria Rossi}', ${morning.toISOString()}::timestamptz, ${morning.toISOString()}::timestamptz
      from generate_series(101, 700) n`);
    expect(await get("/authors/Maria%20Rossi")).toContain("3 papers");
    const job = authorKeysJob({ db, log: silent });
    expect(await job.run(new AbortController().signal, "")).toBe(true);
    expect(await db.$count(papers, sql`author_keys is null`)).toBe(0);
    expect(await get("/authors/Maria%20Rossi")).toContain("603 papers");
    const second = await (await app.request("/authors/Maria%20Rossi?page=2")).text();
    expect(second).toMatch(/rel="prev" href="\/authors\/Maria%20Rossi"/);
    expect(second).toMatch(/rel="next" href="\/authors\/Maria%20Rossi\?page=3"/);
    expect((await app.request("/authors/Maria%20Rossi?page=17")).status).toBe(404);
  });
});

describe("following an author from their page", () => {
  test("leads a stranger into sign-up with the author, who counts once the address is confirmed", async () => {
    const { db, app, follows } = await opened();
    const page = await (await app.request("/authors/Maria%20Rossi")).text();
    const [, link = ""] = /class="button" href="([^"#]+)/.exec(page) ?? [];
    const home = await (await app.request(link)).text();
    expect(home).toMatch(/type="checkbox" name="author" value="Maria Rossi" checked/);
    await app.request("/subscribe", form({ email: "new@example.org", author: "Maria Rossi" }));
    await workOnSignUps(db);
    expect(await follows("new@example.org")).toMatchObject([{ name: "Maria Rossi", namesakes: "perhaps" }]);
    // Anybody may have filled in the form: a reader's own choices stay.
    await active(db, "ada@example.org");
    await app.request("/subscribe", form({ email: "ada@example.org", author: "Marco Rossi" }));
    await app.request("/api/v1/subscriptions", json({ email: "api@example.org", authors: ["Marco Rossi"] }));
    await workOnSignUps(db);
    expect(await follows("ada@example.org")).toEqual([]);
    expect(await follows("api@example.org")).toMatchObject([{ name: "Marco Rossi" }]);
    await expectSentence(
      await app.request("/subscribe", form({ email: "x@example.org", author: "123" })),
      422,
      /holds no letter/,
    );
  });

  test("is a button at a reader's own address: opening it follows nobody, and pressing it again ends it", async () => {
    const { db, app, follows } = await opened();
    const reader = await active(db, "ada@example.org");
    const path = `/preferences/${token("preferences", reader)}/authors/Maria%20Rossi`;
    const before = await dump(db);
    const answer = await app.request(path);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(wordsOf(await answer.text())).toContain("Follow Maria Rossi");
    expect(await dump(db)).toEqual(before);
    expect(wordsOf(await (await app.request(path, form({ action: "follow" }))).text())).toMatch(
      /You follow Maria Rossi, from the next digest on.*Follow Maria Rossi no more/,
    );
    expect(await follows("ada@example.org")).toMatchObject([{ name: "Maria Rossi" }]);
    await app.request(path, form({ action: "drop" }));
    expect(await follows("ada@example.org")).toEqual([]);
    for (const request of [undefined, form({ action: "follow" })])
      expect((await app.request("/preferences/forged/authors/Maria%20Rossi", request)).status).toBe(404);
  });
});

describe("namesakes", () => {
  test("are chosen in the preferences, with an undo, and kept when other authors are added", async () => {
    const { db, app, follows } = await opened();
    const reader = await active(db, "ada@example.org");
    const path = `/preferences/${token("preferences", reader)}`;
    const post = async (fields: [string, string][]) => (await app.request(path, form(fields))).text();
    await post([
      ["action", "authors"],
      ["add", "Maria Rossi, J. Okoye"],
    ]);
    const html = await (await app.request(path)).text();
    for (const choice of [
      "Every M. Rossi",
      "Only papers that print “Maria Rossi”",
      "Whoever “J. Okoye” may be",
    ])
      expect(html).toContain(choice);
    const chosen = async () =>
      (await follows("ada@example.org")).map(({ name, namesakes }) => [name, namesakes]);
    const saved = await post([
      ["action", "authors"],
      ["author", "mariarossi"],
      ["namesakes", "only"],
      ["add", "Ada Lovelace"],
    ]);
    const after = [
      ["Ada Lovelace", "perhaps"],
      ["J. Okoye", "perhaps"],
      ["Maria Rossi", "only"],
    ];
    expect(await chosen()).toEqual(after);
    await post([
      ["action", "authors"],
      ["add", ""],
    ]);
    expect(await chosen()).toEqual(after);
    const [, undo = ""] =
      /<form[^>]*>((?:(?!<\/form>).)*name="undo"(?:(?!<\/form>).)*)<\/form>/s.exec(saved) ?? [];
    const fields = [...undo.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]): [string, string] => [name, value],
    );
    await post(fields);
    expect(await chosen()).toEqual([
      ["J. Okoye", "perhaps"],
      ["Maria Rossi", "perhaps"],
    ]);
  });

  test("are chosen and told by the API, and are in the export", async () => {
    const { db, app } = await opened();
    const reader = await active(db, "ada@example.org");
    const headers = {
      Authorization: `Bearer ${token("preferences", reader)}`,
      "Content-Type": "application/json",
    };
    const patch = (body: object) =>
      app.request("/api/v1/preferences", { method: "PATCH", headers, body: JSON.stringify(body) });
    const settings = [{ author: "Maria Rossi", namesakes: "every" }];
    expect(await (await patch({ authors: ["Maria Rossi"], authorSettings: settings })).json()).toMatchObject({
      authorSettings: settings,
    });
    expect(await (await patch({ authors: ["Maria Rossi", "Ada Lovelace"] })).json()).toMatchObject({
      authorSettings: [{ author: "Ada Lovelace", namesakes: "perhaps" }, ...settings],
    });
    const refused = await patch({ authorSettings: [{ author: "Grace Hopper", namesakes: "only" }] });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringMatching(/Grace Hopper/)]);
    const exported = await app.request(`/preferences/${token("preferences", reader)}/export`, {
      method: "POST",
    });
    expect(await exported.json()).toMatchObject({
      authors: ["Ada Lovelace", "Maria Rossi"],
      authorSettings: [{ author: "Ada Lovelace" }, ...settings],
    });
    const found = await (await app.request("/api/v1/authors/Maria%20Rossi?limit=2")).json();
    expect(found).toMatchObject({
      name: "Maria Rossi",
      total: 3,
      next: 2,
      forms: [{ match: "same" }, { match: "same" }, { name: "M. Rossi", match: "perhaps", papers: 1 }],
      papers: [{ paper: { title: "Kites on strings" }, printed: "Maria Rossi", match: "same" }, {}],
    });
    expect((await app.request("/api/v1/authors/123")).status).toBe(422);
  });
});
