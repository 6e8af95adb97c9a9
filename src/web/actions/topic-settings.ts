/** The part of the form for topics that sets how much of each is wanted, and by which phrases it is searched for. Pure. */
import type { Follow } from "../../subscribers/subscriber.ts";
import {
  givenSettings,
  settingsInput,
  settingsOf,
  type TopicSettings,
} from "../../subscribers/topic-settings.ts";
import { searchPhrasesOf } from "../../topics/ranked-topic.ts";
import type { Form } from "../http/form.ts";

/** Fields of a topic's settings in the form. */
export const settingsFields = ({ topicId }: Follow) => ({
  share: `share-${topicId}`,
  maxPapers: `most-${topicId}`,
  /** One field for each phrase that stays on; `hasPhrases` says that the form showed phrases. */
  phrase: `by-${topicId}`,
  hasPhrases: `phrases-${topicId}`,
});

/** A form's settings for a topic; settings that are not in the form stay as they were. */
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
      ? { without: searchPhrasesOf(follow).flatMap(({ phrase }) => (used.has(phrase) ? [] : [phrase])) }
      : {}),
  });
  if (!parsed.success) return { ok: false, message: parsed.error.issues[0]?.message ?? "" };
  return { ok: true, settings: { ...settingsOf(follow), ...givenSettings(parsed.data) } };
}
