/**
 * Handles the forms and API operations of a library: adding and removing papers, switching interests, and the connection to
 * Zotero.
 */
import { takeToken } from "../../db/buckets.ts";
import type { LibraryReport } from "../../db/schema.ts";
import { switchInterest } from "../../digests/library-interests.ts";
import { importPapers, removeItem, removeLibrary } from "../../library/change-library.ts";
import type { Reading } from "../../library/read/reading.ts";
import { readZoteroAddress, readZoteroKey } from "../../library/zotero/address.ts";
import { answerShrunk, connectZotero, disconnectZotero } from "../../library/zotero/connect.ts";
import { formatNumber } from "../../papers/bounds.ts";
import type { Site } from "../http/context.ts";
import { isStorable } from "../http/json-body.ts";

/** What was added, or a sentence that says why nothing was. `isBusy`: it may be tried again after {@link busySeconds}. */
export type BroughtResult =
  | { ok: true; report: LibraryReport }
  | { ok: false; message: string; isBusy?: boolean };

/** After how many seconds a file that was not read for lack of time may be sent again. */
export const busySeconds = 60;

/** Something to read. `from`: the name of a file, or `pasted text`. */
type Part = { bytes: Uint8Array; from: string };

/** How often a reader can add papers: each time takes seconds of reading. */
const bringings = { most: 30, perHour: 30 };

/** Adds the papers of a file, of pasted text, or of both: all or none. */
export async function bringParts(
  { db, now, readBrought }: Site,
  subscriberId: number,
  parts: readonly Part[],
): Promise<BroughtResult> {
  if (!(await takeToken(db, { name: `library/${subscriberId}`, ...bringings }, now())))
    return { ok: false, message: "You have added papers very often just now. Please wait two minutes." };
  const readings: Reading[] = [];
  for (const { bytes } of parts) {
    const reading = await readBrought(bytes);
    if (!reading.ok) return reading;
    readings.push(reading);
  }
  const whole: Reading = {
    papers: readings.flatMap(({ papers }) => papers),
    problems: readings.flatMap(({ problems }) => problems),
  };
  const from = parts.map((part) => part.from).join(" and ");
  const report = await importPapers(db, subscriberId, whole, { from, now: now() });
  return report
    ? { ok: true, report }
    : { ok: false, message: "This subscription was deleted while your papers were read." };
}

/** The result of one form. `errors`: a sentence for each field at fault. */
export type LibraryResult =
  | { ok: true; message: string }
  | { ok: false; errors: Partial<Record<LibraryField, string>>; isBusy?: boolean };
/** The fields of the forms that can have errors. */
export type LibraryField = "bring" | "zotero" | "key" | "page";

/** How many characters of a file's name are stored. */
const longestName = 100;

/** Handles one of the forms, or says what is wrong with it. */
export async function submitLibraryForm(
  site: Site,
  subscriberId: number,
  data: FormData,
): Promise<LibraryResult> {
  const { db, keys } = site;
  const now = site.now();
  const field = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  const overtaken: LibraryResult = {
    ok: false,
    errors: { page: "Nothing was changed: your library may have changed since you opened the page." },
  };
  switch (field("action")) {
    case "library-bring":
      return bringForm(site, subscriberId, data.get("file"), field("text"));
    case "library-remove":
      return (await removeItem(db, subscriberId, Number(field("id")) || 0, now))
        ? { ok: true, message: "The paper was removed." }
        : overtaken;
    case "library-remove-all": {
      const count = await removeLibrary(db, subscriberId);
      return {
        ok: true,
        message: `Your library was deleted: ${papersOf(count)}, and any connection to Zotero.`,
      };
    }
    case "library-interest": {
      const [name, isOn] = [field("name"), field("on") === "yes"];
      if (!(await switchInterest(db, subscriberId, { name, isOn }))) return overtaken;
      const now = isOn ? "on again: it brings papers as before" : "off: it brings no more papers";
      return { ok: true, message: `“${name}” is switched ${now}.` };
    }
    case "library-zotero": {
      const address = readZoteroAddress(field("zotero"));
      const key = readZoteroKey(field("key"));
      if (!address.ok || !key.ok)
        return {
          ok: false,
          errors: {
            ...(address.ok ? {} : { zotero: address.message }),
            ...(key.ok ? {} : { key: key.message }),
          },
        };
      await connectZotero(db, subscriberId, { library: address.library, key: key.key }, { keys, now });
      return { ok: true, message: "Connected. Zotero is read within minutes, and then once a day." };
    }
    case "library-zotero-end":
      await disconnectZotero(db, subscriberId, now);
      return { ok: true, message: "The connection was ended and its key deleted. Your papers stay." };
    case "library-shrunk": {
      const answer = field("answer") === "remove" ? "remove" : "keep";
      if (!(await answerShrunk(db, subscriberId, answer, now))) return overtaken;
      return {
        ok: true,
        message:
          answer === "keep"
            ? "Your papers stay."
            : "What is no longer in Zotero is taken out within minutes.",
      };
    }
    default:
      return {
        ok: false,
        errors: { page: "That is nothing that this page can do. Please use one of its forms." },
      };
  }
}

async function bringForm(
  site: Site,
  subscriberId: number,
  file: File | string | null,
  text: string,
): Promise<LibraryResult> {
  const isFile = file !== null && typeof file !== "string" && (file.size > 0 || file.name !== "");
  if (!isFile && text.trim() === "")
    return { ok: false, errors: { bring: "Choose a file, or paste something into the field." } };
  const parts: Part[] = [];
  if (isFile) parts.push({ bytes: new Uint8Array(await file.arrayBuffer()), from: storableName(file.name) });
  if (text.trim() !== "") parts.push({ bytes: Buffer.from(text), from: "pasted text" });
  const result = await bringParts(site, subscriberId, parts);
  return result.ok
    ? { ok: true, message: reportSentence(result.report) }
    : { ok: false, errors: { bring: result.message }, isBusy: result.isBusy ?? false };
}

/** The name of a file as PostgreSQL can store it. */
export const storableName = (name: string): string =>
  isStorable(name) && name !== "" ? [...name].slice(0, longestName).join("") : "a file";

const papersOf = (count: number) => (count === 1 ? "1 paper" : `${formatNumber(count)} papers`);

/** The result of a file, in one or a few sentences. */
export function reportSentence({ from, read, added, leftOut, problems, more }: LibraryReport): string {
  const wrong = problems.length + more;
  const there = read - added - leftOut;
  return [
    `From ${from}: ${papersOf(read)} understood, ${formatNumber(added)} of them new${there > 0 ? `, ${formatNumber(there)} there already` : ""}.`,
    ...(leftOut > 0 ? [`${papersOf(leftOut)} found no room.`] : []),
    ...(wrong > 0
      ? [`${wrong === 1 ? "1 part was" : `${formatNumber(wrong)} parts were`} not understood.`]
      : []),
  ].join(" ");
}
