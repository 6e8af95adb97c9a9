/** A reader's settings: three forms on one page, each saved by itself. */
import { Hono } from "hono";
import { changeTimetable, comeBack, pause, resume } from "../subscribers/changes.ts";
import { parsePauseUntil } from "../subscribers/pause-until.ts";
import {
  changeTopics,
  type Follow,
  followsOf,
  type Subscriber,
  subscriberById,
  timetableInput,
} from "../subscribers/subscriber.ts";
import type { Site } from "./context.ts";
import { deadLink, openPath } from "./dead-link.tsx";
import { type Form, formBody } from "./form.ts";
import { privatePage } from "./headers.ts";
import { ownPath } from "./own-path.ts";
import { type Failed, type Section, sections } from "./preferences-form.tsx";
import { PreferencesPage } from "./preferences-page.tsx";
import { readTimetable } from "./timetable-form.tsx";
import { readTopicsForm } from "./topics-form.tsx";

export function preferencesPages(site: Site): Hono {
  const { db } = site;
  const page = async (subscriber: Subscriber, more: { saved?: Section | undefined; failed?: Failed }) => (
    <PreferencesPage
      subscriber={subscriber}
      follows={await topicsOf(subscriber)}
      unsubscribe={ownPath(site, "unsubscribe", subscriber)}
      {...more}
    />
  );
  const topicsOf = async ({ id }: Subscriber): Promise<Follow[]> => (await followsOf(db, [id])).get(id) ?? [];
  return new Hono()
    .get("/preferences/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "preferences");
      if (!opened.ok) return deadLink(c, opened.reason);
      const saved = sections.find((section) => section === c.req.query("saved"));
      return c.html(await page(opened.subscriber, { saved }));
    })
    .post("/preferences/:token", privatePage, formBody, async (c) => {
      const opened = await openPath(c, site, "preferences");
      if (!opened.ok) return deadLink(c, opened.reason);
      const { subscriber } = opened;
      const done = await act(site, subscriber, await topicsOf(subscriber), c.get("form"));
      if ("errors" in done) {
        const current = await subscriberById(db, subscriber.id);
        if (!current) return deadLink(c, "invalid");
        return c.html(await page(current, { failed: done }), 422);
      }
      // Away from the POST, so that reloading the answer repeats nothing.
      return c.redirect(`${c.req.path}?saved=${done.saved}#${done.saved}`, 303);
    });
}

const overtaken =
  "Nothing was saved: this does not go with how your subscription stands, which may have changed since you opened the page.";

/** Does what one of the forms asks for, or says what is wrong with it. */
async function act(
  { db, now }: Site,
  subscriber: Subscriber,
  follows: readonly Follow[],
  form: Form,
): Promise<{ saved: Section } | Failed> {
  const action = form.text("action");
  const outcome = (section: Section, changed: Subscriber | null): { saved: Section } | Failed =>
    changed ? { saved: section } : { section: "page", form, errors: { page: overtaken } };
  switch (action) {
    case "topics": {
      const read = readTopicsForm(form, follows);
      if (!read.ok) return { section: "topics", form, errors: read.errors };
      await changeTopics(db, subscriber.id, read.topics);
      return { saved: "topics" };
    }
    case "timetable": {
      const parsed = timetableInput.safeParse(readTimetable(form));
      if (!parsed.success) {
        const errors = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message]));
        return { section: "timetable", form, errors };
      }
      return outcome("timetable", await changeTimetable(db, subscriber.id, parsed.data, now()));
    }
    case "pause": {
      const parsed = parsePauseUntil(form.text("until"), subscriber.timeZone, now());
      if (!parsed.ok) return { section: "pause", form, errors: { until: parsed.message } };
      return outcome("pause", await pause(db, subscriber.id, parsed.until, now()));
    }
    case "resume":
      return outcome("pause", await resume(db, subscriber.id, now()));
    case "come-back":
      return outcome("pause", await comeBack(db, subscriber.id, now()));
    default:
      return {
        section: "page",
        form,
        errors: { page: "That is nothing that this page can do. Please use one of its forms." },
      };
  }
}
