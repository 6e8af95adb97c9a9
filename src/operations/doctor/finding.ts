/** What the doctor says of one thing. */
export type Finding = {
  /** What was looked at, e.g. "spf". */
  check: string;
  status: "ok" | "warn" | "fail";
  /** What was found, one line. */
  detail: string;
  /** What to do about it; null where nothing is to be done. */
  mend: string | null;
};

export const ok = (check: string, detail: string): Finding => ({ check, status: "ok", detail, mend: null });
export const warn = (check: string, detail: string, mend: string): Finding => ({
  check,
  status: "warn",
  detail,
  mend,
});
export const fail = (check: string, detail: string, mend: string): Finding => ({
  check,
  status: "fail",
  detail,
  mend,
});
