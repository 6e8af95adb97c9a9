/** The form of the docs page that makes a request of one operation. A script sends it (assets/docs.client.js). */
import type { Operation } from "./described.ts";

type TryFormProps = {
  operation: Operation;
  /** A body to begin with, in JSON; null: the operation takes none. */
  example: Record<string, unknown> | null;
};

/** Without JavaScript it stays hidden: the line for curl stands above it. */
export function TryForm({ operation, example }: TryFormProps) {
  const { operationId, method, path, security, parameters = [] } = operation;
  const fields = parameters.filter((parameter) => parameter.in !== "cookie");
  return (
    <form class="try" data-method={method.toUpperCase()} data-path={path} hidden>
      <h4>Try it</h4>
      {method === "get" ? null : <p class="soft">This is a real request: it changes what it says.</p>}
      {security ? <TryField id={`${operationId}-token`} name="token token" label="Token" isRequired /> : null}
      {fields.map(({ name, in: place, required = false }) => (
        <TryField
          id={`${operationId}-${name}`}
          name={`${place} ${name}`}
          label={required ? name : `${name}, optional`}
          isRequired={required}
        />
      ))}
      {example === null ? null : (
        <>
          <label for={`${operationId}-body`}>Body</label>
          <textarea id={`${operationId}-body`} name="body body" rows={6} spellcheck={false}>
            {JSON.stringify(example, null, 2)}
          </textarea>
        </>
      )}
      <button type="submit">Send</button>
      <output class="code" tabindex={0}></output>
    </form>
  );
}

function TryField(props: { id: string; name: string; label: string; isRequired: boolean }) {
  const { id, name, label, isRequired } = props;
  return (
    <>
      <label for={id}>{label}</label>
      <input id={id} name={name} required={isRequired} autocomplete="off" spellcheck={false} />
    </>
  );
}
