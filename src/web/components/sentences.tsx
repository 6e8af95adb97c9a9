/** The summary of a paper, as the mail shows it. */
import type { PaperSentences } from "../../digests/cards.ts";
import { runsOf } from "../../templates/runs.ts";

/** Its sentences with the matches marked, and their author where they are not the abstract's. */
export const Sentences = ({ text, marks, summaryBy, language }: PaperSentences) => (
  <>
    <span lang={language}>
      <Marked text={text} whole={text} marks={marks} />
    </span>
    {summaryBy === undefined ? null : <span class="soft"> (Summary by {summaryBy}.)</span>}
  </>
);

type MarkedProps = { text: string; whole: string; marks: readonly { start: number; end: number }[] };

/** A text with its matches marked. `whole`: the text to which the marks refer, of which `text` may be the beginning. */
export const Marked = ({ text, whole, marks }: MarkedProps) => (
  <>
    {runsOf(text, whole, marks).map(({ plain, match }) => (
      <>
        {plain}
        {match === "" ? null : <mark>{match}</mark>}
      </>
    ))}
  </>
);
