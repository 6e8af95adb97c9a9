/** What is stored about a reader, for how long, who sees it, and how to end it. The numbers are those that the jobs use. */
import { Hono } from "hono";
import { dayMs } from "../../dates.ts";
import { confirmationTtl } from "../../subscribers/notices/confirmation.ts";
import { unconfirmedDays } from "../../subscribers/sign-up.ts";
import { Layout } from "../components/layout.tsx";
import { Operator } from "../components/operator.tsx";
import { SiteName } from "../components/site-name.tsx";
import type { Site } from "../http/context.ts";
import { publicPage } from "../http/headers.ts";

/** `/privacy`. */
export function privacyPages(site: Site): Hono {
  return new Hono().get("/privacy", publicPage, (c) => c.html(<PrivacyPage site={site} />));
}

function PrivacyPage({ site }: { site: Site }) {
  const { mail, papers } = site.practice.days;
  return (
    <Layout
      title="Privacy"
      description={`What ${site.brand.name} keeps about its readers, for how long, and how to end it.`}
      canonical={`${site.baseUrl}/privacy`}
    >
      <h1>Privacy</h1>
      <p class="lead">
        <SiteName /> keeps what it needs to mail you the right papers, and nothing about what you read. There
        are no cookies for readers, no tracking pixels and no counted links.
      </p>
      <h2>What is kept</h2>
      <ul>
        <li>Your email address, your time zone, and when your digests come.</li>
        <li>The topics and authors that you follow or mute.</li>
        <li>
          What you say and bring: More and Less, saved papers and your notes on them, and the papers of your
          library. The key of a Zotero library is kept encrypted.
        </li>
        <li>The digests that you got, and whether the mail server took each mail.</li>
      </ul>
      <p>
        Your network address is not stored. To limit abuse, sign-ups are counted under a code that is made
        from it with a secret key, and that is deleted after a day without use.
      </p>
      <h2>For how long</h2>
      <ul>
        <li>
          A sign-up that nobody confirms: {days(unconfirmedDays)}. Its link works for{" "}
          {days(confirmationTtl / dayMs)}.
        </li>
        <li>Digests and the record of mails: {days(mail)}. Links to old digests end with them.</li>
        <li>Your settings and what you said or brought: until you delete them.</li>
        <li>
          Papers, which are public:{" "}
          {papers === null
            ? "for good."
            : `${days(papers)} after they were last listed. Those that somebody saved or judged stay.`}
        </li>
      </ul>
      <h2>Who else gets to see it</h2>
      <ul>
        <li>The mail servers that carry your mail, as with any mail.</li>
        <li>
          <Providers site={site} />
        </li>
        {site.practice.embeds ? (
          <li>
            A service that compares texts by their meaning gets titles and abstracts of papers and the words
            of topics, without whose they are.
          </li>
        ) : null}
        {site.practice.summariesBy !== null ? (
          <li>
            A language model’s service gets abstracts of papers, to make a sentence of each, and nothing about
            you.
          </li>
        ) : null}
        <li>Nobody else: nothing is sold, and no page loads anything from another site.</li>
      </ul>
      <p>
        The links in your mails open your preferences without a password. Who gets a mail that you forward can
        use them too, and “End all my links” in your preferences makes them useless.
      </p>
      <h2>How to leave</h2>
      <ul>
        <li>
          “Unsubscribe” at the foot of each digest, or the button of your mail program, ends the digests at
          once. Your settings stay, so that you can come back.
        </li>
        <li>
          “Delete everything about me” in your preferences deletes all of the above for good. If mail to your
          address has come back or was called spam, a code made from the address stays, so that it is not
          mailed again.
        </li>
        <li>Your preferences also give you all that is kept about you as a file.</li>
        <li>
          Somebody else signed you up? Do nothing, or tap “This was not me” in that mail: then this mailbox
          gets no more of them. A code made from your address is kept for that.
        </li>
      </ul>
      <h2>Who is responsible</h2>
      <Operator site={site} />
    </Layout>
  );
}

/** Such as: 90 days. */
const days = (n: number) => (n === 1 ? "1 day" : `${n} days`);

function Providers({ site: { practice } }: { site: Pick<Site, "practice"> }) {
  const zotero = "If you connect a Zotero library, Zotero is asked for it with the key that you gave.";
  if (!practice.looksUp) return <>{zotero}</>;
  return (
    <>
      If you bring papers, arXiv and Semantic Scholar are asked for what is missing of them, by their titles
      and identifiers, without whose they are. {zotero}
    </>
  );
}
