import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addDraft } from "../../../../src/broadcasts/broadcast.ts";
import { askAddressChange } from "../../../../src/subscribers/address-change.ts";
import { savePaper } from "../../../../src/subscribers/saved.ts";
import { purposes } from "../../../../src/subscribers/tokens.ts";
import { useDatabase } from "../../../support/database.ts";
import { mailContext, testKeys } from "../../../support/setup.ts";
import { readerWithDigest, token } from "../reader.ts";
import { dump, from, morning, openApp, pending, storePapers } from "../support.ts";

const database = useDatabase();
const adminToken = "the operator's own token, long enough";
const times = 3;

test("every GET and HEAD route, fetched three times with every live token, leaves every table as it was", async () => {
  const { db } = database;
  await storePapers(db, [
    { title: "Robotics for kitchens", authors: ["Maria Rossi"] },
    { title: "Privacy in hospitals" },
  ]);
  const tomorrow = new Date(morning.getTime() + 86_400_000);
  const { subscriber, digestId } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
  const address = { email: "ada@new.example.org", key: "ada@new.example.org" };
  await askAddressChange(db, subscriber.id, address, {
    now: tomorrow,
    domain: "example.org",
    keys: testKeys,
  });
  await savePaper(db, subscriber.id, { paperId: 1, topic: null }, tomorrow);
  await addDraft(db, { subject: "News", body: "There is some.", alsoPaused: false }, tomorrow);
  const newcomer = await pending(db, "new@example.org");
  const outboxFolder = await mkdtemp(join(tmpdir(), "paperboy-outbox-"));
  const mail = "Subject: Hello\r\nContent-Type: text/html\r\n\r\n<html><head></head><body>Hi</body></html>";
  await writeFile(join(outboxFolder, "one.eml"), mail);
  const app = await openApp(db, {
    now: () => tomorrow,
    outboxFolder,
    admin: { token: adminToken, mail: mailContext },
  });

  // The digest and the change of address are the first of their tables: one number names either.
  expect(digestId).toBe(1);
  const tokens = [
    token("confirm", newcomer),
    ...purposes.map((purpose) =>
      token(purpose, subscriber, { ref: 1, expiresAt: new Date(tomorrow.getTime() + 60_000) }),
    ),
  ];
  const verdicts = tokens.flatMap((live) => [
    `${live}.1.more`,
    `${live}.1.less`,
    `${live}.1.save`,
    `${live}.1`,
  ]);
  const values: Record<string, readonly string[]> = {
    token: tokens,
    id: ["1", "1.bib", "999", "one"],
    name: ["Maria%20Rossi", "none"],
    format: ["bib", "exe"],
    action: ["more", "save", "most"],
    slug: ["robotics", "nothing"],
    topic: ["1", "999"],
    day: ["2026-11-21", "2026-02-30"],
  };
  /** Every path of a route, each parameter with each of its values. */
  const pathsOf = (pattern: string): string[] => {
    const [name] = /:\w+/.exec(pattern) ?? [];
    if (name === undefined) return [`${pattern}?q=robotics`];
    const own = pattern.startsWith("/feedback/") ? verdicts : [];
    return [...(values[name.slice(1)] ?? []), ...own].flatMap((value) =>
      pathsOf(pattern.replace(name, value)),
    );
  };
  const patterns = [...new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path))];
  expect(patterns.length).toBeGreaterThanOrEqual(20);
  const before = await dump(db);
  const opened = new Map<string, number>();
  for (const pattern of patterns) {
    const paths = pathsOf(pattern);
    expect(paths, `what stands for the parameters of ${pattern}`).not.toEqual([]);
    const bearers = pattern.startsWith("/api/") ? tokens : pattern.startsWith("/admin") ? [adminToken] : [];
    const authorities = [{}, ...bearers.map((live) => ({ Authorization: `Bearer ${live}` }))];
    opened.set(pattern, 0);
    for (const path of paths) {
      for (const headers of authorities) {
        const fetchOnce = async (method: string) => {
          const here = from("127.0.0.1");
          const response = await app.request(`http://localhost${path}`, { method, headers }, here);
          await response.text();
          expect(response.status, `${method} ${path}`).toBeLessThan(500);
          expect(response.headers.get("Content-Security-Policy"), path).toContain("default-src 'none'");
          expect(response.headers.get("X-Content-Type-Options"), path).toBe("nosniff");
          return response.ok;
        };
        if (!(await fetchOnce("GET"))) continue;
        opened.set(pattern, (opened.get(pattern) ?? 0) + 1);
        await app.request(`http://localhost${path}&action=save&paper=1&saved=pause`, { headers });
        await fetchOnce("HEAD");
        for (let n = 1; n < times; n++) {
          await fetchOnce("GET");
          await fetchOnce("HEAD");
        }
      }
    }
  }
  // Each route let somebody in: what is fetched above is what readers and the operator see.
  const shut = [...opened].filter(([, n]) => n === 0).map(([pattern]) => pattern);
  expect(shut).toEqual([]);
  expect(await dump(db)).toEqual(before);
  await rm(outboxFolder, { recursive: true });
}, 180_000);
