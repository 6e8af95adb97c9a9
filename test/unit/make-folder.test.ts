import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../src/make-folder.ts";

test("a folder is made with its parents, by several processes at once, and an existing one stays", async () => {
  const root = await mkdtemp(join(tmpdir(), "paperboy-folder-"));
  try {
    const path = join(root, "a", "b", "c");
    await Promise.all([1, 2, 3].map(() => makeFolder(path, 0o700)));
    await makeFolder(path);
    const { mode } = await stat(path);
    expect((mode & 0o777).toString(8)).toBe("700");
    const file = join(root, "file");
    await writeFile(file, "");
    await expect(makeFolder(file)).rejects.toThrow("EEXIST");
    await expect(makeFolder(join(file, "below"))).rejects.toThrow("ENOTDIR");
  } finally {
    await rm(root, { recursive: true });
  }
});

test.runIf(process.platform === "linux")(
  "a place where no folder can be made is an error at once",
  async () => {
    await expect(makeFolder("/proc/paperboy/db")).rejects.toThrow(/ENOENT.*\/proc\/paperboy/);
  },
);
