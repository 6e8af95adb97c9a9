/** Ends a run with what was left out: the names of tests and of their suites say why. */
import type { Reporter, TestModule, Vitest } from "vitest/node";

export default class SaySkipped implements Reporter {
  private isFiltered = false;

  onInit(vitest: Vitest): void {
    // With a pattern, what is left out is what nobody asked for.
    this.isFiltered = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (this.isFiltered) return;
    const skipped = new Map<string, number>();
    const run = new Set<string>();
    for (const { relativeModuleId, children } of modules)
      for (const test of children.allTests()) {
        const key = `${relativeModuleId}: ${test.fullName}`;
        if (test.result().state !== "skipped") {
          run.add(key);
          continue;
        }
        // All of a suite is left out for one reason, which is in its name.
        const { parent } = test;
        const isWhole =
          parent.type === "suite" &&
          [...parent.children.allTests()].every((each) => each.result().state === "skipped");
        const name = isWhole ? `${relativeModuleId}: ${parent.fullName}` : key;
        skipped.set(name, (skipped.get(name) ?? 0) + 1);
      }
    // What one database leaves out, the other may have run.
    const left = [...skipped].filter(([name]) => ![...run].some((key) => key.startsWith(name)));
    if (left.length === 0) return;
    console.log("\nLeft out:");
    for (const [name, count] of left) console.log(`  ${name}${count > 1 ? ` (${count} tests)` : ""}`);
  }
}
