/** A table of counts, the largest first, each with a bar. */
import type { Child } from "hono/jsx";
import { formatCount, ScrollableTable } from "./frame.tsx";

type BarTableProps = {
  label: string;
  columns: readonly [name: string, value: string];
  /** The largest value first. */
  rows: readonly { name: Child; value: number }[];
};

/** Nothing where there are no rows. */
export function BarTable({ label, columns: [name, value], rows }: BarTableProps) {
  if (rows.length === 0) return null;
  const most = rows[0]?.value ?? 0;
  return (
    <ScrollableTable label={label}>
      <table>
        <thead>
          <tr>
            <th>{name}</th>
            <th class="number">{value}</th>
            <th>
              <span class="unseen">Share</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="text">{row.name}</td>
              <td class="number">{formatCount(row.value)}</td>
              <td>
                <Bar value={row.value} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollableTable>
  );
}

/** A bar beside a number that says the same. */
function Bar({ value, most }: { value: number; most: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={most === 0 ? 0 : Math.max(0.5, (value / most) * 100)} height={10} />
    </svg>
  );
}
