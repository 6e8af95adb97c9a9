/** Notes on a reader's topics, for the API. */
import { z } from "@hono/zod-openapi";
import { foundWithinDays, phrasesOfTopic } from "../../digests/topic-notes.ts";
import type { ResolvedTopic } from "../../subscribers/subscriber.ts";
import type { Site } from "../http/context.ts";

/** The notes on one topic. */
export const topicNote = z
  .object({
    topic: z.string(),
    didYouMean: z.string().nullable().openapi({
      description:
        "The topic with its mistyped words as papers spell them; null: none is. Nothing was changed.",
    }),
    foundNothing: z.boolean().openapi({
      description: `Whether it is followed and no paper of the last ${foundWithinDays} days is on it.`,
    }),
    wider: z
      .array(z.object({ slug: z.string(), name: z.string() }))
      .openapi({ description: "Topics that it is a kind of, and that are not followed or muted." }),
    lookedForBy: z
      .array(z.object({ phrase: z.string(), role: z.enum(["other-name", "narrower"]), isUsed: z.boolean() }))
      .openapi({
        description: "What it is looked for by beside its own words; `without` switches these off.",
      }),
  })
  .openapi("TopicNote");

/** The notes on these topics, in their order. */
export async function topicNotes(
  site: Site,
  topics: readonly ResolvedTopic[],
): Promise<z.infer<typeof topicNote>[]> {
  const notes = await site.ask.notes({ topics, now: site.now() });
  return topics.flatMap((topic, i) => {
    const note = notes[i];
    if (!note) return [];
    const wider = note.wider.map(({ slug, name }) => ({ slug, name }));
    return [{ topic: topic.name, ...note, wider, lookedForBy: phrasesOfTopic(topic) }];
  });
}
