/** JSON Feed, version 1 and 1.1 (jsonfeed.org). */
import { z } from "zod";
import { firstPapers } from "../../bounds.ts";
import type { Problem } from "../../paper.ts";
import { isMarkup } from "../../text/html/markup.ts";
import { decodeText } from "../charset.ts";
import { withoutBoilerplate } from "./boilerplate.ts";
import { type Feed, type FeedEntry, resolved } from "./feed-entry.ts";
import { namesOf } from "./names.ts";
import { markupText } from "./xml-feed.ts";

const text = z.string().nullish().catch(null);
const person = z.object({ name: text }).nullish().catch(null);
const people = { author: person, authors: z.array(person).nullish().catch(null) };
const jsonFeed = z.object({
  version: z.string().regex(/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//),
  home_page_url: text,
  items: z.array(z.unknown()),
  ...people,
});
const jsonItem = z.object({
  id: z.coerce.string().catch(""),
  url: text,
  external_url: text,
  title: text,
  content_text: text,
  content_html: text,
  summary: text,
  date_published: text,
  date_modified: text,
  tags: z.array(z.string()).nullish().catch(null),
  ...people,
});

/** Reads a feed. An item that is no object is left out, and the others are read. */
export function readJsonFeed(
  bytes: Uint8Array,
  problems: Problem[],
  { contentType, url }: { contentType?: string | undefined; url?: string | undefined },
): Feed {
  let body: unknown;
  try {
    body = JSON.parse(decodeText(bytes, { contentType }));
  } catch {
    return { ok: false, message: "The answer is no whole JSON; it may be cut off: nothing of it was read." };
  }
  const feed = jsonFeed.safeParse(body);
  if (!feed.success) return { ok: false, message: "The answer is JSON, but no JSON Feed." };
  const { items, home_page_url } = feed.data;
  const own = namesIn(feed.data);
  const entries = firstPapers(items, problems).map((raw): FeedEntry | undefined => {
    const read = jsonItem.safeParse(raw);
    if (!read.success) return undefined;
    const item = read.data;
    const authors = namesIn(item);
    const title = item.title ?? "";
    const { abstract, ids } = withoutBoilerplate(
      item.summary || item.content_text || markupText(item.content_html ?? ""),
    );
    return {
      title: isMarkup(title) ? markupText(title) : title,
      abstract,
      authors: authors.length > 0 ? authors : own,
      address: resolved(
        item.url || item.external_url || (/^https?:/i.test(item.id) ? item.id : undefined),
        home_page_url ?? undefined,
        url,
      ),
      ids: [item.id, item.external_url ?? undefined, ...ids],
      date: item.date_published || item.date_modified || "",
      labels: item.tags ?? [],
    };
  });
  return { ok: true, layout: "json", entries };
}

/** The names of a feed or an item: `authors`, or `author` of version 1. */
const namesIn = ({
  author,
  authors,
}: {
  author?: { name?: string | null | undefined } | null | undefined;
  authors?: ({ name?: string | null | undefined } | null | undefined)[] | null | undefined;
}): string[] =>
  [...(authors ?? []), ...(authors?.length ? [] : [author])].flatMap((one) =>
    one?.name ? namesOf(one.name) : [],
  );
