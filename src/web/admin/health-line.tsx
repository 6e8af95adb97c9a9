/** The first sentence of the operator's first page: all is well, or what is wrong, with a link to the page that shows it. */
import type { DigestCounts } from "../../digests/digest-counts.ts";
import { pageOfIncident } from "../../operations/incident-page.ts";
import type { CurrentIncident } from "../../operations/incidents.ts";
import { formatClock, formatCount } from "./frame.tsx";

type HealthProps = { incidents: readonly CurrentIncident[]; day: DigestCounts; isWaiting: boolean };

/** `incidents`: the present ones. `isWaiting`: all mail waits, but not yet long enough for an incident. */
export function HealthLine({ incidents, day, isWaiting }: HealthProps) {
  if (incidents.length === 0 && isWaiting)
    return (
      <p class="banner bad" role="status">
        No digest is late yet, but all mail waits: see below.
      </p>
    );
  if (incidents.length === 0)
    return (
      <p class="banner good" role="status">
        {wellSentence(day)}
      </p>
    );
  return (
    <div class="banner bad" role="status">
      <p>{incidents.length === 1 ? "One thing is wrong." : `${incidents.length} things are wrong.`}</p>
      <ul>
        {incidents.map(({ key, detail }) => {
          const { path, name } = pageOfIncident(key);
          return (
            <li>
              {detail}
              {path === "/admin" ? null : (
                <>
                  {" "}
                  (<a href={path}>{name}</a>)
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Such as: All well: 4,120 digests accepted by 07:14 UTC, none late. Pure. */
export function wellSentence({
  mails,
  lastAcceptedAt,
}: Pick<DigestCounts, "mails" | "lastAcceptedAt">): string {
  const accepted = mails.accepted ?? 0;
  if (accepted === 0 || lastAcceptedAt === null)
    return "All well: no digest was sent in the last 24 hours, and none is late.";
  const digests = accepted === 1 ? "1 digest" : `${formatCount(accepted)} digests`;
  return `All well: ${digests} accepted by ${formatClock(lastAcceptedAt)}, none late.`;
}
