/** One paper in a list, as the mail shows it. */
import type { Child } from "hono/jsx";
import { mailLinks, readingLinks, type ShownLink, shownLinks } from "../../digests/paper-links.ts";
import type { PaperFacts, PaperKind, PaperLink } from "../../papers/paper.ts";
import { runsOf } from "../../templates/runs.ts";
import { oneLine, shorten, shortenProse } from "../../templates/shorten.ts";
import { webUrl } from "../../templates/web-url.ts";
import type { CatalogueTopic } from "../../topics/catalogue.ts";
import { Byline } from "./byline.tsx";
import { Withdrawn } from "./paper-facts.tsx";

/** The contents of an entry. */
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
  /** The id of its element, where links lead to it. */
  id?: string;
  /** Who wrote it, where that is shown. */
  authors?: readonly string[];
  /** When it was first listed, and how many voted for it, where these are shown. */
  seenAt?: Date;
  upvotes?: number | null;
  /** Where its title, on one line, matched. */
  titleMarks?: readonly { start: number; end: number }[];
  /** Why it is here, in a line. */
  why?: string;
  /** Names of the reader's other topics that it matches. */
  alsoIn?: readonly string[];
  topics?: readonly CatalogueTopic[];
  /** How many UTF-16 units of the abstract are shown. */
  room?: number;
  /** The abstract as it is to be shown, where that is not its beginning; null: not at all. */
  abstract?: Child;
  /** Of its heading: 3 below a heading of the list, 2 where the list has none. */
  level?: 2 | 3;
  /** No line above it. */
  isFirst?: boolean;
  /** Where the title leads, where that is not the paper's public page. */
  href?: string;
  /** Links of the reader's own among its links. */
  own?: Child;
  /** Its row of links, where that is not all that is known. */
  links?: Child;
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
    <article class={isFirst ? "paper first" : "paper"} id={props.id}>
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
      <Byline authors={props.authors ?? []} seenAt={props.seenAt} upvotes={props.upvotes} />
      {why ? <p class="why">{why}</p> : null}
      {alsoIn.length > 0 ? <p class="why">Also in {alsoIn.join(", ")}</p> : null}
      {paper.abstract === "" || props.abstract === null ? null : (
        <p class="abstract" dir="auto">
          {props.abstract ?? shortenProse(paper.abstract, room)}
        </p>
      )}
      <div class="actions">
        {props.links ?? <OutsideLinks paper={paper} />}
        {topics.slice(0, mostTopics).map((topic) => (
          <TopicLink topic={topic} />
        ))}
        {props.own}
      </div>
      {props.children}
    </article>
  );
}

/** A paper of a list with who wrote it, when it was listed and its votes, which {@link PaperEntry} shows where it is told to. */
export const told = ({
  authors,
  firstSeenAt,
  upvotes,
}: {
  authors: readonly string[];
  firstSeenAt: Date;
  upvotes: number | null;
}) => ({ authors, seenAt: firstSeenAt, upvotes });

const kindNames: Readonly<Record<PaperKind, string | null>> = {
  paper: null,
  editorial: "Editorial or notice, in no digest",
  correction: "Correction or retraction, in no digest",
  contents: "Contents of an issue, in no digest",
};

/** The label of an entry that is no paper, such as an editorial. */
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

/** The links of a paper in a list, in the mail's few words: one search where nothing leads to it. An address that is not http(s) is left out. */
export const OutsideLinks = ({ paper }: { paper: LinkedPaper }): Child =>
  outside(paper.title, mailLinks(paper, "/papers"));

/** The same as how to read it: paper, PDF, code. */
export const ReadingLinks = ({ paper }: { paper: LinkedPaper }): Child =>
  outside(paper.title, readingLinks(paper));

/** The other links of the paper. */
export function OtherLinks({ paper }: { paper: LinkedPaper }) {
  const reading = new Set(readingLinks(paper).map(({ url }) => url));
  const others = shownLinks(paper).filter(({ url }) => !reading.has(url) && webUrl(url) !== null);
  return others.length === 0 ? null : <p class="actions">{outside(paper.title, others)}</p>;
}

/** What a link does, followed by the title of its paper. */
const nameOf = ({ label }: ShownLink): string => (label === "Find" ? label : `${label} of`);

type LinkedPaper = Pick<PaperSummary, "title" | "links">;

/** Searches stand in one quiet row, before the links. */
function outside(title: string, links: readonly ShownLink[]): Child {
  const shown = links.filter(({ url }) => webUrl(url) !== null);
  const [searches, others] = [shown.filter(isSearch), shown.filter((link) => !isSearch(link))];
  const of = shorten(title, 80);
  return (
    <>
      {searches.length === 0 ? null : (
        <span class="searches">
          <span aria-hidden="true">Search:</span>
          {searches.map((link) => (
            <Outside link={link} name={`Search ${searchName(link)} for ${of}`} text={searchName(link)} />
          ))}
        </span>
      )}
      {others.map((link) => (
        <Outside link={link} name={`${nameOf(link)} ${of}`} text={link.label} />
      ))}
    </>
  );
}

const isSearch = ({ label }: Pick<ShownLink, "label">) => label.startsWith("Search ");

/** The name of a search, short enough for three in a row of 288 px. */
const searchName = ({ label }: ShownLink) =>
  label.replace(/^Search (?:Google )?/, "").replace("Hugging Face", "HF");

/** @param props.name the name for screen readers */
const Outside = ({ link, name, text }: { link: ShownLink; name: string; text: string }) => (
  <a class="outside" href={webUrl(link.url) ?? ""} rel="noopener nofollow" aria-label={name}>
    {text}
  </a>
);
