/** The section of saved papers. */
import type { Subscriber } from "../../../subscribers/subscriber.ts";
import type { SavedChange } from "../../actions/preferences-forms.ts";
import { PreferencesForm, PreferencesSection } from "./section.tsx";

type SavedSectionProps = { subscriber: Subscriber; path: string; saved: SavedChange | undefined };

/** The link to the list, and two choices that are off by default. */
export function SavedSection({ subscriber, path, saved }: SavedSectionProps) {
  return (
    <PreferencesSection id="saved" heading="Saved papers" isPart saved={saved}>
      <p>
        <a href={path}>Your saved papers</a>: those for which you chose “Save” in a digest.
      </p>
      <details>
        <summary>What saving does</summary>
        <PreferencesForm action="saved" section="saved">
          <div class="ticks">
            <label>
              <input type="checkbox" name="savingLikes" value="1" checked={subscriber.savingLikes} />
              <span>A paper that I save counts as “more like this”</span>
            </label>
            <label>
              <input type="checkbox" name="tellUnread" value="1" checked={subscriber.tellUnread} />
              <span>Monday’s digest says how many wait unread</span>
            </label>
          </div>
          <button type="submit">Save these choices</button>
        </PreferencesForm>
      </details>
    </PreferencesSection>
  );
}
