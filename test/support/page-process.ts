/** A web server of feeds in a process of its own: what serving them costs is not counted with what reading them costs. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(import.meta.url);

/** `put`: from then on the path answers with this feed. */
export type FeedServer = { origin: string; put(path: string, body: string): Promise<void>; close(): void };

export async function openFeedServer(): Promise<FeedServer> {
  const child: ChildProcess = fork(script, { execArgv: ["--import", "tsx"] });
  const heard = async () => (await once(child, "message"))[0] as number;
  const origin = `http://127.0.0.1:${await heard()}`;
  return {
    origin,
    put: async (path, body) => {
      child.send([path, body]);
      await heard();
    },
    close: () => child.kill(),
  };
}

if (process.argv[1] === script) {
  const pages = new Map<string, string>();
  const server = createServer(({ url = "/" }, response) => {
    const body = pages.get(url);
    response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/rss+xml" }).end(body);
  }).listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
  process.on("message", ([path, body]: [string, string]) => {
    pages.set(path, body);
    process.send?.(0);
  });
}
