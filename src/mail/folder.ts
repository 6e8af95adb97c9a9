/** The outbox folder: where mail goes while there is no SMTP server, one .eml file a message. */
import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../make-folder.ts";
import type { Send } from "./message.ts";
import { joined } from "./mime.ts";

/** The file of a message, named by the part of its Message-ID before the @. */
const nameOf = (id: string): string => `${id.replaceAll(/[^A-Za-z0-9-]/g, "_")}.eml`;

/** The name of a file while it is being written. */
const partOf = (name: string): string => `${name}.part`;

/** Writes each message to `folder`, named by its Message-ID: sending one again writes the same file again. */
export function folderSender(folder: string): Send {
  return async ({ parts }) => {
    const raw = joined(parts);
    const id = raw.toString("latin1", 0, 4096).match(/^Message-ID:\s*<([^@>]+)/im)?.[1] ?? randomUUID();
    const path = join(folder, nameOf(id));
    try {
      // The mails hold links that open a reader's pages.
      await makeFolder(folder, 0o700);
      await writeFile(partOf(path), raw, { mode: 0o600 });
      await rename(partOf(path), path);
    } catch (error) {
      return { kind: "unavailable", detail: (error as Error).message };
    }
    return { kind: "accepted", detail: path };
  };
}

/** A message in the folder. `id`: its file's name without the ending. `writtenAt`: when it was last written. */
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

/**
 * Removes the files of these messages, as far as they are there.
 *
 * @param messageIds with their angle brackets
 * @throws an error of the file system where one cannot be removed, so that its reader is not told that it is gone.
 */
export async function removeOutboxFiles(folder: string, messageIds: readonly string[]): Promise<void> {
  const there = new Set(await readdir(folder).catch(() => [] as string[]));
  for (const messageId of messageIds) {
    const name = nameOf(/<([^@>]+)/.exec(messageId)?.[1] ?? messageId);
    for (const file of [name, partOf(name)])
      if (there.has(file)) await rm(join(folder, file), { force: true });
  }
}

/** Removes the messages that were written before a time, and what is left of half-written ones. @returns how many. */
export async function forgetOutboxFiles(folder: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    if (!/\.eml(\.part)?$/.test(name)) continue;
    const path = join(folder, name);
    const written = await stat(path).catch(() => null);
    if (!written || written.mtime >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
