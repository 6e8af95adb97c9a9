/** Reads the operator's choices of look and words from their variables. */
import { z } from "zod";
import { brandColors, type Contact, isSiteName, mostOfName } from "../brand.ts";
import { parseAddress } from "../subscribers/address.ts";

/** A name for pages and mails. */
export const shortName = z
  .string()
  .refine(isSiteName, `must be one line of at most ${mostOfName} characters without quotes, < > { } or \\`);

/** A colour, with the one for dark backgrounds that follows from it. */
export const colors = z.string().transform((value, context) => {
  const chosen = brandColors(value);
  if (chosen.ok) return chosen.colors;
  context.addIssue({ code: "custom", message: chosen.message });
  return z.NEVER;
});

/** One line for readers, of at most this many characters. */
export const line = (most: number) =>
  z
    .string()
    .max(most, `must be at most ${most} characters`)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}{}]*$/u, "must be one line without { }");

/** An email address, or the address of a page. */
export const contact = z.string().transform((value, context): Contact => {
  const parsed = parseAddress(value);
  if (parsed.ok) return { label: parsed.address.email, href: `mailto:${parsed.address.email}` };
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && ["https:", "http:"].includes(url.protocol))
    return { label: value.replace(/^https?:\/\//i, ""), href: url.href };
  context.addIssue({
    code: "custom",
    message: "must be an email address or a page, such as https://example.org/contact",
  });
  return z.NEVER;
});
