/** The days with papers, month by month. */
import { longDate } from "../../digests/view.ts";
import type { DayCount } from "../../papers/archive/lists.ts";
import { Layout } from "../components/layout.tsx";

const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const dayName = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});
const at = (day: string) => new Date(`${day}T00:00:00Z`);

type DaysPageProps = {
  days: readonly DayCount[];
  /** The day that these come before; undefined on the first page. */
  before: string | undefined;
  /** The day that the next page's come before; null on the last. */
  next: string | null;
  baseUrl: string;
};

export function DaysPage({ days, before, next, baseUrl }: DaysPageProps) {
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return (
    <Layout
      title={before === undefined ? "Papers by day" : `Papers by day, before ${longDate(before)}`}
      description="The days of the archive, and how many papers each brought."
      canonical={`${baseUrl}/papers/days${before === undefined ? "" : `?before=${before}`}`}
      feed="/papers/feed.xml"
    >
      <p class="above">
        <a href="/papers">Papers</a>
      </p>
      <h1>By day</h1>
      <p class="soft">The days on which papers were first listed, and how many.</p>
      {days.length === 0 ? (
        <p class="empty">
          No paper has been listed yet. <a href="/#sign-up">Sign up</a>, and the first ones come by mail.
        </p>
      ) : null}
      {months.map((month) => (
        <section>
          <h2>{monthName.format(at(`${month}-01`))}</h2>
          <ul class="counted">
            {days
              .filter(({ day }) => day.startsWith(month))
              .map(({ day, papers }) => (
                <li>
                  <a href={`/papers/days/${day}`}>{dayName.format(at(day))}</a>{" "}
                  <span class="count">{papers}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {before === undefined && next === null ? null : (
        <nav class="pages" aria-label="Pages">
          {before === undefined ? null : <a href="/papers/days">Newest</a>}
          {next === null ? null : (
            <a rel="next" href={`/papers/days?before=${next}`}>
              Older
            </a>
          )}
        </nav>
      )}
    </Layout>
  );
}
