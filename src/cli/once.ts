import type { Paperboy } from "../app.ts";
import { runIfDue } from "../db/job.ts";
import type { Db } from "../db/open.ts";
import { hasOthersDue, lastDigestOf, makeDue, makeDueNever } from "../digests/make-due.ts";
import { reasonOf } from "../log.ts";
import { isSuppressed } from "../outbox/suppressions.ts";
import { runOnce } from "../scheduler.ts";
import { type Address, parseAddress } from "../subscribers/address.ts";
import { changeTimetable } from "../subscribers/changes.ts";
import { addSubscriber } from "../subscribers/sign-up.ts";
import {
  changeTopics,
  defaults,
  type ResolvedTopic,
  resolveTopics,
  subscriberByKey,
  type TimetableInput,
  timetableInput,
} from "../subscribers/subscriber.ts";
import { type Invocation, option, optionValues, plural, type Run, UsageError } from "./command.ts";
import { ingestAll } from "./ingest.ts";
import { type LibraryFile, readLibraryFile, setLibrary } from "./library-file.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** The scheduled jobs that a run does: those that complete papers and libraries, and the one that deletes old data. */
const jobs: ReadonlySet<string> = new Set(["titles", "library", "interests", "withdrawals", "retention"]);

type Reader = {
  address: Address;
  topics: readonly ResolvedTopic[];
  timetable: TimetableInput;
  library: LibraryFile | null;
};

/** A digest for one reader without a server. @throws {UsageError} for wrong usage */
export const once: Run = async (invocation) => {
  const { config } = invocation;
  if (config.databaseUrl !== null)
    throw new UsageError("once stores what it sent in DATA_DIR: unset DATABASE_URL, or use `paperboy serve`");
  if (config.sources.length === 0)
    throw new UsageError("there is nothing to ingest: set SOURCES, such as SOURCES=huggingface:daily");
  const reader = await readReader(invocation);
  // Old data is deleted, except papers that a digest can still show, and digests that record what was sent.
  const keepPapersDays = config.keepPapersDays ?? 0;
  return withPaperboy(
    { ...invocation, config: { ...config, keepPapersDays } },
    (paperboy) => digestFor(paperboy, reader, invocation),
    { isServerless: true },
  );
};

/** @throws {UsageError} */
async function readReader(invocation: Invocation): Promise<Reader> {
  const to = option(invocation, "to");
  if (to === undefined) throw new UsageError("once needs --to ADDRESS: whom the digest is for");
  const address = parseAddress(to);
  if (!address.ok) throw new UsageError(address.message);
  const timetable = timetableInput.safeParse({
    hour: defaults.hour,
    days: defaults.days,
    timeZone: option(invocation, "timezone") ?? defaults.timeZone,
    maxPapers: option(invocation, "max") ?? defaults.maxPapers,
    trendingPapers: option(invocation, "trending") ?? defaults.trendingPapers,
  });
  if (!timetable.success) throw new UsageError(timetable.error.issues[0]?.message ?? "bad option");
  const topics = resolveTopics([
    ...optionValues(invocation, "topic").map((text) => ({ text, stance: "followed" as const })),
    ...optionValues(invocation, "mute").map((text) => ({ text, stance: "muted" as const })),
  ]);
  if (!topics.ok) throw new UsageError(topics.message);
  const file = option(invocation, "library");
  const library = file === undefined ? null : await readLibraryFile(file);
  return { address: address.address, topics: topics.topics, timetable: timetable.data, library };
}

async function digestFor(paperboy: Paperboy, reader: Reader, invocation: Invocation): Promise<number> {
  const { db, now, config } = paperboy;
  const { note, out } = invocation;
  const id = await setReader(db, reader, now());
  const allRead = await ingestAll(paperboy, config.sources, { isConfigured: true, tell: note });
  for (const job of paperboy.jobs) {
    if (!jobs.has(job.name)) continue;
    // The digest is sent even if a job failed; the job's turn comes again.
    await runIfDue(db, job, { now }).catch((error: unknown) => note(`${job.name}: ${reasonOf(error)}`));
  }
  await makeDue(db, id, now());
  if (await isSuppressed(db, reader.address.key, paperboy.keys))
    throw new UsageError(
      `${reader.address.email} is suppressed: \`paperboy suppressions remove\` lifts that`,
    );
  const { halted, accepted } = await runOnce(await paperboy.runNeeds()).finally(() => makeDueNever(db, id));
  const last = await lastDigestOf(db, id);
  const isDone = last?.status === "accepted" || last?.status === "nothing-new";
  const status = isDone && last.status === "accepted" && accepted === 0 ? "already-sent" : last?.status;
  const { email } = reader.address;
  const { papers = 0, digestDate = null } = last ?? {};
  const reason = halted ?? last?.reason ?? null;
  out(
    status === "nothing-new"
      ? `nothing to send to ${email}: ${reason}`
      : `${status === "already-sent" ? "sent before to" : status} ${email}: ${plural(papers, "paper")}, digest of ${digestDate}${reason === null ? "" : ` (${reason})`}`,
    { to: email, status, digestDate, papers, reason },
  );
  if (!isDone) note("the digest was not sent; the next run tries again");
  return isDone && allRead ? 0 : 1;
}

/** Makes the subscriber of this address as the command line says. @returns the id */
async function setReader(
  db: Db,
  { address, topics, timetable, library }: Reader,
  now: Date,
): Promise<number> {
  const known = await subscriberByKey(db, address.key);
  if (await hasOthersDue(db, known?.id ?? 0))
    throw new UsageError(
      "DATA_DIR is that of a service with subscribers: name a folder of its own for `once`",
    );
  if (known && known.status !== "active")
    throw new UsageError(`${address.email} is ${known.status} in DATA_DIR, and gets no digest`);
  const added = known ? null : await addSubscriber(db, address, { ...timetable, topics }, now);
  if (added?.ok === false) throw new UsageError(added.message);
  const id = added?.subscriber.id ?? (known as NonNullable<typeof known>).id;
  if (known) {
    await changeTimetable(db, id, timetable, now);
    await changeTopics(db, id, () => ({ ok: true, topics }));
  }
  await makeDueNever(db, id);
  await setLibrary(db, id, library, now);
  return id;
}
