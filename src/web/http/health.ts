/** Whether the process lives, and whether it can work. */
import { Hono } from "hono";
import { answerInTime } from "../../db/answer-in-time.ts";
import { isReadOnly } from "../../db/is-read-only.ts";
import { schemaState } from "../../db/migrate.ts";
import type { Db } from "../../db/open.ts";
import { forwardedFor } from "./client.ts";
import type { Site } from "./context.ts";

/** How long the database may take to answer, in milliseconds. */
const timeoutMs = 3_000;

/** `/healthz`: this process answers. `/readyz`: the database can be reached and changed, with the schema of this version. */
export function healthRoutes({ db, log }: Site): Hono {
  return new Hono()
    .get("/healthz", (c) => {
      c.header("Cache-Control", "no-store");
      // For `paperboy doctor`, which counts the proxies in front by it.
      c.header("X-Forwarded-For-Entries", String(forwardedFor(c).length));
      return c.text("alive\n");
    })
    .get("/readyz", async (c) => {
      const reason = await answerInTime(whyNotReady(db), timeoutMs).catch((error: unknown) => {
        log.warn({ event: "web.unready", err: error });
        return "the database cannot be reached";
      });
      c.header("Cache-Control", "no-store");
      return reason === null ? c.json({ status: "ready" }) : c.json({ status: "unready", reason }, 503);
    });
}

async function whyNotReady(db: Db): Promise<string | null> {
  const state = await schemaState(db);
  if (state !== "current")
    return `the database's schema is ${state === "stale" ? "older" : "newer"} than this version's`;
  return (await isReadOnly(db)) ? "the database is read-only" : null;
}
