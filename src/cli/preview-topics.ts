/** The topics and settings that the options of `paperboy preview` name. Pure. */
import { type ResolvedTopics, resolveTopics } from "../subscribers/subscriber.ts";
import { applySettings, type NamedSettings, settingsInput } from "../subscribers/topic-settings.ts";
import { spellingKey } from "../topics/catalogue/spelling.ts";
import { searchPhrasesOf } from "../topics/ranked-topic.ts";

/** As options give them: every one may be given several times. */
export type PreviewOptions = {
  topic: readonly string[];
  mute?: readonly string[];
  more?: readonly string[];
  less?: readonly string[];
  /** A topic, an equals sign and the most papers of it: "robotics=2". */
  most?: readonly string[];
  /** Phrases by which none of the topics is looked for. */
  without?: readonly string[];
};

/** The topics with their settings, as a digest takes them; or a sentence that says what to change. */
export function previewedTopics(options: PreviewOptions): ResolvedTopics {
  const { topic, mute = [], more = [], less = [], most = [], without = [] } = options;
  const resolved = resolveTopics([
    ...topic.map((text) => ({ text, stance: "followed" as const })),
    ...mute.map((text) => ({ text, stance: "muted" as const })),
  ]);
  if (!resolved.ok) return resolved;
  const wanted: NamedSettings[] = [
    ...more.map((text) => ({ topic: text, share: "more" as const })),
    ...less.map((text) => ({ topic: text, share: "less" as const })),
  ];
  for (const text of most) {
    const at = text.lastIndexOf("=");
    const read = settingsInput.safeParse({ maxPapers: Number(text.slice(at + 1)) });
    if (at < 1)
      return {
        ok: false,
        message: `--most takes a topic and a number, such as --most robotics=2, not "${text}"`,
      };
    if (!read.success)
      return { ok: false, message: `--most ${text}: ${read.error.issues[0]?.message ?? ""}` };
    wanted.push({ topic: text.slice(0, at), maxPapers: read.data.maxPapers });
  }
  const settled = applySettings(resolved.topics, wanted);
  if (!settled.ok) return settled;
  const known = new Set(settled.topics.flatMap(searchPhrasesOf).map(({ phrase }) => spellingKey(phrase)));
  const unknown = without.find((phrase) => !known.has(spellingKey(phrase)));
  if (unknown !== undefined)
    return { ok: false, message: `--without "${unknown}": none of the topics is looked for by it` };
  return applySettings(
    settled.topics,
    settled.topics.map((each) => ({ topic: each.name, without: [...without] })),
  );
}
