import { domainToASCII } from "node:url";
import { z } from "zod";

export type Address = {
  /** What mail is sent to: the local part as typed, the domain in lower-case ASCII. */
  email: string;
  /** Who it is: all lower case. No large provider tells local parts apart by case. */
  key: string;
};
export type ParsedAddress = { ok: true; address: Address } | { ok: false; message: string };

const asciiAddress = z.email();

/**
 * Reads one email address as people type it. Refused, with a sentence that says why: none, several, longer than the
 * 254 octets of RFC 5321 (errata 1690), control characters, and local parts beyond ASCII, which only SMTPUTF8 servers
 * (RFC 6531) take. A domain beyond ASCII is sent in its ASCII form (RFC 5891).
 */
export function parseAddress(input: string): ParsedAddress {
  const text = input.trim();
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
  const domain = domainToASCII(text.slice(at + 1)).toLowerCase();
  const email = `${local}@${domain}`;
  if (domain === "" || local.length > 64 || email.length > 254 || !asciiAddress.safeParse(email).success) {
    return refuse("That does not look like an email address; please check it for typing mistakes.");
  }
  return { ok: true, address: { email, key: email.toLowerCase() } };
}
