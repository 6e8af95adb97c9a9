/** What the forms of the preferences share. */
import type { Child } from "hono/jsx";
import type { SavedChange, Section } from "../../actions/preferences-forms.ts";

type PreferencesSectionProps = {
  id: Section;
  heading: string;
  saved: SavedChange | undefined;
  children?: Child;
};

/** A heading, what became of the last change and a way back from it, and below them one form or several. */
export function PreferencesSection({ id, heading, saved, children }: PreferencesSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {saved === undefined ? null : (
        <div class="banner good saved" role="status">
          <p>{saved.message}</p>
          {saved.undo === null ? null : (
            <PreferencesForm action={saved.undo.action} section={id}>
              <input type="hidden" name="undo" value="1" />
              {saved.undo.fields.map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <button class="quiet" type="submit">
                Undo
              </button>
            </PreferencesForm>
          )}
        </div>
      )}
      {children}
    </section>
  );
}

type PreferencesFormProps = {
  action: string;
  section: Section;
  /** Where the script finds what the form would bring, as it is filled in. */
  preview?: string;
  children?: Child;
};

/** A form that goes to the page it is on; `action` tells the server which one it was, and the answer opens at its section. */
export function PreferencesForm({ action, section, preview, children }: PreferencesFormProps) {
  return (
    <form method="post" action={`?#${section}`} data-preview={preview}>
      <input type="hidden" name="action" value={action} />
      {children}
    </form>
  );
}
