/**
 * To be imported into a server that is measured (`--import`): each answer to a request with `X-Sent` (when it was sent, in milliseconds since
 * 1970) tells in `Server-Timing` what it took, in milliseconds. `start`: until the server began with it; `handler`: until the answer was
 * written; and of that, `database`: PostgreSQL on the port of DATABASE_URL had a question of it to answer; `core`: the main thread was ready to
 * run and had no processor (Linux).
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import { Socket } from "node:net";
import { isMainThread } from "node:worker_threads";

/** @typedef {{ database: number, questions: number, askedAt: number, isDone: boolean }} Request */

/** @type {AsyncLocalStorage<Request>} */
const requests = new AsyncLocalStorage();
const databasePort = Number(new URL(process.env.DATABASE_URL ?? "none:").port);

/** How long this thread has waited for a processor, in milliseconds. */
const waited = () => Number(readFileSync("/proc/thread-self/schedstat", "latin1").split(" ")[1]) / 1e6;

if (isMainThread) {
  subscribe("http.server.request.start", (message) => {
    const { request, response } =
      /** @type {{ request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse }} */ (
        message
      );
    const sent = Number(request.headers["x-sent"]);
    if (!sent) return;
    const [began, waitedBefore] = [performance.now(), waited()];
    const one = { database: 0, questions: 0, askedAt: 0, isDone: false };
    requests.enterWith(one);
    const { writeHead } = response;
    response.writeHead = (/** @type {any[]} */ ...given) => {
      one.isDone = true;
      const parts = {
        start: performance.timeOrigin + began - sent,
        handler: performance.now() - began,
        database: one.database,
        core: waited() - waitedBefore,
      };
      const told = Object.entries(parts).map(([name, ms]) => `${name};dur=${ms.toFixed(3)}`);
      response.setHeader("Server-Timing", told.join(", "));
      return writeHead.apply(response, /** @type {any} */ (given));
    };
  });

  /** Whose question a connection carries. A question's second part is sent when the first is answered, outside of the request's context. @type {WeakMap<Socket, Request>} */
  const carried = new WeakMap();
  /** @type {WeakSet<Socket>} */
  const open = new WeakSet();
  const { write } = Socket.prototype;
  Socket.prototype.write = function (/** @type {any[]} */ ...given) {
    if (this.remotePort === databasePort && !open.has(this)) {
      const here = requests.getStore();
      const one = here && !here.isDone ? here : carried.get(this);
      if (one && !one.isDone) {
        carried.set(this, one);
        open.add(this);
        if (one.questions++ === 0) one.askedAt = performance.now();
        this.once("data", () => {
          open.delete(this);
          if (--one.questions === 0) one.database += performance.now() - one.askedAt;
        });
      }
    }
    return write.apply(this, /** @type {any} */ (given));
  };
}
