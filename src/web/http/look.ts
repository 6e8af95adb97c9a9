/** The operator's choices that every page shows. They follow the request, so that no page has to pass them on. */
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Brand } from "../../brand.ts";

/** The brand, the path of the style sheet in its colours, and where the pages are reached. */
export type Look = Brand & { stylePath: string; baseUrl: string };

type LookEnv = { Variables: { look: Look } };
/** Markup that is not yet text. */
type Page = string | Promise<string>;

/** The look of the page that is being rendered. */
let shown: Look | undefined;

/** Lets {@link lookOf} answer while a page is rendered for `c.html`. The first of the app's middleware. */
export const withLook = (look: Look) =>
  createMiddleware<LookEnv>(async (c, next) => {
    c.set("look", look);
    const { html } = c;
    c.html = ((page: Page, ...more: []) => html(rendered(c, page), ...more)) as typeof html;
    await next();
  });

/**
 * Renders a page with the look of the app that serves the request. Rendering is synchronous, so a variable is enough:
 * AsyncLocalStorage costs a fifth of every request (Node 20).
 */
export function rendered(c: Context, page: Page): Page {
  if (page instanceof Promise) return page;
  shown = c.var.look;
  try {
    return page.toString();
  } finally {
    shown = undefined;
  }
}

/** The look of the app whose page is rendered. @throws Error in a component that has waited, and outside of a page */
export function lookOf(): Look {
  if (!shown) throw new Error("no page is being rendered");
  return shown;
}
