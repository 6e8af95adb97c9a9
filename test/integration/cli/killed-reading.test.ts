/** Real processes that are killed while they read a source. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { useDatabase } from "../../support/database.ts";
import { placeEmbedded } from "../../support/embedded.ts";
import { paperboy, type Running, startPaperboy } from "../../support/process.ts";

const database = useDatabase();
const onServer = inject("database") === "server";

const published = new Date().toISOString();
const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Kites</title><id>urn:kites</id>
<updated>${published}</updated><entry><title>Kites on strings</title><id>urn:kites:1</id><updated>${published}</updated>
<link href="https://papers.example/kites"/><summary>We fly kites on strings, which we made up for a test.</summary></entry></feed>`;

/** A server of a feed that says nothing until it is told to answer. */
async function openFeed() {
  const waiting: { answer: () => void; agent: string }[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const answer = () => void response.writeHead(200, { "content-type": "application/atom+xml" }).end(feed);
    waiting.push({ answer, agent: request.headers["user-agent"] ?? "" });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    location: `feed:http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`,
    waiting,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let folder = "";
let source: Awaited<ReturnType<typeof openFeed>>;
let running: Running[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-killed-"));
  if (!onServer) await placeEmbedded(folder);
  source = await openFeed();
});
afterEach(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  await Promise.all(running.map(({ finished }) => finished));
  running = [];
  source.close();
  await rm(folder, { recursive: true, force: true });
});

const environment = () => ({
  ...(onServer ? { DATABASE_URL: database.url ?? "" } : {}),
  DATA_DIR: folder,
  SECRET_KEY: "k".repeat(40),
  SOURCES: source.location,
});
const worker = (more: Record<string, string> = {}): Running => {
  const started = startPaperboy(["serve", "--only", "worker"], { ...environment(), ...more });
  running.push(started);
  return started;
};
const kill = async ({ child, finished }: Running) => {
  child.kill("SIGKILL");
  await finished;
};
const requests = (n: number) =>
  expect.poll(() => source.waiting.length, { timeout: 120_000, interval: 20 }).toBeGreaterThanOrEqual(n);
type Status = { papers: number; sources: { source: string; verdict: string }[] };
const status = async (): Promise<Status> => {
  const { out } = await paperboy(["status", "--json"], environment());
  return JSON.parse(out) as Status;
};

test("a process killed within a second of beginning to read, three times: the fourth start reads the source within seconds", async () => {
  for (const kills of [1, 2, 3]) {
    const killed = worker();
    await requests(kills);
    await kill(killed);
  }
  expect(await status()).toMatchObject({
    papers: 0,
    sources: [{ source: source.location, verdict: "unread" }],
  });
  const fourth = worker();
  await fourth.said("serve.started");
  const started = performance.now();
  await requests(4);
  // What is left of a lease of six seconds, and a look every two; the rest is for a busy machine.
  expect(performance.now() - started).toBeLessThan(20_000);
  source.waiting[3]?.answer();
  await fourth.said("ingest.stored");
  fourth.child.kill("SIGTERM");
  expect(await fourth.finished).toMatchObject({ status: 0 });
  expect(await status()).toMatchObject({
    papers: 1,
    sources: [{ source: source.location, verdict: "fresh" }],
  });
}, 600_000);

test.runIf(onServer)(
  "the source that a process is killed over is read by another that runs (server only: PGlite is one process's)",
  async () => {
    const both = ["one", "two"].map((name) => worker({ BASE_URL: `http://${name}.localhost` }));
    await Promise.all(both.map(({ said }) => said("serve.started")));
    await requests(1);
    const reader = source.waiting[0]?.agent.includes("//one.") ? 0 : 1;
    const [victim, other] = reader === 0 ? both : both.toReversed();
    if (!victim || !other) throw new Error("there are two");
    await kill(victim);
    await requests(2);
    source.waiting[1]?.answer();
    await other.said("ingest.stored");
    expect(source.waiting).toHaveLength(2);
  },
  600_000,
);
