import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkDataFolder } from "../../../../src/operations/doctor/data-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-data-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const server = {
  databaseUrl: "postgres://localhost/paperboy",
  smtpUrl: "smtp://localhost",
  bounceAddress: null,
};
const embedded = { ...server, databaseUrl: null };

test("a folder that can be written, or made, is well, and nothing is made", async () => {
  for (const dataDir of [folder, join(folder, "a", "b")])
    expect(await checkDataFolder({ ...embedded, dataDir })).toMatchObject({ status: "ok" });
  expect(await readdir(folder)).toEqual([]);
});

test("a file in its place, or above it, fails where something is to be kept there, and says what", async () => {
  const file = join(folder, "file");
  await writeFile(file, "");
  for (const dataDir of [file, join(file, "data")]) {
    expect(await checkDataFolder({ ...embedded, dataDir })).toMatchObject({
      status: "fail",
      detail: expect.stringMatching(/cannot be written .*, and is to keep the database$/),
      mend: expect.stringMatching(/DATA_DIR/),
    });
    expect(await checkDataFolder({ ...server, dataDir })).toMatchObject({ status: "ok" });
  }
  const all = { ...embedded, smtpUrl: null, bounceAddress: "bounces@example.org", dataDir: file };
  expect((await checkDataFolder(all)).detail).toMatch(/the database, the mails and bounces/);
});

test("a folder of somebody else's fails (not as root, who may write everywhere)", async ({ skip }) => {
  skip(process.getuid?.() === 0 || process.platform === "win32", "root may write everywhere");
  const dataDir = await mkdtemp(join(folder, "closed-"));
  await chmod(dataDir, 0o555);
  expect(await checkDataFolder({ ...embedded, dataDir })).toMatchObject({ status: "fail" });
  await chmod(dataDir, 0o755);
});
