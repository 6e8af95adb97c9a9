import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { placeEmbedded } from "../../../support/embedded.ts";
import { startPaperboy } from "../../../support/process.ts";

describe.runIf(inject("database") === "embedded")(
  "a process that serves (once: it uses no database of the test's)",
  () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "paperboy-serve-"));
      await placeEmbedded(folder);
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
        expect(lines).toEqual([
          expect.stringMatching(new RegExp(`port ${port} on 127.0.0.1.*EADDRINUSE.*PORT`)),
        ]);
      } finally {
        running.child.kill("SIGKILL");
        other.close();
      }
    }, 120_000);

    test("the line that tells where the pages are names the place that the links in mails name", async () => {
      const free = createServer();
      await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
      const { port } = free.address() as AddressInfo;
      await new Promise((resolve) => free.close(resolve));
      const running = startPaperboy(["serve", "--only", "web"], { DATA_DIR: folder, PORT: String(port) });
      await running.said("Paperboy is at");
      running.child.kill("SIGTERM");
      const place = `http://localhost:${port}`;
      expect((await running.finished).err).toContain(
        `Paperboy is at ${place}, its mail at ${place}/outbox\n`,
      );
    }, 120_000);

    test("the demo tells how it is used, and refuses an option that it does not have, before it begins", async () => {
      const demo = fileURLToPath(new URL("../../../../src/cli/demo.ts", import.meta.url));
      const run = (option: string) =>
        spawnSync(process.execPath, ["--import", "tsx", demo, option], { encoding: "utf8" });
      expect(run("--help")).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^usage: npm run demo/),
      });
      expect(run("--onze")).toMatchObject({
        status: 2,
        stdout: "",
        stderr: expect.stringMatching(/--onze.*usage/),
      });
    }, 120_000);
  },
);
