/** One digest in the browser, with every match that the mail had no room for. */
import { type Context, Hono } from "hono";
import { type ChosenPaper, type FullDigest, fullDigestById } from "../../digests/full-digest.ts";
import { longDate } from "../../digests/view.ts";
import { pathFor } from "../../subscribers/links.ts";
import { runsOf } from "../../templates/runs.ts";
import { shorten } from "../../templates/shorten.ts";
import { openPath } from "../actions/open-path.ts";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { Layout } from "../components/layout.tsx";
import { PaperEntry } from "../components/paper-entry.tsx";
import type { Site } from "../http/context.ts";
import { privatePage } from "../http/headers.ts";

/** `/digests/:token`, and `/feeds/digests/:token` for the entries of the private feed. */
export function digestPages(site: Site): Hono {
  const show = (purpose: "digest" | "feed-digest") => async (c: Context) => {
    const opened = await openPath(c, site, purpose);
    if (!opened.ok) return expiredLinkPage(c, opened.reason);
    const digest = await fullDigestById(site.db, opened.claims.ref ?? 0);
    if (digest?.subscriberId !== opened.subscriber.id) return expiredLinkPage(c, "invalid");
    // What a feed shows is read by others too: nothing on it acts for its reader.
    const saved = purpose === "digest" ? pathFor(site, "saved", opened.subscriber) : null;
    return c.html(<DigestPage digest={digest} topic={c.req.query("topic")} saved={saved} />);
  };
  return new Hono()
    .get("/digests/:token", privatePage, show("digest"))
    .get("/feeds/digests/:token", privatePage, show("feed-digest"));
}

type DigestPageProps = {
  digest: FullDigest;
  /** The label of the one topic to show; any other word shows all. */
  topic: string | undefined;
  /** Path of the reader's saved papers; null: nothing can be saved here. */
  saved: string | null;
};

/**
 * Without links to preferences: whoever this page's address is shown to may read the digest, and see and change what its reader
 * saved, and no more.
 */
function DigestPage({ digest, topic, saved }: DigestPageProps) {
  const date = longDate(digest.digestDate);
  const chosen = digest.sections.find(({ label }) => label === topic)?.label ?? null;
  return (
    <Layout title={`Digest of ${date}`} isPrivate dateline={date}>
      <h1 class="unseen">Digest of {date}</h1>
      {digest.sections.length > 1 ? <Filter digest={digest} chosen={chosen} /> : null}
      {chosen === null ? (
        <Whole digest={digest} saved={saved} />
      ) : (
        <OneTopic digest={digest} label={chosen} saved={saved} />
      )}
      {digest.notes.map((note) => (
        <p class="soft">{note}</p>
      ))}
      {saved === null ? null : (
        <p>
          <a href={saved}>Your saved papers</a>
        </p>
      )}
      <p class="soft">To change what you get, use the links at the foot of the mail.</p>
    </Layout>
  );
}

function Filter({ digest, chosen }: { digest: FullDigest; chosen: string | null }) {
  const all = digest.sections.reduce((sum, { papers, more }) => sum + papers.length + more.length, 0);
  const link = (href: string, name: string, count: number, isChosen: boolean) => (
    <a href={href} dir="auto" aria-current={isChosen ? "true" : undefined}>
      {name} <span class="count">{count}</span>
    </a>
  );
  return (
    <nav class="filter" aria-label="Matches by topic">
      {link("?", "All topics", all, chosen === null)}
      {digest.sections.map(({ label, papers, more }) =>
        link(
          `?topic=${encodeURIComponent(label)}`,
          label,
          papers.length + more.length + elsewhere(digest, label).length,
          label === chosen,
        ),
      )}
    </nav>
  );
}

/** What is on this topic too, and stands under another. */
const elsewhere = ({ sections }: FullDigest, label: string): ChosenPaper[] =>
  sections.flatMap(({ papers }) => papers.filter(({ alsoIn }) => alsoIn.includes(label)));

function Whole({ digest: { sections, trending }, saved }: { digest: FullDigest; saved: Saved }) {
  return (
    <>
      {sections.map((section) => (
        <TopicSection section={section} saved={saved} />
      ))}
      {trending.length === 0 ? null : (
        <section>
          <h2>{sections.length > 0 ? "Trending outside your topics" : "Trending"}</h2>
          <Chosen papers={trending} saved={saved} topic="" />
        </section>
      )}
    </>
  );
}

function OneTopic({ digest, label, saved }: { digest: FullDigest; label: string; saved: Saved }) {
  const others = elsewhere(digest, label);
  return (
    <>
      {digest.sections
        .filter((section) => section.label === label)
        .map((section) => (
          <TopicSection section={section} saved={saved} />
        ))}
      {others.length === 0 ? null : (
        <section>
          <h2>On this too, listed under another topic</h2>
          <Chosen papers={others} saved={saved} topic={label} />
        </section>
      )}
    </>
  );
}

type SectionProps = { section: FullDigest["sections"][number]; saved: Saved };

function TopicSection({ section: { label, papers, more }, saved }: SectionProps) {
  return (
    <section>
      <h2 dir="auto">{label}</h2>
      <Chosen papers={papers} saved={saved} topic={label} />
      {more.length === 0 ? null : (
        <>
          <p class="divide">Not in the mail: {more.length} more</p>
          {more.map((paper) => (
            <PaperEntry
              paper={paper}
              room={200}
              own={<SaveLink paper={paper} saved={saved} topic={label} />}
            />
          ))}
        </>
      )}
    </section>
  );
}

type Saved = DigestPageProps["saved"];

/** To the reader's page of a paper, where a button saves it. */
function SaveLink({
  paper,
  saved,
  topic,
}: {
  paper: { id: number; title: string };
  saved: Saved;
  topic: string;
}) {
  if (saved === null) return null;
  const query = topic === "" ? "" : `?${new URLSearchParams({ topic }).toString()}`;
  return (
    <a href={`${saved}/papers/${paper.id}${query}`} aria-label={`Save ${shorten(paper.title, 80)}`}>
      Save
    </a>
  );
}

type ChosenProps = { papers: readonly ChosenPaper[]; saved: Saved; topic: string };

function Chosen({ papers, saved, topic }: ChosenProps) {
  return (
    <>
      {papers.map((chosen) => (
        <PaperEntry
          paper={chosen.paper}
          titleMarks={chosen.titleMarks}
          why={chosen.why}
          alsoIn={chosen.alsoIn}
          abstract={<Marked {...chosen} />}
          own={<SaveLink paper={chosen.paper} saved={saved} topic={topic} />}
        />
      ))}
    </>
  );
}

/** Longest abstract to show, in UTF-16 units: none that is one is longer. */
const mostShown = 4_000;

/** The abstract with what matched marked in it. */
function Marked({ abstract, marks }: Pick<ChosenPaper, "abstract" | "marks">) {
  return (
    <>
      {runsOf(shorten(abstract, mostShown), abstract, marks).map(({ plain, match }) => (
        <>
          {plain}
          {match === "" ? null : <mark>{match}</mark>}
        </>
      ))}
    </>
  );
}
