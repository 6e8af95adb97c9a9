/** Reads mails from a file, an mbox, a folder of mails or a Maildir. */
import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** One mail, or why it could not be read. `location` of a mail in an mbox is the file's with `#` and its number. */
export type Stored = { location: string } & (
  | { ok: true; bytes: Uint8Array }
  | { ok: false; message: string }
);

/** Largest mail that is read, in bytes; a report with a digest in it is a twentieth of that. */
export const maxMailBytes = 2_000_000;

/** Reads every mail of a location, one at a time, in order of name. A failure is a result; nothing is thrown. */
export async function* readMails(location: string): AsyncGenerator<Stored> {
  try {
    const kind = await stat(location);
    if (kind.isDirectory()) yield* readFolder(location);
    else if (kind.isFile()) yield* readFile(location);
    else yield failure(location, "this is neither a file nor a folder");
  } catch (error) {
    yield failure(location, reason(error));
  }
}

const failure = (location: string, message: string): Stored => ({ location, ok: false, message });

/** A Maildir's new and cur (its tmp holds what is still being written), or the files of any other folder. */
async function* readFolder(folder: string): AsyncGenerator<Stored> {
  const entries = await readdir(folder, { withFileTypes: true });
  const isMaildir = ["new", "cur"].every((name) =>
    entries.some((entry) => entry.name === name && entry.isDirectory()),
  );
  if (isMaildir) {
    for (const name of ["new", "cur"]) yield* readFolder(join(folder, name));
    return;
  }
  const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."));
  for (const { name } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, name);
    try {
      if ((await stat(path)).isFile()) yield* readFile(path);
    } catch (error) {
      yield failure(path, reason(error));
    }
  }
}

async function* readFile(path: string): AsyncGenerator<Stored> {
  const file = await open(path, "r");
  let bytes: Buffer;
  try {
    bytes = Buffer.alloc(Math.min((await file.stat()).size, maxMailBytes) + 1);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    bytes = bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
  if (bytes.subarray(0, 5).toString("latin1") === "From ") yield* readMbox(path);
  else if (bytes.length > maxMailBytes) yield failure(path, tooLarge);
  else yield { location: path, ok: true, bytes };
}

const tooLarge = `this mail is larger than ${maxMailBytes / 1_000_000} MB, so it is no report on ours`;

/** An mbox (RFC 4155): each mail starts at a line `From ` after an empty one; in the mails such lines are quoted by `>`. */
async function* readMbox(path: string): AsyncGenerator<Stored> {
  let lines: string[] = [];
  let size = 0;
  let number = 0;
  let afterBlank = true;
  const mail = (): Stored => {
    const location = `${path}#${number}`;
    if (size > maxMailBytes) return failure(location, tooLarge);
    return { location, ok: true, bytes: Buffer.from(lines.join("\r\n"), "latin1") };
  };
  // Latin-1 keeps every byte as it is.
  const input = createReadStream(path, "latin1");
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (afterBlank && line.startsWith("From ")) {
      if (number > 0) yield mail();
      lines = [];
      size = 0;
      number += 1;
    } else {
      size += line.length + 2;
      if (size <= maxMailBytes) lines.push(/^>+From /.test(line) ? line.slice(1) : line);
    }
    afterBlank = line === "";
  }
  if (number > 0) yield mail();
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return "there is no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "reading it is not permitted; check its permissions";
  return `it could not be read: ${message}`;
}
