import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { runCommandLine } from "../../../src/cli/command-line.ts";

test.each(["--version", "-v", "version"])("%s says which version this is", async (asked) => {
  const said: string[] = [];
  const context = {
    environment: {},
    out: (line: string) => said.push(line),
    err: (line: string) => said.push(line),
    now: () => new Date(0),
  };
  expect(await runCommandLine([asked], context)).toBe(0);
  expect(said).toEqual([`paperboy ${packageJson.version}`]);
});
