/**
 * Sessions of browsers that are signed in at /admin. The cookie is the only one of this service. It is sent to /admin only, and
 * holds a random number; the row that it names says until when it is valid. Signing out deletes the row, so a copy of the
 * cookie ends too.
 */
import { createHash, createHmac, randomBytes } from "node:crypto";
import { and, eq, gt, ne } from "drizzle-orm";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import type { Db } from "../../db/open.ts";
import { operatorSessions as sessions } from "../../db/schema.ts";
import type { TokenKeys } from "../../subscribers/tokens.ts";
import { constantTimeEqual } from "../http/constant-time-equal.ts";

const lastsMs = 12 * 3_600_000;

/** Who is signed in. */
export type Session = {
  /**
   * The token that a form must send with a POST; null for a request with the header, which no other site can make a browser
   * send.
   */
  csrf: string | null;
};

/** The operations on sessions. */
export type Sessions = {
  begin(c: Context, now: Date): Promise<void>;
  /** The session of the request's cookie. */
  of(c: Context, now: Date): Promise<Session | null>;
  /** Whether a form sent the session's own token. */
  isSame(given: string, csrf: string): boolean;
  end(c: Context): Promise<void>;
};

const hashOf = (value: string): string => createHash("sha256").update(value).digest("hex");
const macOf = (token: string, keys: TokenKeys): string =>
  createHmac("sha256", keys[0]).update(`operator's token\0${token}`).digest("base64url");

/** Another token or another SECRET_KEY ends every session. */
export function makeSessions({
  db,
  token,
  keys,
  baseUrl,
}: {
  db: Db;
  token: string;
  keys: TokenKeys;
  baseUrl: string;
}): Sessions {
  const tokenMac = macOf(token, keys);
  const secure = baseUrl.startsWith("https:");
  const name = secure ? "__Secure-operator" : "operator";
  const options: CookieOptions = { path: "/admin", httpOnly: true, secure, sameSite: "Strict" };
  return {
    begin: async (c, now) => {
      const value = randomBytes(32).toString("base64url");
      const expiresAt = new Date(now.getTime() + lastsMs);
      await db.insert(sessions).values({ hash: hashOf(value), tokenMac, expiresAt });
      setCookie(c, name, value, { ...options, maxAge: lastsMs / 1000 });
    },
    of: async (c, now) => {
      const value = getCookie(c, name);
      if (!value) return null;
      const isLive = and(
        eq(sessions.hash, hashOf(value)),
        eq(sessions.tokenMac, tokenMac),
        gt(sessions.expiresAt, now),
      );
      const found = await db.$count(sessions, isLive);
      if (found === 0) return null;
      return { csrf: createHmac("sha256", tokenMac).update(`form of ${value}`).digest("base64url") };
    },
    isSame: constantTimeEqual,
    end: async (c) => {
      const value = deleteCookie(c, name, options);
      if (value) await db.delete(sessions).where(eq(sessions.hash, hashOf(value)));
    },
  };
}

/** Deletes the sessions of every other ADMIN_TOKEN; null: there is no token any more, and no session is valid. */
export async function endOtherSessions(db: Db, token: string | null, keys: TokenKeys): Promise<void> {
  await db.delete(sessions).where(token === null ? undefined : ne(sessions.tokenMac, macOf(token, keys)));
}
