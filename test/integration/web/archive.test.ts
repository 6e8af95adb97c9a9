import { gunzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { rows } from "../../../src/db/rows.ts";
import { papers } from "../../../src/db/schema.ts";
import { catalogue } from "../../../src/topics/catalogue.ts";
import { useDatabase } from "../../support/database.ts";
import { readMail as readPage, textOf } from "../../support/mail-dom.ts";
import { baseUrl } from "../../support/setup.ts";
import { readerWithDigest, token } from "./reader.ts";
import { expectSentence, morning, openApp, storeMany, storePapers, wordsOf } from "./support.ts";

const database = useDatabase();
const days = (n: number) => new Date(morning.getTime() + n * 86_400_000);

async function titlesAt(path: string, now = morning, level: "h2" | "h3" = "h3"): Promise<string[]> {
  const app = await openApp(database.db, { now: () => now });
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return readPage(await response.text())
    .all(level)
    .map((heading) => textOf(heading));
}

describe("the front page", () => {
  test("shows today's mail by topic, with its reasons and sentences, and links each paper to its page", async () => {
    await storePapers(database.db, [
      {
        title: "Robotics for kitchens",
        abstract:
          "Kettles are hot on most days of a year, and robotics has not looked into it. In this paper, we propose a robot that lifts kettles by their lids.",
      },
      { title: "Differential privacy in hospitals" },
      { title: "A treatise on nothing" },
    ]);
    const html = await (await (await openApp(database.db)).request("/")).text();
    const page = readPage(html);
    const text = wordsOf(html);
    expect(page.all("h2").map((heading) => textOf(heading))).toEqual(
      expect.arrayContaining(["Robotics", "Privacy", "Trending outside these topics"]),
    );
    expect(text).toMatch(/“robotics” in the title and abstract/i);
    expect(page.all("h3").map((heading) => textOf(heading))).toEqual(
      expect.arrayContaining([
        "Robotics for kitchens",
        "Differential privacy in hospitals",
        "A treatise on nothing",
      ]),
    );
    expect(html).toContain('href="/papers/1"');
    expect(text).toContain("We propose a robot that lifts kettles by their lids.");
    expect(text).not.toContain("Kettles are hot");
  });

  test("says so when nothing has been listed, on every list", async () => {
    const app = await openApp(database.db);
    for (const path of ["/", "/papers", "/topics/robotics"]) {
      expect(wordsOf(await (await app.request(path)).text())).toMatch(/No paper/);
    }
    expect((await app.request("/feed.xml")).status).toBe(200);
  });

  test("shows a listing that came in since it was last looked at", async () => {
    const app = await openApp(database.db);
    await storePapers(database.db, [{ title: "Robotics for kitchens" }]);
    expect(await (await app.request("/")).text()).toContain("Robotics for kitchens");
    await storePapers(database.db, [{ title: "Robotics in the attic" }], { at: days(-8) });
    await storePapers(database.db, [{ title: "Robotics for gardens" }], { source: "https://other.example/" });
    const html = await (await app.request("/")).text();
    expect(html).toContain("Robotics for gardens");
    expect(wordsOf(html)).toContain("2 new papers from 2 sources in the last seven days");
  });

  test("offers eight topics to tap, after those that a link carries; each topic of the catalogue stands there once", async () => {
    const app = await openApp(database.db);
    await storePapers(database.db, [{ title: "Privacy of robots" }, { title: "Differential privacy" }]);
    const ticks = async (path: string) => {
      const html = await (await app.request(path)).text();
      const [chips = "", others = ""] = html.split("<details");
      const of = (part: string) =>
        [...part.matchAll(/name="topic" value="([^"]+)"( checked)?/g)].map(([, slug, checked]) => ({
          slug,
          checked,
        }));
      const slugs = [...of(chips), ...of(others)].map(({ slug }) => slug);
      expect(slugs.toSorted(), path).toEqual(catalogue.map(({ slug }) => slug).toSorted());
      return { chips: of(chips), checked: of(html).flatMap(({ slug, checked }) => (checked ? [slug] : [])) };
    };
    const plain = await ticks("/");
    expect(plain.chips).toHaveLength(8);
    expect(plain.chips[0]?.slug).toBe("privacy");
    expect(plain.checked).toEqual([]);
    expect((await ticks("/?topic=robotics")).checked).toEqual(["robotics"]);
    const carried = await ticks("/?topic=robotics&topic=wombats&topic=diffusion-models");
    expect(carried.checked.toSorted()).toEqual(["diffusion-models", "robotics"]);
  });

  test("shows the day's mail as it is mailed, with nobody's links in it", async () => {
    const app = await openApp(database.db);
    expect((await app.request("/sample")).status).toBe(404);
    expect(await (await app.request("/")).text()).not.toContain('href="/sample"');
    await storePapers(database.db, [{ title: "Privacy of robots <b>" }]);
    const { headers, status } = await app.request("/sample");
    const html = await (await app.request("/sample")).text();
    expect(status).toBe(200);
    expect(headers.get("Content-Security-Policy")).toContain("sandbox");
    const etag = headers.get("ETag") ?? "";
    const again = await app.request("/sample", { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get("Content-Security-Policy")).toBe(headers.get("Content-Security-Policy"));
    expect(wordsOf(html)).toMatch(
      /1 new paper.*Privacy of robots &lt;b&gt;.*Save · More · Less.*Unsubscribe/,
    );
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
    const own = links.filter((href) => href.startsWith(baseUrl));
    expect(own.filter((href) => href.includes("#sign-up")).length).toBeGreaterThan(5);
    for (const href of own)
      expect(href).toMatch(
        /^https:\/\/[^/]+\/($|about$|papers$|\?topic=robotics#sign-up$|papers\/\d+$|papers\?topic=|#sign-up)/,
      );
  });
});

describe("the archive", () => {
  test("lists papers newest first, by day, a page at a time, none twice and none left out", async () => {
    const older = Array.from({ length: 45 }, (_, n) => ({ title: `Older paper ${n}` }));
    await storePapers(database.db, older, { at: days(-3) });
    await storePapers(database.db, [{ title: "The newest paper" }]);
    const first = await titlesAt("/papers");
    const second = await titlesAt("/papers?page=2");
    expect(first[0]).toBe("The newest paper");
    expect([first.length, second.length]).toEqual([40, 6]);
    expect(new Set([...first, ...second]).size).toBe(46);
    const app = await openApp(database.db);
    const html = await (await app.request("/papers")).text();
    expect(html).toContain('rel="next" href="/papers?page=2"');
    expect(
      readPage(html)
        .all("h2")
        .map((heading) => textOf(heading)),
    ).toEqual(["Saturday, 21 November 2026", "Wednesday, 18 November 2026"]);
  });

  test("is walked through for 4,000 papers; older ones are found by their day", async () => {
    await storeMany(database.db, 4_050);
    const app = await openApp(database.db);
    const before = await (await app.request("/papers?page=99")).text();
    expect(before).toContain('rel="next" href="/papers?page=100"');
    expect(before).not.toContain("Older papers are listed");
    const last = await (await app.request("/papers?page=100")).text();
    expect(last).not.toContain('rel="next"');
    expect(wordsOf(last)).toContain("Older papers are listed by day");
    expect((await app.request("/papers?page=101")).status).toBe(404);
    expect((await app.request("/papers/days/2026-11-21?page=102")).status).toBe(200);
  });

  test("has a quarter of days on a page, and the older ones behind it", async () => {
    await storeMany(database.db, 96, { step: "1 day" });
    const app = await openApp(database.db);
    const daysAt = async (path: string) => {
      const html = await (await app.request(path)).text();
      return { days: [...html.matchAll(/"\/papers\/days\/([\d-]+)"/g)].map(([, day]) => day), html };
    };
    const first = await daysAt("/papers/days");
    const older = /rel="next" href="([^"]+)"/.exec(first.html)?.[1] ?? "";
    const second = await daysAt(older);
    expect([first.days.length, second.days.length]).toEqual([92, 4]);
    expect(new Set([...first.days, ...second.days]).size).toBe(96);
    expect(second.html).not.toContain('rel="next"');
    for (const path of ["/papers/days?before=2020-01-01", "/papers/days?before=x"])
      expect((await app.request(path)).status, path).toBe(404);
  });

  test.each([
    "/papers?page=0",
    "/papers?page=-1",
    "/papers?page=x",
    "/papers?page=9",
    "/papers/0",
    "/papers/99",
    "/papers/x",
    "/papers/99999999999999999999",
    "/topics/nothing",
    "/topics/nothing/feed.xml",
  ])("%s is not found", async (path) => {
    await storePapers(database.db, [{ title: "The only paper" }]);
    await expectSentence(await (await openApp(database.db)).request(path), 404, /nothing here/);
  });

  test("a paper's page tells its abstract, links, topics and where it was listed in words, and of a file no name", async () => {
    const { db } = database;
    const paper = {
      title: "Robotics for kitchens",
      abstract: "We study robotics at the stove.",
      links: [
        { url: "https://github.com/example-lab/stove", kind: "code" as const },
        { url: "javascript:alert(1)", kind: "project" as const },
      ],
    };
    await storePapers(db, [{ title: "Another" }, paper], {
      source: "https://papers.example.org/a?key=secret",
      at: days(-2),
    });
    await storePapers(db, [paper], { source: "/srv/private/listings/monday.txt" });
    const app = await openApp(db);
    const found = /\/papers\/(\d+)">Robotics/.exec(await (await app.request("/papers")).text())?.[1];
    const html = await (await app.request(`/papers/${found}`)).text();
    const text = wordsOf(html);
    expect(text).toContain("We study robotics at the stove.");
    expect(html).toContain('href="https://github.com/example-lab/stove"');
    expect(html).not.toContain("javascript:");
    expect(html).toContain('href="/topics/robotics"');
    expect(text).toContain("In papers.example.org on 19 November 2026, as no. 2.");
    expect(text).toContain("In a listing that was read in from a file on 21 November 2026, as no. 1.");
    expect(html).not.toMatch(/srv|private|secret|monday/);
  });

  test("a paper that has left the window still names its topics", async () => {
    await storePapers(database.db, [{ title: "Robotics for kitchens" }]);
    const app = await openApp(database.db, { now: () => days(100) });
    expect(await (await app.request("/papers/1")).text()).toContain('href="/topics/robotics"');
  });
});

describe("the archive by day", () => {
  test("a day has its own papers and feed, and leads to the days next to it that have some", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics for cellars" }], { at: days(-9) });
    await storePapers(db, [{ title: "Robotics for kitchens" }], { at: days(-2) });
    await storePapers(db, [{ title: "Robotics for gardens" }]);
    const app = await openApp(db);
    expect(await titlesAt("/papers/days/2026-11-19", morning, "h2")).toEqual(["Robotics for kitchens"]);
    const html = await (await app.request("/papers/days/2026-11-19")).text();
    expect(html).toContain('href="/papers/days/2026-11-12"');
    expect(html).toContain('href="/papers/days/2026-11-21"');
    expect(html).toContain(
      '<link rel="canonical" href="https://paperboy.example.org/papers/days/2026-11-19"/>',
    );
    const xml = await (await app.request("/papers/days/2026-11-19/feed.xml")).text();
    expect(xml).toContain("Robotics for kitchens");
    expect(xml).not.toContain("Robotics for gardens");
    const all = wordsOf(await (await app.request("/papers/days")).text());
    expect(all).toMatch(/November 2026 .*Sat,? 21 Nov 1 .*Thu,? 19 Nov 1 .*Thu,? 12 Nov 1/);
  });

  test.each(["2026-11-20", "2026-02-30", "0000-01-01", "9999-12-31", "yesterday", "2026-11-21T00:00"])(
    "%s has no page",
    async (day) => {
      await storePapers(database.db, [{ title: "Robotics for gardens" }]);
      const app = await openApp(database.db);
      for (const path of [`/papers/days/${day}`, `/papers/days/${day}/feed.xml`])
        expect((await app.request(path)).status).toBe(404);
    },
  );
});

describe("search", () => {
  const found = (words: string) => titlesAt(`/search?${new URLSearchParams({ q: words })}`);

  test("finds words in title and abstract whatever their endings, those in the title first, then the newest", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Folding proteins", abstract: "Old." }], { at: days(-3) });
    await storePapers(db, [{ title: "On cells", abstract: "How a protein folds." }], { at: days(-1) });
    await storePapers(db, [{ title: "On kitchens", abstract: "Nothing of it." }]);
    expect(await found("protein folding")).toEqual(["Folding proteins", "On cells"]);
    expect(await found("proteins -cells")).toEqual(["Folding proteins"]);
    expect(await found('"protein folds"')).toEqual(["On cells"]);
    expect(await found("kitchens or cells")).toEqual(["On kitchens", "On cells"]);
  });

  test("says how many it finds, sorts them, and leads to sign-up with the words as a topic", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Folding proteins", upvotes: 1, authors: ["Ada Byron"] }], {
      at: days(-3),
    });
    await storePapers(db, [{ title: "On cells", abstract: "How a protein folds.", upvotes: 2 }], {
      at: days(-2),
    });
    await storePapers(db, [{ title: "On pots", abstract: "A protein in a pot." }], { at: days(-1) });
    const sorted = (sort: string) => titlesAt(`/search?q=protein&sort=${sort}`);
    expect(await sorted("best")).toEqual(["Folding proteins", "On pots", "On cells"]);
    expect(await sorted("newest")).toEqual(["On pots", "On cells", "Folding proteins"]);
    expect(await sorted("voted")).toEqual(["On cells", "Folding proteins", "On pots"]);
    expect(await titlesAt("/papers?sort=voted")).toEqual(["On cells", "Folding proteins", "On pots"]);
    const app = await openApp(db);
    const html = await (await app.request("/search?q=protein")).text();
    expect(wordsOf(html)).toMatch(/3 papers\b/);
    expect(wordsOf(html)).toContain("Ada Byron · 18 November 2026 · 1 vote");
    expect(html).toContain('href="/?words=protein#sign-up"');
    expect(await (await app.request("/?words=protein%20%3Cb%3E")).text()).toContain(
      'value="protein &lt;b&gt;"',
    );
    // What is left out, or either of two words, is no topic.
    for (const words of ["protein -pot", "cells or pots"])
      expect(await (await app.request(`/search?${new URLSearchParams({ q: words })}`)).text()).not.toContain(
        "/?words=",
      );
  });

  test.each(["wombat", "the of and", "\u0001", "'\"&|!:*()<->", "%", "x".repeat(5_000), "-"])(
    "%j finds nothing and breaks nothing",
    async (words) => {
      await storePapers(database.db, [{ title: "Folding proteins" }]);
      expect(await found(words)).toEqual([]);
    },
  );

  test.each(["/search?q=a%00b", "/search/feed.xml?q=a%00b"])(
    "an address with the character NUL is answered by a plain page that says so: %s",
    async (path) => {
      await expectSentence(await (await openApp(database.db)).request(path), 400, /missing or garbled/);
    },
  );

  test("has a feed, and is kept out of search engines", async () => {
    await storePapers(database.db, [{ title: "Folding proteins" }, { title: "On kitchens" }]);
    const app = await openApp(database.db);
    const xml = await (await app.request("/search/feed.xml?q=proteins")).text();
    expect(xml).toContain("Folding proteins");
    expect(xml).not.toContain("On kitchens");
    expect(xml).toContain('rel="self" href="https://paperboy.example.org/search/feed.xml?q=proteins"');
    expect((await app.request("/search/feed.xml")).status).toBe(404);
    // No XML has control characters, however they are written.
    expect(await (await app.request("/search/feed.xml?q=a%01%1fb")).text()).toContain("Paperboy: a b");
    expect(await (await app.request("/search?q=proteins")).text()).toContain('content="noindex, nofollow"');
  });

  test("papers of any age are found, the newest first, and by the words that their abstract has now", async () => {
    const { db } = database;
    const ages = [700, 100, 40, 0];
    for (const age of ages)
      await storePapers(db, [{ title: `Folding proteins, ${age} days ago` }], { at: days(-age) });
    await storePapers(db, [{ title: "On kitchens", arxivId: "2611.00001", abstract: "Of pots" }]);
    expect(await found("proteins")).toEqual(
      ages.toReversed().map((age) => `Folding proteins, ${age} days ago`),
    );
    await storePapers(db, [{ title: "On kitchens", arxivId: "2611.00001", abstract: "Of pots and pans." }]);
    expect(await found("pans")).toEqual(["On kitchens"]);
  });

  test("and the topics' earlier papers use the index", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Folding proteins" }]);
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      const plan = await rows(
        tx,
        sql`explain select id from papers where ${papers.words} @@ websearch_to_tsquery('english', 'protein')`,
      );
      expect(JSON.stringify(plan)).toContain("papers_words");
    });
  });
});

test("a topic's page ends after thirty papers and leads on to all others, and then to the earlier ones", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Robotics in the attic" }], { at: days(-40) });
  const titles = Array.from({ length: 33 }, (_, n) => `Robotics, volume ${n}`);
  await storePapers(
    db,
    titles.map((title, n) => ({ title, upvotes: n })),
  );
  const pages = [];
  for (const page of [1, 2, 3])
    pages.push(await titlesAt(`/topics/robotics?sort=voted&page=${page}`, morning, page === 3 ? "h2" : "h3"));
  expect(pages.map(({ length }) => length)).toEqual([30, 3, 1]);
  expect(pages.flat()).toEqual([...titles.toReversed(), "Robotics in the attic"]);
  const app = await openApp(db);
  const html = await (await app.request("/topics/robotics?sort=voted&page=2")).text();
  expect(wordsOf(html)).toContain("33 papers of the last");
  expect(html).toContain('href="/topics/robotics?sort=voted&amp;page=3"');
  expect((await app.request("/topics/robotics?page=4")).status).toBe(404);
});

test("a topic's earlier papers follow those of the window, newest first", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Robotics in the attic" }, { title: "Cooking" }], { at: days(-40) });
  await storePapers(db, [{ title: "Robotics in the cellar" }], { at: days(-20) });
  await storePapers(db, [{ title: "Robotics for kitchens" }]);
  expect(await titlesAt("/topics/robotics")).toEqual(["Robotics for kitchens"]);
  expect(await titlesAt("/topics/robotics?page=2", morning, "h2")).toEqual([
    "Robotics in the cellar",
    "Robotics in the attic",
  ]);
  const app = await openApp(db);
  expect((await app.request("/topics/robotics?page=3")).status).toBe(404);
  expect((await app.request("/topics/privacy?page=2")).status).toBe(404);
});

test("the front page is the same compressed, and each page says that it differs by encoding", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Robotics for kitchens" }]);
  const app = await openApp(db);
  for (const path of ["/", "/papers", "/style.css"]) {
    const plain = await app.request(path);
    const packed = await app.request(path, { headers: { "Accept-Encoding": "gzip" } });
    expect(packed.headers.get("Content-Encoding"), path).toBe("gzip");
    expect(packed.headers.get("Vary"), path).toContain("Accept-Encoding");
    const unpacked = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString();
    expect(unpacked, path).toBe(await plain.text());
  }
});

describe("topics", () => {
  test("each page holds the papers of the window on it, best first, with the reason", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics of old" }], { at: days(-20) });
    await storePapers(db, [
      {
        title: "A kitchen aid",
        abstract:
          "We build a kitchen aid with the means of robotics. Robotics in a kitchen is slow and careful robotics.",
      },
      { title: "Robotics, robotics", abstract: "Robotics all the way, and more robotics." },
      { title: "Privacy in hospitals" },
    ]);
    expect(await titlesAt("/topics/robotics")).toEqual(["Robotics, robotics", "A kitchen aid"]);
    const html = await (await (await openApp(db)).request("/topics/robotics")).text();
    expect(wordsOf(html)).toMatch(/“robotics” in the abstract/);
    expect(html).toContain('href="/?topic=robotics#sign-up"');
  });

  test("the catalogue says how many papers each has", async () => {
    await storePapers(database.db, [{ title: "Robotics for kitchens" }]);
    const html = await (await (await openApp(database.db)).request("/topics")).text();
    expect(html).toMatch(/href="\/topics\/robotics">Robotics<\/a> <span class="count">1</);
    expect(html).toMatch(/href="\/topics\/privacy">Privacy<\/a> <span class="count">0</);
  });
});

test("a digest's page holds every paper of the mail and every match that it had no room for", async () => {
  const { db } = database;
  const titles = Array.from({ length: 14 }, (_, n) => `Robotics, volume ${n}`);
  await storePapers(
    db,
    titles.map((title) => ({ title })),
  );
  const { subscriber, digestId } = await readerWithDigest(db, "ada@example.org", ["robotics"], days(1));
  const path = `/digests/${token("digest", subscriber, { ref: digestId })}`;
  const html = await (await (await openApp(db)).request(path)).text();
  expect((await titlesAt(path)).sort()).toEqual(titles.sort());
  expect(wordsOf(html)).toContain("10 papers in the mail, and 4 more that matched");
  const [mailed = "", rest = ""] = html.split("Not in the mail: 4 more");
  expect(mailed.match(/<article/g)).toHaveLength(10);
  expect(rest.match(/<article/g)).toHaveLength(4);
  // Each abstract is folded, and whole.
  expect(html.match(/<details class="fold">/g)?.length).toBe((mailed + rest).match(/<article/g)?.length);
  // Whoever is shown this page can change nothing with it.
  expect(html).not.toMatch(/\/(preferences|unsubscribe)\//);
});

test("feeds name their pages and papers by absolute addresses; feeds and pages tell when they are unchanged", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Robotics for kitchens" }]);
  const app = await openApp(db);
  const response = await app.request("/topics/robotics/feed.xml");
  expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  const xml = await response.text();
  expect(xml).toContain('<link rel="self" href="https://paperboy.example.org/topics/robotics/feed.xml"/>');
  expect(xml).toContain("<id>https://paperboy.example.org/papers/1</id>");
  for (const path of ["/", "/topics/robotics", "/papers/1", "/topics/robotics/feed.xml"]) {
    const etag = (await app.request(path)).headers.get("ETag") ?? "";
    expect(etag, path).toMatch(/^W\/"[\w-]+"$/);
    const again = await app.request(path, { headers: { "If-None-Match": etag } });
    expect([again.status, await again.text()], path).toEqual([304, ""]);
    const other = await app.request(path, { headers: { "If-None-Match": 'W/"of another page"' } });
    expect([other.status, other.headers.get("ETag")], path).toEqual([200, etag]);
  }
  expect((await app.request("/papers/999")).headers.get("ETag")).toBeNull();
});
