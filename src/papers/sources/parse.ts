/** Parsing in a separate thread (threads/one-at-a-time.ts): at worst, a source's own reading fails. */
import { oneAtATime } from "../../threads/one-at-a-time.ts";
import { parsing } from "../bounds.ts";
import type { ParsedListing } from "../paper.ts";
import type { ParseTask } from "./run-parser.ts";
import type { NotParsed, Parse } from "./source.ts";

/** Makes a function that parses in one thread, one task at a time. */
export function parseInThread(limits = parsing): Parse {
  const failed = (message: string): NotParsed => ({ ok: false, problems: [{ line: 0, message }] });
  const run = oneAtATime<ParseTask, ParsedListing>(
    { from: import.meta.url, script: "parse-thread", failed, bytesOf: ({ bytes }) => bytes },
    limits,
  );
  return <Result extends ParsedListing>({ name }: { name: string }, bytes: Uint8Array, options: unknown) =>
    run({ name, bytes, options }) as Promise<Result | NotParsed>;
}
