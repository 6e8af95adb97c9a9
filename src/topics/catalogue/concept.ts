/** A concept of the catalogue, and the text format it is written in (topics/README.md). Pure. */

export type Concept = {
  /** Kebab case, unique. Stands in addresses and in the database, so it stays when the name changes. */
  slug: string;
  /** What lists show. */
  name: string;
  /** The heading under which it stands in its file. */
  group: string;
  /** Other names of the same thing. A reader who types one of them joins this topic. */
  names: readonly string[];
  /** Its kinds, and other subjects that occur only together with it: slugs and free phrases. */
  narrower: readonly string[];
  /** Slugs of concepts that this one is a kind of. */
  broader: readonly string[];
  /** Slugs of concepts beside it. */
  related: readonly string[];
};

type Lists = { [K in "names" | "narrower" | "broader" | "related"]: string[] };

/** Reads one file, in its order. @throws an Error that names the line which cannot be read. */
export function parseConcepts(text: string): Concept[] {
  const concepts: (Concept & Lists)[] = [];
  let group = "";
  let current: (Concept & Lists) | undefined;
  for (const [i, line] of text.split("\n").entries()) {
    if (line === "") continue;
    if (line.startsWith("# ")) {
      group = line.slice(2);
      continue;
    }
    const colon = line.indexOf(": ");
    const key = line.slice(0, colon);
    const value = line.slice(colon + 2);
    if (key === "slug") {
      current = { slug: value, name: "", group, names: [], narrower: [], broader: [], related: [] };
      concepts.push(current);
    } else if (key === "name" && current) current.name = value;
    else if (isList(key) && current) current[key].push(...value.split(", "));
    else
      throw new Error(
        `catalogue, line ${i + 1}: “${line.slice(0, 60)}” cannot be read as a line of a concept`,
      );
  }
  return concepts;
}

const isList = (key: string): key is keyof Lists =>
  key === "names" || key === "narrower" || key === "broader" || key === "related";
