import { makeCache } from "../cache.ts";
import { type Acronyms, learnAcronyms, longFormsAt } from "./acronyms.ts";
import { spaced, type Word, words } from "./analysis.ts";
import { occurrenceWeight, saturate, weights } from "./bm25f.ts";
import { type Compounds, compoundStem, learnCompounds } from "./compounds.ts";
import {
  type Corpus,
  type CorpusCaches,
  compareIds,
  orderOf,
  placeWeight,
  type RankedDocument,
} from "./corpus.ts";
import { textsOf } from "./corpus-texts.ts";
import { leastTakenOf } from "./expansion.ts";
import { makeFindingsScratch } from "./findings.ts";
import { vectorsOf } from "./vector-space.ts";

const fieldGap = weights.windowSize + 1;

type Analysed = { title: readonly Word[]; abstract: readonly Word[] };
type Occurrence = { term: number; document: number; place: number; acronym: boolean };

/**
 * Builds an index over the documents. It is a pure function of them, and their order changes no result.
 *
 * A day has too few papers to learn from them which words are rare, what acronyms mean, and which words occur together. With an
 * `archive`, an index over many papers, all this is learned from the archive.
 */
export function buildCorpus(
  documents: Iterable<RankedDocument>,
  { archive }: { archive?: Corpus | undefined } = {},
): Corpus {
  const papers = [...documents];
  const analysed = papers.map(
    ({ title, abstract }): Analysed => ({
      title: words(title),
      abstract: words(abstract),
    }),
  );
  const compounds =
    archive?.compounds ?? learnCompounds(analysed.flatMap(({ title, abstract }) => [title, abstract]));
  const acronyms =
    archive?.acronyms ??
    learnAcronyms(
      papers.flatMap(({ title, abstract }, i) => [
        { text: title, words: (analysed[i] as Analysed).title },
        { text: abstract, words: (analysed[i] as Analysed).abstract },
      ]),
    );
  const abstractStart = Int32Array.from(analysed, ({ title }) => (title.at(-1)?.position ?? 0) + fieldGap);
  const worth = {
    titleWorth: worths(
      analysed.map(({ title }) => title),
      weights.title,
      weights.titleLength,
    ),
    abstractWorth: worths(
      analysed.map(({ abstract }) => abstract),
      1,
      weights.abstractLength,
    ),
  };
  const terms = new Map<string, number>();
  const occurrences = listOccurrences(analysed, compounds, acronyms, abstractStart, terms);
  const postings = invert(occurrences, terms.size);
  const postingImpact = impacts({ ...postings, ...worth, abstractStart });
  const stems = [...terms.keys()];
  const space = vectorsOf({ ...postings, abstractStart }, papers.length);
  return {
    documents: papers,
    compounds,
    acronyms,
    archive,
    ownTerms: archive && Int32Array.from(archive.stems, (stem) => terms.get(stem) ?? -1),
    terms,
    stems,
    stemOrder: orderOf(stems, (a, b) => (a < b ? -1 : 1)),
    ...postings,
    postingImpact,
    texts: textsOf(papers, (document) => analysed[document] as Analysed),
    titleStems: analysed.map(({ title }) => spaced(title.flatMap(({ stem }) => stem || []))),
    abstractStart,
    ...worth,
    ...space,
    leastTaken: leastTakenOf(postings.postingStart, space.vectors),
    numbers: new Map(papers.map(({ id }, i) => [id, i])),
    idOrder: orderOf(papers, (a, b) => compareIds(a.id, b.id)),
    scratch: new Float64Array(terms.size),
    findingsScratch: makeFindingsScratch(papers.length),
    caches: emptyCaches(),
  };
}

/** Enough for tens of thousands of topics; an entry takes a few hundred bytes, a vector up to a few thousand. */
const emptyCaches = (): CorpusCaches => ({
  phrases: makeCache("phrases read in a corpus", { most: 50_000 }),
  // The catalogue has 25,000 phrases; most match nothing on most days.
  wholePhrases: makeCache("phrases looked up whole in a corpus", { most: 50_000 }),
  beginnings: makeCache("where phrases may begin in a corpus", { most: 20_000 }),
  pairSpace: makeCache("a corpus as words and pairs", { most: 1 }),
  pairPostings: makeCache("papers of a corpus by words and pairs", { most: 1 }),
  // Each takes about 40 kB.
  descriptions: makeCache("descriptions read in a corpus", { most: 1_000 }),
  topicCentroids: makeCache("topic centroids", { most: 5_000 }),
  vocabulary: makeCache("words of a corpus as they are written", { most: 1 }),
  outsideVectors: makeCache("vectors of papers outside the corpus", { most: 5_000 }),
  repeats: makeCache("papers that repeat a disliked one", { most: 20_000 }),
});

/**
 * Each document's stems and compounds with their places, by document and then by place. A compound is indexed at its first
 * word, in addition to the stems of its parts. An acronym is indexed at its long form in the same way, except where the paper
 * defines it. New terms are numbered in order of occurrence.
 */
function listOccurrences(
  analysed: readonly Analysed[],
  compounds: Compounds,
  acronyms: Acronyms,
  abstractStart: Int32Array,
  terms: Map<string, number>,
): Occurrence[] {
  const occurrences: Occurrence[] = [];
  const add = (stem: string, document: number, place: number, acronym: boolean) => {
    const term = terms.get(stem) ?? terms.size;
    terms.set(stem, term);
    occurrences.push({ term, document, place, acronym });
  };
  for (const [document, { title, abstract }] of analysed.entries())
    for (const [field, start] of [
      [title, 0],
      [abstract, abstractStart[document] as number],
    ] as const)
      for (const [i, word] of field.entries()) {
        if (word.stem !== "") add(word.stem, document, start + word.position, word.acronym);
        const next = field[i + 1];
        const compound = next && compoundStem(compounds, word, next);
        if (compound) add(compound, document, start + word.position, false);
        for (const { acronym, keys } of longFormsAt(acronyms, field, i))
          if (field[i + keys.length]?.stem !== acronym) add(acronym, document, start + word.position, true);
      }
  return occurrences;
}

/** Turns occurrences into postings: a stable counting sort by term, then one posting for each run of a document. */
function invert(occurrences: readonly Occurrence[], termCount: number) {
  const next = new Int32Array(termCount + 1);
  for (const { term } of occurrences) next[term + 1] = (next[term + 1] as number) + 1;
  for (let term = 0; term < termCount; term++)
    next[term + 1] = (next[term + 1] as number) + (next[term] as number);
  const sorted = new Array<Occurrence>(occurrences.length);
  for (const occurrence of occurrences) {
    const slot = next[occurrence.term] as number;
    sorted[slot] = occurrence;
    next[occurrence.term] = slot + 1;
  }
  const postingStart = new Int32Array(termCount + 1);
  const postingDocument: number[] = [];
  const postingAcronym: number[] = [];
  const placeStart: number[] = [];
  let previous: Occurrence | undefined;
  for (const [slot, occurrence] of sorted.entries()) {
    const { term, document, acronym } = occurrence;
    if (previous?.term !== term) postingStart[term] = postingDocument.length;
    if (previous?.term !== term || previous.document !== document) {
      postingDocument.push(document);
      postingAcronym.push(0);
      placeStart.push(slot);
    }
    if (acronym) postingAcronym[postingAcronym.length - 1] = 1;
    previous = occurrence;
  }
  postingStart[termCount] = postingDocument.length;
  placeStart.push(sorted.length);
  return {
    postingStart,
    postingDocument: Int32Array.from(postingDocument),
    postingAcronym: Uint8Array.from(postingAcronym),
    placeStart: Int32Array.from(placeStart),
    places: Int32Array.from(sorted, ({ place }) => place),
  };
}

function impacts(
  corpus: Pick<
    Corpus,
    "postingDocument" | "placeStart" | "places" | "abstractStart" | "titleWorth" | "abstractWorth"
  >,
): Float64Array {
  return Float64Array.from(corpus.postingDocument, (document, posting) => {
    let occurrences = 0;
    const end = corpus.placeStart[posting + 1] as number;
    for (let i = corpus.placeStart[posting] as number; i < end; i++)
      occurrences += placeWeight(corpus, document, corpus.places[i] as number);
    return saturate(occurrences);
  });
}

/** Lengths count content words. Papers without the field do not lower its mean length. */
function worths(fields: readonly (readonly Word[])[], weight: number, b: number): Float64Array {
  const lengths = fields.map((field) => field.reduce((n, { stem }) => (stem === "" ? n : n + 1), 0));
  const filled = lengths.filter((length) => length > 0);
  const mean = filled.reduce((sum, length) => sum + length, 0) / filled.length;
  return Float64Array.from(lengths, (length) =>
    length === 0 ? 0 : occurrenceWeight(weight, b, length, mean),
  );
}
