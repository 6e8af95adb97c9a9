/** The providers of papers: their addresses, and the pauses that they ask for. */

/**
 * A server, or several that count as one. `name`: providers of one name share a lock; `pauseMs`: between the end of one request and
 * the next; `retryMs`: the wait before the first retry, doubled for each further one.
 */
export type Provider = { name: string; url: string; pauseMs: number; retryMs: number };

/** All providers. Tests and mirrors use other addresses. */
export type Providers = {
  huggingface: Provider;
  arxivFeeds: Provider;
  arxivQuery: Provider;
  /** bioRxiv and medRxiv. */
  biorxiv: Provider;
  openreview: Provider;
  /** Semantic Scholar, which knows papers by their titles. */
  titles: Provider;
  /** Zotero, where readers keep libraries. */
  zotero: Provider;
  /** Any other server. */
  other: Pick<Provider, "pauseMs" | "retryMs">;
};

/** The addresses of the providers, as strings. */
export type ProviderUrls = Record<Exclude<keyof Providers, "other">, string>;

/** The default addresses of the providers. */
export const providerUrls: ProviderUrls = {
  huggingface: "https://huggingface.co",
  arxivFeeds: "https://rss.arxiv.org/rss",
  arxivQuery: "https://export.arxiv.org/api/query",
  biorxiv: "https://api.biorxiv.org",
  openreview: "https://api2.openreview.net",
  titles: "https://api.semanticscholar.org",
  zotero: "https://api.zotero.org",
};

/**
 * The providers at these addresses. arXiv's API terms of use allow one request in three seconds on one connection, for feeds and API
 * together. Hugging Face's rate limit is 500 requests in five minutes. bioRxiv and Semantic Scholar (without a key) ask for about one
 * request a second.
 */
export function providersAt(urls: ProviderUrls): Providers {
  const retryMs = 5_000;
  return {
    huggingface: { name: "huggingface", url: urls.huggingface, pauseMs: 1_000, retryMs },
    arxivFeeds: { name: "arxiv", url: urls.arxivFeeds, pauseMs: 3_000, retryMs },
    arxivQuery: { name: "arxiv", url: urls.arxivQuery, pauseMs: 3_000, retryMs },
    biorxiv: { name: "biorxiv", url: urls.biorxiv, pauseMs: 1_000, retryMs },
    openreview: { name: "openreview", url: urls.openreview, pauseMs: 1_000, retryMs },
    titles: { name: "semanticscholar", url: urls.titles, pauseMs: 1_000, retryMs },
    zotero: { name: "zotero", url: urls.zotero, pauseMs: 500, retryMs },
    other: { pauseMs: 500, retryMs },
  };
}

/** The provider of an address at any other server. */
export const otherProvider = (url: URL, { other }: Providers): Provider => ({
  name: url.host,
  url: url.origin,
  ...other,
});
