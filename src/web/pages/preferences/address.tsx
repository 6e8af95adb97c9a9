/** The form for another address, and the open change. */
import type { AddressChange } from "../../../subscribers/open-change.ts";
import type { RejectedForm, SavedChange } from "../../actions/preferences-forms.ts";
import { EmailInput, FieldError } from "../../components/field.tsx";
import { PreferencesForm, PreferencesSection } from "./section.tsx";

type AddressFormProps = {
  /** The change that waits for one of the addresses. */
  change: AddressChange | null;
  saved: SavedChange | undefined;
  failed: RejectedForm | undefined;
};

/** The change that waits, and a form for another address. */
export function AddressForm({ change, saved, failed }: AddressFormProps) {
  return (
    <PreferencesSection id="address" heading="Your address" isPart="folds" saved={saved}>
      {change === null ? null : (
        <div class="banner note">
          <p>
            A change to <strong class="address">{change.email}</strong> waits for{" "}
            {waitsFor(change)
              .map((side) => `the ${side} address`)
              .join(" and ")}
            . The links in the mails work for a day.
          </p>
          <PreferencesForm action="address-stay" section="address">
            <button class="quiet" type="submit">
              Cancel the change
            </button>
          </PreferencesForm>
        </div>
      )}
      <details open={failed !== undefined}>
        <summary>Change address</summary>
        <PreferencesForm action="address" section="address">
          <p>Allow it from this address, and accept it at the new one: a mail goes to each.</p>
          <label for="email">New email address</label>
          <EmailInput value={failed?.form.text("email") ?? ""} error={failed?.errors.email} />
          <FieldError id="email" message={failed?.errors.email} />
          <button type="submit">Change address</button>
        </PreferencesForm>
        <p class="soft">
          The old mailbox is gone? Then it cannot allow anything. <a href="/#sign-up">Sign up</a> with the new
          address, and delete this subscription once you can, or unsubscribe it here.
        </p>
      </details>
    </PreferencesSection>
  );
}

const waitsFor = ({ oldAgreedAt, newAgreedAt }: AddressChange): string[] => [
  ...(oldAgreedAt === null ? ["old"] : []),
  ...(newAgreedAt === null ? ["new"] : []),
];
