/**
 * Visitors who look at pages one after the other, with a pause between: what they wait is measured, whatever else the server does. They are a
 * process of their own, so that what the benchmark itself does holds none of them up.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** How long one answer took, in milliseconds, and what the server wrote of its parts (`Server-Timing`), by their names. */
export type Visit = { ms: number; parts: Readonly<Record<string, number>> };

export type Visitors = {
  /** The answers since the last call, the fastest first, by the name of the page. */
  visits(): Promise<Map<string, Visit[]>>;
  /** @throws where an answer was not 200 */
  stop(): Promise<void>;
};

/** What the visitors do: by the name of the page, the paths that are asked for in turn; and the pause between, in milliseconds. */
type Walk = { base: string; pages: Readonly<Record<string, readonly string[]>>; pauseMs: number };

const script = fileURLToPath(import.meta.url);

/** Each page has one visitor. */
export async function startVisitors(walk: Walk): Promise<Visitors> {
  const child = fork(script, { execArgv: ["--import", "tsx"] });
  const ended = once(child, "exit");
  child.send(walk);
  return {
    visits: async () => {
      child.send("tell");
      const [told] = await once(child, "message");
      return new Map(told as [string, Visit[]][]);
    },
    stop: async () => {
      if (child.connected) child.send("stop");
      const [status] = await ended;
      if (status !== 0) throw new Error("a visitor was not served: see above");
    },
  };
}

/** The server ended a connection that it had kept as we asked: asked again on a new one. */
const isStale = (error: unknown) => (error as NodeJS.ErrnoException).code === "ECONNRESET";

async function walkAbout(
  { base, pages, pauseMs }: Walk,
  tell: (page: string, visit: Visit) => void,
  isOver: () => boolean,
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const visit = async (name: string, paths: readonly string[]) => {
    for (let n = 0; !isOver(); n += 1) {
      const url = `${base}${paths[n % paths.length]}`;
      const one = await ask(url, agent).catch((error) => {
        if (isStale(error)) return ask(url, agent);
        throw error;
      });
      tell(name, one);
      await sleep(pauseMs);
    }
  };
  await Promise.all(Object.entries(pages).map(([name, paths]) => visit(name, paths)));
  agent.destroy();
}

const ask = (url: string, agent: Agent): Promise<Visit> =>
  new Promise((resolve, reject) => {
    const since = performance.now();
    get(url, { agent, headers: { "X-Sent": performance.timeOrigin + since } }, (answer) => {
      answer.resume();
      answer
        .on("end", () => {
          if (answer.statusCode !== 200) reject(new Error(`${url} was answered with ${answer.statusCode}`));
          resolve({ ms: performance.now() - since, parts: partsIn(String(answer.headers["server-timing"])) });
        })
        .on("error", reject);
    }).on("error", reject);
  });

const partsIn = (header: string): Visit["parts"] =>
  Object.fromEntries(
    [...header.matchAll(/(\w+);dur=([\d.]+)/g)].map(([, name = "", ms]) => [name, Number(ms)]),
  );

if (process.argv[1] === script) {
  let told = new Map<string, Visit[]>();
  let isOver = false;
  const tell = (page: string, visit: Visit) => told.set(page, [...(told.get(page) ?? []), visit]);
  process.on("message", (message: Walk | "tell" | "stop") => {
    if (message === "stop") isOver = true;
    else if (message === "tell") {
      const found = told;
      told = new Map();
      process.send?.([...found].map(([name, visits]) => [name, visits.sort((a, b) => a.ms - b.ms)]));
    } else void walkAbout(message, tell, () => isOver).then(() => process.disconnect());
  });
}
