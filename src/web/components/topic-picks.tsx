/** Ways to say a topic that forms share: the catalogue to choose from, and a paragraph. */
import { type CatalogueTopic, catalogue } from "../../topics/catalogue.ts";
import { FieldError, faulty } from "./field.tsx";
import { fixed } from "./fixed.ts";

type TopicPicksProps = { name: string; topics: readonly CatalogueTopic[]; picked: readonly string[] };

/** The catalogue as checkboxes, group by group. */
export function TopicPicks({ name, topics, picked }: TopicPicksProps) {
  const groups = [...new Set(topics.map((topic) => topic.group))];
  return (
    <div class="picks">
      {groups.map((group) => (
        <fieldset>
          <legend>{group}</legend>
          {topics
            .filter((topic) => topic.group === group)
            .map((topic) => (
              <label>
                <input type="checkbox" name={name} value={topic.slug} checked={picked.includes(topic.slug)} />
                <span>{topic.name}</span>
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  );
}

/** What an input with `list="catalogue"` suggests; the script suggests after each comma too, where it has `data-many`. */
export const TopicNames = fixed(() => (
  <datalist id="catalogue">
    {catalogue.map(({ name }) => (
      <option value={name} />
    ))}
  </datalist>
));

type DescriptionFieldProps = { name: string; label: string; value: string; error: string | undefined };

/** A research statement or an abstract as a topic. The browser does not cut it: what is too long is said when it is sent. */
export function DescriptionField({ name, label, value, error }: DescriptionFieldProps) {
  return (
    <>
      <label for={name}>{label}</label>
      <textarea id={name} name={name} rows={5} {...faulty(name, error)}>
        {value}
      </textarea>
      <FieldError id={name} message={error} />
    </>
  );
}
