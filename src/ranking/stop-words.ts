/**
 * English words that say nothing about a paper's subject, folded as by `fold` in analysis.ts. Negations of a term ("non",
 * "without") are not listed, because they are content in a topic.
 */
export const stopWords: ReadonlySet<string> = new Set(
  [
    // articles, demonstratives, quantifiers
    "a an the this that these those some any each every all both either neither such other another own same",
    "much many more most several enough",
    // pronouns
    "i me my we us our ours you your he him his she her it its itself they them their themselves one ones",
    // question and relative words
    "who whom whose which what when where why how whether",
    // to be, to have, to do, modals
    "am is are was were be been being has have had having do does did doing done can could may might must",
    "shall should will would cannot",
    // conjunctions
    "and or but nor so yet if then else than because while though although since as",
    // prepositions
    "of in on at by for from to into onto with within about above across after against along among around",
    "before behind below between beyond during over per through toward towards under until up upon via",
    // adverbs and fillers of abstracts
    "not no only just also too very here there however therefore thus hence moreover furthermore now",
    // contractions and abbreviations
    "it's don't doesn't can't isn't aren't won't let's we're we've i'm i'd i've eg ie etc et al",
  ].flatMap((line) => line.split(" ")),
);
