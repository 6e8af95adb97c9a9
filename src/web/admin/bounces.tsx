/** What was reported of mail after it was accepted. */
import { newestBounces } from "../../outbox/overview.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { DataTable, Older } from "./data-table.tsx";
import { Frame, formatTime } from "./frame.tsx";
import { idOf } from "./id-of.ts";
import { bounceWords, reporterWords } from "./words.ts";

const perPage = 50;

/** `/admin/bounces`: bounces and complaints, newest first, a page at a time. */
export function addBounces(pages: AdminApp, { db }: AdminSite): void {
  pages.get("/admin/bounces", async (c) => {
    const found = await newestBounces(db, { before: idOf(c.req.query("before")), limit: perPage + 1 });
    const shown = found.slice(0, perPage);
    const oldest = found.length > perPage ? shown.at(-1)?.id : undefined;
    return c.html(
      <Frame title="Bounces" place="/admin/bounces" csrf={c.get("csrf")}>
        <p class="soft">What came back of mail that a server had accepted, and complaints. Newest first.</p>
        <DataTable
          label="Bounces"
          columns={[
            { name: "Of", class: "who" },
            { name: "Kind", class: "nowrap" },
            { name: "Reported by" },
            { name: "When", class: "nowrap" },
            { name: "What it says", class: "text" },
          ]}
          rows={shown.map(({ recipient, kind, source, at, detail }) => [
            recipient,
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
