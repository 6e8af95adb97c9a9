/** The outbox folder: where mail goes while there is no SMTP server, one .eml file a message. */
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Send } from "./message.ts";
import { mailOptions } from "./smtp.ts";

const fileOf = (messageId: string): string =>
  `${messageId.replace(/^<|@.*$/g, "").replaceAll(/[^A-Za-z0-9.-]/g, "_")}.eml`;

/** Writes each message to `folder`. Sending one again writes the same file again. */
export function folderSender(folder: string): Send {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return async (outgoing) => {
    const { message } = await transport.sendMail(mailOptions(outgoing));
    await mkdir(folder, { recursive: true });
    const path = join(folder, fileOf(outgoing.messageId));
    await writeFile(`${path}.part`, message as Buffer);
    await rename(`${path}.part`, path);
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
