/** Parsers of variables' values. A message continues after the variable's name: "must be ...". */
import { CronExpressionParser } from "cron-parser";
import { z } from "zod";
import type { Mailbox } from "../mail/message.ts";
import { parseAddress } from "../subscribers/address.ts";

/** A URL of one of these protocols, each with its colon. */
export const url = (protocols: readonly string[], example: string) =>
  z.string().transform((value, context): string => {
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (parsed && parsed.hostname !== "" && protocols.includes(parsed.protocol)) return value;
    context.addIssue({ code: "custom", message: `must look like ${example}` });
    return z.NEVER;
  });

/** Whether an address is of a host alone: with a user at most, and no path, query or fragment, which would be left unused. */
const isOfHost = ({ pathname, search, hash, port }: URL) =>
  (pathname === "" || pathname === "/") && search === "" && hash === "" && port !== "0";

/** Whether a part of an address can be read: a percent sign begins two hexadecimal digits. */
function canDecode(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** The address of a mail server: smtp[s]://user:password@host:port. */
export const smtpUrl = (example: string) =>
  url(["smtp:", "smtps:"], example)
    .refine((value) => isOfHost(new URL(value)), `must end with the host and its port, like ${example}`)
    .refine((value) => {
      const { username, password } = new URL(value);
      return canDecode(username) && canDecode(password);
    }, "must have %25 for each % in the user's name and password, as in an address");

/** The address of a website with a host name of its own -> without a slash at its end. */
export const siteUrl = (example: string) =>
  url(["http:", "https:"], example).transform((value, context) => {
    const parsed = new URL(value);
    if (isOfHost(parsed) && parsed.username === "" && parsed.password === "") return parsed.origin;
    context.addIssue({
      code: "custom",
      message: `must be a host name of its own for Paperboy and nothing else, like ${example}`,
    });
    return z.NEVER;
  });

/** A whole number, both ends included. */
export const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be from ${min} to ${max}`);

/** A token that a client sends. */
export const token = z.string().min(16, "must be at least 16 characters; `openssl rand -hex 32` makes one");

/** A key for signatures, or a password. */
export const secret = z.string().min(32, "must be at least 32 characters; `openssl rand -hex 32` makes one");

/** A host name (RFC 1123, 2.1). */
export const hostName = (message: string) =>
  z
    .string()
    .regex(
      /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/,
      message,
    );

/** An address, with or without a display name. */
export const mailbox = z.string().transform((value, context): Mailbox => {
  const [, written = "", inBrackets] = value.trim().match(/^"?([^"<>]*)(?:"\s*)?<([^<>]+)>$/) ?? [];
  const name = written.trim();
  const parsed = parseAddress(inBrackets ?? value);
  if (parsed.ok) return { ...(name ? { name } : {}), address: parsed.address.email };
  context.addIssue({ code: "custom", message: 'must look like "Paperboy <paperboy@example.org>"' });
  return z.NEVER;
});

/** A cron expression of five fields. */
export const cron = z.string().transform((value, context): string => {
  try {
    CronExpressionParser.parse(value, { tz: "UTC" });
    if (value.trim().split(/\s+/).length === 5) return value;
  } catch {}
  context.addIssue({
    code: "custom",
    message: 'must be a cron expression of five fields, such as "15 * * * *"',
  });
  return z.NEVER;
});
