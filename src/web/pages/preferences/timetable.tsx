/** The form for when digests come and how long they are. */
import { quietChoices, summaryChoices, trendingChoices } from "../../../db/schema.ts";
import { ownName } from "../../../digests/summaries/languages.ts";
import { modelName } from "../../../digests/summaries/store.ts";
import type { Frequency } from "../../../subscribers/due.ts";
import type { Subscriber } from "../../../subscribers/subscriber.ts";
import type { RejectedForm, SavedChange } from "../../actions/preferences-forms.ts";
import { FieldError, faulty } from "../../components/field.tsx";
import { ZoneField } from "../../components/zone-field.tsx";
import { PreferencesForm, PreferencesSection } from "./section.tsx";

const frequencies: readonly [Frequency, string][] = [
  ["daily", "Every day"],
  ["weekdays", "Monday to Friday"],
  ["weekly", "Mondays only"],
];
const quietLabels: Record<(typeof quietChoices)[number], string> = {
  off: "Say nothing",
  weekly: "Say so once a week",
};
const quiet = quietChoices.map((value): [string, string] => [value, quietLabels[value]]);
const trending = trendingChoices.map((value): [string, string] => [
  String(value),
  value === 0 ? "None" : `At most ${value}`,
]);
const hours = Array.from({ length: 24 }, (_, hour): [string, string] => [
  String(hour),
  `${String(hour).padStart(2, "0")}:00`,
]);

type TimetableFormProps = {
  subscriber: Subscriber;
  /** The model that summarises abstracts; null where there is none. */
  summariesBy: string | null;
  saved: SavedChange | undefined;
  failed: RejectedForm | undefined;
};

type Field = "hour" | "timeZone" | "days" | "maxPapers" | "trendingPapers" | "quietNotes" | "summariesIn";

/** Hour, time zone, days, and how many papers. */
export function TimetableForm({ subscriber, summariesBy, saved, failed }: TimetableFormProps) {
  const errors = failed?.errors ?? {};
  const shown = (name: Field) => (failed ? failed.form.text(name) : String(subscriber[name]));
  const select = (name: Field, label: string, choices: readonly (readonly [string, string])[]) => (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name} {...faulty(name, errors[name])}>
        {choices.map(([value, text]) => (
          <option value={value} selected={shown(name) === value}>
            {text}
          </option>
        ))}
      </select>
      <FieldError id={name} message={errors[name]} />
    </div>
  );
  return (
    <PreferencesSection id="timetable" heading="When" saved={saved}>
      <PreferencesForm action="timetable" section="timetable">
        <div class="row">
          <div class="pair">
            {select("hour", "Hour", hours)}
            {select("days", "Days", frequencies)}
          </div>
          <div>
            <ZoneField id="timeZone" value={shown("timeZone")} error={errors.timeZone} />
          </div>
          <div class="pair">
            <div>
              <label for="maxPapers">Most papers</label>
              <input
                id="maxPapers"
                name="maxPapers"
                type="number"
                inputmode="numeric"
                min={1}
                max={30}
                value={shown("maxPapers")}
                {...faulty("maxPapers", errors.maxPapers)}
              />
              <FieldError id="maxPapers" message={errors.maxPapers} />
            </div>
            {select("trendingPapers", "Trending too", trending)}
          </div>
          {select("quietNotes", "Topics quiet for a week", quiet)}
        </div>
        <p class="soft">
          Never more trending papers than papers on your topics. A topic that found nothing is one line, such
          as “Nothing on kites for 12 days”, or a short mail after a week without a digest.
        </p>
        {summariesBy === null ? null : (
          <div>
            <label for="summariesIn">Summaries in</label>
            <select id="summariesIn" name="summariesIn" {...faulty("summariesIn", errors.summariesIn)}>
              {summaryChoices.map((value) => (
                <option
                  value={value}
                  lang={value === "off" ? undefined : value}
                  selected={shown("summariesIn") === value}
                >
                  {value === "off" ? "None: sentences of the abstract" : ownName(value)}
                </option>
              ))}
            </select>
            <FieldError id="summariesIn" message={errors.summariesIn} />
            <p class="soft">
              One sentence a paper, made of its abstract by the language model {modelName(summariesBy)}, and
              marked so. A summary by the paper’s source goes before it. Where there is neither, sentences of
              the abstract stand.
            </p>
          </div>
        )}
        <button type="submit">Save my timetable</button>
      </PreferencesForm>
    </PreferencesSection>
  );
}
