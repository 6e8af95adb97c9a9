/** Threads that do tasks for the main thread. This is the side of the host, which asks; answer.ts is the side of the thread. */
import { Worker, type WorkerOptions } from "node:worker_threads";
import { type Log, silent } from "../log.ts";
import type { Moved, Tasks } from "./answer.ts";
import { errorOf, type ToHost } from "./messages.ts";

/** `script`: the file of the thread, without its ending, beside the file `from`. */
export type Script = { from: string; script: string };

/** How a thread is started. */
export type ThreadOptions = {
  /** What its script gets (`givenData`). */
  data?: unknown;
  /** The most memory of its heap, in MB; unset: as much as the main thread's. */
  memoryMb?: number;
  /** Gets what the thread logs. */
  log?: Log;
};

/** How one task is asked for. */
export type AskOptions = {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: unknown) => void) | undefined;
  /** Memory of the task that is moved to the thread and not copied. */
  memory?: readonly ArrayBuffer[];
  /** Called when the thread is ready and is given the task. */
  onBegin?: () => void;
};

type TaskOf<Work> = Work extends (task: infer Task, ...more: never[]) => unknown ? Task : never;
type AnswerOf<Work> = Work extends (...given: never[]) => infer Answer
  ? Awaited<Answer> extends Moved<infer Value>
    ? Value
    : Awaited<Answer>
  : never;

/** A thread that is started by the first task. One that ended is started anew by the next. */
export type Thread<Work extends Tasks> = {
  /**
   * Asks for a task; several may be under way at once. While one is, the thread keeps the process alive.
   *
   * @throws {ThreadLost} (rejects) where the thread ends before it has answered
   * @throws what the task throws, as an `Error` with its name, code and causes
   */
  ask<Name extends keyof Work & string>(
    name: Name,
    task: TaskOf<Work[Name]>,
    options?: AskOptions,
  ): Promise<AnswerOf<Work[Name]>>;
  isRunning: () => boolean;
  /** Ends the thread at once. Its open tasks fail with this reason. */
  end(reason?: Error): Promise<void>;
};

/** A thread ended before it had answered. Its tasks may be given to a new one. */
export class ThreadLost extends Error {}

type Asked = {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
  onProgress: AskOptions["onProgress"];
};

/** A thread that does the tasks of its script. `Work`: their functions. */
export function threadOf<Work extends Tasks>(
  { from, script }: Script,
  { data, memoryMb, log = silent }: ThreadOptions = {},
): Thread<Work> {
  let running: ReturnType<typeof start> | null = null;
  let lastId = 0;

  function start() {
    const worker = startWorker(from, script, { workerData: data }, memoryMb);
    const asked = new Map<number, Asked>();
    let isReady: () => void;
    const ready = new Promise<void>((resolve) => {
      isReady = resolve;
    });
    const settle = (id: number) => {
      asked.delete(id);
      if (asked.size === 0) worker.unref();
    };
    const lose = (reason: Error) => {
      if (running === thread) running = null;
      const lost = [...asked.values()];
      asked.clear();
      for (const { reject } of lost) reject(reason);
    };
    worker.on("message", (message: ToHost) => {
      if ("isReady" in message) return isReady();
      if ("level" in message) {
        const { level, event } = message;
        return log[level]("err" in event ? { ...event, err: errorOf(event.err as never) } : event);
      }
      const one = asked.get(message.id);
      if ("progress" in message) return one?.onProgress?.(message.progress);
      settle(message.id);
      if ("error" in message) one?.reject(errorOf(message.error));
      else one?.resolve(message.answer as never);
    });
    worker.on("error", (cause) => {
      log.error({ event: "thread.failed", thread: script, err: cause });
      lose(new ThreadLost(`the thread ${script} broke: ${cause.message}`, { cause }));
    });
    worker.on("exit", () => lose(new ThreadLost(`the thread ${script} ended before its time`)));
    const thread = { worker, asked, ready, settle, lose };
    return thread;
  }

  return {
    ask: (name, task, { signal, onProgress, memory, onBegin } = {}) => {
      running ??= start();
      const { worker, asked, ready, settle } = running;
      lastId += 1;
      const id = lastId;
      worker.ref();
      const abort = () => worker.postMessage({ id, isAborted: true });
      return new Promise<never>((resolve, reject) => {
        asked.set(id, { resolve, reject, onProgress });
        ready
          .then(() => {
            onBegin?.();
            worker.postMessage({ id, name, task }, memory ?? []);
            if (signal?.aborted) abort();
            else signal?.addEventListener("abort", abort);
          })
          .catch((error: Error) => {
            // What cannot be posted fails its task alone.
            settle(id);
            reject(error);
          });
      }).finally(() => signal?.removeEventListener("abort", abort));
    },
    isRunning: () => running !== null,
    end: async (reason = new ThreadLost(`the thread ${script} was ended`)) => {
      const ending = running;
      ending?.lose(reason);
      await ending?.worker.terminate();
    },
  };
}

/** Starts the script. It is TypeScript when Paperboy runs from its sources; the thread then needs tsx. */
function startWorker(
  from: string,
  script: string,
  options: WorkerOptions,
  memoryMb: number | undefined,
): Worker {
  const isSource = from.endsWith(".ts");
  const tsx = isSource ? import.meta.resolve("tsx/esm/api") : "";
  const preload = `import { register } from ${JSON.stringify(tsx)}; register();`;
  return new Worker(new URL(`./${script}.${isSource ? "ts" : "js"}`, from), {
    ...options,
    ...(memoryMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }),
    ...(isSource ? { execArgv: ["--import", `data:text/javascript,${encodeURIComponent(preload)}`] } : {}),
  });
}
