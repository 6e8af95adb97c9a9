import Mustache from "mustache";

/** A template, parsed and checked once; called with the values of one mail it returns the filled text. */
export type Template<Fill extends object> = (fill: Fill) => string;

export type Escape = (value: string) => string;

/** Mustache's tuples: kind, name or text, start, end, and for a section the tokens inside it. */
type Token = [kind: string, name: string, start: number, end: number, inside?: Token[]];

const writer = new Mustache.Writer();

/**
 * Parses a Mustache template and checks each marker against `shape`, a fill with one of everything.
 * Values are put in once, through `escapeValue`, and never read as markers again.
 *
 * @throws Error when sections do not close, a marker is not in the shape, or a marker would skip `escapeValue`.
 */
export function parseTemplate<Fill extends object>(
  name: string,
  source: string,
  shape: Fill,
  escapeValue: Escape,
): Template<Fill> {
  const tokens = parse(name, source);
  checkMarkers(name, tokens, [shape]);
  const config = { escape: escapeValue };
  return (fill) =>
    writer.renderTokens(tokens as unknown as string[][], new Mustache.Context(fill), undefined, "", config);
}

/** A piece of a mail's part. One that many mails have in common is an object, so that what is made of it can be kept with it. */
export type Piece = string | SharedPiece;
export type SharedPiece = { text: string };

/** Adds one item's pieces to those of the mail; `render` fills it. */
export type Share<Item> = (item: Item, render: () => string, pieces: Piece[]) => void;

/** As Template, in pieces: each item of the innermost section is some of its own. Put together they are what the Template gives. */
export type PieceTemplate<Fill extends object, Item> = (fill: Fill, share: Share<Item>) => Piece[];

/** From how many characters on a text of the template is worth a piece of its own. */
const longText = 100;

/** How many fillings of a run that only an item fills, such as a heading, are kept. */
const mostKept = 2_000;

/**
 * Parses a template whose mails have the items of a section in common.
 *
 * @param path the sections to descend, the outermost first
 * @param finish what is made of each text that is no item's; theirs is made by who shares them
 * @throws Error as parseTemplate does
 */
export function parsePieces<Fill extends object, Item extends object>(
  name: string,
  source: string,
  shape: Fill,
  escapeValue: Escape,
  path: readonly string[],
  finish: (text: string) => string = (text) => text,
): PieceTemplate<Fill, Item> {
  const tokens = parse(name, source);
  checkMarkers(name, tokens, [shape]);
  const config = { escape: escapeValue };
  const render = (some: Token[], context: InstanceType<typeof Mustache.Context>): string =>
    writer.renderTokens(some as unknown as string[][], context, undefined, "", config);

  type Context = InstanceType<typeof Mustache.Context>;
  type Part = (context: Context, share: Share<Item>, pieces: Piece[]) => void;

  /** A run of tokens that `own` values alone fill is kept by them: many mails have its text in common. */
  const runPart = (run: Token[], own: object | null): Part => {
    const markers = run.flatMap(([kind, name]) => (kind === "name" ? [name] : []));
    const isOwn = run.every(([kind, name]) => kind === "text" || (kind === "name" && name in (own ?? {})));
    if (!isOwn || markers.length === 0)
      return (context, _, pieces) => pieces.push(finish(render(run, context)));
    const known = new Map<string, SharedPiece>();
    return (context, _, pieces) => {
      const key = markers.map((name) => context.lookup(name)).join("\n");
      const piece = known.get(key) ?? { text: finish(render(run, context)) };
      if (known.size >= mostKept) known.clear();
      known.set(key, piece);
      pieces.push(piece);
    };
  };

  /** Long texts are pieces of their own, which all mails share; what is between them is filled for each. */
  const partsOf = (
    level: Token[],
    [section, ...deeper]: readonly string[],
    scopes: readonly unknown[],
    own: object | null,
  ): Part[] => {
    const parts: Part[] = [];
    let run: Token[] = [];
    const endRun = () => {
      if (run.length > 0) parts.push(runPart(run, own));
      run = [];
    };
    for (const token of level) {
      const [kind, name, , , inside] = token;
      if (kind === "text" && name.length >= longText) {
        endRun();
        const piece: SharedPiece = { text: finish(name) };
        parts.push((_context, _share, pieces) => pieces.push(piece));
      } else if (kind === "#" && inside && (name === section || hasLongText(inside))) {
        endRun();
        const isOnPath = name === section;
        const shapeInside = element(lookUp(name, scopes)) as object;
        const within =
          isOnPath && deeper.length === 0
            ? null
            : partsOf(
                inside,
                isOnPath ? deeper : [],
                [...scopes, shapeInside],
                isOnPath ? shapeInside : null,
              );
        parts.push((context, share, pieces) => {
          for (const item of itemsOf(context.lookup(name))) {
            const itemContext = context.push(item);
            if (within) for (const part of within) part(itemContext, share, pieces);
            else share(item as Item, () => render(inside, itemContext), pieces);
          }
        });
      } else run.push(token);
    }
    endRun();
    return parts;
  };
  const parts = partsOf(tokens, path, [shape], null);
  return (fill, share) => {
    const context = new Mustache.Context(fill);
    const pieces: Piece[] = [];
    for (const part of parts) part(context, share, pieces);
    return pieces;
  };
}

const hasLongText = (tokens: Token[]): boolean =>
  tokens.some(([kind, text, , , inside]) =>
    inside ? hasLongText(inside) : kind === "text" && text.length >= longText,
  );

/** What a section is filled with, as often as it stands (the Mustache manual, "Sections"). */
const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value ? [value] : []);

function parse(name: string, source: string): Token[] {
  try {
    // Mustache gathers texts a character at a time. V8 keeps such a string as a tree, and would walk all of it
    // for each mail; the way through JSON makes them plain strings, which halves the time of filling.
    return JSON.parse(JSON.stringify(writer.parse(source))) as Token[];
  } catch (cause) {
    throw new Error(`${name}: ${(cause as Error).message}`, { cause });
  }
}

function checkMarkers(name: string, tokens: Token[], scopes: unknown[]): void {
  for (const [kind, marker, , , inside] of tokens) {
    if (kind === "text" || kind === "!") continue;
    if (kind !== "name" && kind !== "#" && kind !== "^") {
      throw new Error(`${name}: {{${kind} ${marker}}}: only plain markers and sections are allowed`);
    }
    const value = marker === "." ? scopes.at(-1) : lookUp(marker, scopes);
    if (value === undefined) throw new Error(`${name}: unknown marker {{${marker}}}`);
    if (kind === "name" && typeof value === "object") {
      throw new Error(`${name}: {{${marker}}} is not a text`);
    }
    if (inside) checkMarkers(name, inside, kind === "#" ? [...scopes, element(value)] : scopes);
  }
}

function lookUp(marker: string, scopes: readonly unknown[]): unknown {
  const [first = "", ...rest] = marker.split(".");
  const scope = scopes.findLast((s) => typeof s === "object" && s !== null && Object.hasOwn(s, first));
  return [first, ...rest].reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], scope);
}

function element(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes a value for HTML text and quoted attributes. Mustache's own also swells every `/` of a link. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
