/**
 * Authorization. The API takes the tokens of a reader's links in the header `Authorization: Bearer` (RFC 6750). Proxies, logs
 * and histories record paths, and unlike a link in a mail a program can send a header.
 */
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { openLink } from "../../subscribers/open-link.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import type { Purpose, TokenClaims } from "../../subscribers/tokens.ts";
import type { Site } from "../http/context.ts";
import { problem } from "../http/problem.ts";

/** The token that was sent; null where there is none. */
export const tokenOf = (c: Context): string | null =>
  /^Bearer +(\S+) *$/i.exec(c.req.header("Authorization") ?? "")?.[1] ?? null;

const sentences = {
  missing: "Send the token of a link from your mail: Authorization: Bearer TOKEN.",
  expired: "The token has expired. Ask for what it was for once more, and a new one comes by mail.",
  unsubscribed:
    "The subscription has been ended since the token was mailed. Subscribe once more, and a new one comes by mail.",
  invalid:
    "The token is none for this operation, or newer ones have taken its place. Take that of your latest mail.",
} as const;

/** A 401 that says what is wrong with the token, but not whose it was. */
export function refuseToken(c: Context, reason: keyof typeof sentences) {
  const challenge = reason === "missing" ? "" : ', error="invalid_token"';
  return problem(
    c,
    401,
    { detail: sentences[reason] },
    { "Cache-Control": "no-store", "WWW-Authenticate": `Bearer realm="Paperboy"${challenge}` },
  );
}

/** The variables that `bearer` sets for operations. */
export type WithToken = { Variables: { subscriber: Subscriber; claims: TokenClaims } };

/** Accepts requests with a token for one of these purposes. The answer must not be cached. */
export const bearer = ({ db, keys, now }: Site, ...purposes: readonly Purpose[]) =>
  createMiddleware<WithToken>(async (c, next) => {
    c.header("Cache-Control", "no-store");
    const token = tokenOf(c);
    if (token === null) return refuseToken(c, "missing");
    let reason: Exclude<keyof typeof sentences, "missing"> = "invalid";
    for (const purpose of purposes) {
      const opened = await openLink(db, keys, purpose, token, now());
      if (opened.ok) {
        c.set("subscriber", opened.subscriber);
        c.set("claims", opened.claims);
        return next();
      }
      if (opened.reason !== "invalid") reason = opened.reason;
    }
    return refuseToken(c, reason);
  });

/** Name of the scheme in the description. */
export const scheme = "token";

/** The part of the description of operations that need a token. */
export const secured = { security: [{ [scheme]: [] }] };
