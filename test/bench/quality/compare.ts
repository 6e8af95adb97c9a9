import {
  type Collection,
  collectionNames,
  collectionsFolder,
  describeCollection,
  judge,
  readCollection,
} from "./collections.ts";
import { mean, randomisation } from "./metric.ts";
import { miniSearch, paperboy, withPostgres } from "./rankers.ts";

type Row = { name: string; values: number[] };

/**
 * Prints nDCG@10 of our ranking on each collection, and of MiniSearch and, where there is a server, of
 * PostgreSQL full text, each with the p value of a paired randomisation test against ours.
 */
export async function compare(print: (line: string) => void, databaseUrl: string | undefined): Promise<void> {
  const names = collectionNames();
  if (names.length === 0)
    return print(`eval: there are no collections in ${collectionsFolder}; nothing to measure`);
  if (!databaseUrl) print("PostgreSQL full text is left out: TEST_DATABASE_URL is not set");
  print(
    `${"nDCG@10".padEnd(12)}${"queries".padEnd(9)}${"ours".padEnd(9)}MiniSearch          ${databaseUrl ? "PostgreSQL" : ""}`.trimEnd(),
  );
  for (const collection of names.flatMap(withDescriptions)) {
    const { name } = collection;
    const values = await judge(collection, paperboy(collection));
    const others: Row[] = [{ name: "MiniSearch", values: await judge(collection, miniSearch(collection)) }];
    if (databaseUrl) others.push({ name: "PostgreSQL", values: await onPostgres(databaseUrl, collection) });
    const cells = others.map((other) => {
      const p = randomisation(values, other.values);
      return `${mean(other.values).toFixed(4)} (p ${p < 0.001 ? "< .001" : p.toFixed(3)})`.padEnd(20);
    });
    print(
      `${name.padEnd(12)}${String(values.length).padEnd(9)}${mean(values).toFixed(4).padEnd(9)}${cells.join("")}`.trimEnd(),
    );
  }
}

const withDescriptions = (name: string): Collection[] => {
  const described = describeCollection(name);
  return [readCollection(name), ...(described ? [described] : [])];
};

function onPostgres(url: string, collection: Collection): Promise<number[]> {
  return withPostgres(url, async (rankerOf) => judge(collection, await rankerOf(collection)));
}
