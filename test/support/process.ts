/** The real command line in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Where TEST_BUILT is set, what `npm run build` made: starting it takes a third of what compiling the source takes. */
const main = process.env.TEST_BUILT ? ["dist/main.js"] : ["--import", "tsx", "src/main.ts"];
const root = fileURLToPath(new URL("../..", import.meta.url));

export type Finished = { status: number | null; out: string; err: string };
export type Running = { child: ChildProcess; finished: Promise<Finished>; said(text: string): Promise<void> };

/** Papers are invented, and no test asks the real services for their titles. */
const quiet = { LOOK_UP_TITLES: "off" };

/** The options of Node of `npm start`. Node 20 takes one of them on the command line only, not from NODE_OPTIONS. */
export const heapOptions = [
  "--max-old-space-size=1024",
  "--min-semi-space-size=16",
  "--max-semi-space-size=16",
];

/** Starts `paperboy ...args` with this environment and nothing else of ours. `nodeOptions`: more options of Node. */
export function startPaperboy(
  args: readonly string[],
  environment: Record<string, string>,
  nodeOptions: readonly string[] = [],
): Running {
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  const child = spawn(process.execPath, [...nodeOptions, ...main, ...args], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, ...quiet, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    heard.out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    heard.err += chunk;
  });
  const finished = once(child, "close").then(([status]) => ({ status: status as number | null, ...heard }));
  return {
    child,
    finished,
    said: async (text) => {
      while (!`${heard.out}${heard.err}`.includes(text)) {
        if (child.exitCode !== null) throw new Error(`it ended without saying "${text}": ${heard.err}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

export const paperboy = (args: readonly string[], environment: Record<string, string>): Promise<Finished> =>
  startPaperboy(args, environment).finished;
