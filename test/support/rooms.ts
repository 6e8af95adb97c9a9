/** The rooms of `src`, what is in each, and which other rooms each may import: the one list that a test holds and the docs print. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

export type Room = { name: string; what: string; mayImport: readonly string[] };

const room = (name: string, mayImport: string, what: string): Room => ({
  name,
  what,
  mayImport: mayImport === "" ? [] : mayImport.split(" "),
});

/** From the ground up. A file belongs to the room with the longest name that its path begins with. */
export const rooms: readonly Room[] = [
  room("log", "", "the log's shape, for every room"),
  room("threads", "log", "tasks done on a thread of its own: asking for them, and answering"),
  room("dates", "", "days of the calendar in UTC"),
  room("version", "", "which version this is"),
  room("make-folder", "", "making folders"),
  room("brand", "", "what an operator chooses of name, colours and words, as readers see it; pure"),
  room(
    "db",
    "dates make-folder",
    "schema, opening either database, migrating, scheduled jobs with their turns and leases",
  ),
  room("cache", "", "a cache with a name, keys of values, and a bound"),
  room("ranking", "cache", "papers and topics to scores and reasons; pure"),
  room("mail", "make-folder", "a message to bytes, and bytes to a server: MIME, DKIM, SMTP connections"),
  room(
    "templates",
    "brand cache mail",
    "the mails of `emails/`, compiled once and filled for each message; the rendering cache",
  ),
  room("papers/paper", "db", "a paper as a listing describes it, whatever the source"),
  room("papers/bounds", "papers/paper", "bounds on what strangers send"),
  room("papers/text", "papers/paper papers/bounds", "LaTeX and HTML to readable text"),
  room(
    "papers/identity",
    "db papers/paper papers/text",
    "identifiers and titles; which papers are one; merging",
  ),
  room(
    "papers/sources",
    "log threads dates db papers/paper papers/bounds papers/text papers/identity",
    "where papers come from: fetching, and one parser a format",
  ),
  room(
    "papers/archive",
    "log dates db papers/paper papers/identity papers/sources",
    "storing, reading and searching papers; the health of the sources",
  ),
  room(
    "papers/citations",
    "templates papers/paper papers/identity",
    "a paper as BibTeX, RIS, CSL JSON, Markdown; pure",
  ),
  room(
    "papers",
    "log db papers/paper papers/identity papers/sources papers/archive",
    "ingesting: from a location to stored papers; looking up the titles of papers without a link",
  ),
  room("topics", "db ranking", "the catalogue, what a reader types as a topic, the rows that are followed"),
  room(
    "outbox",
    "log threads make-folder db mail",
    "the queue: claim, send, outcome, retry, pauses, suppressions, bounces",
  ),
  room(
    "library",
    "log threads db papers/paper papers/bounds papers/text papers/identity papers/sources papers/archive papers",
    "the papers that a reader brought: reading files and text, Zotero, completing what is missing",
  ),
  room(
    "subscribers",
    "log dates db templates mail papers/identity papers/archive library topics outbox",
    "sign-up, confirmation, preferences, signed links, feedback, export, deletion",
  ),
  room(
    "digests",
    "log threads dates db cache ranking templates mail papers/paper papers/identity papers/sources papers/archive library topics outbox subscribers",
    "what one reader gets today: the day's matches, the choice, freezing it, its view and message",
  ),
  room(
    "broadcasts",
    "log dates db templates mail outbox subscribers digests",
    "a mail from the operator to all readers: its draft, queueing it, its message",
  ),
  room(
    "config",
    "brand mail papers/sources outbox subscribers",
    "environment to `Config`: tables of variables, one a subject, from which the README's are made",
  ),
  room(
    "operations",
    "log dates db templates mail papers/sources papers/archive topics outbox subscribers digests config",
    "retention, incidents, figures, and the checks of `paperboy doctor`",
  ),
  room("web/assets", "brand", "style and scripts of the pages"),
  room("web/cards", "brand templates", "the pictures of shared links: what a card says, drawn as PNG"),
  room(
    "web/http",
    "brand log dates db templates mail papers/sources papers/archive papers/citations library topics outbox subscribers digests operations web/components",
    "what speaks HTTP and shows nothing: headers, clients, feeds, health, metrics, webhooks",
  ),
  room(
    "web/components",
    "dates templates papers/paper papers/identity papers/sources papers/archive papers/citations topics subscribers digests web/assets web/cards web/http",
    "markup that pages share",
  ),
  room(
    "web/actions",
    "db papers/bounds papers/archive papers/citations library topics subscribers digests web/http",
    "what a request may do: parse, act, answer with a value; pages and API use it",
  ),
  room(
    "web/pages",
    "dates db templates mail papers/bounds papers/identity papers/archive papers/citations library topics outbox subscribers digests web/assets web/cards web/http web/components web/actions",
    "one page a file, or a folder: its route and its markup",
  ),
  room(
    "web/api",
    "db templates papers/bounds papers/sources papers/archive papers/citations library topics subscribers digests web/assets web/http web/components web/actions",
    "the same for programs, with its description",
  ),
  room(
    "web/admin",
    "dates db papers/archive topics outbox subscribers digests broadcasts operations web/assets web/http web/components",
    "the operator's pages",
  ),
  room(
    "web",
    "library digests web/assets web/http web/components web/pages web/api web/admin",
    "the Hono app: all of these put together; it queues mail and sends none",
  ),
  room(
    "scheduler",
    "log db outbox subscribers digests",
    "looks for jobs that are due and for work that waits; the database decides what is due",
  ),
  room(
    "app",
    "log threads version make-folder db templates mail papers/sources papers/archive papers library outbox subscribers digests broadcasts config operations scheduler",
    "wiring: from a configuration to everything open and connected",
  ),
  room(
    "cli",
    "log version db mail papers/sources papers/archive papers topics outbox library subscribers digests broadcasts config operations web/http web/admin web scheduler app",
    "the command line: one file a command, and the demo",
  ),
  room(
    "main",
    "cli",
    "the entry point of a process: the only file that reads the environment, the arguments and the clock",
  ),
];

const source = new URL("../../src/", import.meta.url);

/** Every TypeScript file of `src`, as a path below it, ascending. */
export const sourceFiles = (): string[] =>
  readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path))
    .sort();

/** The files that a file imports, type-only imports too, as paths below `src`; packages are left out. */
export function importsOf(path: string): string[] {
  const text = readFileSync(fileURLToPath(new URL(path, source)), "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)]
    .map(([, specifier = ""]) => posix.join(posix.dirname(path), specifier))
    .filter((target) => !target.startsWith(".."));
}

/** The room of a path below `src`; undefined where no room takes it. */
export function roomOf(path: string): Room | undefined {
  const isIn = ({ name }: Room) => path.startsWith(`${name}/`) || path.replace(/\.tsx?$/, "") === name;
  return rooms.filter(isIn).sort((a, b) => b.name.length - a.name.length)[0];
}

/** An import that the list forbids, as a sentence; null where it may be. */
export function faultOf(from: string, to: string): string | null {
  const [importer, imported] = [roomOf(from), roomOf(to)];
  if (!importer) return `${from} is in no room: add its room to test/support/rooms.ts`;
  if (!imported) return `${from} imports ${to}, which is in no room`;
  if (importer === imported || importer.mayImport.includes(imported.name)) return null;
  return `${from} imports ${to}: ${importer.name} may not import ${imported.name}`;
}

/** Files that import each other in a loop, each loop once as the files in it, ascending. */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  // Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1972: strongly connected components.
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    low.set(file, order.get(file) as number);
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) as number, low.get(next) as number));
    }
    if (low.get(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** The table of the docs. */
export function roomsTable(): string {
  /** A room is a file, a folder or both. */
  const placesOf = (name: string) =>
    [`${name}.ts`, `${name}/`].filter((place) => sourceFiles().some((path) => path.startsWith(place)));
  return [
    "| room | what is in it | may import |",
    "|---|---|---|",
    ...rooms.map(
      ({ name, what, mayImport }) =>
        `| ${placesOf(name)
          .map((place) => `\`${place}\``)
          .join(", ")} | ${what} | ${mayImport.map((each) => `\`${each}\``).join(", ")} |`,
    ),
  ].join("\n");
}
