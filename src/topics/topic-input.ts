/** What a reader's words came to: a topic, or a sentence that says what is wrong with them. */
export type TopicInput =
  | {
      ok: true;
      topic: {
        /** Equal for equal topics, whoever typed them and however. */
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
