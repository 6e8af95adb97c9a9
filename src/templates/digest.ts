import { digestFill } from "./digest-fill.ts";
import type { DigestView } from "./digest-view.ts";
import type { Templates } from "./load.ts";
import { wrap } from "./wrap.ts";

export { digestSubject } from "./digest-fill.ts";
export type { DigestSection, DigestView, PaperCard } from "./digest-view.ts";
export { loadTemplates, type Templates } from "./load.ts";

/** A mail's subject and its two parts, which say the same. */
export type Rendered = { subject: string; html: string; text: string };

// Bytes of UTF-8. Gmail hides what comes after some 102,000; link rewriting on the way may need the difference.
const htmlBudget = 80_000;

// Room for each abstract, in characters: from comfortable to just enough to choose by.
const tightest = 120;
const abstractRooms = [480, 320, 200, tightest];

/**
 * Renders a digest in under 80,000 bytes of HTML. When it does not fit, all abstracts are shortened, step by step,
 * and then papers go from the mail to their section's "more": trending ones first, then the last of the
 * longest sections.
 *
 * @throws Error when one of `view.links` is not an http(s) address.
 */
export function renderDigest(templates: Templates, view: DigestView): Rendered {
  const sections = view.trending ? [...view.sections, view.trending] : view.sections;
  const all = sections.reduce((sum, section) => sum + section.papers.length, 0);
  const attempt = (abstract: number, papers: number) => {
    const fill = digestFill(view, { abstract, papers });
    const html = templates.digest.html(fill);
    return { fill, html, fits: Buffer.byteLength(html) < htmlBudget };
  };
  const finish = ({ fill, html }: ReturnType<typeof attempt>): Rendered => ({
    subject: fill.subject,
    html,
    text: wrap(templates.digest.text(fill)),
  });

  for (const room of abstractRooms) {
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
