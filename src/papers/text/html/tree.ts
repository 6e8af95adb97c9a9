/** Parses markup into a tree of elements. The parser is lenient, and bounds how deeply elements are nested. */
import { type ChildNode, type Element, isTag } from "domhandler";
import { DomHandler, Parser } from "htmlparser2";
import { readWellFormed } from "./well-formed.ts";

/**
 * The deepest nesting that is parsed. The parser's time grows with the square of the depth, and only hostile documents nest
 * deeper.
 */
const deepest = 200;
class TooDeep extends Error {}

/** A document. `isWhole`: its first element has its end tag. */
export type Tree = { nodes: ChildNode[]; isWhole: boolean };

/**
 * Callbacks during parsing. `begin` returns an element's name in the tree; the first element has `depth` 0. `end` receives a
 * complete element.
 */
export type Growth = {
  begin(name: string, attributes: Readonly<Record<string, string>>, depth: number): string;
  end(element: Element, depth: number): void;
};

/** Parses XML or HTML; undefined where it is nested too deeply. */
export function parseTree(
  text: string,
  { xml, growth }: { xml: boolean; growth?: Growth },
): Tree | undefined {
  let depth = 0;
  let isWhole: boolean | undefined;
  let isTold = false;
  const handler = new DomHandler(null, undefined, (element) => growth?.end(element, depth));
  const [open, close] = [handler.onopentag.bind(handler), handler.onclosetag.bind(handler)];
  handler.onopentag = (name, attributes) => {
    if (isTold) return;
    if (depth === deepest) throw new TooDeep();
    open(growth ? growth.begin(name, attributes, depth) : name, attributes);
    depth++;
  };
  // At the end of a document that was cut off, the parser closes open elements itself and reports it.
  const onclosetag = (_name: string, isImplied: boolean) => {
    if (--depth === 0) isWhole ??= !isImplied;
    close();
  };
  handler.onclosetag = onclosetag as () => void;
  try {
    const stopped = xml ? readWellFormed(text, handler) : undefined;
    const parser = new Parser(handler, { xmlMode: xml, recognizeSelfClosing: true });
    // The parser goes on where the reading stopped, within the elements that are open there.
    isTold = true;
    for (const name of stopped?.open ?? []) parser.write(`<${name}>`);
    isTold = false;
    parser.end(text.slice(stopped?.at ?? 0));
    return { nodes: handler.root.children, isWhole: isWhole ?? false };
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

/** Takes an element that has just ended out of its tree. */
export function detach({ parent, prev }: Element): void {
  parent?.children.pop();
  if (prev) prev.next = null;
}

/** The name of an element without its prefix, in lower case. */
export const localName = ({ name }: Element): string => name.slice(name.indexOf(":") + 1).toLowerCase();

/** Visits nodes in the order of the document. It is not recursive, because strangers' documents may be nested deeply. */
export function walk(nodes: readonly ChildNode[], enter: (node: ChildNode) => boolean): void {
  const waiting: ChildNode[] = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (enter(node) && "children" in node) {
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) waiting.push(child);
      }
    }
  }
}

/** Child elements. */
export const elementsOf = ({ children }: Element): Element[] => children.filter(isTag);
