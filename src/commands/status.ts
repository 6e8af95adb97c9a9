import { countDeliveries } from "../delivery/outbox.ts";
import { listPauses } from "../delivery/pauses.ts";
import { archiveFigures, listSources } from "../papers/archive.ts";
import { countSubscribers, oldestDue } from "../subscribers/subscriber.ts";
import { type Command, common, withPaperboy } from "./command.ts";

export const status: Command = {
  usage: "status [--at TIME]",
  about: "papers, sources, subscribers, deliveries, and what is overdue",
  options: { at: common.at },
  takes: [0, 0],
  run: (invocation) =>
    withPaperboy(invocation, async ({ db, now }) => {
      const archive = await archiveFigures(db);
      const sources = (await listSources(db)).map((source) => ({
        source: source.source,
        status: source.failingSince === null ? "ok" : "failing",
        lastSuccessAt: source.lastSuccessAt?.toISOString() ?? null,
        lastNewAt: source.lastNewAt?.toISOString() ?? null,
        failingSince: source.failingSince?.toISOString() ?? null,
        error: source.lastError,
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
      const counted = (figures: Record<string, number>) =>
        Object.entries(figures)
          .map(([name, n]) => `${n} ${name}`)
          .join(", ");
      invocation.out(
        [
          `papers       ${archive.papers} from ${archive.snapshots} snapshots, last seen ${archive.lastSeenAt?.toISOString() ?? "never"}`,
          ...sources.map(({ source, failingSince, error, lastSuccessAt }) =>
            failingSince === null
              ? `source       ok       ${source}, last read ${lastSuccessAt}`
              : `source       failing  ${source}, since ${failingSince}: ${error}`,
          ),
          `subscribers  ${counted(subscribers)}`,
          `deliveries   ${counted(deliveries)}`,
          ...pauses.map(
            ({ scope, since, until, reason }) =>
              `paused       ${scope} since ${since}, until ${until}: ${reason}`,
          ),
          `oldest due   ${due?.toISOString() ?? "none"}`,
        ].join("\n"),
        {
          papers: archive.papers,
          snapshots: archive.snapshots,
          lastSeenAt: archive.lastSeenAt?.toISOString() ?? null,
          sources,
          subscribers,
          deliveries,
          pauses,
          oldestDue: due?.toISOString() ?? null,
        },
      );
      return 0;
    }),
};
