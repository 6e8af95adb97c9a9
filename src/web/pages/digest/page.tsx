/** The page of one digest: in each section the mailed papers, and below them those that were not mailed. */
import type { ChosenPaper, FullDigest } from "../../../digests/full-digest.ts";
import { paperUrl } from "../../../digests/paper-links.ts";
import { forwardUrl, subscribeUrl } from "../../../digests/share.ts";
import { longDate, trendingHeading } from "../../../digests/view.ts";
import { topicHeading } from "../../../topics/heading.ts";
import { Layout } from "../../components/layout.tsx";
import { lookOf } from "../../http/look.ts";
import { type Acting, MailedEntry, OtherEntry } from "./entry.tsx";

type DigestPageProps = {
  digest: FullDigest;
  /** The label of the one topic to show; any other word shows all. */
  topic: string | undefined;
  acting: Acting;
};

/**
 * The page of a digest. It has no links to preferences, because its address may be shown to others. A person who has it can
 * read the digest, say more and less of its papers, and see and change what its reader saved.
 */
export function DigestPage({ digest, topic, acting }: DigestPageProps) {
  const date = longDate(digest.digestDate);
  const chosen = digest.sections.find(({ label }) => label === topic)?.label ?? null;
  return (
    <Layout title={`Digest of ${date}`} isPrivate dateline={date}>
      <h1 class="unseen">Digest of {date}</h1>
      <p class="summary">{digest.notice ?? summaryOf(digest)}</p>
      {digest.sections.length > 1 ? <Filter digest={digest} chosen={chosen} /> : null}
      {digest.notice === null ? (
        <p class="soft keys" data-keys hidden>
          Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>o</kbd> open
          {acting === null ? null : (
            <>
              , <kbd>s</kbd> save
            </>
          )}
        </p>
      ) : null}
      {chosen === null ? (
        <Whole digest={digest} acting={acting} />
      ) : (
        <OneTopic digest={digest} label={chosen} acting={acting} />
      )}
      {digest.notes.map((note) => (
        <p class="soft">{note}</p>
      ))}
      {acting === null ? null : (
        <p>
          <a href={acting.saved}>Your saved papers</a>
        </p>
      )}
      {digest.notice === null ? <Share digest={digest} date={date} /> : null}
      <p class="soft">To change what you get, use the links at the foot of the mail.</p>
    </Layout>
  );
}

/** For sharing: papers and topics by public addresses, because the mail itself would pass on its reader's links. */
function Share({ digest, date }: { digest: FullDigest; date: string }) {
  const { name, baseUrl } = lookOf();
  const url = subscribeUrl(baseUrl, digest.topics);
  const chosen = [...digest.sections.flatMap(({ papers }) => papers), ...digest.trending];
  const forward = forwardUrl({
    subject: `${name}, ${date}`,
    papers: chosen.map(({ paper }) => ({ title: paper.title, url: paperUrl(baseUrl, paper.id) })),
    subscribe: { label: "New papers on these topics, by mail", url },
  });
  return (
    <section>
      <h2>Share</h2>
      <p class="actions">
        <a href={forward}>Forward the first papers by mail</a>
        <a href={url}>Subscribe to these topics</a>
      </p>
      <p class="soft">Neither has a link of your own in it, as a forwarded digest would.</p>
    </section>
  );
}

/** Such as: 9 papers in the mail, and 24 more that matched. */
function summaryOf({ sections, trending }: FullDigest): string {
  const mailed = sections.reduce((sum, { papers }) => sum + papers.length, trending.length);
  const more = sections.reduce((sum, section) => sum + section.more.length, 0);
  const counted = `${mailed} ${mailed === 1 ? "paper" : "papers"} in the mail`;
  return more === 0 ? `${counted}.` : `${counted}, and ${more} more that matched.`;
}

function Filter({ digest, chosen }: { digest: FullDigest; chosen: string | null }) {
  const all = digest.sections.reduce(
    (sum, { papers, more }) => sum + papers.length + more.length,
    digest.trending.length,
  );
  const link = (href: string, name: string, count: number, isChosen: boolean) => (
    <a href={href} dir="auto" aria-current={isChosen ? "true" : undefined}>
      {name} <span class="count">{count}</span>
    </a>
  );
  return (
    <nav class="filter" aria-label="Matches by topic">
      {link("?", "All", all, chosen === null)}
      {digest.sections.map(({ label, papers, more }) =>
        link(
          `?topic=${encodeURIComponent(label)}`,
          topicHeading(label),
          papers.length + more.length + elsewhere(digest, label).length,
          label === chosen,
        ),
      )}
    </nav>
  );
}

/** Papers that are also on this topic, and stand under another. */
const elsewhere = ({ sections }: FullDigest, label: string): ChosenPaper[] =>
  sections.flatMap(({ papers }) => papers.filter(({ alsoIn }) => alsoIn.includes(label)));

function Whole({ digest: { sections, trending, topics }, acting }: { digest: FullDigest; acting: Acting }) {
  return (
    <>
      {sections.map((section) => (
        <TopicSection section={section} acting={acting} />
      ))}
      {trending.length === 0 ? null : (
        <section>
          <h2>{trendingHeading(topics)}</h2>
          <Mailed papers={trending} acting={acting} topic="" />
        </section>
      )}
    </>
  );
}

function OneTopic({ digest, label, acting }: { digest: FullDigest; label: string; acting: Acting }) {
  const others = elsewhere(digest, label);
  return (
    <>
      {digest.sections
        .filter((section) => section.label === label)
        .map((section) => (
          <TopicSection section={section} acting={acting} />
        ))}
      {others.length === 0 ? null : (
        <section>
          <h2>On this too, listed under another topic</h2>
          <Mailed papers={others} acting={acting} topic={label} />
        </section>
      )}
    </>
  );
}

function TopicSection({
  section: { label, papers, more },
  acting,
}: {
  section: FullDigest["sections"][number];
  acting: Acting;
}) {
  return (
    <section>
      <h2 dir="auto">{topicHeading(label)}</h2>
      <Mailed papers={papers} acting={acting} topic={label} />
      {more.length === 0 ? null : (
        <>
          <p class="divide">Not in the mail: {more.length} more</p>
          {more.map((paper) => (
            <OtherEntry paper={paper} topic={label} acting={acting} />
          ))}
        </>
      )}
    </section>
  );
}

type MailedProps = { papers: readonly ChosenPaper[]; acting: Acting; topic: string };

const Mailed = ({ papers, acting, topic }: MailedProps) => (
  <>
    {papers.map((chosen) => (
      <MailedEntry chosen={chosen} topic={topic} acting={acting} />
    ))}
  </>
);
