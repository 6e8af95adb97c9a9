/**
 * Signed links. A token says what it is for, for whom, which generation of links it belongs to and when it ends. It carries a MAC
 * over all of that, and nothing of it is stored.
 */
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** A token holds its purpose's place in this list: new ones go to the end. */
export const purposes = [
  "confirm",
  "preferences",
  "unsubscribe",
  "digest",
  "feedback",
  "change-old",
  "change-new",
  "delete",
  "feed",
  "feed-digest",
  "not-me",
  "saved",
  "saved-feed",
  "library",
  "start",
  "follow",
] as const;
/** What a link is for. */
export type Purpose = (typeof purposes)[number];

/** The contents of a token. */
export type TokenClaims = {
  purpose: Purpose;
  subscriberId: number;
  /** The subscriber's token version when the link was made: raising it revokes all earlier links. */
  version: number;
  /** The row that the link is about, such as a digest; 0 where that is the subscriber. */
  ref?: number;
  /** When it ends, to the second; unset: never. */
  expiresAt?: Date;
};

/** How many versions a token has room for (16 bits). */
const versions = 65_535;

/** The version after the one in this column; the first follows the last. */
export const nextVersion = (column: PgColumn): SQL => sql`${column} % ${versions} + 1`;

/** The keys with which links are checked; the first one signs. */
export type TokenKeys = readonly [Buffer, ...Buffer[]];

/** The result of checking a token. `forged`: no key of ours signed it for this purpose. */
export type Verified = { ok: true; claims: TokenClaims } | { ok: false; reason: "forged" | "expired" };

/** Derives the keys from the operator's secrets (HKDF, RFC 5869), the current one first. */
export function tokenKeys(secret: string, ...previous: string[]): TokenKeys {
  const derive = (value: string) => Buffer.from(hkdfSync("sha256", value, "", "paperboy links 1", 32));
  return [derive(secret), ...previous.map(derive)];
}

const bodyLength = 20;
const macLength = 16;

const mac = (key: Buffer, body: Buffer): Buffer =>
  createHmac("sha256", key).update(body).digest().subarray(0, macLength);

/**
 * Makes a token: 48 characters of base64url (RFC 4648 section 5), safe in a URL's path. The MAC is HMAC-SHA-256 (RFC 2104), cut
 * to 128 bits.
 */
export function signToken(keys: TokenKeys, claims: TokenClaims): string {
  const body = Buffer.alloc(bodyLength);
  body.writeUInt8(1, 0);
  body.writeUInt8(purposes.indexOf(claims.purpose), 1);
  body.writeUIntBE(claims.subscriberId, 2, 6);
  body.writeUInt16BE(claims.version, 8);
  body.writeUIntBE(claims.ref ?? 0, 10, 6);
  body.writeUInt32BE(claims.expiresAt ? Math.ceil(claims.expiresAt.getTime() / 1000) : 0, 16);
  return Buffer.concat([body, mac(keys[0], body)]).toString("base64url");
}

/** Checks a token for one purpose. The caller must check whether its version is still valid. */
export function verifyToken(keys: TokenKeys, purpose: Purpose, token: string, now: Date): Verified {
  const bytes = Buffer.from(token, "base64url");
  // base64url decoding ignores stray characters, so only the canonical spelling is accepted.
  if (bytes.length !== bodyLength + macLength || bytes.toString("base64url") !== token) {
    return { ok: false, reason: "forged" };
  }
  const body = bytes.subarray(0, bodyLength);
  const given = bytes.subarray(bodyLength);
  const genuine = keys.map((key) => timingSafeEqual(mac(key, body), given)).includes(true);
  if (!genuine || body.readUInt8(0) !== 1 || purposes[body.readUInt8(1)] !== purpose) {
    return { ok: false, reason: "forged" };
  }
  const expiry = body.readUInt32BE(16);
  if (expiry !== 0 && now.getTime() > expiry * 1000) return { ok: false, reason: "expired" };
  return {
    ok: true,
    claims: {
      purpose,
      subscriberId: body.readUIntBE(2, 6),
      version: body.readUInt16BE(8),
      ref: body.readUIntBE(10, 6),
      ...(expiry === 0 ? {} : { expiresAt: new Date(expiry * 1000) }),
    },
  };
}
