/** The forms for taking a break, and for ending one. */
import type { Subscriber } from "../../../subscribers/subscriber.ts";
import type { RejectedForm, SavedChange } from "../../actions/preferences-forms.ts";
import { FieldError, faulty } from "../../components/field.tsx";
import { PreferencesForm, PreferencesSection } from "./section.tsx";

type PauseFormProps = {
  subscriber: Subscriber;
  saved: SavedChange | undefined;
  failed: RejectedForm | undefined;
};

/** Pausing, resuming, or subscribing again, whichever fits the status. */
export function PauseForm({ subscriber: { status }, saved, failed }: PauseFormProps) {
  return (
    <PreferencesSection id="pause" heading="Pause" isPart saved={saved}>
      {status === "paused" ? (
        <PreferencesForm action="resume" section="pause">
          <button type="submit">Resume now</button>
        </PreferencesForm>
      ) : null}
      {status === "unsubscribed" ? (
        <PreferencesForm action="come-back" section="pause">
          <p>You are unsubscribed. Your topics and timetable are still here.</p>
          <button type="submit">Subscribe me again</button>
        </PreferencesForm>
      ) : (
        <PreferencesForm action="pause" section="pause">
          <label for="until">
            {status === "paused" ? "Or pause until another day" : "Send again from this day on"}
          </label>
          <div class="with-button">
            <input
              id="until"
              name="until"
              class="short"
              type="date"
              value={failed?.form.text("until") ?? ""}
              {...faulty("until", failed?.errors.until)}
            />
            <button class="quiet" type="submit">
              Pause my digests
            </button>
          </div>
          <FieldError id="until" message={failed?.errors.until} />
          <p class="soft">Without a day, the pause lasts until you resume.</p>
        </PreferencesForm>
      )}
    </PreferencesSection>
  );
}
