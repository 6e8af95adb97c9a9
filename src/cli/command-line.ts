/** The command line: finds the command, parses its options, runs it, and gives its exit status. */
import { parseArgs } from "node:util";
import { pino } from "pino";
import { OperatorError } from "../app/operator-error.ts";
import { parseConfig } from "../config.ts";
import { DatabaseInUse } from "../db/lock.ts";
import { openLog, reasonOf } from "../log.ts";
import { bouncesIngest } from "./bounces.ts";
import { broadcast } from "./broadcast.ts";
import { type Command, type Invocation, UsageError } from "./command.ts";
import { deliveriesList, deliveriesRetry } from "./deliveries.ts";
import { doctor } from "./doctor.ts";
import { ingest } from "./ingest.ts";
import { links } from "./links.ts";
import { migrate } from "./migrate.ts";
import { once } from "./once.ts";
import { preview } from "./preview.ts";
import { run } from "./run.ts";
import { sendTest } from "./send-test.ts";
import { serve } from "./serve.ts";
import { status } from "./status.ts";
import {
  subscribersAdd,
  subscribersExport,
  subscribersList,
  subscribersRemove,
  subscribersShow,
} from "./subscribers.ts";
import { subscribersImport } from "./subscribers-import.ts";
import { suppressionsAdd, suppressionsList, suppressionsRemove } from "./suppressions.ts";
import { topics } from "./topics.ts";

/** Every command by its name of one or two words. */
export const commands: Record<string, Command> = {
  serve,
  migrate,
  ingest,
  links,
  run,
  once,
  preview,
  "send-test": sendTest,
  broadcast,
  topics,
  "subscribers add": subscribersAdd,
  "subscribers list": subscribersList,
  "subscribers show": subscribersShow,
  "subscribers remove": subscribersRemove,
  "subscribers import": subscribersImport,
  "subscribers export": subscribersExport,
  "suppressions list": suppressionsList,
  "suppressions add": suppressionsAdd,
  "suppressions remove": suppressionsRemove,
  "deliveries list": deliveriesList,
  "deliveries retry": deliveriesRetry,
  "bounces ingest": bouncesIngest,
  doctor,
  status,
};

const shared = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;

function overview(): string {
  const lines = Object.values(commands).map(({ usage, about }) => `  paperboy ${usage}\n      ${about}`);
  return [
    "Paperboy: your own daily paper digest, by email.",
    "",
    ...lines,
    "",
    "Every command takes --json (results as one JSON object a line) and --help.",
    "TIME is ISO 8601, such as 2026-11-21T07:00:00Z, and replaces the clock.",
    "Exit status: 0 done; 1 some of it failed; 2 wrong usage or configuration.",
  ].join("\n");
}

/** The command with the longest name that the arguments begin with. @throws {UsageError} where there is none */
function find(args: readonly string[]): { command: Command; rest: string[] } {
  for (const words of [2, 1]) {
    const command = commands[args.slice(0, words).join(" ")];
    if (command) return { command, rest: args.slice(words) };
  }
  const family = Object.keys(commands).filter((name) => name.startsWith(`${args[0]} `));
  if (family.length > 0)
    throw new UsageError(
      `"${args[0]}" has several commands; use one of ${family.map((name) => `\`paperboy ${name}\``).join(", ")}`,
    );
  const meant = nearest(args);
  const ask = meant === undefined ? "" : ` Did you mean \`paperboy ${meant}\`?`;
  throw new UsageError(`there is no command "${args[0]}".${ask} \`paperboy --help\` lists them`);
}

/** The command whose name is at most two edits from what was typed; undefined where there is none. */
function nearest(args: readonly string[]): string | undefined {
  const candidates = Object.keys(commands).map((name) => {
    const typed = args.slice(0, name.split(" ").length).join(" ");
    return { name, count: editDistance(typed, name) };
  });
  return candidates
    .filter(({ name, count }) => count <= Math.min(2, name.length / 3))
    .sort((a, b) => a.count - b.count)[0]?.name;
}

/** The edit distance of two words (Levenshtein 1966): the least insertions, deletions and substitutions of letters. Pure. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
  }
  return row[b.length] as number;
}

function readClock(at: unknown): (() => Date) | null {
  if (typeof at !== "string") return null;
  const isIso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(at);
  const time = isIso ? new Date(at) : new Date(Number.NaN);
  if (Number.isNaN(time.getTime())) {
    throw new UsageError(`--at takes an ISO 8601 time such as 2026-11-21T07:00:00Z, not "${at}"`);
  }
  return () => time;
}

/** The environment of a command line; `out` and `err` take one line each. */
export type CommandLineContext = {
  environment: Record<string, string | undefined>;
  out(line: string): void;
  err(line: string): void;
  /** The real clock, which --at replaces. */
  now: () => Date;
};

/**
 * Runs one command line. Errors become one line on `err`.
 *
 * @returns the exit status: 0 done, 1 some of it failed, 2 wrong usage or configuration
 */
export async function runCommandLine(args: readonly string[], context: CommandLineContext): Promise<number> {
  const { environment, out, err } = context;
  try {
    if (args.length === 0 || args[0] === "--help" || args[0] === "-h" || args[0] === "help") {
      out(overview());
      return args.length === 0 ? 2 : 0;
    }
    if (
      args.length === 2 &&
      (args[1] === "--help" || args[1] === "-h") &&
      !((args[0] as string) in commands)
    ) {
      const family = Object.entries(commands).filter(([name]) => name.startsWith(`${args[0]} `));
      if (family.length > 0) {
        out(family.map(([, { usage, about }]) => `paperboy ${usage}\n    ${about}`).join("\n"));
        return 0;
      }
    }
    const { command, rest } = find(args);
    const { values, positionals } = parse(command, rest);
    if (values.help) {
      out(`paperboy ${command.usage}\n\n${command.about}`);
      return 0;
    }
    const [least, most] = command.takes;
    if (positionals.length < least || positionals.length > most)
      throw new UsageError(`usage: paperboy ${command.usage}`);
    const parsed = parseConfig(environment);
    if (!parsed.ok) throw new OperatorError(parsed.message);
    const { config } = parsed;
    // A command prints what it does; a service has only its log.
    const level = environment.LOG_LEVEL || command === serve ? config.logLevel : "error";
    const invocation: Invocation = {
      positionals,
      values,
      config,
      now: readClock(values.at) ?? context.now,
      log: openLog(level, pino.destination({ dest: 2, sync: true })),
      out: (line, object) => out(values.json ? JSON.stringify(object) : line),
      note: err,
    };
    return await command.run(invocation);
  } catch (error) {
    if (error instanceof UsageError || error instanceof OperatorError || error instanceof DatabaseInUse) {
      err(`paperboy: ${error.message}`);
      return 2;
    }
    err(`paperboy: ${reasonOf(error)}`);
    return 1;
  }
}

type Parsed = { values: Invocation["values"]; positionals: string[] };

function parse(command: Command, args: string[]): Parsed {
  try {
    return parseArgs({ args, options: { ...shared, ...command.options }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]}; usage: paperboy ${command.usage}`);
  }
}
