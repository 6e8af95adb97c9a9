/** Proposes a short name for a description, in its own words. Pure. */
import { type Word, words } from "../ranking/analysis.ts";
import { isNounPhrase } from "../ranking/learned-phrases.ts";
import { metadiscourse } from "../ranking/metadiscourse.ts";
import { conceptNamed } from "./catalogue/concepts.ts";

const name = { fewest: 2, most: 5, longestPhrase: 3, characters: 60 } as const;
/** The factors of a phrase that the catalogue knows, and of one that states the aim. */
const knownWorth = 2.5;
const aimWorth = 1.5;
/** The factors of a phrase that is unlike the name of a thing: not in the form of a noun, or with a verb before it. */
const oddWorth = 0.3;
const verbWorth = 0.5;
/** Words before a name that are no part of it. */
const weak: ReadonlySet<string> = new Set(
  "additional called certain common corresponding different entire further general given larger named obtain overall particular possible respective smaller whole".split(
    " ",
  ),
);
const determiners: ReadonlySet<string> = new Set(["a", "an", "the", "its", "their", "our", "many"]);
const aims = /\b(?:we|i|my|our|this (?:paper|work|thesis|project)|aims?|goal|interested|looking for)\b/iu;

type Candidate = { text: string; stems: string[]; worth: number };

/**
 * The best phrase of two or three words, and a second one where both together have at most five words. A word scores by how
 * often it occurs and by the length of its phrases (Rose et al. 2010, "Automatic keyword extraction from individual
 * documents"). Words with which papers write about themselves end a phrase.
 */
export function proposeName(description: string): string {
  const all = phrasesIn(description);
  const occurrences = new Map<string, number>();
  const degrees = new Map<string, number>();
  for (const { stems } of all)
    for (const stem of stems) {
      occurrences.set(stem, (occurrences.get(stem) ?? 0) + 1);
      degrees.set(stem, (degrees.get(stem) ?? 0) + Math.min(stems.length, 2));
    }
  const ranked = all
    .filter(({ stems }) => stems.length >= name.fewest)
    .map((phrase) => ({
      ...phrase,
      worth:
        phrase.worth *
        (phrase.stems.reduce((sum, stem) => sum + Math.log(1 + (degrees.get(stem) ?? 0)), 0) /
          Math.sqrt(phrase.stems.length)) *
        Math.log(1 + Math.max(...phrase.stems.map((stem) => occurrences.get(stem) ?? 0))),
    }))
    .sort((a, b) => b.worth - a.worth);
  const [first] = ranked;
  if (!first) return shortened(description);
  const isNew = ({ stems }: Candidate) => !stems.some((stem) => first.stems.includes(stem));
  const second = ranked.find(
    (phrase) =>
      isNew(phrase) &&
      first.stems.length + phrase.stems.length <= name.most &&
      first.text.length + phrase.text.length + 2 <= name.characters,
  );
  return capitalised(second ? `${first.text}, ${second.text}` : shortened(first.text));
}

/** Runs of neighbouring words with nothing between them, without stop words and such as "propose". */
function phrasesIn(description: string): Candidate[] {
  const found: Candidate[] = [];
  const sentences = description.split(/(?<=[.!?])\s/);
  for (const sentence of sentences) {
    const isAim = aims.test(sentence);
    let run: Word[] = [];
    const close = () => {
      // A compound is not cut: "horizon manipulation" is not what "long-horizon manipulation" says.
      const last3 = run.slice(-name.longestPhrase);
      const kept = last3.slice(last3.findIndex(({ glued }) => !glued));
      const isInfinitive = kept[0] !== undefined && sentence.slice(0, kept[0].start).endsWith("to ");
      run = [];
      const [head, last] = [kept[0], kept.at(-1)];
      if (!head || !last) return;
      const text = sentence.slice(head.start, last.end);
      const worth =
        (isAim ? aimWorth : 1) * (conceptNamed(text) ? knownWorth : likenessToName(text, isInfinitive));
      found.push({ text, stems: kept.map(({ stem }) => stem), worth });
    };
    let before: Word | undefined;
    for (const word of words(sentence)) {
      const isParted = before !== undefined && !/^[\s-]+$/.test(sentence.slice(before.end, word.start));
      const isNone =
        word.stem === "" ||
        metadiscourse.has(word.stem) ||
        weak.has(word.word) ||
        !/\p{L}{2}/u.test(word.word);
      // "GLO enjoys the ...": a word followed directly by an object is a verb.
      if (!isParted && determiners.has(word.word)) run.pop();
      if (isParted || isNone) close();
      if (!isNone) run.push(word);
      before = word;
    }
    close();
  }
  return found;
}

/** How much a phrase that the catalogue does not know looks like the name of a thing. */
const likenessToName = (phrase: string, isInfinitive: boolean): number =>
  (isNounPhrase(phrase) && !/ing$/.test(phrase) ? 1 : oddWorth) *
  (isInfinitive || /^\p{L}+ing /u.test(phrase) ? verbWorth : 1);

/** Shortened at the end of a word. */
function shortened(text: string): string {
  const start = [...text].slice(0, name.characters - 1).join("");
  if (start === text) return text;
  const end = start.lastIndexOf(" ");
  return `${start.slice(0, end > 0 ? end : undefined)}…`;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
