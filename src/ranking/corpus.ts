import { type Acronyms, learnAcronyms, longFormsAt } from "./acronyms.ts";
import { type Word, words } from "./analysis.ts";
import { occurrenceWorth, saturate, weights } from "./bm25f.ts";
import { type Compounds, compoundStem, learnCompounds } from "./compounds.ts";

/** What of a paper is ranked; title and abstract are plain text, and either may be empty. */
export type RankedDocument = { id: number | string; title: string; abstract: string };

/**
 * An inverted index over papers, in flat arrays. Documents, terms and postings are numbered from 0.
 * Term t has the postings `postingStart[t]` up to `postingStart[t + 1]`, one a document, ascending.
 * Posting p has the places `placeStart[p]` up to `placeStart[p + 1]`, ascending.
 *
 * A place is a word's position in its paper: the title's from 0, the abstract's from `abstractStart`,
 * which lies so far on that no window reaches from one field to the other.
 */
export type Corpus = {
  readonly documents: readonly RankedDocument[];
  readonly compounds: Compounds;
  readonly acronyms: Acronyms;
  /** What is known of more papers than these: see `buildCorpus`. */
  readonly archive: Corpus | undefined;
  /** By term of the archive, the term of this corpus with the same stem, and -1 where it has none. */
  readonly ownTerms: Int32Array | undefined;
  /** From stem to term. */
  readonly terms: ReadonlyMap<string, number>;
  /** By term. */
  readonly stems: readonly string[];
  readonly postingStart: Int32Array;
  readonly postingDocument: Int32Array;
  /** The term's saturated BM25F frequency in the document, 0 to 1. */
  readonly postingImpact: Float64Array;
  /** 1 where the document writes the term as an acronym at least once. */
  readonly postingAcronym: Uint8Array;
  readonly placeStart: Int32Array;
  readonly places: Int32Array;
  /** Per document, the stems of its title, a space before and behind each: asked of most papers on most topics. */
  readonly titleStems: readonly string[];
  readonly abstractStart: Int32Array;
  /** Per document, what one occurrence in its title and in its abstract is worth. */
  readonly titleWorth: Float64Array;
  readonly abstractWorth: Float64Array;
};

const fieldGap = weights.windowSize + 1;

type Analysed = { title: Word[]; abstract: Word[] };
type Occurrence = { term: number; document: number; place: number; acronym: boolean };

/**
 * An index over the documents, a pure function of them; the order they come in changes no result.
 *
 * A day's papers are too few to tell from them which words are rare, which acronyms mean what, and which
 * words go together. With an `archive`, an index over many papers, all that is learned from it instead.
 */
export function buildCorpus(
  documents: Iterable<RankedDocument>,
  { archive }: { archive?: Corpus | undefined } = {},
): Corpus {
  const papers = [...documents];
  const analysed = papers.map(({ title, abstract }) => ({ title: words(title), abstract: words(abstract) }));
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
  return {
    documents: papers,
    compounds,
    acronyms,
    archive,
    ownTerms: archive && Int32Array.from(archive.stems, (stem) => terms.get(stem) ?? -1),
    terms,
    stems: [...terms.keys()],
    ...postings,
    postingImpact,
    titleStems: analysed.map(({ title }) => spaced(title.flatMap(({ stem }) => stem || []))),
    abstractStart,
    ...worth,
  };
}

/** Stems in one string, so that one run of stems is found in another by `includes`. */
export const spaced = (stems: readonly string[]): string => ` ${stems.join(" ")} `;

/**
 * Each document's stems and compounds with their places, by document and then by place. A compound
 * stands at its first word, beside the stems of its parts, and so does an acronym at its long form, unless
 * that is where the paper defines it. Numbers new terms as it meets them.
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

/** Occurrences to postings: a counting sort by term, which keeps their order, then runs of a document. */
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
      occurrences += placeWorth(corpus, document, corpus.places[i] as number);
    return saturate(occurrences);
  });
}

/** How many documents hold the term. */
export function frequencyOf(corpus: Pick<Corpus, "postingStart">, term: number): number {
  return (corpus.postingStart[term + 1] as number) - (corpus.postingStart[term] as number);
}

/** Numbers by value before strings by UTF-16 code unit. */
export function compareIds(a: RankedDocument["id"], b: RankedDocument["id"]): number {
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
  return typeof a === "number" ? -1 : 1;
}

/** What an occurrence at this place of this document is worth, before saturation. */
export function placeWorth(
  corpus: Pick<Corpus, "abstractStart" | "titleWorth" | "abstractWorth">,
  document: number,
  place: number,
): number {
  const worth = place < (corpus.abstractStart[document] as number) ? corpus.titleWorth : corpus.abstractWorth;
  return worth[document] as number;
}

/** Lengths count content words. Papers without the field do not pull its mean length down. */
function worths(fields: readonly (readonly Word[])[], weight: number, b: number): Float64Array {
  const lengths = fields.map((field) => field.reduce((n, { stem }) => (stem === "" ? n : n + 1), 0));
  const filled = lengths.filter((length) => length > 0);
  const mean = filled.reduce((sum, length) => sum + length, 0) / filled.length;
  return Float64Array.from(lengths, (length) =>
    length === 0 ? 0 : occurrenceWorth(weight, b, length, mean),
  );
}
