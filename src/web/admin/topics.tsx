/** Topics by followers, as the worker counted them last. */
import type { Child } from "hono/jsx";
import { dayMs, utcDate } from "../../dates.ts";
import { dailyCountsAfter } from "../../subscribers/daily-counts.ts";
import { isOffered } from "../../topics/catalogue.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { BarTable } from "./bar-table.tsx";
import { Frame, formatTime } from "./frame.tsx";

/** `/admin/topics`: the most followed ones with their followers. */
export function addTopics(pages: AdminApp, { db, now }: AdminSite): void {
  pages.get("/admin/topics", async (c) => {
    const weekAgo = utcDate(new Date(now().getTime() - 7 * dayMs));
    const counted = (await dailyCountsAfter(db, weekAgo)).at(-1);
    const topics = counted?.topics ?? [];
    return c.html(
      <Frame title="Topics" place="/admin/topics" csrf={c.get("csrf")}>
        {counted === undefined ? (
          <p class="empty">Nothing has been counted yet: the worker does it every hour.</p>
        ) : (
          <p class="soft">
            {topics.length === 0 ? "No topic is followed yet, as" : "The most followed first, as"} counted{" "}
            {formatTime(counted.countedAt)}. Topics in readers’ own words are listed from five followers on.
          </p>
        )}
        <BarTable
          label="Topics by followers"
          columns={["Topic", "Followers"]}
          rows={topics.map((topic) => ({ name: nameOf(topic), value: topic.followers }))}
        />
      </Frame>,
    );
  });
}

/**
 * A topic's name: in quotes where it is in a reader's own words, and a link where the catalogue offers it and so has a page.
 */
function nameOf({ slug, name }: { slug: string | null; name: string }): Child {
  if (slug === null) return `“${name}”`;
  return isOffered(slug) ? <a href={`/topics/${slug}`}>{name}</a> : name;
}
