import { serviceState, serviceWords } from "../digests/summaries/store.ts";
import { serviceFigures } from "../operations/figures.ts";
import { openIncidents } from "../operations/incidents.ts";
import { countDeliveries } from "../outbox/outbox.ts";
import { listPauses } from "../outbox/pauses.ts";
import { archiveFigures } from "../papers/archive/archive.ts";
import { rhythmWords, sourceHealth } from "../papers/archive/health.ts";
import { unlinkedFigures } from "../papers/archive/title-lookups.ts";
import { storedLocation } from "../papers/sources/location.ts";
import { countSubscribers, oldestDue } from "../subscribers/subscriber.ts";
import { plural, type Run } from "./command.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Shows the state of the service. */
export const status: Run = (invocation) =>
  withPaperboy(invocation, async ({ config, db, now }) => {
    const archive = await archiveFigures(db);
    const links = await unlinkedFigures(db);
    const health = await sourceHealth(db, now(), config.sources.map(storedLocation));
    const sources = health.map(({ label, isConfigured, state, says, rhythm, error, repeats, ...times }) => ({
      source: label,
      // With --json, programs read these names: they stay as in earlier versions.
      isStanding: isConfigured,
      status: state === "failing" ? "failing" : "ok",
      verdict: state,
      says,
      rhythm: rhythmWords(rhythm),
      lastAttemptAt: times.lastAttemptAt?.toISOString() ?? null,
      lastSuccessAt: times.lastSuccessAt?.toISOString() ?? null,
      lastNewAt: times.lastNewAt?.toISOString() ?? null,
      failingSince: times.failingSince?.toISOString() ?? null,
      error,
      repeats,
    }));
    const subscribers = await countSubscribers(db);
    const deliveries = await countDeliveries(db);
    const pauses = (await listPauses(db)).map(({ scope, since, until, reason }) => ({
      scope,
      since: since.toISOString(),
      until: until.toISOString(),
      reason,
    }));
    const due = await oldestDue(db, now());
    const figures = await serviceFigures(db, now());
    const summaries = config.summaries ? await serviceState(db, config.summaries.model) : null;
    const incidents = (await openIncidents(db)).map(({ key, since, detail }) => ({
      incident: key,
      since: since.toISOString(),
      detail,
    }));
    const counted = (figures: Record<string, number>) =>
      Object.entries(figures)
        .map(([name, n]) => `${n} ${name}`)
        .join(", ");
    invocation.out(
      [
        `papers       ${archive.papers} from ${plural(archive.snapshots, "snapshot")}, last seen ${archive.lastSeenAt?.toISOString() ?? "never"}`,
        `links        ${plural(links.open, "paper")} without a link still to look up by title, ${links.givenUp} given up`,
        ...sources.map(
          ({ source, verdict, says, lastSuccessAt }) =>
            `source       ${verdict.padEnd(7)}  ${source}, last read ${lastSuccessAt ?? "never"}. ${says}`,
        ),
        `subscribers  ${counted(subscribers)}`,
        `deliveries   ${counted(deliveries)}`,
        ...pauses.map(
          ({ scope, since, until, reason }) =>
            `paused       ${scope} since ${since}, until ${until}: ${reason}`,
        ),
        due === null
          ? "due          no digest"
          : `due          ${plural(figures.due, "digest")}, ${figures.late} of them more than an hour late; the oldest since ${due.toISOString()}`,
        figures.ready === 0
          ? "ready        no mail waits"
          : `ready        ${plural(figures.ready, "mail")}, the oldest for ${Math.round(figures.queueAgeSeconds)} s`,
        ...(figures.dueToAccepted
          ? [
              `on time      half of the newest digests left within ${Math.round(figures.dueToAccepted.median)} s of their hour, 99 of 100 within ${Math.round(figures.dueToAccepted.p99)} s`,
            ]
          : []),
        ...(config.summaries
          ? [
              `summaries    ${summaries ? serviceWords(summaries, now()) : `${config.summaries.model} has not been asked yet`}`,
            ]
          : []),
        ...incidents.map(
          ({ incident, since, detail }) => `INCIDENT     ${incident} since ${since}: ${detail}`,
        ),
      ].join("\n"),
      {
        papers: archive.papers,
        snapshots: archive.snapshots,
        lastSeenAt: archive.lastSeenAt?.toISOString() ?? null,
        links,
        sources,
        subscribers,
        deliveries,
        pauses,
        oldestDue: due?.toISOString() ?? null,
        figures,
        summaries: summaries && {
          model: summaries.model,
          day: summaries.day,
          asked: summaries.asked,
          budget: summaries.budget,
          kept: summaries.kept,
          dropped: summaries.dropped,
          failingSince: summaries.failingSince?.toISOString() ?? null,
          error: summaries.lastError,
        },
        incidents,
      },
    );
    return 0;
  });
