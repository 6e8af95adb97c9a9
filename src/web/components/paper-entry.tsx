/** One paper in a list, as the mail shows it. */
import type { Child } from "hono/jsx";
import { shownLinks } from "../../digests/paper-links.ts";
import type { PaperFacts, PaperKind, PaperLink } from "../../papers/paper.ts";
import { runsOf } from "../../templates/runs.ts";
import { oneLine, shorten, shortenProse } from "../../templates/shorten.ts";
import { webUrl } from "../../templates/web-url.ts";
import type { CatalogueTopic } from "../../topics/catalogue.ts";
import { Withdrawn } from "./paper-facts.tsx";

/** What an entry shows of a paper. */
export type PaperSummary = {
  id: number;
  title: string;
  abstract: string;
  links: readonly PaperLink[];
  facts?: PaperFacts;
  kind?: PaperKind;
};

type PaperEntryProps = {
  paper: PaperSummary;
  /** What matched in its title, on one line. */
  titleMarks?: readonly { start: number; end: number }[];
  /** Why it is here, in a line. */
  why?: string;
  /** Names of the reader's other topics that it matches. */
  alsoIn?: readonly string[];
  topics?: readonly CatalogueTopic[];
  /** UTF-16 units of the abstract. */
  room?: number;
  /** The abstract as it is to be shown, where that is not its beginning. */
  abstract?: Child;
  /** Of its heading: 3 below a heading of the list, 2 where the list has none. */
  level?: 2 | 3;
  /** No line above it. */
  isFirst?: boolean;
  /** Where the title leads, where that is not the paper's public page. */
  href?: string;
  /** Links of the reader's own among its links. */
  own?: Child;
  children?: Child;
};

const mostTopics = 2;

/** A paper's title, why it is here, the beginning of its abstract, and its links. */
export function PaperEntry(props: PaperEntryProps) {
  const {
    paper,
    titleMarks = [],
    why,
    alsoIn = [],
    topics = [],
    room = 320,
    level = 3,
    isFirst = false,
  } = props;
  const Heading = `h${level}` as const;
  return (
    <article class={isFirst ? "paper first" : "paper"}>
      <Heading class="of" dir="auto">
        <a href={props.href ?? `/papers/${paper.id}`}>
          {runsOf(shorten(paper.title, 300), oneLine(paper.title), titleMarks).map(({ plain, match }) => (
            <>
              {plain}
              {match === "" ? null : <u class="hit">{match}</u>}
            </>
          ))}
        </a>
      </Heading>
      <Withdrawn facts={paper.facts ?? {}} />
      <KindMark paper={paper} />
      {why ? <p class="why">{why}</p> : null}
      {alsoIn.length > 0 ? <p class="why">Also in {alsoIn.join(", ")}</p> : null}
      {paper.abstract === "" ? null : (
        <p class="abstract" dir="auto">
          {props.abstract ?? shortenProse(paper.abstract, room)}
        </p>
      )}
      <p class="actions">
        <OutsideLinks paper={paper} />
        {topics.slice(0, mostTopics).map((topic) => (
          <TopicLink topic={topic} />
        ))}
        {props.own}
      </p>
      {props.children}
    </article>
  );
}

const kindNames: Readonly<Record<PaperKind, string | null>> = {
  paper: null,
  editorial: "Editorial or notice, in no digest",
  correction: "Correction or retraction, in no digest",
  contents: "Contents of an issue, in no digest",
};

/** Says of what is no paper what it is. */
export function KindMark({ paper }: { paper: { kind?: PaperKind } }) {
  const name = kindNames[paper.kind ?? "paper"];
  return name === null ? null : <p class="why">{name}</p>;
}

/** A link to the page of a topic. */
export function TopicLink({ topic }: { topic: CatalogueTopic }) {
  return (
    <a class="topic" href={`/topics/${topic.slug}`}>
      {topic.name}
    </a>
  );
}

/** Links to a paper, to searches for it where none leads to it, and to its code; an address that is not http(s) is left out. */
export function OutsideLinks({ paper }: { paper: Pick<PaperSummary, "title" | "links"> }): Child {
  return shownLinks(paper).flatMap((link) => {
    const url = webUrl(link.url);
    if (url === null) return [];
    return [
      <a
        class="outside"
        href={url}
        rel="noopener nofollow"
        aria-label={`${link.label} ${link.label.startsWith("Search") ? "for" : "of"} ${shorten(paper.title, 80)}`}
      >
        {link.label}
      </a>,
    ];
  });
}
