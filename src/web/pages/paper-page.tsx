/** One paper: its text, its topics, and where and when it was listed. */

import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { utcDate } from "../../dates.ts";
import { paperUrl } from "../../digests/paper-links.ts";
import type { SimilarPaper } from "../../digests/similar-papers.ts";
import { loadSummaries, type MachineSummary } from "../../digests/summaries/store.ts";
import { longDate } from "../../digests/view.ts";
import { type Paper, papersById, type Sighting, sightingsOf } from "../../papers/archive/archive.ts";
import { type Citation, citationOf } from "../../papers/citations/citation.ts";
import { formatOf } from "../../papers/citations/formats.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import { oneLine, shorten, shortenProse } from "../../templates/shorten.ts";
import type { CatalogueTopic } from "../../topics/catalogue.ts";
import { inTime } from "../actions/in-time.ts";
import { topicsOf } from "../actions/paper-topics.ts";
import { AuthorLink } from "../components/author-link.tsx";
import { CitationMeta, CitePaper, Coins } from "../components/citation.tsx";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { KindMark, OtherLinks, ReadingLinks, TopicLink } from "../components/paper-entry.tsx";
import { PaperFacts, Withdrawn } from "../components/paper-facts.tsx";
import { WhereListed } from "../components/where-listed.tsx";
import { citationFile } from "../http/citation-file.ts";
import type { Site } from "../http/context.ts";
import { publicPage } from "../http/headers.ts";

/** `/papers/:id`, and the same as a citation: `/papers/:id.bib`, `.ris`, `.json` (CSL) and `.md`. */
export function paperPages(site: Site): Hono {
  const { db, baseUrl } = site;
  return new Hono().get("/papers/:id", publicPage, async (c) => {
    const [, digits = "0", ending] = /^([1-9]\d{0,14})(\.[a-z]{1,5})?$/.exec(c.req.param("id")) ?? [];
    const id = Number(digits);
    const format = ending === undefined ? null : formatOf(ending.slice(1));
    const paper = format === undefined ? undefined : (await papersById(db, [id])).get(id);
    if (!paper) return errorPage(c, 404);
    // Two papers that were merged keep both addresses.
    if (paper.id !== id) return c.redirect(`/papers/${paper.id}${ending ?? ""}`, 301);
    if (format) {
      const citation = citationOf(paper, { page: paperUrl(baseUrl, id) });
      return citationFile(c, format, [citation], citation.key);
    }
    const view = await paperView(site, paper);
    if (!view.isWhole) c.header("Cache-Control", "no-store");
    return c.html(<PaperPage {...view} baseUrl={baseUrl} />);
  });
}

/** The contents of the page. */
export type PaperView = {
  paper: Paper;
  citation: Citation;
  sightings: readonly Sighting[];
  topics: readonly CatalogueTopic[];
  similar: readonly SimilarPaper[];
  /** False where its topics, or the papers like it, were not found in time, as after a start. */
  isWhole: boolean;
  /** A model's summary of its abstract. */
  machine: MachineSummary | undefined;
};

/** Loads the contents. @param summariesIn the language of a model's summary */
export async function paperView(
  site: Site,
  paper: Paper,
  summariesIn: Subscriber["summariesIn"] = "en",
): Promise<PaperView> {
  const model = site.practice.summariesBy;
  const choice = model === null || summariesIn === "off" ? undefined : { model, language: summariesIn };
  const summaryOf = (await loadSummaries(site.db, [paper.id], [choice]))(choice, site.now());

  const sightings = await sightingsOf(site.db, paper.id);
  const citation = citationOf(paper, { page: paperUrl(site.baseUrl, paper.id) });
  const [topics, similar] = await Promise.all([
    inTime(topicsOf(site, paper, sightings), site.patienceMs),
    inTime(site.similarPapers(paper, site.now()), site.patienceMs),
  ]);
  return {
    paper,
    citation,
    sightings,
    topics: topics ?? [],
    similar: similar ?? [],
    isWhole: topics !== undefined && similar !== undefined,
    machine: summaryOf(paper.id),
  };
}

/** The parts of a reader's own page that are for that reader. */
export type OwnPaper = {
  /** The actions on the paper. */
  controls: Child;
  /** Paths: where they follow its topics and authors, and of their own page of another paper. */
  follow: string;
  pathOf: (paperId: number) => string;
};

type PaperPageProps = PaperView & { baseUrl: string; own?: OwnPaper };

/** The page: the same for everybody, or one reader's. */
export function PaperPage(props: PaperPageProps) {
  const { paper, citation, sightings, topics, similar, isWhole, machine, baseUrl, own } = props;
  const day = utcDate(paper.firstSeenAt);
  return (
    <Layout
      title={shorten(paper.title, 150)}
      description={shortenProse(paper.abstract, 200)}
      canonical={`${baseUrl}/papers/${paper.id}`}
      kind="article"
      card={`/cards/papers/${paper.id}.png`}
      isPrivate={own !== undefined}
      wide
      head={<CitationMeta citation={citation} />}
    >
      <article class="whole-paper">
        <div>
          <Coins citation={citation} />
          <h1 class="title" dir="auto">
            {oneLine(paper.title)}
          </h1>
          <KindMark paper={paper} />
          <p class="read">
            <ReadingLinks paper={paper} />
          </p>
          {paper.authors.length === 0 ? null : (
            <p class="authors" dir="auto">
              {paper.authors.map((name, i) => (
                <>
                  {i === 0 ? "" : ", "}
                  <AuthorLink name={name} />
                </>
              ))}
            </p>
          )}
          <Withdrawn facts={paper.facts} />
          <PaperFacts facts={paper.facts} upvotes={paper.upvotes} machine={machine} />
          {own?.controls}
          <p class="abstract whole" dir="auto">
            {paper.abstract === "" ? "It was listed without an abstract." : oneLine(paper.abstract)}
          </p>
          <OtherLinks paper={paper} />
        </div>
        <div class="around">
          {own ? (
            <FollowHere topics={topics} authors={paper.authors} path={own.follow} />
          ) : (
            <FollowMore topics={topics} authors={paper.authors} />
          )}
          {similar.length === 0 ? null : (
            <section>
              <h2>Papers like this</h2>
              <ul class="similar">
                {similar.map(({ paper: like, why }) => (
                  <li>
                    <a href={own ? own.pathOf(like.id) : `/papers/${like.id}`} dir="auto">
                      {shorten(like.title, 200)}
                    </a>
                    <p class="why">{why}</p>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {isWhole ? null : (
            <p class="soft">
              Its topics and the papers like it are still being looked for. Load the page again in a few
              seconds to see them.
            </p>
          )}
          <CitePaper citation={citation} path={`/papers/${paper.id}`} />
          <section>
            <h2>Listed</h2>
            <p>
              New on <a href={`/papers/days/${day}`}>{longDate(day)}</a>.
            </p>
            <WhereListed sightings={sightings} />
          </section>
        </div>
      </article>
    </Layout>
  );
}

/** Authors whose pages are offered: the first three and the last. */
const mostNamed = 4;

type FollowProps = { topics: readonly CatalogueTopic[]; authors: readonly string[] };

/** The same for a reader who is known: links to the page that follows. */
function FollowHere({ topics, authors, path }: FollowProps & { path: string }) {
  if (topics.length === 0 && authors.length === 0) return null;
  return (
    <section>
      <h2>Follow</h2>
      <p class="actions">
        {topics.map(({ name }) => (
          <a href={`${path}#topics`}>Follow {name}</a>
        ))}
        {authors.length === 0 ? null : <a href={`${path}#authors`}>Follow its authors</a>}
      </p>
    </section>
  );
}

/** The topics and authors of the paper, which can be followed. */
function FollowMore({ topics, authors }: FollowProps) {
  if (topics.length === 0 && authors.length === 0) return null;
  const named =
    authors.length <= mostNamed ? authors : [...authors.slice(0, mostNamed - 1), ...authors.slice(-1)];
  return (
    <section>
      <h2>Follow</h2>
      {topics.length === 0 ? null : (
        <>
          <p class="actions">
            {topics.map((topic) => (
              <TopicLink topic={topic} />
            ))}
          </p>
          {topics.slice(0, 1).map(({ slug, name }) => (
            <p>
              <a class="button" href={`/?topic=${slug}#sign-up`}>
                Follow {name}
              </a>
            </p>
          ))}
        </>
      )}
      {named.length === 0 ? null : (
        <p class="actions">
          <span class="soft">New papers by</span>
          {[...new Set(named)].map((name) => (
            <AuthorLink name={name} />
          ))}
        </p>
      )}
    </section>
  );
}
