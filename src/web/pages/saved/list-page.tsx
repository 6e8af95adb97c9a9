/** The page of a reader's saved papers. */
import { formatNumber } from "../../../papers/bounds.ts";
import { citationFormats } from "../../../papers/citations/formats.ts";
import type { SavedFilter, SavedPaper, SavedSummary } from "../../../subscribers/saved-list.ts";
import { type SavedResult, savedQuery } from "../../actions/saved.ts";
import { Layout } from "../../components/layout.tsx";
import { Paging } from "../../components/paging.tsx";
import { PaperEntry } from "../../components/paper-entry.tsx";
import { keptSentence, SavedBanner, SavedControls } from "./controls.tsx";

const states = { all: "Read and unread", unread: "Unread", read: "Read" } as const;

type SavedListProps = {
  papers: readonly SavedPaper[];
  summary: SavedSummary;
  filter: SavedFilter;
  page: number;
  hasNext: boolean;
  /** Path of the page, without a query; absolute address of the feed. */
  links: { own: string; feed: string };
  result?: SavedResult | undefined;
};

/** The papers, newest first, each with its actions; below them the export and the feed. */
export function SavedListPage({ papers, summary, filter, page, hasNext, links, result }: SavedListProps) {
  const query = savedQuery(filter);
  return (
    <Layout title="Your saved papers" isPrivate>
      <h1>Your saved papers</h1>
      {summary.all === 0 ? null : <p class="lead">{countSentence(summary)}</p>}
      <SavedBanner result={result} />
      {summary.all === 0 ? null : <FilterForm summary={summary} filter={filter} own={links.own} />}
      {papers.length === 0 ? (
        <p class="empty">{summary.all === 0 ? noneYet : "None of them is like that."}</p>
      ) : null}
      {papers.map(({ paper, saved }) => (
        <PaperEntry
          paper={paper}
          why={keptSentence(saved)}
          room={180}
          level={2}
          href={`${links.own}/papers/${paper.id}`}
        >
          <SavedControls paperId={paper.id} saved={saved} />
        </PaperEntry>
      ))}
      <Paging page={page} hasNext={hasNext} path={`${links.own}${query}`} />
      {papers.length === 0 ? null : (
        <section>
          <h2>Export</h2>
          <p>
            {query === ""
              ? "All of them, with your notes:"
              : "All that the choice above shows, with your notes:"}
          </p>
          <p class="actions">
            {citationFormats.map(({ extension, name }) => (
              <a href={`${links.own}/files/${extension}${query}`}>{name}</a>
            ))}
          </p>
        </section>
      )}
      <section>
        <h2>Feed</h2>
        <label for="feed">Your saved papers in a feed reader</label>
        <input id="feed" type="url" value={links.feed} readonly data-select aria-describedby="feed-about" />
        <p class="soft" id="feed-about">
          Whoever has this address can read which papers you save, and not your notes. In your preferences
          your feeds can get other addresses.
        </p>
      </section>
    </Layout>
  );
}

const noneYet = "None yet. “Save” stands under each paper of a digest.";

const countSentence = ({ all, unread }: SavedSummary): string =>
  `${all === 1 ? "1 paper" : `${formatNumber(all)} papers`}, ${unread === 0 ? "none" : formatNumber(unread)} unread.`;

function FilterForm({ summary, filter, own }: { summary: SavedSummary; filter: SavedFilter; own: string }) {
  return (
    <search>
      <form class="find" action={own}>
        <label for="words-sought">Words in the paper or your note</label>
        <input id="words-sought" name="q" type="search" value={filter.words ?? ""} maxlength={200} />
        <div class="halves">
          <div>
            <label for="topic">Topic</label>
            <select id="topic" name="topic">
              <option value="">All topics</option>
              {summary.topics.map(({ topic, count }) => (
                <option value={topic} selected={topic === filter.topic}>
                  {`${topic} (${count})`}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for="state">Which</label>
            <select id="state" name="state">
              {Object.entries(states).map(([value, name]) => (
                <option value={value} selected={value === filter.state}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
        <button class="quiet" type="submit">
          Show
        </button>
      </form>
    </search>
  );
}
