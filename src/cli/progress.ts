import { Presets, SingleBar } from "cli-progress";

export type Progress = { step(by?: number): void; total(total: number): void; stop(): void };

/** A bar on stderr where that is a terminal; nothing elsewhere. */
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
