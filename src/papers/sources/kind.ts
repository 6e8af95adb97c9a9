/** What an entry of a journal is, by its title and by what its feed calls it. */
import type { PaperKind } from "../paper.ts";

const notices =
  "(?:(?:author|publisher|editorial) )?(?:correction|erratum|errata|corrigendum|corrigenda|addendum|retraction|retraction note|withdrawal|expression of concern|editorial expression of concern)";

/** Titles, the most distinctive first. A word that papers use too counts only with the punctuation of a notice. */
const titles: readonly { kind: PaperKind; pattern: { test(text: string): boolean } }[] = [
  {
    kind: "correction",
    pattern: new RegExp(
      `^${notices}s?(?: notice)?(?:$| ?[:—–] ?| (?:to|for|on|of)(?: the [a-z]{1,12})? ?[:“"'‘«])`,
      "i",
    ),
  },
  {
    kind: "correction",
    pattern:
      /^(?:erratum|corrigendum|addendum) (?:to|for) |^correction for \p{Lu}[^:]{1,60} et al\.|^\[?(?:retracted|withdrawn)(?: article)?[\]:]/iu,
  },
  {
    kind: "editorial",
    pattern:
      /^(?:guest |joint )?editorials?(?:$|[:.]| (?:for|on|introduction|comment|note)\b)|^(?:preface|foreword|letter from the editors?|from the editors?|editor['’]s (?:note|choice|pick)s?|a note from the editors?|in memoriam|obituary|announcements?|call for papers|news (?:and|&) views)(?:$|[:.])/i,
  },
  {
    kind: "contents",
    pattern:
      /^(?:table of )?contents$|^(?:issue|publication) information\b|^(?:(?:inside )?(?:front|back|outside) )?(?:inside )?(?:cover|covers|front matter|back matter)(?: image| picture| feature| profile)?(?:$|:| \()|^(?:front|back) matter\b|^(?:masthead|editorial board|advisory board|in this issue|issue highlights|information for authors|instructions (?:for|to) authors|(?:author|subject) index|list of reviewers|acknowledge?ments? (?:of|to) reviewers|\[?blank page\]?|graphical contents list|volume \d{1,4},? issue \d{1,4})(?:$|[:.])|^ieee .{1,90} (?:publication information|information for authors|society information)$/i,
  },
];

/** What a feed calls an entry: Dublin Core's type, PRISM's section, a category. */
const labels: readonly { kind: PaperKind; pattern: { test(text: string): boolean } }[] = [
  { kind: "correction", pattern: new RegExp(`^${notices}s?$|^errat(?:um|a) \\/ corrigend(?:um|a)$`, "i") },
  {
    kind: "editorial",
    pattern: /^(?:guest )?editorials?$|^obituar(?:y|ies)$|^news(?: (?:and|&) views)?$|^editorial notes?$/i,
  },
  {
    kind: "contents",
    pattern: /^(?:table of contents|front ?matter|back ?matter|cover|issue information)$/i,
  },
];

/** The kind of an entry. */
export function kindOf({
  title,
  labels: said = [],
}: {
  title: string;
  labels?: readonly string[];
}): PaperKind {
  const plain = title.trim().replace(/^\[(.*)\]$/, "$1");
  const byTitle = titles.find(({ pattern }) => pattern.test(plain));
  return (
    (byTitle ?? labels.find(({ pattern }) => said.some((label) => pattern.test(label.trim()))))?.kind ??
    "paper"
  );
}
