/** A source as strangers may see it: the host of an address, the name of a file; never where on the disk it is. */
export function sourceName(source: string): string {
  if (source === "huggingface:daily") return "Hugging Face daily papers";
  if (/^arxiv(-query)?:/.test(source)) return "arXiv";
  if (source.startsWith("feed:")) return sourceName(source.slice("feed:".length));
  if (URL.canParse(source)) {
    const { protocol, hostname } = new URL(source);
    if (protocol === "http:" || protocol === "https:") return hostname;
  }
  return source.split(/[\\/]/).findLast((part) => part !== "") ?? "a listing";
}
