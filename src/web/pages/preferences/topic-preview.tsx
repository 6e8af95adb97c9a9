/**
 * A preview of the papers that the topics in the form would bring from the digest’s window: a part of the page, and a fragment
 * for the script.
 */
import type { Child } from "hono/jsx";
import type { TopicPreview, TopicsPreview } from "../../../digests/topic-preview.ts";
import type { Choices } from "../../actions/preferences.ts";
import { readTopicsForm, suggestionsFor } from "../../actions/topics.ts";
import { DidYouMean } from "../../components/did-you-mean.tsx";
import type { Site } from "../../http/context.ts";
import type { Form } from "../../http/form.ts";

/** The empty place into which previews are put. */
export const NoPreview = () => <div id="preview"></div>;

/** The papers that the form would bring; for an invalid form, a sentence that says what is wrong. */
export async function PreviewOfForm({
  site,
  form,
  choices: { follows, authors },
}: {
  site: Site;
  form: Form;
  choices: Choices;
}) {
  const read = readTopicsForm(form, follows);
  if (!read.ok) {
    const [message = ""] = Object.values({ ...read.errors, ...read.names });
    return (
      <div id="preview" data-says={message}>
        <p class="soft">{message}</p>
      </div>
    );
  }
  const { topics } = read;
  const [preview, notes] = await Promise.all([
    site.ask.preview({ topics, authors }),
    site.ask.notes({ topics, now: site.now() }),
  ]);
  const had = new Set(follows.map(({ key }) => key));
  const says = summary(preview);
  return (
    <div id="preview" class="preview" data-says={says}>
      <h3>{says}</h3>
      <Suggestions form={form} follows={follows} />
      {preview.topics.map((topic, i) => {
        const meant = had.has(read.topics[i]?.key ?? "") ? null : (notes[i]?.didYouMean ?? null);
        return (
          <Matches topic={topic}>
            {meant === null ? null : (
              <div class="notes">
                <DidYouMean typed={topic.name} meant={meant} />
              </div>
            )}
          </Matches>
        );
      })}
    </div>
  );
}

const papers = (count: number) => (count === 1 ? "1 paper" : `${count} papers`);

/** Such as: 17 papers in the last 14 days, 2 of them on more than one topic; 1 more is muted. */
function summary({ topics, left, shared, muted, days }: TopicsPreview): string {
  if (topics.every(({ stance }) => stance === "muted"))
    return "No topic is followed: you would get what is trending";
  const also = shared === 0 ? "" : `, ${shared} of them on more than one topic`;
  const withheld = muted === 0 ? "" : `; ${muted} more ${muted === 1 ? "is" : "are"} muted`;
  return `${papers(left)} in the last ${days} days${also}${withheld}`;
}

type MatchesProps = { topic: TopicPreview; children?: Child };

function Matches({ topic: { name, stance, count, papers: best }, children }: MatchesProps) {
  const rest = count - best.length;
  return (
    <section class={stance === "muted" ? "matches muted" : "matches"}>
      <h4>
        <span dir="auto">{name}</span>{" "}
        <span class="count">{stance === "muted" ? `keeps out ${papers(count)}` : papers(count)}</span>
      </h4>
      {children}
      {count === 0 ? (
        <p class="soft">
          {stance === "muted"
            ? "It keeps out nothing of what you follow."
            : "Nothing in these days. Other words, or fewer, may find more."}
        </p>
      ) : (
        <ul>
          {best.map(({ title }) => (
            <li dir="auto">{title}</li>
          ))}
          {rest > 0 ? <li class="soft">and {rest} more</li> : null}
        </ul>
      )}
    </section>
  );
}

function Suggestions({ form, follows }: { form: Form; follows: Choices["follows"] }) {
  const topics = suggestionsFor(form, follows);
  if (topics.length === 0) return null;
  return (
    <fieldset class="suggested">
      <legend>The catalogue has these too, found by many phrases each</legend>
      {topics.map(({ slug, name }) => (
        <label>
          <input
            type="checkbox"
            name="suggested"
            value={slug}
            checked={form.texts("suggested").includes(slug)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
