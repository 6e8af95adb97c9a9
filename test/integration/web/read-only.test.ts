import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useDatabase } from "../../support/database.ts";
import { readerWithDigest, token } from "./reader.ts";
import { dump, morning, openApp, pending, storePapers } from "./support.ts";

const database = useDatabase();

test("every GET and HEAD route, fetched with live tokens, leaves every table as it was", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Robotics for kitchens" }, { title: "Privacy in hospitals" }]);
  const tomorrow = new Date(morning.getTime() + 86_400_000);
  const { subscriber, digestId } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
  const newcomer = await pending(db, "new@example.org");
  const outboxFolder = await mkdtemp(join(tmpdir(), "paperboy-outbox-"));
  const mail = "Subject: Hello\r\nContent-Type: text/html\r\n\r\n<html><head></head><body>Hi</body></html>";
  await writeFile(join(outboxFolder, "one.eml"), mail);
  const app = await openApp(db, { now: () => tomorrow, outboxFolder });

  const values: Record<string, string[]> = {
    "/confirm/:token": [token("confirm", newcomer), token("confirm", subscriber)],
    "/preferences/:token": [
      token("preferences", subscriber),
      `${token("preferences", subscriber)}?saved=pause`,
    ],
    "/unsubscribe/:token": [
      token("unsubscribe", subscriber),
      `${token("unsubscribe", subscriber)}?action=come-back`,
    ],
    "/digests/:token": [token("digest", subscriber, { ref: digestId })],
    "/papers/:id": ["1", "999"],
    "/topics/:slug": ["robotics", "nothing"],
    "/topics/:slug/feed.xml": ["robotics"],
    "/outbox/:id": ["one"],
    "/outbox/:id/body": ["one"],
  };
  const patterns = [...new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path))];
  expect(patterns.length).toBeGreaterThanOrEqual(20);
  const before = await dump(db);
  const answered: Record<string, number> = {};
  for (const pattern of patterns) {
    const parameter = /:\w+/.exec(pattern)?.[0];
    const paths = parameter
      ? (values[pattern] ?? []).map((value) => pattern.replace(parameter, value))
      : [pattern];
    expect(paths, `${pattern} is fetched`).not.toEqual([]);
    for (const path of paths) {
      for (const method of ["GET", "HEAD"]) {
        const response = await app.request(`http://localhost${path}`, { method });
        await response.text();
        answered[path] = response.status;
        expect(response.status, `${method} ${path}`).toBeLessThan(500);
      }
    }
  }
  expect(Object.values(answered).filter((status) => status === 200).length).toBeGreaterThanOrEqual(20);
  expect(await dump(db)).toEqual(before);
  await rm(outboxFolder, { recursive: true });
});
