/** A thread that makes messages of a few lines, and dies in the midst of it. */
import { getPriority } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { silent } from "../../src/log.ts";
import { encoder } from "../../src/outbox/encode.ts";
import type { Delivery } from "../../src/outbox/outbox.ts";
import { piecesOf, preparer } from "../../src/outbox/prepare.ts";
import { answerTasks, type Call, givenData, giveWay, Moved, threadLog } from "../../src/threads/answer.ts";

const left = givenData<Int32Array>();
const log = threadLog();

const from = { name: "Paperboy", address: "paperboy@example.org" };
const prepare = preparer({
  compose: async () => () => ({
    from,
    subject: "A test",
    text: ["Hello."],
    html: ["<p>Hello.</p>"],
    headers: {},
  }),
  encode: encoder(),
  log: silent,
});

const tasks = {
  prepare: async (deliveries: readonly Delivery[]) => {
    const deathsLeft = Atomics.sub(left, 0, 1);
    // By turns as a thread ends that calls for it, and as one ends that is broken.
    if (deathsLeft > 0 && deathsLeft % 2 === 0) process.exit(1);
    if (deathsLeft > 0) setTimeout(() => JSON.parse("{"), 0);
    if (deathsLeft > 0) await sleep(60_000);
    const prepared = await prepare(deliveries);
    return new Moved(prepared, piecesOf(prepared));
  },
  fail: () => {
    throw new Error("outer", { cause: Object.assign(new TypeError("inner"), { code: "57P01" }) });
  },
  giveWay: () => {
    const before = getPriority();
    giveWay();
    return getPriority() - before;
  },
  note: (err: string) => log.warn({ event: "noted", count: 3, err: new Error(err) }),
  wait: async (steps: number, { signal, tell }: Call) => {
    for (let step = 1; step <= steps && !signal.aborted; step += 1) {
      tell(step);
      await sleep(1);
    }
    return signal.aborted ? "stopped" : "done";
  },
};

/** What it can do. */
export type DyingTasks = typeof tasks;

answerTasks(tasks);
