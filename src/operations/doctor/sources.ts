/** Checks each entry of SOURCES: that it is valid, when it was last read, and that it can be reached now. Stores nothing. */
import { access, constants } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { SourceHealth } from "../../papers/archive/health.ts";
import { operatorLabel, storedLocation } from "../../papers/sources/location.ts";
import { isPrivateHost } from "../../papers/sources/networks.ts";
import type { Providers } from "../../papers/sources/provider.ts";
import { sourceAt } from "../../papers/sources/registry.ts";
import { fetchPage } from "../../papers/sources/web-page.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const timeoutMs = 10_000;
const mostBytes = 10_000_000;

/**
 * Checks one source after the other, with the pause of its provider between two requests.
 *
 * @param health of the known sources; null where the database could not be read.
 */
export async function* checkSources(
  sources: readonly string[],
  options: { providers: Providers; health: readonly SourceHealth[] | null; userAgent: string },
): AsyncGenerator<Finding> {
  if (sources.length === 0)
    yield warn(
      "source",
      "SOURCES is not set: no papers come in by themselves",
      "set it, such as to huggingface:daily,arxiv:cs.LG+cs.CL",
    );
  const asked = new Set<string>();
  for (const location of sources) {
    const label = operatorLabel(location);
    const located = sourceAt(location);
    if (!located.ok) {
      yield fail("source", `${label}: ${located.message}`, "correct it in SOURCES");
      continue;
    }
    const target = located.source.target(options.providers);
    if (target && asked.has(target.provider.name)) await sleep(target.provider.pauseMs);
    if (target) asked.add(target.provider.name);
    const problem = target ? await problemAt(target.url, options.userAgent) : await problemOf(location);
    yield judgeSource({
      label,
      problem,
      isPrivate: target !== null && isPrivateHost(target.url.hostname),
      lastRead: [lastReadOf(options.health, location), located.source.note].filter(Boolean).join("; "),
    });
  }
}

/**
 * The finding about one source. Pure.
 *
 * @param problem why it cannot be read now, as a sentence; null where it can
 * @param lastRead in words, such as "never read"
 */
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
