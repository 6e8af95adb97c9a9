/** What every page shows of the operator's choices. It follows the request, so that no page has to hand it on. */
import { contextStorage, getContext } from "hono/context-storage";
import { createMiddleware } from "hono/factory";
import type { Brand } from "../../brand.ts";

/** The brand, the path of the style sheet in its colours, and where the pages are reached. */
export type Look = Brand & { stylePath: string; baseUrl: string };

type LookEnv = { Variables: { look: Look } };

/** Lets {@link lookOf} answer while a request is served. The first of the app's middleware. */
export const withLook = (look: Look) =>
  [
    contextStorage(),
    createMiddleware<LookEnv>(async (c, next) => {
      c.set("look", look);
      await next();
    }),
  ] as const;

/** The look of the app that serves the request. @throws Error outside a request */
export const lookOf = (): Look => getContext<LookEnv>().var.look;
