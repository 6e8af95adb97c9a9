import { type Edges, examine } from "../doctor/examine.ts";
import { txtLookUp } from "../doctor/txt.ts";
import type { Command } from "./command.ts";

/** The command with its ways to the outside. */
export const doctorWith = (edges: Omit<Edges, "now">): Command => ({
  usage: "doctor",
  about:
    "check the configuration end to end: database, SMTP, DKIM, SPF, DMARC, clock, BASE_URL; sends no mail",
  options: {},
  takes: [0, 0],
  run: async ({ config, now, out }) => {
    let isWell = true;
    for await (const finding of examine(config, { ...edges, now })) {
      if (finding.status === "fail") isWell = false;
      const { check, status, detail, mend } = finding;
      const line = `${status.padEnd(4)}  ${check.padEnd(14)}  ${detail}`;
      out(mend === null ? line : `${line}\n${" ".repeat(22)}mend: ${mend}`, finding);
    }
    return isWell ? 0 : 1;
  },
});

export const doctor = doctorWith({ lookUpTxt: txtLookUp(), fetch: globalThis.fetch });
