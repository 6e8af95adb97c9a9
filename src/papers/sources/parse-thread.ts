/** The thread in which sources' bytes are parsed: it receives a task and posts the outcome. Only parse.ts starts it. */
import { parentPort } from "node:worker_threads";
import { type ParseTask, runParser } from "./run-parser.ts";

parentPort?.on("message", (task: ParseTask) => parentPort?.postMessage(runParser(task)));
parentPort?.postMessage("ready");
