/** DKIM signatures (RFC 6376): rsa-sha256, relaxed/relaxed. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import type { Part, Relaxed } from "./message.ts";

export type DkimSigner = {
  /**
   * The DKIM-Signature field, CRLF at its end, to be put before the message. The same message gets the same bytes: there is
   * no time in it (t= is optional), and RSA's PKCS #1 v1.5 padding has no chance in it.
   *
   * @param raw a message with CRLF line ends
   * @returns ASCII
   */
  sign(raw: Uint8Array): string;
  /** The same with the RSA part, most of the work, on a thread of Node's pool, while this one goes on. */
  signAside(parts: MessageParts): Promise<string>;
};

/** A message's head, and the parts of its body. */
export type MessageParts = {
  /** Header fields, each with its CRLF. */
  head: string;
  /** What follows the empty line after the head; each part but the last ends a line. */
  body: readonly Part[];
};

export type DkimKey =
  | {
      ok: true;
      privateKey: KeyObject;
      bits: number;
      /** What `p=` of the DNS record must be: SubjectPublicKeyInfo in base64 (RFC 6376 section 3.6.1). */
      publicKey: string;
    }
  | { ok: false; message: string };

/** Reads a private key in PEM; refused with what to do: no key, not RSA, shorter than RFC 8301 section 3.2 lets verifiers take. */
export function readDkimKey(pem: string): DkimKey {
  let privateKey: KeyObject;
  try {
    // An environment variable often holds its line breaks as \n.
    privateKey = createPrivateKey(pem.replaceAll("\\n", "\n"));
  } catch {
    return {
      ok: false,
      message: "must be a private key in PEM, without a passphrase; `openssl genrsa 2048` makes one",
    };
  }
  if (privateKey.asymmetricKeyType !== "rsa")
    return {
      ok: false,
      message: `must be an RSA key, not ${privateKey.asymmetricKeyType}: not every mail provider verifies others; \`openssl genrsa 2048\` makes one`,
    };
  const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < 1024)
    return {
      ok: false,
      message: `must have at least 1024 bits, better 2048, not ${bits}; \`openssl genrsa 2048\` makes one`,
    };
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
  return { ok: true, privateKey, bits, publicKey };
}

/**
 * What is signed where it is there. Each name stands once more than its field does, so that none can be added either
 * (RFC 6376 section 8.15). RFC 8058 section 4 asks for the two of unsubscribing, Gmail for Feedback-ID.
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
  /** The field up to its signature, and what that is a signature of. */
  const prepare = ({ head, body }: MessageParts): { field: string; signed: Buffer } => {
    const { names, canonical } = signedFields(head.endsWith("\r\n") ? head.slice(0, -2) : head);
    const field =
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain};\r\n s=${selector};\r\n` +
      `${foldedNames(names)};\r\n bh=${bodyHash(body)};\r\n b=`;
    // The signature covers its own field with b= empty, and without the CRLF (RFC 6376 section 3.7).
    return { field, signed: Buffer.from(`${canonical}${relaxedField(field)}`, "latin1") };
  };
  const complete = (field: string, signature: Buffer): string =>
    `${field}${signature.toString("base64").replaceAll(/.{72}(?=.)/g, "$&\r\n ")}\r\n`;
  return {
    sign(raw) {
      const { field, signed } = prepare(partsOf(raw));
      return complete(field, sign("sha256", signed, rsaKey));
    },
    signAside(parts) {
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

/** Head and body of a message; one without an empty line has no body. */
export function partsOf(raw: Uint8Array): MessageParts {
  const message = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const headEnd = message.indexOf("\r\n\r\n");
  if (headEnd < 0) return { head: message.toString("latin1"), body: [] };
  return {
    head: message.toString("latin1", 0, headEnd + 2),
    body: [{ bytes: message.subarray(headEnd + 4) }],
  };
}

/** The fields to sign, canonical, and their names for `h=`. Of several of one name the last comes first (section 5.4.2). */
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
    for (const { field } of present) canonical += `${relaxedField(field)}\r\n`;
    names.push(name, ...present.map(() => name));
  }
  return { names, canonical };
}

/** RFC 6376 section 3.4.2. */
function relaxedField(field: string): string {
  const colon = field.indexOf(":");
  const value = field
    .slice(colon + 1)
    .replaceAll("\r\n", "")
    .replaceAll(/[ \t]+/g, " ")
    .trim();
  return `${field.slice(0, colon).trimEnd().toLowerCase()}:${value}`;
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

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

// A body is put together here in canonical form: feeding it to the hash part by part would cost more than hashing it.
let canonicalBody = Buffer.allocUnsafe(1 << 17);

/**
 * SHA-256 in base64 of the canonical body (RFC 6376 section 3.4.4): runs of white space in a line become one space, those
 * at its end go, and so do empty lines at the end of the body; one that is not empty ends in CRLF.
 */
function bodyHash(body: readonly Part[]): string {
  const most = body.reduce((sum, { bytes }) => sum + bytes.length, 2);
  if (canonicalBody.length < most) canonicalBody = Buffer.allocUnsafe(2 * most);
  let end = 0;
  const endLine = () => {
    canonicalBody[end++] = carriageReturn;
    canonicalBody[end++] = lineFeed;
  };
  // Ends of line that count only if something follows them.
  let heldBack = 0;
  for (const part of body) {
    const { text, lineEnds } = relaxed(part);
    if (text.length > 0) {
      for (; heldBack > 0; heldBack -= 1) endLine();
      canonicalBody.set(text, end);
      end += text.length;
    }
    heldBack += lineEnds;
  }
  if (end > 0) endLine();
  return createHash("sha256").update(canonicalBody.subarray(0, end)).digest("base64");
}

function relaxed(part: Part): Relaxed {
  if (part.relaxed) return part.relaxed;
  const made = relax(part.bytes);
  if (part.isShared) part.relaxed = { ...made, text: new Uint8Array(made.text) };
  return made;
}

let canonicalPart = Buffer.allocUnsafe(1 << 12);

/** The text is good until the next one is made. */
function relax(bytes: Uint8Array): Relaxed {
  if (canonicalPart.length < bytes.length) canonicalPart = Buffer.allocUnsafe(2 * bytes.length);
  const text = canonicalPart;
  let end = 0;
  let isGap = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === space || byte === tab) {
      isGap = true;
      continue;
    }
    if (isGap) {
      isGap = false;
      if (byte !== carriageReturn) text[end++] = space;
    }
    text[end++] = byte;
  }
  let lineEnds = 0;
  for (; end >= 2 && text[end - 1] === lineFeed && text[end - 2] === carriageReturn; end -= 2) lineEnds += 1;
  return { text: text.subarray(0, end), lineEnds };
}
