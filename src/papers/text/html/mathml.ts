/** Formulas in MathML (MathML Core, W3C) as a line of text. */
import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { operand } from "../latex/commands.ts";
import { lower, raise } from "../latex/scripts.ts";
import { elementsOf, localName } from "./tree.ts";

/** The text of a `math` element. Annotations are other forms of the same formula, and are read only where it has no other. */
export function mathText(math: Element): string {
  const text = row(math.children).replace(/\s+/g, " ").trim();
  const spoken = math.attribs.alttext ?? "";
  return text !== "" || spoken === "" ? text : `$${spoken.replaceAll("$", "")}$`;
}

/** Invisible operators: times, function application, plus and separator. */
const invisible = /[\u2061-\u2064\u200b-\u200d\ufeff]/g;
/** Relations and binary operators have space around them; a sign at the beginning has none. */
const spaced = /^[=<>≤≥≠≈≡∼≃≅∝∈∉⊂⊆⊃⊇→←↔⇒⇔↦±×÷+−–:≪≫∣≲≳]$/;

function row(nodes: readonly ChildNode[]): string {
  let text = "";
  for (const node of nodes) {
    const isOperator = isTag(node) && localName(node) === "mo";
    const part = textOfNode(node);
    const minus = part === "-" ? "−" : part;
    text += isOperator && spaced.test(minus) && /[^\s([{|,]$/.test(text) ? ` ${minus} ` : part;
  }
  return text;
}

function textOfNode(node: ChildNode): string {
  if (isText(node)) return /\S/.test(node.data) ? node.data.replace(invisible, "") : "";
  if (!("children" in node)) return "";
  if (!isTag(node)) return row(node.children);
  const name = localName(node);
  if (/^(?:annotation|annotation-xml|mphantom|none|mprescripts|maligngroup|malignmark)$/.test(name))
    return "";
  if (name === "mspace") return " ";
  if (/^m[ino]$|^ms$|^mtext$/.test(name)) return leaf(node, name);
  const parts = elementsOf(node).map((child) => textOfNode(child).trim());
  const [base = "", first = "", second = ""] = parts;
  switch (name) {
    case "msup":
      return base + power(first);
    case "msub":
      return base + (first === "" ? "" : lower(first));
    case "msubsup":
    case "munderover":
      return base + (first === "" ? "" : lower(first)) + power(second);
    case "mover":
      return accents.has(first) ? (base + accents.get(first)).normalize("NFC") : base + power(first);
    case "munder":
      return base + (first === "" || /^(?:_|\u0332|⏟)$/.test(first) ? "" : lower(first));
    case "mmultiscripts":
      return multiscripts(node);
    case "mfrac":
      return `${operand(base)}/${operand(first)}`;
    case "msqrt":
      return `√${operand(row(node.children).trim())}`;
    case "mroot":
      return `${raise(first).replace(/^\^/, "")}√${operand(base)}`;
    case "mfenced":
      return `${node.attribs.open ?? "("}${parts.join(`${(node.attribs.separators ?? ",").charAt(0)} `)}${node.attribs.close ?? ")"}`;
    case "mtr":
    case "mtable":
      return parts.join(name === "mtr" ? ", " : "; ");
    default:
      return row(node.children);
  }
}

const leaf = (node: Element, name: string) => {
  const text = node.children
    .map((child) => (isText(child) ? child.data : textOfNode(child)))
    .join("")
    .replace(invisible, "");
  return name === "mtext" ? text : text.trim();
};

const power = (text: string) => (text === "" ? "" : /^[′″‴*]+$/.test(text) ? text : raise(text));

/** Accents over a letter -> combining marks. */
const accents = new Map([
  ["^", "\u0302"],
  ["ˆ", "\u0302"],
  ["~", "\u0303"],
  ["˜", "\u0303"],
  ["¯", "\u0304"],
  ["‾", "\u0304"],
  ["―", "\u0304"],
  ["→", "\u20d7"],
  ["˙", "\u0307"],
  ["¨", "\u0308"],
]);

/** Scripts before and after a base, as of an isotope: ¹⁴C. */
function multiscripts(node: Element): string {
  const [base, ...scripts] = elementsOf(node);
  const at = scripts.findIndex((child) => localName(child) === "mprescripts");
  const write = (list: Element[]) =>
    list
      .map((child, i) => ({ text: textOfNode(child).trim(), isIndex: i % 2 === 0 }))
      .map(({ text, isIndex }) => (text === "" ? "" : isIndex ? lower(text) : raise(text)))
      .join("");
  const after = at < 0 ? scripts : scripts.slice(0, at);
  return (at < 0 ? "" : write(scripts.slice(at + 1))) + (base ? textOfNode(base).trim() : "") + write(after);
}
