/** What was reported of mail after it was accepted. */
import { newestBounces } from "../../outbox/overview.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { Frame, formatTime, ScrollableTable } from "./frame.tsx";
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
        {shown.length === 0 ? (
          <p class="empty">Nothing has been reported.</p>
        ) : (
          <ScrollableTable label="Bounces">
            <table>
              <thead>
                <tr>
                  <th>Of</th>
                  <th>Kind</th>
                  <th>Reported by</th>
                  <th>When</th>
                  <th>What it says</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ recipient, kind, source, at, detail }) => (
                  <tr>
                    <td class="who">{recipient}</td>
                    <td class="nowrap">{bounceWords(kind)}</td>
                    <td>{reporterWords(source)}</td>
                    <td class="nowrap">{formatTime(at)}</td>
                    <td class="text">{detail}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollableTable>
        )}
        {oldest === undefined ? null : (
          <p>
            <a href={`/admin/bounces?before=${oldest}`}>Older</a>
          </p>
        )}
      </Frame>,
    );
  });
}
