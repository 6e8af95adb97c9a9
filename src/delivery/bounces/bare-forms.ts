/** Bounces that some servers write as plain text, each known by the words it starts with. Pure. */
import type { Email } from "postal-mime";
import { classify } from "./classify.ts";
import { addressesIn, oneLine, readFields } from "./fields.ts";
import type { FormRead } from "./report.ts";

type Form = {
  form: string;
  /** What stands before the failed addresses. */
  mark: RegExp;
  /** What stands before the copy of the message, or after the failures. */
  end: RegExp;
};

const forms: readonly Form[] = [
  {
    // https://cr.yp.to/proto/qsbmf.txt
    form: "qmail",
    mark: /^Hi\. This is (?:the )?[^\n]{0,100}?program[^\n]*(?:\n[^\n<]+)*/m,
    end: /^--- /m,
  },
  {
    form: "exim",
    mark: /could not be delivered to (?:one or more|all) of its\s+recipients\.\s+(?:This is a permanent error\.\s+)?The\s+following\s+address\(es\)\s+failed:/,
    end: /^-{3,} This is a copy of/m,
  },
  {
    form: "sendmail",
    mark: /^[ \t]*-{3,} The following addresses had permanent (?:fatal|delivery) errors -{3,}/m,
    end: /^[ \t]*-{3,} (?:Original message|Message header|Unsent message|Header of the original)/im,
  },
  {
    form: "exchange",
    mark: /did not reach (?:some or all of the intended recipients|the following recipient\(s\))|^Delivery has failed to these recipients[^\n]*/m,
    end: /^(?:Original message headers:|Received: )/im,
  },
  {
    form: "gmail",
    mark: /^Delivery to the following recipients? failed permanently:/m,
    end: /^-{3,} Original message -{3,}/m,
  },
];

/** Who sends bounces; people and their out-of-office replies do not. */
const daemon = /mailer-daemon|postmaster|mail delivery|system administrator|microsoft ?exchange/i;
/** A bounce starts with its mark, after a greeting at most; further down it is a quotation. */
const nearTop = 1500;
/** More than a report is long, in characters, with the headers of the message that it is about. */
const longest = 60_000;

/** Reads a plain bounce; null where the text has none of the forms. */
export function bareReport(email: Email): FormRead | null {
  const value = (name: string) => email.headers.find(({ key }) => key === name)?.value ?? "";
  if (value("return-path").trim() !== "<>" && !daemon.test(value("from"))) return null;
  const text = (email.text ?? "").slice(0, longest).replaceAll("\r\n", "\n");
  for (const { form, mark, end } of forms) {
    const found = mark.exec(text.slice(0, 2 * nearTop));
    if (!found || found.index > nearTop) continue;
    const after = text.slice(found.index + found[0].length);
    const stop = after.search(end);
    const failures = stop < 0 ? after.slice(0, 4000) : after.slice(0, stop);
    const copy = stop < 0 ? after : after.slice(stop);
    return {
      form,
      recipients: [
        {
          addresses: addressesIn(`${failures} ${value("x-failed-recipients")}`),
          verdict: classify(null, failures),
          detail: oneLine(failures),
        },
      ],
      original: readFields(copy),
    };
  }
  return null;
}
