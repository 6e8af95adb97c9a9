/** What statements cost, by the server's own count (pg_stat_statements), and what tables and indexes take. */
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Db } from "../../src/db/open.ts";
import { rows } from "../../src/db/rows.ts";

/** A statement that reads no table: what it takes says how fast the machine was just then. */
const yardstick = sql`select count(*) as yardstick from generate_series(1, 20000)`;

/**
 * `ms`: of the server, for one call; `yards`: the same in times of the yardstick that ran beside it, so that a machine that is
 * busier on one day than on another changes little; `blocks`: of 8 kB, read or found in memory for one call.
 */
export type Statement = {
  id: string;
  text: string;
  calls: number;
  ms: number;
  yards: number;
  blocks: number;
  rowsEach: number;
};

/** Forgets what was counted, does the work, and gives the statements of this database that it made, the dearest first. */
export async function statementsOf(db: Db, work: () => Promise<unknown>): Promise<Statement[]> {
  await db.execute(sql`select pg_stat_statements_reset()`);
  const layYardstick = async () => {
    for (let n = 0; n < 10; n += 1) await db.execute(yardstick);
  };
  await layYardstick();
  let working = true;
  const beside = (async () => {
    while (working) {
      await db.execute(yardstick);
      await sleep(250);
    }
  })();
  try {
    await work();
  } finally {
    working = false;
    await beside;
  }
  await layYardstick();
  const counted = await rows<Omit<Statement, "yards">>(
    db,
    sql`select queryid::text as id, query as text, calls::int as calls, mean_exec_time::float8 as ms,
          ((shared_blks_hit + shared_blks_read)::float8 / calls) as blocks, (rows::float8 / calls) as "rowsEach"
        from pg_stat_statements s join pg_database d on d.oid = s.dbid
        where d.datname = current_database() and query not like '%pg_stat_%'
          and query !~* '^(begin|commit|rollback|savepoint|release|set|vacuum|analyze)'
        order by total_exec_time desc`,
  );
  const isYardstick = ({ text }: { text: string }) => text.includes("as yardstick");
  const yard = counted.find(isYardstick);
  if (yard === undefined) throw new Error("pg_stat_statements has not counted the yardstick");
  return counted
    .filter((statement) => !isYardstick(statement))
    .map((statement) => ({ ...statement, yards: statement.ms / yard.ms }));
}

/** A table: bytes with its TOAST, bytes of its indexes, rows, dead rows, and the share of its pages that is free. */
export type TableSize = {
  name: string;
  bytes: number;
  indexBytes: number;
  live: number;
  dead: number;
  free: number;
};

/** Tables of a megabyte or more, the largest first. It needs the extension pgstattuple. */
export const tableSizes = (db: Db): Promise<TableSize[]> =>
  rows<TableSize>(
    db,
    sql`select c.relname as name, pg_table_size(c.oid)::float8 as bytes, pg_indexes_size(c.oid)::float8 as "indexBytes",
          s.n_live_tup::float8 as live, s.n_dead_tup::float8 as dead,
          (select approx_free_percent from pgstattuple_approx(c.oid))::float8 / 100 as free
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_stat_user_tables s on s.relid = c.oid
        where n.nspname = 'public' and c.relkind = 'r' and pg_total_relation_size(c.oid) >= 1000000
        order by pg_total_relation_size(c.oid) desc`,
  );

/** An index: bytes, how full its leaves are (0 to 1; null where it is no B-tree), and how often it was used. */
export type IndexSize = { name: string; table: string; bytes: number; full: number | null; scans: number };

/** Indexes of half a megabyte or more, the largest first. */
export const indexSizes = (db: Db): Promise<IndexSize[]> =>
  rows<IndexSize>(
    db,
    sql`select i.indexrelname as name, i.relname as table, pg_relation_size(i.indexrelid)::float8 as bytes,
          i.idx_scan::float8 as scans,
          case when a.amname = 'btree' then (select avg_leaf_density from pgstatindex(i.indexrelid))::float8 / 100 end as full
        from pg_stat_user_indexes i
        join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
        where pg_relation_size(i.indexrelid) >= 500000
        order by pg_relation_size(i.indexrelid) desc`,
  );

/**
 * Vacuums and analyzes the tables for which autovacuum would, by its own thresholds (PostgreSQL's manual, "Routine Vacuuming"), with
 * each table's own settings. A simulated day is over within seconds, and the server looks once a minute.
 *
 * @returns the names of the tables that were vacuumed
 */
export async function vacuumDue(db: Db): Promise<string[]> {
  const due = await rows<{ name: string; vacuum: boolean; analyze: boolean }>(
    db,
    sql`with setting as (
          select c.oid, c.reltuples, coalesce(o.value, current_setting(d.name)) as value, d.name
          from pg_class c
          cross join unnest(array['autovacuum_vacuum_threshold', 'autovacuum_vacuum_scale_factor',
            'autovacuum_vacuum_insert_threshold', 'autovacuum_vacuum_insert_scale_factor',
            'autovacuum_analyze_threshold', 'autovacuum_analyze_scale_factor']) d(name)
          left join lateral (select option_value from pg_options_to_table(c.reloptions) where option_name = d.name) o(value) on true
          where c.relkind = 'r'),
        threshold as (
          select oid, greatest(max(reltuples), 0) as tuples,
            max(value::float8) filter (where name = 'autovacuum_vacuum_threshold') as v,
            max(value::float8) filter (where name = 'autovacuum_vacuum_scale_factor') as vf,
            max(value::float8) filter (where name = 'autovacuum_vacuum_insert_threshold') as i,
            max(value::float8) filter (where name = 'autovacuum_vacuum_insert_scale_factor') as "if",
            max(value::float8) filter (where name = 'autovacuum_analyze_threshold') as a,
            max(value::float8) filter (where name = 'autovacuum_analyze_scale_factor') as af
          from setting group by oid)
        select quote_ident(s.relname) as name,
          (s.n_dead_tup > v + vf * tuples or s.n_ins_since_vacuum > i + "if" * tuples) as vacuum,
          s.n_mod_since_analyze > a + af * tuples as analyze
        from pg_stat_user_tables s join threshold t on t.oid = s.relid
        where s.n_dead_tup > v + vf * tuples or s.n_ins_since_vacuum > i + "if" * tuples
          or s.n_mod_since_analyze > a + af * tuples`,
  );
  for (const { name, vacuum, analyze } of due)
    await db.execute(sql.raw(`${vacuum ? `vacuum${analyze ? " (analyze)" : ""}` : "analyze"} ${name}`));
  return due.filter(({ vacuum }) => vacuum).map(({ name }) => name);
}
