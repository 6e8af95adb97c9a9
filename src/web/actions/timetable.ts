/** Reads and undoes the forms for the timetable and for a pause. */
import type { Subscriber } from "../../subscribers/subscriber.ts";
import { zoneMeant } from "../../subscribers/time-zone.ts";
import type { Form } from "../http/form.ts";
import type { Undo } from "./preferences-forms.ts";

/** Choices that older forms do not have; such a form leaves them as they are. */
const laterChoices = ["trendingPapers", "quietNotes", "summariesIn"] as const;

/** The fields as typed. A field that is left out or empty is missing, not zero. */
export function readTimetable(form: Form): Record<string, string | undefined> {
  const read = (name: string) => (form.text(name).trim() === "" ? undefined : form.text(name));
  return {
    hour: read("hour"),
    timeZone: zoneMeant(form.text("timeZone")),
    days: read("days"),
    maxPapers: read("maxPapers"),
    ...Object.fromEntries(
      laterChoices.flatMap((name) => (form.text(name) === "" ? [] : [[name, form.text(name)]])),
    ),
  };
}

/** The form that restores this reader's timetable. */
export const undoTimetable = (before: Subscriber): Undo => ({
  action: "timetable",
  fields: (["hour", "timeZone", "days", "maxPapers", ...laterChoices] as const).map((name) => [
    name,
    String(before[name]),
  ]),
});

/** The form that restores this reader's earlier state: paused, active or unsubscribed. */
export function undoPause({ status, pausedUntil }: Subscriber): Undo {
  if (status === "paused") return { action: "pause", fields: [["until", pausedUntil?.toISOString() ?? ""]] };
  return { action: status === "unsubscribed" ? "unsubscribe" : "resume", fields: [] };
}
