/** The command line: finds the command, parses its options, has it run, and gives its exit status. */
import { parseArgs } from "node:util";
import { OperatorError } from "../app/operator-error.ts";
import { editDistance } from "../topics/edit-distance.ts";
import { readVersion } from "../version.ts";
import { type Command, type CommandLineContext, type Invocation, UsageError } from "./command.ts";
import { commands } from "./commands.ts";

const shared = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;

function overview(): string {
  const lines = Object.values(commands).map(({ usage, about }) => `  paperboy ${usage}\n      ${about}`);
  return [
    "Paperboy: your own daily paper digest, by email.",
    "",
    ...lines,
    "",
    "Every command takes --json (results as one JSON object a line) and --help. `paperboy --version` says which version this is.",
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

/** A command that is more edits away from what was typed is not what was meant. */
const mostEdits = 2;

/** The command whose name is nearest to what was typed, at most an edit for three letters; undefined where there is none. */
function nearest(args: readonly string[]): string | undefined {
  const candidates = Object.keys(commands).map((name) => {
    const typed = args.slice(0, name.split(" ").length).join(" ");
    return { name, count: editDistance(typed, name, mostEdits) };
  });
  return candidates
    .filter(({ name, count }) => count <= Math.min(mostEdits, name.length / 3))
    .sort((a, b) => a.count - b.count)[0]?.name;
}

/**
 * Runs one command line. Errors become one line on `err`.
 *
 * @returns the exit status: 0 done, 1 some of it failed, 2 wrong usage or configuration
 */
export async function runCommandLine(args: readonly string[], context: CommandLineContext): Promise<number> {
  const { out, err } = context;
  try {
    if (args.length === 0 || args[0] === "--help" || args[0] === "-h" || args[0] === "help") {
      out(overview());
      return args.length === 0 ? 2 : 0;
    }
    if (args[0] === "--version" || args[0] === "-v" || args[0] === "version") {
      out(`paperboy ${readVersion()}`);
      return 0;
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
    // Imported here: help and wrong usage do not wait for what a command needs.
    const { invoke } = await import("./invoke.ts");
    return await invoke(command, { values, positionals }, context);
  } catch (error) {
    if (error instanceof UsageError || error instanceof OperatorError) {
      err(`paperboy: ${error.message}`);
      return 2;
    }
    const { reasonOf } = await import("../log.ts");
    err(`paperboy: ${reasonOf(error)}`);
    return 1;
  }
}

type Parsed = Pick<Invocation, "values" | "positionals">;

function parse(command: Command, args: string[]): Parsed {
  try {
    return parseArgs({ args, options: { ...shared, ...command.options }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/\.\s/)[0]}; usage: paperboy ${command.usage}`);
  }
}
