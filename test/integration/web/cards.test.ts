import { expect, test } from "vitest";
import { useDatabase } from "../../support/database.ts";
import { baseUrl } from "../../support/setup.ts";
import { openApp, storePapers } from "./support.ts";

const database = useDatabase();

test("a shared link shows a picture of its own for front page, topic and paper; what is drawn is bounded", async () => {
  const app = await openApp(database.db);
  await storePapers(database.db, [
    ...Array.from({ length: 32 }, (_, n) => ({ title: `Robotics for kitchen ${n}` })),
    { title: "Robotics 厨房のロボット" },
    { title: "A paper on Robotics" },
  ]);
  const pictureAt = async (path: string) => {
    const html = await (await app.request(path)).text();
    expect(html, path).toContain('<meta name="twitter:card" content="summary_large_image"/>');
    return /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
  };
  expect(await pictureAt("/")).toBe(`${baseUrl}/cards/home.png`);
  expect(await pictureAt("/papers")).toBe(`${baseUrl}/cards/home.png`);
  expect(await pictureAt("/topics/robotics")).toBe(`${baseUrl}/cards/topics/robotics.png`);
  expect(await pictureAt("/papers/1")).toBe(`${baseUrl}/cards/papers/1.png`);
  for (const path of ["/cards/topics/robotics.png", "/cards/papers/1.png"]) {
    const answer = await app.request(path);
    expect(answer.headers.get("Content-Type"), path).toBe("image/png");
    expect(answer.headers.get("Cross-Origin-Resource-Policy"), path).toBe("cross-origin");
    expect(answer.headers.get("Cache-Control"), path).toContain("public");
    expect((await answer.arrayBuffer()).byteLength, path).toBeGreaterThan(10_000);
  }
  for (const path of ["/cards/topics/wombats.png", "/cards/papers/99.png", "/cards/papers/1.jpg"])
    expect((await app.request(path)).status, path).toBe(404);
  // The fonts cannot write this title: its topic stands there.
  const bytesOf = async (id: number) =>
    Buffer.from(await (await app.request(`/cards/papers/${id}.png`)).arrayBuffer());
  expect((await bytesOf(33)).equals(await bytesOf(34))).toBe(true);
  const answers = await Promise.all(
    Array.from({ length: 32 }, (_, n) => app.request(`/cards/papers/${n + 1}.png`)),
  );
  const sentOn = answers.filter(({ status }) => status === 302);
  expect(sentOn.map(({ headers }) => headers.get("Location"))).toContain("/cards/home.png");
  // Thirty a minute, four of which were drawn above; what is drawn once is kept.
  expect(sentOn).toHaveLength(5);
  expect((await app.request("/cards/papers/1.png")).status).toBe(200);
  expect((await app.request("/cards/home.png")).status).toBe(200);
});
