/** The link "Save" of a mail: it shows a button, and the button saves. Programs that only open links save nothing. */
import { pathFor } from "../../../subscribers/links.ts";
import { savedRow, savePaper, unsavePaper } from "../../../subscribers/saved.ts";
import type { FeedbackRequest } from "../../actions/feedback.ts";
import { savedFull } from "../../actions/saved.ts";
import { Layout } from "../../components/layout.tsx";
import type { Site } from "../../http/context.ts";

/** The page of the link, which says whether the paper is already saved. Changes nothing. */
export async function askToSave(site: Site, asked: FeedbackRequest) {
  const { paper, subscriber } = asked;
  const isSaved = (await savedRow(site.db, subscriber.id, paper.id)) !== null;
  return isSaved ? (
    <SavedPage title="Saved" asked={asked} site={site} button={["undo", "Remove it"]} />
  ) : (
    <SavedPage title="Save this paper?" asked={asked} site={site} button={["save", "Save"]} />
  );
}

/** Saves the paper, or undoes that where the button asks for it. @returns null where the paper is gone. */
export async function doSave(site: Site, asked: FeedbackRequest, posted: string | null) {
  const { paper, subscriber, topic } = asked;
  if (posted === "undo") {
    await unsavePaper(site.db, subscriber.id, paper.id);
    return <SavedPage title="Not saved" asked={asked} site={site} button={["save", "Save"]} />;
  }
  const done = await savePaper(site.db, subscriber.id, { paperId: paper.id, topic }, site.now());
  if (done === "gone") return null;
  return done === "full" ? (
    <SavedPage title="Not saved" asked={asked} site={site} button={["save", "Save"]} fault={savedFull} />
  ) : (
    <SavedPage title="Saved" asked={asked} site={site} button={["undo", "Undo"]} />
  );
}

type SavedPageProps = {
  title: string;
  asked: FeedbackRequest;
  site: Site;
  button: readonly [action: string, label: string];
  fault?: string;
};

function SavedPage({
  title,
  asked: { paper, subscriber },
  site,
  button: [action, label],
  fault,
}: SavedPageProps) {
  return (
    <Layout title={title} isPrivate>
      <h1>{title}</h1>
      <p class="lead" dir="auto">
        {paper.title}
      </p>
      {fault === undefined ? null : (
        <p class="banner bad" role="alert">
          {fault}
        </p>
      )}
      <form method="post">
        <button class={action === "save" ? undefined : "quiet"} type="submit" name="action" value={action}>
          {label}
        </button>
      </form>
      <p>
        <a href={pathFor(site, "saved", subscriber)}>Your saved papers</a>: read, note and export them there.
      </p>
    </Layout>
  );
}
