/** A link to the page of an author. */

/** The path of an author's page, by the name as a paper prints it. */
export const authorPath = (name: string): string => `/authors/${encodeURIComponent(name)}`;

/** The name, with a link to the page of that name. */
export function AuthorLink({ name }: { name: string }) {
  return (
    <a href={authorPath(name)} dir="auto">
      {name}
    </a>
  );
}
