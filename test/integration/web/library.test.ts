/** A reader's library on its page and by the API, from a real thread of reading. */
import { describe, expect, test } from "vitest";
import { libraries } from "../../../src/db/schema.ts";
import { itemsOf, libraryOf } from "../../../src/library/library.ts";
import { readInThread } from "../../../src/library/read/in-thread.ts";
import { useDatabase } from "../../support/database.ts";
import { token } from "./reader.ts";
import { active, dump, form, openApp, wordsOf } from "./support.ts";

const database = useDatabase();

async function open() {
  const { db } = database;
  const reader = await active(db, "ada@example.org", ["robotics"]);
  const app = await openApp(db);
  const path = `/library/${token("library", reader)}`;
  const send = (fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return Promise.resolve(app.request(path, { method: "POST", body }));
  };
  const titles = async () => (await itemsOf(db, reader.id)).map(({ title }) => title).toSorted();
  return { db, app, reader, path, send, titles };
}
const words = async (answer: Response) => wordsOf(await answer.text());

describe("a library", () => {
  test("is brought as a file and as text, reported line by line, and papers go one by one or all at once", async () => {
    const { db, app, reader, path, send, titles } = await open();
    const bib =
      "@article{a, title = {Kites of {Clay}}, abstract = {We fly.}, year = 2024}\n@article{b, title = {Broken\n@misc{c, title = {Bread of the <South>}}\n";
    const brought = await send({
      action: "library-bring",
      file: new File([bib], "my <papers>.bib"),
      text: "2401.00001\nfoo",
    });
    const html = await brought.text();
    expect(brought.status).toBe(200);
    expect(html).not.toContain("<papers>");
    const said = wordsOf(html);
    expect(said).toContain(
      "papers&gt;.bib and pasted text: 3 papers understood, 3 of them new. 2 parts were not understood.",
    );
    expect(said).toMatch(/Line 2: The value of “title” has no closing brace. @article{b, title = {Broken/);
    expect(said).toContain("1 have their abstract; 2 are still to be looked up");
    expect(said).toMatch(/Line 2: This is no arXiv identifier, no DOI and no title of a paper. foo/);
    expect(await titles()).toEqual(["Bread of the <South>", "Kites of Clay", "arXiv:2401.00001"]);
    const before = await dump(db);
    const again = await send({ action: "library-bring", file: new File([bib], "a.bib"), text: "" });
    expect(await words(again)).toContain("2 papers understood, 0 of them new, 2 there already");
    expect((await dump(db)).library_items).toEqual(before.library_items);
    const preferences = await words(await app.request(`/preferences/${token("preferences", reader)}`));
    expect(preferences).toMatch(/It holds 3 papers of 5,000/);

    const [first] = await itemsOf(db, reader.id);
    await app.request(path, form({ action: "library-remove", id: String(first?.id) }));
    expect(await titles()).toHaveLength(2);
    const other = await active(db, "bob@example.org");
    const [mine] = await itemsOf(db, reader.id);
    const theirs = `/library/${token("library", other)}`;
    const refused = await app.request(theirs, form({ action: "library-remove", id: String(mine?.id) }));
    expect(refused.status).toBe(422);
    expect(await titles()).toHaveLength(2);
    expect(await words(await send({ action: "library-remove-all" }))).toContain("deleted: 2 papers");
    expect(await libraryOf(db, reader.id)).toBeNull();
  });

  test("refuses what is no list of papers with a sentence, and keeps what is there", async () => {
    const { app, path, send, titles } = await open();
    await send({ action: "library-bring", text: "2401.00001" });
    const refusals: [Promise<Response>, number, RegExp][] = [
      [
        send({ action: "library-bring", file: new File(["%PDF-1.7 ..."], "papers.bib") }),
        422,
        /This is a PDF, whatever its name says/,
      ],
      [send({ action: "library-bring", text: " " }), 422, /Choose a file, or paste something/],
      [
        send({ action: "library-bring", file: new File([new Uint8Array(21_000_000)], "x.bib") }),
        413,
        /larger than 20 MB/,
      ],
      [
        send({ action: "library-zotero", zotero: "https://www.zotero.org/rossi", key: "x y" }),
        422,
        /as “Your userID”.*That is no key of Zotero/,
      ],
      [send({ action: "library-shrunk", answer: "remove" }), 422, /Nothing was changed/],
      [send({ action: "nonsense" }), 422, /nothing that this page can do/],
      [
        Promise.resolve(
          app.request(path, { method: "POST", body: "x", headers: { "Content-Type": "text/plain" } }),
        ),
        415,
        /not a form/,
      ],
    ];
    for (const [asked, status, sentence] of refusals) {
      const answer = await asked;
      expect([answer.status, await words(answer)]).toEqual([status, expect.stringMatching(sentence)]);
    }
    expect(await titles()).toEqual(["arXiv:2401.00001"]);
  });

  test("is read for nobody without the reader's own link, however much they send", async () => {
    const { app, path, reader } = await open();
    const large = () => ({
      method: "POST",
      body: new Uint8Array(1_000_000),
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
    });
    for (const purpose of ["unsubscribe", "digest", "feed", "preferences", "saved"] as const)
      expect((await app.request(`/library/${token(purpose, reader)}`, large())).status).toBe(404);
    expect((await app.request(path, large())).status).toBe(400);
    expect((await app.request(`/preferences/${token("preferences", reader)}`, large())).status).toBe(413);
    const api = await app.request("/api/v1/library/papers", {
      ...large(),
      headers: { "Content-Type": "text/plain" },
    });
    expect(api.status).toBe(401);
  });

  test("keeps the key of Zotero encrypted, and shows it on no page, in no answer and in no export", async () => {
    const { db, app, reader, path, send } = await open();
    const key = "Abcdef0123456789Abcdef01";
    expect(await words(await send({ action: "library-zotero", zotero: "groups/77", key }))).toContain(
      "read within minutes",
    );
    const authority = { headers: { Authorization: `Bearer ${token("preferences", reader)}` } };
    const shown = [
      await (await app.request(path)).text(),
      await (await app.request(`/preferences/${token("preferences", reader)}`)).text(),
      await (await app.request("/api/v1/library", authority)).text(),
      await (await app.request("/api/v1/export", authority)).text(),
      JSON.stringify(await dump(db)),
    ];
    const [{ zotero } = { zotero: null }] = await db.select().from(libraries);
    expect(zotero?.key).toMatch(/^[\w-]{40,}$/);
    for (const text of shown) {
      expect(text).toContain("77");
      expect(text).not.toContain(key);
    }
    for (const text of shown.slice(0, 4)) expect(text).not.toContain(zotero?.key);
  });

  test("shows its interests when they are worked out, and the same button switches one off and on again, as the API does", async () => {
    const { db, app, reader, path, send } = await open();
    const preferences = async () => words(await app.request(`/preferences/${token("preferences", reader)}`));
    expect(await preferences()).not.toContain("Interests");
    await send({ action: "library-bring", text: "Kites of clay over the southern hills" });
    expect(await preferences()).toContain("They are not worked out yet.");

    const [row] = await db.select().from(libraries);
    const interests = [
      { name: "bread & <salt>", phrases: [], itemIds: [1], isOn: true },
      { name: "clay kites", phrases: ["clay kites", "hill winds"], itemIds: [2, 3, 4], isOn: true },
    ];
    await db.update(libraries).set({ interests, interestsAt: row?.updatedAt ?? null });
    expect(await preferences()).toMatch(
      /clay kites 3 papers; also hill winds Switch off bread &amp; &lt;salt&gt; 1 paper Switch off/,
    );
    const isOn = async () => (await libraryOf(db, reader.id))?.interests?.map((each) => each.isOn);
    const press = (name: string, on: string) =>
      app.request(path, form({ action: "library-interest", name, on }));
    const off = await press("bread & <salt>", "no");
    expect([off.status, await isOn()]).toEqual([200, [false, true]]);
    expect(await words(off)).toMatch(
      /is switched off: it brings no more papers.*1 paper, switched off Switch on/,
    );
    await app.request(`${path}?action=library-interest&name=clay+kites&on=no`);
    expect([(await press("weaving", "no")).status, await isOn()]).toEqual([422, [false, true]]);
    expect(await words(await press("bread & <salt>", "yes"))).toContain("is switched on again");
    expect(await isOn()).toEqual([true, true]);

    const authority = { Authorization: `Bearer ${token("preferences", reader)}` };
    const patch = async (body: object) => {
      const answer = await app.request("/api/v1/library/interests", {
        method: "PATCH",
        body: JSON.stringify(body),
        headers: { ...authority, "Content-Type": "application/json" },
      });
      return { status: answer.status, json: await answer.json() };
    };
    const known = [
      { name: "clay kites", phrases: ["clay kites", "hill winds"], papers: 3, isOn: false },
      { name: "bread & <salt>", phrases: [], papers: 1, isOn: true },
    ];
    const switched = await patch({ name: "clay kites", isOn: false });
    expect(switched).toEqual({ status: 200, json: { known, isCurrent: true } });
    const read = await app.request("/api/v1/library", { headers: authority });
    expect(await read.json()).toMatchObject({ interests: switched.json });
    expect(await patch({ name: "weaving", isOn: false })).toMatchObject({
      status: 422,
      json: { errors: [{ detail: expect.stringContaining("no interest of this name") }] },
    });

    await db.update(libraries).set({ interestsAt: new Date(0) });
    expect(await preferences()).toContain("they are worked out anew within minutes");
  });

  test("is taken by the API as a file too, of more than a form may have", async () => {
    const { app, reader, titles } = await open();
    const entries = Array.from(
      { length: 1_500 },
      (_, i) =>
        `@article{k${i}, title = {Kites number ${i} of the south}, year = 2020, doi = {10.1000/${i}}}`,
    );
    const answer = await app.request("/api/v1/library/papers", {
      method: "POST",
      body: entries.join("\n"),
      headers: { "Content-Type": "text/plain", Authorization: `Bearer ${token("preferences", reader)}` },
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { read: 1_500, added: 1_500, problems: [] },
    ]);
    expect(await titles()).toHaveLength(1_500);
  });

  test("is refused with 503 and a time to come back while the papers of others are read, by the page and by the API", async () => {
    const { db, reader, path, titles } = await open();
    const read = readInThread({ deadlineMs: 60_000, memoryMb: 768, idleMs: 100, waitMs: 1 });
    let others: ReturnType<typeof read> | undefined;
    // Whatever the page has to do before it reads, the file of another comes just before its own.
    const readBrought: typeof read = (bytes) => {
      others = read(Buffer.from("@article{a, title = {Kites of the north}}\n".repeat(2_000)));
      return read(bytes);
    };
    const app = await openApp(db, { readBrought });
    const api = {
      method: "POST",
      body: "2401.00001",
      headers: { "Content-Type": "text/plain", Authorization: `Bearer ${token("preferences", reader)}` },
    };
    for (const send of [
      () => app.request(path, form({ action: "library-bring", text: "2401.00001" })),
      () => app.request("/api/v1/library/papers", api),
    ]) {
      const answer = await send();
      expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "60"]);
      expect(await answer.text()).toContain("The papers of other readers are being read just now.");
      expect(await others).toMatchObject({ ok: true });
    }
    expect(await titles()).toEqual([]);
  });

  test("is brought thirty times at once, and then every two minutes", async () => {
    const { send, titles } = await open();
    for (let n = 1; n <= 30; n++)
      expect((await send({ action: "library-bring", text: `2401.${10_000 + n}` })).status).toBe(200);
    expect(await words(await send({ action: "library-bring", text: "2402.00001" }))).toContain(
      "Please wait two minutes",
    );
    expect(await titles()).toHaveLength(30);
  });
});
