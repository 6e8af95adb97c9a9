/** Unsubscribing, and deleting everything. */
import type { SavedChange } from "../../actions/preferences-forms.ts";
import { PreferencesForm, PreferencesSection } from "./section.tsx";

type LeaveProps = {
  saved: SavedChange | undefined;
  isUnsubscribed: boolean;
  /** Path. */
  unsubscribe: string;
};

/** A link to unsubscribe, and a form that asks for deletion. */
export function Leave({ saved, isUnsubscribed, unsubscribe }: LeaveProps) {
  return (
    <PreferencesSection id="delete" heading="Leave" saved={saved}>
      {isUnsubscribed ? null : (
        <p>
          <a class="button quiet" href={unsubscribe}>
            Unsubscribe
          </a>
        </p>
      )}
      <details>
        <summary>Delete everything about me</summary>
        <p>
          Subscription, topics, authors, digests, what you said of papers, the record of mails: all of it, for
          good. So that nobody else can do it, the link for it goes to your mailbox.
        </p>
        <PreferencesForm action="delete" section="delete">
          <button class="quiet" type="submit">
            Mail me the link that deletes it
          </button>
        </PreferencesForm>
      </details>
    </PreferencesSection>
  );
}
