import type { Paperboy } from "../app.ts";
import { setWatchedSources } from "../papers/archive/source-record.ts";
import { ingestLocations } from "../papers/ingest.ts";
import { storedLocation } from "../papers/sources/location.ts";
import { sourceAt } from "../papers/sources/registry.ts";
import { type Invocation, plural, type Run, UsageError } from "./command.ts";
import { progress } from "./progress.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Ingests listings, and reports each problem with its line. @throws {UsageError} for wrong usage */
export const ingest: Run = (invocation) => {
  const { positionals, config, out } = invocation;
  const locations = positionals.length > 0 ? positionals : config.sources;
  if (locations.length === 0) {
    throw new UsageError(
      "nothing to ingest: name a file, a folder, a URL or a source such as huggingface:daily, or set SOURCES",
    );
  }
  for (const location of locations) {
    const named = sourceAt(location);
    if (!named.ok) throw new UsageError(named.message);
    if (named.source.note) invocation.note(named.source.note);
  }
  const isConfigured = positionals.length === 0;
  return withPaperboy(invocation, async (paperboy) =>
    (await ingestAll(paperboy, locations, { isConfigured, tell: out })) ? 0 : 1,
  );
};

/**
 * Ingests locations, and tells of each listing.
 *
 * @param isConfigured they are all of SOURCES
 * @returns whether all were read without a problem
 */
export async function ingestAll(
  { db, now, log, userAgent, providers }: Paperboy,
  locations: readonly string[],
  { isConfigured, tell }: { isConfigured: boolean; tell: Invocation["out"] },
): Promise<boolean> {
  const ingester = { db, now, log, userAgent, providers, isConfigured };
  let allWell = true;
  if (isConfigured) await setWatchedSources(db, locations.map(storedLocation), now());
  const bar = progress("ingesting", locations.length);
  try {
    for await (const report of ingestLocations(ingester, locations)) {
      bar.step();
      const { location, status, papers, listedOn, problems } = report;
      if (status === "failed" || problems.length > 0) allWell = false;
      const figures = status === "failed" ? "" : ` (${plural(papers, "paper")}, ${report.new} new)`;
      const lines = problems.map(({ line, message }) => `\n  ${line > 0 ? `line ${line}: ` : ""}${message}`);
      const day = listedOn === null ? "" : ` of ${listedOn}`;
      tell(`${status} ${location}${day}${figures}${lines.join("")}`, report);
    }
  } finally {
    bar.stop();
  }
  return allWell;
}
