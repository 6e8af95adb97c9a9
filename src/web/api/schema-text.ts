/** JSON schemas as words for the docs page. Pure. */

/** The parts of a JSON schema that the docs page shows. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  example?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
};

type WithSchemas = { components?: { schemas?: object } };

/**
 * The schema that a reference stands for; one that is no reference is returned as it is.
 *
 * @throws where the document has no schema of that name
 */
export function dereference(schema: JsonSchema, document: WithSchemas): JsonSchema {
  const name = refName(schema);
  if (name === undefined) return schema;
  const found = (document.components?.schemas as Record<string, JsonSchema> | undefined)?.[name];
  if (!found) throw new Error(`the document has no schema ${name}`);
  return found;
}

const refName = (schema: JsonSchema): string | undefined => schema.$ref?.split("/").at(-1);

/** Such as: list of Paper; integer from 1 to 30; date-time or null. */
export function typeOf(schema: JsonSchema): string {
  const name = refName(schema);
  if (name !== undefined) return name;
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.map(typeOf).join(" or ");
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(", ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const types = [schema.type ?? "anything"].flat();
  return types
    .map((type) => {
      if (type === "array") return `list of ${typeOf(schema.items ?? {})}`;
      if (type === "string") return schema.format ?? type;
      if (type === "integer" || type === "number") return `${type}${rangeOf(schema)}`;
      return type;
    })
    .join(" or ");
}

function rangeOf({ minimum, maximum }: JsonSchema): string {
  if (minimum === undefined || Math.abs(minimum) >= Number.MAX_SAFE_INTEGER) return "";
  return maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER
    ? ` from ${minimum}`
    : ` from ${minimum} to ${maximum}`;
}

/** A field of a schema, as the docs page shows it. */
export type FieldText = {
  /** With dots for what is inside, such as papers[].why. */
  name: string;
  type: string;
  /** Of the schema that it is, or is a list of, where that has a name. */
  schemaName: string | undefined;
  isRequired: boolean;
  about: string | undefined;
};

/** The fields of an object, those of its unnamed parts included. */
export function fieldsOf(schema: JsonSchema, prefix = ""): FieldText[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([key, property]) => {
    const name = `${prefix}${key}`;
    const part = property.items ?? property;
    const inside = part.properties ? fieldsOf(part, `${name}${property.items ? "[]" : ""}.`) : [];
    const fallback = property.default === undefined ? "" : `Default: ${JSON.stringify(property.default)}.`;
    const about = [property.description, fallback].filter((text) => text).join(" ") || undefined;
    const field = {
      name,
      type: typeOf(property),
      schemaName: refName(part),
      isRequired: required.includes(key) && property.default === undefined,
      about,
    };
    return [field, ...inside];
  });
}
