/**
 * The part of the preferences page that shows what was learned from the reader's relevance feedback, with buttons that forget
 * it.
 */

import type { LearnedTopic } from "../../../digests/learned.ts";
import { SiteName } from "../../components/site-name.tsx";

type LearnedProps = {
  learned: readonly LearnedTopic[];
  /** Phrases that the reader has taken back. */
  forgotten: readonly string[];
  /** Path that the forms post to: the preferences page's own and `/learned`. */
  action: string;
  /** Path of the page that asks about ten papers; none on that page itself. */
  start?: string;
};

/** What was learned, topic by topic, each part with a button that takes it back. */
export function LearnedSection({ learned, forgotten, action, start }: LearnedProps) {
  return (
    <section aria-labelledby="learned">
      <h2 id="learned">
        What <SiteName /> has learned
      </h2>
      {start === undefined ? null : (
        <p>
          <a href={start}>Up to ten papers to like or not</a>: your answers are listed here.
        </p>
      )}
      {learned.length === 0 && forgotten.length === 0 ? (
        <p class="soft">
          Nothing yet. What you say with More and Less under a paper is listed here, by topic. Nothing is
          learned from what you open or click.
        </p>
      ) : (
        <>
          {learned.map((topic) => (
            <LearnedOfTopic {...topic} action={action} />
          ))}
          <Phrases
            heading="You took back, and no like counts for"
            phrases={forgotten}
            field="recall"
            button="Count again"
            label={(phrase) => `Let ${phrase} count again`}
            action={action}
          />
          <form method="post" action={action}>
            <button class="quiet" type="submit" name="action" value="forget-all">
              Forget everything
            </button>
          </form>
        </>
      )}
    </section>
  );
}

function LearnedOfTopic({
  topic,
  liked,
  disliked,
  phrases,
  isStricter,
  action,
}: LearnedTopic & { action: string }) {
  return (
    <div class="learned">
      <h3 dir="auto">{topic ?? "Outside your topics"}</h3>
      <Phrases
        heading="Papers that write of these stand higher here"
        phrases={phrases}
        field="forget"
        button="Take back"
        label={(phrase) => `Take back ${phrase}`}
        action={action}
      />
      {isStricter ? <p>This topic has become stricter: a paper must fit it better to be shown.</p> : null}
      <Judged heading="You asked for more like" papers={liked} action={action} />
      <Judged
        heading="You asked for less like these, and nothing nearly the same comes again"
        papers={disliked}
        action={action}
      />
    </div>
  );
}

/** Phrases, each with a button that posts it as `field`. */
function Phrases({
  heading,
  phrases,
  field,
  button,
  label,
  action,
}: {
  heading: string;
  phrases: readonly string[];
  field: string;
  button: string;
  label: (phrase: string) => string;
  action: string;
}) {
  if (phrases.length === 0) return null;
  return (
    <>
      <p>{heading}:</p>
      <ul class="said">
        {phrases.map((phrase) => (
          <li>
            <form method="post" action={action}>
              <span dir="auto">{phrase}</span>{" "}
              <button
                class="quiet small"
                type="submit"
                name={field}
                value={phrase}
                aria-label={label(phrase)}
              >
                {button}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

function Judged({
  heading,
  papers,
  action,
}: {
  heading: string;
  papers: LearnedTopic["liked"];
  action: string;
}) {
  if (papers.length === 0) return null;
  return (
    <>
      <p>{heading}:</p>
      <ul class="said">
        {papers.map(({ id, title, isSaved }) => (
          <li>
            <form method="post" action={action}>
              <span dir="auto">{title}</span> {isSaved ? <span class="soft">You saved it.</span> : null}
              <input type="hidden" name="paper" value={String(id)} />
              <button
                hidden={isSaved ?? false}
                class="quiet small"
                type="submit"
                aria-label={`Forget what I said about ${title}`}
              >
                Forget
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
