/** A variable of the environment, as the tables of `variables/` describe it. */
import type { z } from "zod";

/** A variable of the environment. The type of its value follows from its parser. */
export type Variable<Value> = {
  name: string;
  parse: z.ZodType<Value, string>;
  /** Its default, as it would be written; null: none, and `about` says what that means. */
  fallback: string | null;
  about: string;
  isSecret?: true;
};

/** A variable with a default. */
export const variable = <Value>(
  name: string,
  parse: z.ZodType<Value, string>,
  fallback: string,
  about: string,
): Variable<Value> => ({ name, parse, fallback, about });

/** A variable that may be unset; its value is then null. */
export const optional = <Value>(
  name: string,
  parse: z.ZodType<Value, string>,
  about: string,
  more: { isSecret?: true } = {},
): Variable<Value | null> => ({ name, parse, fallback: null, about, ...more });
