/** Threads of tests. */

import type { Log } from "../../src/log.ts";
import { threadOf } from "../../src/threads/host.ts";
import type { DyingTasks } from "./dying-thread.ts";

/** How often the thread still dies: a number in memory that all its lives share. */
export const deaths = (count: number): Int32Array => new Int32Array(new SharedArrayBuffer(4)).fill(count);

/** A thread that dies in the midst of its tasks, as often as `left` says. */
export const dyingThread = (left: Int32Array, log: Log) =>
  threadOf<DyingTasks>({ from: import.meta.url, script: "dying-thread" }, { data: left, log });
