/** A reader's settings: three forms on one page, each saved by itself. */
import { Hono } from "hono";
import { parsePauseUntil } from "../subscribers/pause-until.ts";
import { comeBack } from "../subscribers/sign-up.ts";
import {
  changeTimetable,
  changeTopics,
  type Follow,
  followsOf,
  pause,
  resume,
  type Subscriber,
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
      if ("errors" in done) return c.html(await page(subscriber, { failed: done }), 422);
      // Away from the POST, so that reloading the answer repeats nothing.
      return c.redirect(`${c.req.path}?saved=${done.saved}#${done.saved}`, 303);
    });
}

/** Does what one of the forms asks for, or says what is wrong with it. */
async function act(
  { db, now }: Site,
  subscriber: Subscriber,
  follows: readonly Follow[],
  form: Form,
): Promise<{ saved: Section } | Failed> {
  const action = form.text("action");
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
      await changeTimetable(db, subscriber, parsed.data, now());
      return { saved: "timetable" };
    }
    case "pause": {
      const parsed = parsePauseUntil(form.text("until"), subscriber.timeZone, now());
      if (!parsed.ok) return { section: "pause", form, errors: { until: parsed.message } };
      await pause(db, subscriber, parsed.until, now());
      return { saved: "pause" };
    }
    case "resume":
      await resume(db, subscriber, now());
      return { saved: "pause" };
    case "come-back":
      await comeBack(db, subscriber, now());
      return { saved: "pause" };
    default:
      return {
        section: "page",
        form,
        errors: { page: "That is nothing that this page can do. Please use one of its forms." },
      };
  }
}
