/** Describes what was learned from liked papers in phrases that a person would say, and takes such a phrase back. Pure. */
import { otherForms } from "./acronyms.ts";
import { stems, type Word, words } from "./analysis.ts";
import { type Corpus, frequencyOf, type RankedDocument, type Vector } from "./corpus.ts";
import { metadiscourse } from "./metadiscourse.ts";
import type { Learned } from "./relevance-feedback.ts";
import { vectorOf } from "./vector-space.ts";
import { pairSpaceOf } from "./word-pairs.ts";

const phrases = {
  /** How many words the longest has. */
  longest: 3,
  /** A phrase that a larger share of the archive's papers hold says nothing about the liked ones. */
  commonest: 0.08,
  /**
   * How many papers of the archive must hold a phrase that only one liked paper has. Otherwise it is that paper's own wording.
   */
  holders: 3,
  /** The share of the papers with its rarest word that must hold the phrase, so that its words belong together. */
  together: 0.05,
  /** What each word beyond the first adds, because a longer phrase is more exact. */
  longer: 0.25,
} as const;

/** Further words, as `metadiscourse`, that tell a reader nothing about what was learned. */
const vague: ReadonlySet<string> = new Set(
  "target standard modern learned fail insight theoretical empirical internal overview website"
    .split(" ")
    .flatMap(stems),
);

/** The stems of a phrase's words. Spellings with the same key are one phrase. "" for a phrase without content words. */
export const phraseKey = (phrase: string): string => stems(phrase).join(" ");

/**
 * The phrases that several liked papers hold and few papers of the archive, the strongest first. They are phrases of two or
 * three neighbouring words, known concepts, and single words that are a concept or a defined acronym, which is spelled out. One
 * liked paper is enough for a phrase that the archive knows and that stands in the title or twice. No phrase is part of a
 * stronger one.
 *
 * @param own phrases of the topic, which the reader knows
 * @param isConcept whether a phrase is known to be one, beside the acronyms that papers define
 * @param forgotten phrases that the reader has taken back
 */
export function learnedPhrases(
  corpus: Corpus,
  liked: readonly RankedDocument[],
  {
    own,
    isConcept,
    forgotten,
    most,
  }: {
    own: readonly string[];
    isConcept: (phrase: string) => boolean;
    forgotten: readonly string[];
    most: number;
  },
): string[] {
  const archive = corpus.archive ?? corpus;
  const longForms = new Set([...archive.acronyms.byAcronym.values()].map(({ keys }) => keys.join(" ")));
  /** The long form of a stem that is written as an acronym. */
  const longOf = (key: string, written: string) =>
    isAcronym(written) ? archive.acronyms.byAcronym.get(key)?.long : undefined;
  const ignored = new Set(
    [...own, ...forgotten.flatMap((phrase) => formsOf(archive, phrase))].flatMap(stems),
  );
  const strength = strengthOf(corpus, liked);
  const placesOf = placesIn(archive);
  const wanted = [...candidatesIn(liked)].flatMap(([key, candidate]) => {
    const of = key.split(" ");
    if (of.every((stem) => ignored.has(stem))) return [];
    const usual = usualSpelling(candidate.spellings);
    // "Optimal transport" says more than "OT"; but "class" in small letters is no acronym, even if CLASS is one elsewhere.
    const long = longOf(key, usual);
    const phrase = long ?? usual;
    if (candidate.papers < 2 && !candidate.stressed) return [];
    const known = long !== undefined || longForms.has(key) || isConcept(phrase);
    if (!known && !isNounPhrase(phrase)) return [];
    if (!(known && of.length > 1) && !isSpecific(archive, of, { papers: candidate.papers, known, placesOf }))
      return [];
    const sum = of.reduce((total, stem) => total + (ignored.has(stem) ? 0 : strength(stem)), 0);
    const longer = 1 + phrases.longer * (of.length - 1);
    return [{ key, phrase, said: stems(phrase), value: (sum / of.length) * longer * candidate.papers }];
  });
  wanted.sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
  const chosen: typeof wanted = [];
  for (const each of wanted) {
    if (chosen.length >= most) break;
    const overlaps = ({ said }: typeof each) =>
      said.every((stem) => each.said.includes(stem)) || each.said.every((stem) => said.includes(stem));
    if (!chosen.some(overlaps)) chosen.push(each);
  }
  return chosen.map(({ phrase }) => phrase);
}

/** Removes from what was learned the part of these phrases, in each of their forms; the rest counts as before. */
export function withoutPhrases(corpus: Corpus, learned: Learned, forgotten: readonly string[]): Learned {
  if (forgotten.length === 0) return learned;
  const gone = new Set(forgotten.flatMap((phrase) => formsOf(corpus, phrase)).flatMap(stems));
  const { names } = pairSpaceOf(corpus);
  const isGone = (term: number) => (names[term] as string).split(" ").some((stem) => gone.has(stem));
  const { terms, values } = learned.direction;
  const direction: Vector = {
    terms,
    values: values.map((value, i) => (isGone(terms[i] as number) ? 0 : value)),
  };
  return { ...learned, direction };
}

/** A phrase, and the same with an acronym spelled out or a long form shortened. */
const formsOf = ({ acronyms }: Corpus, phrase: string): string[] => [phrase, ...otherForms(acronyms, phrase)];

type Candidate = {
  /** Liked papers that hold it. */
  papers: number;
  /** Whether one of them has it in its title, or twice. */
  stressed: boolean;
  spellings: Map<string, number>;
};

/** Every run of neighbouring words in the papers, by key. */
function candidatesIn(liked: readonly RankedDocument[]): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const { title, abstract } of liked) {
    const here = new Map<string, number>();
    for (const text of [title, abstract])
      for (const run of runsOf(text)) {
        const key = run.map(({ stem }) => stem).join(" ");
        const known = candidates.get(key) ?? { papers: 0, stressed: false, spellings: new Map() };
        candidates.set(key, known);
        const times = (here.get(key) ?? 0) + 1;
        here.set(key, times);
        if (times === 1) known.papers += 1;
        if (times > 1 || text === title) known.stressed = true;
        const spelling = spelled(text, run);
        known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + 1);
      }
  }
  return candidates;
}

/** Only a space or a hyphen stands between the words of a run, and none is a stop word or a number. */
function* runsOf(text: string): Generator<Word[]> {
  const all = words(text);
  for (let first = 0; first < all.length; first++) {
    // A word with a hyphen is not cut: "space models" is not in "state-space models".
    if (all[first]?.glued) continue;
    const run: Word[] = [];
    for (let i = first; i < all.length && run.length < phrases.longest; i++) {
      const word = all[i] as Word;
      const before = run.at(-1);
      if (word.stem === "" || !/\p{L}{2}/u.test(word.word)) break;
      if (before && !word.glued && text.slice(before.end, word.start).trim() !== "") break;
      run.push(word);
      if (!all[i + 1]?.glued && isSayable(run)) yield [...run];
    }
  }
}

/** No word of `metadiscourse` stands at its ends; it ends in no participle and holds no adverb. */
function isSayable(run: readonly Word[]): boolean {
  const [first, last] = [run[0] as Word, run.at(-1) as Word];
  if ([first, last].some(({ stem }) => metadiscourse.has(stem) || vague.has(stem))) return false;
  return first.word !== "trained" && !last.word.endsWith("ed") && !run.some(({ word }) => /..ly$/.test(word));
}

/** Words that cannot end the name of a thing: "compute efficient", "instance-level", "information neural". */
const adjective =
  /(?:^|-)(?:agnostic|aware|based|driven|efficient|free|level|negative|positive|specific|time|wise|world)$|(?:ous|ful|less|[ai]ble|ive|(?:[bmrt]|ion|ic|tur|ti|eur)al|(?:at|et|ist)ic|ian)$/;
/** Plurals and verbs that stand before other words: "networks training", "transfers knowledge"; but "graphics", "news", "loss". */
const manyFirst = /(?<!^new|[aiou]|ic|s|len|bia)s$/;
/** Verbs that stand before what they act on: "generate adversarial", "solve long-horizon", "fly kites". */
const verbFirst =
  /^(?:generate|solve|reduce|predict|detect|compute|optimi[sz]e|explore|extend|enhance|handle|identify|recover|adapt|fly|build)$/;
/** Nouns on -al and -ive. */
const noun = /(?:^|-)(?:retrieval|removal|goal|signal|perspective|objective|arrival|withdrawal)$/;

/**
 * Whether a phrase that is no known term can be a noun phrase that people say. It must not end in an adjective, or have a
 * plural or a verb before another word. It must not be a single hyphenated compound, which describes something
 * ("memory-efficient").
 */
export function isNounPhrase(phrase: string): boolean {
  const parts = phrase.split(" ");
  const last = parts.at(-1) as string;
  if (parts.length < 2 || verbFirst.test(parts[0] as string) || (adjective.test(last) && !noun.test(last)))
    return false;
  return !parts.slice(0, -1).some((part) => part === part.toLowerCase() && manyFirst.test(part));
}

const spelled = (text: string, run: readonly Word[]): string =>
  run.reduce(
    (before, { word, acronym, glued, start, end }) =>
      `${before}${before === "" ? "" : glued ? "-" : " "}${acronym ? text.slice(start, end) : word}`,
    "",
  );

const isAcronym = (spelling: string): boolean => /\p{Lu}.*\p{Lu}/u.test(spelling);

function usualSpelling(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? "";
}

/**
 * Whether few enough of the archive's papers hold these words as neighbours for the phrase to be informative. For words that
 * are no known term, enough papers must hold them to show that the words belong together. `papers`: how many liked papers hold
 * them.
 */
function isSpecific(
  archive: Corpus,
  of: readonly string[],
  { papers, known, placesOf }: { papers: number; known: boolean; placesOf: (stem: string) => Places },
): boolean {
  const holders = holdersOf(of, placesOf);
  if (holders > Math.max(phrases.holders, papers, phrases.commonest * archive.documents.length)) return false;
  if (of.length === 1) return known && holders >= phrases.holders;
  const rarest = Math.min(...of.map((stem) => termFrequency(archive, stem)));
  return (papers > 1 || holders >= phrases.holders) && holders >= phrases.together * rarest;
}

function termFrequency(corpus: Corpus, stem: string): number {
  const term = corpus.terms.get(stem);
  return term === undefined ? 0 : frequencyOf(corpus, term);
}

/** How many papers hold the stems as neighbours, in this order. */
function holdersOf(of: readonly string[], placesOf: (stem: string) => Places): number {
  const [first, ...others] = of.map(placesOf);
  let holders = 0;
  for (const [document, places] of first ?? [])
    if (places.some((place) => others.every((other, i) => other.get(document)?.includes(place + i + 1))))
      holders++;
  return holders;
}

/** The places of a stem, by document. */
type Places = ReadonlyMap<number, readonly number[]>;

/** Each stem is looked up once, because many candidates share words. */
function placesIn(corpus: Corpus): (stem: string) => Places {
  const known = new Map<string, Places>();
  return (stem) => {
    const places = known.get(stem) ?? placesByDocument(corpus, stem);
    known.set(stem, places);
    return places;
  };
}

function placesByDocument(corpus: Corpus, stem: string): Places {
  const found = new Map<number, readonly number[]>();
  const term = corpus.terms.get(stem);
  if (term === undefined) return found;
  const { postingStart, postingDocument, placeStart, places } = corpus;
  for (let p = postingStart[term] as number; p < (postingStart[term + 1] as number); p++)
    found.set(postingDocument[p] as number, [...places.subarray(placeStart[p], placeStart[p + 1])]);
  return found;
}

/** The liked papers' total weight of a stem. */
function strengthOf(corpus: Corpus, liked: readonly RankedDocument[]): (stem: string) => number {
  const sums = new Map<number, number>();
  for (const document of liked) {
    const { terms, values } = vectorOf(corpus, document);
    for (const [i, term] of terms.entries()) sums.set(term, (sums.get(term) ?? 0) + (values[i] as number));
  }
  return (stem) => sums.get(corpus.terms.get(stem) ?? -1) ?? 0;
}
