/** Visitors who look at pages one after the other, with a pause between: what they wait is measured, whatever else the server does. */
import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export type Visitors = {
  /** How long answers took since the last call, in milliseconds, ascending, by the name of the page. */
  times(): Map<string, number[]>;
  stop(): Promise<void>;
};

/** The server ended a connection that it had kept as we asked: asked again on a new one. */
const isStale = (error: unknown) => (error as NodeJS.ErrnoException).code === "ECONNRESET";

/**
 * Each page has `each` visitors.
 *
 * @param pages by name, the path of the nth request
 * @throws (at `stop`) where an answer was not 200
 */
export function startVisitors(
  base: string,
  pages: Readonly<Record<string, (n: number) => string>>,
  { each, pauseMs }: { each: number; pauseMs: number },
): Visitors {
  const agent = new Agent({ keepAlive: true });
  let taken = new Map<string, number[]>();
  let isOver = false;
  const visit = async (name: string, pathOf: (n: number) => string, first: number) => {
    for (let n = first; !isOver; n += each) {
      const since = performance.now();
      const status = await ask(`${base}${pathOf(n)}`, agent).catch((error) => {
        if (isStale(error)) return ask(`${base}${pathOf(n)}`, agent);
        throw error;
      });
      if (status !== 200) throw new Error(`${pathOf(n)} was answered with ${status}`);
      const times = taken.get(name) ?? [];
      taken.set(name, times);
      times.push(performance.now() - since);
      await sleep(pauseMs);
    }
  };
  const all = Promise.all(
    Object.entries(pages).flatMap(([name, pathOf]) =>
      Array.from({ length: each }, (_, first) => visit(name, pathOf, first)),
    ),
  );
  // It is awaited at the end.
  all.catch(() => {});
  return {
    times: () => {
      const found = taken;
      taken = new Map();
      for (const times of found.values()) times.sort((a, b) => a - b);
      return found;
    },
    stop: async () => {
      isOver = true;
      await all;
      agent.destroy();
    },
  };
}

const ask = (url: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0)).on("error", reject);
    }).on("error", reject);
  });
