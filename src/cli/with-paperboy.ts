/** Opening the service for a command. */
import { type Circumstances, openPaperboy, type Paperboy } from "../app.ts";
import type { Invocation } from "./command.ts";

/**
 * Opens the service, runs the work, and closes the service whatever happens.
 *
 * @returns the exit status that the work gives
 * @throws what the work throws, and what opening throws
 */
export async function withPaperboy(
  { config, now, log }: Pick<Invocation, "config" | "now" | "log">,
  work: (paperboy: Paperboy) => Promise<number>,
  { isServerless }: Pick<Circumstances, "isServerless"> = {},
): Promise<number> {
  const paperboy = await openPaperboy(config, { now, log, isServerless });
  try {
    return await work(paperboy);
  } finally {
    await paperboy.close();
  }
}
