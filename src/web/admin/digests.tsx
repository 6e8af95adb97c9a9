/** The digests that were planned, the newest first. */
import { newestDigests } from "../../digests/newest-digests.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { DataTable, Older } from "./data-table.tsx";
import { Frame, formatTime } from "./frame.tsx";
import { idOf } from "./id-of.ts";

const perPage = 50;

/** `/admin/digests`: all, or with `?outcome=nothing-new` those that had nothing to send; `?before=` is an id. */
export function addDigests(pages: AdminApp, { db }: AdminSite): void {
  pages.get("/admin/digests", async (c) => {
    const outcome = c.req.query("outcome") === "nothing-new" ? "nothing-new" : null;
    const found = await newestDigests(db, {
      outcome,
      before: idOf(c.req.query("before")),
      limit: perPage + 1,
    });
    const shown = found.slice(0, perPage);
    const oldest = found.length > perPage ? shown.at(-1)?.id : undefined;
    const query = outcome === null ? "" : `outcome=${outcome}&`;
    return c.html(
      <Frame title="Digests" place="/admin" csrf={c.get("csrf")}>
        <nav class="jump" aria-label="Outcome">
          <a href="/admin/digests" {...(outcome === null ? { "aria-current": "true" } : {})}>
            All
          </a>
          <a
            href="/admin/digests?outcome=nothing-new"
            {...(outcome === null ? {} : { "aria-current": "true" })}
          >
            Nothing new
          </a>
        </nav>
        <DataTable
          label="Digests"
          columns={[
            { name: "Reader", class: "who" },
            { name: "Planned", class: "nowrap" },
            { name: "Papers", class: "number" },
            { name: "Nothing sent, because", class: "text" },
          ]}
          rows={shown.map(({ subscriberId, email, plannedAt, papers, reason }) => [
            <a href={`/admin/subscribers/${subscriberId}`}>{email}</a>,
            formatTime(plannedAt),
            papers,
            reason ?? "",
          ])}
          empty="There is none."
        />
        <Older page={`/admin/digests?${query}`} before={oldest} />
      </Frame>,
    );
  });
}
