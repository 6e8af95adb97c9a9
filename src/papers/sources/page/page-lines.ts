/** The bytes of a captured page as lines, without control characters and bidirectional marks. */
import { isUtf8 } from "node:buffer";
import { bounds, cut } from "../../bounds.ts";

/**
 * A line with text. `number`: in the file, from 1; `damaged`: it held bytes that are no text; `isCut`: it was longer than
 * `bounds.abstract`, and was cut.
 */
export type Line = { number: number; text: string; damaged: boolean; isCut: boolean };

/** `hasMore`: the file has more lines than `bounds.lines`. */
export type Lines =
  | { ok: true; layout: "spaced" | "dense"; lines: Line[]; hasMore: boolean }
  | { ok: false; message: string };

/** A file with a greater share of characters that are no text is binary. */
const mostDamage = 0.1;

/** The lines of a text file with their layout: `spaced`, with empty lines between them, or `dense`. Never throws. */

export function readLines(bytes: Uint8Array): Lines {
  const [, second] = bytes;
  const encoding =
    bytes[0] === 0xff && second === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  // Bytes that are no text become U+FFFD, so that one of them does not make the page unreadable. The decoder removes a byte order mark.
  const text = new TextDecoder(encoding).decode(bytes);
  const isWhole = isUtf8(bytes);
  const damage = text.match(marks)?.length ?? 0;
  if (damage > mostDamage * text.length)
    return { ok: false, message: "The file is binary, not the text of a listing." };
  const isDamaged = (raw: string) => raw.includes("\0") || (!isWhole && raw.includes("\ufffd"));
  const lines: Line[] = [];
  let [spaced, dense] = [0, 0];
  let previous = 0;
  const raws = text.split(/\r\n|[\n\r\u2028\u2029]/, bounds.lines + 1);
  raws.slice(0, bounds.lines).forEach((whole, i) => {
    const raw = cut(whole, bounds.abstract);
    const clean = cleanLine(raw);
    const damaged = isDamaged(raw);
    if (clean === "" && !damaged) return;
    if (previous > 0) i + 1 - previous > 1 ? spaced++ : dense++;
    previous = i + 1;
    lines.push({ number: i + 1, text: clean, damaged, isCut: raw.length < whole.length });
  });
  return {
    ok: true,
    layout: spaced > dense ? "spaced" : "dense",
    lines,
    hasMore: raws.length > bounds.lines,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const marks = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g;

/**
 * One line of text, composed (UAX #15, NFC), with single spaces. Control characters and halves of surrogate pairs are removed,
 * because the database refuses them, and noncharacters (U+FFFF), because XML may not hold them. Marks that reorder text (UAX
 * #9) are removed, because a mail could show another text than it holds. Zero-width spaces, soft hyphens and tag characters are
 * removed too. Joiners stay, because scripts and emoji need them.
 */
export function cleanLine(raw: string): string {
  // Nothing of the below is in printable ASCII with single spaces.
  if (!/[^ -~]| {2}/.test(raw)) return raw.trim();
  return raw
    .normalize("NFC")
    .replace(
      /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
      "",
    )
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, "")
    .trim();
}
