/** The inputs for topics that forms share: the catalogue to choose from, and a paragraph. */
import { type CatalogueTopic, catalogue } from "../../topics/catalogue.ts";
import { FieldError, faulty } from "./field.tsx";
import { renderedOnce } from "./rendered-once.ts";

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

/** The suggestions of an input with `list="catalogue"`. With `data-many` the script also suggests after each comma. */
export const TopicNames = renderedOnce(() => (
  <datalist id="catalogue">
    {catalogue.map(({ name }) => (
      <option value={name} />
    ))}
  </datalist>
));

type DescriptionFieldProps = { name: string; label: string; value: string; error: string | undefined };

/**
 * The field for a research statement or an abstract as a topic. The browser does not cut it: a text that is too long is
 * reported when it is sent.
 */
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
