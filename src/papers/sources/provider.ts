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
  /** Any other server. */
  other: Pick<Provider, "pauseMs" | "retryMs">;
};

export type ProviderUrls = Record<Exclude<keyof Providers, "other">, string>;

/** The default addresses of the providers. */
export const providerUrls: ProviderUrls = {
  huggingface: "https://huggingface.co",
  arxivFeeds: "https://rss.arxiv.org/rss",
  arxivQuery: "https://export.arxiv.org/api/query",
};

/**
 * The providers at these addresses. arXiv's API terms of use allow one request in three seconds on one connection, for feeds and API
 * together. Hugging Face's rate limit is 500 requests in five minutes.
 */
export function providersAt(urls: ProviderUrls): Providers {
  const retryMs = 5_000;
  return {
    huggingface: { name: "huggingface", url: urls.huggingface, pauseMs: 1_000, retryMs },
    arxivFeeds: { name: "arxiv", url: urls.arxivFeeds, pauseMs: 3_000, retryMs },
    arxivQuery: { name: "arxiv", url: urls.arxivQuery, pauseMs: 3_000, retryMs },
    other: { pauseMs: 500, retryMs },
  };
}

/** The provider of an address at any other server. */
export const otherProvider = (url: URL, { other }: Providers): Provider => ({
  name: url.host,
  url: url.origin,
  ...other,
});
