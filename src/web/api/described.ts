/** The API's document as the docs page and its forms read it. Pure. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { JsonSchema } from "./schema-text.ts";

/** An OpenAPI 3.1 document. */
export type Described = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const methods = ["get", "post", "put", "patch", "delete"] as const;

type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: JsonSchema };
type Content = Record<string, { schema?: JsonSchema } | undefined>;
/** An operation of the document, with its method and path. */
export type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
  method: (typeof methods)[number];
  path: string;
};

/** Every operation of a document, in its order. */
export function operationsOf({ paths = {} }: Described): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ ...(operation as Omit<Operation, "method" | "path">), method, path }] : [];
    }),
  );
}
