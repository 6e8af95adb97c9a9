/** Loads the bytes of listings from a file, a folder of files, or a web address. */
import { open, readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fetching } from "../bounds.ts";
import { tooLarge, unpack } from "./gzip.ts";
import { showUrl, storedLocation } from "./location.ts";
import type { FetchedPage, Validators } from "./web-page.ts";

/**
 * One listing loaded, or not. `source` identifies it: the real path of a file, the address without credentials or fragment.
 * `location`: as it was asked for, without credentials. `not-modified`: the server's copy is the one that was loaded before.
 */
export type Loaded = {
  source: string;
  location: string;
  result:
    | { ok: true; status: "loaded"; bytes: Uint8Array; validators: Validators }
    | { ok: true; status: "not-modified" }
    | { ok: false; message: string };
};

/** How a location is read. */
export type LoadOptions = {
  /** Fetches an address, unless it has not changed since the validators (a conditional request, RFC 9110, 13). */
  ask: (url: URL, options: { validators: Validators; maxBytes: number }) => Promise<FetchedPage>;
  /** The validators of a source's last answer, so that an unchanged page is not sent again. */
  validators?: (source: string) => Promise<Validators | undefined>;
  /** The most bytes of a listing, unpacked; by default 10,000,000. */
  maxBytes?: number;
};

/** Loads a location: one `Loaded` for a file or an address, one per file for a folder. A failure is a result; nothing is thrown. */
export async function* load(location: string, options: LoadOptions): AsyncGenerator<Loaded> {
  const maxBytes = options.maxBytes ?? fetching.maxBytes;
  if (/^https?:\/\//i.test(location)) yield await loadAddress(location, options, maxBytes);
  else if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location))
    yield failure(
      storedLocation(location),
      "Listings come from files, folders and http or https addresses only.",
    );
  else yield* loadPath(location, maxBytes);
}

const failure = (location: string, message: string, source = location): Loaded => ({
  source,
  location,
  result: { ok: false, message },
});

async function loadAddress(location: string, options: LoadOptions, maxBytes: number): Promise<Loaded> {
  if (!URL.canParse(location)) return failure(storedLocation(location), "This is no valid web address.");
  const source = showUrl(new URL(location));
  const validators = (await options.validators?.(source)) ?? {};
  const page = await options.ask(new URL(location), { validators, maxBytes });
  if (!page.ok) return failure(source, page.message);
  if (page.status === "not-modified") return { source, location: source, result: page };
  const unpacked = await unpack(page.bytes, maxBytes);
  const result = unpacked.ok
    ? { ...unpacked, status: "loaded" as const, validators: page.validators }
    : unpacked;
  return { source, location: source, result };
}

async function* loadPath(location: string, maxBytes: number): AsyncGenerator<Loaded> {
  try {
    const source = await realpath(location);
    const kind = await stat(source);
    if (kind.isFile()) yield await loadFile(source, location, maxBytes);
    else if (kind.isDirectory()) yield* loadFolder(source, location, maxBytes);
    else yield failure(location, "This is neither a file nor a folder.", source);
  } catch (error) {
    yield failure(location, pathMessage(error, location), resolve(location));
  }
}

async function* loadFolder(folder: string, location: string, maxBytes: number): AsyncGenerator<Loaded> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  let files = 0;
  for (const name of names) {
    const path = join(folder, name);
    try {
      const source = await realpath(path);
      if (!(await stat(source)).isFile()) continue;
      files++;
      yield await loadFile(source, join(location, name), maxBytes);
    } catch (error) {
      files++;
      yield failure(join(location, name), pathMessage(error, name), path);
    }
  }
  if (files === 0)
    yield failure(location, "The folder holds no files (subfolders and hidden files are not read).", folder);
}

async function loadFile(source: string, location: string, maxBytes: number): Promise<Loaded> {
  try {
    const bytes = await readAtMost(source, maxBytes);
    const unpacked = bytes ? await unpack(bytes, maxBytes) : tooLarge(maxBytes);
    const result = unpacked.ok ? { ...unpacked, status: "loaded" as const, validators: {} } : unpacked;
    return { source, location, result };
  } catch (error) {
    return failure(location, pathMessage(error, location), source);
  }
}

/** A file's bytes; undefined where there are more than the limit. Its stated size is not trusted: it may be growing. */
async function readAtMost(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const file = await open(path, "r");
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of file.createReadStream({ autoClose: false, end: maxBytes })) {
      chunks.push(chunk as Uint8Array);
      size += (chunk as Uint8Array).length;
    }
    return size > maxBytes ? undefined : Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

function pathMessage(error: unknown, location: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && /^[\w-]+(?:\.[\w-]+)+\//.test(location))
    return "There is no such file or folder; a web address starts with https://.";
  if (code === "ENOENT" || code === "ENOTDIR") return "There is no such file or folder.";
  if (code === "EACCES" || code === "EPERM") return "Reading it is not permitted; check its permissions.";
  return `It could not be read: ${message}`;
}
