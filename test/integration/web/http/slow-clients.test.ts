/** Clients that send too little, or leave: over real sockets. */
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Log } from "../../../../src/log.ts";
import { type Listening, listen } from "../../../../src/web/http/serve.ts";
import { useDatabase } from "../../../support/database.ts";
import { openAdmin } from "../admin/support.ts";

const database = useDatabase();
const deadlines = { head: 1_000, request: 2_000, stall: 60_000 };

let events: { level: keyof Log; event: string }[];
const log: Log = Object.fromEntries(
  (["debug", "info", "warn", "error"] as const).map((level) => [
    level,
    ({ event }: { event: string }) => events.push({ level, event }),
  ]),
) as unknown as Log;
const named = (event: string) => events.filter((one) => one.event === event).length;

let server: Listening;
let sockets: Socket[];
beforeEach(async () => {
  events = [];
  sockets = [];
  const bounces = { postmarkSecret: "x", mailgunKey: null, snsTopic: null, bounceAddress: null } as const;
  const policy = { keys: [], softLimit: 1, unsubscribe: async () => {}, fetch };
  const app = await openAdmin(database.db, { log, bounces: { ...bounces, ...policy } });
  server = await listen(app, { host: "127.0.0.1", port: 0 }, deadlines);
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await server.close();
});

/** A connection on which that was sent. `answer` is what came back, once the server has closed it. */
async function opened(sent: string): Promise<{ socket: Socket; answer: Promise<string> }> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  let told = "";
  socket.on("data", (chunk) => {
    told += chunk.toString();
  });
  socket.on("error", () => {});
  const answer = new Promise<string>((resolve) => {
    socket.on("close", () => resolve(told));
  });
  await new Promise<void>((resolve) => socket.on("connect", resolve));
  socket.write(sent);
  return { socket, answer };
}

/** The head of a POST, and the beginning of its body. */
const half = (path: string, type: string, ...more: string[]) =>
  [`POST ${path} HTTP/1.1`, "Host: localhost", `Content-Type: ${type}`, ...more, "", "email=ada"].join(
    "\r\n",
  );
const sized = "Content-Length: 1000";
const chunked = "Transfer-Encoding: chunked";
const urlencoded = "application/x-www-form-urlencoded";
const routes: [string, string][] = [
  ["/subscribe", urlencoded],
  ["/admin/sign-in", urlencoded],
  ["/webhooks/bounces", "application/json"],
  ["/api/v1/subscriptions", "application/json"],
];

describe("a client that hangs up in the middle of its body", () => {
  test.each(routes.flatMap(([path, type]) => [sized, chunked].map((how) => [path, type, how] as const)))(
    "is no fault of ours, and no error in the log: %s, %s, %s",
    async (path, type, how) => {
      const body = half(path, type, how);
      const { socket } = await opened(
        how === chunked ? body.replace(/email=ada$/, "9\r\nemail=ada\r\n") : body,
      );
      // It has begun to be read when something else that came later is answered.
      await (await fetch(`${server.url}/healthz`)).text();
      socket.destroy();
      await expect
        .poll(() => named("web.request") + named("web.request-aborted"), { timeout: 60_000 })
        .toBeGreaterThanOrEqual(2);
      await (await fetch(`${server.url}/healthz`)).text();
      expect(events.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
    },
  );
});

test("a head or a body that does not come in time is cut off, is no error in the log, and holds up nobody", async () => {
  const slow = await Promise.all([
    ...Array.from({ length: 20 }, () => opened("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")),
    ...routes.flatMap(([path, type]) => Array.from({ length: 5 }, () => opened(half(path, type, sized)))),
  ]);
  // Now and then a byte: it is the whole that has a deadline.
  const drip = setInterval(() => {
    for (const { socket } of slow) if (socket.writable) socket.write("a");
  }, 200);
  try {
    let isOver = false;
    const all = Promise.all(slow.map(({ answer }) => answer)).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    for (const answer of await all) expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
  } finally {
    clearInterval(drip);
  }
  expect(events.filter(({ level }) => level === "error" || level === "warn")).toEqual([]);
});
