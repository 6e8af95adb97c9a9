import { Presets, SingleBar } from "cli-progress";

/** A progress bar. `step` advances it, `total` changes its end. */
export type Progress = { step(by?: number): void; total(total: number): void; stop(): void };

/** A progress bar on stderr if that is a terminal; otherwise nothing is shown. */
export function progress(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return { step() {}, total() {}, stop() {} };
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total} {eta_formatted}`, stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    step: (by = 1) => bar.increment(by),
    total: (value) => bar.setTotal(value),
    stop: () => bar.stop(),
  };
}
