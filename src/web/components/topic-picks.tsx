/** The catalogue to choose from. */
import { type CatalogueTopic, catalogue } from "../../topics/catalogue.ts";

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
export function TopicNames() {
  return (
    <datalist id="catalogue">
      {catalogue.map(({ name }) => (
        <option value={name} />
      ))}
    </datalist>
  );
}
