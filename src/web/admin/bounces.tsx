/** Reports about mail after it was accepted. */
import { newestBounces } from "../../outbox/overview.ts";
import { idsByKey } from "../../subscribers/lists.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { DataTable, Older } from "./data-table.tsx";
import { Frame, formatTime } from "./frame.tsx";
import { idOf } from "./id-of.ts";
import { subscriberLink } from "./subscriber-link.tsx";
import { bounceWords, reporterWords } from "./words.ts";

const perPage = 50;

/** `/admin/bounces`: bounces and complaints, newest first, a page at a time. */
export function addBounces(pages: AdminApp, { db }: AdminSite): void {
  pages.get("/admin/bounces", async (c) => {
    const found = await newestBounces(db, { before: idOf(c.req.query("before")), limit: perPage + 1 });
    const shown = found.slice(0, perPage);
    const ids = await idsByKey(
      db,
      shown.map(({ recipient }) => recipient),
    );
    const oldest = found.length > perPage ? shown.at(-1)?.id : undefined;
    return c.html(
      <Frame title="Bounces" place="/admin/bounces" csrf={c.get("csrf")}>
        <p class="soft">Mail that came back after a server had accepted it, and complaints. Newest first.</p>
        <DataTable
          label="Bounces"
          columns={[
            { name: "Address", class: "who" },
            { name: "Kind", class: "nowrap" },
            { name: "Reported by" },
            { name: "When", class: "nowrap" },
            { name: "What it says", class: "text" },
          ]}
          rows={shown.map(({ recipient, kind, source, at, detail }) => [
            subscriberLink(recipient, ids.get(recipient)),
            bounceWords(kind),
            reporterWords(source),
            formatTime(at),
            detail,
          ])}
          empty="Nothing has been reported."
        />
        <Older page="/admin/bounces?" before={oldest} />
      </Frame>,
    );
  });
}
