/** The operator's pages over a test's database, and a way in. */
import type { Hono } from "hono";
import { expect } from "vitest";
import type { Db } from "../../../../src/db/open.ts";
import type { WebContext } from "../../../../src/web/app.ts";
import { mailContext } from "../../../support/setup.ts";
import { form, openApp } from "../support.ts";

export const adminToken = "a-token-of-the-operator";

export const openAdmin = (db: Db, changes: Partial<WebContext> = {}): Promise<Hono> =>
  openApp(db, { admin: { token: adminToken, mail: mailContext }, ...changes });

export const bearer = { headers: { Authorization: `Bearer ${adminToken}` } };

/** Signs in as a browser does. @returns what sends requests with the cookie, and the value for forms. */
export async function signIn(app: Hono, headers: Record<string, string> = {}) {
  const { headers: ofForm, ...rest } = form({ token: adminToken });
  const answer = await app.request("/admin/sign-in", { ...rest, headers: { ...ofForm, ...headers } });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/admin"]);
  const setCookie = answer.headers.get("Set-Cookie") ?? "";
  const cookie = setCookie.split(";")[0] ?? "";
  const request = (path: string, init: RequestInit = {}) =>
    Promise.resolve(app.request(path, { ...init, headers: { ...init.headers, Cookie: cookie } }));
  const page = await (await request("/admin")).text();
  const csrf = /name="csrf" value="([\w-]+)"/.exec(page)?.[1] ?? "";
  expect(csrf).not.toBe("");
  return {
    cookie,
    setCookie,
    csrf,
    request,
    post: (path: string, fields: Record<string, string> | [string, string][]) =>
      request(path, form([...(Array.isArray(fields) ? fields : Object.entries(fields)), ["csrf", csrf]])),
  };
}
