/** The first page: the last day's digests, what needs the operator, subscribers over time. */

import { dayMs, utcDate } from "../../dates.ts";
import { type DigestCounts, digestCounts } from "../../digests/digest-counts.ts";
import { servicesSince, serviceWords } from "../../digests/summaries/store.ts";
import { currentIncidents } from "../../operations/incidents.ts";
import { mostCounted } from "../../outbox/counts.ts";
import { countStates, stateNames } from "../../outbox/overview.ts";
import { listPauses, serverScope } from "../../outbox/pauses.ts";
import { type DailyCounts, dailyCountsAfter } from "../../subscribers/daily-counts.ts";
import { countLists } from "../../subscribers/lists.ts";
import type { SubscriberStatus } from "../../subscribers/subscriber.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { LineChart } from "./chart.tsx";
import { DataTable } from "./data-table.tsx";
import { Figure, Frame, formatCount, formatCountUpTo, formatTime } from "./frame.tsx";
import { HealthLine } from "./health-line.tsx";
import { PauseBanner } from "./pause-banner.tsx";
import { stateWords, subscriberWords } from "./words.ts";

/** How often the page reloads itself where the operator asked for that, in seconds. */
const refreshSeconds = 15;
const chartDays = 90;
/** Up to this many subscribers are counted at each request; beyond it, the hourly count is shown. */
const mostLive = 10_000;

/** `/admin`: the first page. With `?live=on` it reloads itself. */
export function addOverview(pages: AdminApp, { db, now }: AdminSite): void {
  pages.get("/admin", async (c) => {
    const isLive = c.req.query("live") === "on";
    // Reloading is done by a header, and only on request, because an unexpected reload is an obstacle (WCAG 2.2.1).
    if (isLive) c.header("Refresh", String(refreshSeconds));
    const from = utcDate(new Date(now().getTime() - chartDays * dayMs));
    const [incidents, day, states, subscribers, pauses, days, services] = await Promise.all([
      currentIncidents(db, now()),
      digestCounts(db, now()),
      countStates(db),
      countLists(db, { now: now(), most: mostLive }),
      listPauses(db),
      dailyCountsAfter(db, from),
      servicesSince(db, new Date(now().getTime() - dayMs)),
    ]);
    return c.html(
      <Frame title="Today" place="/admin" csrf={c.get("csrf")}>
        <HealthLine
          incidents={incidents}
          day={day}
          isWaiting={pauses.some(({ scope }) => scope === serverScope)}
        />
        <p class="soft">
          As of {formatTime(now())}.{" "}
          {isLive ? (
            <>
              Renewed every {refreshSeconds} seconds. <a href="/admin">Stop</a>
            </>
          ) : (
            <a href="/admin?live=on">Renew by itself</a>
          )}
        </p>
        {pauses.map((pause) => (
          <PauseBanner pause={pause} csrf={c.get("csrf")} now={now()} />
        ))}
        <DigestFigures day={day} />
        <h2>All mail, at this moment</h2>
        <ul class="figures">
          {stateNames.map((state) => (
            <Figure
              name={stateWords[state].name}
              value={formatCountUpTo(states[state], mostCounted)}
              href={`/admin/deliveries?state=${state}`}
              isBad={state === "uncertain" && states.uncertain > 0}
            />
          ))}
        </ul>
        {services.length === 0 ? null : (
          <>
            <h2>Sentences by a model</h2>
            {services.map((service) => (
              <p>{serviceWords(service, now())}</p>
            ))}
          </>
        )}
        <SubscriberFigures live={subscribers} counted={days.at(-1)} />
        <SubscribersOverTime days={days} />
      </Frame>,
    );
  });
}

function DigestFigures({ day }: { day: DigestCounts }) {
  const { mails } = day;
  const of = (...statuses: (keyof typeof mails)[]) =>
    formatCount(statuses.reduce((sum, status) => sum + (mails[status] ?? 0), 0));
  return (
    <>
      <h2>Digests of the last 24 hours</h2>
      <ul class="figures">
        <Figure
          name="due, not planned yet"
          value={formatCountUpTo(day.due, mostCounted)}
          href="/admin/subscribers?list=due"
        />
        <Figure name="planned" value={formatCount(day.composed + day.nothingNew)} href="/admin/digests" />
        <Figure
          name="of them with nothing new"
          value={formatCount(day.nothingNew)}
          href="/admin/digests?outcome=nothing-new"
        />
        <Figure name="accepted" value={of("accepted")} href="/admin/deliveries" />
        <Figure
          name="waiting"
          value={of("pending", "deferred", "sending")}
          href="/admin/deliveries?state=waiting"
        />
        {(["bounced", "failed", "uncertain"] as const).map((state) => (
          <Figure name={state} value={of(state)} href={`/admin/deliveries?state=${state}`} />
        ))}
      </ul>
      {day.oldestDue === null ? null : (
        <p class="soft">The longest overdue was due {formatTime(day.oldestDue)}.</p>
      )}
    </>
  );
}

type SubscriberFiguresProps = {
  live: Awaited<ReturnType<typeof countLists>>;
  counted: DailyCounts | undefined;
};

function SubscriberFigures({ live, counted }: SubscriberFiguresProps) {
  const value = (status: SubscriberStatus) =>
    live[status] < mostLive || (counted?.[status] ?? 0) < mostLive
      ? formatCountUpTo(live[status], mostLive)
      : formatCount(counted?.[status] ?? 0);
  return (
    <>
      <h2>Subscribers</h2>
      <ul class="figures">
        {(["active", "paused", "pending", "unsubscribed"] as const).map((status) => (
          <Figure
            name={subscriberWords(status)}
            value={value(status)}
            href={`/admin/subscribers?list=${status}`}
          />
        ))}
      </ul>
    </>
  );
}

function SubscribersOverTime({ days }: { days: readonly DailyCounts[] }) {
  const last = days.at(-1);
  return (
    <>
      {last === undefined ? (
        <p class="empty">There is no history yet: the worker counts every hour.</p>
      ) : (
        <>
          <p class="soft">Over time, as counted each hour, the last time {formatTime(last.countedAt)}.</p>
          <LineChart
            id="subscribers"
            title={`Active and paused subscribers, the last ${chartDays} days`}
            points={days.map(({ day, active, paused }) => ({ label: day, value: active + paused }))}
            format={formatCount}
          />
          <details>
            <summary>Each day</summary>
            <DaysTable days={days} />
          </details>
        </>
      )}
    </>
  );
}

function DaysTable({ days }: { days: readonly DailyCounts[] }) {
  return (
    <DataTable
      label="Subscribers by day"
      columns={[
        { name: "Day", class: "nowrap" },
        { name: "Active", class: "number" },
        { name: "Paused", class: "number" },
        { name: "To be confirmed", class: "number" },
        { name: "Unsubscribed", class: "number" },
      ]}
      rows={days
        .toReversed()
        .map(({ day, active, paused, pending, unsubscribed }) => [
          day,
          ...[active, paused, pending, unsubscribed].map(formatCount),
        ])}
    />
  );
}
