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
const trendingLabels: Record<(typeof trendingChoices)[number], string> = {
  0: "None",
  1: "1",
  3: "3",
  5: "5",
};
const quietLabels: Record<(typeof quietChoices)[number], string> = {
  off: "Say nothing",
  weekly: "Say so once a week",
};
const hours = Array.from({ length: 24 }, (_, hour) => hour);

type TimetableFormProps = {
  subscriber: Subscriber;
  /** The model that makes sentences of abstracts; null where there is none. */
  summariesBy: string | null;
  saved: SavedChange | undefined;
  failed: RejectedForm | undefined;
};

type Field = "hour" | "timeZone" | "days" | "maxPapers" | "trendingPapers" | "quietNotes" | "summariesIn";

/** Hour, time zone, days, and how many papers. */
export function TimetableForm({ subscriber, summariesBy, saved, failed }: TimetableFormProps) {
  const errors = failed?.errors ?? {};
  const shown = (name: Field) => (failed ? failed.form.text(name) : String(subscriber[name]));
  return (
    <PreferencesSection id="timetable" heading="When" saved={saved}>
      <PreferencesForm action="timetable" section="timetable">
        <div class="row">
          <div>
            <label for="hour">Hour</label>
            <select id="hour" name="hour" {...faulty("hour", errors.hour)}>
              {hours.map((hour) => (
                <option value={hour} selected={shown("hour") === String(hour)}>
                  {`${String(hour).padStart(2, "0")}:00`}
                </option>
              ))}
            </select>
            <FieldError id="hour" message={errors.hour} />
          </div>
          <div>
            <ZoneField id="timeZone" value={shown("timeZone")} error={errors.timeZone} />
          </div>
          <div>
            <label for="days">Days</label>
            <select id="days" name="days" {...faulty("days", errors.days)}>
              {frequencies.map(([value, label]) => (
                <option value={value} selected={shown("days") === value}>
                  {label}
                </option>
              ))}
            </select>
            <FieldError id="days" message={errors.days} />
          </div>
          <div>
            <label for="maxPapers">Most papers on your topics in one digest</label>
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
        </div>
        <fieldset class="choice inline" {...faulty("trendingPapers", errors.trendingPapers)}>
          <legend>Trending papers outside your topics</legend>
          {trendingChoices.map((value) => (
            <label>
              <input
                type="radio"
                name="trendingPapers"
                value={String(value)}
                checked={shown("trendingPapers") === String(value)}
              />
              <span>{trendingLabels[value]}</span>
            </label>
          ))}
        </fieldset>
        <p class="soft">At most; a digest never has more of them than papers on your topics.</p>
        <FieldError id="trendingPapers" message={errors.trendingPapers} />
        <fieldset class="choice inline" {...faulty("quietNotes", errors.quietNotes)}>
          <legend>Topics that find nothing for a week</legend>
          {quietChoices.map((value) => (
            <label>
              <input type="radio" name="quietNotes" value={value} checked={shown("quietNotes") === value} />
              <span>{quietLabels[value]}</span>
            </label>
          ))}
        </fieldset>
        <p class="soft">
          A line at the end of a digest, such as “Nothing on kites for 12 days”. After a week without any
          digest, one short mail.
        </p>
        <FieldError id="quietNotes" message={errors.quietNotes} />
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
