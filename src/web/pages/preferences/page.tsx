/** The page of a reader's preferences. */
import type { LearnedTopic } from "../../../digests/learned.ts";
import type { PastDigest } from "../../../digests/past-digests.ts";
import type { TopicNotes } from "../../../digests/topic-notes.ts";
import type { TopicsPreview } from "../../../digests/topic-preview.ts";
import type { AuthorFollow } from "../../../subscribers/authors.ts";
import { zoneOrUtc } from "../../../subscribers/due.ts";
import type { AddressChange } from "../../../subscribers/open-change.ts";
import type { Follow, Subscriber } from "../../../subscribers/subscriber.ts";
import type { RejectedForm, SavedChange, Section } from "../../actions/preferences-forms.ts";
import { FormError } from "../../components/field.tsx";
import { Layout } from "../../components/layout.tsx";
import { formatInZone } from "../../components/when.ts";
import type { Site } from "../../http/context.ts";
import type { Form } from "../../http/form.ts";
import { AddressForm } from "./address.tsx";
import { AuthorsForm } from "./authors.tsx";
import { PastDigests } from "./digests.tsx";
import { LearnedSection } from "./learned.tsx";
import { Leave } from "./leave.tsx";
import { LibrarySection, type LibraryView } from "./library.tsx";
import { LinksForm } from "./links.tsx";
import { PauseForm } from "./pause.tsx";
import { SavedSection } from "./saved.tsx";
import { SectionBar } from "./section.tsx";
import { TimetableForm } from "./timetable.tsx";
import { NoPreview, PreviewOfForm } from "./topic-preview.tsx";
import { TopicsForm } from "./topics.tsx";

/** The contents of a reader's page. */
export type PreferencesView = {
  subscriber: Subscriber;
  follows: readonly Follow[];
  /** Of each topic, in the same order. */
  notes: readonly TopicNotes[];
  /** The papers that the present topics bring. */
  brings: TopicsPreview;
  authors: readonly AuthorFollow[];
  /** Whether any source has named authors lately. */
  hasAuthors: boolean;
  change: AddressChange | null;
  /** What was learned from their feedback. */
  learned: readonly LearnedTopic[];
  library: LibraryView;
  forgotten: readonly string[];
  digests: readonly (PastDigest & { path: string })[];
};

/** Paths, but for the feed's, which is to be copied elsewhere. */
export type ReaderLinks = {
  own: string;
  unsubscribe: string;
  feed: string;
  saved: string;
  library: string;
  start: string;
};

/** The result of the posted form. */
export type ShownResult = { saved?: SavedChange; failed?: RejectedForm; preview?: Form };

type PreferencesPageProps = { site: Site; reader: PreferencesView; links: ReaderLinks; result?: ShownResult };

/** All sections of the preferences, with the result of the form that was posted. */
export function PreferencesPage({ site, reader, links, result = {} }: PreferencesPageProps) {
  const { subscriber, follows, authors, change } = reader;
  const { failed, preview } = result;
  const of = (section: Section) => ({
    saved: result.saved?.section === section ? result.saved : undefined,
    failed: failed?.section === section ? failed : undefined,
  });
  const title = failed ? "Please check the form" : result.saved ? "Saved" : null;
  const withAuthors = reader.hasAuthors || authors.length > 0;
  return (
    <Layout title={title === null ? "Your preferences" : `${title}: your preferences`} isPrivate>
      <h1>Your preferences</h1>
      <p>
        For <strong class="address">{subscriber.email}</strong>. {statusSentence(subscriber)}
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
      <div class="with-bar">
        <SectionBar />
        <div>
          <TopicsForm
            follows={follows}
            notes={reader.notes}
            brings={reader.brings}
            typed={preview ?? of("topics").failed?.form}
            own={links.own}
            {...of("topics")}
          >
            {preview ? <PreviewOfForm site={site} form={preview} choices={reader} /> : <NoPreview />}
          </TopicsForm>
          {withAuthors ? <AuthorsForm authors={authors} own={links.own} {...of("authors")} /> : null}
          <LibrarySection library={reader.library} path={links.library} subscriber={subscriber} />
          <SavedSection subscriber={subscriber} path={links.saved} {...of("saved")} />
          <TimetableForm
            subscriber={subscriber}
            summariesBy={site.practice.summariesBy}
            {...of("timetable")}
          />
          <PauseForm subscriber={subscriber} {...of("pause")} />
          <LearnedSection
            learned={reader.learned}
            forgotten={reader.forgotten}
            action={`${links.own}/learned`}
            start={links.start}
          />
          <h2 id="data">Data</h2>
          <PastDigests digests={reader.digests} feed={links.feed} {...of("digests")} />
          <AddressForm change={change} {...of("address")} />
          <LinksForm exportPath={`${links.own}/export`} {...of("links")} />
          <Leave
            isUnsubscribed={subscriber.status === "unsubscribed"}
            unsubscribe={links.unsubscribe}
            {...of("delete")}
          />
        </div>
      </div>
    </Layout>
  );
}

/** When the next digest comes, in a sentence. */
function statusSentence({ status, timeZone, nextDueAt, pausedUntil }: Subscriber): string {
  if (status === "unsubscribed") return "You are unsubscribed: no digests are sent.";
  if (status === "pending") return "The subscription waits for you to confirm it: the link is in your mail.";
  if (status === "paused" && pausedUntil === null) return "Paused, until you resume.";
  const next =
    nextDueAt === null
      ? ""
      : `${formatInZone(nextDueAt, timeZone)} (${zoneOrUtc(timeZone).replaceAll("_", " ")})`;
  return status === "paused" ? `Paused; the next digest is due ${next}.` : `Your next digest is due ${next}.`;
}
