/** Links with which a reader shares papers and topics. They hold no personal link of the reader. Pure. */
import { oneLine, shorten } from "../templates/shorten.ts";
import { catalogue } from "../topics/catalogue.ts";

/** The most topics in a link, and the most characters of a topic in the reader's own words. */
const mostTopics = 8;
const longestWords = 60;

const slugs = new Map(catalogue.map(({ name, slug }) => [name, slug]));

/**
 * The address of the sign-up form with these topics filled in: topics of the catalogue are ticked, others are filled in as
 * words. A topic that is a paragraph, or has a comma in it, is left out.
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

/** The most papers in a drafted mail, and characters of a title. Mail programs accept an address of some 2,000 characters. */
const mostPapers = 5;
const longestTitle = 120;

/** The inputs of a drafted mail to another person. */
export type Forwarded = {
  subject: string;
  papers: readonly { title: string; url: string }[];
  /** The address for signing up, as from {@link subscribeUrl}, and the service's name. */
  subscribe: { label: string; url: string };
};

/**
 * A `mailto:` address (RFC 6068) that drafts a mail with papers and the address for signing up. Forwarding a digest itself
 * would also share its reader's personal links.
 */
export function forwardUrl({ subject, papers, subscribe }: Forwarded): string {
  const lines = [
    ...papers.slice(0, mostPapers).flatMap(({ title, url }) => [shorten(title, longestTitle), url, ""]),
    `${subscribe.label}:`,
    subscribe.url,
  ];
  return `mailto:?subject=${encodeURIComponent(oneLine(subject))}&body=${encodeURIComponent(lines.join("\r\n"))}`;
}
