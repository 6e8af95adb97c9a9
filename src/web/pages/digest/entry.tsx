/** One paper on the page of a digest, as the mail shows it, with its abstract folded. */
import type { Child } from "hono/jsx";
import type { ChosenPaper } from "../../../digests/full-digest.ts";
import type { Paper } from "../../../papers/archive/archive.ts";
import { oneLine, shorten, shortenProse } from "../../../templates/shorten.ts";
import { topicHeading } from "../../../topics/heading.ts";
import { PaperEntry, ReadingLinks } from "../../components/paper-entry.tsx";
import { Marked, Sentences } from "../../components/sentences.tsx";

/**
 * The targets of a reader's links: this digest's own page, and their saved papers. Null: the page has no actions for its
 * reader.
 */
export type Acting = { own: string; saved: string } | null;

/** The longest abstract that is shown, in UTF-16 units: no real abstract is longer. */
const mostShown = 4_000;
/** The same for a paper that the mail had no room for, of which there may be hundreds. */
const mostOfRest = 700;

/** A paper of the mail. `topic`: the heading that it stands under, or "". */
export function MailedEntry({
  chosen,
  topic,
  acting,
}: {
  chosen: ChosenPaper;
  topic: string;
  acting: Acting;
}) {
  const { paper, titleMarks, why, alsoIn, sentences, abstract, marks } = chosen;
  return (
    <PaperEntry
      id={`paper-${paper.id}`}
      paper={paper}
      titleMarks={titleMarks}
      authors={paper.authors}
      why={why}
      alsoIn={alsoIn.map(topicHeading)}
      abstract={<Sentences {...sentences} />}
      links={<Row paper={paper} topic={topic} acting={acting} />}
      own={
        <Folded title={paper.title}>
          <Marked text={shorten(abstract, mostShown)} whole={abstract} marks={marks} />
        </Folded>
      }
    />
  );
}

/** A paper that matched, and for which the mail had no room. */
export function OtherEntry({ paper, topic, acting }: { paper: Paper; topic: string; acting: Acting }) {
  const abstract = shortenProse(oneLine(paper.abstract), mostOfRest);
  return (
    <PaperEntry
      id={`paper-${paper.id}`}
      paper={paper}
      authors={paper.authors}
      abstract={null}
      links={<Row paper={paper} topic={topic} acting={acting} />}
      own={abstract === "" ? null : <Folded title={paper.title}>{abstract}</Folded>}
    />
  );
}

/** The abstract, which opens with a tap. */
function Folded({ title, children }: { title: string; children?: Child }) {
  return (
    <details class="fold">
      <summary>
        Abstract<span class="unseen"> of {shorten(title, 80)}</span>
      </summary>
      <p class="abstract" dir="auto">
        {children}
      </p>
    </details>
  );
}

type RowProps = { paper: Paper; topic: string; acting: Acting };

/** The links paper, PDF, code, save, more and less. The last three lead to a page that asks for confirmation. */
function Row({ paper, topic, acting }: RowProps) {
  const title = shorten(paper.title, 80);
  const of = topic === "" ? "" : `?${new URLSearchParams({ topic }).toString()}`;
  return (
    <>
      <ReadingLinks paper={paper} />
      {acting === null ? null : (
        <>
          <a href={`${acting.saved}/papers/${paper.id}${of}`} aria-label={`Save ${title}`} data-save>
            Save
          </a>
          <a href={`${acting.own}/papers/${paper.id}/more`} aria-label={`More like ${title}`}>
            More
          </a>
          <a href={`${acting.own}/papers/${paper.id}/less`} aria-label={`Less like ${title}`}>
            Less
          </a>
        </>
      )}
    </>
  );
}
