/** Work over a listing's papers in steps: a listing has thousands, and others may have their turn between two steps. Pure. */

const papersInStep = 250;

/** Does something with each paper, in their order. Yields between steps. */
export function* inSteps<T>(papers: readonly T[], work: (paper: T) => void): Generator<void, void> {
  for (const [i, paper] of papers.entries()) {
    if (i > 0 && i % papersInStep === 0) yield;
    work(paper);
  }
}

/** The result of all steps, without a pause between them. */
export function inOneGo<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
