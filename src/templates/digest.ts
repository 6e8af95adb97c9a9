import { fragmentOf } from "../mail/fragment.ts";
import type { Fragment } from "../mail/message.ts";
import { digestFill, type PaperFill, paperFill, type ShownCard } from "./digest-fill.ts";
import type { DigestView } from "./digest-view.ts";
import {
  type FormLetter,
  feedbackMark,
  fillLetter,
  formPart,
  type RenderedPieces,
  sizeOf,
  withBlanks,
} from "./form-letter.ts";
import type { Templates } from "./load.ts";
import { type RenderingCache, renderingCache } from "./rendering-cache.ts";
import type { Piece, Sharing } from "./template.ts";
import { paragraph } from "./wrap.ts";

export { digestSubject, type Inside } from "./digest-subject.ts";
export type { DigestLinks, DigestSection, DigestView, PaperCard } from "./digest-view.ts";
export { type FormLetter, fillLetter, type OwnPart } from "./form-letter.ts";
export { loadTemplates, type Templates } from "./load.ts";

/** A mail's subject and its two parts, which say the same. */
export type Rendered = { subject: string; html: string; text: string };

// The most bytes of UTF-8. Gmail hides what follows some 102,000 bytes; link rewriting on the way may need the difference.
const htmlBudget = 80_000;

// The length of each excerpt, in characters: from comfortable to just enough to choose by.
const tightest = 120;
const excerptRooms = [440, 280, 180, tightest];

/** As digestPieces, joined. */
export function renderDigest(templates: Templates, view: DigestView): Rendered {
  const { subject, html, text } = digestPieces(templates, view);
  const whole = (pieces: readonly Fragment[]) => pieces.map(textOf).join("");
  return { subject, html: whole(html), text: whole(text) };
}

/**
 * Renders one reader's digest.
 *
 * @throws Error as digestLetter and fillLetter do
 */
export const digestPieces = (
  templates: Templates,
  view: DigestView,
  cache?: RenderingCache,
): RenderedPieces => fillLetter(digestLetter(templates, view, cache), view);

/**
 * Renders a digest for all readers who get the same, in under 80,000 bytes of HTML. Where it does not fit, all excerpts are
 * shortened, step by step. Then papers move from the mail to their section's "more": trending ones first, then the last of the longest
 * sections. A card that is in the cache is not rendered again.
 *
 * @param view of any of these readers
 * @throws Error when the site's own address in `view.links` is not an http(s) address.
 */
export function digestLetter(
  templates: Templates,
  view: DigestView,
  cache: RenderingCache = renderingCache(),
): FormLetter {
  const sections = view.trending ? [...view.sections, view.trending] : view.sections;
  const all = sections.reduce((sum, section) => sum + section.papers.length, 0);
  const blank = withBlanks(view);
  const attempt = (excerpt: number, papers: number) => {
    const fill = digestFill(blank, { excerpt, papers });
    const html = formPart(templates.digest.html(fill, sharing(cache, "html")));
    return { fill, html, fits: sizeOf(html, view) < htmlBudget };
  };
  const finish = ({ fill, html }: ReturnType<typeof attempt>): FormLetter => ({
    subject: fill.subject,
    html,
    text: formPart(paragraphs(templates.digest.text(fill, sharing(cache, "text")))),
  });

  for (const room of excerptRooms) {
    const whole = attempt(room, all);
    if (whole.fits) return finish(whole);
  }
  // The most papers that fit, by bisection: `fewest` always fits, `tooMany` never does.
  let best = attempt(tightest, 0);
  let fewest = 0;
  let tooMany = all;
  while (tooMany - fewest > 1) {
    const middle = Math.floor((fewest + tooMany) / 2);
    const next = attempt(tightest, middle);
    if (next.fits) {
      best = next;
      fewest = middle;
    } else tooMany = middle;
  }
  return finish(best);
}

/** A card's fragments from the cache, with marks for the reader's feedback address between them. */
function sharing(cache: RenderingCache, part: "html" | "text"): Sharing<ShownCard, PaperFill> {
  return {
    cache,
    add: (pieces, shown, render) => {
      const { card, room, asks } = shown;
      const fragments =
        card.key === undefined
          ? cardFragments(part, shown, render)
          : cache.get(`${part} ${room} ${asks}\n${card.key}`, () => cardFragments(part, shown, render));
      for (let i = 0; i < fragments.length; i += 1) {
        if (i > 0) pieces.push(feedbackMark);
        pieces.push(fragments[i] as Fragment);
      }
    },
  };
}

function cardFragments(
  part: "html" | "text",
  shown: ShownCard,
  render: (fill: PaperFill) => string,
): Fragment[] {
  const text = render(paperFill(shown));
  return (part === "text" ? paragraph(text) : text).split(feedbackMark).map(fragmentOf);
}

const textOf = (piece: Piece): string => (typeof piece === "string" ? piece : piece.text);

/** The paragraphs that are not empty, without a blank line at the end. */
function paragraphs(pieces: readonly Piece[]): Piece[] {
  const told = pieces.filter((piece) => /\S/.test(textOf(piece)));
  const last = told.pop();
  return last === undefined ? [] : [...told, textOf(last).trimEnd(), "\n"];
}
