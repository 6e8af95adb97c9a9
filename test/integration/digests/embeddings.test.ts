/** EmbeddingSimilarity by an embedding service: a real HTTP server that embeds by letters, and can go wrong in every way. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  digests,
  embeddings,
  libraries,
  papers as storedPapers,
  subscribers,
} from "../../../src/db/schema.ts";
import { dayHere } from "../../../src/digests/current-day.ts";
import { loadDay } from "../../../src/digests/day.ts";
import { loadEmbeddingSimilarity } from "../../../src/digests/embedding-similarity.ts";
import { type Embedder, embedder } from "../../../src/digests/embeddings.ts";
import { interestsJob } from "../../../src/digests/interests-job.ts";
import type { ModelService } from "../../../src/digests/model-service.ts";
import { planDue } from "../../../src/digests/plan.ts";
import { loadReaderLibraries } from "../../../src/digests/reader-library.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { nearPapers, similarPapers } from "../../../src/digests/similar-papers.ts";
import { importPapers } from "../../../src/library/change-library.ts";
import { broughtPaper } from "../../../src/library/read/reading.ts";
import { type Log, silent } from "../../../src/log.ts";
import { type Paper, papersById } from "../../../src/papers/archive/archive.ts";
import { storeSnapshot } from "../../../src/papers/ingest.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { mailContext } from "../../support/setup.ts";
import { adminToken, bearer, openAdmin } from "../web/admin/support.ts";

const database = useDatabase();
const now = new Date("2026-11-23T07:00:00Z");

type Asked = { model: string; input: string[]; authorization: string | undefined };
let asked: Asked[] = [];
type Answer = (response: ServerResponse, request: Asked) => void;
let answer: Answer;
let server: Server;
let url = "";

/** How often each letter comes: enough to tell kites from glaciers. */
const byLetters = (text: string): number[] =>
  Array.from({ length: 26 }, (_, i) => text.toLowerCase().split(String.fromCharCode(97 + i)).length - 1);
const good: Answer = (response, { input }) => {
  const data = input.map((text, index) => ({ object: "embedding", index, embedding: byLetters(text) }));
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ object: "list", data }));
};

beforeAll(async () => {
  server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Omit<Asked, "authorization">;
    const of = { ...body, authorization: request.headers.authorization };
    asked.push(of);
    answer(response, of);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const warnings: { event: string }[] = [];
const log: Log = { ...silent, warn: (event) => warnings.push(event) };
const client = (more: Partial<ModelService> = {}, requestMs = 2_000) =>
  embedder({ url, model: "letters", key: "secret-key", ...more }, { log }, { requestMs, retryMs: [1] });

const papers = [
  { id: 1, title: "Zigzag kites", abstract: "Kites zigzag." },
  { id: 2, title: "Glacier flow", abstract: "Flow of glaciers, and of all else that flows." },
  { id: 3, title: "Bridge design", abstract: "Bridges that bend." },
];
const texts = papers.map(({ title, abstract }) => `${title}\n\n${abstract}`);

async function follow(...names: string[]): Promise<void> {
  const address = parseAddress("ada@example.org");
  const topics = resolveTopics(names.map((text) => ({ text, stance: "followed" as const })));
  if (!address.ok || !topics.ok) throw new Error("bad reader");
  await addSubscriber(
    database.db,
    address.address,
    { ...defaults, timeZone: "UTC", topics: topics.topics },
    now,
  );
}

beforeEach(async () => {
  asked = [];
  warnings.length = 0;
  answer = good;
  await follow("glacier flow", "kite making");
});

describe("with an embedding service", () => {
  test("similarity of a paper and a followed topic follows that of their texts", async () => {
    const near = await loadEmbeddingSimilarity(database.db, client(), { papers, now });
    const nearest = (topic: string) =>
      papers.toSorted((a, b) => (near?.toTopic(topic, b.id) ?? 0) - (near?.toTopic(topic, a.id) ?? 0))[0]?.id;
    expect(nearest("text:glacier flow")).toBe(2);
    expect(near?.toTopic("text:bird song", 1)).toBeNull();
    expect(
      asked.every(({ model, authorization }) => model === "letters" && authorization === "Bearer secret-key"),
    ).toBe(true);
    expect(warnings).toEqual([]);
  });

  test("a text is asked for once a model, and again when it changes", async () => {
    await loadEmbeddingSimilarity(database.db, client(), { papers, now });
    expect(asked.flatMap(({ input }) => input)).toEqual([...texts, "glacier flow", "kite making"]);
    asked = [];
    const again = await loadEmbeddingSimilarity(database.db, client(), { papers, now });
    expect(asked).toEqual([]);
    expect(again?.toTopic("text:glacier flow", 2)).toBeGreaterThan(0);
    const [first, ...rest] = papers;
    const longer = { ...(first as (typeof papers)[number]), abstract: "Kites zigzag, and say why." };
    await loadEmbeddingSimilarity(database.db, client(), { papers: [longer, ...rest], now });
    expect(asked.flatMap(({ input }) => input)).toEqual(["Zigzag kites\n\nKites zigzag, and say why."]);
    asked = [];
    await loadEmbeddingSimilarity(database.db, client({ model: "other" }), { papers, now });
    expect(asked.flatMap(({ input }) => input)).toHaveLength(5);
  });

  test("texts are asked for in batches, all of them", async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      id: i,
      title: `Paper ${i}`,
      abstract: `About ${"xyz"[i % 3]}.`,
    }));
    const near = await loadEmbeddingSimilarity(database.db, client(), { papers: many, now });
    expect(asked.every(({ input }) => input.length <= 128)).toBe(true);
    expect(asked.flatMap(({ input }) => input)).toHaveLength(302);
    expect(near).not.toBeNull();
  });

  test("one that fails once is asked again", async () => {
    answer = (response, request) => {
      answer = good;
      response.statusCode = request.input.length > 0 ? 503 : 200;
      response.end();
    };
    expect(await loadEmbeddingSimilarity(database.db, client(), { papers, now })).not.toBeNull();
    expect(asked).toHaveLength(2);
    expect(warnings).toEqual([]);
  });

  test("an embedding that was not used for a quarter of a year is deleted", async () => {
    await loadEmbeddingSimilarity(database.db, client(), { papers, now });
    const later = new Date(now.getTime() + 91 * 86_400_000);
    await loadEmbeddingSimilarity(database.db, client(), {
      papers: [{ id: 9, title: "New", abstract: "Paper." }],
      now: later,
    });
    const kept = await database.db.select().from(embeddings);
    expect(kept.map(({ at }) => at)).toEqual([later]);
  });
});

describe("a morning's digests", () => {
  const titles = ["Glacier flow: zazz zuzz", "Glacier flow: wolf face"];
  const abstracts = ["Buzz juju muzz putt zyxx quo.", "Fair clef grow lace wolf face."];
  const topic = { key: "text:glacier flow", name: "glacier flow", slug: null };

  beforeEach(async () => {
    const papers = titles.map((title, i) => ({
      title,
      abstract: abstracts[i] as string,
      rank: i + 1,
      line: i,
      links: [],
    }));
    const listing = { layout: "dense" as const, listedOn: null, papers, problems: [] };
    const capturedAt = new Date(now.getTime() - 3_600_000);
    await storeSnapshot(database.db, { source: "test", contentHash: "1", listing, capturedAt });
  });

  const order = async (embedder: Embedder | null) => {
    const day = await loadDay(database.db, {
      now,
      scoring: makeScoring(database.db, { windowDays: 14, embedder }),
    });
    return day.matchesOf(topic).map(({ id }) => day.papers.get(id)?.title);
  };

  test("put the nearer of two papers with the same words first, where there is a service", async () => {
    expect(await order(null)).toEqual(titles);
    expect(await order(client())).toEqual(titles.toReversed());
  });

  test("have the same order in the operator's preview", async () => {
    const [reader] = await database.db.select().from(subscribers);
    const titlesWith = async (embedder: Embedder | null) => {
      const admin = { token: adminToken, mail: mailContext };
      const scoring = makeScoring(database.db, { windowDays: 14, embedder });
      const day = dayHere({ db: database.db, scoring, now: () => now });
      const app = await openAdmin(database.db, { now: () => now, admin, day });
      const html = await (await app.request(`/admin/subscribers/${reader?.id}/digest`, bearer)).text();
      return titles.toSorted((a, b) => html.indexOf(a) - html.indexOf(b));
    };
    expect(await titlesWith(null)).toEqual(titles);
    expect(await titlesWith(client())).toEqual(titles.toReversed());
  });

  test("are still planned while it is down", async () => {
    answer = (response) => response.writeHead(500).end();
    const [reader] = await database.db.update(subscribers).set({ nextDueAt: now }).returning();
    const report = await planDue({
      db: database.db,
      now,
      scoring: makeScoring(database.db, { windowDays: 14, embedder: client() }),
      domain: "example.org",
      log,
    });
    expect(report).toMatchObject({ due: 1, planned: 1 });
    expect(warnings).toHaveLength(1);
    const [digest] = await database.db.select().from(digests);
    expect(digest).toMatchObject({ subscriberId: reader?.id, outcome: "composed" });
    expect(digest?.paperIds).toHaveLength(2);
  });
});

describe("a library, and papers like one", () => {
  const near = ["Glacier flow: zazz zuzz buzz", "Glacier flow: wolf face cafe"];
  let id: number;

  beforeEach(async () => {
    const { db } = database;
    const strangers = Array.from(
      { length: 30 },
      (_, i) => `Matter ${String.fromCharCode(97 + (i % 26))}${i} seen plainly`,
    );
    const papers = [...near, "Glacier flow: puzzle zizz", ...strangers].map((title, i) => ({
      title,
      abstract: "",
      rank: i + 1,
      line: i,
      links: [],
    }));
    const listing = { layout: "dense" as const, listedOn: null, papers, problems: [] };
    await storeSnapshot(db, {
      source: "test",
      contentHash: "1",
      listing,
      capturedAt: new Date(now.getTime() - 3_600_000),
    });
    id = (await db.select().from(subscribers))[0]?.id as number;
    const brought = ["fowl cafes", "clef flaw", "lace fleece"].flatMap((words) => {
      const paper = broughtPaper({ line: 1, title: `Glacier flow: ${words}` });
      return paper ? [paper] : [];
    });
    await importPapers(db, id, { papers: brought, problems: [] }, { from: "test", now });
  });

  const orderOf = async (embedder: Embedder | null) => {
    const scoring = makeScoring(database.db, { windowDays: 14, embedder });
    const { ask } = dayHere({ db: database.db, scoring, now: () => now });
    const job = interestsJob({ db: database.db, now: () => now, embedder, read: ask.readInterests });
    await job.run(new AbortController().signal, "");
    const day = await loadDay(database.db, { now, scoring });
    const found = (await loadReaderLibraries(database.db, day, [id])).get(id)?.near ?? [];
    return found.map(({ paper }) => day.list[paper]?.title).filter((title) => near.includes(title ?? ""));
  };

  test("bring the nearer of two papers with the same words first, each text being asked for once", async () => {
    expect(await orderOf(null)).toEqual(near);
    expect(await orderOf(client())).toEqual(near.toReversed());
    const [library] = await database.db.select().from(libraries);
    expect(library).toMatchObject({ embeddedBy: "letters", profiles: [{ meaning: { model: "letters" } }] });
    asked = [];
    await database.db.update(libraries).set({ updatedAt: new Date(now.getTime() + 1_000) });
    expect(await orderOf(client())).toEqual(near.toReversed());
    expect(asked).toEqual([]);
  });

  test("go by words while it is down, and digests leave; a later turn makes up for it", async () => {
    answer = (response) => response.writeHead(500).end();
    const broken = client();
    expect(await orderOf(broken)).toEqual(near);
    await database.db.update(subscribers).set({ nextDueAt: now }).where(eq(subscribers.id, id));
    const scoring = makeScoring(database.db, { windowDays: 14, embedder: broken });
    expect(await planDue({ db: database.db, now, scoring, domain: "example.org", log })).toMatchObject({
      planned: 1,
    });
    expect(warnings).toHaveLength(1);
    expect(await database.db.select().from(libraries)).toMatchObject([
      { embeddedBy: null, interestsAt: now },
    ]);
    answer = good;
    expect(await orderOf(client())).toEqual(near.toReversed());
  });

  test("a page of a paper waits for no service, and has the better order once its vectors are there", async () => {
    const [stored] = await database.db
      .select({ id: storedPapers.id })
      .from(storedPapers)
      .where(eq(storedPapers.title, "Glacier flow: puzzle zizz"));
    const paper = (await papersById(database.db, [stored?.id ?? 0])).get(stored?.id ?? 0) as Paper;
    const find = () => {
      const scoring = makeScoring(database.db, { windowDays: 14, embedder: client() });
      return similarPapers(database.db, (asked) => nearPapers(database.db, scoring, asked));
    };
    const likeIt = find();
    const titles = async () => (await likeIt(paper, now)).map(({ paper }) => paper.title);
    let release = () => {};
    answer = (response, request) => {
      release = () => good(response, request);
    };
    const byWords = await titles();
    expect(byWords).toEqual(near.toReversed());
    await vi.waitFor(() => expect(asked).toHaveLength(1), 60_000);
    release();
    await vi.waitFor(async () => expect(await titles()).toEqual(near), 60_000);
    answer = (response) => response.writeHead(500).end();
    asked = [];
    const again = find();
    expect((await again(paper, now))[0]?.paper.title).toBe(near[0]);
    expect(asked).toEqual([]);
  });
});

describe("an embedding service that does not work leaves the digest without it, with one line in the log", () => {
  const faults: [string, Answer][] = [
    ["fails", (response) => response.writeHead(500).end("no")],
    ["refuses the key", (response) => response.writeHead(401).end()],
    ["sends elsewhere", (response) => response.writeHead(307, { location: `${url}/elsewhere` }).end()],
    ["hangs up", (response) => response.destroy()],
    ["never answers", () => {}],
    ["never ends its answer", (response) => response.write('{"data":[')],
    ["answers garbage", (response) => response.end("<html>no</html>")],
    ["answers too little", (response) => response.end('{"data":[]}')],
    [
      "answers in two lengths",
      (response, { input }) => {
        const data = input.map((_, index) => ({ index, embedding: index === 0 ? [1, 2, 3] : [1, 2] }));
        response.end(JSON.stringify({ data }));
      },
    ],
  ];
  test.each(faults)("when it %s", async (_, fault) => {
    answer = fault;
    const broken = client({}, 60);
    expect(await loadEmbeddingSimilarity(database.db, broken, { papers, now })).toBeNull();
    expect(await loadEmbeddingSimilarity(database.db, broken, { papers, now })).toBeNull();
    expect(warnings).toMatchObject([{ event: "embeddings.unavailable" }]);
    expect(JSON.stringify(warnings)).not.toContain("secret-key");
  });

  test("when it cannot be reached", async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const nobody = client({ url: `http://127.0.0.1:${port}/v1` });
    expect(await loadEmbeddingSimilarity(database.db, nobody, { papers, now })).toBeNull();
    expect(warnings).toHaveLength(1);
  });

  test("when it is too slow for all, though not for one", async () => {
    answer = (response, request) => setTimeout(() => good(response, request), 40);
    const many = Array.from({ length: 2_000 }, (_, i) => ({ id: i, title: `Paper ${i}`, abstract: "" }));
    expect(
      await loadEmbeddingSimilarity(database.db, client(), { papers: many, now, budgetMs: 60 }),
    ).toBeNull();
    expect(warnings).toHaveLength(1);
  });

  test("and is left alone for a while, though what is kept still serves", async () => {
    await loadEmbeddingSimilarity(database.db, client(), { papers, now });
    answer = (response) => response.writeHead(500).end();
    const broken = client();
    const more = [...papers, { id: 4, title: "New", abstract: "Paper." }];
    expect(await loadEmbeddingSimilarity(database.db, broken, { papers: more, now })).toBeNull();
    asked = [];
    expect(await loadEmbeddingSimilarity(database.db, broken, { papers: more, now })).toBeNull();
    expect(await loadEmbeddingSimilarity(database.db, broken, { papers, now })).not.toBeNull();
    expect(asked).toEqual([]);
  });

  test("when its model is another than yesterday's, until that is embedded anew", async () => {
    await loadEmbeddingSimilarity(database.db, client(), { papers, now });
    answer = (response, { input }) => {
      const data = input.map((text, index) => ({ index, embedding: byLetters(text).slice(0, 20) }));
      response.end(JSON.stringify({ data }));
    };
    const more = [...papers, { id: 4, title: "New", abstract: "Paper." }];
    expect(await loadEmbeddingSimilarity(database.db, client(), { papers: more, now })).toBeNull();
    expect(warnings).toMatchObject([{ message: expect.stringContaining("20 dimensions, and had 26") }]);
    expect(await loadEmbeddingSimilarity(database.db, client(), { papers: more, now })).not.toBeNull();
  });
});
