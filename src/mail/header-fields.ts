/** A message's own header fields as ASCII lines (RFC 5322 section 2.2, RFC 2047). */
import type { Mailbox, Message } from "./message.ts";

/** Lines are folded to this many characters where they can be (RFC 2047 section 2: 76 with encoded-words). */
const lineLength = 76;
/** The most that a line may be in any case, without its CRLF (RFC 5322 section 2.1.1). */
const longestLine = 998;

const ownNames = ["from", "to", "subject", "date", "message-id", "mime-version", "content-type"];

/**
 * From, To, Subject, Date, Message-ID and the further headers, each line with its CRLF. Control characters in values
 * become spaces, so no value begins a line of its own.
 *
 * @throws {TypeError} for an address, Message-ID, header name or value that no header can hold, and for a name given twice.
 */
export function headerFields(
  { from, subject, headers }: Pick<Message, "from" | "subject" | "headers">,
  { to, messageId, date }: { to: string; messageId: string; date: Date },
): string {
  if (!/^<[!-;=?-~]{1,900}>$/.test(messageId)) throw new TypeError("that is no Message-ID");
  let fields =
    `${mailboxField("From", from)}${mailboxField("To", { address: to })}${textField("Subject", subject)}` +
    // RFC 5322 section 3.3; the zone is always UTC.
    `Date: ${date.toUTCString().replace("GMT", "+0000")}\r\nMessage-ID: ${messageId}\r\n`;
  const seen = new Set(ownNames);
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    if (!/^[a-z][a-z0-9-]{0,70}$/.test(key) || seen.has(key) || key.startsWith("content-"))
      throw new TypeError(`the header ${JSON.stringify(name)} cannot be given`);
    seen.add(key);
    fields += folded(`${name}:`, clean(value).trim());
  }
  return fields;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const clean = (value: string): string => value.replaceAll(/[\u0000-\u001f\u007f]+/g, " ");

/** ASCII folded at its spaces. A value without spaces stays on one line: an address or a link is not cut. */
function folded(start: string, value: string): string {
  if (!/^[ -~]*$/.test(value)) throw new TypeError(`the value of ${start} is not ASCII`);
  if (start.length + 1 + value.length <= lineLength) return `${start} ${value}\r\n`;
  let fields = "";
  let line = start;
  const words = value.split(/ +/);
  for (const [index, word] of words.entries()) {
    // Nothing may fold right after the name: a line of white space alone is obsolete syntax (RFC 5322 section 3.2.2).
    if (index > 0 && line.length + 1 + word.length > lineLength) {
      fields += `${line}\r\n`;
      line = "";
    }
    line += ` ${word}`;
    if (line.length > longestLine) throw new TypeError(`the value of ${start} is too long for a line`);
  }
  return `${fields}${line}\r\n`;
}

/** An unstructured field. A value that is not plain words, or is too long to fold, becomes encoded-words as a whole. */
function textField(name: string, text: string): string {
  const value = clean(text);
  const isPlain = /^[!-~]+( [!-~]+)*$/.test(value) && !value.includes("=?") && !/[^ ]{60}/.test(value);
  if (value === "" || isPlain) return folded(`${name}:`, value);
  return `${name}: ${encodedWords(value, name.length + 2)}\r\n`;
}

const isAtoms = /^[\w!#$%&'*+/=?^`{|}~-]+( [\w!#$%&'*+/=?^`{|}~-]+)*$/;
// The addresses that the sign-up takes, and no others: no character of an address may be syntax of the header around it.
const isAddress = /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,255}$/;

function mailboxField(field: string, { name, address }: Mailbox): string {
  if (!isAddress.test(address)) throw new TypeError(`the address of ${field} cannot be written`);
  const shown = clean(name ?? "").trim();
  if (shown === "") return `${field}: ${address}\r\n`;
  const phrase = displayName(shown, field.length + 2);
  const lastLine =
    phrase.length - (phrase.lastIndexOf("\n") + 1) + (phrase.includes("\n") ? 0 : field.length + 2);
  const gap = lastLine + address.length + 3 > lineLength ? "\r\n " : " ";
  return `${field}: ${phrase}${gap}<${address}>\r\n`;
}

/** Words, a quoted string or encoded-words (RFC 5322 section 3.4, RFC 2047 section 5). */
function displayName(name: string, column: number): string {
  const isShort = name.length <= 50 && !name.includes("=?");
  if (isShort && isAtoms.test(name)) return name;
  if (isShort && /^[ -~]+$/.test(name)) return `"${name.replaceAll(/["\\]/g, "\\$&")}"`;
  return encodedWords(name, column);
}

/** The characters that need no escape in an encoded-word, in phrases too (RFC 2047 section 5, rule 3). */
const standsForItself = /^[A-Za-z0-9!*+/-]$/;
const wrapping = "=?UTF-8?Q??=".length;

/**
 * Encoded-words of at most 75 characters, a line each, in whichever of Q and B is the shorter. Each holds whole characters.
 *
 * @param column how much of the first line is taken
 */
function encodedWords(text: string, column: number): string {
  const characters = Array.from(text, (character) => ({ character, bytes: Buffer.byteLength(character) }));
  const qSize = ({ character, bytes }: { character: string; bytes: number }) =>
    character === " " || standsForItself.test(character) ? 1 : 3 * bytes;
  const total = (size: (of: { character: string; bytes: number }) => number) =>
    characters.reduce((sum, of) => sum + size(of), 0);
  const isQ = total(qSize) <= (total(({ bytes }) => bytes) * 4) / 3;
  // B holds three bytes in four characters, and a word is encoded on its own.
  const capacity = (taken: number) =>
    isQ ? lineLength - taken - wrapping : 3 * Math.floor((lineLength - taken - wrapping) / 4);
  const words: string[] = [];
  let word = "";
  let left = capacity(column);
  for (const of of characters) {
    const size = isQ ? qSize(of) : of.bytes;
    if (size > left) {
      words.push(word);
      word = "";
      left = capacity(1);
    }
    word += of.character;
    left -= size;
  }
  words.push(word);
  return words.map((each) => (isQ ? qWord(each) : bWord(each))).join("\r\n ");
}

const bWord = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;

function qWord(text: string): string {
  let word = "";
  for (const character of text) {
    if (character === " ") word += "_";
    else if (standsForItself.test(character)) word += character;
    else
      for (const byte of Buffer.from(character))
        word += `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return `=?UTF-8?Q?${word}?=`;
}
