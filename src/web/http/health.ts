/** Whether the process lives, and whether it can work. */
import { Hono } from "hono";
import { schemaState } from "../../db/migrate.ts";
import { forwardedFor } from "./client.ts";
import type { Site } from "./context.ts";

/** How long the database may take to answer, in milliseconds. */
const timeoutMs = 3_000;

/** `/healthz`: this process answers. `/readyz`: the database can be reached, with the schema of this version. */
export function healthRoutes({ db, log }: Site): Hono {
  return new Hono()
    .get("/healthz", (c) => {
      c.header("Cache-Control", "no-store");
      // For `paperboy doctor`, which counts the proxies between by it.
      c.header("X-Forwarded-For-Entries", String(forwardedFor(c).length));
      return c.text("alive\n");
    })
    .get("/readyz", async (c) => {
      const reason = await whyNotReady(() => schemaState(db)).catch((error: unknown) => {
        log.warn({ event: "web.unready", err: error });
        return "the database cannot be reached";
      });
      c.header("Cache-Control", "no-store");
      return reason === null ? c.json({ status: "ready" }) : c.json({ status: "unready", reason }, 503);
    });
}

async function whyNotReady(stateOf: () => ReturnType<typeof schemaState>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
  });
  const state = await Promise.race([stateOf(), late]).finally(() => clearTimeout(timer));
  if (state === "current") return null;
  return `the database's schema is ${state === "stale" ? "older" : "newer"} than this version's`;
}
