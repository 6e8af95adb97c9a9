/** A source as strangers may see it: the host of an address, the name of a file; never where on the disk it is. */
export function sourceName(source: string): string {
  if (URL.canParse(source)) {
    const { protocol, hostname } = new URL(source);
    if (protocol === "http:" || protocol === "https:") return hostname;
  }
  return source.split(/[\\/]/).findLast((part) => part !== "") ?? "a listing";
}
