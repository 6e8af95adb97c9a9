/** Finding papers by the name of an author. */
import { sql } from "drizzle-orm";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { authorKeys, blockOf, matchNames, type NameMatch, readAuthorName } from "../identity/author-name.ts";
import { type Paper, papersById } from "./archive.ts";

/** How many papers with possibly matching authors are examined, the newest first. */
export const mostOfAuthor = 1_000;

/** A name as papers print it, whether it is the one that was asked for, and on how many papers it stands. */
export type NameForm = { name: string; match: NameMatch; papers: number };

/** A paper by the author, with the name that it prints. */
export type PaperByAuthor = { paper: Paper; printed: string; match: NameMatch };

/** What the archive has by a name. */
export type ByAuthor = {
  /** Each form of the name: those that are equal to it first, then by how many papers print them. */
  forms: NameForm[];
  /** One part of the papers, newest first. */
  papers: PaperByAuthor[];
  /** How many there are in all parts, at most `mostOfAuthor`. */
  total: number;
};

/**
 * The papers by an author of this name, or of one that may be the same (`matchNames`). Of a paper that prints several such names,
 * the surest counts, and of these the first.
 */
export async function papersByAuthor(
  db: Db,
  name: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<ByAuthor> {
  const wanted = readAuthorName(name);
  const block = blockOf(wanted);
  const found = await rows<{ id: number; printed: string }>(
    db,
    sql`select p.id::float8 as id, a.name as printed
        from (select id, authors, author_keys, first_seen_at from papers
              where author_keys @> array[${block}::text] order by first_seen_at desc, id limit ${mostOfAuthor}) p
        cross join lateral unnest(p.authors, p.author_keys) with ordinality as a(name, key, place)
        where a.key = ${block}::text
        order by p.first_seen_at desc, p.id, a.place`,
  );
  const matches = new Map<string, NameMatch | null>();
  const matchOf = (printed: string) => {
    const known = matches.get(printed);
    if (known !== undefined) return known;
    const match = matchNames(wanted, readAuthorName(printed));
    matches.set(printed, match);
    return match;
  };
  const by = new Map<number, { printed: string; match: NameMatch }>();
  for (const { id, printed } of found) {
    const match = matchOf(printed);
    const known = by.get(id);
    if (match !== null && (!known || (match === "same" && known.match !== "same")))
      by.set(id, { printed, match });
  }
  const part = [...by].slice(offset, offset + limit);
  const papers = await papersById(
    db,
    part.map(([id]) => id),
  );
  return {
    forms: formsOf([...by.values()]),
    papers: part.flatMap(([id, written]) => {
      const paper = papers.get(id);
      return paper ? [{ paper, ...written }] : [];
    }),
    total: by.size,
  };
}

function formsOf(written: readonly { printed: string; match: NameMatch }[]): NameForm[] {
  const forms = new Map<string, NameForm>();
  for (const { printed, match } of written) {
    const known = forms.get(printed);
    if (known) known.papers++;
    else forms.set(printed, { name: printed, match, papers: 1 });
  }
  const isSame = ({ match }: NameForm) => Number(match === "same");
  return [...forms.values()].toSorted((a, b) => isSame(b) - isSame(a) || b.papers - a.papers);
}

/**
 * Computes the authors' keys of papers that were stored before these keys existed, the newest first.
 *
 * @returns how many papers it handled; fewer than the limit means that none are left.
 */
export async function fillAuthorKeys(db: Db, limit: number): Promise<number> {
  return db.transaction(async (tx) => {
    const found = await rows<{ id: number; authors: string[] }>(
      tx,
      sql`select id::float8 as id, authors from papers where author_keys is null
          order by id desc limit ${limit} for update skip locked`,
    );
    if (found.length === 0) return 0;
    const keys = JSON.stringify(found.map(({ id, authors }) => ({ id, keys: authorKeys(authors) })));
    await tx.execute(
      sql`update papers p set author_keys = r.keys
          from jsonb_to_recordset(${keys}::jsonb) as r(id bigint, keys text[]) where p.id = r.id`,
    );
    return found.length;
  });
}
