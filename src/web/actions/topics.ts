/** Reads and undoes the form for topics. */
import {
  changeTopics,
  type Follow,
  type ResolvedTopic,
  type ResolvedTopics,
  resolveTopics,
  type Stance,
} from "../../subscribers/subscriber.ts";
import {
  applySettings,
  isTuned,
  settingsText,
  type TopicSettings,
  withSettings,
  writeSettings,
} from "../../subscribers/topic-settings.ts";
import { type CatalogueTopic, catalogue, nameOfPick } from "../../topics/catalogue.ts";
import { cleaned, lengthOf } from "../../topics/cleaned.ts";
import { maxNameLength, writeTopic } from "../../topics/description.ts";
import { splitTopics } from "../../topics/query-syntax.ts";
import { resolveTopic, suggest } from "../../topics/topic.ts";
import type { Site } from "../http/context.ts";
import { correctionField, readCorrection, wordsIn } from "../http/correction.ts";
import type { Form } from "../http/form.ts";
import type { Undo } from "./preferences-forms.ts";
import { readSettings } from "./topic-settings.ts";

/** The choices for an existing topic. */
const choices = ["followed", "muted", "remove"] as const;

type Choice = (typeof choices)[number];

/** Name of the field that holds the choice. */
export const fieldOf = (follow: Follow) => `topic-${follow.topicId}`;

/** A topic that the form does not mention keeps its stance: another window may have added it. */
export function choiceOf(form: Form | undefined, follow: Follow): Choice {
  const chosen = form?.text(fieldOf(follow));
  return choices.find((value) => value === chosen) ?? follow.stance;
}

/** Name of the field with which the page of one topic says that it sent the form, and for which topic. */
export const fieldOfOneTopic = "one";

/** Name of the field that holds the short name of a description. */
export const nameFieldOf = (follow: Follow) => `name-${follow.topicId}`;

/** A description's name from the form; an empty one stays as it was. */
export function nameGiven(form: Form | undefined, follow: Follow): string {
  const typed = follow.description ? cleaned(form?.text(nameFieldOf(follow)) ?? "") : "";
  return typed === "" ? follow.name : typed;
}

/** The errors in names of descriptions, by field. */
function nameErrors(form: Form, follows: readonly Follow[]): Record<string, string> {
  const described = follows.filter((follow) => follow.description && choiceOf(form, follow) !== "remove");
  return Object.fromEntries(
    described.flatMap((follow) => {
      const length = lengthOf(nameGiven(form, follow));
      const message = `A name may have at most ${maxNameLength} characters, and this one has ${length}: shorten it by ${length - maxNameLength}.`;
      return length > maxNameLength ? [[nameFieldOf(follow), message]] : [];
    }),
  );
}

/**
 * All of a reader's topics, or else a sentence for each stance with invalid texts; `names`: the same for the fields of
 * descriptions' names.
 */
export type ReadTopics =
  | Extract<ResolvedTopics, { ok: true }>
  | { ok: false; errors: Partial<Record<Stance | "description", string>>; names?: Record<string, string> };

type TypedTopic = { text: string; settings?: TopicSettings };

/**
 * Reads topics as typed, to follow and to mute, in addition to those that the reader keeps. Reports all faults at once. Pure.
 */
export function readTopics(
  typed: Record<Stance, readonly (string | TypedTopic)[]>,
  kept: readonly ResolvedTopic[],
): ReadTopics {
  const of = (stance: Stance) =>
    typed[stance].map((topic) => ({ ...(typeof topic === "string" ? { text: topic } : topic), stance }));
  const followed = resolveTopics(of("followed"), kept);
  const all = resolveTopics(of("muted"), followed.ok ? followed.topics : kept);
  if (followed.ok && all.ok) return all;
  return {
    ok: false,
    errors: {
      ...(followed.ok ? {} : { followed: followed.message }),
      ...(all.ok ? {} : { muted: all.message }),
    },
  };
}

/** Reads all topics of the form: those that stay, and those that are added. Pure. */
export function readTopicsForm(form: Form, follows: readonly Follow[]): ReadTopics {
  const corrected = readCorrection(form.text(correctionField));
  const kept: ResolvedTopic[] = [];
  const typed: Record<Stance, (string | TypedTopic)[]> = { followed: [], muted: [] };
  for (const follow of follows) {
    const choice = choiceOf(form, follow);
    if (choice === "remove") continue;
    const read = readSettings(form, follow);
    if (!read.ok) return { ok: false, errors: { followed: read.message } };
    if (corrected?.key === follow.key) typed[choice].push({ text: corrected.to, settings: read.settings });
    else kept.push(withSettings({ ...follow, stance: choice, name: nameGiven(form, follow) }, read.settings));
  }
  const described = resolveTopics([{ text: form.text("describe"), stance: "followed" }]);
  typed.followed.push(...[...form.texts("pick"), ...form.texts("suggested")].map(nameOfPick));
  typed.followed.push(...wordsIn(form.text("follow"), corrected));
  if (described.ok) typed.followed.push(...described.topics.map(writeTopic));
  typed.muted.push(...wordsIn(form.text("mute"), corrected));
  const read = readTopics(typed, kept);
  const names = nameErrors(form, follows);
  if (described.ok && Object.keys(names).length === 0) return read;
  return {
    ok: false,
    errors: { ...(read.ok ? {} : read.errors), ...(described.ok ? {} : { description: described.message }) },
    names,
  };
}

/** Follows one more topic of the catalogue, unless the reader mutes it. */
export async function followTopic(
  { db }: Pick<Site, "db">,
  subscriberId: number,
  slug: string,
): Promise<ResolvedTopics> {
  const name = nameOfPick(slug);
  const { read } = await changeTopics(
    db,
    subscriberId,
    (had): ResolvedTopics =>
      had.some((follow) => follow.slug === slug && follow.stance === "muted")
        ? { ok: false, message: `You mute ${name}. In your preferences you can follow it instead.` }
        : resolveTopics([{ text: name, stance: "followed" }], had),
  );
  return read;
}

/** The form that restores these as the reader's topics. */
export const undoTopics = (follows: readonly Follow[]): Undo => ({
  action: "topics-as",
  fields: [
    ...follows.map((follow) => ["topic", `${follow.stance}:${writeTopic(follow)}`] as const),
    ["settings", JSON.stringify(writeSettings(follows.filter(isTuned)))],
  ],
});

/** Reads what `undoTopics` wrote. */
export function readTopicsAs(form: Form): ResolvedTopics {
  const read = resolveTopics(
    form.texts("topic").map((value) => ({
      text: value.slice(value.indexOf(":") + 1),
      stance: value.startsWith("muted:") ? "muted" : "followed",
    })),
  );
  const settings = settingsText.safeParse(form.text("settings"));
  return read.ok ? applySettings(read.topics, settings.data ?? []) : read;
}

const mostSuggested = 6;

/** Topics of the catalogue that match the words being typed. Ticked topics stay in the list. */
export function suggestionsFor(form: Form, follows: readonly Follow[]): CatalogueTopic[] {
  const had = new Set([...follows.map((follow) => follow.slug), ...form.texts("pick")]);
  const words = splitTopics(form.text("follow")).filter((word) => {
    const resolved = resolveTopic(word);
    return resolved.ok && resolved.topic.slug === null;
  });
  const found = words.flatMap((word) => suggest(word, 3)).filter((topic) => !had.has(topic.slug));
  const ticked = catalogue.filter(({ slug }) => form.texts("suggested").includes(slug));
  return [...new Set([...ticked, ...found])].slice(0, mostSuggested);
}
