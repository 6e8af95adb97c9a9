/**
 * Reads strangers' data in a thread of its own, with a deadline and a memory limit. At worst reading it fails, and the process
 * stays responsive.
 */
import type { Tasks } from "./answer.ts";
import { type Script, ThreadLost, threadOf } from "./host.ts";

/**
 * The limits of one task. `idleMs`: a thread without work ends after this time. `waitMs`: a task that has not begun by then is
 * not done.
 */
export type ThreadLimits = { deadlineMs: number; memoryMb: number; idleMs: number; waitMs?: number };

/**
 * `failed` makes the result of a task that failed, or waited too long (`isBusy`). `bytesOf`: the bytes of a task. Whoever asks gives
 * them away: where they fill their memory, this is moved to the thread, and they are empty afterwards. Copying some megabytes would
 * hold the event loop.
 */
type Reading<Task, Result> = Script & {
  failed: (message: string, more: { isBusy: boolean }) => Result;
  bytesOf: (task: Task) => Uint8Array;
};

/** A script of this kind does one task: it reads. */
type Reads<Task, Result> = { read: (task: Task) => Result } & Tasks;

/**
 * Makes a function that runs tasks in one thread, one at a time. A task that fails ends the thread, and the next task starts a
 * new one. An idle thread does not keep the process alive.
 */
export function oneAtATime<Task, Result>(
  { failed, bytesOf, ...script }: Reading<Task, Result>,
  limits: ThreadLimits,
): (task: Task) => Promise<Result> {
  const thread = threadOf<Reads<Task, Result>>(script, { memoryMb: limits.memoryMb });
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const run = async (task: Task): Promise<Result> => {
    const { deadlineMs, memoryMb, idleMs } = limits;
    clearTimeout(idle);
    let deadline: NodeJS.Timeout | undefined;
    const late = `It took longer than ${deadlineMs / 1000} s to parse, and was given up.`;
    try {
      return (await thread.ask("read", task as never, {
        memory: wholeMemory(bytesOf(task)),
        onBegin: () => {
          deadline = setTimeout(() => void thread.end(new Error(late)), deadlineMs);
        },
      })) as Result;
    } catch (error) {
      // A thread whose task failed is not used again.
      await thread.end();
      return failed(why(error as Error, memoryMb), { isBusy: false });
    } finally {
      clearTimeout(deadline);
      idle = setTimeout(() => void thread.end(), idleMs).unref();
    }
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

/** The memory of these bytes, where nothing else can be in it. None of empty bytes, whose memory may have been moved before. */
const wholeMemory = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && byteLength > 0 && buffer.byteLength === byteLength ? [buffer] : [];

/** Why a task failed, for people. */
function why(error: Error, memoryMb: number): string {
  if (!(error instanceof ThreadLost)) return error.message;
  if (!(error.cause instanceof Error)) return "The thread that parses it ended before its time.";
  return (error.cause as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY"
    ? `It took more than ${memoryMb} MB of memory to parse, and was given up.`
    : `The thread that parses it broke: ${error.cause.message}.`;
}
