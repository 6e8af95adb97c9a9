/** Adds any number of subscribers in a few statements. The operator vouches for their consent. */
import { sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { ensureTopics } from "../topics/store.ts";
import type { Address } from "./address.ts";
import { dueAt } from "./changes.ts";
import { defaults, type ResolvedTopic, type Subscriber, type TimetableInput } from "./subscriber.ts";
import { settingsOf } from "./topic-settings.ts";

/** A subscriber to be added. */
export type NewSubscriber = {
  address: Address;
  choices: TimetableInput & {
    topics: readonly ResolvedTopic[];
    status?: Exclude<Subscriber["status"], "pending">;
    /** While paused: when to resume. */
    pausedUntil?: Date | null;
  };
};

/**
 * Adds subscribers, in their order, all or none. The first digest of each comes at their hour.
 *
 * @returns the id of each; null for an address that was known already, or that is earlier in the list.
 */
export async function addSubscribers(
  db: Db,
  wanted: readonly NewSubscriber[],
  now: Date,
): Promise<(number | null)[]> {
  const first = new Map<string, NewSubscriber>();
  for (const each of wanted) if (!first.has(each.address.key)) first.set(each.address.key, each);
  if (first.size === 0) return wanted.map(() => null);
  const due = dueTimes(now);
  return db.transaction(async (tx) => {
    const added = await rows<{ id: number; key: string }>(
      tx,
      sql`insert into subscribers (email, email_key, status, time_zone, hour, days, max_papers, trending_papers, quiet_notes, summaries_in,
            paused_until, next_due_at, created_at, confirmed_at, unsubscribed_at)
          select r.email, r.email_key, r.status, r.time_zone, r.hour, r.days, r.max_papers, r.trending_papers, r.quiet_notes, r.summaries_in, r.paused_until,
            r.next_due_at, n.at, n.at, case when r.status = 'unsubscribed' then n.at end
          from jsonb_to_recordset(${JSON.stringify([...first.values()].map((each) => recordOf(each, due)))}::jsonb)
            as r(email text, email_key text, status text, time_zone text, hour int, days text, max_papers int,
              trending_papers int, quiet_notes text, summaries_in text, paused_until timestamptz, next_due_at timestamptz),
            (select ${now.toISOString()}::timestamptz as at) n
          on conflict do nothing
          returning id::float8 as id, email_key as key`,
    );
    const idOf = new Map(added.map(({ id, key }) => [key, id]));
    const followers = [...first.values()].flatMap(({ address, choices }) => {
      const id = idOf.get(address.key);
      return id === undefined ? [] : [{ id, topics: choices.topics }];
    });
    await addFollows(tx, followers);
    return wanted.map((each) => (first.get(each.address.key) === each && idOf.get(each.address.key)) || null);
  });
}

const recordOf = ({ address, choices }: NewSubscriber, due: ReturnType<typeof dueTimes>) => {
  const { timeZone, hour, days, maxPapers, status = "active", pausedUntil = null } = choices;
  return {
    email: address.email,
    email_key: address.key,
    status,
    time_zone: timeZone,
    hour,
    days,
    max_papers: maxPapers,
    trending_papers: choices.trendingPapers ?? defaults.trendingPapers,
    quiet_notes: choices.quietNotes ?? defaults.quietNotes,
    summaries_in: choices.summariesIn ?? defaults.summariesIn,
    paused_until: pausedUntil,
    next_due_at: due({ timeZone, hour, days, status, pausedUntil, lastDigestDate: null }),
  };
};

/** When the first digest of each is due; computed once for those with the same timetable. */
function dueTimes(now: Date): (state: Parameters<typeof dueAt>[0]) => Date | null {
  const known = new Map<string, Date | null>();
  return (state) => {
    const key = JSON.stringify(state);
    const due = known.get(key) ?? dueAt(state, now);
    known.set(key, due);
    return due;
  };
}

async function addFollows(
  tx: Db,
  followers: readonly { id: number; topics: readonly ResolvedTopic[] }[],
): Promise<void> {
  const topicIds = await ensureTopics(tx, distinctTopics(followers.map(({ topics }) => topics)));
  const follows = followers.flatMap(({ id, topics }) =>
    topics.map(({ key, name, stance, ...topic }, position) => {
      const { share, maxPapers, without } = settingsOf(topic);
      const topicId = topicIds.get(key);
      return { id, topic_id: topicId, stance, label: name, position, share, max_papers: maxPapers, without };
    }),
  );
  if (follows.length === 0) return;
  await tx.execute(
    sql`insert into follows (subscriber_id, topic_id, stance, label, position, share, max_papers, without)
        select r.id, r.topic_id, r.stance, r.label, r.position, r.share, r.max_papers, r.without
        from jsonb_to_recordset(${JSON.stringify(follows)}::jsonb)
          as r(id bigint, topic_id bigint, stance text, label text, position int, share text, max_papers int, without text[])`,
  );
}

/** The topics of these lists, each once. */
export const distinctTopics = (lists: readonly (readonly ResolvedTopic[])[]): ResolvedTopic[] => [
  ...new Map(lists.flat().map((topic) => [topic.key, topic])).values(),
];
