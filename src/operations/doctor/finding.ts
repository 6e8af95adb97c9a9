/** The result of one check of `paperboy doctor`. */
export type Finding = {
  /** The name of the check, such as "spf". */
  check: string;
  status: "ok" | "warn" | "fail";
  /** What was found, one line. */
  detail: string;
  /** What to do about it; null where nothing has to be done. */
  mend: string | null;
};

/** A finding that all is well. */
export const ok = (check: string, detail: string): Finding => ({ check, status: "ok", detail, mend: null });
/** A finding that should be looked at; the service works. */
export const warn = (check: string, detail: string, mend: string): Finding => ({
  check,
  status: "warn",
  detail,
  mend,
});
/** A finding that must be corrected. */
export const fail = (check: string, detail: string, mend: string): Finding => ({
  check,
  status: "fail",
  detail,
  mend,
});
