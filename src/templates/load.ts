import { readFile } from "node:fs/promises";
import { type Brand, inColors, ownBrand } from "../brand.ts";
import { type BroadcastFill, broadcastShape } from "./broadcast-fill.ts";
import { type DigestFill, digestShape, type PaperFill, type ShownCard } from "./digest-fill.ts";
import { type Escape, escapeHtml } from "./escape.ts";
import { type NoticeFill, noticeShape } from "./notice-fill.ts";
import { type PieceTemplate, parsePieces, parseTemplate, type Template } from "./template.ts";
import { paragraph } from "./wrap.ts";

type DigestTemplate = PieceTemplate<DigestFill, ShownCard, PaperFill>;

/** The mails' templates, compiled and ready to fill. */
export type Templates = {
  /** The brand whose name and colours are in them. */
  brand: Brand;
  digest: { html: DigestTemplate; text: DigestTemplate };
  notice: { html: Template<NoticeFill>; text: Template<NoticeFill> };
  broadcast: { html: Template<BroadcastFill>; text: Template<BroadcastFill> };
};

const asIs = (value: string) => value;

/** Reads and compiles all of `emails/`, once at start. It takes about a second, nearly all of it MJML. */
export async function loadTemplates(brand = ownBrand): Promise<Templates> {
  const [digest, notice, broadcast] = await Promise.all([
    read("digest", brand),
    read("notice", brand),
    read("broadcast", brand),
  ]);
  const cards = ["sections", "papers"];
  return {
    brand,
    digest: {
      html: parsePieces("emails/digest.mjml", digest.html, digestShape, escapeHtml, cards),
      text: parsePieces("emails/digest.txt", digest.text, digestShape, asIs, cards, paragraph),
    },
    notice: {
      html: parseTemplate("emails/notice.mjml", notice.html, noticeShape, escapeHtml),
      text: parseTemplate("emails/notice.txt", notice.text, noticeShape, asIs),
    },
    broadcast: {
      html: parseTemplate("emails/broadcast.mjml", broadcast.html, broadcastShape, escapeHtml),
      text: parseTemplate("emails/broadcast.txt", broadcast.text, broadcastShape, asIs),
    },
  };
}

/** The names of the mails. */
type MailName = "digest" | "notice" | "broadcast";

async function read(name: MailName, brand: Brand): Promise<{ html: string; text: string }> {
  const [html, text] = await Promise.all([readMjml(name), readMail(`${name}.txt`)]);
  return {
    html: await compileMjml(branded(inColors(html, brand), brand, escapeHtml)),
    text: branded(text, brand, asIs),
  };
}

/** The layout with the brand's values, filled once for all mails: its name, and its introduction where it has one. */
const branded = (source: string, { name, intro }: Brand, escapeValue: Escape): string =>
  source
    .replaceAll("{{> NAME}}", () => escapeValue(name.toUpperCase()))
    .replaceAll("{{> name}}", () => escapeValue(name))
    .replaceAll("{{> intro}}", () => (intro === null ? "" : ` ${escapeValue(intro)}`));

/** The MJML of a mail with its markers, inside the layout that all mails share. */
export async function readMjml(name: MailName): Promise<string> {
  const [layout, content] = await Promise.all([readMail("layout.mjml"), readMail(`${name}.mjml`)]);
  return layout.replace("{{> content}}", () => content);
}

/** Compiles MJML to small HTML that names no web font. Markers pass through as they are. */
export async function compileMjml(source: string): Promise<string> {
  // Imported here because it takes a second, which commands that send nothing should not wait for.
  const { default: mjml } = await import("mjml");
  const { html } = await mjml(source, {
    validationLevel: "strict",
    fonts: {},
    keepComments: false,
    beautify: false,
    minify: true,
  });
  return html;
}

function readMail(file: string): Promise<string> {
  // emails/ is two folders up from src/templates/ and from dist/templates/ alike.
  return readFile(new URL(`../../emails/${file}`, import.meta.url), "utf8");
}
