/** The thread's side: a script calls `answerTasks` once, and answers tasks from then on (host.ts asks). */
import { constants, getPriority, platform, setPriority } from "node:os";
import { parentPort, type Transferable, workerData } from "node:worker_threads";
import type { Log } from "../log.ts";
import { plainError, type ToHost, type ToThread } from "./messages.ts";

/** One task, for its function. `signal` is aborted when nobody waits for the task any more; `tell` reports its progress. */
export type Call = { signal: AbortSignal; tell: (progress: unknown) => void };

/** The functions of a thread, by name. Tasks and answers are data that can be posted (structured clone). */
// biome-ignore lint/suspicious/noExplicitAny: each function has its own type of task.
export type Tasks = Record<string, (task: any, call: Call) => unknown>;

/** An answer with memory that is moved to the host and not copied. */
export class Moved<T> {
  readonly answer: T;
  readonly memory: readonly Transferable[];
  constructor(answer: T, memory: readonly Transferable[]) {
    this.answer = answer;
    this.memory = memory;
  }
}

const post = (message: ToHost, memory: readonly Transferable[] = []) =>
  parentPort?.postMessage(message, memory);

/** The data that the host gave the thread at its start. */
export const givenData = <T>(): T => workerData as T;

/** What is added to the nice value. With 5, Linux gives the thread a third of the time of another thread, where both want one processor. */
const nicer = 5;

/**
 * Lowers the priority of this thread, so that the main thread serves pages first where processors are few. It works on Linux, where each
 * thread has its own nice value (setpriority(2)). Elsewhere the value is that of the whole process, and stays as it is.
 */
export function giveWay(): void {
  if (platform() === "linux") setPriority(Math.min(getPriority() + nicer, constants.priority.PRIORITY_LOW));
}

/** The host's log. */
export function threadLog(): Log {
  const write = (level: keyof Log): Log["info"] => {
    return (event) =>
      post({ level, event: "err" in event ? { ...event, err: plainError(event.err) } : event });
  };
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}

/** Answers the host's tasks with these functions. Several may be under way at once. */
export function answerTasks(tasks: Tasks): void {
  const underWay = new Map<number, AbortController>();
  const answer = async (id: number, name: string, task: unknown) => {
    const stopping = new AbortController();
    underWay.set(id, stopping);
    try {
      const work = tasks[name];
      if (!work) throw new TypeError(`the thread knows no task ${name}`);
      const tell = (progress: unknown) => post({ id, progress });
      const found = await work(task, { signal: stopping.signal, tell });
      if (found instanceof Moved) post({ id, answer: found.answer }, found.memory);
      else post({ id, answer: found });
    } catch (error) {
      post({ id, error: plainError(error) });
    } finally {
      underWay.delete(id);
    }
  };
  parentPort?.on("message", (message: ToThread) => {
    if ("isAborted" in message) underWay.get(message.id)?.abort();
    else void answer(message.id, message.name, message.task);
  });
  post({ isReady: true });
}
