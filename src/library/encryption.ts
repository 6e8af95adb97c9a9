/**
 * Encrypts readers' secrets for storage: AES-256-GCM (NIST SP 800-38D) under a key that is derived from the operator's secret
 * key. Pure, except for the random nonce.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Bytes of GCM's nonce and of its tag. */
const [nonceLength, tagLength] = [12, 16];

/** The label is part of the key: with another one, no stored secret can be read. */
const keyFrom = (key: Buffer): Buffer => Buffer.from(hkdfSync("sha256", key, "", "paperboy sealed 1", 32));

/**
 * Encrypts a secret. It can be read only for the same owner.
 *
 * @param keys the service's keys, the current one first; that one is used
 * @param owner what the secret belongs to; it is authenticated and not stored
 */
export function encrypt(keys: readonly [Buffer, ...Buffer[]], owner: string, secret: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(keys[0]), nonce).setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
}

/** Decrypts a secret; null where it was encrypted for another owner, or under a key that the service no longer has. */
export function decrypt(keys: readonly Buffer[], owner: string, encrypted: string): string | null {
  const bytes = Buffer.from(encrypted, "base64url");
  if (bytes.length < nonceLength + tagLength) return null;
  const nonce = bytes.subarray(0, nonceLength);
  const tag = bytes.subarray(nonceLength, nonceLength + tagLength);
  for (const key of keys) {
    try {
      const decipher = createDecipheriv("aes-256-gcm", keyFrom(key), nonce, { authTagLength: tagLength })
        .setAAD(Buffer.from(owner))
        .setAuthTag(tag);
      const text = decipher.update(bytes.subarray(nonceLength + tagLength));
      return Buffer.concat([text, decipher.final()]).toString("utf8");
    } catch {
      // The tag does not match: it was encrypted with another key.
    }
  }
  return null;
}
