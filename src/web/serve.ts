/** The app on a port. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

export type Listening = {
  /** Where it can be reached from this machine. */
  url: string;
  /** Takes no more connections; resolves when what is under way is answered, or has been cut off after some seconds. */
  close(): Promise<void>;
};

/** How long answers that are under way may still take when it closes, in milliseconds. */
const grace = 5_000;
const everyAddress = new Set(["0.0.0.0", "::"]);

/** @throws what the system says where the port cannot be had (EADDRINUSE, EACCES). */
export async function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as import("node:http").Server;
  server.requestTimeout = 30_000;
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
        const cut = setTimeout(() => server.closeAllConnections(), grace);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
