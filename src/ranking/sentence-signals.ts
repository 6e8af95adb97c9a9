/**
 * What a sentence of an abstract is good for, told by its words: whether it says what the paper does (cue phrases: Edmundson,
 * "New methods in automatic extracting", JACM 1969), and whether it can be understood without the sentences before it. Pure.
 */
import { stemWord } from "./stem.ts";

export type Signals = {
  /** It says what the paper as a whole does or finds. */
  isAim: boolean;
  /** It tells something that the authors did or found. */
  isDeed: boolean;
  /** It cannot be understood without the sentence before it. */
  isDangling: boolean;
  /** Another sentence would say it better: "furthermore, we show", "our method outperforms", "we mend these drawbacks". */
  isLoose: boolean;
  /** It is about the paper's code or page. */
  isAside: boolean;
};

/** What authors do but everybody does, and what they cannot. */
const noDeed =
  "all|also|apply|are|assume|believe|call|can|conduct|could|denote|did|do|had|have|hope|knew|know|lack|live|may|might|must|need|note|often|perform|say|should|still|suppose|use|usually|utili[sz]e|validate|verify|want|were|will|would";
const deed = new RegExp(
  `\\bwe(?: \\w+ly| also| then| therefore| first| further)? (?!(?:${noDeed}|\\w+ly)\\b)\\p{Ll}+|` +
    "\\bthis (?:paper|work|article|study|survey|report|thesis)\\b|" +
    "\\bour (?:work|main|key|findings?|results?|analys[ie]s|experiments?|study)\\b",
  "iu",
);
const aim = new RegExp(
  "\\bwe (?:\\w+ly |first |then |therefore |here |thus |also )?(?:propose|introduce|present|develop|design|describe|study|investigate|explore|examine|" +
    "analy[sz]e|consider|address|revisit|show|showcase|demonstrate|prove|find|establish|derive|release|build|create|argue|report|provide|reveal|discover|observe|ask|seek|aim)\\b|" +
    "\\bour (?:\\w+ )?(?:findings?|results?|analys[ie]s|experiments?|study) (?:\\w+ly )?(?:show|reveal|suggest|demonstrate|indicate|establish)s?\\b|" +
    "\\b(?:this|the present) (?:paper|work|article|study|survey|report|thesis|review)\\b|" +
    "(?:^an?|\\ban? (?:novel|new)) [^.;]{3,120} (?:is|are) (?:proposed|presented|introduced|developed|described)\\b",
  "iu",
);
/** Openings that lean on what came before. */
const opening = new RegExp(
  "^(?:it|its|they|their|them|he|she|this|that|these|those|such|here(?!,? we\\b)|there|both|another|unfortunately|other|each|the (?:former|latter|same|resulting|proposed)|" +
    "however|moreover|furthermore|further|in addition|additionally|also|but|yet|and|or|so|then|next|later|thus|hence|therefore|" +
    "accordingly|consequently|correspondingly|conversely|as (?:such|a (?:result|consequence))|instead|rather|similarly|likewise|meanwhile|nevertheless|nonetheless|" +
    "subsequently|afterwards?|in sum(?:mary)?|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|lastly|ultimately|overall|specifically|in particular|more (?:specifically|precisely|importantly|broadly)|" +
    "notably|importantly|for (?:example|instance)|in (?:contrast|this (?:way|setting|case|regard|context)|turn)|on the (?:other hand|contrary)|" +
    "by (?:contrast|doing so)|to (?:this|that) end|with (?:this|that|these)|concretely|unlike (?:this|these)|otherwise)\\b",
  "iu",
);
/** Things named before, with the noun where there is one: "these problems". */
const demonstrative =
  /\b(?:(?:these|those|such|this) (?!(?:paper|work|article|study|survey|report|thesis|review|end|as|that|the|of|issues?|problems?|drawbacks?|limitations?|challenges?|gaps?|shortcomings?|concerns?|difficult(?:y|ies))\b)(?:an? )?|both (?!(?:the|of)\b|\w+ and\b))(\w+)/giu;
/** The same without one, and what comes on top of something else. */
const pointing = new RegExp(
  "\\bthe (?:above|aforementioned|latter|former)\\b|" +
    "\\b(?:this|these) (?:as|is|are|by|in|to|can|we|and|with|for)\\b|" +
    "\\bwe (?:\\w+ly )?\\w+ (?:that |how )?(?:their|its|it(?! is)|they|them)\\b|" +
    "\\b(?:address|tackle|solve|overcome|mitigate|alleviate|achieve|remedy|do|resolve|from|by|on|of|to) (?:this|these|that|it)(?=[,.]| (?:we|and)\\b)|" +
    "\\b(?:we|(?:this|our) \\w+|(?:these|our) \\w+ \\w+) (?:then|next|thus|hence|therefore|subsequently)\\b",
  "iu",
);
const addition = /^(?:furthermore|moreover|in addition|additionally|finally|lastly|further)\b/iu;
const loose =
  /\b(?:our|the proposed|the resulting) (?:\w+ )?(?:methods?|approach(?:es)?|framework|models?|algorithms?|technique)\b|\bwe (?:also|further|furthermore|additionally|finally|moreover)\b|\b(?:these|this|such) (?:\w+ )?(?:issue|problem|drawback|limitation|challenge|gap|shortcoming|concern|difficult(?:y|ie)|trade-?off|phenomen(?:on|a))s?\b/iu;
/** A clause that ties what the authors do to what came before; what follows it stands alone. */
const clause =
  /^[^,.;:]{2,160}, (?=(?:in this (?:paper|work|study), )?(?:we|this (?:paper|work|study)) [a-z])/iu;

const aside =
  /\b(?:release|open-?source|publish) (?:our|the|all)(?: \w+)? (?:code|data|datasets?|models?|weights)\b|\b(?:code|data|datasets?|models?|homepage|demos?|videos?|project page|weights|implementation)\b[^.]*\b(?:available|released|found|accessible|open-?sourced)\b[^.]{0,40}(?:$|\.\s*$|\b(?:at|on|in|here)\b)|\b(?:available|accessible) at\b|https?:|\bgithub\b|\b(?:[\w-]+\.)+[a-z]{2,}\/\S/iu;
const ownPaper = /^(?:in )?(?:this|the) (?:paper|work|article|study|survey|report|thesis|review)\b/iu;

/** Words at a sentence's beginning, up to its main clause, that lean on the sentence before: 0 where it has none. */
export function leaningStart(sentence: string): number {
  const found = clause.exec(sentence)?.[0] ?? "";
  return found !== "" && (opening.test(found) || leans(found) || loose.test(found)) && !ownPaper.test(found)
    ? found.length
    : 0;
}

/**
 * @param sentence less its leaning beginning
 * @param before that beginning
 */
export function signalsOf(sentence: string, before: string): Signals {
  return {
    isAim: aim.test(sentence),
    isDeed: deed.test(sentence),
    isDangling: (opening.test(sentence) && !ownPaper.test(sentence)) || leans(sentence),
    isLoose: addition.test(before) || addition.test(sentence) || loose.test(sentence),
    isAside: aside.test(sentence),
  };
}

/** Whether something in it points to what another sentence names. "This score" points to no other where "a score" stands before it. */
function leans(sentence: string): boolean {
  if (pointing.test(sentence)) return true;
  for (const { index, 1: noun = "" } of sentence.matchAll(demonstrative)) {
    const stem = stemWord(noun.toLowerCase());
    const isNamed = (
      sentence
        .slice(0, index)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).some((word) => stemWord(word) === stem);
    if (!isNamed) return true;
  }
  return false;
}
