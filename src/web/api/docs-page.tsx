/** The API's description for people, made from the document itself. */

import { Hono } from "hono";
import { docsScript, docsStyle, versioned } from "../assets/assets.ts";
import { Layout } from "../components/layout.tsx";
import type { Site } from "../http/context.ts";
import { publicPage } from "../http/headers.ts";
import { lookOf } from "../http/look.ts";
import { type Described, type Operation, operationsOf } from "./described.ts";
import { dereference, fieldsOf, type JsonSchema, typeOf } from "./schema-text.ts";
import { TryForm } from "./try-form.tsx";

const docsScriptPath = versioned("/api/docs.js", docsScript);
const docsStylePath = versioned("/api/docs.css", docsStyle);

/** `/api/docs`, its style sheet and its script. */
export function docsRoutes(described: Described, { baseUrl }: Site): Hono {
  return new Hono()
    .get("/api/docs", publicPage, (c) => c.html(<DocsPage described={described} baseUrl={baseUrl} />))
    .get("/api/docs.css", (c) =>
      c.body(docsStyle, 200, {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": "public, max-age=31536000",
      }),
    )
    .get("/api/docs.js", (c) =>
      c.body(docsScript, 200, {
        "Content-Type": "text/javascript; charset=utf-8",
        "Cache-Control": "public, max-age=31536000",
      }),
    );
}

function DocsPage({ described, baseUrl }: { described: Described; baseUrl: string }) {
  const operations = operationsOf(described);
  const schemas = Object.entries(described.components?.schemas ?? {}) as [string, JsonSchema][];
  const tags = described.tags ?? [];
  return (
    <Layout
      title="API"
      description={`What programs can ask of ${lookOf().name}, and how.`}
      canonical={`${baseUrl}/api/docs`}
    >
      <link rel="stylesheet" href={docsStylePath} />
      <script src={docsScriptPath} defer></script>
      <h1>API</h1>
      <p class="lead">{described.info.description}</p>
      <p>
        The description for programs is at <a href="/api/v1/openapi.json">/api/v1/openapi.json</a> (OpenAPI
        3.1).
      </p>
      <h2 id="tokens">Tokens</h2>
      <p>
        What concerns one reader needs the token of a link in that reader’s mail: the last part of its
        address. It goes into a header, because an address is written down by proxies and logs:
      </p>
      <pre
        class="code"
        tabindex={0}
      >{`curl -H 'Authorization: Bearer TOKEN' ${baseUrl}/api/v1/preferences`}</pre>
      <nav class="jump" aria-label="On this page">
        {tags.map(({ name }) => (
          <a href={`#${anchor(name)}`}>{name}</a>
        ))}
        <a href="#schemas">Schemas</a>
      </nav>
      {tags.map(({ name, description }) => (
        <section>
          <h2 id={anchor(name)}>{name}</h2>
          <p class="intro">{description}</p>
          {operations
            .filter((operation) => operation.tags.includes(name))
            .map((operation) => (
              <OperationEntry operation={operation} described={described} baseUrl={baseUrl} />
            ))}
        </section>
      ))}
      <section>
        <h2 id="schemas">Schemas</h2>
        {schemas.map(([name, schema]) => (
          <details>
            <summary>
              <h3>{name}</h3>
            </summary>
            {/* Inside, so that a link to it opens it. */}
            <div id={`schema-${name}`}>
              <Fields schema={schema} described={described} />
            </div>
          </details>
        ))}
      </section>
    </Layout>
  );
}

/** Text with what stands between backticks as code. */
function TextWithCode({ text }: { text: string }) {
  return <>{text.split("`").map((part, index) => (index % 2 === 0 ? part : <code>{part}</code>))}</>;
}

const anchor = (name: string) => name.toLowerCase().replaceAll(" ", "-");

type OperationProps = { operation: Operation; described: Described; baseUrl: string };

function OperationEntry({ operation, described, baseUrl }: OperationProps) {
  const { operationId, method, path, summary, description, parameters = [], responses } = operation;
  const body = operation.requestBody?.content["application/json"]?.schema;
  return (
    <article>
      <details>
        <summary>
          <h3>{summary}</h3>
          <code class="route">
            <strong>{method.toUpperCase()}</strong> {path}
          </code>
        </summary>
        <div id={operationId}>
          {description ? (
            <p>
              <TextWithCode text={description} />
            </p>
          ) : null}
          {operation.security ? (
            <p class="soft">
              Needs a <a href="#tokens">token</a>.
            </p>
          ) : null}
          {parameters.length === 0 ? null : (
            <dl class="fields">
              {parameters.map((parameter) => (
                <Field
                  name={parameter.name}
                  type={`${typeOf(parameter.schema ?? {})}, in the ${parameter.in}`}
                  isRequired={parameter.required === true}
                  about={parameter.description ?? parameter.schema?.description}
                />
              ))}
            </dl>
          )}
          {body ? (
            <>
              <p class="soft">The body, in JSON:</p>
              <Fields schema={body} described={described} />
            </>
          ) : null}
          <pre class="code" tabindex={0}>
            {curl(operation, described, baseUrl)}
          </pre>
          <dl class="fields">
            {Object.entries(responses).map(([status, { description: about, content }]) => {
              const [media, schema] = Object.entries(content ?? {})[0] ?? [];
              return (
                <>
                  <dt>{status}</dt>
                  <dd>
                    {about.endsWith(".") ? about : `${about}.`}{" "}
                    {media === "application/problem+json" ? (
                      <a href="#schema-Problem">Problem</a>
                    ) : schema?.schema ? (
                      <SchemaName schema={schema.schema} described={described} />
                    ) : null}
                  </dd>
                </>
              );
            })}
          </dl>
          <TryForm operation={operation} example={body ? exampleOf(dereference(body, described)) : null} />
        </div>
      </details>
    </article>
  );
}

/** Its name where it has one, else its fields. */
function SchemaName({ schema, described }: { schema: JsonSchema; described: Described }) {
  const name = schema.$ref?.split("/").at(-1);
  if (name) return <a href={`#schema-${name}`}>{name}</a>;
  return <Fields schema={schema} described={described} />;
}

function Fields({ schema, described }: { schema: JsonSchema; described: Described }) {
  const fields = fieldsOf(dereference(schema, described));
  if (fields.length === 0) return <p>{typeOf(schema)}</p>;
  return (
    <dl class="fields">
      {fields.map(({ name, type, schemaName, isRequired, about }) => (
        <Field name={name} type={type} schemaName={schemaName} isRequired={isRequired} about={about} />
      ))}
    </dl>
  );
}

type FieldProps = {
  name: string;
  type: string;
  schemaName?: string | undefined;
  isRequired: boolean;
  about: string | undefined;
};

function Field({ name, type, schemaName, isRequired, about }: FieldProps) {
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        <span class="soft">
          {schemaName ? <a href={`#schema-${schemaName}`}>{type}</a> : type}
          {isRequired ? "" : ", optional"}
        </span>
        {about ? ". " : ""}
        <TextWithCode text={about ?? ""} />
      </dd>
    </>
  );
}

/** A request that can be pasted, with placeholders in capitals. */
function curl(
  { method, path, parameters = [], security, requestBody }: Operation,
  described: Described,
  baseUrl: string,
) {
  const query = parameters
    .filter((parameter) => parameter.in === "query" && parameter.required)
    .map(({ name }) => `${name}=${name.toUpperCase()}`)
    .join("&");
  const address = `${baseUrl}${path.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase())}${query && `?${query}`}`;
  const schema = requestBody?.content["application/json"]?.schema;
  const example = schema ? exampleOf(dereference(schema, described)) : null;
  return [
    `curl${method === "get" ? "" : ` -X ${method.toUpperCase()}`} '${address}'`,
    ...(security ? ["  -H 'Authorization: Bearer TOKEN'"] : []),
    ...(example ? ["  -H 'Content-Type: application/json'", `  -d '${JSON.stringify(example)}'`] : []),
  ].join(" \\\n");
}

/** The fields that have an example, else the required ones. */
function exampleOf({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> {
  const shown = Object.entries(properties).filter(
    ([name, { example }]) => example !== undefined || required.includes(name),
  );
  return Object.fromEntries(shown.map(([name, { example }]) => [name, example ?? name.toUpperCase()]));
}
