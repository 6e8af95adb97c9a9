/** The page that asks a reader about ten papers, and shows at once what was learned. */
import type { StarterPaper } from "../../../digests/starter-papers.ts";
import { shorten } from "../../../templates/shorten.ts";
import type { DigestOutline, StartView } from "../../actions/start.ts";
import { Layout } from "../../components/layout.tsx";
import { PaperEntry } from "../../components/paper-entry.tsx";
import { LearnedSection } from "../preferences/learned.tsx";

type StartPageProps = StartView & { path: string; isPopular: boolean };

/** The papers, and below them what was learned, the topics, and a preview of the digest. */
export function StartPage({ asked, follows, learned, forgotten, digest, path, isPopular }: StartPageProps) {
  const action = isPopular ? `${path}?popular=1` : path;
  const answered = asked.filter(({ said }) => said !== null).length;
  return (
    <Layout title="Papers to start with" isPrivate>
      <h1>Papers to start with</h1>
      <p class="lead">
        Say of each whether you want more like it. Skip what you like to skip: nothing here has to be
        answered.
      </p>
      <p>
        {answered} of {asked.length} answered. <a href="#learned">See what was understood</a>
      </p>
      {asked.length === 0 ? (
        <p class="empty">
          {follows.length === 0
            ? "No papers have been listed in the last days. Please come back tomorrow."
            : "No paper of the last days is on your topics. Your digests will have links that say the same of each paper."}
        </p>
      ) : null}
      {asked.map((each) => (
        <AskedPaper
          {...each}
          action={action}
          isFollowed={follows.some(({ slug }) => slug === each.topic.slug)}
        />
      ))}
      <LearnedSection learned={learned} forgotten={forgotten} action={action} />
      {isPopular && follows.length > 0 ? <Followed follows={follows} action={action} /> : null}
      <NextDigest digest={digest} />
    </Layout>
  );
}

type AskedPaperProps = StartView["asked"][number] & { action: string; isFollowed: boolean };

function AskedPaper({ paper, topic, why, said, action, isFollowed }: AskedPaperProps) {
  const title = shorten(paper.title, 80);
  return (
    <div id={`paper-${paper.id}`}>
      <PaperEntry paper={paper} why={reasonFor(topic, why, isFollowed)} room={240} level={2}>
        <form class="keep" method="post" action={action}>
          <input type="hidden" name="paper" value={String(paper.id)} />
          {said === null ? (
            <>
              <button class="small" type="submit" name="verdict" value="more" aria-label={`Like ${title}`}>
                Like
              </button>
              <button
                class="quiet small"
                type="submit"
                name="verdict"
                value="less"
                aria-label={`Not for me: ${title}`}
              >
                Not for me
              </button>
            </>
          ) : (
            <>
              <strong>{said === "more" ? "You like it." : "Not for you."}</strong>
              <button
                class="quiet small"
                type="submit"
                name="verdict"
                value="undo"
                aria-label={`Undo: ${title}`}
              >
                Undo
              </button>
            </>
          )}
        </form>
      </PaperEntry>
    </div>
  );
}

/** Why a paper is asked about, and the effect of an answer, in a line. */
function reasonFor({ name }: StarterPaper["topic"], why: StarterPaper["why"], isFollowed: boolean): string {
  if (why === "edge") return `Only just on “${name}”: how strict shall it be?`;
  if (why === "side") return `One side of “${name}”`;
  return isFollowed
    ? `On “${name}”, which you follow`
    : `On “${name}”: if you like it, you follow that topic`;
}

function Followed({ follows, action }: { follows: StartView["follows"]; action: string }) {
  return (
    <section>
      <h2>You follow</h2>
      <ul class="said">
        {follows.map(({ key, name }) => (
          <li>
            <form method="post" action={action}>
              <span dir="auto">{name}</span>{" "}
              <button
                class="quiet small"
                type="submit"
                name="unfollow"
                value={key}
                aria-label={`Unfollow: ${name}`}
              >
                Unfollow
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextDigest({ digest }: { digest: DigestOutline | null }) {
  return (
    <section>
      <h2>Your next digest, as things are now</h2>
      {digest === null ? (
        <p>Nothing is left for it yet. What is listed until then comes into it.</p>
      ) : (
        <p class="soft">What is listed until then comes on top.</p>
      )}
      {digest?.map(({ topic, papers }) => (
        <section class="matches">
          <h3 dir="auto">{topic ?? "Trending"}</h3>
          <ul>
            {papers.map(({ id, title }) => (
              <li>
                <a href={`/papers/${id}`} dir="auto">
                  {shorten(title, 200)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
