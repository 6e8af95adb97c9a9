/** Libraries applied to a day: the papers that are close to each reader's. Readers without a library cost nothing. */
import { and, isNotNull } from "drizzle-orm";
import { among } from "../db/among.ts";
import type { Db } from "../db/open.ts";
import { type LibraryInterest, type LibraryProfile, libraries, libraryItems } from "../db/schema.ts";
import { readMerges } from "../papers/identity/merges.ts";
import type { Corpus } from "../ranking/corpus.ts";
import { nearestPaper, nearInterests } from "../ranking/near-library.ts";
import type { ReaderLibrary } from "./profile.ts";

/** By subscriber's id; those who have no interest that is on are missing. Three statements at most. */
export async function loadReaderLibraries(
  db: Db,
  { corpus }: { corpus: Corpus },
  subscriberIds: readonly number[],
): Promise<Map<number, ReaderLibrary>> {
  const found = await db
    .select({ id: libraries.subscriberId, interests: libraries.interests, profiles: libraries.profiles })
    .from(libraries)
    .where(and(among(libraries.subscriberId, subscriberIds), isNotNull(libraries.profiles)));
  if (found.length === 0) return new Map();
  const items = await db
    .select({
      id: libraryItems.id,
      subscriberId: libraryItems.subscriberId,
      paperId: libraryItems.paperId,
      title: libraryItems.title,
    })
    .from(libraryItems)
    .where(
      among(
        libraryItems.subscriberId,
        found.map(({ id }) => id),
      ),
    );
  const merges = await readMerges(db);
  const of = new Map<number, typeof items>(found.map(({ id }) => [id, []]));
  for (const item of items) of.get(item.subscriberId)?.push(item);
  return new Map(
    found.flatMap(({ id, interests, profiles }): [number, ReaderLibrary][] => {
      const own = of.get(id) ?? [];
      const titles = new Map(own.map((item) => [item.id, item.title]));
      const owned = merges.all(own.flatMap(({ paperId }) => paperId ?? []));
      const library = readerLibraryOf(corpus, interests ?? [], profiles ?? [], (item) => titles.get(item));
      return library ? [[id, { ...library, owned }]] : [];
    }),
  );
}

/**
 * The pure part of `loadReaderLibraries`, for one reader; undefined where no interest is on.
 *
 * @param titleOf the title of an item; undefined where it has left the library
 */
export function readerLibraryOf(
  corpus: Corpus,
  interests: readonly LibraryInterest[],
  profiles: readonly LibraryProfile[],
  titleOf: (itemId: number) => string | undefined,
): Pick<ReaderLibrary, "near"> | undefined {
  const on = interests.flatMap((interest, i) => {
    const profile = profiles[i];
    return interest.isOn && profile ? [{ interest, profile }] : [];
  });
  if (on.length === 0) return undefined;
  const near = nearInterests(
    corpus,
    on.map(({ profile }) => profile),
  );
  return {
    near: near.map(({ document, interest, score }) => ({
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
    })),
  };
}
