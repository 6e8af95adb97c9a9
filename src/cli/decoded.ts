/** Reads a text file in any encoding of the WHATWG Encoding Standard, a piece at a time. */
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { UsageError } from "./command.ts";

/** Byte order marks, which name the encoding (WHATWG Encoding Standard, "BOM sniff"). */
const marks: readonly [encoding: string, mark: Buffer][] = [
  ["utf-8", Buffer.from([0xef, 0xbb, 0xbf])],
  ["utf-16le", Buffer.from([0xff, 0xfe])],
  ["utf-16be", Buffer.from([0xfe, 0xff])],
];

/**
 * The text of a file, a piece at a time, without its byte order mark. The whole file is checked before the first piece is given, so
 * that a bad file is refused as a whole.
 *
 * @param named the label of an encoding (WHATWG Encoding Standard, 4.2), by default UTF-8; a byte order mark takes precedence
 * @throws {UsageError} for an unknown label, and for a file that is not in the encoding; for UTF-8 it names the first bad line
 */
export async function* decoded(file: string, named = "utf-8"): AsyncGenerator<string> {
  const encoding = (await markedAs(file)) ?? decoderOf(named).encoding;
  try {
    for await (const text of pieces(file, encoding)) if (text.includes("\0")) throw new TypeError("NUL");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const line = encoding === "utf-8" ? await firstBadLine(file) : null;
    throw new UsageError(
      `${file} is not ${encoding.toUpperCase()}${line === null ? "" : `, as line ${line} shows`}; nothing of it was taken. Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”), or name what it is, such as --encoding windows-1252 or utf-16le`,
    );
  }
  yield* pieces(file, encoding);
}

/** A decoder that throws a TypeError at bytes that are invalid in the encoding. @throws {UsageError} for an unknown label */
function decoderOf(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UsageError(
      `--encoding "${encoding}" is not known; name one such as utf-8, utf-16le or windows-1252`,
    );
  }
}

async function* pieces(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const piece of createReadStream(file)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The encoding that a file's byte order mark names; null where it has none. */
async function markedAs(file: string): Promise<string | null> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    const start = buffer.subarray(0, bytesRead);
    return marks.find(([, mark]) => start.subarray(0, mark.length).equals(mark))?.[0] ?? null;
  } finally {
    await handle.close();
  }
}

/** The first line that is not UTF-8, or holds a NUL, counted from 1; null where all are. */
async function firstBadLine(file: string): Promise<number | null> {
  let line = 0;
  // Read as Latin-1, a character is a byte.
  for await (const bytes of createInterface({ input: createReadStream(file, "latin1") })) {
    line += 1;
    if (bytes.includes("\0") || !isUtf8(Buffer.from(bytes, "latin1"))) return line;
  }
  return null;
}
