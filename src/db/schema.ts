/**
 * Every table, and every invariant that the database can enforce by itself. There is one paper per identity, one snapshot per
 * source and content, and one topic per key. There is one subscriber per address, one digest per subscriber and date, and one
 * delivery per message.
 */
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  json,
  jsonb,
  type PgColumn,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { deliveryStatuses } from "./delivery-statuses.ts";

const id = () => bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
const ref = (name: string) => bigint(name, { mode: "number" });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** A CHECK constraint: a text column holds one of the values that its type allows. */
const oneOf = (name: string, column: PgColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`);

/**
 * The last batch of each category of an arXiv feed. `ids`: its papers; `day`: the day that it was announced on, YYYY-MM-DD.
 * `owed`: announcements after this day were missed and are asked for by the query API; `asked`: when that was last done, ISO 8601.
 */
export type Batches = Record<string, { ids: string[]; day: string; owed?: string; asked?: string }>;

/** The record of one source (or file of a folder). `etag` and `last_modified` are the validators of its last answer (RFC 9110, 8.8). */
export const sources = pgTable("sources", {
  source: text("source").primaryKey(),
  /** Its entry of SOURCES, such as the folder of a file; null where it was ingested by hand. */
  location: text("location"),
  etag: text("etag"),
  lastModified: text("last_modified"),
  /** Null where it was never read; then `location` is set. */
  lastAttemptAt: instant("last_attempt_at"),
  /** Since when it waits for its first reading; null where that was not recorded. */
  awaitedSince: instant("awaited_since"),
  lastSuccessAt: instant("last_success_at"),
  /** When it last listed a paper that it had not listed before. */
  lastNewAt: instant("last_new_at"),
  /** How many papers it listed when it was last read; 0 where the list was empty, as on a weekend. */
  lastPapers: integer("last_papers"),
  /** For a source with a list per day: all days up to this one are complete. */
  readUntil: date("read_until", { mode: "string" }),
  /** For arXiv's announcements: the last batch of each category. */
  batches: jsonb("batches").$type<Batches>(),
  /** Since when every attempt has failed; null while the last one succeeded. */
  failingSince: instant("failing_since"),
  lastError: text("last_error"),
});

/** The turns of each scheduled job (db/job-turns.ts), shared by all processes. */
export const jobs = pgTable("jobs", {
  name: text("name").primaryKey(),
  /** When the last successful turn was taken; null where there was none. */
  lastRunAt: instant("last_run_at"),
  /** When a turn was last taken. */
  triedAt: instant("tried_at"),
  /** How often a turn was taken since the last success. */
  tries: integer("tries").notNull().default(0),
  /** It is not retried before this, unless its next turn is due. */
  retryAt: instant("retry_at"),
  /** When the lease of its holder ends, by the database's clock; null where nobody holds it. */
  leaseUntil: instant("lease_until"),
  /** A fencing token, raised by each taking: a process with an older number has lost the lease. */
  holder: integer("holder").notNull().default(0),
});

/**
 * Until when each provider must not be asked: while a request is in progress, during the pause after it, and until its Retry-After.
 * One row per provider, shared by all processes.
 */
export const providers = pgTable("providers", {
  name: text("name").primaryKey(),
  busyUntil: instant("busy_until").notNull(),
  /** A fencing token, as in `jobs`. */
  holder: integer("holder").notNull().default(0),
});

/** The two layouts of a captured page, and the formats of providers. */
export const layouts = ["spaced", "dense", "daily", "rss", "atom", "json"] as const;

/** One capture of a listing. */
export const snapshots = pgTable(
  "snapshots",
  {
    id: id(),
    source: text("source").notNull(),
    /** SHA-256 of the bytes, hex. */
    contentHash: text("content_hash").notNull(),
    layout: text("layout", { enum: layouts }).notNull(),
    /** The day that the page names, if it names one. */
    listedOn: date("listed_on", { mode: "string" }),
    capturedAt: instant("captured_at").notNull(),
    paperCount: integer("paper_count").notNull(),
    /** How many of them this source (all files of a folder together) had not listed before. */
    newToSource: integer("new_to_source").notNull().default(0),
    problems: jsonb("problems").$type<{ line: number; message: string }[]>().notNull(),
  },
  (t) => [
    unique("snapshots_source_content").on(t.source, t.contentHash),
    index("snapshots_captured").on(t.capturedAt),
    oneOf("snapshots_layout", t.layout, layouts),
  ],
);

/** `abs` and `pdf` at arXiv, `doi` at the resolver, `page` that a feed links to; `code`, and `project` for any other page. */
export const linkKinds = ["abs", "pdf", "doi", "page", "code", "project"] as const;

/** What sources say about a paper beside its text. What no source has said is not there. */
export type PaperFacts = {
  /** As arXiv, bioRxiv and medRxiv write them: `cs.LG`, `neuroscience`. */
  categories?: string[];
  /** The authors' comment at arXiv, such as "Accepted at ...". */
  comment?: string;
  /** The journal or conference. */
  venue?: string;
  /** Of publication or, for a preprint, of the first version. */
  year?: number;
  /** Stars of its code. */
  stars?: number;
  /** A summary of a sentence or two, and whose it is. */
  summary?: { text: string; by: string };
  /** Versions that sources named, by number, each with its date (YYYY-MM-DD) where one was given. */
  versions?: { number: number; date?: string }[];
  /** Withdrawn by its authors or retracted: it is in no digest. */
  isWithdrawn?: true;
};

/**
 * A condition: nothing leads to the paper's text. An index is on this expression; a query uses it only with the same expression.
 */
export const isUnlinked = (t: { arxivId: PgColumn; doi: PgColumn; links: PgColumn }): SQL =>
  sql`${t.arxivId} is null and ${t.doi} is null and not ${t.links} @? '$[*] ? (@.kind == "pdf" || @.kind == "page" || @.kind == "abs" || @.kind == "doi")'`;
/** What an entry of a journal is. Only papers are in digests. */
export const paperKinds = ["paper", "editorial", "correction", "contents"] as const;

/** Papers, each once however many sources list it. */
export const papers = pgTable(
  "papers",
  {
    id: id(),
    /** SHA-256 of the normalised title (papers/identity/title-key.ts), hex: a title may be longer than an index entry. Several papers may have one. */
    titleKey: text("title_key").notNull(),
    title: text("title").notNull(),
    abstract: text("abstract").notNull(),
    links: jsonb("links").$type<{ url: string; kind: (typeof linkKinds)[number] }[]>().notNull(),
    /** Names in the order of the paper; empty while no source has named them. */
    authors: text("authors").array().notNull().default([]),
    /**
     * The block of each author's name, in their order (papers/identity/author-name.ts): by it a paper is found by its author. Null
     * until it is worked out, for papers stored before there was this column.
     */
    authorKeys: text("author_keys").array(),
    /** The highest count of any source; null where none counts. */
    upvotes: integer("upvotes"),
    /** Without its version, such as 2603.01234 or math/0309136. */
    arxivId: text("arxiv_id"),
    /** Lower-cased, without a resolver's address: 10.1000/182. */
    doi: text("doi"),
    facts: jsonb("facts").$type<PaperFacts>().notNull().default({}),
    kind: text("kind", { enum: paperKinds }).notNull().default("paper"),
    firstSeenAt: instant("first_seen_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    /**
     * The words of title and abstract, for full-text search. Stored, because to work them out for each paper that a search looks at
     * took most of its time. The text is cut so that it always fits into a tsvector (1 MB).
     */
    words: tsvector("words")
      .notNull()
      .generatedAlwaysAs(sql`to_tsvector('english', left(title || ' ' || abstract, 20000))`),
  },
  (t) => [
    index("papers_title").on(t.titleKey),
    unique("papers_arxiv_id").on(t.arxivId),
    unique("papers_doi").on(t.doi),
    index("papers_first_seen").on(t.firstSeenAt, t.id),
    oneOf("papers_kind", t.kind, paperKinds),
    // Of kB: new words wait in a list, which every search reads to its end. By default it has 4 MB, which took more time than the rest.
    index("papers_words").using("gin", t.words).with({ gin_pending_list_limit: 256 }),
    index("papers_author_keys").using("gin", t.authorKeys),
    index("papers_without_author_keys").on(t.id).where(sql`${t.authorKeys} is null`),
    index("papers_unlinked").on(t.firstSeenAt, t.id).where(isUnlinked(t)),
  ],
);

const { words: _words, ...ofPaper } = getTableColumns(papers);
/** What is read of a paper: all but its words, which are for the database. */
export const paperColumns = ofPaper;

/** Looking up the titles of papers that nothing leads to. A paper without a row has not been asked for yet. */
export const titleLookups = pgTable("title_lookups", {
  paperId: ref("paper_id")
    .primaryKey()
    .references(() => papers.id, { onDelete: "cascade" }),
  /** How often all services were asked. */
  tries: smallint("tries").notNull(),
  triedAt: instant("tried_at").notNull(),
  /** When it is asked for again; null: not any more. */
  nextAt: instant("next_at"),
});

/** Further keys of papers: `title:` and the hash as in title_key, or `doi:` and the DOI. */
export const paperAliases = pgTable(
  "paper_aliases",
  {
    key: text("key").primaryKey(),
    paperId: ref("paper_id")
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" }),
  },
  (t) => [index("paper_aliases_paper").on(t.paperId)],
);

/** Merged papers: in digests and links, the former id means the paper. */
export const paperMerges = pgTable(
  "paper_merges",
  {
    formerId: ref("former_id").primaryKey(),
    paperId: ref("paper_id")
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" }),
    mergedAt: instant("merged_at").notNull(),
  },
  (t) => [index("paper_merges_paper").on(t.paperId)],
);

/**
 * The papers of the window as all pages last showed them, so that a process that has just started can show them before it has worked out
 * its own (digests/last-day.ts). It has one row.
 */
export const lastDay = pgTable("last_day", {
  id: smallint("id").primaryKey(),
  /** What the papers were made by: another version of the program may not read them. */
  madeBy: text("made_by").notNull(),
  madeAt: instant("made_at").notNull(),
  papers: bytes("papers").notNull(),
});

/** Papers that were found to be withdrawn, until their readers are looked up (digests/withdrawals.ts). */
export const withdrawals = pgTable("withdrawals", {
  paperId: ref("paper_id")
    .primaryKey()
    .references(() => papers.id, { onDelete: "cascade" }),
});

/** A paper in one snapshot. */
export const sightings = pgTable(
  "sightings",
  {
    snapshotId: ref("snapshot_id")
      .notNull()
      .references(() => snapshots.id, { onDelete: "cascade" }),
    paperId: ref("paper_id")
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" }),
    /** 1 is the top of the page. */
    rank: integer("rank").notNull(),
  },
  (t) => [primaryKey({ columns: [t.snapshotId, t.paperId] }), index("sightings_paper").on(t.paperId)],
);

/** A topic that somebody follows or mutes, shared by all who do. */
export const topics = pgTable(
  "topics",
  {
    id: id(),
    /** `catalogue:` and a slug, `text:` and the stems of a reader's own words, or `description:` and a hash (topics/topic.ts). */
    key: text("key").notNull(),
    /** The catalogue's name, or the words of the reader who typed them first. */
    name: text("name").notNull(),
    /** Set for what the catalogue knows, offered or not; a reader's own topics are shown to nobody else. */
    slug: text("slug"),
    /** A paragraph that says what is wanted, as it was typed; `name` is a short name for it. */
    description: text("description"),
  },
  (t) => [unique("topics_key").on(t.key)],
);

/** Only active subscribers get digests. */
export const subscriberStatuses = ["pending", "active", "paused", "unsubscribed"] as const;
/** How often a reader's digest comes. */
export const frequencies = ["daily", "weekdays", "weekly"] as const;
/** How many papers outside the topics a reader may ask for. */
export const trendingChoices = [0, 1, 3, 5] as const;

/** Whether a reader is told of topics that find nothing: never, or of each once a week. */
export const quietChoices = ["off", "weekly"] as const;

/**
 * The languages in which sentences are made of abstracts: those in which the names in a sentence can be told from its other words. In
 * German every noun has a capital, so German is not one.
 */
export const summaryLanguages = ["en", "es", "fr", "it", "nl", "pt", "ru", "zh", "ja", "ko"] as const;
/** In which language a reader wants such sentences; `off`: in none. */
export const summaryChoices = ["off", ...summaryLanguages] as const;

/** Everybody who signed up and was not deleted, with their preferences. */
export const subscribers = pgTable(
  "subscribers",
  {
    id: id(),
    /** As typed: this is where mail goes. */
    email: text("email").notNull(),
    /** Lower-cased; identifies the subscriber. */
    emailKey: text("email_key").notNull(),
    status: text("status", { enum: subscriberStatuses }).notNull(),
    timeZone: text("time_zone").notNull(),
    /** Hour of the reader's day, 0 to 23. */
    hour: smallint("hour").notNull(),
    days: text("days", { enum: frequencies }).notNull(),
    maxPapers: smallint("max_papers").notNull(),
    /** The most trending papers (outside the topics) at the end of a digest. */
    trendingPapers: smallint("trending_papers")
      .$type<(typeof trendingChoices)[number]>()
      .notNull()
      .default(3),
    quietNotes: text("quiet_notes", { enum: quietChoices }).notNull().default("off"),
    summariesIn: text("summaries_in", { enum: summaryChoices }).notNull().default("en"),
    /** While paused: when to resume; null where the reader resumes by hand. */
    pausedUntil: instant("paused_until"),
    /** When the next digest is due; null where none is. The scheduler reads nothing else. */
    nextDueAt: instant("next_due_at"),
    /** The local date of the last digest planned, mailed or not. */
    lastDigestDate: date("last_digest_date", { mode: "string" }),
    /** Whether the next digest says, once, that topics now keep the reader's own words. */
    tellTopics: boolean("tell_topics").notNull().default(false),
    /** Whether a saved paper counts as liked. */
    savingLikes: boolean("saving_likes").notNull().default(false),
    /** Whether Monday's digest says how many saved papers wait unread. */
    tellUnread: boolean("tell_unread").notNull().default(false),
    /** Raised to revoke every link mailed so far. */
    tokenVersion: integer("token_version").notNull().default(1),
    /** Raised to end the address of the private feed and give it another. */
    feedVersion: integer("feed_version").notNull().default(1),
    /** When the last confirmation or reminder mail was queued: a cap on what a stranger can cause. */
    lastNoticeAt: instant("last_notice_at"),
    createdAt: instant("created_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    unsubscribedAt: instant("unsubscribed_at"),
  },
  (t) => [
    unique("subscribers_email_key").on(t.emailKey),
    index("subscribers_due").on(t.nextDueAt, t.id).where(sql`${t.nextDueAt} is not null`),
    // For the operator's lists: few rows, because most readers are active.
    index("subscribers_not_active").on(t.status, t.id).where(sql`${t.status} <> 'active'`),
    oneOf("subscribers_status", t.status, subscriberStatuses),
    oneOf("subscribers_days", t.days, frequencies),
    oneOf("subscribers_quiet_notes", t.quietNotes, quietChoices),
    oneOf("subscribers_summaries_in", t.summariesIn, summaryChoices),
    check("subscribers_hour", sql`${t.hour} between 0 and 23`),
    check("subscribers_max_papers", sql`${t.maxPapers} between 1 and 30`),
    check(
      "subscribers_trending_papers",
      sql`${t.trendingPapers} in (${sql.raw(trendingChoices.join(", "))})`,
    ),
    check("subscribers_due_when_live", sql`${t.nextDueAt} is null or ${t.status} in ('active', 'paused')`),
  ],
);

/** The number of subscribers by status, a row per day (UTC). It is counted hourly, so that no page counts a million rows. */
export const subscriberDays = pgTable("subscriber_days", {
  day: date("day", { mode: "string" }).primaryKey(),
  countedAt: instant("counted_at").notNull(),
  pending: integer("pending").notNull(),
  active: integer("active").notNull(),
  paused: integer("paused").notNull(),
  unsubscribed: integer("unsubscribed").notNull(),
  /** Most followed first; a topic in readers' own words has no slug. */
  topics: jsonb("topics").$type<{ slug: string | null; name: string; followers: number }[]>().notNull(),
});

/** What a reader says of a topic: its papers are wanted, or are left out. */
export const stances = ["followed", "muted"] as const;
/** How much of a digest a topic gets beside the reader's other topics. */
export const shares = ["less", "normal", "more"] as const;
/** The most papers of one topic in a digest that a reader may ask for. */
export const mostOfTopic = 10;

/** Which reader follows or mutes which topic, in what words and with what settings. */
export const follows = pgTable(
  "follows",
  {
    subscriberId: ref("subscriber_id")
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    topicId: ref("topic_id")
      .notNull()
      .references(() => topics.id),
    stance: text("stance", { enum: stances }).notNull(),
    /** The topic in this reader's own words. */
    label: text("label").notNull(),
    position: smallint("position").notNull(),
    share: text("share", { enum: shares }).notNull().default("normal"),
    /** The most papers of it in a digest; null where the digest's own cap alone counts. */
    maxPapers: smallint("max_papers"),
    /** Names and narrower phrases by which this reader does not want it looked for (topics/ranked-topic.ts), in order. */
    without: text("without").array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.subscriberId, t.topicId] }),
    index("follows_topic").on(t.topicId),
    oneOf("follows_stance", t.stance, stances),
    oneOf("follows_share", t.share, shares),
    check("follows_max_papers", sql`${t.maxPapers} between 1 and ${sql.raw(String(mostOfTopic))}`),
  ],
);

/**
 * Whose papers a reader wants who follows "Maria Rossi". `only`: those that print this name; `perhaps`: those by "M. Rossi" too;
 * `every`: those by whoever "M. Rossi" may stand for.
 */
export const namesakes = ["only", "perhaps", "every"] as const;

/** Authors whose new papers a reader wants whatever they are about. */
export const authorFollows = pgTable(
  "author_follows",
  {
    subscriberId: ref("subscriber_id")
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    /** Folded as titles are (papers/identity/title-key.ts), so that spellings of one name agree. */
    authorKey: text("author_key").notNull(),
    /** As the reader wrote it. */
    name: text("name").notNull(),
    namesakes: text("namesakes", { enum: namesakes }).notNull().default("perhaps"),
  },
  (t) => [
    primaryKey({ columns: [t.subscriberId, t.authorKey] }),
    oneOf("author_follows_namesakes", t.namesakes, namesakes),
  ],
);

/** Changes of a reader's address: both addresses must confirm. One change is open at a time. */
export const addressChanges = pgTable(
  "address_changes",
  {
    id: id(),
    subscriberId: ref("subscriber_id")
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    /** As in `subscribers`. */
    email: text("email").notNull(),
    emailKey: text("email_key").notNull(),
    askedAt: instant("asked_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** When the old address confirmed, and when the new one did. */
    oldAgreedAt: instant("old_agreed_at"),
    newAgreedAt: instant("new_agreed_at"),
    /** When it was done, cancelled or replaced by another. */
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("address_changes_open").on(t.subscriberId).where(sql`${t.endedAt} is null`),
    index("address_changes_subscriber").on(t.subscriberId, t.askedAt),
  ],
);

/** How a paper came into a library. */
export const librarySources = ["file", "zotero"] as const;

/** The papers that a reader brought: their library. Each has its own title and abstract, whether the archive knows it or not. */
export const libraryItems = pgTable(
  "library_items",
  {
    id: id(),
    subscriberId: ref("subscriber_id")
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    /** What it is recognised by: `arxiv:`, else `doi:`, else `title:`, and the value (library/identity.ts). */
    key: text("key").notNull(),
    /** Readable text. Of a paper that was named by its identifier alone: that identifier, until its title is known. */
    title: text("title").notNull(),
    /** As in `papers`; null where the title is not known. */
    titleKey: text("title_key"),
    /** Null until it is known. */
    abstract: text("abstract"),
    authors: text("authors").array().notNull().default([]),
    /** As in `papers`. */
    arxivId: text("arxiv_id"),
    doi: text("doi"),
    /** Of publication. */
    year: smallint("year"),
    /** The same paper in the archive. */
    paperId: ref("paper_id").references(() => papers.id, { onDelete: "set null" }),
    /** When the reader took it into their library, by their own program where it says so. */
    addedAt: instant("added_at").notNull(),
    /** `zotero`: it is there only because Zotero has it, and goes when Zotero has it no more. */
    source: text("source", { enum: librarySources }).notNull(),
    /** The keys of the items at Zotero that are this paper. */
    zoteroKeys: text("zotero_keys").array().notNull().default([]),
    /** How often all services were asked for what is missing. */
    lookupTries: smallint("lookup_tries").notNull().default(0),
    /** When they are asked next; null: not any more. */
    nextLookupAt: instant("next_lookup_at"),
  },
  (t) => [
    unique("library_items_key").on(t.subscriberId, t.key),
    index("library_items_paper").on(t.paperId),
    index("library_items_lookup").on(t.nextLookupAt, t.id).where(sql`${t.nextLookupAt} is not null`),
    // A new paper of the archive is looked up in all libraries.
    index("library_items_arxiv_id").on(t.arxivId).where(sql`${t.paperId} is null`),
    index("library_items_doi").on(t.doi).where(sql`${t.paperId} is null`),
    index("library_items_title").on(t.titleKey).where(sql`${t.paperId} is null`),
    oneOf("library_items_source", t.source, librarySources),
  ],
);

/**
 * A library at Zotero that is kept in step. `key`: the API key, encrypted (library/encryption.ts); absent where the library is public.
 * `version`: of the library when it was last read whole; null before. `state`: what the last reading came to; `says`: the same in
 * a sentence for the reader. `progress`: of a reading that has not ended. `mayShrink`: the reader agreed that most of it goes.
 */
export type ZoteroLink = {
  kind: "user" | "group";
  id: number;
  key?: string;
  version: number | null;
  state: "waiting" | "in-step" | "refused" | "missing" | "too-large" | "shrunk" | "failing";
  says?: string;
  checkedAt?: string;
  progress?: { read: number; of: number };
  mayShrink?: true;
};

/** What came of the last thing that a reader brought. `more`: problems beyond those that are listed. */
export type LibraryReport = {
  at: string;
  /** The name of the file, `pasted text`, or `Zotero`. */
  from: string;
  /** Papers that were read; those that were new; those that were left out because the library is full. */
  read: number;
  added: number;
  leftOut: number;
  problems: { line: number; text: string; message: string }[];
  more: number;
};

/** One interest that a library shows: a group of its papers, with a name. The reader may switch it off. */
export type LibraryInterest = { name: string; phrases: string[]; itemIds: number[]; isOn: boolean };

/**
 * The terms by which papers are found for an interest (ranking/near-library.ts). It has stems and pairs of stems with their
 * weights, the sum of its papers' weights, and for each paper, by its item, the terms that it holds.
 */
export type LibraryProfile = {
  terms: string[];
  values: number[];
  size: number;
  papers: { id: number; terms: number[]; values: number[] }[];
  /** What its papers mean: the mean of their embeddings, a signed byte a dimension, in base64, and the model that made them. */
  meaning?: { model: string; vector: string };
};

/** The libraries: one row for each reader who brought one. */
export const libraries = pgTable(
  "libraries",
  {
    subscriberId: ref("subscriber_id")
      .primaryKey()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    zotero: jsonb("zotero").$type<ZoteroLink>(),
    /** When Zotero is asked next; null where there is nothing to ask, or the reader must act first. */
    zoteroDueAt: instant("zotero_due_at"),
    report: jsonb("report").$type<LibraryReport>(),
    /** When its papers last changed. */
    updatedAt: instant("updated_at").notNull(),
    interests: jsonb("interests").$type<LibraryInterest[]>(),
    /** One for each of `interests`. */
    profiles: jsonb("profiles").$type<LibraryProfile[]>(),
    /** The `updatedAt` that the interests were found from. */
    interestsAt: instant("interests_at"),
    /** The embedding model that all of the profiles have a meaning by; null: none. */
    embeddedBy: text("embedded_by"),
  },
  (t) => [index("libraries_zotero_due").on(t.zoteroDueAt).where(sql`${t.zoteroDueAt} is not null`)],
);

/** What readers may say of a paper: more like it, or less. */
export const judgements = ["more", "less"] as const;

/** Relevance feedback on a paper of a digest: more like this, or less. */
export const feedback = pgTable(
  "feedback",
  {
    subscriberId: ref("subscriber_id")
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    paperId: ref("paper_id")
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" }),
    /** The topic under which it was shown; null for a trending paper. */
    topicId: ref("topic_id").references(() => topics.id),
    verdict: text("verdict", { enum: judgements }).notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subscriberId, t.paperId] }),
    index("feedback_paper").on(t.paperId),
    // For deleting a topic: the database checks that no feedback refers to it.
    index("feedback_topic").on(t.topicId).where(sql`${t.topicId} is not null`),
    oneOf("feedback_verdict", t.verdict, judgements),
  ],
);

/** Papers that readers keep. While one does, the paper is not deleted. */
export const savedPapers = pgTable(
  "saved_papers",
  {
    subscriberId: ref("subscriber_id")
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    paperId: ref("paper_id")
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" }),
    savedAt: instant("saved_at").notNull(),
    /** Null while it waits unread. */
    readAt: instant("read_at"),
    note: text("note").notNull().default(""),
    /** The topic that it came by, in the reader's words at that time; null where it came by none. */
    topic: text("topic"),
    /** The same topic's row, for as long as it is there. */
    topicId: ref("topic_id").references(() => topics.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ columns: [t.subscriberId, t.paperId] }),
    index("saved_papers_paper").on(t.paperId),
    index("saved_papers_topic").on(t.topicId).where(sql`${t.topicId} is not null`),
  ],
);

/** Phrases that were learned from a reader's likes and that the reader has taken back. */
export const forgottenPhrases = pgTable(
  "forgotten_phrases",
  {
    subscriberId: ref("subscriber_id")
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    /** The stems of its words: spellings of one phrase are one. */
    key: text("key").notNull(),
    /** As the papers write it. */
    phrase: text("phrase").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.subscriberId, t.key] })],
);

/** A cache of the embeddings of papers and topics. */
export const embeddings = pgTable(
  "embeddings",
  {
    model: text("model").notNull(),
    /** SHA-256 of the text, hex: a changed text has another embedding. */
    textHash: text("text_hash").notNull(),
    /** The normalised vector, a signed byte per dimension (digests/embeddings.ts). */
    vector: bytes("vector").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.model, t.textHash] }), index("embeddings_at").on(t.at)],
);

/**
 * One sentence of each paper's abstract, made by a model (digests/summaries/). A row never changes, so a mail that is made twice says the
 * same.
 */
export const summaries = pgTable(
  "summaries",
  {
    paperId: ref("paper_id")
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" }),
    language: text("language", { enum: summaryLanguages }).notNull(),
    model: text("model").notNull(),
    /** SHA-256 of the abstract, hex: a changed abstract has another sentence. */
    abstractHash: text("abstract_hash").notNull(),
    /** Null where the model's answer was dropped. */
    text: text("text"),
    /** Why it was dropped. */
    dropped: text("dropped"),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.paperId, t.language, t.model, t.abstractHash] }),
    oneOf("summaries_language", t.language, summaryLanguages),
    check("summaries_kept_or_dropped", sql`(${t.text} is null) = (${t.dropped} is not null)`),
  ],
);

/** How the service of each model that makes summaries fares. One row a model, shared by all processes. */
export const summaryServices = pgTable("summary_services", {
  model: text("model").primaryKey(),
  /** The day (UTC) that the next four numbers are of: requests, the most there may be, sentences kept, and answers dropped. */
  day: date("day", { mode: "string" }).notNull(),
  asked: integer("asked").notNull(),
  budget: integer("budget").notNull(),
  kept: integer("kept").notNull().default(0),
  dropped: integer("dropped").notNull().default(0),
  /** When it was last asked. */
  triedAt: instant("tried_at").notNull(),
  /** Since when no request has been answered; null while the last one was. */
  failingSince: instant("failing_since"),
  lastError: text("last_error"),
  /** It is not asked before this. */
  restsUntil: instant("rests_until"),
});

/** What came of planning a digest. */
export const digestOutcomes = ["composed", "nothing-new"] as const;

/**
 * One reason why a paper is in a digest, frozen as data: the sentence is made when it is shown (digests/reason-text.ts), so
 * that its wording can change. A new kind is added here and there; rows with the older kinds stay as they are.
 */
export type DigestReason =
  /**
   * The matched words as they stand in the paper, and where. `phrase`: a phrase of the topic, whole. `acronym`: a phrase with
   * an acronym in place of its long form, or the reverse. `words`: the words of a phrase, scattered. `description`: the terms
   * that the paper shares with a paragraph; there may be none.
   */
  | {
      kind: "phrase" | "acronym" | "words" | "description";
      terms: string[];
      where: "title" | "abstract" | "both";
      /** The phrase of the topic that matched, where it is not the topic's own name. */
      by?: { role: "other-name" | "narrower"; phrase: string };
    }
  /**
   * Authors of the paper whom the reader follows, as the reader wrote them. `perhaps`: names that the paper prints, and the followed
   * name that each may stand for.
   */
  | { kind: "author"; names: string[]; perhaps?: { printed: string; name: string }[] }
  /** A paper that the reader liked and this one is like: its id, and its title then. */
  | { kind: "liked"; paperId: number; title: string }
  /** A paper of the reader's library that this one is near to: its item and its title then; and the interest. */
  | { kind: "library"; itemId: number; title: string; interest: string }
  /** A trending paper outside the reader's topics: its best rank in a listing (1 is the top), and how many listings hold it. */
  | { kind: "trending"; bestRank: number; sightings: number };

/** The reasons, the strongest first. A string is the sentence that older rows hold; it is shown as it is. */
export type DigestReasons = readonly DigestReason[] | string;

/** The content of one digest, frozen when it is planned. */
export type DigestContent = {
  sections: {
    /** Null for the papers of followed authors that are on none of the reader's topics. */
    topicId: number | null;
    label: string;
    /** Best first. `alsoIn` names the reader's other topics that the paper matches; unset: none. */
    papers: { id: number; score: number; why: DigestReasons; alsoIn?: string[] }[];
    /** Matches that the cap left out, best first; they stay candidates. */
    more: number[];
  }[];
  trending: { id: number; why: DigestReasons }[];
  first: boolean;
  /** Which model's sentences it shows of its papers, in which language: those that were there when it was planned. */
  summaries?: { model: string; language: (typeof summaryLanguages)[number] };
  /** The subject of its mail; older ones have none. */
  subject?: string | undefined;
  /** Of a reader who was away: the day of the digest before (YYYY-MM-DD), since when this one looks. */
  awaySince?: string;
  /** Lines at the end, a sentence each: what waits unread, and warnings about sources. */
  notes?: string[];
  /**
   * For a reader who wants to know: followed topics that have found nothing for so many days. `orMore`: nobody looked further back. A
   * digest with this and no papers says that the whole week was quiet.
   */
  quiet?: { topicId: number; label: string; days: number; orMore?: true }[];
};

/** Frozen digests: one a reader and date, so that none is planned twice. */
export const digests = pgTable(
  "digests",
  {
    id: id(),
    subscriberId: ref("subscriber_id")
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    /** The reader's local date. */
    digestDate: date("digest_date", { mode: "string" }).notNull(),
    plannedAt: instant("planned_at").notNull(),
    outcome: text("outcome", { enum: digestOutcomes }).notNull(),
    /** Why there was nothing to send; null when there was. */
    reason: text("reason"),
    /** All papers in the mail; later digests leave them out. */
    paperIds: bigint("paper_ids", { mode: "number" }).array().notNull(),
    /** Read whole: jsonb would be taken apart when it is written, and put together when it is read. */
    content: json("content").$type<DigestContent>(),
  },
  (t) => [
    unique("digests_subscriber_date").on(t.subscriberId, t.digestDate),
    index("digests_planned").using("brin", t.plannedAt),
    oneOf("digests_outcome", t.outcome, digestOutcomes),
    check("digests_composed_or_reason", sql`(${t.outcome} = 'composed') = (${t.reason} is null)`),
  ],
);

/** Readers who got a paper that was withdrawn since: each is told in one digest. */
export const withdrawalNotes = pgTable(
  "withdrawal_notes",
  {
    subscriberId: ref("subscriber_id")
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    paperId: ref("paper_id")
      .notNull()
      .references(() => papers.id, { onDelete: "cascade" }),
    /** The digest that says it; null until there is one. */
    digestId: ref("digest_id").references(() => digests.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.subscriberId, t.paperId] }),
    index("withdrawal_notes_paper").on(t.paperId),
    index("withdrawal_notes_digest").on(t.digestId),
  ],
);

/** The outbox: one row per message. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: id(),
    /** The kind of message. The rooms that compose know the kinds; the outbox does not. */
    kind: text("kind").notNull(),
    /** Lower numbers go first: a mail that somebody waits for does not queue behind a morning's digests. */
    priority: smallint("priority").notNull().default(1),
    /** The row that the message is made from, in the table that the kind implies. */
    ref: ref("ref").notNull(),
    recipient: text("recipient").notNull(),
    recipientKey: text("recipient_key").notNull(),
    messageId: text("message_id").notNull(),
    status: text("status", { enum: deliveryStatuses }).notNull(),
    /** Attempts that the recipient's server answered; faults on our side are not counted. */
    attempts: integer("attempts").notNull().default(0),
    /** When it was due: a digest at its reader's hour, any other mail at once. Null in old rows. */
    dueAt: instant("due_at"),
    /** When it may next be claimed. */
    readyAt: instant("ready_at").notNull(),
    /** It is not sent after this; null after the operator has retried it. */
    expiresAt: instant("expires_at"),
    /** A fencing token, raised by each claim: an outcome is recorded only with the number of the last claim. */
    fence: integer("fence").notNull().default(0),
    leaseUntil: instant("lease_until"),
    /** Whether the server was sent DATA under this claim; until then it cannot have the message. */
    dataBegun: boolean("data_begun").notNull().default(false),
    /** Whether a message whose outcome was unknown has been sent again. */
    resent: boolean("resent").notNull().default(false),
    lastError: text("last_error"),
    createdAt: instant("created_at").notNull(),
    /** When it reached its status. */
    statusAt: instant("status_at").notNull(),
  },
  (t) => [
    unique("deliveries_message_id").on(t.messageId),
    index("deliveries_ready")
      .on(t.priority, t.readyAt, t.id)
      .where(sql`${t.status} in ('pending', 'deferred')`),
    index("deliveries_lease").on(t.leaseUntil).where(sql`${t.status} = 'sending'`),
    index("deliveries_ref").on(t.kind, t.ref),
    // For each reader and day the lost digests are looked up. This index holds only deliveries that were not received.
    index("deliveries_unreceived")
      .on(t.kind, t.ref)
      .where(sql`${t.status} in ('pending', 'deferred', 'failed', 'bounced')`),
    index("deliveries_recipient").on(t.recipientKey, t.id),
    // For the operator's pages: few rows, because most mail is accepted.
    index("deliveries_ended")
      .on(t.status, t.id)
      .where(sql`${t.status} in ('bounced', 'failed', 'uncertain')`),
    // Rows are inserted in order of time, so a block range index (BRIN) finds those of a day, and costs almost nothing to write.
    index("deliveries_created").using("brin", t.createdAt),
    oneOf("deliveries_status", t.status, deliveryStatuses),
    check("deliveries_lease_while_sending", sql`(${t.status} = 'sending') = (${t.leaseUntil} is not null)`),
  ],
);

/** A mail as it is sent. */
export type FrozenMail = { subject: string; html: string; text: string; headers: Record<string, string> };

/**
 * What became of a test mail at the last attempt. `outcome`: as in mail/message.ts; `reply`: the server's words, or the reason.
 * `signedAs`: the name of the DKIM key, `selector._domainkey.domain`; null: it was not signed. `tookMs`: composing and sending.
 */
export type TestReport = {
  outcome: string;
  reply: string;
  signedAs: string | null;
  server: string;
  tookMs: number;
  at: string;
};

/** Mails that the operator sent to themselves, to see that mail leaves. */
export const testMails = pgTable("test_mails", {
  id: id(),
  recipient: text("recipient").notNull(),
  mail: jsonb("mail").$type<FrozenMail>().notNull(),
  askedAt: instant("asked_at").notNull(),
  /** Null until it was tried. */
  report: jsonb("report").$type<TestReport>(),
});

/** Where a broadcast stands. `queueing`: its mails are being queued; `queued`: all are, and leave; `done`: none waits any more. */
export const broadcastStates = ["draft", "queueing", "queued", "done", "stopped"] as const;

/** A mail from the operator to all readers. */
export const broadcasts = pgTable(
  "broadcasts",
  {
    id: id(),
    subject: text("subject").notNull(),
    /** Markdown, of which a part is shown (broadcasts/blocks.ts). */
    body: text("body").notNull(),
    /** Whether readers who paused get it too. */
    alsoPaused: boolean("also_paused").notNull(),
    state: text("state", { enum: broadcastStates }).notNull(),
    /** Raised by each change of a draft: what is confirmed is what was seen. */
    revision: integer("revision").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    /** When it was confirmed. */
    begunAt: instant("begun_at"),
    /** When no mail of it waited any more, or it was stopped. */
    endedAt: instant("ended_at"),
    /** How many readers it was for when it was confirmed. */
    readers: integer("readers").notNull().default(0),
    /** The last subscriber whose mail is queued, and the last of all that it goes to: who signs up later does not get it. */
    cursor: bigint("cursor", { mode: "number" }).notNull().default(0),
    lastSubscriber: bigint("last_subscriber", { mode: "number" }).notNull().default(0),
    /** How many mails were queued. */
    queued: integer("queued").notNull().default(0),
    /** Its mails by status, and when they were counted. */
    counts: jsonb("counts").$type<Partial<Record<(typeof deliveryStatuses)[number], number>>>(),
    countedAt: instant("counted_at"),
  },
  (t) => [
    oneOf("broadcasts_state", t.state, broadcastStates),
    check("broadcasts_begun", sql`(${t.state} = 'draft') = (${t.begunAt} is null)`),
    check("broadcasts_ended", sql`(${t.state} in ('done', 'stopped')) = (${t.endedAt} is not null)`),
  ],
);

/**
 * Pauses of delivery: `server`, while the mail server or our sending has a fault, or `domain:NAME`, while that domain takes no more
 * mail. One row per pause, deleted when it ends; all workers obey it.
 */
export const pauses = pgTable("pauses", {
  scope: text("scope").primaryKey(),
  since: instant("since").notNull(),
  until: instant("until").notNull(),
  /** How often it was waited for: each wait is longer than the one before. */
  waits: integer("waits").notNull(),
  reason: text("reason").notNull(),
});

/** Token buckets (db/buckets.ts), shared by all processes: of sending (SEND_RATE), and of what strangers do. */
export const rates = pgTable("rates", {
  name: text("name").primaryKey(),
  tokens: doublePrecision("tokens").notNull(),
  at: instant("at").notNull(),
});

/** The outcomes of an attempt that are counted. */
export const countedOutcomes = ["accepted", "deferred", "bounced", "failed", "uncertain"] as const;

/**
 * How often each outcome has occurred since the beginning. The statement that records the outcome counts it, and deleting old
 * deliveries does not lower it. An outcome has several rows, so that workers do not wait for each other; its count is their sum.
 */
export const outcomeCounts = pgTable(
  "outcome_counts",
  {
    outcome: text("outcome", { enum: countedOutcomes }).notNull(),
    shard: smallint("shard").notNull(),
    count: bigint("count", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.outcome, t.shard] }),
    oneOf("outcome_counts_outcome", t.outcome, countedOutcomes),
  ],
);

/** The ten recipient domains with most messages in the last day, counted hourly. */
export const domainCounts = pgTable("domain_counts", {
  domain: text("domain").primaryKey(),
  /** Messages that were queued in the day before `countedAt`, by their status. */
  queued: integer("queued").notNull(),
  accepted: integer("accepted").notNull(),
  deferred: integer("deferred").notNull(),
  bounced: integer("bounced").notNull(),
  failed: integer("failed").notNull(),
  countedAt: instant("counted_at").notNull(),
});

/** Browsers that are signed in at /admin; signing out deletes the row. */
export const operatorSessions = pgTable("operator_sessions", {
  /** SHA-256 of the cookie's value, hex: it cannot be used to sign in. */
  hash: text("hash").primaryKey(),
  /** A MAC of the ADMIN_TOKEN that was given: under another token the session is invalid. */
  tokenMac: text("token_mac").notNull(),
  expiresAt: instant("expires_at").notNull(),
});

/** Networks from which the operator's secrets were given correctly (web/http/guesses.ts), as MACs of both. */
export const knownNetworks = pgTable("known_networks", {
  hash: text("hash").primaryKey(),
  /** When that was last, to the day. */
  at: instant("at").notNull(),
});

/** Used signatures of webhooks. Mailgun's signature does not cover the body, so each is accepted once. */
export const usedSignatures = pgTable("used_signatures", {
  signature: text("signature").primaryKey(),
  at: instant("at").notNull(),
});

/** Incidents, each told to the operator by mail once; `endedAt` is null while one lasts. */
export const incidents = pgTable(
  "incidents",
  {
    id: id(),
    /** What it is about, such as `delivery server` or `source huggingface:daily`. */
    key: text("key").notNull(),
    since: instant("since").notNull(),
    /** What is wrong, in a sentence. */
    detail: text("detail").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [uniqueIndex("incidents_open").on(t.key).where(sql`${t.endedAt} is null`)],
);

/**
 * Requests to sign up, until a worker processes them (subscribers/sign-up-requests.ts). Accepting one inserts one row, whatever is
 * known of the address, so that the time of the answer says nothing about it.
 */
export const signUpRequests = pgTable(
  "sign_up_requests",
  {
    id: id(),
    /** As in `subscribers`. */
    email: text("email").notNull(),
    emailKey: text("email_key").notNull(),
    choices: jsonb("choices").$type<SignUpChoices>().notNull(),
    askedAt: instant("asked_at").notNull(),
    /** When it may next be processed. */
    readyAt: instant("ready_at").notNull(),
  },
  (t) => [index("sign_up_requests_ready").on(t.readyAt, t.id)],
);

/**
 * The data of a sign-up; its topics as topics/topic.ts resolved them. `dropped` are the keys of topics that an earlier sign-up
 * brought and this one corrects.
 */
type SignUpChoices = {
  dropped?: readonly string[];
  topics: readonly {
    key: string;
    name: string;
    slug: string | null;
    description?: string | null;
    stance: (typeof stances)[number];
  }[];
  /** Authors to follow. */
  authors?: readonly { key: string; name: string; namesakes: (typeof namesakes)[number] }[];
  timeZone?: string;
};

/**
 * The caps on mail that strangers can cause, by mailbox, however its address is spelled (subscribers/mailbox.ts). The mailbox is
 * stored as a MAC.
 */
export const mailboxes = pgTable("mailboxes", {
  hash: text("hash").primaryKey(),
  /** When mail was queued that a stranger may have caused, in the last day. */
  mailedAt: instant("mailed_at").array().notNull().default([]),
  /** When its owner stopped such mail (“This was not me”); null where they did not. */
  stoppedAt: instant("stopped_at"),
});

/** Challenges that were answered, until they expire: each counts once (subscribers/challenge.ts). */
export const usedChallenges = pgTable("used_challenges", {
  challenge: text("challenge").primaryKey(),
  expiresAt: instant("expires_at").notNull(),
});

/** The keys (papers/identity/resolve.ts) of papers that were deleted by age, so that none becomes new again. */
export const forgottenPapers = pgTable("forgotten_papers", { key: text("key").primaryKey() });

/** What a report of a bounce says; a complaint is a reader's "this is spam". */
export const bounceKinds = ["hard", "soft", "policy", "complaint"] as const;

/** Reports about messages after they were accepted. The unique key makes a replayed report change nothing. */
export const bounces = pgTable(
  "bounces",
  {
    id: id(),
    deliveryId: ref("delivery_id")
      .notNull()
      .references(() => deliveries.id, { onDelete: "cascade" }),
    recipientKey: text("recipient_key").notNull(),
    kind: text("kind", { enum: bounceKinds }).notNull(),
    /** Where the report came from: mail, ses, postmark or mailgun. */
    source: text("source").notNull(),
    /** Identifies the report within its source. */
    reportKey: text("report_key").notNull(),
    detail: text("detail").notNull(),
    /** Whether a soft bounce still counts towards a suppression: it no longer does after it has led to one. */
    counts: boolean("counts").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    unique("bounces_report").on(t.reportKey),
    index("bounces_counting").on(t.recipientKey).where(sql`${t.counts}`),
    index("bounces_delivery").on(t.deliveryId),
    oneOf("bounces_kind", t.kind, bounceKinds),
  ],
);

/** Why an address gets no mail. */
export const suppressionReasons = ["hard bounce", "soft bounces", "complaint", "operator"] as const;

/** Addresses that get no mail. */
export const suppressions = pgTable(
  "suppressions",
  {
    emailKey: text("email_key").primaryKey(),
    reason: text("reason", { enum: suppressionReasons }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index("suppressions_created").on(t.createdAt, t.emailKey),
    oneOf("suppressions_reason", t.reason, suppressionReasons),
  ],
);

/**
 * Suppressions of readers who deleted their data. The address is stored only as a MAC under the secret key: a given address can be
 * looked up, but none can be read back.
 */
export const forgottenSuppressions = pgTable(
  "forgotten_suppressions",
  {
    hash: text("hash").primaryKey(),
    reason: text("reason", { enum: suppressionReasons }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [oneOf("forgotten_suppressions_reason", t.reason, suppressionReasons)],
);
