/**
 * The pages for benchmarks, to be run as a process of its own, beside bare Hono handlers that ask the same of the same
 * database and answer with the same bytes. DATABASE_URL names the database. Prints one line of JSON, `{"pages", "bare"}`:
 * their ports.
 */

import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { openDatabase } from "../../src/db/open.ts";
import { recentDigests } from "../../src/digests/past-digests.ts";
import { libraryFigures } from "../../src/library/change-library.ts";
import { libraryOf } from "../../src/library/library.ts";
import { latestSnapshotId, papersById, sightingsOf } from "../../src/papers/archive/archive.ts";
import { countFound, searchPapers } from "../../src/papers/archive/lists.ts";
import { authorsOf } from "../../src/subscribers/authors.ts";
import { feedbackOf } from "../../src/subscribers/feedback.ts";
import { forgottenBy } from "../../src/subscribers/forgotten-phrases.ts";
import { openChangeOf } from "../../src/subscribers/open-change.ts";
import { openLink } from "../../src/subscribers/open-link.ts";
import { withSavedLikes } from "../../src/subscribers/saved.ts";
import { parseSignUp } from "../../src/subscribers/sign-up-input.ts";
import { requestSignUps } from "../../src/subscribers/sign-up-requests.ts";
import { followsOf } from "../../src/subscribers/subscriber.ts";
import { testKeys as keys } from "./setup.ts";
import { testApp } from "./test-app.ts";

const now = () => new Date();
const { db } = await openDatabase({ databaseUrl: process.env.DATABASE_URL ?? "" });
// Each request of the benchmark names a client of its own.
const pages = testApp(db, { now, trustProxyHops: 1, signUpsPerHour: 1e9 });

/** What a page answered first, to be answered again by the bare handler. */
const known = new Map<string, Promise<string>>();
function bytesOf(path: string): Promise<string> {
  const body = known.get(path) ?? Promise.resolve(pages.request(path)).then((answer) => answer.text());
  known.set(path, body);
  return body;
}

const bare = new Hono()
  .get("/", async (c) => {
    await latestSnapshotId(db);
    return c.html(await bytesOf("/"));
  })
  .get("/preferences/:token", async (c) => {
    const opened = await openLink(db, keys, "preferences", c.req.param("token"), now());
    if (!opened.ok) return c.notFound();
    const { id } = opened.subscriber;
    await Promise.all([
      latestSnapshotId(db),
      followsOf(db, [id]),
      authorsOf(db, [id]),
      openChangeOf(db, id, now()),
      recentDigests(db, id, 5),
      feedbackOf(db, [id]).then((said) => withSavedLikes(db, [id], said)),
      forgottenBy(db, [id]),
      libraryOf(db, id),
      libraryFigures(db, id),
    ]);
    return c.html(await bytesOf(c.req.path));
  })
  .get("/search", async (c) => {
    const words = c.req.query("q") ?? "";
    await searchPapers(db, { words, limit: 31, offset: 0 });
    await countFound(db, words);
    await latestSnapshotId(db);
    return c.html(await bytesOf(`/search?${new URLSearchParams({ q: words })}`));
  })
  .get("/papers/:id", async (c) => {
    const id = Number(c.req.param("id"));
    await papersById(db, [id]);
    await sightingsOf(db, id);
    await latestSnapshotId(db);
    return c.html(await bytesOf(c.req.path));
  })
  // The benchmark asks how much processor time this process has used.
  .get("/processor", (c) => {
    const { user, system } = process.cpuUsage();
    return c.json((user + system) / 1000);
  })
  .post("/subscribe", async (c) => {
    const email = String((await c.req.formData()).get("email"));
    const parsed = parseSignUp({ email, topics: [], timeZone: "" });
    if (parsed.ok) await requestSignUps(db, [{ ...parsed, now: now() }]);
    return c.html("Check your mail", 202);
  });

const listenOn = (app: Hono) =>
  new Promise<number>((resolve) => {
    serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => resolve(port));
  });
process.stdout.write(`${JSON.stringify({ pages: await listenOn(pages), bare: await listenOn(bare) })}\n`);
