/** The pages over a database, as tests and benchmarks open them. */
import type { Hono } from "hono";
import { ownBrand } from "../../src/brand.ts";
import type { Db } from "../../src/db/open.ts";
import { dayHere } from "../../src/digests/current-day.ts";
import { makeScoring } from "../../src/digests/scoring.ts";
import { silent } from "../../src/log.ts";
import { createApp, type WebContext } from "../../src/web/app.ts";
import { baseUrl, mailbox, practice, testKeys, testTemplates } from "./setup.ts";

/** @param changes what differs from a service without mail server, proxies and operator's pages */
export function testApp(db: Db, { now, ...changes }: Pick<WebContext, "now"> & Partial<WebContext>): Hono {
  return createApp({
    baseUrl,
    brand: ownBrand,
    practice,
    templates: testTemplates,
    keys: testKeys,
    from: mailbox,
    bounces: null,
    db,
    log: silent,
    now,
    domain: "example.org",
    windowDays: 14,
    day: dayHere({ db, scoring: makeScoring(db, { windowDays: 14 }), now }),
    mailFolder: null,
    outboxFolder: null,
    trustProxyHops: 0,
    signUpsPerHour: 1000,
    metricsToken: null,
    admin: null,
    ...changes,
  });
}
