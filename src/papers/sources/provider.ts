/** The providers of papers: where they are, and the pauses that they ask for. */

/**
 * `name`: who shares the connection; `pauseMs`: between the end of one request and the next; `retryMs`: the first wait after
 * a fault that may pass, each further one being twice as long.
 */
export type Provider = { name: string; url: string; pauseMs: number; retryMs: number };

/** Where the providers are. Tests and mirrors name other addresses. */
export type Providers = {
  huggingface: Provider;
  arxivFeeds: Provider;
  arxivQuery: Provider;
  /** Servers that are known for nothing else. */
  other: Pick<Provider, "pauseMs" | "retryMs">;
};

export type ProviderUrls = Record<Exclude<keyof Providers, "other">, string>;

/** Where the providers are, unless the operator says otherwise. */
export const providerUrls: ProviderUrls = {
  huggingface: "https://huggingface.co",
  arxivFeeds: "https://rss.arxiv.org/rss",
  arxivQuery: "https://export.arxiv.org/api/query",
};

/**
 * arXiv's terms of use: one request in three seconds on one connection, for feeds and API together. Hugging Face allows
 * 500 requests in five minutes.
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

/** A server that is known for nothing else: one connection, and a short pause. */
export const otherProvider = (url: URL, { other }: Providers): Provider => ({
  name: url.host,
  url: url.origin,
  ...other,
});
