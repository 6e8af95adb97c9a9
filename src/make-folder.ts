/** Making folders. */
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder, and those that it is in, unless it is there. The option `recursive` of Node 20's mkdir never returns in /proc, which says
 * of every new name that there is no such folder.
 *
 * @throws an error of the file system where there can be no such folder, or a file has its name
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    const isLacking = (error as NodeJS.ErrnoException).code === "ENOENT" && dirname(path) !== path;
    if (!isLacking) return mustBeFolder(path, error);
    await makeFolder(dirname(path), mode);
    // Another process may have made it in the meantime.
    await mkdir(path, { mode }).catch((again: unknown) => mustBeFolder(path, again));
  }
}

/** @throws the error unless a folder is there */
async function mustBeFolder(path: string, error: unknown): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw error;
}
