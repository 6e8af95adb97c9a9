/** A PostgreSQL server of a test's own, which it may stop, in a directory that goes with it. */
import { execFileSync, type SpawnSyncReturns, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";

const packages = "/usr/lib/postgresql";

/** Where Debian's packages put initdb and pg_ctl; null where there are none. */
export const postgresPrograms: string | null =
  (existsSync(packages) ? readdirSync(packages) : [])
    .map((version) => join(packages, version, "bin"))
    .filter((folder) => existsSync(join(folder, "initdb")))
    .sort()
    .at(-1) ?? null;

export type OwnPostgres = {
  url: string;
  /** Ends every connection at once, as a crash does, and starts again. */
  restart(): void;
  stop(): void;
};

/**
 * @param settings of the server, beside its defaults
 * @throws Error with what the programs said, when the server does not start
 */
export async function ownPostgres(settings: Readonly<Record<string, string>> = {}): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "paperboy-postgres-"));
  chmodSync(folder, 0o755);
  // initdb refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  const cluster = join(folder, "cluster");
  const port = await freePort();
  const run = (program: string, ...args: string[]): SpawnSyncReturns<string> => {
    const path = join(postgresPrograms ?? "", program);
    const [command, ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", path, ...args] : [path, ...args];
    // A server that inherits our pipes would keep us waiting for their end.
    const stdio: ["ignore", "ignore", "pipe" | "ignore"] = [
      "ignore",
      "ignore",
      program === "initdb" ? "pipe" : "ignore",
    ];
    const done = spawnSync(command as string, rest, { cwd: folder, encoding: "utf8", stdio });
    if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr ?? done.error?.message}`);
    return done;
  };
  if (isRoot) execFileSync("chown", ["postgres", folder]);
  run("initdb", "-D", cluster, "-U", "paperboy", "--auth=trust");
  const control = (...args: string[]) =>
    run("pg_ctl", "-D", cluster, "-w", "-l", join(folder, "log"), ...args);
  const given = Object.entries({ listen_addresses: "127.0.0.1", ...settings });
  const options = `-p ${port} -k ${folder} ${given.map(([name, value]) => `-c ${name}=${value}`).join(" ")}`;
  control("-o", options, "start");
  return {
    url: `postgres://paperboy@127.0.0.1:${port}/postgres`,
    restart: () => {
      control("-m", "immediate", "stop");
      control("-o", options, "start");
    },
    stop: () => {
      control("-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
