/** Storing a listing: each paper as one row, whatever sources list it, and its rank in the listing. */
import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { among } from "../../db/among.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { paperColumns, papers, sightings, snapshots } from "../../db/schema.ts";
import { authorKeys } from "../identity/author-name.ts";
import { mergePaper } from "../identity/merges.ts";
import { proveInSteps } from "../identity/proof.ts";
import { type KnownPaper, keysOf, type Resolved, resolveInSteps } from "../identity/resolve.ts";
import { isGeneric } from "../identity/same-title.ts";
import type { ListedPaper, Listing, Problem } from "../paper.ts";

/**
 * Takes the lock on adding, merging and deleting papers, until the transaction ends. Without it, two listings that name one paper
 * by different keys could make two rows of it, and a listing could refer to a paper that is being deleted.
 */
export async function lockPapers(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('papers', 0))`);
}

/**
 * Stores one snapshot with its papers and their ranks, in one transaction. If the source has a snapshot with this content already,
 * no row is added; only new details of known papers, such as upvotes, are stored. Identifiers that the listing could not prove are
 * added to its problems.
 *
 * @returns how many papers were new; null if the snapshot was stored already.
 */
export async function storeSnapshot(
  db: Db,
  snapshot: { source: string; contentHash: string; listing: Listing; capturedAt: Date },
): Promise<{ new: number } | null> {
  const { source, contentHash, listing, capturedAt } = snapshot;
  const unproven: Problem[] = [];
  const stored = await db.transaction(async (tx) => {
    await lockPapers(tx);
    const resolved = await resolveIn(tx, listing, unproven);
    const [inserted] = await tx
      .insert(snapshots)
      .values({
        source,
        contentHash,
        layout: listing.layout,
        listedOn: listing.listedOn,
        capturedAt,
        paperCount: listing.papers.length,
        problems: [...listing.problems, ...unproven],
      })
      .onConflictDoNothing()
      .returning({ id: snapshots.id });
    for (const merge of resolved.merged) await mergePaper(tx, merge, capturedAt);
    await writeChanges(tx, resolved.changed);
    const idOf = inserted ? await addPapers(tx, resolved.added, capturedAt) : new Map<number, number>();
    const idNow = (id: number) => idOf.get(id) ?? id;
    const aliases = resolved.aliases.map(({ key, id }) => ({ key, id: idNow(id) }));
    await addAliases(
      tx,
      aliases.filter(({ id }) => id > 0),
    );
    if (!inserted) return null;
    const listed = resolved.listed.map(({ id, rank }) => ({ id: idNow(id), rank }));
    await addSightings(tx, { source, snapshotId: inserted.id, listed, capturedAt });
    return { new: resolved.added.length };
  });
  listing.problems.push(...unproven);
  return stored;
}

/**
 * Stores what was learned of papers that are known, by any of their keys, and merges those that turn out to be one. Adds no paper and
 * no snapshot.
 */
export async function storeDetails(db: Db, learned: readonly ListedPaper[], now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPapers(tx);
    const { merged, changed, aliases } = await resolveIn(tx, { papers: learned });
    for (const merge of merged) await mergePaper(tx, merge, now);
    await writeChanges(tx, changed);
    await addAliases(
      tx,
      aliases.filter(({ id }) => id > 0),
    );
  });
}

/** What a listing changes. What it cannot prove is added to `unproven`. */
async function resolveIn(
  tx: Db,
  { papers: listed, idsNeedProof }: { papers: readonly ListedPaper[]; idsNeedProof?: true },
  unproven: Problem[] = [],
): Promise<Resolved> {
  const wanted = JSON.stringify(keysOf(listed));
  const found = await rows<{ key: string; id: number }>(
    tx,
    sql`with wanted as (select value as key from jsonb_array_elements_text(${wanted}::jsonb))
        select w.key, p.id::float8 as id from wanted w join papers p on p.title_key = substr(w.key, 7)
          where w.key like 'title:%'
        union all
        select w.key, p.id::float8 from wanted w join papers p on p.arxiv_id = substr(w.key, 7)
          where w.key like 'arxiv:%'
        union all
        select w.key, p.id::float8 from wanted w join papers p on p.doi = substr(w.key, 5) where w.key like 'doi:%'
        union all
        select w.key, a.paper_id::float8 from wanted w join paper_aliases a on a.key = w.key`,
  );
  const forgotten = await rows<{ key: string }>(
    tx,
    sql`select f.key from forgotten_papers f
        join jsonb_array_elements_text(${wanted}::jsonb) as w(key) on w.key = f.key`,
  );
  const ids = [...new Set(found.map(({ id }) => id))];
  const known = await tx.select(paperColumns).from(papers).where(among(papers.id, ids));
  const idsOf = new Map<string, number[]>();
  for (const { key, id } of found) idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
  const gone = new Set(forgotten.map(({ key }) => key));
  const proved = idsNeedProof
    ? await withPauses(proveInSteps(listed, known, idsOf))
    : { papers: listed, problems: [] };
  unproven.push(...proved.problems);
  return withPauses(resolveInSteps(withoutGone(proved.papers, idsOf, gone), known, idsOf));
}

/** The result of all steps. Between two of them the event loop has its turn. */
async function withPauses<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

/** Leaves out papers that must not become new: those deleted by age, and those withdrawn. A title of many papers says nothing of one. */
function withoutGone(
  listed: readonly ListedPaper[],
  idsOf: ReadonlyMap<string, readonly number[]>,
  gone: ReadonlySet<string>,
): readonly ListedPaper[] {
  return listed.filter((paper) => {
    if (gone.size === 0 && !paper.facts?.isWithdrawn) return true;
    const own = keysOf([paper]).filter((key) => !key.startsWith("title:") || !isGeneric(paper.title));
    return (
      own.some((key) => idsOf.has(key)) || !(paper.facts?.isWithdrawn || own.some((key) => gone.has(key)))
    );
  });
}

const record = ({
  id,
  titleKey,
  title,
  abstract,
  links,
  authors,
  upvotes,
  arxivId,
  doi,
  facts,
  kind,
}: KnownPaper) => ({
  id,
  title_key: titleKey,
  title,
  abstract,
  links,
  authors,
  author_keys: authorKeys(authors),
  upvotes,
  arxiv_id: arxivId,
  doi,
  facts,
  kind,
});
const recordType = sql.raw(
  "r(id bigint, title_key text, title text, abstract text, links jsonb, authors text[], author_keys text[], upvotes int, arxiv_id text, doi text, facts jsonb, kind text)",
);

/** Papers are written so many at a time: the event loop is not held while thousands of abstracts are put into JSON. */
const batchSize = 250;

function* batches<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += batchSize) yield all.slice(at, at + batchSize);
}

async function writeChanges(tx: Db, changed: readonly KnownPaper[]): Promise<void> {
  if (changed.length === 0) return;
  const withdrawn = changed.filter(({ facts }) => facts.isWithdrawn).map(({ id }) => id);
  if (withdrawn.length > 0)
    await tx.execute(
      sql`insert into withdrawals (paper_id)
          select id from papers where ${among(papers.id, withdrawn)} and facts->'isWithdrawn' is null
          on conflict do nothing`,
    );
  for (const batch of batches(changed)) {
    await tx.execute(
      sql`update papers p
        set links = r.links, authors = r.authors, author_keys = r.author_keys, upvotes = r.upvotes, arxiv_id = r.arxiv_id, doi = r.doi,
          facts = r.facts
        from jsonb_to_recordset(${JSON.stringify(batch.map(record))}::jsonb) as ${recordType}
        where p.id = r.id`,
    );
    // Apart, as few change: an update that names the abstract works out the words anew.
    const abstracts = batch.map(({ id, abstract }) => ({ id, abstract }));
    await tx.execute(
      sql`update papers p set abstract = r.abstract
        from jsonb_to_recordset(${JSON.stringify(abstracts)}::jsonb) as r(id bigint, abstract text)
        where p.id = r.id and p.abstract <> r.abstract`,
    );
  }
}

/** @returns the provisional, negative id of each paper -> its id in the database. */
async function addPapers(
  tx: Db,
  added: readonly KnownPaper[],
  capturedAt: Date,
): Promise<Map<number, number>> {
  if (added.length === 0) return new Map();
  const ids = await rows<{ id: number }>(
    tx,
    sql`select nextval(pg_get_serial_sequence('papers', 'id'))::float8 as id from generate_series(1, ${added.length}::int)`,
  );
  const idOf = new Map(added.map(({ id }, i) => [id, ids[i]?.id ?? id]));
  for (const batch of batches(added)) {
    const stored = batch.map((paper) => record({ ...paper, id: idOf.get(paper.id) ?? paper.id }));
    await tx.execute(
      sql`insert into papers (id, title_key, title, abstract, links, authors, author_keys, upvotes, arxiv_id, doi, facts, kind, first_seen_at, last_seen_at)
        overriding system value
        select r.id, r.title_key, r.title, r.abstract, r.links, r.authors, r.author_keys, r.upvotes, r.arxiv_id, r.doi, r.facts, r.kind,
          ${capturedAt.toISOString()}::timestamptz, ${capturedAt.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) as ${recordType}`,
    );
  }
  return idOf;
}

async function addAliases(tx: Db, aliases: Resolved["aliases"]): Promise<void> {
  if (aliases.length === 0) return;
  await tx.execute(
    sql`insert into paper_aliases (key, paper_id)
        select r.key, r.id from jsonb_to_recordset(${JSON.stringify(aliases)}::jsonb) as r(key text, id bigint)
        on conflict (key) do update set paper_id = excluded.paper_id`,
  );
}

async function addSightings(
  tx: Db,
  {
    source,
    snapshotId,
    listed,
    capturedAt,
  }: { source: string; snapshotId: number; listed: Resolved["listed"]; capturedAt: Date },
): Promise<void> {
  const records = JSON.stringify(listed);
  const at = sql`${capturedAt.toISOString()}::timestamptz`;
  await tx.execute(
    sql`insert into ${sightings} (snapshot_id, paper_id, rank)
        select ${snapshotId}::bigint, r.id, r.rank from jsonb_to_recordset(${records}::jsonb) as r(id bigint, rank int)`,
  );
  await tx.execute(
    sql`update papers p set first_seen_at = least(p.first_seen_at, ${at}), last_seen_at = greatest(p.last_seen_at, ${at})
        from jsonb_to_recordset(${records}::jsonb) as r(id bigint)
        where p.id = r.id and not (p.first_seen_at <= ${at} and p.last_seen_at >= ${at})`,
  );
  // New to the source: no other snapshot of it, or of a file in the same folder, holds the paper.
  const [counted] = await rows<{ n: number }>(
    tx,
    sql`update snapshots set new_to_source = (
          select count(*) from jsonb_to_recordset(${records}::jsonb) as r(id bigint)
          where not exists (
            select 1 from sightings g join snapshots s on s.id = g.snapshot_id
            where g.paper_id = r.id and g.snapshot_id <> ${snapshotId}
              and (s.source = ${source} or s.source in (
                select o.source from sources o join sources mine on mine.location = o.location
                where mine.source = ${source}))))
        where id = ${snapshotId}
        returning new_to_source as n`,
  );
  if (counted && counted.n > 0)
    await tx.execute(
      sql`update sources set last_new_at = greatest(last_new_at, ${at}) where source = ${source}`,
    );
}
