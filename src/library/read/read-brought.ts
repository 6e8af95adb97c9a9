/**
 * Reads a reader's file or text in any format. The format is recognised by the content, because file names can be wrong. Pure.
 */
import { formatNumber } from "../../papers/bounds.ts";
import { decodeText } from "../../papers/sources/charset.ts";
import { readBibtex } from "./bibtex.ts";
import { readCslJson } from "./csl-json.ts";
import { csvHeading, readCsv } from "./csv.ts";
import { readPasted } from "./pasted.ts";
import { mostParts, type Reading, TooManyParts } from "./reading.ts";
import { isRis, readRis } from "./ris.ts";

/**
 * What was read, or a sentence that says why nothing could be read. `isBusy`: it was not read for lack of time, and may be
 * tried again soon.
 */
export type BroughtReading = ({ ok: true } & Reading) | { ok: false; message: string; isBusy?: boolean };

/** The most bytes of a file. 5,000 entries with abstracts take some 12 MB. */
export const maxFileBytes = 20_000_000;

/** Says that a file is too large. */
export const tooLarge = `The file is larger than ${formatNumber(maxFileBytes / 1_000_000)} MB, so it was not read. Export only the papers, without attachments, or in several files.`;

/** Says that there is too much in a file, or in a text. */
const tooMany = `It has more than ${formatNumber(mostParts)} entries, lines or identifiers, so nothing of it was read. Bring it in smaller parts.`;

const formats = "BibTeX, RIS, CSL JSON or CSV";

/** The beginnings of files that are no list of papers, and what to do with such a file. */
const others: readonly { begins: string; message: string }[] = [
  {
    begins: "%pdf-",
    message: `This is a PDF, whatever its name says. Bring a list of papers instead: ${formats}.`,
  },
  {
    begins: "pk\u0003\u0004",
    message: `This is a ZIP archive or an office document. Unpack it, or export ${formats}.`,
  },
  { begins: "\u001f\u008b", message: "This file is packed with gzip. Unpack it, and bring what is in it." },
  ...["<!doctype html", "<html"].map((begins) => ({
    begins,
    message: `This is a web page. Export the list of papers as ${formats}.`,
  })),
  ...["<?xml", "<rdf", "<xml", "<records"].map((begins) => ({
    begins,
    message: `This is XML, which is not read. Export the same papers as ${formats}.`,
  })),
];

/** Reads a file or pasted text. Never throws, whatever the bytes are. */
export function readBrought(bytes: Uint8Array): BroughtReading {
  if (bytes.length > maxFileBytes) return { ok: false, message: tooLarge };
  const head = Buffer.from(bytes.subarray(0, 1_000))
    .toString("latin1")
    .replace(/^ï»¿/, "")
    .trimStart()
    .toLowerCase();
  const known = others.find(({ begins }) => head.startsWith(begins))?.message;
  if (known !== undefined) return { ok: false, message: known };
  const text = decodeText(bytes).replace(/^\ufeff/, "");
  if (text.trim() === "")
    return { ok: false, message: "There is nothing in it. Bring a file or some text with papers." };
  if (text.includes("\0"))
    return { ok: false, message: `This is no text, so no papers can be read from it. Bring ${formats}.` };
  try {
    return readText(text);
  } catch (error) {
    if (!(error instanceof TooManyParts)) throw error;
    return { ok: false, message: tooMany };
  }
}

function readText(text: string): BroughtReading {
  if (isRis(text)) return { ok: true, ...readRis(text) };
  if (/^\s{0,200}(?:\[\s{0,200}\{|\{|\[\s{0,200}\]\s{0,200}$)/.test(text)) {
    const read = readCslJson(text);
    if (read) return { ok: true, ...read };
    return {
      ok: false,
      message: "This begins like JSON, but is not whole. Export it once more as CSL JSON.",
    };
  }
  const heading = csvHeading(text);
  if (heading) return { ok: true, ...readCsv(text, heading) };
  if (/(?:^|\n)[ \t]{0,20}@[ \t]{0,5}[A-Za-z]{1,40}\s{0,20}[{(]/.test(text))
    return { ok: true, ...readBibtex(text) };
  return { ok: true, ...readPasted(text) };
}
