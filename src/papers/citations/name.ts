/** Authors' names in the parts that bibliographies sort by, spelled as the paper spells them. Pure. */
import { isGenerationSuffix, isIdeographic, isParticle } from "../identity/author-name.ts";

/** A name. `literal`: one that has no parts: a group's, a single word, or one in Han, kana or hangul. */
export type CitedName = { family: string; given: string; suffix: string } | { literal: string };

/** Groups sign papers too; their last word is nobody's family name. */
const group =
  /\b(?:collaboration|consortium|committee|team|group|initiative|project|network|foundation|institute|university|et al)\b/i;

/**
 * Reads a name as papers print it: "Maria Rossi", "Rossi, Maria", "Rossi M", "Jan van der Berg", "Martin King Jr.", "The Kite
 * Collaboration". Of several words without a particle the last is the family name.
 */
export function readCitedName(written: string): CitedName {
  const name = written.trim();
  const commas = name.split(",").map((part) => part.trim());
  if (commas.some((part) => part === "") || group.test(name) || isIdeographic(name)) return { literal: name };
  const [first = "", second = "", third] = commas;
  if (commas.length === 2 && !isGenerationSuffix(second)) return { family: first, given: second, suffix: "" };
  if (commas.length === 3 && isGenerationSuffix(second))
    return { family: first, given: third ?? "", suffix: second };
  if (commas.length === 3 && isGenerationSuffix(third ?? ""))
    return { family: first, given: second, suffix: third ?? "" };
  if (commas.length > 2) return { literal: name };
  const words = first.split(" ");
  const suffix =
    commas.length === 2
      ? second
      : words.length > 2 && isGenerationSuffix(words.at(-1) ?? "")
        ? (words.pop() ?? "")
        : "";
  if (words.length < 2) return { literal: name };
  const initials = trailingInitials(words);
  if (initials > 0)
    return { family: words.slice(0, -initials).join(" "), given: words.slice(-initials).join(" "), suffix };
  const start = familyStart(words);
  return { given: words.slice(0, start).join(" "), family: words.slice(start).join(" "), suffix };
}

/** How many initials stand behind the family name, as medicine writes it: "van der Berg J P"; 0 where they are all there is. */
function trailingInitials(words: readonly string[]): number {
  const name = words.findLastIndex((word) => !/^\p{L}\.?$/u.test(word));
  return name < 0 ? 0 : words.length - 1 - name;
}

/** Where the family name begins; a particle belongs to it. The first word is none. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? "")) start--;
  return start;
}

/** As bibliographies list a name: "van der Berg, Jan, Jr."; a literal one as it is. */
export const sortedName = (name: CitedName): string =>
  "literal" in name
    ? name.literal
    : [name.family, ...(name.suffix === "" ? [] : [name.suffix]), name.given].join(", ");
