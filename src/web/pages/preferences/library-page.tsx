/** The page of a reader's library: its papers, each with a button that removes it. */
import type { LibraryItem } from "../../../library/library.ts";
import { Layout } from "../../components/layout.tsx";
import { Paging } from "../../components/paging.tsx";
import { LibrarySection, type LibrarySectionProps } from "./library.tsx";

type LibraryPageProps = Omit<LibrarySectionProps, "isListed"> & {
  items: readonly LibraryItem[];
  page: number;
  hasNext: boolean;
};

/**
 * The library's own page: its papers, each with a button that removes it. Its link is valid for no other page of the reader.
 */
export function LibraryPage({ items, page, hasNext, path, ...section }: LibraryPageProps) {
  const failed = section.result?.ok === false;
  return (
    <Layout title={failed ? "Please check the form: your library" : "Your library"} isPrivate>
      <h1>Your library</h1>
      <LibrarySection {...section} path={path} isListed />
      {items.length === 0 ? null : (
        <section aria-labelledby="papers">
          <h2 id="papers">Papers, added last first</h2>
          <ul class="said">
            {items.map((item) => (
              <li>
                <form method="post" action={path}>
                  <span>
                    {item.paperId === null ? (
                      <span dir="auto">{item.title}</span>
                    ) : (
                      <a href={`/papers/${item.paperId}`} dir="auto">
                        {item.title}
                      </a>
                    )}
                    <span class="soft">{factsOf(item)}</span>
                  </span>
                  <input type="hidden" name="action" value="library-remove" />
                  <input type="hidden" name="id" value={String(item.id)} />
                  <button class="quiet small" type="submit" aria-label={`Take out ${item.title}`}>
                    Take out
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <Paging page={page} hasNext={hasNext} path={path} />
          <details>
            <summary>Forget the whole library</summary>
            <p>All papers, and any connection to Zotero with its key. This cannot be undone.</p>
            <form method="post" action={path}>
              <input type="hidden" name="action" value="library-remove-all" />
              <button class="quiet" type="submit">
                Forget my library
              </button>
            </form>
          </details>
        </section>
      )}
    </Layout>
  );
}

/** Its authors and year, and what is missing. */
function factsOf({ authors, year, abstract, nextLookupAt }: LibraryItem): string {
  const [first] = authors;
  const who = first === undefined ? "" : authors.length > 1 ? `${first} and others` : first;
  const lacks =
    abstract !== null
      ? ""
      : nextLookupAt === null
        ? "no abstract was found"
        : "its abstract is to be looked up";
  return [who, year === null ? "" : String(year), lacks].filter((part) => part !== "").join(", ");
}
