/** The columns of the CSV file of subscribers (subscriber-row.ts), apart so that the help of a command can name them. */

/**
 * The columns; all but `email` may be missing. Topics are separated by semicolons (`formatTopics`); `paused_until` is ISO
 * 8601, and empty while a pause has no end; `topic_settings` is a JSON list (`namedSettings`) of those topics that have any.
 */
export const columns = [
  "email",
  "status",
  "timezone",
  "hour",
  "days",
  "max",
  "topics",
  "muted",
  "paused_until",
  "trending",
  "topic_settings",
  "quiet",
  "summaries",
] as const;
