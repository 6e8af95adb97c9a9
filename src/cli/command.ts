/** The type of a command, what it is given, and helpers that several commands share. It imports nothing that takes time to load. */
import type { ParseArgsConfig } from "node:util";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";

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

/**
 * What a command does.
 *
 * @returns the exit status
 * @throws {UsageError} for wrong usage, and anything else that goes wrong
 */
export type Run = (invocation: Invocation) => Promise<number>;

/** A command. `usage` and `about` are its help. */
export type Command = {
  usage: string;
  about: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** The least and the most positional arguments. */
  takes: [number, number];
  /** Imports its file. */
  load(): Promise<Run>;
};

/** Options that several commands share. */
export const common = {
  at: { type: "string" },
  topic: { type: "string", multiple: true },
  mute: { type: "string", multiple: true },
} as const;

const several = { type: "string", multiple: true } as const;
/** Options that set how topics count. */
export const settingOptions = {
  mute: several,
  more: several,
  less: several,
  most: several,
  without: several,
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

/** A number with its noun: 1 paper, 2 papers. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The environment of a command line; `out` and `err` take one line each. */
export type CommandLineContext = {
  environment: Record<string, string | undefined>;
  out(line: string): void;
  err(line: string): void;
  /** The real clock, which --at replaces. */
  now: () => Date;
};
