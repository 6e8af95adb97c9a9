/** The key that mail is signed with. */
import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

/** A private key for DKIM signatures, or a sentence that says what is wrong with it. */
export type DkimKey =
  | {
      ok: true;
      privateKey: KeyObject;
      bits: number;
      /** What `p=` of the DNS record must be: SubjectPublicKeyInfo in base64 (RFC 6376 section 3.6.1). */
      publicKey: string;
    }
  | { ok: false; message: string };

/**
 * Reads a private key in PEM. It refuses, with what to do, what is no key, is not RSA, or is shorter than RFC 8301 section 3.2
 * lets verifiers accept.
 */
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
