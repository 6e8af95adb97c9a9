/** Topics by followers, as the worker counted them last. */
import { dayMs, utcDate } from "../../dates.ts";
import { dailyCountsAfter } from "../../subscribers/daily-counts.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { Bar } from "./chart.tsx";
import { Frame, figure, moment, Wide } from "./frame.tsx";

export function addTopics(pages: AdminApp, { db, now }: AdminSite): void {
  pages.get("/admin/topics", async (c) => {
    const weekAgo = utcDate(new Date(now().getTime() - 7 * dayMs));
    const counted = (await dailyCountsAfter(db, weekAgo)).at(-1);
    const topics = counted?.topics ?? [];
    const most = topics[0]?.followers ?? 0;
    return c.html(
      <Frame title="Topics" place="/admin/topics" csrf={c.get("csrf")}>
        {counted === undefined ? (
          <p class="empty">Nothing has been counted yet: the worker does it every hour.</p>
        ) : (
          <p class="soft">
            The {topics.length} most followed, counted {moment(counted.countedAt)}. Topics in readers’ own
            words are told from five followers on.
          </p>
        )}
        {topics.length === 0 ? null : (
          <Wide label="Topics by followers">
            <table>
              <thead>
                <tr>
                  <th>Topic</th>
                  <th class="number">Followers</th>
                  <th>
                    <span class="unseen">Share</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {topics.map(({ slug, name, followers }) => (
                  <tr>
                    <td>{slug === null ? `“${name}”` : <a href={`/topics/${slug}`}>{name}</a>}</td>
                    <td class="number">{figure(followers)}</td>
                    <td>
                      <Bar value={followers} most={most} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        )}
      </Frame>,
    );
  });
}
