/** Bodies that are larger than those of forms: files of readers, whose route must check a token first, and what mail providers post. */
import type { Context } from "hono";
import { maxFileBytes } from "../../library/read/read-brought.ts";
import { bodyOf } from "../../papers/sources/web-page.ts";

/** With the fields and boundaries of a form around the file. */
const maxBody = maxFileBytes + 100_000;

const apiPath = "/api/v1/library/papers";

/** Where mail providers post. */
export const webhookPath = "/webhooks/bounces";

/** Whether a request may be larger than a form: its own route bounds it, that of files by {@link readLargeBody}. */
export const mayBeLarge = ({ req }: Context): boolean =>
  req.method === "POST" &&
  (req.path === webhookPath ||
    /^\/library\/[^/]{1,200}$/.test(req.path) ||
    (req.path === apiPath && /^text\/plain\b/i.test(req.header("Content-Type") ?? "")));

/** Reads the body; null where it is too large. If its length is stated, nothing is read then. */
export async function readLargeBody({ req }: Context): Promise<Buffer | null> {
  if (Number(req.header("Content-Length") ?? 0) > maxBody) return null;
  return bodyOf({ body: req.raw.body as AsyncIterable<Uint8Array> | null }, maxBody);
}
