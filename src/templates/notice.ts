import type { Rendered } from "./digest.ts";
import type { Templates } from "./load.ts";
import { type NoticeView, noticeFill } from "./notice-fill.ts";
import { wrap } from "./wrap.ts";

export type { NoticeView } from "./notice-fill.ts";

/**
 * Renders a short mail, such as the one that asks to confirm a sign-up. Its words must be the caller's own: a stranger who
 * filled in a form must not choose what it says.
 *
 * @throws Error when the button's address is not http(s).
 */
export function renderNotice(templates: Templates, view: NoticeView): Rendered {
  const fill = noticeFill(view);
  return {
    subject: fill.subject,
    html: templates.notice.html(fill),
    text: wrap(templates.notice.text(fill)),
  };
}
