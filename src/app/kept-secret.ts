/** The generated secret key of an installation without a configured one. */
import { randomBytes, randomUUID } from "node:crypto";
import { access, link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { OperatorError } from "./operator-error.ts";

/**
 * Reads the key from the data folder, and makes it where there is none. Links keep working as long as the folder is kept.
 *
 * @returns 64 hexadecimal digits, unless the operator put another key there
 * @throws {OperatorError} where the file is damaged; an error of the file system where the folder cannot be written
 */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, "secret-key");
  await makeFolder(dataDir);
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (!exists) {
    // link(2) fails where the name exists, so one of several processes makes the key, and none reads a partial one.
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600, flush: true });
    await link(draft, path)
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
      })
      .finally(() => rm(draft, { force: true }));
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32)
    throw new OperatorError(
      `${path} is damaged: restore it, or delete it and all links already mailed stop working`,
    );
  return secret;
}
