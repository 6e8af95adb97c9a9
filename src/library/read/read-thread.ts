/** The thread in which files and texts of readers are read: it receives bytes and posts what was read. Only in-thread.ts starts it. */
import { parentPort } from "node:worker_threads";
import { readBrought } from "./read-brought.ts";

parentPort?.on("message", (bytes: Uint8Array) => parentPort?.postMessage(readBrought(bytes)));
parentPort?.postMessage("ready");
