/** Requests that failed with an error that no route expected. */
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { isReadOnlyError, readOnlyMessage } from "../../db/read-only.ts";
import type { Log } from "../../log.ts";
import { errorPage } from "../components/error-page.tsx";
import { routeOf } from "./route-of.ts";

/** Logs the failure, by its route and not its path, which may hold a token, and answers with the status that fits it. */
export function answerFailure(c: Context, error: unknown, log: Log): Response | Promise<Response> {
  const request = { method: c.req.method, route: routeOf(c) };
  if (wasAborted(c)) {
    log.debug({ event: "web.request-aborted", ...request });
    return errorPage(c, 400);
  }
  if (isReadOnlyError(error)) {
    log.error({ event: "database.read-only", ...request, message: readOnlyMessage });
    return errorPage(c, 503);
  }
  log.error({ event: "web.failed", ...request, err: error });
  return errorPage(c, 500);
}

/** Whether the client left, or was cut off, before all of its request had come. */
function wasAborted(c: Context): boolean {
  const incoming = (c.env as Partial<HttpBindings> | undefined)?.incoming;
  return incoming?.destroyed === true && !incoming.complete;
}
