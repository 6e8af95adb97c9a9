/** The app on a port. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

/** The app while it listens. */
export type Listening = {
  /** Where it can be reached from this machine. */
  url: string;
  /** Accepts no more connections. Resolves when the open requests are answered, or were cut off after some seconds. */
  close(): Promise<void>;
};

/** How long open requests may still take when it closes, in milliseconds. */
const graceMs = 5_000;

/**
 * How long a client may take, in milliseconds: for the head of a request, for the whole of it, and between two packets of an
 * answer. A client that sends a little at a time gets no longer. After that it is answered 408, or cut off.
 */
export type Deadlines = { head: number; request: number; stall: number };
const deadlines: Deadlines = { head: 10_000, request: 30_000, stall: 60_000 };

const everyAddress = new Set(["0.0.0.0", "::"]);

/** Listens on a host and port (0: any free one). @throws the system's error where it cannot: EADDRINUSE, EACCES. */
export async function listen(
  app: Hono,
  { host, port }: { host: string; port: number },
  { head, request, stall }: Deadlines = deadlines,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: head,
      requestTimeout: request,
      // How often Node looks for late requests; by default half a minute.
      connectionsCheckingInterval: Math.min(1_000, head / 2),
    },
  }) as import("node:http").Server;
  server.setTimeout(stall);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  const name = everyAddress.has(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
