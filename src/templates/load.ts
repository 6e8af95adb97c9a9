import { readFile } from "node:fs/promises";
import { type DigestFill, digestShape, type PaperFill, type ShownCard } from "./digest-fill.ts";
import { type NoticeFill, noticeShape } from "./notice-fill.ts";
import { escapeHtml, type PieceTemplate, parsePieces, parseTemplate, type Template } from "./template.ts";
import { paragraph } from "./wrap.ts";

type DigestTemplate = PieceTemplate<DigestFill, ShownCard, PaperFill>;

/** The mails' templates, compiled and ready to fill. */
export type Templates = {
  digest: { html: DigestTemplate; text: DigestTemplate };
  notice: { html: Template<NoticeFill>; text: Template<NoticeFill> };
};

const asIs = (value: string) => value;

/** Reads and compiles all of `emails/`, once at start: a second or so, nearly all of it MJML. */
export async function loadTemplates(): Promise<Templates> {
  const [digest, notice] = await Promise.all([read("digest"), read("notice")]);
  const cards = ["sections", "papers"];
  return {
    digest: {
      html: parsePieces("emails/digest.mjml", digest.html, digestShape, escapeHtml, cards),
      text: parsePieces("emails/digest.txt", digest.text, digestShape, asIs, cards, paragraph),
    },
    notice: {
      html: parseTemplate("emails/notice.mjml", notice.html, noticeShape, escapeHtml),
      text: parseTemplate("emails/notice.txt", notice.text, noticeShape, asIs),
    },
  };
}

async function read(name: "digest" | "notice"): Promise<{ html: string; text: string }> {
  return { html: await compileMjml(await readMjml(name)), text: await readMail(`${name}.txt`) };
}

/** The MJML of a mail with its markers, inside the layout that all mails share. */
export async function readMjml(name: "digest" | "notice"): Promise<string> {
  const [layout, content] = await Promise.all([readMail("layout.mjml"), readMail(`${name}.mjml`)]);
  return layout.replace("{{> content}}", () => content);
}

/** Compiles MJML to small HTML that names no web font. Markers pass through as they are. */
export async function compileMjml(source: string): Promise<string> {
  // Loaded here because it costs a second, which commands that send nothing need not wait for.
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
