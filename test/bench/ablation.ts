/**
 * What each part of the ranking adds, and what was tried and dropped: nDCG@10 with one thing changed,
 * on either half of each collection's queries, with the p value of the difference. Constants were chosen by
 * looking at the first halves; the second are held out.
 */
import { noAcronyms } from "../../src/ranking/acronyms.ts";
import { weights } from "../../src/ranking/bm25f.ts";
import { buildCorpus } from "../../src/ranking/build-corpus.ts";
import {
  type Collection,
  collectionNames,
  collectionsFolder,
  judge,
  type Ranker,
  readCollection,
} from "./quality/collections.ts";
import { mean, randomisation } from "./quality/metric.ts";
import { ours, paperboy } from "./quality/rankers.ts";

type Variant = {
  name: string;
  ranker: (collection: Collection) => Ranker;
  changes?: Partial<typeof weights>;
};

const nothing = {
  acronyms: noAcronyms,
  compounds: { byParts: new Map(), solid: new Set<string>() },
};

/** A corpus that knows no acronyms, or no compounds. */
const without = (part: keyof typeof nothing) => (collection: Collection) => {
  const archive = { ...buildCorpus(collection.documents), [part]: nothing[part] };
  return ours(buildCorpus(collection.documents, { archive }));
};

const kept: Variant[] = [
  { name: "without the title's weight", ranker: paperboy, changes: { title: 1 } },
  { name: "without phrases", ranker: paperboy, changes: { adjacent: 0 } },
  { name: "without proximity", ranker: paperboy, changes: { near: 0 } },
  { name: "without phrases and proximity", ranker: paperboy, changes: { adjacent: 0, near: 0 } },
  { name: "without compounds", ranker: without("compounds") },
  { name: "without acronyms", ranker: without("acronyms") },
  { name: "without expansion (feedback)", ranker: paperboy, changes: { expansion: 0 } },
];

const dropped: Variant[] = [
  { name: "acronyms worth the whole phrase", ranker: paperboy, changes: { acronym: 1 } },
  { name: "expansion from 10 papers", ranker: paperboy, changes: { feedbackDocuments: 10 } },
  { name: "expansion of 10 words", ranker: paperboy, changes: { taken: 10 } },
  { name: "expansion of 60 words", ranker: paperboy, changes: { taken: 60 } },
  { name: "expansion half as strong", ranker: paperboy, changes: { expansion: 1 } },
  { name: "compounds at half their weight", ranker: paperboy, changes: { compound: 0.5 } },
  { name: "proximity within 12 words", ranker: paperboy, changes: { windowSize: 12 } },
];

/** Prints a line a variant: for each collection, what the change does on the first half and on the held-out one. */
export async function run(print: (line: string) => void = console.log): Promise<void> {
  const names = collectionNames();
  if (names.length === 0)
    return print(`ablation: there are no collections in ${collectionsFolder}; nothing to measure`);
  const collections = names.map((name) => readCollection(name));
  print(row("nDCG@10 (held out)", names));
  const whole = await measure(collections, { name: "", ranker: paperboy });
  print(
    row(
      "all of it",
      whole.map(({ second }) => mean(second).toFixed(4)),
    ),
  );
  for (const [title, variants] of [
    ["parts that are kept", kept],
    ["tried and dropped", dropped],
  ] as const) {
    print(title);
    for (const variant of variants) {
      const values = await measure(collections, variant);
      print(
        row(
          variant.name,
          values.map((value, i) => difference(whole[i] as Halves, value)),
        ),
      );
    }
  }
}

type Halves = { first: number[]; second: number[] };

async function measure(
  collections: readonly Collection[],
  { ranker, changes = {} }: Variant,
): Promise<Halves[]> {
  const before = { ...weights };
  Object.assign(weights, changes);
  try {
    const halves: Halves[] = [];
    for (const collection of collections) {
      const values = await judge(collection, ranker(collection));
      halves.push({
        first: values.filter((_, i) => i % 2 === 0),
        second: values.filter((_, i) => i % 2 === 1),
      });
    }
    return halves;
  } finally {
    Object.assign(weights, before);
  }
}

/** "first / held out (p)". */
function difference(whole: Halves, changed: Halves): string {
  const signed = (value: number) => `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(4).slice(1)}`;
  const [first, second] = [
    mean(changed.first) - mean(whole.first),
    mean(changed.second) - mean(whole.second),
  ];
  return `${signed(first)} ${signed(second)} p ${randomisation(whole.second, changed.second).toFixed(3)}`;
}

const row = (name: string, cells: readonly string[]) =>
  name.padEnd(34) +
  cells
    .map((cell) => cell.padEnd(22))
    .join("")
    .trimEnd();
