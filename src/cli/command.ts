/** The type of a command, what it is given, and helpers that several commands share. */
import type { ParseArgsConfig } from "node:util";
import { type Circumstances, openPaperboy, type Paperboy } from "../app.ts";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { parseAddress } from "../subscribers/address.ts";

/** Wrong usage: one line that says what is wrong and what to do; exit status 2. */
export class UsageError extends Error {}

/** One call of a command: its arguments and options, the configuration, the clock, and where to print. */
export type Invocation = {
  positionals: string[];
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  config: Config;
  log: Log;
  now: () => Date;
  /** Prints a result on stdout: the text, or with --json the object. */
  out(text: string, object: unknown): void;
  /** Prints a remark on stderr. */
  note(text: string): void;
};

/** A command. `usage` and `about` are its help. */
export type Command = {
  usage: string;
  about: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** The least and the most positional arguments. */
  takes: [number, number];
  /**
   * Runs the command.
   *
   * @returns the exit status
   * @throws {UsageError} for wrong usage, and anything else that goes wrong
   */
  run(invocation: Invocation): Promise<number>;
};

/** Options that several commands share. */
export const common = {
  at: { type: "string" },
  topic: { type: "string", multiple: true },
  mute: { type: "string", multiple: true },
} as const;

/** The value of an option; undefined where it was not given. */
export const option = (invocation: Invocation, name: string): string | undefined => {
  const value = invocation.values[name];
  return typeof value === "string" ? value : undefined;
};

/** The values of an option that may be given several times. */
export const optionValues = (invocation: Invocation, name: string): string[] => {
  const value = invocation.values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
};

/** The key of an address. @throws {UsageError} that says what is wrong with it */
export function emailKeyOf(email: string | undefined): string {
  const address = parseAddress(email ?? "");
  if (!address.ok) throw new UsageError(address.message);
  return address.address.key;
}

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

/** A number with its noun: 1 paper, 2 papers. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
