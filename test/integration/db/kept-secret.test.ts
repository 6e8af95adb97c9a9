import { mkdtempSync, rmSync, statSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptSecret } from "../../../src/app/kept-secret.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paperboy-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("many first starts at once all read one key, and leave no temporary file", async () => {
  const read = await Promise.all(Array.from({ length: 50 }, () => keptSecret(folder)));
  expect(new Set(read).size).toBe(1);
  expect(read[0]).toMatch(/^[0-9a-f]{64}$/);
  expect((await readFile(join(folder, "secret-key"), "utf8")).trim()).toBe(read[0]);
  expect((await stat(join(folder, "secret-key"))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["secret-key"]);
});

test("the key is whole from the moment that its file is there", async () => {
  const sizes = new Set<number>();
  let isMade = false;
  const making = keptSecret(folder).then(() => {
    isMade = true;
  });
  while (!isMade) {
    sizes.add(statSync(join(folder, "secret-key"), { throwIfNoEntry: false })?.size ?? 65);
    await nextTurn();
  }
  await making;
  expect([...sizes]).toEqual([65]);
});
