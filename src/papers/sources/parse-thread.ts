/** The thread in which sources' bytes are parsed: a job in, its outcome out. It is started by parse.ts alone. */
import { parentPort } from "node:worker_threads";
import { type Job, runParser } from "./run-parser.ts";

parentPort?.on("message", (job: Job) => parentPort?.postMessage(runParser(job)));
parentPort?.postMessage("ready");
