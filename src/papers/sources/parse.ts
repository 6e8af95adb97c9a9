/**
 * Parsing in a separate thread, with a deadline and a memory limit. Whatever a source sends, at worst its own reading fails, and the
 * process stays responsive.
 */
import { Worker, type WorkerOptions } from "node:worker_threads";
import { parsing } from "../bounds.ts";
import type { ParsedListing } from "../paper.ts";
import type { ParseTask } from "./run-parser.ts";
import type { NotParsed, Parse } from "./source.ts";

/**
 * Makes a function that parses in one thread, one task at a time. A task that fails ends the thread, and the next task starts a new
 * one. An idle thread does not keep the process alive.
 */
export function parseInThread(limits = parsing): Parse {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const run = (task: ParseTask): Promise<ParsedListing> => {
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
        worker.postMessage(task);
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

/** Starts the script beside this one. It is TypeScript when Paperboy runs from its sources; the thread then needs tsx. */
function startThread(memoryMb: number): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  const options: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  if (isSource) {
    const tsx = import.meta.resolve("tsx/esm/api");
    const preload = `import { register } from ${JSON.stringify(tsx)}; register();`;
    options.execArgv = ["--import", `data:text/javascript,${encodeURIComponent(preload)}`];
  }
  const worker = new Worker(new URL(`./parse-thread.${isSource ? "ts" : "js"}`, import.meta.url), options);
  // Without a listener, an error of an idle thread would be an uncaught exception of the process.
  return worker.on("error", () => {});
}
