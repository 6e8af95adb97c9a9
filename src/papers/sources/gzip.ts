/** Unpacking what a server or a file holds packed. */
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

const gunzipAsync = promisify(gunzip);

/** Unpacks gzip, which its first bytes show (RFC 1952, 2.3.1), up to the limit. Other bytes are returned unchanged. */
export async function unpack(
  bytes: Uint8Array,
  maxBytes: number,
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; message: string }> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { ok: true, bytes };
  try {
    return { ok: true, bytes: await gunzipAsync(bytes, { maxOutputLength: maxBytes }) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return tooLarge(maxBytes);
    return { ok: false, message: "The gzip data is damaged or cut off; fetch the file again." };
  }
}

/** @param maxBytes the limit that was exceeded, in bytes. */
export function tooLarge(maxBytes: number): { ok: false; message: string } {
  const limit = maxBytes >= 100_000 ? `${maxBytes / 1_000_000} MB` : `${maxBytes} bytes`;
  return { ok: false, message: `The listing is larger than ${limit}; it was not read.` };
}
