/** Whether each entry of SOURCES is one, when it was last read, and whether it can be reached now. Stores nothing. */
import { access, constants } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { SourceHealth } from "../../papers/archive/health.ts";
import { isPrivateHost } from "../../papers/sources/networks.ts";
import { otherProvider, type Provider, type Providers } from "../../papers/sources/provider.ts";
import { addressAt } from "../../papers/sources/reading.ts";
import { operatorLabel, type Source, sourceOf, storedLocation } from "../../papers/sources/source.ts";
import { fetchPage } from "../../papers/sources/web-page.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const timeoutMs = 10_000;
const mostBytes = 10_000_000;

/**
 * Looks at each source in turn, with its provider's pause between two requests.
 *
 * @param health of the sources that are known; null: the database could not be asked.
 */
export async function* checkSources(
  sources: readonly string[],
  options: { providers: Providers; health: readonly SourceHealth[] | null; userAgent: string },
): AsyncGenerator<Finding> {
  const asked = new Set<string>();
  for (const location of sources) {
    const label = operatorLabel(location);
    const named = sourceOf(location);
    if (!named.ok) {
      yield fail("source", `${label}: ${named.message}`, "correct it in SOURCES");
      continue;
    }
    const target = targetOf(named.source, location, options.providers);
    if (target && asked.has(target.provider.name)) await sleep(target.provider.pauseMs);
    if (target) asked.add(target.provider.name);
    const problem = target ? await problemAt(target.url, options.userAgent) : await problemOf(location);
    yield judgeSource({
      label,
      problem,
      isPrivate: target !== null && isPrivateHost(target.url.hostname),
      lastRead: lastReadOf(options.health, location),
    });
  }
}

/** Pure. @param lastRead in words, such as "never read". */
export function judgeSource({
  label,
  problem,
  isPrivate,
  lastRead,
}: {
  label: string;
  problem: string | null;
  isPrivate: boolean;
  lastRead: string;
}): Finding {
  const where = isPrivate ? "on a private host, " : "";
  return problem === null
    ? ok("source", `${label}: ${where}can be reached; ${lastRead}`)
    : warn(
        "source",
        `${label}: ${where}cannot be read now; ${lastRead}. ${problem}`,
        "correct it in SOURCES, or wait where its server is at fault: it is tried again by itself",
      );
}

function lastReadOf(health: readonly SourceHealth[] | null, location: string): string {
  if (health === null) return "when it was last read could not be asked";
  const known = health.find(({ source }) => source === storedLocation(location));
  if (!known?.lastSuccessAt) return known?.lastAttemptAt ? "tried, and never read" : "never read";
  return `last read ${known.lastSuccessAt.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** What to ask for, and whose pause to keep; null for a file or a folder. */
function targetOf(
  source: Source,
  location: string,
  providers: Providers,
): { url: URL; provider: Provider } | null {
  const { huggingface, arxivFeeds, arxivQuery } = providers;
  switch (source.kind) {
    case "huggingface-daily":
      return { url: addressAt(huggingface.url, "/api/daily_papers", { limit: "1" }), provider: huggingface };
    case "arxiv-feed":
      return { url: addressAt(arxivFeeds.url, `/${source.categories}`), provider: arxivFeeds };
    case "arxiv-query": {
      const query = { search_query: source.query, max_results: "1" };
      return { url: addressAt(arxivQuery.url, "", query), provider: arxivQuery };
    }
    case "feed":
      return { url: source.url, provider: otherProvider(source.url, providers) };
    case "listing": {
      if (!/^https?:\/\//i.test(location) || !URL.canParse(location)) return null;
      const url = new URL(location);
      return { url, provider: otherProvider(url, providers) };
    }
  }
}

async function problemAt(url: URL, userAgent: string): Promise<string | null> {
  const page = await fetchPage(url, {
    validators: {},
    timeoutMs,
    maxBytes: mostBytes,
    userAgent,
    accept: "*/*",
  });
  return page.ok ? null : page.message;
}

async function problemOf(path: string): Promise<string | null> {
  return access(path, constants.R_OK).then(
    () => null,
    ({ code }: NodeJS.ErrnoException) =>
      code === "ENOENT"
        ? "There is no such file or folder."
        : "Reading it is not permitted; check its permissions.",
  );
}
