/** What is wrong with a field, said next to it and tied to it. */
import type { Child } from "hono/jsx";

/** Attributes of a control whose value could not be taken. */
export const faulty = (id: string, message: string | undefined) =>
  message === undefined ? {} : { "aria-invalid": "true", "aria-describedby": `${id}-error` };

/** What is wrong with the field of this id; nothing where there is no message. */
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

/** Above a form that could not be taken, for those who do not see the field at once. */
export function FormError({ children }: { children?: Child }) {
  return (
    <p class="banner bad" role="alert">
      {children}
    </p>
  );
}
