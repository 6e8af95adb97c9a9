/** Bytes to text, where the declared encoding may be wrong. */
import { isUtf8 } from "node:buffer";

/**
 * The text of a document. Bytes that are valid UTF-8 are UTF-8, whatever the declarations say: text in another encoding is almost
 * never valid UTF-8 by accident. Other bytes are in the encoding that HTTP's Content-Type names, else the one that the document
 * names (RFC 7303, 3.2), else windows-1252, as browsers take it (Encoding Standard, 4.2).
 */
export function decodeText(
  bytes: Uint8Array,
  { contentType }: { contentType?: string | undefined } = {},
): string {
  const said = [charsetOf(contentType ?? ""), declaredIn(bytes)].filter((label) => label !== undefined);
  const labels = [byteOrderMark(bytes), ...said.filter((label) => !isAsciiBased(label))];
  if (isUtf8(bytes)) labels.push("utf-8");
  else
    labels.push(...said.filter((label) => !/^utf-?8$/i.test(label)), mostlyUtf8(bytes) ? "utf-8" : undefined);
  for (const label of labels) {
    const text = label === undefined ? undefined : decoded(bytes, label);
    if (text !== undefined) return text;
  }
  return decoded(bytes, "windows-1252") ?? "";
}

/** The encoding that a Content-Type names (RFC 9110, 8.3.2). */
const charsetOf = (contentType: string) => /;\s*charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(contentType)?.[1];

/** The encoding that an XML declaration names (XML 1.0, 4.3.3). */
function declaredIn(bytes: Uint8Array): string | undefined {
  // Without the zero bytes, so that UTF-16 without a byte order mark shows its declaration.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 400)).replaceAll("\0", "");
  const [, label] = /^\W{0,20}<\?xml[^>]{0,150}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head) ?? [];
  // It says UTF-16, and was read as bytes of ASCII.
  return label !== undefined && /^utf-?16/i.test(label) && bytes[1] !== 0 && bytes[0] !== 0
    ? undefined
    : label;
}

function byteOrderMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Whether bytes of ASCII mean ASCII in an encoding. In others, text may be valid UTF-8 and mean something else. */
const isAsciiBased = (label: string) => !/^(?:utf-?16|utf-?32|iso-2022|hz-gb|utf-?7)/i.test(label);

/** Whether more characters beyond ASCII are well-formed UTF-8 than not: one damaged byte does not change the encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const damaged = text.split("\ufffd").length - 1;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is not counted.
  const sound = (text.match(/[^\u0000-\u007f]/g)?.length ?? 0) - damaged;
  return sound > damaged;
}

/** The characters 0x80 to 0x9F of windows-1252 (Encoding Standard, index-windows-1252). Some versions of Node decode them as controls. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text by one encoding; undefined where the encoding is unknown, or the bytes are damaged by it. UTF-8 takes damage. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: !/^utf-?8$/i.test(label) });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== "windows-1252") return text;
    return text.replace(/[\u0080-\u009f]/g, (control) => windows.charAt(control.charCodeAt(0) - 0x80));
  } catch {
    return undefined;
  }
}
