/** Charts: the curve is SVG and the words are HTML, so that both are legible at every width. */

/** One value of a curve, with its label. */
export type Point = { label: string; value: number };

const width = 1000;
const height = 100;

/** The least round number that is not below: 1, 2 or 5 times a power of ten. Pure. */
export function roundUp(value: number): number {
  if (value <= 5) return 5;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** The points of a curve in a box of 1000 by 100, the first at the left. Pure. */
export function curveOf(values: readonly number[], top: number): string {
  // A single point is drawn as a level line.
  const drawn = values.length === 1 ? [...values, ...values] : values;
  const step = width / (drawn.length - 1);
  return drawn
    .map((value, index) => `${(index * step).toFixed(1)},${(height - (value / top) * height).toFixed(2)}`)
    .join(" ");
}

type LineChartProps = { id: string; title: string; points: readonly Point[]; format: (n: number) => string };

/** A curve over its points, from 0 to a round number. Nothing where there are no points. */
export function LineChart({ id, title, points, format }: LineChartProps) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const top = roundUp(Math.max(...points.map(({ value }) => value)));
  const curve = curveOf(
    points.map(({ value }) => value),
    top,
  );
  return (
    <figure class="chart">
      <div class="plot">
        <div class="scale" aria-hidden="true">
          <span>{format(top)}</span>
          <span>{top % 2 === 0 ? format(top / 2) : ""}</span>
          <span>0</span>
        </div>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>
            {`From ${format(first.value)} on ${first.label} to ${format(last.value)} on ${last.label}. The table below has each day.`}
          </desc>
          <polygon class="under" points={`0,${height} ${curve} ${width},${height}`} />
          <polyline class="curve" points={curve} />
        </svg>
        <div class="span" aria-hidden="true">
          <span>{first.label}</span>
          {first === last ? null : <span>{last.label}</span>}
        </div>
      </div>
    </figure>
  );
}
