/** Code and project links of a paper: found in its abstract, parsed, and joined. */

import { bounds } from "../bounds.ts";
import type { PaperLink } from "../paper.ts";

/** The most links taken from one abstract. */
const mostLinks = 10;
/** A longer address is shown cut off, in characters. */
const longestShown = 80;

const codeHosts = [
  "github.com",
  "gitlab.com",
  "bitbucket.org",
  "codeberg.org",
  "gitee.com",
  "sr.ht",
  "sourceforge.net",
  "huggingface.co",
  "hf.co",
  "modelscope.cn",
  "kaggle.com",
  "zenodo.org",
  "pypi.org",
  "colab.research.google.com",
  "anonymous.4open.science",
];

/** The characters of an address: no typographic punctuation and no TeX braces. TeX escapes are allowed, and undone later. */
const character = String.raw`(?:[^\s<>"{}|\\^\u0060\u0000-\u001f\u2010-\u2027\u3000-\u303f\uff00-\uffef]|\\[_%#&$~](?:\{\})?)`;
const bareHosts = String.raw`(?:www\.[\w-]+\.|(?:github|gitlab|bitbucket|huggingface|codeberg|anonymous\.4open)\.(?:com|org|co|science)\/|[\w-]+\.(?:github|gitlab)\.io(?![\w.-]*@))`;
const address = String.raw`(?:https?:\/\/|(?<![\w@./-])(?=${bareHosts}))${character}+`;
/**
 * The forms of links, in the order in which they are tried: \href{url}{text}, \url{url}, [text](url), <url>, and the bare
 * address with the groups in braces after it.
 */
const pattern = new RegExp(
  [
    String.raw`\\href\s*\{\s*(?<href>${address})\s*\}\s*\{(?<hrefText>[^{}]*)\}`,
    String.raw`\\url\s*\{\s*(?<url>${address})\s*\}`,
    String.raw`\[(?<linkText>[^\][]{1,200})\]\(\s*(?<link>${address}?)\s*\)`,
    `<(?<angle>${address})>`,
    String.raw`(?<bare>${address})(?<hanging>(?:\{[^{}]*\})*)`,
  ].join("|"),
  "giu",
);

type Groups = {
  href?: string;
  hrefText?: string;
  url?: string;
  linkText?: string;
  link?: string;
  angle?: string;
  bare?: string;
  hanging?: string;
};

/**
 * Takes the http(s) links out of a text. Each is listed once: case of the host, `www.`, `.git` and a closing slash make no difference.
 * In the text the short `host/path` replaces it, so that the sentence still reads. At most 10 links are listed.
 */
export function extractLinks(text: string): { text: string; links: PaperLink[] } {
  if (!mayHoldLinks.test(text)) return { text: withoutLooseSpaces(text), links: [] };
  const found = new Map<string, PaperLink>();
  /** Records the link of an address. @returns its short form; undefined where it is no address */
  const lift = (raw: string): string | undefined => {
    if (raw.length > bounds.link) return undefined;
    const target = parseAddress(raw);
    if (!target) return undefined;
    if (found.size < mostLinks && !found.has(target.key)) found.set(target.key, target.link);
    return target.shown;
  };
  const lifted = text.replace(pattern, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Groups;
    const wrapped = groups.href ?? groups.url ?? groups.link ?? groups.angle;
    if (wrapped === undefined) {
      const before = text.charAt((rest.at(-3) as number) - 1);
      const bare = liftBare(groups.bare ?? "", groups.hanging ?? "", lift);
      return /[\p{L}:]/u.test(before) ? ` ${bare}` : bare;
    }
    const shown = lift(wrapped);
    if (shown === undefined) return whole;
    const label = (groups.hrefText ?? groups.linkText ?? "").trim();
    return label === "" || parseAddress(label)?.shown === shown ? shown : `${label} (${shown})`;
  });
  return { text: withoutLooseSpaces(lifted), links: [...found.values()] };
}

/** A cheap test that texts without an address fail. */
const mayHoldLinks = /https?:|www\.|\.(?:com|org|co|science|io)/i;

/** Removes the space that stands before punctuation. */
const withoutLooseSpaces = (text: string): string =>
  / [.,;]/.test(text) ? text.replace(/(?<=\S) +(?=[.,;](?:\s|$))/g, "") : text;

/** Handles bare addresses, perhaps several run together, with the punctuation and the groups in braces after them (`{here}`). */
function liftBare(run: string, hanging: string, lift: (raw: string) => string | undefined): string {
  if (run.length > bounds.link) return run + hanging;
  const labels = [...hanging.matchAll(/\{([^{}]*)\}/g)].map((match) => (match[1] ?? "").trim());
  const shown: string[] = [];
  let rest = "";
  for (const piece of run.split(/(?<![/=?&])(?=https?:\/\/)/i)) {
    const { body, tail } = splitTail(piece, labels.length > 0);
    const short = lift(body);
    if (short === undefined) return run + hanging;
    shown.push(short);
    rest = tail;
  }
  for (const label of labels) {
    const short = /^(?:https?:\/\/|www\.)/i.test(label) ? lift(label) : undefined;
    if (short !== undefined && !shown.includes(short)) shown.push(short);
  }
  return shown.join(", ") + rest;
}

/** Splits an address from what follows it: punctuation, closing brackets without a partner, words without a space. */
function splitTail(piece: string, complete: boolean): { body: string; tail: string } {
  let body = piece.replace(/(?:[,;]|\.(?=[A-Z]))(?:and|or|The|This|These|Our|We|In|It)$/u, "");
  const last = () => body.charAt(body.length - 1);
  while (body !== "" && !complete) {
    if (/[.,;:!?'*]/.test(last()) || (/[)\]]/.test(last()) && !isBalanced(body))) body = body.slice(0, -1);
    else break;
  }
  // Two addresses with a comma between them and no space.
  const glued = /[,;](?=https?:)/i.exec(body);
  if (glued) body = body.slice(0, glued.index);
  return { body, tail: piece.slice(body.length) };
}

function isBalanced(text: string): boolean {
  const count = (character: string) => text.split(character).length;
  return count("(") >= count(")") && count("[") >= count("]");
}

/** A link to a code or project page; undefined where the text is no http(s) address of a public host. */
export function outsideLink(raw: string): PaperLink | undefined {
  return parseAddress(raw.trim())?.link;
}

function parseAddress(raw: string): { key: string; shown: string; link: PaperLink } | undefined {
  const plain = raw.replace(/\\([_%#&$~])(?:\{\})?/g, "$1");
  const text = /^https?:\/\//i.test(plain) ? plain : `https://${plain}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  // An address such as `https://github.com@elsewhere` misleads, and a host without a dot exists on a local network only.
  if (
    url.username !== "" ||
    url.password !== "" ||
    !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(url.hostname)
  )
    return undefined;
  const host = url.hostname.replace(/^www\./, "");
  const isCode = codeHosts.some((known) => host === known || host.endsWith(`.${known}`));
  if (isCode) url.pathname = url.pathname.replace(/\.git\/?$/, "");
  const path = url.pathname.replace(/(?<!\/)\/+$/, "");
  const key = `${host}${isCode ? path.toLowerCase() : path}${url.search}${url.hash}`;
  const shown = host + (url.port === "" ? "" : `:${url.port}`) + path + url.search;
  return {
    key,
    shown: shown.length > longestShown ? `${shown.slice(0, longestShown - 1)}…` : shown,
    link: { url: url.href, kind: isCode ? "code" : "project" },
  };
}

/** The most links of one paper. */
const mostJoined = 12;
const order: readonly PaperLink["kind"][] = ["abs", "pdf", "doi", "page", "code", "project"];

/** The links of both lists, each address once; links to the paper itself come first. At most 12. */
export function joinLinks(known: readonly PaperLink[], more: readonly PaperLink[]): PaperLink[] {
  const joined = new Map<string, PaperLink>();
  for (const link of [...known, ...more]) {
    const key = link.url.endsWith("/") ? link.url.replace(/(?<!\/)\/+$/, "") : link.url;
    if (!joined.has(key)) joined.set(key, link);
  }
  return [...joined.values()]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .slice(0, mostJoined);
}
