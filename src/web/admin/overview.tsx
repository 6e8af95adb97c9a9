/** The first page: the last day's digests, what needs the operator, subscribers over time. */

import { dayMs, utcDate } from "../../dates.ts";
import { type DigestCounts, digestCounts } from "../../digests/digest-counts.ts";
import { mostCounted } from "../../outbox/counts.ts";
import { countStates } from "../../outbox/overview.ts";
import { listPauses, type Pause } from "../../outbox/pauses.ts";
import { type DailyCounts, dailyCountsAfter } from "../../subscribers/daily-counts.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { LineChart } from "./chart.tsx";
import { Figure, Frame, formatCount, formatCountUpTo, formatTime, ScrollableTable } from "./frame.tsx";

/** How often the page renews itself where the operator asked for that, in seconds. */
const refreshSeconds = 15;
const chartDays = 90;

/** `/admin`: the first page. `?live=on` renews it by itself. */
export function addOverview(pages: AdminApp, { db, now }: AdminSite): void {
  pages.get("/admin", async (c) => {
    const isLive = c.req.query("live") === "on";
    // A header, and only on request: a page that reloads under a reader's hands is an obstacle (WCAG 2.2.1).
    if (isLive) c.header("Refresh", String(refreshSeconds));
    const from = utcDate(new Date(now().getTime() - chartDays * dayMs));
    const [day, states, pauses, days] = await Promise.all([
      digestCounts(db, now()),
      countStates(db),
      listPauses(db),
      dailyCountsAfter(db, from),
    ]);
    return c.html(
      <Frame title="Today" place="/admin" csrf={c.get("csrf")}>
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
          <PauseBanner pause={pause} />
        ))}
        <DigestFigures day={day} />
        <h2>The outbox</h2>
        <ul class="figures">
          <Figure name="waiting" value={formatCountUpTo(states.waiting, mostCounted)} />
          <Figure name="being sent" value={formatCount(states.sending)} />
          <Figure name="bounced" value={formatCountUpTo(states.bounced, mostCounted)} />
          <Figure name="failed" value={formatCountUpTo(states.failed, mostCounted)} />
          <Figure
            name="uncertain"
            value={formatCountUpTo(states.uncertain, mostCounted)}
            isBad={states.uncertain > 0}
          />
        </ul>
        <p>
          <a href="/admin/deliveries">All deliveries</a>
        </p>
        <SubscribersOverTime days={days} />
      </Frame>,
    );
  });
}

function PauseBanner({ pause: { scope, since, until, reason } }: { pause: Pause }) {
  const who = scope === "server" ? "Delivery waits" : `Mail to ${scope.replace(/^domain:/, "")} waits`;
  return (
    <p class="banner bad" role="status">
      {who} since {formatTime(since)}, and tries again at {formatTime(until)}: {reason}
    </p>
  );
}

function DigestFigures({ day }: { day: DigestCounts }) {
  const { mails } = day;
  const of = (...statuses: (keyof typeof mails)[]) =>
    formatCount(statuses.reduce((sum, status) => sum + (mails[status] ?? 0), 0));
  return (
    <>
      <h2>Digests of the last 24 hours</h2>
      <ul class="figures">
        <Figure name="due, not planned yet" value={formatCountUpTo(day.due, mostCounted)} />
        <Figure name="planned" value={formatCount(day.composed + day.nothingNew)} />
        <Figure name="of them with nothing new" value={formatCount(day.nothingNew)} />
        <Figure name="accepted" value={of("accepted")} />
        <Figure name="waiting" value={of("pending", "deferred", "sending")} />
        <Figure name="bounced, failed or uncertain" value={of("bounced", "failed", "uncertain")} />
      </ul>
      {day.oldestDue === null ? null : (
        <p class="soft">The longest overdue was due {formatTime(day.oldestDue)}.</p>
      )}
    </>
  );
}

function SubscribersOverTime({ days }: { days: readonly DailyCounts[] }) {
  const last = days.at(-1);
  return (
    <>
      <h2>Subscribers</h2>
      {last === undefined ? (
        <p class="empty">Nobody has been counted yet: the worker does it every hour.</p>
      ) : (
        <>
          <ul class="figures">
            <Figure name="active" value={formatCount(last.active)} />
            <Figure name="paused" value={formatCount(last.paused)} />
            <Figure name="to be confirmed" value={formatCount(last.pending)} />
            <Figure name="unsubscribed" value={formatCount(last.unsubscribed)} />
          </ul>
          <p class="soft">Counted {formatTime(last.countedAt)}.</p>
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
    <ScrollableTable label="Subscribers by day">
      <table>
        <thead>
          <tr>
            <th>Day</th>
            <th class="number">Active</th>
            <th class="number">Paused</th>
            <th class="number">To be confirmed</th>
            <th class="number">Unsubscribed</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, active, paused, pending, unsubscribed }) => (
            <tr>
              <td class="nowrap">{day}</td>
              <td class="number">{formatCount(active)}</td>
              <td class="number">{formatCount(paused)}</td>
              <td class="number">{formatCount(pending)}</td>
              <td class="number">{formatCount(unsubscribed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollableTable>
  );
}
