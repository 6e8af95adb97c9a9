/** The sources of papers and their health. */
import { rhythmWords, type SourceHealth, sourceHealth } from "../../papers/archive/health.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { DataTable } from "./data-table.tsx";
import { Frame, formatTime } from "./frame.tsx";

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
    <DataTable
      label="Sources"
      columns={[
        { name: "Source", class: "who" },
        { name: "Health" },
        { name: "What that means", class: "text" },
        { name: "Brings papers" },
        { name: "Last read", class: "nowrap" },
        { name: "Last new paper", class: "nowrap" },
      ]}
      rows={sources.map(({ label, state, says, rhythm, lastSuccessAt, lastNewAt, error }) => [
        label,
        <span class={`state ${isWell(state) ? "good-word" : "bad-word"}`}>{state}</span>,
        <>
          {says}
          {error === null || says.includes(error) ? null : <p class="soft">{error}</p>}
        </>,
        rhythmWords(rhythm),
        formatTime(lastSuccessAt),
        formatTime(lastNewAt),
      ])}
    />
  );
}

const isWell = (state: SourceHealth["state"]): boolean => state === "fresh" || state === "quiet";
