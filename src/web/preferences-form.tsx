/** What the forms of the preferences share. */
import type { Child } from "hono/jsx";
import type { Form } from "./form.ts";

export const sections = ["topics", "timetable", "pause"] as const;
export type Section = (typeof sections)[number];

/** A form that could not be taken, as it was filled in, with a sentence for each field at fault. */
export type Failed = { section: Section | "page"; form: Form; errors: Partial<Record<string, string>> };

type SettingsProps = {
  id: Section;
  heading: string;
  /** Said once a change has been saved. */
  savedMessage: string | null;
  children?: Child;
};

/** A heading, what became of the last change, and below it one form or several. */
export function Settings({ id, heading, savedMessage, children }: SettingsProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {savedMessage === null ? null : (
        <p class="banner good" role="status">
          {savedMessage}
        </p>
      )}
      {children}
    </section>
  );
}

/** A form that goes to the page it is on; `action` tells the server which one it was. */
export function SettingsForm({ action, children }: { action: string; children?: Child }) {
  return (
    <form method="post" action="?">
      <input type="hidden" name="action" value={action} />
      {children}
    </form>
  );
}
