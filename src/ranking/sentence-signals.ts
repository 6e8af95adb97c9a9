/**
 * What a sentence of an abstract is good for, told by its words: whether it says what the paper does (cue phrases: Edmundson,
 * "New methods in automatic extracting", JACM 1969), and whether it can be understood without the sentences before it. Pure.
 */
import { stemWord } from "./stem.ts";

/** What the words of one sentence say of it. */
export type Signals = {
  /** It says what the paper as a whole does or finds. */
  isAim: boolean;
  /** It says what they made: "we propose a tail". */
  isProposal: boolean;
  /** It tells something that the authors did or found. */
  isDeed: boolean;
  /** It cannot be understood without the sentence before it. */
  isDangling: boolean;
  /** Another sentence would say it better: "furthermore, we show", "our method outperforms", "we mend these drawbacks". */
  isLoose: boolean;
  /** It is about the paper's code or page. */
  isAside: boolean;
  /** It praises or promises, and says nothing of what was done: "our findings suggest ways to improve". */
  isVague: boolean;
  /** It says more of what the sentence before it named. */
  isMore: boolean;
  /** It tells of results or of the paper's code, and does not go on about what was named. */
  isBeside: boolean;
};

/** Who speaks: "what we observe" and "than we have" tell nothing of what was done. */
const we = "(?<!\\b(?:what|which|whom|than|as) )\\b(?:we|i|the authors)";
/** What a paper calls itself. */
const ownName =
  "(?:paper|work|article|study|survey|report|thesis|review|investigation|research|letter|note|chapter|contribution)";
/** What authors do but everybody does, and what they cannot. */
const noDeed =
  "all|also|apply|are|assume|believe|call|can|conduct|could|denote|did|do|had|have|hope|knew|know|lack|live|may|might|must|need|note|often|perform|say|should|still|suppose|use|usually|utili[sz]e|validate|verify|want|were|will|would";
/** "A tail of paper weights is proposed", of what came before in no part. */
const passive =
  "(?:^(?:an?|the)|\\ban? (?:novel|new)) (?:(?!\\b(?:its|their|these|this)\\b)[^.;]){3,120} (?:is|are|was|were|has been|have been) (?:proposed|presented|introduced|developed|described|investigated|analy[sz]ed|derived|studied)\\b";
const deed = new RegExp(
  `${we}(?: have)?(?: \\w+ly| also| then| therefore| first| further)? (?!(?:${noDeed}|\\w+ly)\\b)\\p{Ll}+|` +
    `\\bthis ${ownName}\\b|\\) is an? (?:novel|new) |` +
    "\\bour (?:work|main|key|findings?|results?|analys[ie]s|experiments?|study)\\b|" +
    "^an? [^.;]{3,120} (?:is|are) (?:proposed|presented|introduced|developed|described|derived)\\b",
  "iu",
);
const doing =
  "(?:propose|introduce|present|confirm|develop|design|describe|study|investigate|explore|examine|analy[sz]e|identify|quantify|" +
  "characteri[sz]e|formulate|claim|consider|address|revisit|show|showcase|demonstrate|prove|find|establish|derive|release|build|" +
  "create|argue|offer|report|provide|reveal|discover|observe|ask|seek|aim|focus on|looks? (?:at|into))";
const aim = new RegExp(
  `${we} (?:\\w+ly |first |then |therefore |here |thus |also )?${doing}\\b|\\bthe author (?:\\w+ly )?${doing}s?\\b|` +
    `${we} have (?:\\w+ly )?(?:proposed|introduced|presented|developed|designed|described|studied|investigated|explored|examined|analy[sz]ed|identified|formulated|shown|demonstrated|proved|found|established|derived|built|evaluated|measured|compared)\\b|` +
    "\\bwe [^.;]{3,100},? and (?:propose|introduce|present|develop|study|investigate|explore|analy[sz]e|formulate|show|prove|derive)\\b|" +
    "\\bour (?:\\w+ )?(?:findings?|results?|analys[ie]s|experiments?|study) (?:\\w+ly )?(?:show|reveal|suggest|demonstrate|indicate|establish)s?\\b|" +
    "\\bour (?:main|key|central) (?:findings?|results?|insights?|contributions?) (?:is|are)\\b|" +
    "\\bour (?:work|paper) (?:\\w+ly )?(?:shows?|provides?|reveals?|demonstrates?|presents?|introduces?|explains?)\\b|" +
    "\\) is an? (?:novel|new) |" +
    `\\b(?:this|the present) (?:[\\w-]+ ){0,3}${ownName}\\b|` +
    passive,
  "iu",
);
const proposal =
  /\b(?:we|this (?:paper|work|article)) (?:\w+ly |first |then |here )?(?:proposes?|introduces?|presents?|develops?|designs?)\b/iu;
const weakness =
  "(?:issue|problem|question|drawback|limitation|challenge|gap|shortcoming|concern|difficult(?:y|ie))s?";
/** Openings that lean on what came before. */
const opening = new RegExp(
  "^(?:\\(?[\\div]{1,3}\\)|note:|as an \\w+ contribution\\b|(?:in|to) conclu(?:de|sion)\\b|the (?:first|second|third)\\b|towards? \\w+ it\\b|(?:it|its|besides(?=,)|the reason|they|their|them|he|she|this|that|these|those|such|here(?!,? we\\b)|there|both|another|unfortunately|other|each|the (?:former|latter|same|resulting|proposed)|" +
    "however|moreover|furthermore|further|in addition|additionally|also|but|yet|and|or|so|then|next|later|thus|hence|therefore|" +
    "accordingly|consequently|correspondingly|conversely|as (?:such|an? (?:result|consequence|remedy|solution|application|bonus))|instead|rather|similarly|likewise|meanwhile|nevertheless|nonetheless|" +
    "subsequently|afterwards?|in sum(?:mary)?|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|lastly|ultimately|overall|specifically|in particular|more (?:specifically|precisely|importantly|broadly)|" +
    "notably|importantly|for (?:example|instance)|in (?:contrast|this (?:way|setting|case|regard|context)|turn)|on the (?:other hand|contrary)|" +
    "by (?:contrast|doing so)|towards? (?:this|that) end|to (?:this|that) end|with (?:this|that|these)|based on (?:the|our|this|these)|concretely|unlike (?:this|these)|otherwise|in (?:further|additional|other|later) experiments|" +
    `to \\w+ (?:the|above) \\w+(?=,)|in the (?:first|second|third|last) (?:stage|step|phase)\\b|to \\w+ the (?:remaining |existing )?(?:${weakness}|trade-?offs?)(?=,)|in fact(?=,)|` +
    "(?:armed with|building (?:up)?on|combining|drawing on|exploiting|following|given|guided by|inspired by|leveraging|motivated by|using|with) (?:the|our|this|that|these|such))\\b)",
  "iu",
);
/** Things named before, with the noun where there is one: "these problems". */
const demonstrative =
  /\b(?:(?:these|those|such|this) (?!(?:paper|work|article|study|survey|report|thesis|review|investigation|research|letter|chapter|contribution|end|as|that|the|of|for|from|who|issues?|problems?|drawbacks?|limitations?|challenges?|gaps?|shortcomings?|concerns?|difficult(?:y|ies))\b)(?:an? )?|both (?!(?:the|of)\b|[\w-]+(?: [\w-]+){0,3} and\b))([\w-]+)/giu;
/** The same without one, and what comes on top of something else. */
const pointing = new RegExp(
  "\\bthe (?:above|aforementioned|latter|former)\\b|" +
    "\\bthe same (?:approach|framework|idea|method|paradigm|principle|problem|question|setting|technique|way)\\b(?! (?:as|for|of|that)\\b)|\\bthe same[.,]|" +
    "\\b(?:this|these) (?:as|is|are|by|in|to|can|we|and|with|for)\\b|" +
    "\\b(?:we|(?:findings|results)(?= \\w+ that)) (?:\\w+ly )?\\w+ (?:that |how )?(?:their|its|it(?! is)|they|them)\\b|" +
    "\\b(?:address|tackle|solve|overcome|mitigate|alleviate|achieve|remedy|do|resolve|from|by|on|of|to) (?:this|these|that|it)(?=[,.]| (?:we|and)\\b)|" +
    "\\b(?:attempts?|aims?|seeks?|try|tries) to \\w+ (?:its|their|it|them)\\b|" +
    "^to \\w+ (?:(?:this|these|that|it|them)(?=,)|(?:its|their)\\b)|" +
    "\\b(?:we|(?:this|our) \\w+|(?:these|our) \\w+ \\w+) (?:then|next|thus|hence|therefore|subsequently)\\b",
  "iu",
);
const addition = /^(?:furthermore|moreover|in addition|additionally|finally|lastly|further)\b/iu;
const loose =
  /\b(?:our|the proposed|the resulting) (?:\w+ )?(?:methods?|approach(?:es)?|framework|models?|algorithms?|technique)\b|\bthe (?:newly )?(?:introduced|proposed) \w+|\bthe (?:\w+ )?(?:cause|reason)\.|\bwe \w+ (?:the )?resulting\b|\bas (?:a )?remed(?:y|ies)\b|\bexhibits? similar\b|\bwe consider (?:the|an?) (?:\w+ )?(?:setting|scenario|case|situation)\b|\bwe (?:also|further|furthermore|additionally|finally|moreover|first)\b|\b(?:results?|experiments?|we) (?:\w+ly )?(?:show|demonstrate|find|reveal|indicate)s? that (?:\S+ ){1,4}outperforms?\b|\bthis \w+ (?:concludes|continues) a series\b|\bwe establish (?:an? )?(?:\w+ )?baselines?\b|\bwe (?:\w+ly )?identify an? (?:\w+ )?(?:cause|factor|ingredient|reason) that\b|\b(?:these|this|such) (?:\w+ )?(?:issue|problem|drawback|limitation|challenge|gap|shortcoming|concern|difficult(?:y|ie)|trade-?off|phenomen(?:on|a))s?\b/iu;
/** A clause that ties what the authors do to what came before; what follows it stands alone. */
const clause =
  /^(?:[^,.;:]{2,160}, (?=(?:in this (?:paper|work|study), )?(?:we|this (?:paper|work|study)|our (?:analys[ie]s|findings?|results?|study|work)) [a-z]|(?:an?|the) [^,.;:]{3,80} (?:is|are) (?:proposed|presented|introduced|developed)\b)|(?:so|thus|hence|therefore) (?=we [a-z]))/iu;
const toMend =
  "(?:address|answer|avoid|bridge|close|eliminate|fill|fill in|tackle|solve|overcome|mitigate|alleviate|remedy|resolve)";
const named = "(?:this|these|such|(?:the )?above(?:-mentioned)?|the aforementioned)";
/** What authors do "by ...ing", as the beginnings of the two forms; the first ones take an e: "by proposing", "we propose". */
const doneWithE =
  "analy[sz]|combin|compar|creat|deriv|describ|estimat|examin|explor|formulat|generat|incorporat|integrat|introduc|investigat|leverag|measur|observ|optimi[sz]|propos|provid|us";
const done = "adapt|apply|build|construct|design|develop|employ|extend|learn|model|present|study|train|treat";
const attempt = "(?:(?:attempt|aim|seek|try|set out|wish) to )?";
/** "Solve these problems", "leverage and extend these two lines of work". */
const mending = `(?:${toMend} ${named} (?:\\w+ )?${weakness}|\\w+(?: and \\w+)? (?:this|these) (?:(?!with |using |via )[^,.;]){3,40})`;
/** Words in the midst of a sentence that name what came before and say no more. */
const ties = [
  [
    new RegExp(
      ` that (?:can )?${toMend}(?:e?s)? ${named} (?:\\w+ )?${weakness}(?: by(?= \\w+ing\\b)|(?=[,.]))`,
      "iu",
    ),
    "",
  ],
  [
    /\b(this (?:paper|work|article|study)) aims? to [^.;,]{3,80} (?:this|these) [^.;,]{3,60} by (propos|introduc)ing\b/iu,
    "$1 $2es",
  ],
  [new RegExp(`\\b(we) ${attempt}${mending} by (${doneWithE})ing\\b`, "iu"), "$1 $2e"],
  [new RegExp(`\\b(we) ${attempt}${mending} by (${done})ing\\b`, "iu"), "$1 $2"],
  [new RegExp(`\\b(we) ${toMend} ${named} (?:\\w+ )?${weakness} (?:using|via|with) `, "iu"), "$1 employ "],
  [
    new RegExp(
      `(?:,? (?:which|that) (?:is|are))?(?: \\w+ly)?(?:,? (?:aiming|designed|intended|meant))?(?<!\\b(?:able|aims?|attempts?|hope|how|need|order|seeks?|try|tries|wish)) to (?:\\w+ly )?${toMend} ${named} (?:\\w+ )?${weakness}(?=[ ,.])`,
      "iu",
    ),
    "",
  ],
  [
    /\b(we) (?:(?:refer to|call|term) this [^.;]{3,80}|\w+ (?:this|these) \w+),? and (?=(?:propose|introduce|present|develop|study|investigate)\b)/iu,
    "$1 ",
  ],
  [
    /\b(we) (?:thus|hence|therefore|then|next) (?=(?:propose|introduce|present|develop|study|investigate)\b)/iu,
    "$1 ",
  ],
  [/ for the (?:aforementioned|above(?:-mentioned)?) \w+(?=[,.])/iu, ""],
  // "This notion of a prior" says which one.
  [
    /\bth(?:is|at) (?:new )?(notion|concept|idea|field|phenomenon|question|problem|task) of (?=\p{Ll})/iu,
    "the $1 of ",
  ],
] as const;
/** Praise and promises, and questions. */
const vague = new RegExp(
  "\\?$|" +
    "\\b(?:suggest|offer|provide|prescribe|pave|open|forge|shed|yield|gain)s? (?:\\w+ ){0,2}(?:ways?|insights?|light|avenues?|paths?|directions?|opportunities)\\b|" +
    "\\b(?:the|its) (?:\\w+ )?(?:advantages?|effectiveness|efficacy|benefits?|superiority|usefulness|potential) of (?:our|the proposed|this|\\p{Lu}{2,})\\b|" +
    "\\bthis \\w+ (?:can|may|could) serve as\\b|" +
    "\\bour (?:conclusions|findings|results) (?:also )?(?:extend|generali[sz]e|hold)\\b|" +
    "\\bwe [^.]{0,40}(?:concerns|implications|limitations)\\b|" +
    "\\b(?:we|this \\w+|findings) (?:\\w+ )?(?:hope|ventures? into|contributes? to|takes? an? different (?:tack|approach)|highlights? the (?:importance|potential|need))\\b",
  "iu",
);
/** Openings of a sentence that says more of what the one before it named. */
const more =
  /^(?:its?|this \p{L}+|these \p{L}+|specifically|in particular|more (?:specifically|precisely)|concretely|our (?:method|approach|framework|model|algorithm|technique)|the (?:method|approach|framework|model|algorithm|(?:key |essential |main )?idea|technique|network|scheme))\b/iu;
/** Words of sentences that tell how well something does, or what else it may do. */
const results =
  /\b(?:experiments?|evaluat\w*|outperforms?|superior|state-of-the-art|benchmarks?|may|could|independent|however|classical|well-(?:known|studied)|challenging|(?:this|these|such) (?:\w+ ){0,2}(?:challenge|difficult(?:y|ie)|issue|limitation|problem)s?)\b/iu;
/** Where a clause ends: at a mark before what opens another, before what only adds how or when, and at any mark. */
const clauseEnds = [
  /[,;:](?= (?:and|but|where|which|while|whereas|with|without|thus|so|leading|resulting|yielding|making|allowing|enabling|including|such as|as)\b)|;(?= )| (?:[–—]|--) /giu,
  / (?=(?:while|whereas|where|when|based on|given|so that|in order to|such as|as well as|using|through|via|without|by \p{L}+ing|and (?:find|found|show|showed|demonstrate|prove)\b)\b)/giu,
  /[,:](?= )/giu,
] as const;

const aside =
  /\b(?:release|open-?source|publish) (?:our|the|all)(?: \w+)? (?:artifacts|code|data|datasets?|models?|weights)\b|\b(?:code|data|datasets?|models?|homepage|demos?|videos?|project page|weights|implementation)\b[^.]*\b(?:available|released|found|accessible|open-?sourced)\b[^.]{0,40}(?:$|\.\s*$|\b(?:at|on|in|here)\b)|\b(?:available|accessible) at\b|https?:|\bgithub\b|\b(?:[\w-]+\.)+[a-z]{2,}\/\S/iu;
const ownPaper = new RegExp(`^(?:in )?(?:this|the) (?:[\\w-]+ ){0,3}${ownName}\\b`, "iu");

/** Words at a sentence's beginning, up to its main clause, that lean on the sentence before: 0 where it has none. */
export function leaningStart(sentence: string, title: string): number {
  const found = clause.exec(sentence)?.[0] ?? "";
  return found !== "" &&
    (opening.test(found) || leans(found, title) || loose.test(found)) &&
    !ownPaper.test(found)
    ? found.length
    : 0;
}

/**
 * A sentence without the words in its midst that name what came before and say no more: "to tackle these challenges". What the
 * title names needs no "these".
 */
export function withoutTies(sentence: string, title: string): string {
  if (!mayTie.test(sentence)) return sentence;
  return ties
    .reduce((text, [tie, rest]) => text.replace(tie, rest), sentence)
    .replace(pointer, (all, noun: string, at: number) =>
      isNamed(noun, title) && !isNamed(noun, sentence.slice(0, at)) ? "" : all,
    );
}
/** A word that each of them has. */
const mayTie = /\b(?:th(?:is|at|ese|ose|us)|such|above|aforementioned|hence|therefore|then|next)\b/iu;
const pointer = /(?<=\w )(?:these|those|such) (?!an? )(?=([\w-]+))/gu;

/** A sentence without its "In this paper", where the authors speak after it. */
export function withoutOwnPaper(sentence: string): string {
  const rest = sentence.replace(inOwnPaper, "");
  return rest === sentence ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1);
}
const inOwnPaper = new RegExp(`^(?:here|in (?:this|the present) (?:\\w+ )?${ownName}),? (?=we [a-z])`, "iu");

/** Where a sentence ends that stands alone but for its last clauses: its length where it has none, or does not stand alone without. */
export function standingEnd(sentence: string, title: string): number {
  if (!isDangling(withoutTies(sentence, title), title)) return sentence.length;
  return clauseOf(sentence, { least: leastStanding, alone: title })?.length ?? sentence.length;
}
const leastStanding = 80;

/**
 * A sentence's beginning up to the end of its last clause that still says what the paper does.
 *
 * @param least UTF-16 code units that it has at least
 * @param alone the paper's title, where the clause has to be understood with no more than that
 */
export function clauseOf(
  sentence: string,
  { least, alone }: { least: number; alone?: string },
): string | undefined {
  const isClause = (text: string): boolean => {
    const isWhole = !openEnd.test(text) && count(text, /\(/g) === count(text, /(?<!(?:^| )\w{1,3})\)/g);
    if (text.length <= least || !isWhole || !(aim.test(text) || deed.test(text))) return false;
    return alone === undefined || !isDangling(text, alone);
  };
  for (const ends of clauseEnds) {
    const clauses = [...sentence.matchAll(ends)].map(({ index }) => sentence.slice(0, index));
    const found = clauses.findLast(isClause);
    if (found) return found;
  }
  return undefined;
}
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** A word that wants another behind it, and a number of things that what is cut names: "has two stages". */
const openEnd =
  /\b(?:a|an|and|as|both|by|for|from|in|is|of|on|or|that|the|to|with|(?:two|three|four|five|six|several|following)(?: \p{L}+){1,2})$/iu;

/**
 * @param sentence less its leaning beginning
 * @param before that beginning
 */
export function signalsOf(
  sentence: string,
  { before = "", title }: { before?: string; title: string },
): Signals {
  return {
    isAim: aim.test(sentence),
    isProposal: proposal.test(sentence),
    isDeed: deed.test(sentence),
    isDangling: isDangling(sentence, title),
    isLoose: addition.test(before) || addition.test(sentence) || loose.test(sentence),
    isAside: aside.test(sentence),
    isVague: vague.test(sentence),
    isMore: more.test(before + sentence) && !loose.test(before) && !isBeside(before + sentence),
    isBeside: isBeside(before + sentence),
  };
}

const isBeside = (sentence: string): boolean => results.test(sentence) || aside.test(sentence);

/** Whether it cannot be understood without the sentence before it. */
const isDangling = (sentence: string, title: string): boolean =>
  (opening.test(sentence) && !ownPaper.test(sentence)) || leans(sentence, title);

/** What a title names so generally that "this model" may be another. */
const general = /\b(?:methods?|approach(?:es)?|frameworks?|models?|algorithms?|analys[ie]s)\b/giu;

/** Whether something in it points to what another sentence names. "This score" points to no other where "a score" stands before it. */
function leans(sentence: string, title: string): boolean {
  if (pointing.test(sentence)) return true;
  const known = title.replace(general, "");
  for (const { index, 0: found, 1: noun = "" } of sentence.matchAll(demonstrative))
    if (!isNamed(noun, `${suchOne.test(found) ? "" : known} ${sentence.slice(0, index)}`)) return true;
  return false;
}

/** What a title's noun does not describe. */
const suchOne = /^such an? /iu;

/** Whether a text holds a word, or what a compound ends with, in whatever inflection. */
function isNamed(word: string, text: string): boolean {
  const stem = stemWord(word.slice(word.lastIndexOf("-") + 1).toLowerCase());
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((other) => stemWord(other) === stem);
}
