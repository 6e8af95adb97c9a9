/**
 * Work in a separate thread, with a deadline and a memory limit: whatever strangers send, at worst reading it fails, and the process
 * stays responsive.
 */
import { Worker, type WorkerOptions } from "node:worker_threads";

/** What one task may take. `idleMs`: a thread without work ends after so long. `waitMs`: a task that has not begun by then is not done. */
export type ThreadLimits = { deadlineMs: number; memoryMb: number; idleMs: number; waitMs?: number };

/**
 * `script`: the file of the thread, without its ending, beside the file `from`. `failed` makes the result of a task that failed, or
 * waited too long (`isBusy`).
 */
type Work<Result> = {
  from: string;
  script: string;
  failed: (message: string, more: { isBusy: boolean }) => Result;
};

/**
 * Makes a function that runs tasks in one thread, one at a time. The script posts "ready", and then one result for each task. A task that
 * fails ends the thread, and the next task starts a new one. An idle thread does not keep the process alive.
 */
export function workInThread<Task, Result>(
  { from, script, failed }: Work<Result>,
  limits: ThreadLimits,
): (task: Task) => Promise<Result> {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const run = (task: Task): Promise<Result> => {
    const { deadlineMs, memoryMb, idleMs } = limits;
    clearTimeout(idle);
    const isNew = thread === null;
    thread ??= startThread(from, script, memoryMb);
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
      const hear = (said: "ready" | Result) => {
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
        resolve(failed(message, { isBusy: false }));
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

  return (task) => {
    const { waitMs } = limits;
    const begun = turn;
    return new Promise((resolve) => {
      let isGivenUp = false;
      const giveUp = () => {
        isGivenUp = true;
        resolve(failed("Other tasks were before it.", { isBusy: true }));
      };
      const waiting = waitMs === undefined ? undefined : setTimeout(giveUp, waitMs);
      turn = begun.then(async () => {
        clearTimeout(waiting);
        if (!isGivenUp) resolve(await run(task));
      });
    });
  };
}

/** Starts the script. It is TypeScript when Paperboy runs from its sources; the thread then needs tsx. */
function startThread(from: string, script: string, memoryMb: number): Worker {
  const isSource = from.endsWith(".ts");
  const options: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  if (isSource) {
    const tsx = import.meta.resolve("tsx/esm/api");
    const preload = `import { register } from ${JSON.stringify(tsx)}; register();`;
    options.execArgv = ["--import", `data:text/javascript,${encodeURIComponent(preload)}`];
  }
  const worker = new Worker(new URL(`./${script}.${isSource ? "ts" : "js"}`, from), options);
  // Without a listener, an error of an idle thread would be an uncaught exception of the process.
  return worker.on("error", () => {});
}
