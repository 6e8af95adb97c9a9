/** In UTF-16 code units. Longer links are cut or refused by some mail clients and filters. */
const longest = 2000;

/**
 * The address, normalised by the URL standard, when a mail may link to it: absolute, http or https, and not longer than `longest`. It has
 * no user name and no password: `https://known.example@other.example/` would pass for another site. Anything else (`javascript:`,
 * `data:`, relative paths) is null.
 */
export function webUrl(value: string): string | null {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return null;
  }
  const fits = url.protocol === "https:" || url.protocol === "http:";
  if (!fits || url.username !== "" || url.password !== "" || url.href.length > longest) return null;
  return url.href;
}

/**
 * The same for an address that Paperboy itself made, where an invalid one is a bug.
 *
 * @throws Error that names the link but not its address, which may hold a token.
 */
export function ownUrl(name: string, value: string): string {
  const url = webUrl(value);
  if (url === null) throw new Error(`the mail's ${name} link is not an absolute http(s) address`);
  return url;
}

/** The address of a mail that asks to unsubscribe (RFC 6068). */
export const unsubscribeMailto = (address: string): string =>
  `mailto:${encodeURI(address)}?subject=unsubscribe`;
