/** The interests of a reader's library as the reader sees and switches them. */
import { eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { type LibraryInterest, libraries } from "../db/schema.ts";
import type { Library } from "../library/library.ts";

/** One interest; `papers`: how many papers of the library it has. */
export type ShownInterest = Omit<LibraryInterest, "itemIds"> & { papers: number };

/**
 * `known`: the interests; none yet where the library is new. `isCurrent`: whether they were found in the library's present
 * papers.
 */
export type LibraryInterests = { known: ShownInterest[]; isCurrent: boolean };

/** What is known of the interests of a library, those with most papers first. */
export function libraryInterests(
  library: Pick<Library, "interests" | "interestsAt" | "updatedAt"> | null,
): LibraryInterests {
  return {
    known: (library?.interests ?? [])
      .map(({ itemIds, ...interest }) => ({ ...interest, papers: itemIds.length }))
      .sort((a, b) => b.papers - a.papers),
    isCurrent: library === null || library.interestsAt?.getTime() === library.updatedAt.getTime(),
  };
}

/**
 * Switches an interest of a reader on or off, by its name.
 *
 * @returns whether there is one of that name
 */
export async function switchInterest(
  db: Db,
  subscriberId: number,
  { name, isOn }: { name: string; isOn: boolean },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ interests: libraries.interests })
      .from(libraries)
      .where(eq(libraries.subscriberId, subscriberId))
      .for("update");
    const interests = found?.interests ?? [];
    if (!interests.some((each) => each.name === name)) return false;
    await tx
      .update(libraries)
      .set({ interests: interests.map((each) => (each.name === name ? { ...each, isOn } : each)) })
      .where(eq(libraries.subscriberId, subscriberId));
    return true;
  });
}
