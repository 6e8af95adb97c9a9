/** Email addresses as people type them. Pure. */
import { domainToASCII } from "node:url";
import { z } from "zod";

/** An email address (RFC 5321). */
export type Address = {
  /** The address that mail is sent to: the local part as typed, the domain in lower-case ASCII. */
  email: string;
  /** The key that identifies the subscriber: all lower case. No large provider distinguishes local parts by case. */
  key: string;
};
/** An address, or a sentence that tells the person who typed it what to change. */
export type ParsedAddress = { ok: true; address: Address } | { ok: false; message: string };

/** The allowed form of the part before the @: what mail servers in use accept, which is less than RFC 5321 allows. */
const localPart = (local: string): boolean => z.email().safeParse(`${local}@example.org`).success;

/**
 * A domain in ASCII: at least two labels of letters, digits and hyphens (RFC 1123 section 2.1). The last has only letters, or is the
 * ASCII form of other letters (RFC 5890).
 */
const asciiDomain =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;

/**
 * The text without invisible characters, which come along when text is copied: zero-width spaces, byte order marks, soft hyphens,
 * marks of writing direction (Unicode's Cf and Default_Ignorable_Code_Point).
 */
export const withoutInvisible = (text: string): string =>
  text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "");

/**
 * Reads one email address as people type or paste it. Invisible characters and surrounding space are dropped, the domain
 * becomes lower case, and a domain beyond ASCII takes its ASCII form (RFC 5891, UTS 46). Nothing else is changed.
 *
 * Refused, with a sentence that says why, are no address or several, control characters and an invalid domain. So are more than 254
 * characters (RFC 5321, errata 1690), and a local part beyond ASCII, which only SMTPUTF8 servers accept (RFC 6531).
 */
export function parseAddress(input: string): ParsedAddress {
  const text = withoutInvisible(input).trim();
  const refuse = (message: string): ParsedAddress => ({ ok: false, message });
  if (text === "") return refuse("Please enter an email address.");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u001f\u007f]/.test(text))
    return refuse("An email address cannot hold line breaks or control characters.");
  if (text.length > 254)
    return refuse("That email address is too long: 254 characters is the most there can be.");
  if (/[,;\s]/.test(text) && text.includes("@"))
    return refuse("Please enter one email address, without spaces or a name.");
  const at = text.lastIndexOf("@");
  if (at < 1 || at === text.length - 1)
    return refuse("That is not an email address: it needs a name, an @ and a domain.");
  const local = text.slice(0, at);
  if (/[^\x20-\x7e]/.test(local)) {
    return refuse(
      "The part before the @ has letters that most mail servers do not accept; please use another address.",
    );
  }
  const typed = text.slice(at + 1);
  // Checked as typed, because domainToASCII reads its input like a URL: it stops at a slash and decodes %6d.
  const stray = /[^a-z0-9.\-\u0080-\u{10ffff}]/iu.exec(typed)?.[0];
  if (stray !== undefined)
    return refuse(`The part after the @ holds “${stray}”, which no domain has; please check it.`);
  // In some scripts an invisible joiner makes a different domain (RFC 5892, appendix A), so it stays there.
  const withJoiners = input.replace(/(?![\u200c\u200d])\p{Cf}/gu, "").trim();
  const spelled = withJoiners.slice(withJoiners.lastIndexOf("@") + 1);
  const domain = (domainToASCII(spelled) || domainToASCII(typed)).toLowerCase();
  const email = `${local}@${domain}`;
  if (!asciiDomain.test(domain) || local.length > 64 || email.length > 254 || !localPart(local)) {
    return refuse("That does not look like an email address; please check it for typing mistakes.");
  }
  return { ok: true, address: { email, key: email.toLowerCase() } };
}
