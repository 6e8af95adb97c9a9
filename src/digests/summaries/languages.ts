/** Facts about each language in which summaries are made, to tell whether a sentence is in it. */
import type { summaryLanguages } from "../../db/schema.ts";

/** A language in which sentences are made of abstracts (ISO 639-1). */
export type SummaryLanguage = (typeof summaryLanguages)[number];

/** Facts about a language. */
export type LanguageFacts = {
  /** Everyday words by which it is recognised; none where its letters are enough. */
  words: ReadonlySet<string>;
  /** Words with which a sentence may begin although the abstract does not hold them. */
  openings: ReadonlySet<string>;
  /** Its own letters, where they are not Latin. */
  letters: RegExp | null;
  /** The words for two to twelve, in order; two words for one number have a slash between them. */
  numbers: readonly string[];
  /** Whether it writes 1.234,5 for the English 1,234.5. */
  hasDecimalComma: boolean;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const none = set("");

const latin = (words: string, openings: string, numbers: string): LanguageFacts => ({
  words: set(words),
  openings: set(openings),
  letters: null,
  numbers: numbers.split(" "),
  hasDecimalComma: true,
});

/** By language. */
export const languageFacts: Record<SummaryLanguage, LanguageFacts> = {
  en: {
    ...latin(
      "the of and to in for with that is by on this are from it which as an than can be at or its how",
      "researchers authors scientists paper study work method approach new using here two three",
      "two three four five six seven eight nine ten eleven twelve",
    ),
    hasDecimalComma: false,
  },
  es: latin(
    "el la los las de del y en que para por con una un se es al como su más entre lo sin mediante",
    "el la los las un una unos unas este esta estos estas se en con para al como se los investigadores",
    "dos tres cuatro cinco seis siete ocho nueve diez once doce",
  ),
  fr: latin(
    "le la les des du de et une un dans pour par que est avec sur aux au qui ce cette sans plus en ou",
    "le la les l un une des ce cet cette ces en on pour avec dans il elle cela",
    "deux trois quatre cinq six sept huit neuf dix onze douze",
  ),
  it: latin(
    "il lo la gli le di del della dei delle e un una che per con da nel nella si è al come i più sono",
    "il lo la i gli le l un uno una questo questa questi queste si in con per nel nella",
    "due tre quattro cinque sei sette otto nove dieci undici dodici",
  ),
  nl: latin(
    "de het een van en met voor die dat is op te door bij zijn in dan als worden wordt ook niet naar",
    "de het een deze dit die dat er in met door voor op bij om",
    "twee drie vier vijf zes zeven acht negen tien elf twaalf",
  ),
  pt: latin(
    "o os as de do da dos das e um uma que para por com em no na se é ao como mais são sem nos à",
    "o a os as um uma uns umas este esta estes estas se em com para no na ao",
    "dois/duas três quatro cinco seis sete oito nove dez onze doze",
  ),
  ru: {
    words: none,
    openings: none,
    letters: /\p{Script=Cyrillic}/gu,
    numbers:
      "два/две/двух три/трёх/трех четыре пять шесть семь восемь девять десять одиннадцать двенадцать".split(
        " ",
      ),
    hasDecimalComma: true,
  },
  zh: {
    words: none,
    openings: none,
    letters: /\p{Script=Han}/gu,
    numbers: [],
    hasDecimalComma: false,
  },
  ja: {
    words: none,
    openings: none,
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu,
    numbers: [],
    hasDecimalComma: false,
  },
  ko: {
    words: none,
    openings: none,
    letters: /\p{Script=Hangul}/gu,
    numbers: [],
    hasDecimalComma: false,
  },
};

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const letter = /\p{L}/gu;
const word = /\p{L}+/gu;

/** Whether a sentence is in this language, as far as its letters and everyday words tell. Pure. */
export function isIn(text: string, language: SummaryLanguage): boolean {
  const { letters } = languageFacts[language];
  const all = text.match(letter)?.length ?? 0;
  if (letters) {
    // Japanese is written with Chinese letters too, and never without its own.
    if (kana.test(text) !== (language === "ja") && (language === "ja" || language === "zh")) return false;
    return (text.match(letters)?.length ?? 0) * 2 >= all;
  }
  const words = text.toLowerCase().match(word) ?? [];
  const count = ({ words: known }: LanguageFacts) => words.filter((each) => known.has(each)).length;
  const own = count(languageFacts[language]);
  const others = Object.entries(languageFacts).filter(([name]) => name !== language);
  return own >= 2 && others.every(([, facts]) => count(facts) < own);
}

const english = new Intl.DisplayNames("en", { type: "language" });

/** Its name in English, for the model. */
export const englishName = (language: SummaryLanguage): string => english.of(language) ?? language;

/** Its name in itself, for readers, such as: français. */
export const ownName = (language: SummaryLanguage): string =>
  new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
