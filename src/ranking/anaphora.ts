/** Anaphora: finds references in a sentence to the sentences before it, and the part of it that can be shown without them. Pure. */
import { cachedStems, cachedWords, stems, type Word } from "./analysis.ts";
import { clausesOf } from "./clauses.ts";
import { metadiscourse } from "./metadiscourse.ts";
import { paper, plainly, toldIn } from "./sentence-signals.ts";
import { type Context, hasUnknownThing } from "./unexplained.ts";

const pronouns: ReadonlySet<string> = new Set("it its itself they their them he she his her him".split(" "));
const demonstratives: ReadonlySet<string> = new Set("this these those such both".split(" "));
const numbers: ReadonlySet<string> = new Set("two three four".split(" "));
/** Expressions that look like references and refer to nothing before the sentence. */
const free = new RegExp(
  `^(?:it (?:is|was|has been|can be) (?:\\w+ ){1,2}(?:that|to|how|whether)\\b|such (?:as|that)\\b|both (?:[\\w-]+ ){1,8}and\\b|` +
    "(?:two|three|four) (?:[\\w-]+ ){1,3}(?:that|which)\\b|those (?:of|that|who|which|in|for|from|with)\\b|" +
    `this (?:[\\w-]+ ){0,3}${paper}\\b)`,
  "iu",
);
/** Openings of list items, and words that name nothing themselves. */
const listed =
  /^(?:\(?[\div]{1,3}\)|the (?:corresponding|resulting|latter|reason being)\b|(?:the )?(?:first|second|third|other|another|both|each|one|others)\b)|\bthe (?:above|aforementioned|former|latter)\b|\bthe same(?: \w+)?[.,]|\bdo(?:ing)? so\b|\b(?:outlined|mentioned|described|discussed|noted) above\b/iu;
/**
 * With this many content words before it, a pronoun may refer to one of them: "networks and their weights", but not "we show
 * their weights".
 */
const antecedent = 2;
/** After this many words, "this point" refers to the same sentence, unless it is a weakness of earlier work. */
const far = 8;
const weaknesses: ReadonlySet<string> = new Set(
  stems(
    "issue problem question drawback limitation challenge gap shortcoming concern difficulty observation insight",
  ),
);
/** Nouns of a title to which "this method" does not refer. */
const general: ReadonlySet<string> = new Set([
  ...metadiscourse,
  ...stems("model algorithm analysis system network architecture"),
]);

/**
 * Whether a sentence refers to something that neither it nor the title names, so that it cannot be understood alone.
 *
 * @param shown the part of the abstract that its reader has read
 */
export function refersBack(sentence: string, title: string, shown = ""): boolean {
  if (listed.test(sentence)) return true;
  const named = new Set([...cachedStems(title).filter((stem) => !general.has(stem)), ...cachedStems(shown)]);
  const all = cachedWords(sentence);
  let before = 0;
  for (const [at, { word, stem, start }] of all.entries()) {
    const takesNoun = demonstratives.has(word) || (numbers.has(word) && all[at - 1]?.word === "the");
    if ((takesNoun || pronouns.has(word)) && !free.test(sentence.slice(start))) {
      const noun = takesNoun ? nounBehind(all, at, sentence) : null;
      const isNear = before < (noun === null ? antecedent : far) || word === "both" || word === "such";
      if (noun === null ? isNear : !named.has(noun) && (isNear || weaknesses.has(noun))) return true;
    }
    if (stem === "") continue;
    named.add(stem);
    if (!metadiscourse.has(stem)) before += 1;
  }
  return false;
}

/** The stem of the noun after a demonstrative, past numbers and words such as "new"; null where it stands alone. */
function nounBehind(all: readonly Word[], at: number, text: string): string | null {
  for (let next = at + 1; next < all.length; next++) {
    const { word, stem, start } = all[next] as Word;
    if (/[^\s-]/.test(text.slice(all[next - 1]?.end, start))) return null;
    if (/^(?:an?|two|three|four)$/.test(word) || (metadiscourse.has(stem) && all[next + 1]?.stem)) continue;
    return stem === "" ? null : stem;
  }
  return null;
}

const ownThing =
  /\b(?:our|the (?:newly )?(?:proposed|resulting|introduced)) (?:\w+ ){0,2}(?:methods?|approach(?:es)?|frameworks?|models?|algorithms?|techniques?|schemes?|systems?|networks?|architectures?)\b/iu;
const particulars =
  /^(?:specifically|in particular|concretely|in detail|more (?:specifically|precisely|concretely))\b/iu;

/** Whether a sentence mentions "our method" as something known. */
export const isOfOwnThing = (sentence: string): boolean => ownThing.test(sentence);

/** Whether a sentence continues the one before it. */
export const continuesLast = (sentence: string, title: string): boolean =>
  particulars.test(sentence) || ownThing.test(sentence) || refersBack(sentence, title);

/** Words that only connect a sentence with the one before it. */
const connective =
  /^(?:however|moreover|furthermore|further|in addition|additionally|also|but|yet|and|or|so|then|next|later|thus|hence|therefore|accordingly|consequently|correspondingly|conversely|as such|as an? \w+(?=,)|instead|rather|similarly|likewise|meanwhile|nevertheless|nonetheless|subsequently|afterwards?|in sum(?:mary)?|finally|lastly|ultimately|overall|specifically|in particular|more \w+ly|notably|importantly|for (?:example|instance)|in (?:contrast|turn|fact|conclusion|short|response|practice)|besides|on the (?:other hand|contrary)|by contrast|otherwise|concretely|unfortunately|still|crucially|indeed)(?:, |(?= (?:we|this|our|the|an?)\b) )|^(?:but|and|yet) |^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?), (?=we )/iu;
/** A clause before the main clause, where the main clause can stand alone. */
const clauseBefore = new RegExp(
  `^[^.;:]{2,200}?, (?=(?:in this ${paper},? )?(?:we|this ${paper}|our [\\w-]+) \\p{Ll})|` +
    "^(?:to|with|in|for|from|under|given|based|\\w+ed by|\\w+ing) [^,.;:]{2,80}, (?=(?:the|an?) )",
  "iu",
);
const inOwnPaper = new RegExp(
  `^(?:here|in (?:this|the present|our) (?:[\\w-]+ )?${paper}),? (?=we \\p{Ll})`,
  "iu",
);
/** "We thus propose". */
const thus = /(?<=^we) (?:thus|hence|therefore|then|next)\b/iu;
const toTheProblem =
  /^(?:to \w+ the (?:\w+ )?(?:issues?|problems?|challenges?|limitations?|drawbacks?|gaps?|shortcomings?)|towards? that \w+|to that \w+), /iu;
/** A sentence with more UTF-16 code units is shown without the clause that it begins with. */
const long = 400;

/**
 * The part of a sentence that can be shown without the sentences before it. Connecting words at its beginning are left out, and
 * so is a part in the middle or at the end that refers back. Dots stand for such a part. `refersBack` is true where the rest still
 * refers back.
 */
export function standalone(sentence: string, { before, title }: Context): string {
  const rest = sentence.slice(beginningOf(sentence, { before, title })).replace(thus, "");
  if (!refersBack(rest, title)) return rest;
  return said(rest, title) ?? withoutMidst(rest, title) ?? withoutEnd(rest, title) ?? rest;
}

/** The index at which it begins without connecting words and without "In this paper". */
function beginningOf(sentence: string, { before, title }: Context): number {
  const place = inOwnPaper.exec(sentence)?.[0].length ?? 0;
  if (place > 0) return place;
  const tie = connective.exec(sentence)?.[0].length ?? 0;
  const clause = clauseBefore.exec(sentence)?.[0] ?? "";
  if (clause === "") return tie;
  const isTied =
    tie > 0 ||
    sentence.length > long ||
    toTheProblem.test(clause) ||
    refersBack(clause, title) ||
    hasUnknownThing(clause, { before, title });
  return isTied ? clause.length : tie;
}

/** "We address this problem by proposing a tail": "We [propose] a tail". */
const mending = new RegExp(
  `^(we|this ${paper}) (?:\\w+ly )?\\w+ (?:and \\w+ )?(?:this|these|such|both) (?:[\\w-]+ ){1,5}by (?:\\w+ly )?(\\w+ing)(?= )`,
  "iu",
);
const verbs = new Map<string, string>(
  [
    "propose introduce present develop design describe derive construct build learn train use combine integrate model estimate optimize",
    "generate measure adapt extend apply incorporate leverage formulate exploit employ create compare study analyze",
  ].flatMap((line) => line.split(" ").map((verb) => [`${verb.replace(/e$/, "")}ing`, verb] as const)),
);
function said(sentence: string, title: string): string | undefined {
  const text = sentence.replace(mending, (all, who: string, doing: string) => {
    const verb = verbs.get(doing.toLowerCase());
    return verb ? `${who} [${/^we$/i.test(who) ? verb : `${verb}s`}]` : all;
  });
  return text !== sentence && !refersBack(text, title) ? text : undefined;
}

/** "That eliminates these drawbacks", up to a punctuation mark or to the words that tell how. */
const pointingBack =
  /,? (?:which|that|to|for|in|aim\w* (?:at|to)|in order to|designed to|meant to)(?: [^\s,.;:()]{1,40}){0,7}? (?:(?:this|these|those|such|both|the above|the aforementioned) (?:[^\s,.;:()]{1,40} ){0,2}?[^\s,.;:()]{1,40}|the \w+ \w+ above)(?=[,.;](?![\p{L}\d])| (?:by|with|through|via|using|while|and) )/giu;
const leastBefore = 20;
function withoutMidst(sentence: string, title: string): string | undefined {
  for (const { 0: found, index } of sentence.matchAll(pointingBack)) {
    if (index < leastBefore || !refersBack(found, title)) continue;
    const rest = sentence.slice(index + found.length);
    const less = `${sentence.slice(0, index)}${rest === "." ? "…" : ` …${rest.replace(/^[,.](?=\s)/, "")}`}`;
    if (toldIn(less) >= plainly && !refersBack(less, title)) return less;
  }
  return undefined;
}

const leastStandalone = 60;
function withoutEnd(sentence: string, title: string): string | undefined {
  const clause = clausesOf(sentence).findLast(
    (text) => text.length >= leastStandalone && toldIn(text) >= plainly && !refersBack(text, title),
  );
  return clause && `${clause}…`;
}
