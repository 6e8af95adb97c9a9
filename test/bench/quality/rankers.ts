/** Our ranking, and those that one could take off the shelf. */
import MiniSearch from "minisearch";
import postgres from "postgres";
import { words } from "../../../src/ranking/analysis.ts";
import { buildCorpus } from "../../../src/ranking/build-corpus.ts";
import type { Corpus, RankedDocument } from "../../../src/ranking/corpus.ts";
import { searchDescription } from "../../../src/ranking/description.ts";
import { search } from "../../../src/ranking/rank.ts";
import { cleaned, lengthOf, maxTopicLength } from "../../../src/topics/cleaned.ts";
import type { Collection, Ranker } from "./collections.ts";

/** More than ten, so that ten are left of them where only candidates count. */
const perQuery = 1000;

/** Papers for a text that somebody types as a topic: one that is long enough is read as a description. */
export function searchAsTyped(corpus: Corpus, text: string, options: { limit?: number } = {}) {
  const isDescription = lengthOf(cleaned(text)) > maxTopicLength;
  return isDescription ? searchDescription(corpus, text, options) : search(corpus, text, options);
}

export function ours(corpus: Corpus): Ranker {
  return (text, isAllowed) =>
    searchAsTyped(corpus, text)
      .map(({ id }) => String(id))
      .filter(isAllowed)
      .slice(0, 10);
}

export const paperboy = ({ documents }: Collection): Ranker => ours(buildCorpus(documents));

/** MiniSearch 7 with Porter2 stems, our stop words, and the title twice the abstract. */
export function miniSearch({ documents }: Collection): Ranker {
  const index = new MiniSearch<RankedDocument>({
    fields: ["title", "abstract"],
    tokenize: (text) => words(text).flatMap(({ stem }) => (stem === "" ? [] : [stem])),
    processTerm: (stem) => stem,
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll(documents);
  return (text, isAllowed) =>
    index
      .search(text)
      .map(({ id }) => String(id))
      .filter(isAllowed)
      .slice(0, 10);
}

/**
 * PostgreSQL's full text, English, title weighted A and abstract B: first the papers that hold all of the words (AND) by
 * `ts_rank_cd`, then those that hold any (OR) by `ts_rank`. Of ten orders that were tried on two
 * collections, the best or within .005 of it.
 */
export async function withPostgres<T>(
  url: string,
  work: (rankerOf: (collection: Collection) => Promise<Ranker>) => Promise<T>,
): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(async ({ documents }) => {
      await sql`drop table if exists pg_temp.paper`;
      await sql`create temporary table paper (id text primary key, words tsvector)`;
      for (let i = 0; i < documents.length; i += 500)
        await sql`
          insert into paper
          select row->>'id', setweight(to_tsvector('english', row->>'title'), 'A') ||
            setweight(to_tsvector('english', row->>'abstract'), 'B')
          from jsonb_array_elements(${sql.json(documents.slice(i, i + 500) as never)}) row`;
      await sql`create index on paper using gin (words)`;
      await sql`analyze paper`;
      return async (text, isAllowed) => {
        const found = await sql<{ id: string }[]>`
          with asked as (
            select plainto_tsquery('english', ${text}) as every,
              replace(plainto_tsquery('english', ${text})::text, ' & ', ' | ')::tsquery as any
          )
          select id from paper, asked where words @@ asked.any
          order by words @@ asked.every desc, ts_rank_cd(words, asked.every) desc, ts_rank(words, asked.any) desc, id
          limit ${perQuery}`;
        return found
          .map(({ id }) => id)
          .filter(isAllowed)
          .slice(0, 10);
      };
    });
  } finally {
    await sql.end();
  }
}
