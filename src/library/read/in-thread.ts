/** Reading what readers bring in a thread of its own (papers/sources/thread.ts): at worst, reading one file fails. */
import { type ThreadLimits, workInThread } from "../../papers/sources/thread.ts";
import type { BroughtReading } from "./read-brought.ts";

/** Reads a file or a text. Never rejects. */
export type Read = (bytes: Uint8Array) => Promise<BroughtReading>;

/** What reading one file may take; the largest takes some seconds on a busy machine. */
const limits: ThreadLimits = { deadlineMs: 60_000, memoryMb: 768, idleMs: 10_000 };

/** Makes a function that reads in one thread, one file at a time. */
export const readInThread = (given = limits): Read =>
  workInThread<Uint8Array, BroughtReading>(
    {
      from: import.meta.url,
      script: "read-thread",
      failed: (message) => ({ ok: false, message: `${message} Bring it in smaller parts.` }),
    },
    given,
  );
