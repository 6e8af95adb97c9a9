/** Which version of Paperboy this is. */
import { readFileSync } from "node:fs";

/** The version that the package states, such as "1.2.3". */
export const readVersion = (): string =>
  (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string })
    .version;
