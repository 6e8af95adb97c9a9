/** Reads readers' files in a thread of its own (threads/one-at-a-time.ts): at worst, reading one file fails. */
import { oneAtATime, type ThreadLimits } from "../../threads/one-at-a-time.ts";
import type { BroughtReading } from "./read-brought.ts";

/** Reads a file or a text. Never rejects. The bytes are given away: they may be empty afterwards. */
export type Read = (bytes: Uint8Array) => Promise<BroughtReading>;

/**
 * The limits for reading one file; the largest takes some seconds on a busy machine. Including the wait before it, reading ends
 * before the server closes a connection that is silent for a minute.
 */
const limits: ThreadLimits = { deadlineMs: 40_000, memoryMb: 768, idleMs: 10_000, waitMs: 15_000 };

const busy = "The papers of other readers are being read just now. Please bring yours again in a minute.";

/** Makes a function that reads in one thread, one file at a time. */
export const readInThread = (given = limits): Read =>
  oneAtATime<Uint8Array, BroughtReading>(
    {
      from: import.meta.url,
      script: "read-thread",
      bytesOf: (bytes) => bytes,
      failed: (message, { isBusy }) =>
        isBusy
          ? { ok: false, message: busy, isBusy }
          : { ok: false, message: `${message} Bring it in smaller parts.` },
    },
    given,
  );
