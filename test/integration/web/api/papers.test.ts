import { describe, expect, test } from "vitest";
import { useDatabase } from "../../../support/database.ts";
import { morning, openApp, storeMany, storePapers } from "../support.ts";

const database = useDatabase();
const days = (n: number) => new Date(morning.getTime() + n * 86_400_000);

const get = async (path: string) => {
  const answer = await (await openApp(database.db)).request(`/api/v1${path}`);
  return { status: answer.status, body: await answer.json() };
};
const titlesAt = async (path: string): Promise<string[]> => {
  const { status, body } = await get(path);
  expect(status).toBe(200);
  return (body as { papers: { title: string }[] }).papers.map(({ title }) => title);
};

describe("papers by the API", () => {
  test("come a page at a time, newest first, none twice and none left out", async () => {
    const older = Array.from({ length: 7 }, (_, n) => ({ title: `Older paper ${n}` }));
    await storePapers(database.db, older, { at: days(-3) });
    await storePapers(database.db, [{ title: "The newest paper" }]);
    const seen: string[] = [];
    let next: number | null = 1;
    while (next !== null) {
      const { body } = await get(`/papers?limit=3&page=${next}`);
      const page = body as { papers: { title: string }[]; next: number | null };
      seen.push(...page.papers.map(({ title }) => title));
      next = page.next;
    }
    expect(seen[0]).toBe("The newest paper");
    expect([seen.length, new Set(seen).size]).toEqual([8, 8]);
    expect(await titlesAt("/papers?page=99")).toEqual([]);
  });

  test("are found by day, by topic and by words", async () => {
    await storePapers(database.db, [{ title: "Robotics for gardens" }], { at: days(-1) });
    await storePapers(database.db, [{ title: "Robotics for kitchens" }, { title: "A treatise on privacy" }]);
    expect(await titlesAt("/papers?day=2026-11-20")).toEqual(["Robotics for gardens"]);
    expect(await titlesAt("/papers?topic=robotics&day=2026-11-21")).toEqual(["Robotics for kitchens"]);
    expect(await titlesAt("/papers?q=treatise")).toEqual(["A treatise on privacy"]);
    expect(await titlesAt("/papers?q=robotics%20-kitchens")).toEqual(["Robotics for gardens"]);
    for (const day of ["0000-01-01", "9999-12-31"])
      expect((await get(`/papers?day=${day}`)).status, day).toBe(422);
    expect((await get("/days")).body).toEqual({
      days: [
        { day: "2026-11-21", papers: 2 },
        { day: "2026-11-20", papers: 1 },
      ],
      next: null,
    });
  });

  test("end after 4,000, and by the day after the day's last", async () => {
    await storeMany(database.db, 4_050);
    expect(await get("/papers?page=39&limit=100")).toMatchObject({ status: 200, body: { next: 40 } });
    expect(await get("/papers?page=40&limit=100")).toMatchObject({ status: 200, body: { next: null } });
    expect(await get("/papers?page=41&limit=100")).toMatchObject({
      status: 422,
      body: { errors: [{ parameter: "page" }] },
    });
    expect(await titlesAt("/papers?day=2026-11-21&page=41&limit=100")).toHaveLength(50);
  });

  test("have their days a page at a time, none twice and none left out", async () => {
    await storeMany(database.db, 10, { step: "36 hours" });
    const seen: unknown[] = [];
    for (let query = "?limit=4"; query !== ""; ) {
      const { days, next } = (await get(`/days${query}`)).body as { days: unknown[]; next: string | null };
      seen.push(...days);
      query = next === null ? "" : `?limit=4&before=${next}`;
    }
    const expected = Array.from({ length: 10 }, (_, n) => ({
      day: days(n * -1.5)
        .toISOString()
        .slice(0, 10),
      papers: 1,
    }));
    expect(seen).toEqual(expected);
    for (const query of ["before=2026-02-30", "limit=0", "limit=367"])
      expect((await get(`/days?${query}`)).status, query).toBe(422);
  });

  test.each([
    ["page=0", "page"],
    ["page=x", "page"],
    ["limit=101", "limit"],
    ["day=2026-02-30", "day"],
    ["topic=no-such-topic", "topic"],
    ["q=x&topic=robotics", "q"],
    [`q=${"x".repeat(201)}`, "q"],
  ])("%s is a problem that names the parameter", async (query, parameter) => {
    const answer = await get(`/papers?${query}`);
    expect(answer).toMatchObject({
      status: 422,
      body: { title: expect.any(String), errors: [{ parameter }] },
    });
  });

  test.each(["/papers/0", "/papers/x", "/papers/99", "/topics/no-such-topic/papers", "/nowhere"])(
    "%s is a problem: there is nothing",
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, body: { type: "about:blank", status: 404 } });
    },
  );

  test("leave out links that are no web addresses", async () => {
    await storePapers(database.db, [
      {
        title: "Robotics for kitchens",
        links: [
          { url: "javascript:alert(1)", kind: "code" },
          { url: "https://example.org/code", kind: "code" },
        ],
      },
    ]);
    expect((await get("/papers/1")).body).toMatchObject({
      links: [{ url: "https://example.org/code", kind: "code" }],
      topics: ["robotics"],
      sightings: [{ source: "papers.example.org", rank: 1 }],
    });
  });

  test("of a topic come best first, each with the reason", async () => {
    await storePapers(database.db, [
      { title: "A kitchen", abstract: "It has robotics in it." },
      { title: "Robotics", abstract: "Robotics and robotics." },
    ]);
    const { body } = await get("/topics/robotics/papers");
    const { papers } = body as { papers: { paper: { title: string }; why: string; score: number }[] };
    expect(papers[0]?.paper.title).toBe("Robotics");
    expect(papers[0]?.why).toMatch(/robotics/i);
    const scores = papers.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});
