/** The page of a reader's settings. */
import { knownZone } from "../subscribers/due.ts";
import type { Follow, Subscriber } from "../subscribers/subscriber.ts";
import { FormError } from "./field.tsx";
import { Layout } from "./layout.tsx";
import { PauseForm } from "./pause-form.tsx";
import type { Failed, Section } from "./preferences-form.tsx";
import { TimetableForm } from "./timetable-form.tsx";
import { TopicsForm } from "./topics-form.tsx";
import { inZone } from "./when.ts";

type PreferencesPageProps = {
  subscriber: Subscriber;
  follows: readonly Follow[];
  /** Path. */
  unsubscribe: string;
  saved?: Section | undefined;
  failed?: Failed;
};

export function PreferencesPage({ subscriber, follows, unsubscribe, saved, failed }: PreferencesPageProps) {
  const of = (section: Section) => ({
    saved: saved === section,
    ...(failed?.section === section ? { failed } : {}),
  });
  return (
    <Layout title={failed ? "Please check the form" : "Your preferences"} isPrivate>
      <h1>Your preferences</h1>
      <p class="lead">
        For <strong class="address">{subscriber.email}</strong>. {standing(subscriber)}
      </p>
      {failed ? (
        <FormError>
          {failed.errors.page ?? (
            <>
              Nothing was saved: <a href={`#${failed.section}`}>one thing below</a> needs another look.
            </>
          )}
        </FormError>
      ) : null}
      <nav class="jump" aria-label="On this page">
        <a href="#topics">Topics</a>
        <a href="#timetable">Timetable</a>
        <a href="#pause">Pause</a>
      </nav>
      <TopicsForm follows={follows} {...of("topics")} />
      <TimetableForm subscriber={subscriber} {...of("timetable")} />
      <PauseForm subscriber={subscriber} {...of("pause")} />
      <section aria-labelledby="leave">
        <h2 id="leave">Leave</h2>
        <p>
          <a href={unsubscribe}>Unsubscribe</a>
        </p>
      </section>
    </Layout>
  );
}

/** What is to come, in a sentence. */
function standing({ status, timeZone, nextDueAt, pausedUntil }: Subscriber): string {
  if (status === "unsubscribed") return "You are unsubscribed: no digests are sent.";
  if (status === "pending") return "The subscription waits for you to confirm it: the link is in your mail.";
  if (status === "paused" && pausedUntil === null) return "Paused, until you resume.";
  const next =
    nextDueAt === null ? "" : `${inZone(nextDueAt, timeZone)} (${knownZone(timeZone).replaceAll("_", " ")})`;
  return status === "paused" ? `Paused; the next digest is due ${next}.` : `Your next digest is due ${next}.`;
}
