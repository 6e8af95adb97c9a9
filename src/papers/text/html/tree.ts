/** Markup to a tree of elements. The parser is lenient, and bounds how deeply elements are nested. */
import { type ChildNode, type Element, isTag } from "domhandler";
import { DomHandler, Parser } from "htmlparser2";

/** Documents nested deeper are hostile: the parser's time grows with the square of the depth. */
const deepest = 200;
class TooDeep extends Error {}

/** A document. `isWhole`: the end of its first element was there. */
export type Tree = { nodes: ChildNode[]; isWhole: boolean };

/**
 * What is done while a tree grows. `begin`: gives an element its name in the tree; `depth` of the first element is 0. `end`: takes an
 * element that is whole.
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
  const handler = new DomHandler(null, undefined, (element) => growth?.end(element, depth));
  const [open, close] = [handler.onopentag.bind(handler), handler.onclosetag.bind(handler)];
  handler.onopentag = (name, attributes) => {
    if (depth === deepest) throw new TooDeep();
    open(growth ? growth.begin(name, attributes, depth) : name, attributes);
    depth++;
  };
  // The parser closes elements itself at the end of a document that was cut off; it says so.
  const onclosetag = (_name: string, isImplied: boolean) => {
    if (--depth === 0) isWhole ??= !isImplied;
    close();
  };
  handler.onclosetag = onclosetag as () => void;
  try {
    new Parser(handler, { xmlMode: xml, recognizeSelfClosing: true }).end(text);
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
