import Mustache from "mustache";
import { fragmentOf } from "../mail/fragment.ts";
import type { Fragment } from "../mail/message.ts";
import type { Escape } from "./escape.ts";
import type { RenderingCache } from "./rendering-cache.ts";

/** A template, parsed and checked once; called with the values of one mail it returns the filled text. */
export type Template<Fill extends object> = (fill: Fill) => string;

/** Mustache's tuples: kind, name or text, start, end, and for a section the tokens inside it. */
type Token = [kind: string, name: string, start: number, end: number, inside?: Token[]];

const writer = new Mustache.Writer();

/** The values that markers can name, the outermost first: the fill, and the item of each section around. */
type Scopes = readonly unknown[];

/** Fills some tokens. */
type Filled = (scopes: Scopes) => string;

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
  const filled = compile(tokens, [shape], escapeValue);
  return (fill) => filled([fill]);
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

  type Part = (scopes: Scopes, sharing: Sharing<Item, ItemFill>, pieces: Piece[]) => void;
  let runs = 0;

  /**
   * A run of tokens that only `own` values fill, such as a heading, is cached by these values, because many mails share its
   * text.
   */
  const runPart = (run: Token[], shapes: Scopes, own: object | null): Part => {
    const filled = compile(run, shapes, escapeValue);
    const markers = run.flatMap(([kind, name]) => (kind === "name" ? [name] : []));
    const isOwn = run.every(([kind, name]) => kind === "text" || (kind === "name" && name in (own ?? {})));
    if (!isOwn || markers.length === 0) return (scopes, _, pieces) => pieces.push(finish(filled(scopes)));
    runs += 1;
    const prefix = `${name} ${runs}`;
    const values = markers.map((marker) => reader(marker, shapes));
    return (scopes, { cache }, pieces) => {
      const key = [prefix, ...values.map((value) => value(scopes))].join("\n");
      pieces.push(...cache.get(key, () => [fragmentOf(finish(filled(scopes)))]));
    };
  };

  /** Long texts are pieces of their own, which all mails share; the tokens between them are filled for each mail. */
  const partsOf = (
    level: Token[],
    [section, ...deeper]: readonly string[],
    shapes: Scopes,
    own: object | null,
  ): Part[] => {
    const parts: Part[] = [];
    let run: Token[] = [];
    const endRun = () => {
      if (run.length > 0) parts.push(runPart(run, shapes, own));
      run = [];
    };
    for (const token of level) {
      const [kind, name, , , inside] = token;
      if (kind === "text" && name.length >= longText) {
        endRun();
        const piece = fragmentOf(finish(name));
        parts.push((_scopes, _sharing, pieces) => pieces.push(piece));
      } else if (kind === "#" && inside && (name === section || hasLongText(inside))) {
        endRun();
        const isOnPath = name === section;
        const value = reader(name, shapes);
        const itemShape = element(lookUp(name, shapes));
        const itemShapes = [...shapes, itemShape];
        if (isOnPath && deeper.length === 0) {
          const filled = compile(inside, itemShapes, escapeValue);
          parts.push((scopes, sharing, pieces) => {
            for (const item of itemsOf(value(scopes)))
              sharing.add(pieces, item as Item, (fill) => filled([...scopes, fill]));
          });
        } else {
          const within = partsOf(
            inside,
            isOnPath ? deeper : [],
            itemShapes,
            isOnPath ? (itemShape as object) : null,
          );
          parts.push((scopes, sharing, pieces) => {
            for (const item of itemsOf(value(scopes))) {
              const itemScopes = [...scopes, item];
              for (const part of within) part(itemScopes, sharing, pieces);
            }
          });
        }
      } else run.push(token);
    }
    endRun();
    return parts;
  };
  const parts = partsOf(tokens, path, [shape], null);
  return (fill, sharing) => {
    const pieces: Piece[] = [];
    for (const part of parts) part([fill], sharing, pieces);
    return pieces;
  };
}

/**
 * Makes the function that fills tokens which were checked: to find the values of markers anew for each mail, as Mustache does, costs more
 * than to put them in.
 *
 * @param shapes the scopes of the shape
 */
function compile(tokens: readonly Token[], shapes: Scopes, escapeValue: Escape): Filled {
  const parts = tokens.flatMap(([kind, name, , , inside = []]): Filled[] => {
    if (kind === "!") return [];
    if (kind === "text") return [() => name];
    const value = reader(name, shapes);
    if (kind === "name")
      return [
        (scopes) => {
          const found = value(scopes);
          return found === null || found === undefined ? "" : escapeValue(found as string);
        },
      ];
    if (kind === "^") {
      const filled = compile(inside, shapes, escapeValue);
      return [(scopes) => (itemsOf(value(scopes)).length === 0 ? filled(scopes) : "")];
    }
    const filled = compile(inside, [...shapes, element(lookUp(name, shapes))], escapeValue);
    return [
      (scopes) => {
        let text = "";
        for (const item of itemsOf(value(scopes))) text += filled([...scopes, item]);
        return text;
      },
    ];
  });
  return (scopes) => {
    let text = "";
    for (const part of parts) text += part(scopes);
    return text;
  };
}

/** Makes the function that reads a marker's value: the shape tells in which scope it is. */
function reader(marker: string, shapes: Scopes): (scopes: Scopes) => unknown {
  if (marker === ".") return (scopes) => scopes[shapes.length - 1];
  const keys = marker.split(".");
  const depth = scopeOf(keys[0] as string, shapes);
  const read = (value: unknown, key: string) => (value as Record<string, unknown> | null | undefined)?.[key];
  return (scopes) => keys.reduce(read, scopes[depth]);
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

function checkMarkers(name: string, tokens: Token[], scopes: Scopes): void {
  for (const [kind, marker, , , inside] of tokens) {
    if (kind === "text" || kind === "!") continue;
    if (kind !== "name" && kind !== "#" && kind !== "^") {
      throw new Error(`${name}: {{${kind} ${marker}}}: only plain markers and sections are allowed`);
    }
    const value = lookUp(marker, scopes);
    if (value === undefined) throw new Error(`${name}: unknown marker {{${marker}}}`);
    if (kind === "name" && typeof value === "object") {
      throw new Error(`${name}: {{${marker}}} is not a text`);
    }
    if (inside) checkMarkers(name, inside, kind === "#" ? [...scopes, element(value)] : scopes);
  }
}

/** The value of the shape that a marker names; undefined where the shape has none. */
function lookUp(marker: string, shapes: Scopes): unknown {
  const isThere = (value: unknown, key: string) =>
    hasKey(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  if (marker === ".") return shapes.at(-1);
  const keys = marker.split(".");
  return keys.reduce(isThere, shapes[scopeOf(keys[0] as string, shapes)]);
}

/** Whether the shape gave a value this key. What every text and every list has, such as a length, is no value of a mail. */
const hasKey = (value: unknown, key: string): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);

/** The innermost scope that has this key; -1 where none has. */
const scopeOf = (key: string, shapes: Scopes): number => shapes.findLastIndex((shape) => hasKey(shape, key));

function element(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}
