import { ingest as ingestLocations } from "../papers/ingest.ts";
import { type Command, common, plural, UsageError, withPaperboy } from "./command.ts";
import { progress } from "./progress.ts";

export const ingest: Command = {
  usage: "ingest [LOCATION...] [--at TIME]",
  about: "ingest listings from files, folders or URLs (none given: all of SOURCES)",
  options: { at: common.at },
  takes: [0, Number.POSITIVE_INFINITY],
  run: (invocation) => {
    const { positionals, config, out } = invocation;
    const locations = positionals.length > 0 ? positionals : config.sources;
    if (locations.length === 0) {
      throw new UsageError("nothing to ingest: name a file, a folder or a URL, or set SOURCES");
    }
    return withPaperboy(invocation, async ({ db, now, log, userAgent }) => {
      let allWell = true;
      const bar = progress("ingesting", locations.length);
      try {
        for await (const report of ingestLocations({ db, now, log, userAgent }, locations)) {
          bar.step();
          const { location, status, papers, problems } = report;
          if (status === "failed" || problems.length > 0) allWell = false;
          const figures = status === "failed" ? "" : ` (${plural(papers, "paper")}, ${report.new} new)`;
          const lines = problems.map(
            ({ line, message }) => `\n  ${line > 0 ? `line ${line}: ` : ""}${message}`,
          );
          out(`${status} ${location}${figures}${lines.join("")}`, report);
        }
      } finally {
        bar.stop();
      }
      return allWell ? 0 : 1;
    });
  },
};
