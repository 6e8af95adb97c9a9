/** The front page: what the service is, the sign-up, and today's list as the mail would show it. */
import type { Context } from "hono";
import { Hono } from "hono";
import type { DigestReasons } from "../../db/schema.ts";
import type { CurrentPapers } from "../../digests/current-papers.ts";
import { trendingReason } from "../../digests/digest-reasons.ts";
import { reasonText } from "../../digests/reason-text.ts";
import { longDate } from "../../digests/view.ts";
import { readAuthors } from "../../subscribers/authors.ts";
import { localDate } from "../../subscribers/due.ts";
import type { SignUpErrors } from "../../subscribers/sign-up-input.ts";
import { catalogue } from "../../topics/catalogue.ts";
import { digestPicture } from "../assets/pictures.ts";
import { FormError } from "../components/field.tsx";
import { Layout } from "../components/layout.tsx";
import { PaperEntry } from "../components/paper-entry.tsx";
import { maxSearch } from "../components/search-form.tsx";
import { Sentences } from "../components/sentences.tsx";
import { SiteName } from "../components/site-name.tsx";
import type { Site } from "../http/context.ts";
import { atomFeed } from "../http/feeds.ts";
import { publicPage } from "../http/headers.ts";
import { rendered } from "../http/look.ts";
import { pageCache, sendCached } from "../http/page-cache.ts";
import { emptySignUp, SignUpForm, type SignUpValues } from "./sign-up/form.tsx";

/** What the service is, in a line. */
export const promise = "New research papers on your topics, in one mail a day";

const pitch =
  "The new research papers on your topics, in one mail a day: best first, each with the reason why, and never the same one twice.";

/** `/`, and the feed of trending papers. */
export function homePages(site: Site): Hono {
  const kept = pageCache();
  return new Hono()
    .get("/", publicPage, async (c) => {
      const current = await site.currentPapers();
      const asked = c.req.queries("topic") ?? [];
      const picked = catalogue.map(({ slug }) => slug).filter((slug) => asked.includes(slug));
      const read = readAuthors(c.req.queries("author") ?? []);
      const authors = read.ok ? read.authors.map(({ name }) => name) : [];
      const words = (c.req.query("words") ?? "").slice(0, maxSearch);
      // There are too many combinations of names, words and topics to cache a page for each.
      if (authors.length > 0 || words !== "" || picked.length > 1) {
        const values = { ...emptySignUp, picked, words, authors };
        return c.html(<HomePage site={site} current={current} values={values} />);
      }
      const page = await kept(current, picked.join(), () =>
        rendered(c, <HomePage site={site} current={current} values={{ ...emptySignUp, picked }} />),
      );
      return sendCached(c, page);
    })
    .get("/feed.xml", publicPage, async (c) => {
      const { trending } = await site.currentPapers();
      const entries = trending.map((paper) => ({ ...paper, why: reasonText([trendingReason(paper)]) }));
      return atomFeed(c, site, { path: "/", title: `${site.brand.name}: trending papers`, entries });
    });
}

/** The page again, after an invalid sign-up. */
export async function homePageAgain(c: Context, site: Site, form: FormProps): Promise<Response> {
  return c.html(<HomePage site={site} current={await site.currentPapers()} {...form} />, 422);
}

type FormProps = { values: SignUpValues; errors?: SignUpErrors };

function HomePage({ site, current, ...form }: FormProps & { site: Site; current: CurrentPapers }) {
  const failed = form.errors !== undefined;
  return (
    <Layout
      title={failed ? "Please check the form" : site.brand.name}
      description={site.brand.intro ?? pitch}
      canonical={`${site.baseUrl}/`}
      feed="/feed.xml"
      isPrivate={failed}
      dateline={longDate(localDate(site.now(), "UTC"))}
      wide
    >
      <section class="hero">
        <div>
          <h1>{promise}</h1>
          <p class="lead">
            {site.brand.intro ??
              "Best first, each with the reason why it is there, and never the same one twice."}
          </p>
          {failed ? <FormError>Almost: one thing below needs another look.</FormError> : null}
          <SignUpForm {...form} popular={current.popular} />
        </div>
        <DigestPicture hasSample={current.sample.outcome !== "nothing-new"} />
      </section>
      <TodaysMail current={current} />
    </Layout>
  );
}

/** A digest of invented papers, without a masthead: the name above it is the operator's. `npm run pictures` takes it anew. */
function DigestPicture({ hasSample }: { hasSample: boolean }) {
  const { light, dark, width, height } = digestPicture;
  return (
    <figure class="shot">
      <p class="name" aria-hidden="true">
        <SiteName />
      </p>
      <picture>
        <source srcset={dark} media="(prefers-color-scheme: dark)" />
        <img
          src={light}
          width={width}
          height={height}
          loading="lazy"
          alt="The beginning of a digest: how many papers there are on each topic, then each paper with its title, its authors, the reason why it is there, two sentences, and links to read, save or rate it."
        />
      </picture>
      <figcaption>
        A digest on a phone.
        {hasSample ? (
          <>
            {" "}
            <a href="/sample">See today’s, as it is mailed</a>
          </>
        ) : null}
      </figcaption>
    </figure>
  );
}

function TodaysMail({ current }: { current: CurrentPapers }) {
  const { sample } = current;
  return (
    <>
      <h2 class="sample">Today’s mail</h2>
      {sample.outcome === "nothing-new" ? (
        <p class="empty">
          No paper has been listed in the last days. The list appears here as soon as one is.
        </p>
      ) : (
        <>
          <p class="soft">{weekOf(current)}</p>
          <p>{introduction(sample.sections.map((section) => section.label))}</p>
          {sample.sections.map((section) => (
            <SampleSection heading={section.label} chosen={section.papers} current={current} />
          ))}
          <SampleSection
            heading={sample.sections.length > 0 ? "Trending outside these topics" : "Trending"}
            chosen={sample.trending}
            current={current}
          />
          <p>
            <a href="/sample">The whole mail, as it is mailed</a> · <a href="/papers">All papers</a>
          </p>
        </>
      )}
    </>
  );
}

/** Such as: 412 new papers from 5 sources in the last seven days. */
function weekOf({ countOfWeek: n, sourcesOfWeek }: CurrentPapers): string {
  const papers = `${n.toLocaleString("en-US")} new ${n === 1 ? "paper" : "papers"}`;
  return `${papers} from ${sourcesOfWeek} ${sourcesOfWeek === 1 ? "source" : "sources"} in the last seven days.`;
}

function introduction(topics: readonly string[]): string {
  if (topics.length === 0) return "This is what a reader without topics gets today: what is trending.";
  const named = new Intl.ListFormat("en-GB").format(topics);
  return `This is what a new reader gets today who follows ${named}. Yours would be about your own topics.`;
}

type SampleSectionProps = {
  heading: string;
  chosen: readonly { id: number; why: DigestReasons; alsoIn?: string[] }[];
  current: CurrentPapers;
};

function SampleSection({ heading, chosen, current: { sampled } }: SampleSectionProps) {
  if (chosen.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <div class="list">
        {chosen.map(({ id, why, alsoIn = [] }) => {
          const paper = sampled.get(id);
          return paper ? (
            <PaperEntry
              paper={paper}
              why={reasonText(why)}
              alsoIn={alsoIn}
              abstract={<Sentences {...paper.sentences} />}
            />
          ) : null;
        })}
      </div>
    </section>
  );
}
