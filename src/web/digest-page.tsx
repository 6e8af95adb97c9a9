/** One digest in the browser, with every match that the mail had no room for. */
import { Hono } from "hono";
import { type ChosenPaper, digestInFull, type FullDigest } from "../digests/in-full.ts";
import { longDate } from "../digests/view.ts";
import type { Site } from "./context.ts";
import { deadLink, openPath } from "./dead-link.tsx";
import { privatePage } from "./headers.ts";
import { Layout } from "./layout.tsx";
import { PaperEntry } from "./paper-entry.tsx";

export function digestPages(site: Site): Hono {
  return new Hono().get("/digests/:token", privatePage, async (c) => {
    const opened = await openPath(c, site, "digest");
    if (!opened.ok) return deadLink(c, opened.reason);
    const digest = await digestInFull(site.db, opened.claim.ref ?? 0);
    if (digest?.subscriberId !== opened.subscriber.id) return deadLink(c, "invalid");
    return c.html(<DigestPage digest={digest} />);
  });
}

/** Without links to preferences: whoever this page's address is shown to may read the digest, and no more. */
function DigestPage({ digest: { digestDate, sections, trending } }: { digest: FullDigest }) {
  const date = longDate(digestDate);
  return (
    <Layout title={`Digest of ${date}`} isPrivate dateline={date}>
      <h1 class="unseen">Digest of {date}</h1>
      {sections.map(({ label, papers, more }) => (
        <section>
          <h2 dir="auto">{label}</h2>
          <Chosen papers={papers} />
          {more.length === 0 ? null : (
            <>
              <p class="divide">Not in the mail: {more.length} more</p>
              {more.map((paper) => (
                <PaperEntry paper={paper} room={200} />
              ))}
            </>
          )}
        </section>
      ))}
      {trending.length === 0 ? null : (
        <section>
          <h2>{sections.length > 0 ? "Trending outside your topics" : "Trending"}</h2>
          <Chosen papers={trending} />
        </section>
      )}
      <p class="soft">To change what you get, use the links at the foot of the mail.</p>
    </Layout>
  );
}

function Chosen({ papers }: { papers: readonly ChosenPaper[] }) {
  return (
    <>
      {papers.map(({ paper, why, alsoIn }) => (
        <PaperEntry paper={paper} why={why} alsoIn={alsoIn} room={480} />
      ))}
    </>
  );
}
