/**
 * The embedded database packed into one file between two runs: 42 MB of files are about one then. README.md says what was tried.
 *
 * Where the file is there, it is the truth: a folder beside it is a copy of it, or half of one. It is deleted before the first change of
 * what was unpacked, and written whole before that is deleted. So a process that dies leaves the one or the other.
 */
import { access, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";

const packedName = "packed.tar.br";
const folderName = "pg";

// A window of 16 MB: a new database is three copies of one.
const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 };
const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Opens the database of a folder, unpacked or packed, and makes one where there is neither. */
export async function openFolder(folder: string): Promise<{ pglite: PGlite; wasPacked: boolean }> {
  const [packed, unpacked] = [join(folder, packedName), join(folder, folderName)];
  const wasPacked = await access(packed).then(
    () => true,
    () => false,
  );
  if (!wasPacked) return { pglite: await PGlite.create(unpacked), wasPacked };
  await rm(unpacked, { recursive: true, force: true });
  const dump = await decompress(await readFile(packed));
  const pglite = await PGlite.create(unpacked, { loadDataDir: new Blob([new Uint8Array(dump)]) });
  await rm(packed);
  return { pglite, wasPacked };
}

/** Closes the database of a folder and packs it. @throws an error of the file system; what is unpacked stays then */
export async function closePacked(pglite: PGlite, folder: string): Promise<void> {
  // What was deleted goes. So does the log of changes, of which the file would hold 2 MB: a segment that is kept for later use holds
  // old changes, the one after it none.
  await pglite.query("vacuum full");
  await pglite.query("set wal_recycle = off");
  for (let segment = 0; segment < 2; segment++) {
    await pglite.query("select pg_switch_wal()");
    await pglite.query("checkpoint");
  }
  const dump = Buffer.from(await (await pglite.dumpDataDir("none")).arrayBuffer());
  await pglite.close();
  const packed = join(folder, packedName);
  const draft = await open(`${packed}.part`, "w", 0o600);
  try {
    await draft.writeFile(await compress(dump, { params }));
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${packed}.part`, packed);
  await rm(join(folder, folderName), { recursive: true, force: true });
}
