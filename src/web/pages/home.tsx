/** The front page: what it is, how to get it, and today's list as the mail would show it. */
import type { Context } from "hono";
import { Hono } from "hono";
import { whyTrending } from "../../digests/reason-text.ts";
import { longDate } from "../../digests/view.ts";
import { localDate } from "../../subscribers/due.ts";
import type { SignUpErrors } from "../../subscribers/sign-up-input.ts";
import { catalogue } from "../../topics/catalogue.ts";
import { FormError } from "../components/field.tsx";
import { Layout, siteName } from "../components/layout.tsx";
import { PaperEntry } from "../components/paper-entry.tsx";
import type { Site } from "../http/context.ts";
import { atom } from "../http/feeds.ts";
import { publicPage } from "../http/headers.ts";
import { keepPages, sendKept } from "../http/page-cache.ts";
import type { Today } from "../http/today.ts";
import { emptySignUp, SignUpForm, type SignUpValues } from "./sign-up-form.tsx";

const pitch =
  "The new research papers on your topics, in one mail a day: best first, each with the reason why, and never the same one twice.";

const feedPapers = 30;

export function homePages(site: Site): Hono {
  const kept = keepPages();
  return new Hono()
    .get("/", publicPage, async (c) => {
      const today = await site.today();
      const asked = c.req.query("topic") ?? "";
      const topic = catalogue.find(({ slug }) => slug === asked)?.slug ?? "";
      const picked = topic === "" ? [] : [topic];
      const page = await kept(today, topic, () =>
        String(<HomePage site={site} today={today} values={{ ...emptySignUp, picked }} />),
      );
      return sendKept(c, page);
    })
    .get("/feed.xml", publicPage, async (c) => {
      const { day } = await site.today();
      const entries = day.trending
        .slice(0, feedPapers)
        .map((paper) => ({ ...paper, why: whyTrending(paper) }));
      return atom(c, site, { path: "/", title: "Paperboy: trending papers", entries });
    });
}

/** The page once more, after a sign-up that could not be taken. */
export async function homePageAgain(c: Context, site: Site, form: FormProps): Promise<Response> {
  return c.html(<HomePage site={site} today={await site.today()} {...form} />, 422);
}

type FormProps = { values: SignUpValues; errors?: SignUpErrors };

function HomePage({ site, today, ...form }: FormProps & { site: Site; today: Today }) {
  const failed = form.errors !== undefined;
  return (
    <Layout
      title={failed ? "Please check the form" : siteName}
      description={pitch}
      canonical={`${site.baseUrl}/`}
      feed="/feed.xml"
      isPrivate={failed}
      dateline={longDate(localDate(site.now(), "UTC"))}
    >
      <section class="hero">
        <h1>New research papers on your topics, in one mail a day</h1>
        <p class="lead">Best first, each with the reason why it is there, and never the same one twice.</p>
        {failed ? <FormError>Almost: one thing below needs another look.</FormError> : null}
        <SignUpForm {...form} />
      </section>
      <TodaysMail today={today} />
    </Layout>
  );
}

function TodaysMail({ today }: { today: Today }) {
  const { sample } = today;
  return (
    <>
      <h2 class="sample">Today’s mail</h2>
      {sample.outcome === "nothing-new" ? (
        <p class="empty">
          No paper has been listed in the last days. The list appears here as soon as one is.
        </p>
      ) : (
        <>
          <p>{introduction(sample.sections.map((section) => section.label))}</p>
          {sample.sections.map((section) => (
            <SampleSection heading={section.label} chosen={section.papers} today={today} />
          ))}
          <SampleSection
            heading={sample.sections.length > 0 ? "Trending outside these topics" : "Trending"}
            chosen={sample.trending}
            today={today}
          />
          <p>
            <a href="/papers">All papers</a>
          </p>
        </>
      )}
    </>
  );
}

function introduction(topics: readonly string[]): string {
  if (topics.length === 0) return "This is what a reader without topics gets today: what is trending.";
  const named = new Intl.ListFormat("en-GB").format(topics);
  return `This is what a new reader gets today who follows ${named}. Yours would be about your own topics.`;
}

type SampleSectionProps = {
  heading: string;
  chosen: readonly { id: number; why: string; alsoIn?: string[] }[];
  today: Today;
};

function SampleSection({ heading, chosen, today: { day } }: SampleSectionProps) {
  if (chosen.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {chosen.map(({ id, why, alsoIn = [] }) => {
        const paper = day.papers.get(id);
        return paper ? <PaperEntry paper={paper} why={why} alsoIn={alsoIn} /> : null;
      })}
    </section>
  );
}
