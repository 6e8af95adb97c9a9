/** DKIM signatures (RFC 6376): rsa-sha256, relaxed/relaxed. */
import { sign } from "node:crypto";
import { bodyHash, canonicalField } from "./canonical.ts";
import { readDkimKey } from "./dkim-key.ts";
import type { Part } from "./message.ts";

/** Signs messages for one domain and selector. */
export type DkimSigner = {
  /**
   * The DKIM-Signature field, CRLF at its end, to be put before the message. The same message gets the same bytes: there is
   * no time in it (t= is optional), and RSA's PKCS #1 v1.5 padding is not random (RFC 8017 section 8.2). The RSA part, most of
   * the work, is done on a thread of Node's pool.
   *
   * @returns ASCII
   */
  sign(parts: MessageParts): Promise<string>;
};

/** A message's head, and the parts of its body. */
export type MessageParts = {
  /** Header fields, each with its CRLF. */
  head: string;
  /** What follows the empty line after the head; each part but the last ends a line. */
  body: readonly Part[];
};

/**
 * The header fields that are signed where the message has them. Each name is listed once more than its field occurs, so that no
 * such field can be added either (RFC 6376 section 8.15). RFC 8058 section 4 asks for the two fields of unsubscribing, Gmail
 * for Feedback-ID.
 */
const signedNames = [
  "from",
  "to",
  "subject",
  "date",
  "message-id",
  "mime-version",
  "content-type",
  "list-unsubscribe",
  "list-unsubscribe-post",
  "list-id",
  "list-post",
  "feedback-id",
  "auto-submitted",
];

/**
 * Makes a signer; the key is read once.
 *
 * @param privateKey PEM
 * @throws {TypeError} for a key that readDkimKey refuses
 */
export function dkimSigner({
  domain,
  selector,
  privateKey,
}: {
  domain: string;
  selector: string;
  privateKey: string;
}): DkimSigner {
  const key = readDkimKey(privateKey);
  if (!key.ok) throw new TypeError(`the DKIM key ${key.message}`);
  const { privateKey: rsaKey } = key;
  /** The field up to its signature, and the bytes that are signed. */
  const prepare = ({ head, body }: MessageParts): { field: string; signed: Buffer } => {
    const { names, canonical } = signedFields(head.endsWith("\r\n") ? head.slice(0, -2) : head);
    const field =
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain};\r\n s=${selector};\r\n` +
      `${foldedNames(names)};\r\n bh=${bodyHash(body)};\r\n b=`;
    // The signature covers its own field with b= empty, and without the CRLF (RFC 6376 section 3.7).
    return { field, signed: Buffer.from(`${canonical}${canonicalField(field)}`, "latin1") };
  };
  const complete = (field: string, signature: Buffer): string =>
    `${field}${signature.toString("base64").replaceAll(/.{72}(?=.)/g, "$&\r\n ")}\r\n`;
  return {
    sign(parts) {
      const { field, signed } = prepare(parts);
      return new Promise((resolve, reject) => {
        sign("sha256", signed, rsaKey, (error, signature) => {
          if (error) reject(error);
          else resolve(complete(field, signature));
        });
      });
    },
  };
}

/**
 * The fields to sign, in canonical form, and their names for `h=`. Where several fields have one name, the last comes first
 * (section 5.4.2).
 */
function signedFields(head: string): { names: string[]; canonical: string } {
  const fields = head.split(/\r\n(?![ \t])/).map((field) => ({
    name: field.slice(0, field.indexOf(":")).trim().toLowerCase(),
    field,
  }));
  const names: string[] = [];
  let canonical = "";
  for (const name of signedNames) {
    const present = fields.filter((each) => each.name === name).reverse();
    if (present.length === 0) continue;
    for (const { field } of present) canonical += `${canonicalField(field)}\r\n`;
    names.push(name, ...present.map(() => name));
  }
  return { names, canonical };
}

function foldedNames(names: readonly string[]): string {
  let folded = "";
  let line = " h=";
  for (const [index, name] of names.entries()) {
    if (line.length + 1 + name.length > 74) {
      folded += `${line}\r\n`;
      line = "  ";
    }
    line += index < names.length - 1 ? `${name}:` : name;
  }
  return folded + line;
}
