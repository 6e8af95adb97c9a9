/** What a command is, and what it is given. */
import type { ParseArgsConfig } from "node:util";
import { openPaperboy, type Paperboy } from "../app.ts";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { parseAddress } from "../subscribers/address.ts";

/** Wrong usage: one line that says what and how to mend it; exit status 2. */
export class UsageError extends Error {}

export type Invocation = {
  positionals: string[];
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  config: Config;
  log: Log;
  now: () => Date;
  /** Results: a line for people, or with --json the object. */
  out(text: string, object: unknown): void;
  /** Progress and remarks. */
  note(text: string): void;
};

export type Command = {
  usage: string;
  about: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** The least and the most positional arguments. */
  takes: [number, number];
  /** @returns the exit status */
  run(invocation: Invocation): Promise<number>;
};

/** Options that several commands share. */
export const common = {
  at: { type: "string" },
  topic: { type: "string", multiple: true },
  mute: { type: "string", multiple: true },
} as const;

export const option = (invocation: Invocation, name: string): string | undefined => {
  const value = invocation.values[name];
  return typeof value === "string" ? value : undefined;
};

export const optionValues = (invocation: Invocation, name: string): string[] => {
  const value = invocation.values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
};

/** The address's key, or a usage error that says what is wrong with it. */
export function keyOf(email: string | undefined): string {
  const address = parseAddress(email ?? "");
  if (!address.ok) throw new UsageError(address.message);
  return address.address.key;
}

/** Runs work with everything open, and closes it whatever happens. */
export async function withPaperboy(
  { config, now, log }: Invocation,
  work: (paperboy: Paperboy) => Promise<number>,
): Promise<number> {
  const paperboy = await openPaperboy(config, { now, log });
  try {
    return await work(paperboy);
  } finally {
    await paperboy.close();
  }
}

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
