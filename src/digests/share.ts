/** Links by which a reader hands papers and topics on, without a link of their own in them. Pure. */
import { oneLine, shorten } from "../templates/shorten.ts";
import { catalogue } from "../topics/catalogue.ts";

/** Topics that a link carries at most, and characters of one in the reader's own words. */
const mostTopics = 8;
const longestWords = 60;

const slugs = new Map(catalogue.map(({ name, slug }) => [name, slug]));

/**
 * The address of the sign-up with these topics filled in: those of the catalogue ticked, others as words. A topic that is a
 * paragraph, or has a comma in it, is left out.
 *
 * @param labels as digests name them
 */
export function subscribeUrl(baseUrl: string, labels: readonly string[]): string {
  const carried = labels
    .filter(
      (label) => slugs.get(label) !== undefined || (label.length <= longestWords && !label.includes(",")),
    )
    .slice(0, mostTopics);
  const query = new URLSearchParams();
  for (const label of carried) {
    const slug = slugs.get(label);
    if (slug !== undefined) query.append("topic", slug);
  }
  const words = carried.filter((label) => slugs.get(label) === undefined).join(", ");
  if (words !== "") query.append("words", words);
  return `${baseUrl}/${query.size === 0 ? "" : `?${query}`}#sign-up`;
}

/** Papers in a mail that is begun, and characters of a title: mail programs take an address of some 2,000. */
const mostPapers = 5;
const longestTitle = 120;

/** What a mail to somebody else begins with. */
export type Forwarded = {
  subject: string;
  papers: readonly { title: string; url: string }[];
  /** Where more of it comes from, as {@link subscribeUrl} gives it, and what it is called. */
  subscribe: { label: string; url: string };
};

/** A `mailto:` address (RFC 6068) that begins a mail with papers and where to get more. Forwarding a digest itself would hand on its reader's links. */
export function forwardUrl({ subject, papers, subscribe }: Forwarded): string {
  const lines = [
    ...papers.slice(0, mostPapers).flatMap(({ title, url }) => [shorten(title, longestTitle), url, ""]),
    `${subscribe.label}:`,
    subscribe.url,
  ];
  return `mailto:?subject=${encodeURIComponent(oneLine(subject))}&body=${encodeURIComponent(lines.join("\r\n"))}`;
}
