/** Components that the sections of the preferences share. */
import type { Child } from "hono/jsx";
import type { SavedChange, Section } from "../../actions/preferences-forms.ts";

/** The bar's sections: the id of each one's heading, and its name. */
const bar = [
  ["topics", "Topics"],
  ["library", "Library"],
  ["timetable", "When"],
  ["learned", "Learned"],
  ["data", "Data"],
  ["delete", "Leave"],
] as const;

/** Links to the sections. It stays on the screen; the script marks the section that is being read. */
export function SectionBar() {
  return (
    <nav class="bar" aria-label="Sections" data-bar>
      {bar.map(([id, name]) => (
        <a href={`#${id}`}>{name}</a>
      ))}
    </nav>
  );
}

type PreferencesSectionProps = {
  id: Section;
  heading: string;
  /** Whether it belongs to the section before it. "folds": all of it opens with a tap on its heading or similar words. */
  isPart?: boolean | "folds";
  saved: SavedChange | undefined;
  children?: Child;
};

/** A heading, the result of the last change with its undo, and one form or several. */
export function PreferencesSection({
  id,
  heading,
  isPart = false,
  saved,
  children,
}: PreferencesSectionProps) {
  const headingId = `${id}-heading`;
  return (
    <section id={id} aria-labelledby={headingId}>
      {isPart ? (
        <h3 id={headingId} class={isPart === "folds" ? "unseen" : undefined}>
          {heading}
        </h3>
      ) : (
        <h2 id={headingId}>{heading}</h2>
      )}
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
  /** The address where the script gets a preview of the form as it is filled in. */
  preview?: string;
  children?: Child;
};

/** A form that is posted to its own page. `action` tells the server which form it was, and the answer opens at its section. */
export function PreferencesForm({ action, section, preview, children }: PreferencesFormProps) {
  return (
    <form method="post" action={`?#${section}`} data-preview={preview}>
      <input type="hidden" name="action" value={action} />
      {children}
    </form>
  );
}
