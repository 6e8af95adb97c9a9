/** The part of the preferences page that says what was learned from the reader's verdicts, and forgets it. */
import type { LearnedTopic } from "../../../digests/learned.ts";

type LearnedProps = {
  learned: readonly LearnedTopic[];
  /** Path that the forms post to: the preferences page's own and `/learned`. */
  action: string;
};

export function Learned({ learned, action }: LearnedProps) {
  return (
    <section aria-labelledby="learned">
      <h2 id="learned">What Paperboy has learned</h2>
      {learned.length === 0 ? (
        <p class="soft">
          Nothing yet. Each paper in your mail has two links, “More like this” and “Less like this”: what you
          say with them counts for the topic that the paper stood under, and is listed here. Nothing is
          learned from what you open or click.
        </p>
      ) : (
        <>
          {learned.map((topic) => (
            <LearnedOfTopic {...topic} action={action} />
          ))}
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
  words,
  isStricter,
  action,
}: LearnedTopic & { action: string }) {
  return (
    <div class="learned">
      <h3 dir="auto">{topic ?? "Outside your topics"}</h3>
      {words.length === 0 ? null : (
        <p>
          Papers that write of{" "}
          {words.map((word, i) => (
            <>
              {i > 0 ? ", " : ""}
              <em>{word}</em>
            </>
          ))}{" "}
          stand higher here.
        </p>
      )}
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
        {papers.map(({ id, title }) => (
          <li>
            <form method="post" action={action}>
              <span dir="auto">{title}</span> <input type="hidden" name="paper" value={String(id)} />
              <button class="quiet small" type="submit" aria-label={`Forget what I said about ${title}`}>
                Forget
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
