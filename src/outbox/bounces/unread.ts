/** Keeps the mails that came to a genuine return path and that no program can read, until a person looks at them. */
import { createHash } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../../make-folder.ts";

/** The folder's name, in DATA_DIR. */
export const unreadFolder = "unread-bounces";

/** Keeps a mail. @returns where it is */
export type Keep = (bytes: Uint8Array) => Promise<string>;

/** Keeps each mail as a file of `folder`, named by its content: the same mail again is the same file. */
export const keepIn =
  (folder: string): Keep =>
  async (bytes) => {
    const name = createHash("sha256").update(bytes).digest("hex").slice(0, 20);
    const path = join(folder, `${name}.eml`);
    // These are mails of readers and their servers, so only the service's user may read them.
    await makeFolder(folder, 0o700);
    await writeFile(`${path}.part`, bytes, { mode: 0o600 });
    await rename(`${path}.part`, path);
    return path;
  };
