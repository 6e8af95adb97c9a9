/**
 * PGlite takes no lock on its folder, and two processes on one folder lose rows; so one process at a time. Whether the
 * holder of the lock lives is asked of the system where its process can be seen from here. Where it cannot, as in another
 * container on the same volume (both may be process 1), it lives as long as it writes to the lock file every few seconds.
 */
import { randomUUID } from "node:crypto";
import { type FileHandle, link, open, readFile, readlink, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Lock = { release(): Promise<void> };

/** Another live process has the folder. The message names it and says what to do. */
export class DatabaseInUse extends Error {
  readonly pid: number;
  constructor(folder: string, { pid, place }: Pick<Holder, "pid" | "place">, isElsewhere: boolean) {
    const host = place?.split(" ")[0];
    super(
      `process ${pid}${isElsewhere ? ` on ${host}, or in another container,` : ""} already uses the embedded database in ${folder}; stop it first, or set DATABASE_URL to share a PostgreSQL server (should there be no such process: delete ${join(folder, lockName)})`,
    );
    this.name = "DatabaseInUse";
    this.pid = pid;
  }
}

const lockName = "paperboy.pid";

/** What the lock file says, a line each; a line that is missing is null. */
type Holder = {
  /** 0 where the file is damaged. */
  pid: number;
  /** Unlike any other taking of a lock. */
  id: string | null;
  /** Where the pid is a name: host, boot and pid namespace. */
  place: string | null;
  /** When the process started, as the system counts it: tells it from a later one of the same pid. */
  start: string | null;
};

export type LockTimes = {
  /** How often the holder writes to its lock, in milliseconds. */
  beatMs: number;
  /** For how long a holder that cannot be seen must have been silent to be dead, in milliseconds. */
  staleMs: number;
};
const usualTimes: LockTimes = { beatMs: 5_000, staleMs: 30_000 };

/** The locks that this process holds. */
const held = new Set<string>();

/**
 * Takes the folder for this process.
 *
 * A lock left behind by a dead process is replaced; a live one's never is. One whose process cannot be seen from here is
 * watched until it is written to (then it is in use) or has been silent for `staleMs` (then it is taken over), which keeps
 * a container that crashed and starts again waiting for half a minute at most.
 *
 * @param place is where this process runs; given in tests only.
 * @throws {DatabaseInUse} when a live process holds it.
 */
export async function lockFolder(
  folder: string,
  { beatMs, staleMs }: LockTimes = usualTimes,
  place?: string,
): Promise<Lock> {
  const path = join(folder, lockName);
  const me = {
    pid: process.pid,
    id: randomUUID(),
    place: place ?? (await ownPlace()),
    start: await startOf(process.pid),
  };
  const draft = join(folder, `${lockName}.${me.id}`);
  const content = `${[me.pid, me.id, me.place, me.start ?? ""].join("\n")}\n`;
  const file = await open(draft, "wx");
  try {
    await file.write(content, 0);
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
      if (!holder) continue;
      if (await isInUse(holder)) throw new DatabaseInUse(folder, holder, isElsewhere(holder));
      await discard(path, holder, staleMs);
    }
  } catch (error) {
    await file.close();
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  held.add(me.id);
  const beating = keepBeating(file, { path, content, id: me.id, beatMs });
  return {
    release: async () => {
      await beating.stop();
      held.delete(me.id);
      if ((await holderOf(path))?.id === me.id) await rm(path, { force: true });
      await file.close();
    },
  };

  function isElsewhere(holder: Holder): boolean {
    return holder.place !== null && holder.place !== me.place;
  }

  async function isInUse(holder: Holder): Promise<boolean> {
    if (holder.pid === 0) return false;
    if (isElsewhere(holder)) return isBeating();
    if (holder.pid === process.pid) return holder.id !== null && held.has(holder.id);
    return isAlive(holder.pid) && (holder.start === null || holder.start === (await startOf(holder.pid)));
  }

  /** Waits until the lock is written to, or is another's (true), or has been silent for long enough (false). */
  async function isBeating(): Promise<boolean> {
    // Two stamps of one file system: whatever this machine's clock says, they compare.
    await file.write(content, 0);
    const from = (await file.stat()).mtimeMs;
    const before = await writtenAt(path);
    let silent = before === null ? staleMs : from - before;
    for (const step = Math.min(500, staleMs / 10); silent < staleMs; silent += step) {
      await sleep(step);
      const after = await writtenAt(path);
      if (after === null) return false;
      if (after !== before) return true;
    }
    return false;
  }
}

/**
 * Writes to the lock every `beatMs`. Should the process have been stopped for so long that another took the lock, it must
 * not go on: it would write to a database that is another's, so it ends with the error.
 */
function keepBeating(
  file: FileHandle,
  lock: { path: string; content: string; id: string; beatMs: number },
): { stop(): Promise<void> } {
  let beat = Promise.resolve();
  const timer = setInterval(() => {
    beat = beat.then(async () => {
      const holder = await holderOf(lock.path);
      if (holder?.id && holder.id !== lock.id) {
        throw new Error(
          `process ${holder.pid} has taken over the embedded database while this one was stopped for too long`,
        );
      }
      // A beat that a full disk swallows is made up for by the next.
      await file.write(lock.content, 0).catch(() => {});
    });
  }, lock.beatMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await beat.catch(() => {});
    },
  };
}

/** When a file was last written to, in milliseconds by its file system; null where it is gone. */
async function writtenAt(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}

/** Who the lock file says has it; null where there is no such file. */
async function holderOf(path: string): Promise<Holder | null> {
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (content === null) return null;
  const [first = "", id, place, start] = content.split("\n");
  const pid = Number.parseInt(first, 10);
  if (!Number.isInteger(pid) || pid <= 0) return { pid: 0, id: null, place: null, start: null };
  return { pid, id: id || null, place: place || null, start: start || null };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Linux tells boots and pid namespaces apart (namespaces(7)); elsewhere the host's name has to do. */
async function ownPlace(): Promise<string> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  const namespace = await readlink("/proc/self/ns/pid").catch(() => "");
  return [hostname(), boot.trim(), namespace].join(" ").trim();
}

/** The start time of a process in clock ticks since the boot: field 22 of proc_pid_stat(5). Null where there is no /proc. */
async function startOf(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field is the command in brackets, with whatever characters.
  return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

/**
 * Removes a dead process's lock. Only whoever made the warrant for that very lock may, and looks again once it has it: of
 * several that found the same lock dead, none removes the lock that another has taken since.
 */
async function discard(path: string, dead: Holder, staleMs: number): Promise<void> {
  const warrant = `${path}.dead.${dead.id ?? dead.pid}`;
  const mine = await open(warrant, "wx").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return null;
    throw error;
  });
  if (mine) {
    await mine.close();
    const found = await holderOf(path);
    if (found && found.id === dead.id && found.pid === dead.pid) await rm(path, { force: true });
    await rm(warrant, { force: true });
    return;
  }
  // Another is at it, which takes milliseconds; one that died over it must not be in the way for ever.
  await sleep(10);
  const made = await writtenAt(warrant);
  if (made !== null && Date.now() - made > staleMs) await rm(warrant, { force: true });
}
