/** The error message of a field, shown next to it and linked to it. */
import type { Child } from "hono/jsx";

/** Attributes of a control with an invalid value. */
export const faulty = (id: string, message: string | undefined) =>
  message === undefined ? {} : { "aria-invalid": "true", "aria-describedby": `${id}-error` };

/** The error message of the field with this id; nothing where there is none. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  return message === undefined ? null : (
    <p class="error" id={`${id}-error`}>
      {message}
    </p>
  );
}

/** A required field for an email address. Its id and its name are `email`. */
export function EmailInput({ value, error }: { value: string; error: string | undefined }) {
  return (
    <input
      id="email"
      name="email"
      type="email"
      value={value}
      autocomplete="email"
      inputmode="email"
      spellcheck={false}
      required
      maxlength={254}
      placeholder="you@example.org"
      {...faulty("email", error)}
    />
  );
}

/** The message above an invalid form, for those who do not see the field at once. */
export function FormError({ children }: { children?: Child }) {
  return (
    <p class="banner bad" role="alert">
      {children}
    </p>
  );
}
