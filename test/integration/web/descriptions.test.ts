import { describe, expect, test } from "vitest";
import { digests } from "../../../src/db/schema.ts";
import { exportFor } from "../../../src/subscribers/export.ts";
import { removeSubscriber } from "../../../src/subscribers/remove.ts";
import { followsOf, type Subscriber } from "../../../src/subscribers/subscriber.ts";
import { exportSubscribers, importRows, rowOf } from "../../../src/subscribers/subscriber-row.ts";
import { rejoinTopics } from "../../../src/topics/rejoin.ts";
import { useDatabase } from "../../support/database.ts";
import { openAccount } from "./account.ts";
import { readerWithDigest, token } from "./reader.ts";
import {
  dump,
  expectSentence,
  form,
  json,
  morning,
  openApp,
  reload,
  storePapers,
  workOnSignUps,
} from "./support.ts";

const database = useDatabase();

const statement =
  "My group studies how bees find their way. We build neural models of path integration in the bee brain, compare them with " +
  "recorded flights, and ask how path integration and visual landmarks are brought together; also in small robots, without maps.";
const tomorrow = new Date(morning.getTime() + 86_400_000);
const tooLong = `${statement} `.repeat(20).slice(0, 2_000).concat("s");

const topicsOf = async ({ id }: Subscriber) =>
  ((await followsOf(database.db, [id])).get(id) ?? []).map(({ name, description = null }) => ({
    name,
    description,
  }));

const open = (topics: readonly string[]) => openAccount(database.db, topics);

describe("a description", () => {
  test("typed at sign-up is stored whole, under a short name", async () => {
    const { db } = database;
    const app = await openApp(db);
    const fields = { email: "ada@example.org", words: "kites, glaciers", description: statement };
    expect((await app.request("/subscribe", form(fields))).status).toBe(202);
    await workOnSignUps(db);
    const [kites, glaciers, described, ...rest] = await topicsOf(await reload(db, "ada@example.org"));
    expect([kites?.name, glaciers?.name, rest]).toEqual(["kites", "glaciers", []]);
    expect(described?.description).toBe(statement);
    expect(described?.name.length).toBeLessThanOrEqual(60);
  });

  test("of 2,001 characters is refused beside its field, and nothing typed is lost", async () => {
    const { app, post } = await open(["kites"]);
    const before = await dump(database.db);
    const fields = { email: "bob@example.org", words: "kites, glaciers", description: tooLong };
    const signUp = await expectSentence(
      await app.request("/subscribe", form(fields)),
      422,
      /this one has 2,001: shorten it by 1\./,
    );
    const saving = await expectSentence(
      await post({ action: "topics", follow: "glaciers", describe: tooLong }),
      422,
      /this one has 2,001: shorten it by 1\./,
    );
    for (const html of [signUp, saving]) expect(html).toContain(`${tooLong}</textarea>`);
    expect(signUp).toContain('value="kites, glaciers"');
    expect(saving).toContain('value="glaciers"');
    expect(await dump(database.db)).toEqual(before);
  });

  test("is followed, renamed, and given back by undoing in the preferences", async () => {
    const { reader, post } = await open(["kites"]);
    expect((await post({ action: "topics", describe: statement })).status).toBe(200);
    const id = (await followsOf(database.db, [reader.id])).get(reader.id)?.[1]?.topicId;
    const answer = await post({ action: "topics", [`name-${id}`]: "Bees, and robots" });
    expect(await answer.text()).toContain(statement);
    const described = { name: "Bees, and robots", description: statement };
    expect(await topicsOf(reader)).toEqual([{ name: "kites", description: null }, described]);
    const tooLongName = "How bees and small robots find their ways home without any maps";
    const refused = await expectSentence(
      await post({ action: "topics", [`name-${id}`]: tooLongName, follow: "glaciers" }),
      422,
      /at most 60 characters, and this one has 63: shorten it by 3\./,
    );
    expect(refused).toContain(`value="${tooLongName}"`);
    expect(refused).toContain('value="glaciers"');
    expect(await topicsOf(reader)).toEqual([{ name: "kites", description: null }, described]);
    await post({ action: "topics-as", topic: `followed:Bees, and robots\r\n${statement}` });
    expect(await topicsOf(reader)).toEqual([described]);
  });

  test("comes back as it is from the API, the CSV file and the reader's export, and survives the catalogue's growth", async () => {
    const { db } = database;
    const { reader, app } = await open([`Bees, and robots\n${statement}`, "kites"]);
    const before = await topicsOf(reader);
    expect(before[0]).toEqual({ name: "Bees, and robots", description: statement });
    const headers = { Authorization: `Bearer ${token("preferences", reader)}` };
    const got = await app.request("/api/v1/preferences", { headers });
    const { topics } = (await got.json()) as { topics: string[] };
    const sent = json({ topics });
    await app.request("/api/v1/preferences", {
      ...sent,
      method: "PATCH",
      headers: { ...(sent.headers as Record<string, string>), ...headers },
    });
    expect(await topicsOf(reader)).toEqual(before);
    await rejoinTopics(db);
    expect(await topicsOf(reader)).toEqual(before);
    const exported = await exportFor(db, reader.id, {
      now: morning,
      baseUrl: "https://paperboy.example.org",
      reasonText: () => "",
    });
    expect(exported?.topics[0]?.topic).toBe(`Bees, and robots\n${statement}`);
    const rows = [];
    for await (const page of exportSubscribers(db)) rows.push(...page.map(rowOf));
    await removeSubscriber(db, reader.emailKey, { mailFolder: null });
    expect(await importRows(db, [rows[0] ?? {}], morning)).toEqual([{ ok: true }]);
    expect(await topicsOf(await reload(db, "ada@example.org"))).toEqual(before);
  });

  test("brings the papers close to it under its name, each with what it shares, and leaves the others out", async () => {
    const { db } = database;
    const fillers = [
      "protein folding",
      "speech recognition",
      "query plans",
      "auction design",
      "medical scans",
    ];
    await storePapers(db, [
      {
        title: "Path integration and visual landmarks in insects",
        abstract:
          "Desert ants and bees find home by path integration. Landmarks correct the brain in flights.",
        links: [],
      },
      ...Array.from({ length: 60 }, (_, i) => {
        const what = fillers[i % fillers.length];
        return {
          title: `${what}, part ${i}`,
          abstract: `This paper presents ${what} of kind ${i}.`,
          links: [],
        };
      }),
    ]);
    await readerWithDigest(db, "ada@example.org", [`Bees\n${statement}`], tomorrow);
    const [digest] = await db.select().from(digests);
    expect(digest?.content?.sections).toMatchObject([
      {
        label: "Bees",
        papers: [{ why: [{ kind: "description", terms: expect.arrayContaining(["Path integration"]) }] }],
      },
    ]);
    expect(digest?.content?.sections[0]?.papers).toHaveLength(1);
  });
});
