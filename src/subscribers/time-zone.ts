/** Time zones as people type them. Pure. */
import { isTimeZone } from "./due.ts";

/** The zones of the IANA database that this runtime lists, by name; a zone with several names is listed once. */
export const timeZones: readonly string[] = Intl.supportedValuesOf("timeZone").filter((zone) =>
  zone.includes("/"),
);

const spellingKey = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .trim()
    .replace(/[\s_]+/g, "_")
    .toLowerCase();

const afterSlash = (zone: string) => zone.slice(zone.lastIndexOf("/") + 1);
const byName = new Map(timeZones.map((zone) => [spellingKey(zone), zone]));
/** Where two cities have one name, the first listed counts. */
const byCity = new Map([...timeZones].reverse().map((zone) => [spellingKey(afterSlash(zone)), zone]));
const areas = [...new Set(timeZones.map((zone) => zone.slice(0, zone.indexOf("/"))))];

/**
 * The zone that was meant. It may be typed as a zone's name in any case, with spaces or underscores, or as its city alone.
 * Names that are not in the list, such as Kolkata, are known too. Where there is no such zone, the text as it was typed.
 */
export function zoneMeant(typed: string): string {
  const text = spellingKey(typed);
  const listed = byName.get(text) ?? byCity.get(text);
  if (listed !== undefined) return listed;
  const written = typed.trim().replace(/\s+/g, "_");
  if (text === "" || isTimeZone(written)) return text === "utc" ? "UTC" : written;
  const city = text.replace(/(^|_)[a-z]/g, (letter) => letter.toUpperCase());
  return areas.map((area) => `${area}/${city}`).find(isTimeZone) ?? typed.trim();
}
