import type { BroadcastFill, BroadcastView } from "./broadcast-fill.ts";
import type { Rendered } from "./digest.ts";
import type { Templates } from "./load.ts";
import { oneLine } from "./shorten.ts";
import { ownUrl } from "./web-url.ts";
import { wrap } from "./wrap.ts";

export type { Block, BroadcastView, TextRun } from "./broadcast-fill.ts";

/**
 * Renders an operator's mail to one reader.
 *
 * @throws Error when one of `view.links` is not an http(s) address
 */
export function renderBroadcast(templates: Templates, view: BroadcastView): Rendered {
  const { blocks, links, subscriber, postalAddress } = view;
  const fill: BroadcastFill = {
    subject: oneLine(view.subject),
    preheader: oneLine(blocks[0]?.text ?? ""),
    blocks,
    footer: [
      { label: "Preferences", url: ownUrl("preferences", links.preferences) },
      { label: "Unsubscribe", url: ownUrl("unsubscribe", links.unsubscribe) },
    ],
    subscriber: oneLine(subscriber),
    postalAddress: postalAddress === null ? null : oneLine(postalAddress),
  };
  return {
    subject: fill.subject,
    html: templates.broadcast.html(fill),
    text: wrap(templates.broadcast.text(fill)),
  };
}
