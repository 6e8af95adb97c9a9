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
 * Resolves a reference to a schema; any other schema is returned unchanged.
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
  /** The path of the field, with dots, such as papers[].why. */
  name: string;
  type: string;
  /** The name of the field's schema, or of its items' schema, if it has one. */
  schemaName: string | undefined;
  isRequired: boolean;
  about: string | undefined;
};

/** The fields of an object, including those of its unnamed parts. */
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
