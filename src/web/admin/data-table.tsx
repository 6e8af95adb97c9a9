/** The operator's tables, which a phone shows as lists. */
import type { Child } from "hono/jsx";

/** A column. On a phone its name stands before each cell, except in the first visible column, which heads the row. */
export type Column = {
  name: string;
  /** How its cells are set: `who` and `text` are wide and break anywhere, `words` has room for a few words, `nowrap` does not break, `pick` holds a box to tick. */
  class?: "who" | "words" | "text" | "nowrap" | "number" | "pick";
  /** The name is for screen readers only. */
  isUnseen?: boolean;
};

type DataTableProps = {
  label: string;
  columns: readonly Column[];
  /** A cell for each column. */
  rows: readonly (readonly Child[])[];
  /** The text of an empty table; unset: none. */
  empty?: string;
};

/**
 * A table, which a phone shows as a list (admin.css). It scrolls by itself where it is too wide, and the scrolling part can be reached
 * by keyboard.
 */
export function DataTable({ label, columns, rows, empty }: DataTableProps) {
  if (rows.length === 0) return empty === undefined ? null : <p class="empty">{empty}</p>;
  const heading = columns.findIndex(({ isUnseen }) => !isUnseen);
  return (
    <section class="wide" aria-label={label} tabindex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, class: kind, isUnseen }) => (
              <th {...(kind === "number" || kind === "pick" ? { class: kind } : {})}>
                {isUnseen ? <span class="unseen">{name}</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {columns.map(({ name, class: kind, isUnseen }, i) => (
                <td
                  {...(kind === undefined ? {} : { class: kind })}
                  {...(i === heading || isUnseen ? {} : { "data-name": name })}
                >
                  {cells[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The link to the rows before `before`; nothing where there are none. `page` ends where the query goes on. */
export function Older({ page, before }: { page: string; before: number | undefined }) {
  if (before === undefined) return null;
  return (
    <p>
      <a href={`${page}before=${before}`}>Older</a>
    </p>
  );
}
