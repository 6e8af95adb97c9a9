/**
 * Parsing in a thread of its own, with a deadline and a bound on memory: whatever a source sends, the worst that comes of it is a
 * failed reading of that source. The process goes on answering meanwhile.
 */
import { Worker, type WorkerOptions } from "node:worker_threads";
import { parsing } from "../bounds.ts";
import type { ParsedListing } from "../paper.ts";
import type { Job } from "./run-parser.ts";
import type { NotParsed, Parse } from "./source.ts";

/**
 * One thread, which takes a job after the other; a job that ends badly ends it, and the next job starts another.
 * An idle thread keeps no process from ending.
 */
export function parseApart(limits = parsing): Parse {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const run = (job: Job): Promise<ParsedListing> => {
    const { deadlineMs, memoryMb, idleMs } = limits;
    clearTimeout(idle);
    const isNew = thread === null;
    thread ??= startThread(memoryMb);
    const worker = thread;
    worker.ref();
    return new Promise((resolve) => {
      let deadline: NodeJS.Timeout | undefined;
      const begin = () => {
        deadline = setTimeout(
          () => fail(`It took longer than ${deadlineMs / 1000} s to parse, and was given up.`),
          deadlineMs,
        );
        worker.postMessage(job);
      };
      const hear = (said: "ready" | ParsedListing) => {
        if (said === "ready") return begin();
        settle();
        worker.unref();
        idle = setTimeout(() => {
          thread = null;
          void worker.terminate();
        }, idleMs).unref();
        resolve(said);
      };
      const fail = async (message: string) => {
        settle();
        thread = null;
        await worker.terminate();
        resolve(notParsed(message));
      };
      const onError = (error: NodeJS.ErrnoException) =>
        fail(
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? `It took more than ${memoryMb} MB of memory to parse, and was given up.`
            : `The thread that parses it broke: ${error.message}.`,
        );
      const onExit = () => fail("The thread that parses it ended before its time.");
      const settle = () => {
        clearTimeout(deadline);
        worker.off("message", hear).off("error", onError).off("exit", onExit);
      };
      worker.on("message", hear).on("error", onError).on("exit", onExit);
      if (!isNew) begin();
    });
  };

  return <Result extends ParsedListing>({ name }: { name: string }, bytes: Uint8Array, options: unknown) => {
    const outcome = turn.then(() => run({ name, bytes, options }));
    turn = outcome;
    return outcome as Promise<Result | NotParsed>;
  };
}

const notParsed = (message: string): NotParsed => ({ ok: false, problems: [{ line: 0, message }] });

/** The script beside this one: TypeScript where we run from the sources, which the thread then needs tsx for. */
function startThread(memoryMb: number): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  const options: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  if (isSource) {
    const tsx = import.meta.resolve("tsx/esm/api");
    const preload = `import { register } from ${JSON.stringify(tsx)}; register();`;
    options.execArgv = ["--import", `data:text/javascript,${encodeURIComponent(preload)}`];
  }
  const worker = new Worker(new URL(`./parse-thread.${isSource ? "ts" : "js"}`, import.meta.url), options);
  // Without a listener the end of a thread that is idle would be an exception of the process.
  return worker.on("error", () => {});
}
