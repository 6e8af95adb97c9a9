/** The forms for taking a break, and for ending one. */
import type { Subscriber, SubscriberStatus } from "../subscribers/subscriber.ts";
import { FieldError, faulty } from "./field.tsx";
import { type Failed, Settings, SettingsForm } from "./preferences-form.tsx";

const savedMessages: Partial<Record<SubscriberStatus, string>> = {
  paused: "Your digests are paused.",
  active: "Your digests come again.",
};

type PauseFormProps = { subscriber: Subscriber; saved: boolean; failed?: Failed };

export function PauseForm({ subscriber: { status }, saved, failed }: PauseFormProps) {
  return (
    <Settings id="pause" heading="Pause" savedMessage={saved ? (savedMessages[status] ?? null) : null}>
      {status === "paused" ? (
        <SettingsForm action="resume">
          <button type="submit">Resume now</button>
        </SettingsForm>
      ) : null}
      {status === "unsubscribed" ? (
        <SettingsForm action="come-back">
          <p>You are unsubscribed. Your topics and timetable are still here.</p>
          <button type="submit">Subscribe me again</button>
        </SettingsForm>
      ) : (
        <SettingsForm action="pause">
          <label for="until">
            {status === "paused" ? "Or pause until another day" : "Send again from this day on"}
          </label>
          <input
            id="until"
            name="until"
            class="short"
            type="date"
            value={failed?.form.text("until") ?? ""}
            {...faulty("until", failed?.errors.until)}
          />
          <FieldError id="until" message={failed?.errors.until} />
          <p class="soft">Without a day, the pause lasts until you resume.</p>
          <button class="quiet" type="submit">
            Pause my digests
          </button>
        </SettingsForm>
      )}
    </Settings>
  );
}
