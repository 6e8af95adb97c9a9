/** The scheduled jobs of libraries. */
import type { Job } from "../db/job.ts";
import { askWithLock } from "../papers/sources/ask.ts";
import { providerLock } from "../papers/sources/provider-lock.ts";
import { linkWithArchive } from "./archive-link.ts";
import { type ItemLookup, lookUpItems } from "./look-up.ts";
import { dueLibraries, syncLibrary } from "./zotero/sync.ts";

type Needs = Omit<ItemLookup, "signal">;

/** How long before a turn papers may have come into the archive to be looked for in libraries, in milliseconds. */
const lookBackMs = 48 * 3_600_000;

/**
 * The most look-ups of a turn: ten requests for identifiers, five for titles, and a hundred to Semantic Scholar. They take some
 * two and a half minutes of ten. The rest of both services' time is for look-ups of the archive's papers.
 */
const perTurn = { ids: 1_000, others: 100 };

/**
 * The job `library`: links papers of libraries with the archive, and looks up what is missing. A turn fails where a service could not be
 * asked, and is then tried again.
 *
 * @param needs.isAsking whether other services are asked
 */
export const libraryJob = ({ isAsking, ...needs }: Needs & { isAsking: boolean }): Job => ({
  name: "library",
  cron: "5-59/10 * * * *",
  run: async (signal) => {
    const now = needs.now();
    const linked = await linkWithArchive(needs.db, { since: new Date(now.getTime() - lookBackMs), now });
    const { asked, found, isWhole } = isAsking
      ? await lookUpItems({ ...needs, signal }, perTurn)
      : { asked: 0, found: 0, isWhole: true };
    if (linked + asked > 0) needs.log.info({ event: "library.looked-up", linked, asked, found });
    return isWhole;
  },
});

/** How many libraries one turn reads. */
const librariesPerTurn = 50;

/** The job `zotero`: reads the libraries at Zotero that are due. New connections are read within a minute. */
export const zoteroJob = (needs: Needs & { keys: readonly Buffer[] }): Job => ({
  name: "zotero",
  cron: "* * * * *",
  run: async (signal) => {
    const { db, providers, userAgent } = needs;
    const ask = askWithLock({ lock: providerLock(db), userAgent, signal });
    for (const id of await dueLibraries(db, needs.now(), librariesPerTurn)) {
      if (signal.aborted) return false;
      await syncLibrary({ ...needs, ask, provider: providers.zotero, signal }, id);
    }
    return true;
  },
});
