/**
 * Who is the operator: whoever sends ADMIN_TOKEN in `Authorization: Bearer`, or a cookie that was given for it. The cookie
 * is the only one here, goes to nothing but /admin, and holds when it ends and a random number, signed; nothing is stored.
 */
import { createHmac, randomBytes } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import type { TokenKeys } from "../../subscribers/tokens.ts";
import { sameText } from "../same-text.ts";

const lastsMs = 12 * 3_600_000;

export type Session = {
  /** What a form must send with a POST; null for who came with the header, which no other site can make a browser send. */
  csrf: string | null;
};

export type Sessions = {
  /** Whether this is the token. */
  isToken(given: string): boolean;
  begin(c: Context, now: Date): Promise<void>;
  /** The session of the request's cookie. */
  of(c: Context, now: Date): Promise<Session | null>;
  /** Whether what a form sent is the session's own. */
  isSame(given: string, csrf: string): boolean;
  end(c: Context): void;
};

/** Another token or another SECRET_KEY ends every session. */
export function operatorSessions({
  token,
  keys,
  baseUrl,
}: {
  token: string;
  keys: TokenKeys;
  baseUrl: string;
}): Sessions {
  const secret = createHmac("sha256", keys[0]).update(`operator's session\0${token}`).digest("hex");
  const secure = baseUrl.startsWith("https:");
  const name = secure ? "__Secure-operator" : "operator";
  const options: CookieOptions = { path: "/admin", httpOnly: true, secure, sameSite: "Strict" };
  return {
    isToken: (given) => sameText(given, token),
    begin: async (c, now) => {
      const value = `${now.getTime() + lastsMs}.${randomBytes(16).toString("base64url")}`;
      await setSignedCookie(c, name, value, secret, { ...options, maxAge: lastsMs / 1000 });
    },
    of: async (c, now) => {
      const value = await getSignedCookie(c, secret, name);
      if (!value || Number(value.split(".")[0]) <= now.getTime()) return null;
      return { csrf: createHmac("sha256", secret).update(`form of ${value}`).digest("base64url") };
    },
    isSame: sameText,
    end: (c) => {
      deleteCookie(c, name, options);
    },
  };
}
