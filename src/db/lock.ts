/**
 * The lock on the folder of the embedded database. PGlite takes none, and two processes on one folder lose rows. So a process takes
 * a lock of the operating system on a file in the folder. The system releases it when the process ends, however it ends. It holds
 * between containers that share a volume, and a process that was stopped for hours still has it. README.md says what was tried.
 */
import { constants, type FileHandle, open } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** A folder that this process holds until it releases it. */
export type Lock = { release(): Promise<void> };

/** The error when another process has the folder. The message names the process and says what to do. */
export class DatabaseInUse extends Error {
  /** The process that has it, such as "process 4711". */
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
/** The byte that is locked. It is beyond the text, because Windows lets no other process read a locked range. */
const lockedByte = 4096;

/**
 * Locks the folder for this process. The lock file stays after the release; if it were deleted, a process that had just opened it
 * would lock a deleted file.
 *
 * @throws {DatabaseInUse} when another process, or this one, has the folder
 */
export async function lockFolder(folder: string): Promise<Lock> {
  // Imported here, because only the embedded database needs it, and it is built for glibc, macOS and Windows only.
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

/** The contents of the lock file; pid 0 where it is empty. */
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
 * Whether a running process of an older version, which took no such lock, has the folder. Such a version wrote four lines, and
 * removed the file at a regular end.
 */
function isOlderVersion({ pid, lines }: Holder): boolean {
  if (lines < 4 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
