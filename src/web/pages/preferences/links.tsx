/** The forms that download a reader's data and end their links. */
import type { SavedChange } from "../../actions/preferences-forms.ts";
import { PreferencesForm, PreferencesSection } from "./section.tsx";

type LinksFormProps = { saved: SavedChange | undefined; exportPath: string };

/** A form that downloads everything, and one that ends all links. */
export function LinksForm({ saved, exportPath }: LinksFormProps) {
  return (
    <PreferencesSection id="links" heading="Download, and links" isPart="folds" saved={saved}>
      <details>
        <summary>Download my data</summary>
        <p>
          Everything that is held about you, in one JSON file: settings, topics, authors, digests, what you
          said of papers, and every mail with what became of it.
        </p>
        <form method="post" action={exportPath}>
          <button class="quiet" type="submit">
            Download my data
          </button>
        </form>
      </details>
      <details>
        <summary>Did you forward a mail, or lose a device?</summary>
        <p>
          The links in your mails open these pages without a password. You can end all of them, this one
          included: a mail with a fresh one comes at once.
        </p>
        <PreferencesForm action="links-end" section="links">
          <button class="quiet" type="submit">
            End all my links
          </button>
        </PreferencesForm>
      </details>
    </PreferencesSection>
  );
}
