/** Quoted-printable (RFC 2045 section 6.7). Pure. */

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

/** The most characters of a line, without the "=" of a soft break. */
const room = 75;

// Texts are encoded in this shared memory and copied out. No code between the two awaits anything.
let encoded = Buffer.allocUnsafe(1 << 18);
let utf8 = Buffer.allocUnsafe(1 << 18);

/**
 * A text of a body in quoted-printable. A text that does not end a line gets a soft line break at its end, so that texts
 * encoded one by one can be joined. The text must hold whole characters: no half of a surrogate pair.
 *
 * Lines hold at most 76 characters and end in CRLF; no soft break is inside an escape or a UTF-8 character. Space at the end of
 * a line is escaped because some gateways trim it. A dot at the beginning of a line is escaped because some servers mistake it,
 * and "From " because of mailboxes kept as mbox. A carriage return is dropped; a line feed ends the line.
 *
 * @returns a copy, in memory of Node's pool where it is short
 */
export function quotedPrintable(text: string): Buffer {
  const length = toUtf8(text.replaceAll("\r", ""));
  // The longest result: three characters for every byte, and a soft break after each 72 characters.
  const most = 3 * length + 3 * Math.ceil((3 * length) / 72) + 100;
  if (encoded.length < most) encoded = Buffer.allocUnsafe(2 * most);
  return Buffer.from(encoded.subarray(0, encode(utf8, length, encoded)));
}

/** Puts the text into `utf8`, with a zero after it. @returns its length in bytes */
function toUtf8(text: string): number {
  const most = 3 * text.length + 1;
  if (utf8.length < most) utf8 = Buffer.allocUnsafe(2 * most);
  const length = utf8.write(text, 0, "utf8");
  utf8[length] = 0;
  return length;
}

/**
 * @param source UTF-8 with line feeds for line ends, and a zero byte after its `length` bytes
 * @param target has room for the result and 100 bytes more
 * @returns how many bytes were written
 */
function encode(source: Uint8Array, length: number, target: Uint8Array): number {
  // A local name: reading the module's own in the inner loop halves its speed.
  const plain = isPlain;
  let from = 0;
  let to = 0;
  // Each round writes one line of output.
  for (;;) {
    const lineBegin = to;
    const lineEnd = to + room;
    const first = source[from] as number;
    if (first === dot || (first === capitalF && isFrom(source, from))) {
      to = escaped(first, target, to);
      from += 1;
    }
    for (;;) {
      let byte = source[from] as number;
      // The zero after the last byte is not a plain character, so it ends this loop too.
      while (to < lineEnd && plain[byte] === 1) {
        target[to++] = byte;
        byte = source[++from] as number;
      }
      if (from >= length) return to > lineBegin ? softBreak(target, to) : to;
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
