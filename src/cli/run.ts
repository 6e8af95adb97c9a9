import { runOnce } from "../scheduler.ts";
import { plural, type Run } from "./command.ts";
import { progress } from "./progress.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Plans and delivers once. */
export const run: Run = (invocation) =>
  withPaperboy(invocation, async (paperboy) => {
    const bar = progress("delivering", 0);
    const { halted, ...report } = await runOnce(await paperboy.runNeeds(), {
      onPlanned: ({ planned }) => bar.total(planned),
      onOutcome: () => bar.step(),
    }).finally(() => bar.stop());
    invocation.out(
      `${plural(report.due, "subscriber")} due: ${report.planned} planned, ${report.nothingNew} with nothing new; ` +
        `mail: ${report.accepted} accepted, ${report.deferred} deferred, ${report.bounced} bounced, ` +
        `${report.uncertain} uncertain, ${report.failed} failed`,
      report,
    );
    if (halted !== null) invocation.note(`delivery stopped, the mail server is at fault: ${halted}`);
    return halted !== null || report.failed > 0 || report.uncertain > 0 ? 1 : 0;
  });
