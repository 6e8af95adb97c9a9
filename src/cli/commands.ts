/** Every command: its help, and where it is. Its file is imported when it runs, so that help does not wait for the whole service. */
import { deliveryStatuses } from "../db/delivery-statuses.ts";
import { columns } from "../subscribers/row-columns.ts";
import { type Command, common, settingOptions } from "./command.ts";

/** Every command by its name of one or two words. */
export const commands: Record<string, Command> = {
  serve: {
    usage: "serve [--only web,worker]",
    about: "run the pages, the scheduler and delivery in one process, or some of them",
    options: { only: { type: "string" } },
    takes: [0, 0],
    load: async () => (await import("./serve.ts")).serve,
  },
  migrate: {
    usage: "migrate",
    about: "migrate the database to this version's schema; safe to run from several machines at once",
    options: {},
    takes: [0, 0],
    load: async () => (await import("./migrate.ts")).migrate,
  },
  ingest: {
    usage: "ingest [LOCATION...] [--at TIME]",
    about: "ingest listings from files, folders, URLs or named sources; by default from all of SOURCES",
    options: { at: common.at },
    takes: [0, Number.POSITIVE_INFINITY],
    load: async () => (await import("./ingest.ts")).ingest,
  },
  links: {
    usage: "links [--limit N] [--at TIME]",
    about: "look up the papers that have no link, by their titles",
    options: { limit: { type: "string" }, at: common.at },
    takes: [0, 0],
    load: async () => (await import("./links.ts")).links,
  },
  run: {
    usage: "run [--at TIME]",
    about: "plan the digests that are due and deliver until nothing is ready, once",
    options: { at: common.at },
    takes: [0, 0],
    load: async () => (await import("./run.ts")).run,
  },
  once: {
    usage:
      "once --to ADDRESS [--topic T]... [--mute T]... [--library FILE] [--max N] [--trending 0|1|3|5] [--timezone Z] [--at TIME]",
    about:
      "a digest for one reader without a server: ingest SOURCES, choose, send, remember it in DATA_DIR, and exit; for a scheduled job",
    options: {
      at: common.at,
      to: { type: "string" },
      topic: common.topic,
      mute: common.mute,
      library: { type: "string" },
      max: { type: "string" },
      trending: { type: "string" },
      timezone: { type: "string" },
    },
    takes: [0, 0],
    load: async () => (await import("./once.ts")).once,
  },
  preview: {
    usage:
      "preview (--email ADDRESS | [--topic TOPIC]... [--library FILE] [--mute TOPIC] [--more TOPIC] [--less TOPIC] [--most TOPIC=N] " +
      "[--without PHRASE]) [--at TIME] [--html FILE] [--text FILE]",
    about:
      "show the digest that a subscriber, or somebody with these topics, settings and papers, would get now; sends nothing",
    options: {
      at: common.at,
      email: { type: "string" },
      topic: common.topic,
      library: { type: "string" },
      ...settingOptions,
      html: { type: "string" },
      text: { type: "string" },
    },
    takes: [0, 0],
    load: async () => (await import("./preview.ts")).preview,
  },
  "send-test": {
    usage: "send-test ADDRESS",
    about:
      "send an address of yours a digest of the day, marked as a test, and say what the mail server answered",
    options: {},
    takes: [1, 1],
    load: async () => (await import("./send-test.ts")).sendTest,
  },
  broadcast: {
    usage: "broadcast (--subject TEXT --file FILE [--also-paused] [--dry-run] [--again] | --stop ID)",
    about:
      "queue a mail to all readers, its text in Markdown; --dry-run shows it and how many would get it, and queues nothing; --stop ends one that is under way",
    options: {
      subject: { type: "string" },
      file: { type: "string" },
      "also-paused": { type: "boolean" },
      "dry-run": { type: "boolean" },
      again: { type: "boolean" },
      stop: { type: "string" },
    },
    takes: [0, 0],
    load: async () => (await import("./broadcast.ts")).broadcast,
  },
  topics: {
    usage: "topics",
    about: "list the catalogue of topics with the number of followers",
    options: {},
    takes: [0, 0],
    load: async () => (await import("./topics.ts")).topics,
  },
  "subscribers add": {
    usage:
      "subscribers add EMAIL [--topic T]... [--mute T]... [--timezone Z] [--hour H] [--days daily|weekdays|weekly] [--max N] [--trending 0|1|3|5] [--at TIME]",
    about: "add an active subscriber without confirmation; you must have their consent",
    options: {
      at: common.at,
      topic: common.topic,
      mute: common.mute,
      timezone: { type: "string" },
      hour: { type: "string" },
      days: { type: "string" },
      max: { type: "string" },
      trending: { type: "string" },
    },
    takes: [1, 1],
    load: async () => (await import("./subscribers.ts")).subscribersAdd,
  },
  "subscribers list": {
    usage: "subscribers list",
    about: "list the subscribers",
    options: {},
    takes: [0, 0],
    load: async () => (await import("./subscribers.ts")).subscribersList,
  },
  "subscribers show": {
    usage: "subscribers show EMAIL",
    about: "show one subscriber",
    options: {},
    takes: [1, 1],
    load: async () => (await import("./subscribers.ts")).subscribersShow,
  },
  "subscribers remove": {
    usage: "subscribers remove EMAIL",
    about: "remove a subscriber and their history",
    options: {},
    takes: [1, 1],
    load: async () => (await import("./subscribers.ts")).subscribersRemove,
  },
  "subscribers import": {
    usage: "subscribers import FILE.csv [--encoding NAME] [--errors FILE] [--at TIME]",
    about: `add subscribers from a CSV file with a header. Its encoding is UTF-8, or that of its byte order mark, or that of --encoding. Columns: ${columns.join(", ")} (topics separated by ;, a ; within a topic written \\;). Refused rows are written to FILE.csv.errors.csv with the reason; correct and import them`,
    options: { at: common.at, encoding: { type: "string" }, errors: { type: "string" } },
    takes: [1, 1],
    load: async () => (await import("./subscribers-import.ts")).subscribersImport,
  },
  "subscribers export": {
    usage: "subscribers export",
    about: "write all subscribers as CSV for `subscribers import` (with --json: one object a line)",
    options: {},
    takes: [0, 0],
    load: async () => (await import("./subscribers.ts")).subscribersExport,
  },
  "suppressions list": {
    usage: "suppressions list",
    about: "list the addresses that get no mail",
    options: {},
    takes: [0, 0],
    load: async () => (await import("./suppressions.ts")).suppressionsList,
  },
  "suppressions add": {
    usage: "suppressions add EMAIL",
    about: "suppress an address: no mail is sent to it any more",
    options: {},
    takes: [1, 1],
    load: async () => (await import("./suppressions.ts")).suppressionsAdd,
  },
  "suppressions remove": {
    usage: "suppressions remove EMAIL",
    about: "lift the suppression of an address, and the stop that “This was not me” set",
    options: {},
    takes: [1, 1],
    load: async () => (await import("./suppressions.ts")).suppressionsRemove,
  },
  "deliveries list": {
    usage: "deliveries list [--status STATUS] [--email ADDRESS]",
    about: `list deliveries, newest first; STATUS is one of ${deliveryStatuses.join(", ")}`,
    options: { status: { type: "string" }, email: { type: "string" } },
    takes: [0, 0],
    load: async () => (await import("./deliveries.ts")).deliveriesList,
  },
  "deliveries retry": {
    usage: "deliveries retry ID...",
    about: "send deliveries again that bounced, failed or are uncertain",
    options: {},
    takes: [1, Number.POSITIVE_INFINITY],
    load: async () => (await import("./deliveries.ts")).deliveriesRetry,
  },
  "bounces ingest": {
    usage: "bounces ingest FILE|FOLDER... [--at TIME]",
    about:
      "record the bounces, complaints and unsubscribe requests in mails, mbox files, folders of mails and Maildirs",
    options: { at: common.at },
    takes: [1, Number.POSITIVE_INFINITY],
    load: async () => (await import("./bounces.ts")).bouncesIngest,
  },
  doctor: {
    usage: "doctor",
    about:
      "check the configuration end to end: database, SMTP, DKIM, SPF, DMARC, bounces, clock, BASE_URL, SOURCES; sends no mail",
    options: {},
    takes: [0, 0],
    load: async () => (await import("./doctor.ts")).doctor,
  },
  status: {
    usage: "status [--at TIME]",
    about: "show papers, sources, subscribers, deliveries, incidents, and what is overdue",
    options: { at: common.at },
    takes: [0, 0],
    load: async () => (await import("./status.ts")).status,
  },
};
