import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { libraries, libraryItems, papers, subscribers } from "../../../src/db/schema.ts";
import { libraryHeading } from "../../../src/digests/choose.ts";
import { dayHere } from "../../../src/digests/current-day.ts";
import { interestsJob, readInterests } from "../../../src/digests/interests-job.ts";
import { switchInterest } from "../../../src/digests/library-interests.ts";
import { previewFor, previewForNew } from "../../../src/digests/preview.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { broughtPaper } from "../../../src/library/read/reading.ts";
import { titleHash, titleKey } from "../../../src/papers/identity/title-key.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { defaults, resolveTopics, subscriberById } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { mailContext } from "../../support/setup.ts";
import { storePapers } from "../web/support.ts";

const database = useDatabase();
const now = new Date("2026-11-02T07:00:00Z");
const abstractOf = (title: string) => `We study ${title.toLowerCase()} in detail.`;

test("a digest brings what is close to a library, never its own papers nor a paper twice, and an interest can be switched off", async () => {
  const { db } = database;
  const fields = ["lichen growth on granite walls", "tidal turbine blade fatigue"] as const;
  const [owned, near, onTopic, version] = [
    `${fields[0]} at Highcombe`,
    `${fields[0]} at Lowmere`,
    `${fields[1]} in kite making`,
    `${fields[0]} at Ferncliff`,
  ];
  const strangers = Array.from(
    { length: 20 },
    (_, i) => `Matter ${String.fromCharCode(97 + i)}${i} seen plainly`,
  );
  const titles = [owned, near, onTopic, version, ...strangers];
  await storePapers(
    db,
    titles.map((title) => ({ title, abstract: abstractOf(title) })),
    { source: "https://papers.example.org/list", at: new Date(now.getTime() - 3_600_000) },
  );
  const stored = await db.select({ id: papers.id, title: papers.title }).from(papers);
  const idOf = (title: string) => stored.find((paper) => paper.title === title)?.id as number;

  await db.update(papers).set({ doi: "10.1000/preprint" }).where(eq(papers.title, version));

  const resolved = resolveTopics([{ text: "kite making", stance: "followed" }]);
  if (!resolved.ok) throw new Error("bad topics");
  const add = async (email: string, topics: typeof resolved.topics) => {
    const added = await addSubscriber(db, { email, key: email }, { ...defaults, topics }, now);
    if (!added.ok) throw new Error(added.message);
    const subscriberId = added.subscriber.id;
    await db.insert(libraries).values({ subscriberId, updatedAt: now });
    const brought = fields.flatMap((field) =>
      ["Northmoor", "Westhaven", "Eastfell"].map((at) => `${field} at ${at}`),
    );
    await db.insert(libraryItems).values(
      [...brought, owned, version].map((title) => ({
        subscriberId,
        key: `title:${titleKey(title)}`,
        title,
        titleKey: titleHash(titleKey(title)),
        abstract: abstractOf(title),
        // A journal's version of a preprint that the archive has: two DOIs, and no link.
        doi: title === version ? "10.1000/journal" : null,
        paperId: title === owned ? idOf(owned) : null,
        addedAt: now,
        source: "file" as const,
      })),
    );
    return subscriberId;
  };
  const ada = await add("ada@example.org", resolved.topics);
  const ben = await add("ben@example.org", []);
  const scoring = makeScoring(db, { windowDays: 14 });
  const contentOf = async (id: number) => {
    const subscriber = await subscriberById(db, id);
    if (!subscriber) throw new Error("the reader is gone");
    const preview = await previewFor({ ...(await mailContext()), db, scoring, now }, subscriber);
    return preview.outcome === "composed" ? preview : null;
  };
  const sectionsOf = async (id: number) =>
    ((await contentOf(id))?.content.sections ?? []).map(({ label, papers }) => [
      label,
      papers.map((paper) => paper.id),
    ]);

  // Nothing is known of the library yet but what is in it.
  const early = await contentOf(ben);
  expect(early?.content.trending.length).toBeGreaterThan(0);
  for (const title of [owned, version]) expect(early?.text).not.toContain(title);
  const job = interestsJob({
    db,
    now: () => now,
    embedder: null,
    read: dayHere({ db, scoring, now: () => now }).ask.readInterests,
  });
  await job.run(new AbortController().signal, "");

  // On a topic and close to the library: it stands under the topic.
  expect(await sectionsOf(ada)).toEqual([
    ["kite making", [idOf(onTopic)]],
    [libraryHeading, [idOf(near)]],
  ]);
  const alone = await contentOf(ben);
  expect(alone?.content.sections.map(({ label }) => label)).toEqual([libraryHeading]);
  expect(alone?.content.sections[0]?.papers.map(({ id }) => id).toSorted()).toEqual(
    [idOf(near), idOf(onTopic)].toSorted(),
  );
  expect(alone?.text.replace(/\s+/g, " ")).toMatch(
    /near “lichen growth on granite walls at \w+” in your library/,
  );
  expect(alone?.text).not.toContain("Highcombe”, by");

  // Who has not signed up sees the same of the same papers, and nothing of it stays.
  const brought = await db.select().from(libraryItems).where(eq(libraryItems.subscriberId, ben));
  const read = brought.flatMap(({ title, abstract }) => {
    const paper = broughtPaper({ line: 1, title, abstract: abstract ?? "" });
    return paper ? [paper] : [];
  });
  const tried = await previewForNew(
    { ...(await mailContext()), db, scoring, now },
    { topics: [], maxPapers: defaults.maxPapers, library: { papers: read, problems: [] } },
  );
  expect(tried.outcome === "composed" && tried.content.sections[0]?.papers.map(({ id }) => id)).toEqual(
    alone?.content.sections[0]?.papers.map(({ id }) => id),
  );
  expect(await db.$count(subscribers)).toBe(2);
  expect(await db.$count(libraries)).toBe(2);

  const [library] = await db.select().from(libraries).where(eq(libraries.subscriberId, ben));
  expect(library?.interestsAt).toEqual(now);
  const lichen = library?.interests?.find(({ itemIds }) => itemIds.length === 5);
  expect(library?.interests).toHaveLength(2);
  expect(await switchInterest(db, ben, { name: lichen?.name ?? "", isOn: false })).toBe(true);
  expect(await switchInterest(db, ben, { name: "weaving", isOn: false })).toBe(false);
  expect(await sectionsOf(ben)).toEqual([[libraryHeading, [idOf(onTopic)]]]);

  // And when it is switched while its interests are being found: here when the archive is first looked at.
  let switched: Promise<boolean> | undefined;
  const archive = new Proxy(await scoring.archive(now), {
    get(corpus, field) {
      switched ??= switchInterest(db, ada, { name: lichen?.name ?? "", isOn: false });
      return Reflect.get(corpus, field);
    },
  });
  await readInterests(db, archive, ada, now);
  expect(await switched).toBe(true);
  const [adas] = await db.select().from(libraries).where(eq(libraries.subscriberId, ada));
  expect(adas?.interests?.filter(({ isOn }) => !isOn)).toMatchObject([{ name: lichen?.name }]);

  // What is off stays off when the library changes.
  await db
    .update(libraries)
    .set({ updatedAt: new Date(now.getTime() + 1_000) })
    .where(eq(libraries.subscriberId, ben));
  await job.run(new AbortController().signal, "");
  expect(await sectionsOf(ben)).toEqual([[libraryHeading, [idOf(onTopic)]]]);
});
