/** Followed authors: a reader gets their papers on any subject. */
import { and, asc, eq } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { authorFollows, type namesakes } from "../db/schema.ts";
import { abbreviateName } from "../papers/identity/author-name.ts";
import { titleKey } from "../papers/identity/title-key.ts";
import { lockSubscriber } from "./subscriber.ts";

/** An author whom a reader follows. */
export type AuthorFollow = {
  /** Equal for spellings of one name that differ in case, accents, points and white space alone. */
  key: string;
  /** As the reader wrote it. */
  name: string;
  namesakes: Namesakes;
};

/** Which papers count as an author's; see db/schema.ts. */
export type Namesakes = (typeof namesakes)[number];

/** The choices for a name, in order, each in words. "M. Rossi" means every M. Rossi, unless it is `only`. */
export function namesakesOf(name: string): readonly (readonly [Namesakes, string])[] {
  const short = abbreviateName(name);
  if (short === null)
    return [
      ["perhaps", `Whoever “${name}” may be`],
      ["only", `Only papers that print “${name}”`],
    ];
  return [
    ["perhaps", `Also papers by “${short}”, marked “perhaps”`],
    ["only", `Only papers that print “${name}”`],
    ["every", `Every ${short}`],
  ];
}

/** Most authors of one reader, and the longest name, in characters. */
export const maxAuthors = 50;
const maxLength = 120;

/** The key of an author's name; see {@link AuthorFollow}. */
export const authorKey = (name: string): string => titleKey(name);

/** The names, or a sentence that says what is wrong with one of them. */
export type ReadAuthors = { ok: true; authors: AuthorFollow[] } | { ok: false; message: string };

/** Reads names as typed, each once; empty ones are skipped. Pure. */
export function readAuthors(names: readonly string[]): ReadAuthors {
  const read = new Map<string, AuthorFollow>();
  for (const typed of names) {
    const name = typed
      .replace(/[\p{Cf}\p{Cs}]+/gu, "")
      .normalize("NFC")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();
    if (name === "") continue;
    if ([...name].length > maxLength)
      return { ok: false, message: `A name may have at most ${maxLength} characters.` };
    if (!/\p{L}/u.test(name)) return { ok: false, message: `“${name}” holds no letter, so it is no name.` };
    const key = authorKey(name);
    if (!read.has(key)) read.set(key, { key, name, namesakes: "perhaps" });
  }
  if (read.size > maxAuthors) {
    return { ok: false, message: `That is ${read.size} authors; ${maxAuthors} is the most there can be.` };
  }
  return { ok: true, authors: [...read.values()] };
}

/** The choices among namesakes, as the input of forms, JSON and files. */
export const writeAuthorSettings = (
  authors: readonly AuthorFollow[],
): { author: string; namesakes: Namesakes }[] =>
  authors.map(({ name, namesakes }) => ({ author: name, namesakes }));

/** The authors that each of these subscribers follows, by name. */
export async function authorsOf(
  db: Db,
  subscriberIds: readonly number[],
): Promise<Map<number, AuthorFollow[]>> {
  const of = new Map<number, AuthorFollow[]>(subscriberIds.map((id) => [id, []]));
  if (subscriberIds.length === 0) return of;
  const found = await db
    .select()
    .from(authorFollows)
    .where(among(authorFollows.subscriberId, subscriberIds))
    .orderBy(asc(authorFollows.subscriberId), asc(authorFollows.authorKey));
  for (const { subscriberId, authorKey: key, ...follow } of found)
    of.get(subscriberId)?.push({ key, ...follow });
  return of;
}

/**
 * Changes the authors that a subscriber follows. The subscriber's row is locked before the authors are read, so of two changes
 * at once the second starts from the result of the first.
 *
 * @param change takes the followed authors and returns the new ones; if it refuses, nothing changes
 * @returns the result of `change`, and the previous authors
 */
export async function changeAuthors(
  db: Db,
  subscriberId: number,
  change: (had: readonly AuthorFollow[]) => ReadAuthors,
): Promise<{ read: ReadAuthors; had: readonly AuthorFollow[] }> {
  return db.transaction(async (tx) => {
    await lockSubscriber(tx, subscriberId);
    const had = (await authorsOf(tx, [subscriberId])).get(subscriberId) ?? [];
    const read = change(had);
    if (read.ok) await replaceAuthors(tx, subscriberId, read.authors);
    return { read, had };
  });
}

/**
 * Replaces the authors that the subscriber follows. A caller that derives them from the present ones must hold the subscriber's
 * lock.
 */
export async function replaceAuthors(
  tx: Db,
  subscriberId: number,
  wanted: readonly AuthorFollow[],
): Promise<void> {
  await tx.delete(authorFollows).where(eq(authorFollows.subscriberId, subscriberId));
  if (wanted.length === 0) return;
  await tx
    .insert(authorFollows)
    .values(wanted.map(({ key, ...follow }) => ({ subscriberId, authorKey: key, ...follow })));
}

/** Applies a reader's choices among namesakes to authors; without a new choice the old one is kept. */
export const withNamesakes = (
  authors: readonly AuthorFollow[],
  chosen: ReadonlyMap<string, Namesakes>,
): AuthorFollow[] =>
  authors.map((author) => ({ ...author, namesakes: chosen.get(author.key) ?? author.namesakes }));

/**
 * Follows another author. One that is followed already keeps the name as written.
 *
 * @returns false where the reader follows the most authors already.
 */
export async function followAuthor(
  db: Db,
  subscriberId: number,
  { key, ...follow }: AuthorFollow,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockSubscriber(tx, subscriberId);
    const followed = (await authorsOf(tx, [subscriberId])).get(subscriberId) ?? [];
    if (followed.some((author) => author.key === key)) return true;
    if (followed.length >= maxAuthors) return false;
    await tx.insert(authorFollows).values({ subscriberId, authorKey: key, ...follow });
    return true;
  });
}

/** Stops following this author. Doing it again changes nothing. */
export async function unfollowAuthor(db: Db, subscriberId: number, key: string): Promise<void> {
  await db
    .delete(authorFollows)
    .where(and(eq(authorFollows.subscriberId, subscriberId), eq(authorFollows.authorKey, key)));
}
