/** Links between the pages of a list. */

type PagingProps = {
  page: number;
  hasNext: boolean;
  /** Path of the list, with its query if it has one. */
  path: string;
  newer?: string;
  older?: string;
};

/** Links to the pages before and after; nothing where the list has one page. */
export function Paging({ page, hasNext, path, newer = "Newer", older = "Older" }: PagingProps) {
  if (page === 1 && !hasNext) return null;
  const pathOf = (n: number) => (n === 1 ? path : `${path}${path.includes("?") ? "&" : "?"}page=${n}`);
  return (
    <nav class="pages" aria-label="Pages">
      {page > 1 ? (
        <a rel="prev" href={pathOf(page - 1)}>
          {newer}
        </a>
      ) : null}
      {hasNext ? (
        <a rel="next" href={pathOf(page + 1)}>
          {older}
        </a>
      ) : null}
    </nav>
  );
}
