/**
 * PGlite takes no lock on its folder, and two processes on one folder lose rows. So a process takes a lock of the operating
 * system on a file in the folder. The system ends the lock with the process, however that ends; it holds between
 * containers that share a volume, and a process that was stopped for hours still has it.
 *
 * proper-lockfile was tried: it goes by the age of the lock, so a killed process blocked the next start for 10 seconds, and
 * a process that was stopped for as long lost its lock while it lived.
 */
import { constants, type FileHandle, open } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

export type Lock = { release(): Promise<void> };

/** Another process has the folder. The message names it and says what to do. */
export class DatabaseInUse extends Error {
  /** Who has it, such as "process 4711". */
  readonly holder: string;
  constructor(folder: string, holder: string) {
    super(
      `${holder} already uses the embedded database in ${folder}; stop it first, or set DATABASE_URL to share a PostgreSQL server`,
    );
    this.name = "DatabaseInUse";
    this.holder = holder;
  }
}

const lockName = "paperboy.pid";
/** The byte that is locked: beyond the text, which Windows would let nobody read otherwise. */
const lockedByte = 4096;

/**
 * Takes the folder for this process. The lock file stays when the lock is released: a process that had just opened it would
 * otherwise lock a file that is gone.
 *
 * @throws {DatabaseInUse} when another process, or this one, has it
 */
export async function lockFolder(folder: string): Promise<Lock> {
  // Imported here: only the embedded database needs it, and it is built for glibc, macOS and Windows alone.
  const { tryLock } = await import("fs-native-extensions");
  const file = await open(join(folder, lockName), constants.O_RDWR | constants.O_CREAT, 0o644);
  try {
    const holder = await readHolder(file);
    if (!tryLock(file.fd, lockedByte, 1) || isOlderVersion(holder))
      throw new DatabaseInUse(folder, nameOf(holder));
    await file.truncate();
    await file.write(`${process.pid}\n${hostname()}\n`, 0);
  } catch (error) {
    await file.close();
    throw error;
  }
  return {
    release: async () => {
      await file.truncate();
      await file.close();
    },
  };
}

/** What the lock file says, a line each; pid 0 where it says nothing. */
type Holder = { pid: number; host: string; lines: number };

async function readHolder(file: FileHandle): Promise<Holder> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
  const [pid = "", host = "", ...more] = buffer.toString("utf8", 0, bytesRead).trim().split("\n");
  return { pid: Number.parseInt(pid, 10) || 0, host, lines: 2 + more.length };
}

function nameOf({ pid, host }: Holder): string {
  if (pid === 0) return "another process";
  return host === "" || host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
}

/**
 * Whether a running process of a version before this lock has the folder. Such a version wrote four lines, and removed them
 * when it ended well.
 */
function isOlderVersion({ pid, lines }: Holder): boolean {
  if (lines < 4 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
