import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPaperboy } from "../../support/process.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-serve-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a port that is taken ends the process at once with one line that names it, and nothing of it runs on", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const environment = { DATA_DIR: folder, HOST: "127.0.0.1", PORT: String(port) };
  const running = startPaperboy(["serve"], environment);
  try {
    const { status, err } = await running.finished;
    expect(status).toBe(2);
    const lines = err.trim().split("\n");
    expect(lines).toEqual([expect.stringMatching(new RegExp(`port ${port} on 127.0.0.1.*EADDRINUSE.*PORT`))]);
  } finally {
    running.child.kill("SIGKILL");
    other.close();
  }
}, 120_000);
