#!/usr/bin/env node
/** The entry point of the process: the only file that reads the environment, the arguments and the clock. */
import * as modules from "node:module";

// Node 22.8 and later keep what they compiled, in the system's folder for temporary files.
(modules as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { runCommandLine } = await import("./cli/command-line.ts");

// The reader of the output may end early, such as `head`. The command still does all of its work.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
});
