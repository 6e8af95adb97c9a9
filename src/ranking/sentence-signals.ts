/**
 * Judges by cue phrases what a sentence of an abstract tells, as in Edmundson, "New methods in automatic extracting", JACM
 * 1969. Pure.
 */

/** Words for the paper itself. */
export const paper =
  "(?:paper|work|article|study|survey|report|thesis|review|investigation|research|letter|note|chapter|book|essay|column)";
const outcome =
  "(?:findings?|results?|analys[ie]s|experiments?|theory|insights?|contributions?|proofs?|hypothes[ie]s|ideas?|observations?)";
/** Verbs for what papers do. */
export const doing =
  "propose|introduce|present|develop|design|describe|study|investigate|explore|examine|analy[sz]e|identify|quantify|characteri[sz]e|" +
  "formulate|consider|address|revisit|show|showcase|demonstrate|prove|find|establish|derive|build|create|construct|argue|offer|report|" +
  "provide|reveal|discover|observe|ask|seek|aim|focus|discuss|review|compare|evaluate|extend|give|define|suggest|conclude|confirm|" +
  "indicate|devise|unify|look at|take|outline|explain|detail|cover|attempt|initiate|answer|train|claim|hypothesi[sz]e";
const done =
  "proposed|introduced|presented|developed|designed|described|studied|investigated|explored|examined|analy[sz]ed|identified|formulated|" +
  "considered|addressed|shown|demonstrated|proved|proven|found|established|derived|built|evaluated|measured|compared|discussed|reviewed|" +
  "reported|given|outlined|suggested|extended|obtained|constructed";
/** Verbs for what anybody does, and for what authors cannot do. */
const noDeed =
  "all|also|apply|are|assume|believe|call|can|conduct|could|denote|did|do|had|have|hope|knew|know|lack|live|may|might|must|need|note|often|" +
  "perform|say|should|still|suppose|use|usually|validate|verify|want|were|will|would";
/** Words for the authors. "What we observe" and "than we have" tell nothing about what was done. */
const we =
  "(?<!\\b(?:what|which|whom|than|as) )\\b(?:we|i|(?:the )?authors?)(?: (?:have|\\w+ly|also|then|first|here|thus|therefore)){0,2}";

const contribution = new RegExp(
  [
    `${we} (?:${doing}|${done})s?\\b`,
    `\\bwe [^.;]{3,100},? and (?:${doing})\\b`,
    `\\b(?:this|the present|our) (?:[\\w-]+ ){0,3}${paper}\\b(?! (?:can|may|could|will|might))`,
    `^(?:the|an?) (?:[\\w-]+ )?(?:${paper}|authors?) (?:\\w+ly )?(?:${doing})(?:e?s)?\\b`,
    `\\bour (?:\\w+ ){0,2}${outcome}\\b`,
    // Some indexes leave the subject out: "Proposes a tail."
    `^(?:deals with|(?:${doing})e?s) `,
  ].join("|"),
  "iu",
);
const made = new RegExp(
  `(?:${we}|\\b(?:this|the present|our) (?:[\\w-]+ )?${paper}) ` +
    "\\[?(?:propose|introduce|present|develop|design|describe|create|build|construct|devise)[sd]?\\b|" +
    "\\bwe [^.;]{3,140},? and (?:propose|introduce|present|develop|design)\\b",
  "iu",
);
const deed = new RegExp(
  `${we} (?!(?:${noDeed}|\\w+ly)\\b)\\p{Ll}+|\\) is an? (?:novel|new) |\\b(?:is|are) (?:${done})\\b`,
  "iu",
);
/** "A tail of paper weights is proposed", but not "has been proposed". */
const passive = new RegExp(
  "\\b(?:is|are) (?:\\w+ly )?(?:proposed|introduced|presented)\\b|" +
    "(?:^(?:an?|the|\\p{L}+s)|\\ban? (?:novel|new)) (?:(?!\\b(?:its|their|these|this)\\b)[^.;]){3,150} " +
    `(?:is|are|was|were) (?:\\w+ly )?(?:${done})\\b`,
  "iu",
);
/** Words of sentences about the work of others. */
const others = /\b(?:previous(?:ly)?|earlier|(?:has|have) been|traditional(?:ly)?|usually|often)\b/iu;
/** It says what the authors look at, and not the result. */
const announcement = new RegExp(
  `${we} (?:consider|focus|address|aim|seek|ask|attempt|revisit|look at|take)\\b(?!.{0,400}\\b(?:by \\w+ing|and (?:${doing})|that)\\b)`,
  "iu",
);
const inOwnPaper = new RegExp(`^in (?:this|the present) (?:[\\w-]+ )?${paper}\\b`, "iu");

/**
 * How plainly a sentence says what the authors did, 0 to 1. It is 1 for what they made, .8 or more for what they studied or
 * found, .6 for what they only looked at, and .4 for any other action.
 */
export function toldIn(sentence: string): number {
  if (made.test(sentence)) return 1;
  if (contribution.test(sentence) || (passive.test(sentence) && !others.test(sentence))) {
    if (announcement.test(sentence)) return 0.6;
    return inOwnPaper.test(sentence) ? 0.9 : plainly;
  }
  return deed.test(sentence) ? 0.4 : 0;
}
/** From this value on a sentence says what the paper does. */
export const plainly = 0.8;

const aside =
  /^note:|https?:|\bgithub\b|\b(?:[\w-]+\.)+[a-z]{2,}\/\S|\b(?:code|data|datasets?|models?|demos?|videos?|page|weights|implementation)\b[^.]{0,120}\b(?:available|released|accessible|open-?sourced?)\b|\b(?:release|open-?source|publish) (?:our|the|all)\b/iu;
const praise =
  /\b(?:insights?|light|avenues?|paths?|directions|opportunities|implications|hope|effectiveness|efficacy|superiority|usefulness|ways)\b|\bpotential (?:of|to)\b|\bfuture (?:work|research)\b/iu;
const comparison =
  /\b(?:experiments?|outperforms?|superior|state-of-the-art|benchmarks?|ablati(?:on|ve)\w*)\b/iu;
const addition =
  /^(?:furthermore|moreover|in addition|additionally|finally|lastly|further|besides|also)\b|\b(?:we|it|they) (?:also|further|furthermore|additionally|finally)\b/iu;
/** "It consists of the two steps." */
const counting =
  /\b(?:two|three|four|five|six|several|following)(?: [\p{L}-]+){0,2} (?:steps|stages|parts|components|principles|modules|phases|contributions|advantages|aspects|questions|techniques|solutions)\.?$/iu;

/**
 * The penalty of a sentence, 0 to -2.5. Sentences have one if they are about the paper's code, praise or promise, say which
 * method wins, continue another sentence, or announce a list.
 */
export function penaltyOf(sentence: string): number {
  if (aside.test(sentence)) return -2;
  const isSmall =
    comparison.test(sentence) || counting.test(sentence) || (addition.test(sentence) && !made.test(sentence));
  return (praise.test(sentence) ? -1.5 : 0) + (isSmall ? -1 : 0);
}
