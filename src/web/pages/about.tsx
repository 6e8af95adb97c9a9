/** What the service is, how it chooses, and who runs it. */
import { Hono } from "hono";
import { Layout } from "../components/layout.tsx";
import { Operator } from "../components/operator.tsx";
import { SiteName } from "../components/site-name.tsx";
import type { Site } from "../http/context.ts";
import { publicPage } from "../http/headers.ts";

/** `/about`. */
export function aboutPages(site: Site): Hono {
  return new Hono().get("/about", publicPage, (c) => c.html(<AboutPage site={site} />));
}

function AboutPage({ site }: { site: Site }) {
  const { name, intro } = site.brand;
  return (
    <Layout
      title={`About ${name}`}
      description={intro ?? `What ${name} does, how it chooses papers, and who runs it.`}
      canonical={`${site.baseUrl}/about`}
    >
      <h1>
        About <SiteName />
      </h1>
      <p class="lead">
        {intro ?? (
          <>
            <SiteName /> reads the listings of new research papers and mails you, once a day, those on your
            topics.
          </>
        )}
      </p>
      <h2>How it works</h2>
      <ul>
        <li>
          You name topics: from <a href="/topics">the catalogue</a>, in words of your own, or as a paragraph
          about your research.
        </li>
        <li>
          Papers come from public listings, such as arXiv and Hugging Face. <a href="/papers">All of them</a>{" "}
          can be read here, whether you subscribe or not.
        </li>
        <li>
          A digest has the best papers of the last {site.windowDays} days on each topic, with the reason for
          each. No paper comes twice, and on a day with nothing new no mail comes.
        </li>
        <li>You choose the hour, the days and how many papers, and can pause for as long as you like.</li>
      </ul>
      <h2>How papers are chosen</h2>
      <p>
        By the words of your topics, and by what you bring or say yourself: papers that you know, authors that
        you follow, More and Less below a paper. Your preferences list in words what was learned, and forget
        it when you say so. Which mails you open and which links you follow is not recorded, so nothing is
        learned from it. No place in a digest can be bought.
      </p>
      <h2>Who runs it</h2>
      <Operator site={site} />
      <p>
        What is kept about you, and for how long, is on the page about <a href="/privacy">privacy</a>.
      </p>
      <h2>For programs</h2>
      <p>
        Each list has a feed, and what the pages do, <a href="/api/docs">the API</a> does too.
      </p>
    </Layout>
  );
}
