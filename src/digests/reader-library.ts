/**
 * Applies libraries to a day: finds the papers that are close to each reader's library, and those that are in it. Readers
 * without a library cost nothing.
 */
import { and, isNotNull, sql } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { type LibraryInterest, type LibraryProfile, libraries, libraryItems } from "../db/schema.ts";
import { readMerges } from "../papers/identity/merges.ts";
import { nearestPaper, nearInterests } from "../ranking/near-library.ts";
import type { Day } from "./day.ts";
import { fuseScores } from "./embedding-similarity.ts";
import { readStoredEmbedding } from "./library-meaning.ts";
import type { ReaderLibrary } from "./profile.ts";

/** The parts of an interest that are read for a day. */
type Interest = Pick<LibraryInterest, "name" | "isOn">;

/** The libraries by subscriber's id; subscribers without a library are missing. At most four statements. */
export async function loadReaderLibraries(
  db: Db,
  day: Pick<Day, "corpus" | "similarity" | "now" | "since">,
  subscriberIds: readonly number[],
): Promise<Map<number, ReaderLibrary>> {
  const found = await db
    .select({
      id: libraries.subscriberId,
      // Without the numbers of its papers, which may be thousands.
      interests: sql<Interest[] | null>`(
        select jsonb_agg(jsonb_build_object('name', i->'name', 'isOn', i->'isOn') order by n)
        from jsonb_array_elements(${libraries.interests}) with ordinality as e (i, n))`,
      profiles: libraries.profiles,
    })
    .from(libraries)
    .where(among(libraries.subscriberId, subscriberIds));
  if (found.length === 0) return new Map();
  const ids = found.map(({ id }) => id);
  const owned = await ownedPapers(db, day, ids);
  const titles = await titlesOf(
    db,
    found.flatMap(({ profiles }) => (profiles ?? []).flatMap(({ papers }) => papers.map(({ id }) => id))),
  );
  return new Map(
    found.map(({ id, interests, profiles }) => [
      id,
      {
        near: nearLibrary(day, interests ?? [], profiles ?? [], (item) => titles.get(item)),
        owned: owned.get(id) ?? new Set<number>(),
      },
    ]),
  );
}

/** The titles of the papers that may be named in a reason. */
async function titlesOf(db: Db, items: readonly number[]): Promise<Map<number, string>> {
  if (items.length === 0) return new Map();
  const found = await db
    .select({ id: libraryItems.id, title: libraryItems.title })
    .from(libraryItems)
    .where(among(libraryItems.id, items));
  return new Map(found.map(({ id, title }) => [id, title]));
}

/** A shorter title may belong to many papers. */
const shortestTitle = 15;

/**
 * The papers of the day, and of an equal time before it, that are in each subscriber's library, by the subscriber's id. An item
 * stands for its linked paper and for other versions of it, found by title or identifier. The database does the search, because
 * a library may have thousands of items.
 */
async function ownedPapers(
  db: Db,
  { now, since }: Pick<Day, "now" | "since">,
  subscriberIds: readonly number[],
): Promise<Map<number, ReadonlySet<number>>> {
  const before = new Date(2 * since.getTime() - now.getTime());
  const found = await rows<{ subscriber: number; paper: number }>(
    db,
    sql`with recent as materialized (
          select id, arxiv_id, doi, title_key from papers where first_seen_at > ${before.toISOString()}::timestamptz)
        select distinct i.subscriber_id::float8 as subscriber, o.id::float8 as paper
        from library_items i
          left join recent l on l.id = i.paper_id
          left join recent t on t.title_key = i.title_key and length(i.title) >= ${shortestTitle}
          left join recent a on a.arxiv_id = i.arxiv_id
          left join recent d on d.doi = i.doi
          cross join lateral (values (l.id), (t.id), (a.id), (d.id)) as o (id)
        where i.subscriber_id = any(${sql.param(subscriberIds)}::bigint[]) and o.id is not null`,
  );
  const owned = new Map<number, number[]>(subscriberIds.map((id) => [id, []]));
  for (const { subscriber, paper } of found) owned.get(subscriber)?.push(paper);
  const merges = await readMerges(db);
  return new Map([...owned].map(([id, papers]) => [id, merges.all(papers)]));
}

/** How many bytes of interests, as stored, are read at once. In memory they take some ten times as much. */
const bytesAtOnce = 4_000_000;

/** Splits these readers into parts whose libraries fit into memory. There is one part, unless many libraries are large. */
export async function partsByLibrary<T extends { id: number }>(
  db: Db,
  readers: readonly T[],
  most = bytesAtOnce,
): Promise<T[][]> {
  const found = await db
    .select({ id: libraries.subscriberId, bytes: sql<number>`pg_column_size(${libraries.profiles})` })
    .from(libraries)
    .where(
      and(
        among(
          libraries.subscriberId,
          readers.map(({ id }) => id),
        ),
        isNotNull(libraries.profiles),
      ),
    );
  const bytesOf = new Map(found.map(({ id, bytes }) => [id, bytes]));
  const parts: T[][] = [];
  let left = 0;
  for (const reader of readers) {
    const bytes = bytesOf.get(reader.id) ?? 0;
    if (parts.length === 0 || bytes > left) {
      parts.push([]);
      left = most;
    }
    parts.at(-1)?.push(reader);
    left -= bytes;
  }
  return parts;
}

/**
 * The papers of a day that are close to one library, best first; null where none of its interests is on.
 *
 * @param titleOf the title of an item; undefined where it has left the library
 */
export function nearLibrary(
  { corpus, similarity }: Pick<Day, "corpus" | "similarity">,
  interests: readonly Interest[],
  profiles: readonly LibraryProfile[],
  titleOf: (itemId: number) => string | undefined,
): ReaderLibrary["near"] {
  const on = interests.flatMap((interest, i) => {
    const profile = profiles[i];
    return interest.isOn && profile ? [{ interest, profile }] : [];
  });
  if (on.length === 0) return null;
  const near = nearInterests(
    corpus,
    on.map(({ profile }) => profile),
  );
  const meanings = on.map(({ profile: { meaning } }) =>
    meaning && similarity ? similarity.to(readStoredEmbedding(meaning), meaning.model) : () => null,
  );
  for (const found of similarity ? near : []) {
    const id = Number(corpus.documents[found.document]?.id);
    found.score = fuseScores(found.score, meanings[found.interest]?.(id) ?? null);
  }
  if (similarity) near.sort((a, b) => b.score - a.score || a.document - b.document);
  return near.map(({ document, interest, score }) => ({
    paper: document,
    score,
    why: () => {
      const { interest: of, profile } = on[interest] as (typeof on)[number];
      const itemId = nearestPaper(corpus, profile, document);
      const title = itemId === undefined ? undefined : titleOf(itemId);
      return itemId === undefined || title === undefined
        ? []
        : [{ kind: "library" as const, itemId, title, interest: of.name }];
    },
  }));
}
