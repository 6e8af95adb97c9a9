/** PGlite takes no lock on its folder, and two processes on one folder lose rows; so one process at a time, by pid. */
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type Lock = { release(): Promise<void> };

/** Another live process has the folder. The message names it and says what to do. */
export class DatabaseInUse extends Error {
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(
      `process ${pid} already uses the embedded database in ${folder}; stop it first, or set DATABASE_URL to share a PostgreSQL server`,
    );
    this.name = "DatabaseInUse";
    this.pid = pid;
  }
}

/**
 * Takes the folder for this process.
 *
 * A lock left behind by a dead process is replaced; a live one's never is. (A container's pid is the same at every
 * start, so a lock that names this very process is a left-over too.)
 *
 * @throws {DatabaseInUse} when a live process holds it.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = join(folder, "paperboy.pid");
  const mine = `${process.pid}\n`;
  const draft = join(folder, `paperboy.pid.${process.pid}`);
  await writeFile(draft, mine);
  try {
    for (;;) {
      // link(2) fails where the name exists, and the file is complete the moment it does not.
      const taken = await link(draft, path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "EEXIST") return false;
          throw error;
        },
      );
      if (taken) break;
      const holder = await holderOf(path);
      if (holder !== null && holder !== process.pid && isAlive(holder))
        throw new DatabaseInUse(folder, holder);
      await discard(path, holder, folder);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return {
    release: async () => {
      if ((await holderOf(path)) === process.pid) await rm(path, { force: true });
    },
  };
}

async function holderOf(path: string): Promise<number | null> {
  const content = await readFile(path, "utf8").catch(() => "");
  const pid = Number.parseInt(content, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Removes a dead process's lock. Renaming first shows whose it was: a lock taken in the meantime is put back. */
async function discard(path: string, dead: number | null, folder: string): Promise<void> {
  const aside = join(folder, `paperboy.pid.stale.${process.pid}`);
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if ((await holderOf(aside)) !== dead) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}
