/** The outbox folder: where mail goes while there is no SMTP server, one .eml file a message. */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Send } from "./message.ts";
import { joined } from "./mime.ts";

/** Writes each message to `folder`, named by its Message-ID: sending one again writes the same file again. */
export function folderSender(folder: string): Send {
  return async ({ parts }) => {
    const raw = joined(parts);
    const id = raw.toString("latin1", 0, 4096).match(/^Message-ID:\s*<([^@>]+)/im)?.[1] ?? randomUUID();
    const path = join(folder, `${id.replaceAll(/[^A-Za-z0-9-]/g, "_")}.eml`);
    try {
      // The mails hold links that open a reader's pages.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${path}.part`, raw, { mode: 0o600 });
      await rename(`${path}.part`, path);
    } catch (error) {
      return { kind: "unavailable", detail: (error as Error).message };
    }
    return { kind: "accepted", detail: path };
  };
}

export type OutboxFile = { id: string; writtenAt: Date };

/** The folder's messages, newest first; none where there is no folder. */
export async function listOutboxFiles(folder: string): Promise<OutboxFile[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith(".eml"))
      .map(async (name) => ({ id: name.slice(0, -4), writtenAt: (await stat(join(folder, name))).mtime })),
  );
  return files.sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime() || (a.id < b.id ? 1 : -1));
}

/** One message's bytes, or null where there is none of that id. */
export async function readOutboxFile(folder: string, id: string): Promise<Buffer | null> {
  if (!/^[A-Za-z0-9_-]+$/.test(id)) return null;
  return readFile(join(folder, `${id}.eml`)).catch(() => null);
}
