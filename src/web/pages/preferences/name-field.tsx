/** The field for the name of a description. */
import type { Follow } from "../../../subscribers/subscriber.ts";
import type { RejectedForm } from "../../actions/preferences-forms.ts";
import { nameFieldOf, nameGiven } from "../../actions/topics.ts";
import { FieldError, faulty } from "../../components/field.tsx";

type NameFieldProps = { follow: Follow; failed: RejectedForm | undefined };

/** The name of a description in lists and mails. */
export function NameField({ follow, failed }: NameFieldProps) {
  const field = nameFieldOf(follow);
  const error = failed?.errors[field];
  return (
    <>
      <label for={field}>Its name in your mails</label>
      <input
        id={field}
        name={field}
        value={nameGiven(failed?.form, follow)}
        dir="auto"
        {...faulty(field, error)}
      />
      <FieldError id={field} message={error} />
    </>
  );
}
