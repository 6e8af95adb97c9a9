/** The two transfer encodings of RFC 2045 section 6, from bytes into a buffer that is there already. */

const [tab, lineFeed, carriageReturn, space, dot, equals, capitalF] = [9, 10, 13, 32, 46, 61, 70];

/** Bytes that stand for themselves: printable ASCII but "=", space and tab. */
const isPlain = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= space && byte <= 126 && byte !== equals) || byte === tab ? 1 : 0,
);
/** How many bytes belong to the character that begins with this one (RFC 3629 section 3). */
const bytesOfCharacter = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4,
);
const hexDigits = Buffer.from("0123456789ABCDEF", "latin1");
const highDigit = Uint8Array.from({ length: 256 }, (_, byte) => hexDigits[byte >> 4] as number);
const lowDigit = Uint8Array.from({ length: 256 }, (_, byte) => hexDigits[byte & 15] as number);

/** A line holds this much and the "=" of a soft break. */
const room = 75;

/**
 * Quoted-printable. Lines hold at most 76 characters; no soft break is inside an escape or a UTF-8 character. Space at the
 * end of a line, a dot at its beginning and "From " there are escaped, for the sake of gateways that trim, of servers that
 * mistake dots, and of mailboxes kept as mbox.
 *
 * @param source UTF-8 with line feeds for line ends, and a zero byte after its `length` bytes
 * @param target has room for the outcome and 100 bytes more
 * @param most where to give up, an offset into target
 * @param isFragment ends in a soft break unless it ends a line
 * @returns the offset after the last byte written, or null where it would pass `most`
 */
export function quotedPrintable(
  source: Uint8Array,
  length: number,
  target: Uint8Array,
  offset: number,
  { most, isFragment }: { most: number; isFragment: true },
): number;
export function quotedPrintable(
  source: Uint8Array,
  length: number,
  target: Uint8Array,
  offset: number,
  { most, isFragment }: { most: number; isFragment: boolean },
): number | null;
export function quotedPrintable(
  source: Uint8Array,
  length: number,
  target: Uint8Array,
  offset: number,
  { most, isFragment }: { most: number; isFragment: boolean },
): number | null {
  // A local name: reading the module's own in the inner loop halves its speed.
  const plain = isPlain;
  let from = 0;
  let to = offset;
  // One line of output a round.
  for (;;) {
    if (to > most) return null;
    const lineBegin = to;
    const lineEnd = to + room;
    const first = source[from] as number;
    if (first === dot || (first === capitalF && isFrom(source, from))) {
      to = escaped(first, target, to);
      from += 1;
    }
    for (;;) {
      let byte = source[from] as number;
      // The zero after the last byte is not plain, so it ends this too.
      while (to < lineEnd && plain[byte] === 1) {
        target[to++] = byte;
        byte = source[++from] as number;
      }
      if (from >= length) {
        if (!isFragment) return closeLine(target, lineBegin, to);
        return to > lineBegin ? softBreak(target, to) : to;
      }
      if (byte === lineFeed) {
        to = closeLine(target, lineBegin, to);
        target[to] = carriageReturn;
        target[to + 1] = lineFeed;
        to += 2;
        from += 1;
        break;
      }
      const bytes = bytesOfCharacter[byte] as number;
      if (plain[byte] === 1 || to + 3 * bytes > lineEnd) {
        to = softBreak(target, to);
        break;
      }
      for (let i = 0; i < bytes; i++) to = escaped(source[from++] as number, target, to);
    }
  }
}

const isFrom = (source: Uint8Array, at: number): boolean =>
  source[at + 1] === 114 && source[at + 2] === 111 && source[at + 3] === 109 && source[at + 4] === space;

function escaped(byte: number, target: Uint8Array, at: number): number {
  target[at] = equals;
  target[at + 1] = highDigit[byte] as number;
  target[at + 2] = lowDigit[byte] as number;
  return at + 3;
}

function softBreak(target: Uint8Array, at: number): number {
  target[at] = equals;
  target[at + 1] = carriageReturn;
  target[at + 2] = lineFeed;
  return at + 3;
}

/** Escapes a space or tab that would end the line, on a line of its own if it has to be. */
function closeLine(target: Uint8Array, lineBegin: number, at: number): number {
  const last = target[at - 1];
  if (at === lineBegin || (last !== space && last !== tab)) return at;
  const isFull = at - 1 + 3 > lineBegin + room + 1;
  return escaped(last, target, isFull ? softBreak(target, at - 1) : at - 1);
}

const bytesOfLine = 57;

/** How long base64 of so many bytes is, with its line breaks between lines of 76. */
export const base64Size = (length: number): number =>
  4 * Math.ceil(length / 3) + 2 * Math.max(0, Math.ceil(length / bytesOfLine) - 1);

/** Base64 in lines of 76. @returns the offset after the last byte written */
export function base64Lines(source: Buffer, target: Buffer, offset: number): number {
  let to = offset;
  for (let from = 0; from < source.length; from += bytesOfLine) {
    if (from > 0) {
      target[to++] = carriageReturn;
      target[to++] = lineFeed;
    }
    to += target.write(source.toString("base64", from, from + bytesOfLine), to, "latin1");
  }
  return to;
}
