import { is } from "css-select";
import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";

/** A mail's HTML as a tree, and the questions that tests ask of it. */
export type MailDom = ReturnType<typeof readMail>;

export function readMail(html: string) {
  const document = parseDocument(html);
  const all = (name: string) => DomUtils.getElementsByTagName(name, document);
  const body = all("body")[0];
  if (!body) throw new Error("the mail has no body");
  return { document, body, all, elements: DomUtils.filter(isTag, document) as Element[] };
}

/** An element's text with white space as a reader sees it. */
export function textOf(node: ChildNode): string {
  return DomUtils.textContent(node).replace(/\s+/g, " ").trim();
}

/** A block of text, or a link; `title` marks the link around a paper's title. */
export type Block = { text: string; url: string | null; title: boolean };

/** The headings and paragraphs that are shown, and in their place the links in them, in reading order. */
export function readingOrder(mail: MailDom): Block[] {
  return mail.elements.flatMap((element): Block[] => {
    const text = textOf(element);
    if (element.name === "a") {
      const inside = element.parent && isTag(element.parent) ? element.parent.name : "";
      return [{ text, url: element.attribs.href ?? "", title: inside === "h1" || inside === "h3" }];
    }
    const block =
      /^(h[1-6]|p)$/.test(element.name) && DomUtils.getElementsByTagName("a", element).length === 0;
    return block ? [{ text, url: null, title: false }] : [];
  });
}

export type Theme = { selector: string; declarations: Record<string, string> }[];

/** The rules of the style sheets that hold in dark mode, or in Outlook's where `outlook` is set. */
export function darkTheme(mail: MailDom, client: "standard" | "outlook"): Theme {
  const css = mail
    .all("style")
    .map((style) => DomUtils.textContent(style))
    .join("\n");
  const media = /@media \(prefers-color-scheme: ?dark\)\{((?:[^{}]+\{[^{}]*\})+)\}/.exec(css)?.[1] ?? "";
  return rules(client === "standard" ? media : css.replace(media, "")).filter(
    (rule) => client === "standard" || rule.selector.startsWith("[data-ogs"),
  );
}

function rules(css: string): Theme {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = "", block = ""]) =>
    selectors
      .split(",")
      .map((selector) => ({ selector: selector.trim(), declarations: declarations(block) })),
  );
}

function declarations(block: string): Record<string, string> {
  return Object.fromEntries(
    block
      .split(";")
      .map((line) => line.replace("!important", "").split(":"))
      .flatMap(([name, value]) => (name && value ? [[name.trim(), value.trim()]] : [])),
  );
}

/** Each shown text with its colour and the colour behind it, as `#rrggbb`. */
export function colours(mail: MailDom, theme: Theme): { text: string; colour: string; behind: string }[] {
  const html = mail.all("html")[0];
  if (html) Object.assign(html.attribs, { "data-ogsc": "", "data-ogsb": "" });
  const styles = new Map<Element, Record<string, string>>();
  const styleOf = (element: Element) => {
    const known = styles.get(element);
    if (known) return known;
    // Every rule of a theme is !important, and so wins over the inline style.
    const over = theme.filter((rule) => is(element, rule.selector)).map((rule) => rule.declarations);
    const style: Record<string, string> = Object.assign(
      {},
      declarations(element.attribs.style ?? ""),
      ...over,
    );
    styles.set(element, style);
    return style;
  };
  const texts = DomUtils.filter((node) => isText(node) && node.data.trim() !== "", mail.body);
  return texts.flatMap((node) => {
    const above: Element[] = [];
    for (let up = node.parent; up && isTag(up); up = up.parent) above.push(up);
    if (above.some((element) => styleOf(element).display === "none")) return [];
    const nearest = (...names: string[]) =>
      above.flatMap((element) => names.flatMap((name) => styleOf(element)[name] ?? []))[0] ?? "unset";
    return [
      { text: textOf(node), colour: nearest("color"), behind: nearest("background-color", "background") },
    ];
  });
}

/** The contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(
    colour.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3"),
  );
  if (!match) throw new Error(`not a colour: ${colour}`);
  const [r = 0, g = 0, b = 0] = match.slice(1).map((hex) => {
    const value = Number.parseInt(hex, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
