/** The result of reading a topic: the topic, or a sentence that says what is wrong with the words. */
export type TopicInput =
  | {
      ok: true;
      topic: {
        /** Equal for equal topics, however they were typed. */
        key: string;
        /** The reader's own words in their spelling; for a slug, the catalogue's name. */
        name: string;
        /** The catalogue's slug, null for a topic that it does not know. */
        slug: string | null;
        /** The paragraph that says what is wanted; `name` is then a short name for it. */
        description?: string | null;
      };
    }
  | { ok: false; message: string };
