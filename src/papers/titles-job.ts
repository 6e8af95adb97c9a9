/** The scheduled job that looks up titles. */
import type { Job } from "../db/job.ts";
import { lookUpTitles, type TitleLookup } from "./look-up-titles.ts";

/** So many papers a turn: at arXiv's pace and the second service's this takes some four minutes at most. */
const perTurn = 200;

/** The job `titles`. A turn fails where arXiv could not be asked, and is then tried again. */
export const titlesJob = (needs: Omit<TitleLookup, "signal">): Job => ({
  name: "titles",
  cron: "*/10 * * * *",
  run: async (signal) => {
    let found = 0;
    let asked = 0;
    let isCutShort = false;
    for await (const report of lookUpTitles({ ...needs, signal }, { limit: perTurn })) {
      isCutShort = !report.ok;
      if (!report.ok) continue;
      asked++;
      if (report.paper.found !== null) found++;
    }
    if (asked > 0) needs.log.info({ event: "titles.looked-up", asked, found });
    return !isCutShort;
  },
});
