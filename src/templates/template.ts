import Mustache from "mustache";
import { fragmentOf } from "../mail/fragment.ts";
import type { Fragment } from "../mail/message.ts";
import type { RenderingCache } from "./rendering-cache.ts";

/** A template, parsed and checked once; called with the values of one mail it returns the filled text. */
export type Template<Fill extends object> = (fill: Fill) => string;

/** Escapes a value for the text around it. */
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

/** A text of a mail's part; one that many mails have in common is a fragment. */
export type Piece = string | Fragment;

/** How the items of the innermost section are added, and how the other texts are finished. */
export type Sharing<Item, ItemFill> = {
  cache: RenderingCache;
  /** Adds the pieces of one item; `render` fills the section with its values. */
  add: (pieces: Piece[], item: Item, render: (fill: ItemFill) => string) => void;
};

/**
 * As Template, in pieces: each item of the innermost section has pieces of its own. Joined, they equal the Template's result.
 *
 * In the fill, an item may be whatever `add` takes: only what it renders must have the shape's values.
 */
export type PieceTemplate<Fill extends object, Item, ItemFill> = (
  fill: Fill,
  sharing: Sharing<Item, ItemFill>,
) => Piece[];

/** From this many characters on, a text of the template becomes a piece of its own. */
const longText = 100;

/**
 * Parses a template whose mails have the items of a section in common.
 *
 * @param path the sections to descend, the outermost first
 * @param finish what is made of each text that is no item's
 * @throws Error as parseTemplate does
 */
export function parsePieces<Fill extends object, Item, ItemFill extends object>(
  name: string,
  source: string,
  shape: object,
  escapeValue: Escape,
  path: readonly string[],
  finish: (text: string) => string = (text) => text,
): PieceTemplate<Fill, Item, ItemFill> {
  const tokens = parse(name, source);
  checkMarkers(name, tokens, [shape]);
  const config = { escape: escapeValue };
  const render = (some: Token[], context: InstanceType<typeof Mustache.Context>): string =>
    writer.renderTokens(some as unknown as string[][], context, undefined, "", config);

  type Context = InstanceType<typeof Mustache.Context>;
  type Part = (context: Context, sharing: Sharing<Item, ItemFill>, pieces: Piece[]) => void;
  let runs = 0;

  /**
   * A run of tokens that only `own` values fill, such as a heading, is cached by these values, because many mails share its
   * text.
   */
  const runPart = (run: Token[], own: object | null): Part => {
    const markers = run.flatMap(([kind, name]) => (kind === "name" ? [name] : []));
    const isOwn = run.every(([kind, name]) => kind === "text" || (kind === "name" && name in (own ?? {})));
    if (!isOwn || markers.length === 0)
      return (context, _, pieces) => pieces.push(finish(render(run, context)));
    runs += 1;
    const prefix = `${name} ${runs}`;
    return (context, { cache }, pieces) => {
      const key = [prefix, ...markers.map((marker) => context.lookup(marker))].join("\n");
      pieces.push(...cache.get(key, () => [fragmentOf(finish(render(run, context)))]));
    };
  };

  /** Long texts are pieces of their own, which all mails share; the tokens between them are filled for each mail. */
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
        const piece = fragmentOf(finish(name));
        parts.push((_context, _sharing, pieces) => pieces.push(piece));
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
        parts.push((context, sharing, pieces) => {
          for (const item of itemsOf(context.lookup(name))) {
            if (within) {
              const itemContext = context.push(item);
              for (const part of within) part(itemContext, sharing, pieces);
            } else sharing.add(pieces, item as Item, (filled) => render(inside, context.push(filled)));
          }
        });
      } else run.push(token);
    }
    endRun();
    return parts;
  };
  const parts = partsOf(tokens, path, [shape], null);
  return (fill, sharing) => {
    const context = new Mustache.Context(fill);
    const pieces: Piece[] = [];
    for (const part of parts) part(context, sharing, pieces);
    return pieces;
  };
}

const hasLongText = (tokens: Token[]): boolean =>
  tokens.some(([kind, text, , , inside]) =>
    inside ? hasLongText(inside) : kind === "text" && text.length >= longText,
  );

/** The values with which a section is repeated (the Mustache manual, "Sections"). */
const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value ? [value] : []);

function parse(name: string, source: string): Token[] {
  try {
    // Mustache builds texts a character at a time. V8 keeps such a string as a tree, and would walk it for each mail. A round
    // trip through JSON makes flat strings, which halves the time of filling.
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

/**
 * Escapes a value for HTML text and quoted attributes. Mustache's own function also escapes every `/` of a link, which takes
 * more room.
 */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
