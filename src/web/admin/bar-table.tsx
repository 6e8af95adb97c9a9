/** A table of counts, the largest first, each with a bar. */
import type { Child } from "hono/jsx";
import { DataTable } from "./data-table.tsx";
import { formatCount } from "./frame.tsx";

type BarTableProps = {
  label: string;
  columns: readonly [name: string, value: string];
  /** The largest value first. */
  rows: readonly { name: Child; value: number }[];
};

/** Nothing where there are no rows. */
export function BarTable({ label, columns: [name, value], rows }: BarTableProps) {
  const most = rows[0]?.value ?? 0;
  return (
    <DataTable
      label={label}
      columns={[
        { name, class: "text" },
        { name: value, class: "number" },
        { name: "Share", isUnseen: true },
      ]}
      rows={rows.map((row) => [row.name, formatCount(row.value), <Bar value={row.value} most={most} />])}
    />
  );
}

/** A bar beside a number that says the same. */
function Bar({ value, most }: { value: number; most: number }) {
  return (
    <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={most === 0 ? 0 : Math.max(0.5, (value / most) * 100)} height={10} />
    </svg>
  );
}
