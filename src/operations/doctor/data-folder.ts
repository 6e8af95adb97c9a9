/** Checks that `DATA_DIR` can be written where something is kept there. */
import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Config } from "../../config.ts";
import { reasonOf } from "../../log.ts";
import { type Finding, fail, ok } from "./finding.ts";

/** Looks at the folder, or at the nearest one above it that is there. It makes nothing. */
export async function checkDataFolder({
  databaseUrl,
  smtpUrl,
  bounceAddress,
  dataDir,
}: Pick<Config, "databaseUrl" | "smtpUrl" | "bounceAddress" | "dataDir">): Promise<Finding> {
  const kept = [
    ...(databaseUrl === null ? ["the database"] : []),
    ...(smtpUrl === null ? ["the mails"] : []),
    ...(bounceAddress === null ? [] : ["bounces that a person must read"]),
  ];
  if (kept.length === 0) return ok("data-dir", "nothing is kept in DATA_DIR");
  const what = new Intl.ListFormat("en-GB").format(kept);
  const folder = resolve(dataDir);
  try {
    const there = await nearestThere(folder);
    if (!(await stat(there)).isDirectory()) throw new Error(`${there} is no folder`);
    await access(there, constants.W_OK | constants.X_OK);
    return ok("data-dir", `${folder} can be written: it keeps ${what}`);
  } catch (error) {
    return fail(
      "data-dir",
      `${folder} cannot be written (${reasonOf(error)}), and is to keep ${what}`,
      "make DATA_DIR a folder that this user may write, or name another",
    );
  }
}

async function nearestThere(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  return isThere || dirname(path) === path ? path : nearestThere(dirname(path));
}
