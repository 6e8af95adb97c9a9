/** The counting sink, in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { countingSink } from "./counting-sink.ts";

export type Sink = { url: string; count(): Promise<{ messages: number; bytes: number }>; close(): void };

/** @param delayMs how much later each reply comes than what it answers */
export async function openSink(delayMs = 0): Promise<Sink> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", countingSink, String(delayMs)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  const url = `smtp://127.0.0.1:${await next()}`;
  return {
    url,
    count: async () => {
      child.kill("SIGUSR2");
      return JSON.parse(await next());
    },
    close: () => child.kill(),
  };
}
