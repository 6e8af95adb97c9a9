import { readFile } from "node:fs/promises";
import { type DigestFill, digestShape } from "./digest-fill.ts";
import { type NoticeFill, noticeShape } from "./notice-fill.ts";
import { escapeHtml, parseTemplate, type Template } from "./template.ts";

type Parts<Fill extends object> = { html: Template<Fill>; text: Template<Fill> };

/** The mails' templates, compiled and ready to fill. */
export type Templates = { digest: Parts<DigestFill>; notice: Parts<NoticeFill> };

/** Reads and compiles all of `emails/`, once at start: a second or so, nearly all of it MJML. */
export async function loadTemplates(): Promise<Templates> {
  const [digest, notice] = await Promise.all([load("digest", digestShape), load("notice", noticeShape)]);
  return { digest, notice };
}

async function load<Fill extends object>(name: "digest" | "notice", shape: Fill): Promise<Parts<Fill>> {
  const html = await compileMjml(await readMjml(name));
  const text = await readMail(`${name}.txt`);
  return {
    html: parseTemplate(`emails/${name}.mjml`, html, shape, escapeHtml),
    text: parseTemplate(`emails/${name}.txt`, text, shape, (value) => value),
  };
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
