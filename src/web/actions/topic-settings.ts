/** The part of the form for topics that says how much of each is wanted, and by which phrases it is looked for. Pure. */
import type { Follow } from "../../subscribers/subscriber.ts";
import {
  givenSettings,
  settingsInput,
  settingsOf,
  type TopicSettings,
} from "../../subscribers/topic-settings.ts";
import { lookedForBy } from "../../topics/ranked-topic.ts";
import type { Form } from "../http/form.ts";

/** Fields of a topic's settings in the form. */
export const settingsFields = ({ topicId }: Follow) => ({
  share: `share-${topicId}`,
  maxPapers: `most-${topicId}`,
  /** One for each phrase that stays; `hasPhrases` says that the form showed them. */
  phrase: `by-${topicId}`,
  hasPhrases: `phrases-${topicId}`,
});

/** The settings that a form has for a topic; those that it does not mention are as they were. */
export function readSettings(
  form: Form | undefined,
  follow: Follow,
): { ok: true; settings: TopicSettings } | { ok: false; message: string } {
  const fields = settingsFields(follow);
  const has = (name: string) => form !== undefined && form.texts(name).length > 0;
  const used = new Set(form?.texts(fields.phrase));
  const parsed = settingsInput.safeParse({
    ...(has(fields.share) ? { share: form?.text(fields.share) } : {}),
    ...(has(fields.maxPapers) ? { maxPapers: Number(form?.text(fields.maxPapers)) || null } : {}),
    ...(has(fields.hasPhrases)
      ? { without: lookedForBy(follow).flatMap(({ phrase }) => (used.has(phrase) ? [] : [phrase])) }
      : {}),
  });
  if (!parsed.success) return { ok: false, message: parsed.error.issues[0]?.message ?? "" };
  return { ok: true, settings: { ...settingsOf(follow), ...givenSettings(parsed.data) } };
}
