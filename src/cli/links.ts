import { lookUpTitles } from "../papers/look-up-titles.ts";
import { option, plural, type Run, UsageError } from "./command.ts";
import { withPaperboy } from "./with-paperboy.ts";

/**
 * Looks up the titles of papers without a link to their text, whether or not they are due. @throws {UsageError} for wrong usage
 */
export const links: Run = (invocation) => {
  const asked = option(invocation, "limit");
  if (asked !== undefined && !/^[1-9]\d{0,6}$/.test(asked))
    throw new UsageError(`--limit takes a number of papers, such as 100, not “${asked}”`);
  const limit = Number(asked ?? 1_000_000);
  return withPaperboy(invocation, async ({ db, now, log, userAgent, providers }) => {
    let isWell = true;
    const tried = { papers: 0, found: 0 };
    for await (const report of lookUpTitles(
      { db, now, log, userAgent, providers },
      { limit, isByHand: true },
    )) {
      if (report.ok) {
        const { paper, title, found } = report.paper;
        tried.papers++;
        if (found !== null) tried.found++;
        invocation.out(`${found ?? "not found"}  ${title}`, { paper, title, found });
      } else {
        isWell = false;
        invocation.note(report.message);
      }
    }
    invocation.note(`${plural(tried.papers, "paper")} asked for, ${tried.found} found`);
    return isWell ? 0 : 1;
  });
};
