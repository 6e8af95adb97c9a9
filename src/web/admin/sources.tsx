/** Where papers come from, and whether they do. */
import { rhythmWords, type SourceHealth, sourceHealth } from "../../papers/archive/health.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { Frame, formatTime, ScrollableTable } from "./frame.tsx";

/** `/admin/sources`: each source with its health. */
export function addSources(pages: AdminApp, { db, now }: AdminSite): void {
  pages.get("/admin/sources", async (c) => {
    const sources = await sourceHealth(db, now());
    return c.html(
      <Frame title="Sources" place="/admin/sources" csrf={c.get("csrf")}>
        {sources.length === 0 ? (
          <p class="empty">
            No source has been read yet. The worker reads those of SOURCES; <code>paperboy ingest</code> reads
            one at once.
          </p>
        ) : (
          <SourcesTable sources={sources} />
        )}
      </Frame>,
    );
  });
}

function SourcesTable({ sources }: { sources: readonly SourceHealth[] }) {
  return (
    <ScrollableTable label="Sources">
      <table>
        <thead>
          <tr>
            <th>Source</th>
            <th>Health</th>
            <th>What that means</th>
            <th>Brings papers</th>
            <th>Last read</th>
            <th>Last new paper</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ label, state, says, rhythm, lastSuccessAt, lastNewAt, error }) => (
            <tr>
              <td class="who">{label}</td>
              <td>
                <span class={`state ${isWell(state) ? "good-word" : "bad-word"}`}>{state}</span>
              </td>
              <td class="text">
                {says}
                {error === null || says.includes(error) ? null : <p class="soft">{error}</p>}
              </td>
              <td>{rhythmWords(rhythm)}</td>
              <td class="nowrap">{formatTime(lastSuccessAt)}</td>
              <td class="nowrap">{formatTime(lastNewAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollableTable>
  );
}

const isWell = (state: SourceHealth["state"]): boolean => state === "fresh" || state === "quiet";
