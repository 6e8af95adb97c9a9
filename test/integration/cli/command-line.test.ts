import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runCommandLine } from "../../../src/cli/command-line.ts";
import { useDatabase } from "../../support/database.ts";
import { placeEmbedded } from "../../support/embedded.ts";
import { dense, invented, spaced } from "../../support/listing.ts";
import { startPaperboy } from "../../support/process.ts";
import { startProviders } from "../../support/providers.ts";

const database = useDatabase();
const onServer = inject("database") === "server";

let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command line, in this process: what it says and its exit status. */
async function paperboy(args: readonly string[], environment: Record<string, string>) {
  const said = { out: "", err: "" };
  const status = await runCommandLine(args, {
    environment,
    out: (line) => {
      said.out += `${line}\n`;
    },
    err: (line) => {
      said.err += `${line}\n`;
    },
    now: () => new Date(),
  });
  return { status, ...said };
}

/** The command line on this project's database; embedded: on a folder that all tests of this file share, empty at first. */
const cli = (...args: string[]) => {
  environment = {
    DATA_DIR: join(folder, "data"),
    ...(onServer ? { DATABASE_URL: database.url ?? "", SECRET_KEY: "k".repeat(40) } : {}),
  };
  return paperboy(args, environment);
};
const lines = (out: string): unknown[] =>
  out
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("the command line", () => {
  test("takes a listing to a mail: ingest, add, preview, run, deliveries, status", async () => {
    const one = join(folder, "one.txt");
    const two = join(folder, "two.txt");
    await writeFile(one, spaced([invented("Kites of the north"), invented("Bread of the south")]));
    await writeFile(two, dense([invented("Kites of the north"), invented("Kites of the west")]));
    const day1 = "2026-11-20T07:00:00Z";
    const day2 = "2026-11-21T07:00:00Z";

    const ingested = await cli("ingest", one, join(folder, "missing.txt"), "--at", day1, "--json");
    expect(ingested.status).toBe(1);
    expect(lines(ingested.out)).toMatchObject([
      { location: one, status: "stored", papers: 2, new: 2, problems: [] },
      { status: "failed", papers: 0, new: 0, problems: [{ message: expect.stringMatching(/.{10}/) }] },
    ]);

    const add = [
      "subscribers",
      "add",
      "ada@example.org",
      "--topic",
      "kites",
      "--hour",
      "7",
      "--at",
      "2026-11-20T06:00:00Z",
    ];
    const added = await cli(...add, "--json");
    expect(added).toMatchObject({ status: 0 });
    expect(lines(added.out)).toMatchObject([
      { email: "ada@example.org", topics: ["kites"], nextDueAt: "2026-11-20T07:00:00.000Z" },
    ]);
    expect(await cli(...add)).toMatchObject({ status: 1, err: expect.stringContaining("known already") });

    const html = join(folder, "preview.html");
    const preview = await cli(
      "preview",
      "--email",
      "ada@example.org",
      "--at",
      day1,
      "--json",
      "--html",
      html,
    );
    expect(lines(preview.out)).toMatchObject([
      {
        subject: expect.stringContaining("Kites of the north"),
        sections: [
          {
            topic: "kites",
            papers: [{ title: "Kites of the north", why: expect.stringContaining("“Kites”") }],
          },
          { topic: "Trending", papers: [{ title: "Bread of the south" }] },
        ],
      },
    ]);
    expect(await readFile(html, "utf8")).toContain("Kites of the north");

    const library = join(folder, "library.bib");
    const entry = (name: string) => `@article{${name}, title = {Kites of the ${name}}, year = 2020}`;
    await writeFile(library, ["north", "valley", "coast", "hills"].map(entry).join("\n"));
    const ofLibrary = await cli("preview", "--library", library, "--at", day1, "--json");
    expect(ofLibrary).toMatchObject({
      status: 0,
      err: expect.stringContaining("4 papers, and 0 not understood"),
    });
    // Four titles tell nothing yet, and one of them is listed: it is the reader's own.
    expect(lines(ofLibrary.out)).toMatchObject([
      { sections: [{ topic: "Trending", papers: [{ title: "Bread of the south" }] }] },
    ]);

    const ran = await cli("run", "--at", day1, "--json");
    const nothing = { deferred: 0, bounced: 0, uncertain: 0, failed: 0 };
    expect(lines(ran.out)).toEqual([{ due: 1, planned: 1, nothingNew: 0, accepted: 1, ...nothing }]);
    expect(lines((await cli("run", "--at", day1, "--json")).out)).toEqual([
      { due: 0, planned: 0, nothingNew: 0, accepted: 0, ...nothing },
    ]);
    const mails = await readdir(join(folder, "data", "outbox"));
    expect(mails).toHaveLength(1);
    const mail = await readFile(join(folder, "data", "outbox", mails[0] ?? ""), "utf8");
    expect(mail).toMatch(/^List-Unsubscribe:\s+<http:\/\/localhost:3000\/unsubscribe\/\S+>\r$/m);

    await cli("ingest", two, "--at", day2);
    const next = await cli("preview", "--email", "ada@example.org", "--at", day2);
    expect(next.out).toContain("Kites of the west");
    expect(next.out).not.toContain("Kites of the north");

    const listed = lines(
      (await cli("deliveries", "list", "--status", "accepted", "--email", "ada@example.org", "--json")).out,
    );
    expect(listed).toMatchObject([{ kind: "digest", status: "accepted", recipient: "ada@example.org" }]);

    const status = lines((await cli("status", "--json")).out);
    expect(status).toMatchObject([
      { papers: 3, snapshots: 2, subscribers: { active: 1 }, deliveries: { accepted: 1, pending: 0 } },
    ]);

    await cli("subscribers", "remove", "ada@example.org");
    expect(await readdir(join(folder, "data", "outbox"))).toEqual([]);
  }, 120_000);
});

/** Opening a folder takes seconds, and what these commands ask of a database is asked on both by the tests of its rooms. */
const isOnce = onServer || !process.env.TEST_DATABASE_URL;
describe.runIf(isOnce)("its commands (once: on the server where there is one)", () => {
  test("links looks titles up by hand; status says how many are open", async () => {
    const server = await startProviders();
    try {
      const env = {
        DATA_DIR: join(folder, "links"),
        ...(onServer ? { DATABASE_URL: database.url ?? "", SECRET_KEY: "k".repeat(40) } : {}),
        ARXIV_QUERY_URL: server.providers.arxivQuery.url,
        TITLES_URL: server.origin,
      };
      if (!onServer) await placeEmbedded(env.DATA_DIR);
      const [north, south] = [invented("Kites of the north"), invented("Bread of the south")];
      const one = join(folder, "links.txt");
      await writeFile(one, spaced([north, south]));
      await paperboy(["ingest", one, "--at", "2026-11-20T07:00:00Z"], env);
      expect(lines((await paperboy(["status", "--json"], env)).out)).toMatchObject([
        { links: { open: 2, givenUp: 0 } },
      ]);
      server.index = [{ id: "2611.00001", ...north }];
      const first = await paperboy(["links", "--limit", "1", "--json"], env);
      const second = await paperboy(["links", "--json"], env);
      expect([...lines(first.out), ...lines(second.out)]).toEqual(
        expect.arrayContaining([
          { paper: expect.any(Number), title: north.title, found: "arxiv:2611.00001" },
          { paper: expect.any(Number), title: south.title, found: null },
        ]),
      );
      expect(lines(first.out)).toHaveLength(1);
      expect([first.status, second.status]).toEqual([0, 0]);
      expect((await paperboy(["status"], env)).out).toMatch(
        /links +1 paper without a link still to look up by title, 0 given up/,
      );
      expect(await paperboy(["links", "--limit", "some"], env)).toMatchObject({ status: 2 });
    } finally {
      await server.close();
    }
  }, 120_000);

  test("export and show tell a subscriber by the names that the API has", async () => {
    await cli(
      "subscribers",
      "add",
      "yan@example.org",
      "--topic",
      "kite making; and more",
      "--mute",
      "LLM",
      "--trending",
      "5",
    );
    const [shown] = lines((await cli("subscribers", "show", "yan@example.org", "--json")).out);
    const exported = lines((await cli("subscribers", "export", "--json")).out);
    const { id, nextDueAt, createdAt, ...choices } = shown as Record<string, unknown>;
    expect([typeof id, typeof nextDueAt, typeof createdAt]).toEqual(["number", "string", "string"]);
    expect(choices).toMatchObject({
      timeZone: "UTC",
      maxPapers: 10,
      trendingPapers: 5,
      topics: ["kite making; and more"],
    });
    expect(exported).toContainEqual(choices);
    await cli("subscribers", "remove", "yan@example.org");
  });

  test("subscribers leave by export and come back by import; what is wrong is told by its line", async () => {
    await cli(
      "subscribers",
      "add",
      "zoe@example.org",
      "--topic",
      "LLM",
      "--mute",
      "kites",
      "--timezone",
      "Asia/Tokyo",
    );
    const exported = await cli("subscribers", "export");
    expect(exported.out).toContain("zoe@example.org,active,Asia/Tokyo,7,daily,10,");
    await cli("subscribers", "remove", "zoe@example.org");
    const csv = join(folder, "people.csv");
    const [header, ...people] = exported.out.trimEnd().split("\n");
    const zoe = people.find((line) => line.startsWith("zoe@"));
    await writeFile(csv, `${header}\n${zoe}\nnobody,active,UTC,7,daily,10,,,,,,,\n`);
    const imported = await cli("subscribers", "import", csv, "--json");
    expect(imported.status).toBe(1);
    expect(imported.err).toMatch(/line \d+: nobody: /);
    expect(lines(imported.out)).toEqual([{ added: 1, failed: 1, errors: `${csv}.errors.csv` }]);
    const refused = await readFile(`${csv}.errors.csv`, "utf8");
    expect(refused).toMatch(/^email,.*,error\nnobody,active,UTC,7,daily,10,,,,,,,.+\n$/);
    await writeFile(csv, refused.replace("nobody,", "somebody@example.org,"));
    expect(await cli("subscribers", "import", csv)).toMatchObject({ status: 0, out: "1 added, 0 not\n" });
    const kept = await readFile(csv, "utf8");
    expect((await cli("subscribers", "import", csv, "--errors", csv)).status).toBe(2);
    expect(await readFile(csv, "utf8")).toBe(kept);
    const shown = await cli("subscribers", "show", "zoe@example.org", "--json");
    expect(lines(shown.out)).toMatchObject([
      { topics: [expect.stringMatching(/LLM|language/i)], muted: ["kites"], timeZone: "Asia/Tokyo" },
    ]);
  }, 120_000);

  test("a file to import that is not UTF-8 is refused whole, by a line that says what to do, or read as what is named", async () => {
    const csv = join(folder, "encoded.csv");
    const row = "\u00a0cafe@example.org,Café culture\n";
    await writeFile(csv, Buffer.from(`topics,email\nnaive sets,yan@example.org\n${row}`, "latin1"));
    const refused = await cli("subscribers", "import", csv);
    expect(refused).toMatchObject({ status: 2, out: "" });
    expect(refused.err).toMatch(/^.*line 3.*Save it as UTF-8.*--encoding windows-1252.*\n$/);
    expect((await cli("subscribers", "list")).out).not.toMatch(/yan@/);
    await writeFile(csv, Buffer.from(`email,topics\n${row}`, "latin1"));
    expect(await cli("subscribers", "import", csv, "--encoding", "latin1")).toMatchObject({
      status: 0,
      out: "1 added, 0 not\n",
    });
    expect(lines((await cli("subscribers", "show", "cafe@example.org", "--json")).out)).toMatchObject([
      { topics: ["Café culture"] },
    ]);
    await cli("subscribers", "remove", "cafe@example.org");
  }, 120_000);

  test("send-test sends one mail and says what was answered; broadcast shows, queues once, and stops", async () => {
    const tested = await cli("send-test", "operator@example.org", "--json");
    expect([tested.status, tested.err]).toEqual([0, ""]);
    expect(lines(tested.out)).toMatchObject([
      { outcome: "accepted", signedAs: null, reply: expect.stringMatching(/\.eml$/) },
    ]);
    await cli("suppressions", "add", "refused@example.org");
    const refused = await cli("send-test", "refused@example.org");
    expect(refused.status).toBe(2);
    expect(refused.err).toContain("`paperboy suppressions remove refused@example.org`");

    await cli("suppressions", "remove", "refused@example.org");
    await cli("subscribers", "add", "news@example.org", "--topic", "kites");
    const file = join(folder, "news.md");
    await writeFile(file, "We **move**.");
    const news = ["broadcast", "--subject", "A new home", "--file", file];
    expect((await cli("broadcast", "--subject", "x", "--file", join(folder, "none"))).err).toContain(
      "ENOENT",
    );
    const shown = await cli(...news, "--dry-run");
    expect(shown.out).toMatch(/^Subject: A new home\nTo: \d+ readers?\n[\s\S]*We move\./);
    const [queued] = lines((await cli(...news, "--json")).out) as { id: number; readers: number }[];
    expect(queued?.readers).toBeGreaterThan(0);
    const again = await cli(...news);
    expect([again.status, again.err]).toEqual([
      2,
      expect.stringContaining(`broadcast ${queued?.id} said the same`),
    ]);
    expect((await cli("broadcast", "--stop", String(queued?.id))).out).toContain("is stopped; 0 mails");
    expect((await cli("broadcast", "--stop", String(queued?.id))).status).toBe(2);
    const waiting = await cli("deliveries", "list", "--email", "news@example.org", "--status", "failed");
    expect(waiting.out).toContain("Broadcast to news@example.org: the broadcast was stopped");
  });

  test("suppressions are added, listed and lifted", async () => {
    expect(await cli("suppressions", "add", "Eve@Example.org")).toMatchObject({ status: 0 });
    expect(lines((await cli("suppressions", "list", "--json")).out)).toMatchObject([
      { email: "eve@example.org" },
    ]);
    expect(await cli("suppressions", "remove", "eve@example.org")).toMatchObject({ status: 0 });
    expect(await cli("suppressions", "remove", "eve@example.org")).toMatchObject({ status: 1 });
  }, 60_000);
});

test.runIf(onServer)(
  "a command that needs to write to a read-only database ends with 2 and one line that says what to do",
  async () => {
    const { status, err } = await paperboy(["suppressions", "add", "ada@example.org"], {
      DATABASE_URL: `${database.url}?default_transaction_read_only=on`,
      SECRET_KEY: "k".repeat(40),
    });
    expect(status).toBe(2);
    expect(err.trim()).toMatch(/^paperboy: the database is read-only: .*DATABASE_URL.*primary server$/);
  },
);

describe.runIf(!onServer)("wrong usage and configuration (once, not on each database)", () => {
  test.each([
    [["sing"], {}, /no command "sing".*--help/],
    [["prevew"], {}, /Did you mean `paperboy preview`\?/],
    [["subscriber", "list"], {}, /Did you mean `paperboy subscribers list`\?/],
    [["subscribers"], {}, /several commands.*subscribers add/],
    [["ingest"], {}, /SOURCES/],
    [["ingest", "x", "--at", "noon"], {}, /--at takes an ISO 8601 time/],
    [["ingest", "x", "--loud"], {}, /--loud.*usage/],
    [["links", "--limit", "-1"], {}, /--limit.*usage/],
    [["preview"], {}, /--email .* --topic/],
    [["subscribers", "add", "nobody"], {}, /@/],
    [["subscribers", "add", "a@example.org", "--hour", "24"], {}, /hour/i],
    [["subscribers", "add", "a@example.org", "--timezone", "Mars"], {}, /time zone/],
    [["subscribers", "add", "a@example.org", "--topic", "the of"], {}, /./],
    [["deliveries", "list", "--status", "sent"], {}, /pending, sending, accepted/],
    [["serve", "--only", "mail"], {}, /web, worker/],
    [["status"], { PORT: "http" }, /PORT/],
    [["status"], { DATABASE_URL: "postgres://localhost/x" }, /SECRET_KEY/],
  ])("%j with %j ends with 2 and one line that says how to mend it", async (args, more, line) => {
    const { status, out, err } = await paperboy(args as string[], {
      DATA_DIR: join(folder, "none"),
      ...more,
    });
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(line);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("output that is not read to its end is no error", async () => {
    const running = startPaperboy(["--help"], {});
    running.child.stdout?.destroy();
    expect(await running.finished).toMatchObject({ status: 0, err: "" });
  }, 60_000);

  test("--help everywhere, and the overview names every command", async () => {
    const { out } = await paperboy(["--help"], {});
    for (const command of ["serve", "migrate", "ingest", "run", "preview", "topics", "status"]) {
      expect(out).toContain(`paperboy ${command}`);
      expect(await paperboy([command, "--help"], {})).toMatchObject({
        status: 0,
        out: expect.stringContaining(`paperboy ${command}`),
      });
    }
  }, 60_000);

  test("a second process on the embedded database gets one line that names the first and DATABASE_URL", async () => {
    const DATA_DIR = join(folder, "shared");
    await placeEmbedded(DATA_DIR);
    const first = startPaperboy(["serve"], { DATA_DIR, PORT: "0" });
    await first.said("Paperboy is at");
    const second = await paperboy(["status"], { DATA_DIR });
    expect(second.status).toBe(2);
    expect(second.err).toMatch(new RegExp(`process ${first.child.pid} .*DATABASE_URL`));
    expect(second.err.trim().split("\n")).toHaveLength(1);
    first.child.kill("SIGTERM");
    expect(await first.finished).toMatchObject({ status: 0 });
    expect(await paperboy(["status"], { DATA_DIR })).toMatchObject({ status: 0 });
  }, 60_000);
  test("a fault that nothing catches ends the process with an event and a line, and with no address in either", async () => {
    // As postgres.js throws when a connection is lost: from a timer, with nobody to catch it.
    const fault = `process.on("SIGUSR2", () => setImmediate(() => {
      throw new Error("Failed query: update x\\nparams: ada@example.org");
    }))`;
    const DATA_DIR = join(folder, "crash");
    await placeEmbedded(DATA_DIR);
    const running = startPaperboy(["serve"], {
      DATA_DIR,
      PORT: "0",
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`,
    });
    await running.said("serve.started");
    running.child.kill("SIGUSR2");
    const { status, err } = await running.finished;
    expect(status).toBe(1);
    expect(err).toContain('"event":"serve.crashed"');
    expect(err.trim().split("\n").at(-1)).toMatch(/restart it/);
    expect(err).not.toContain("ada@example.org");
  }, 60_000);
});

describe.runIf(onServer)("a server", () => {
  test("without the database makes migrate name the variable and say what to do", async () => {
    const DATABASE_URL = new URL("/no-such-database", database.url ?? undefined).href;
    const env = { DATA_DIR: join(folder, "none"), DATABASE_URL, SECRET_KEY: "k".repeat(40) };
    const { status, err } = await paperboy(["migrate"], env);
    expect(status).toBe(2);
    expect(err).toMatch(/^paperboy: DATABASE_URL does not work .*no-such-database.*createdb.*\n$/);
  });

  test("whose schema is stale is refused with the command that mends it", async () => {
    const { rows } = await import("../../../src/db/rows.ts");
    const { sql } = await import("drizzle-orm");
    const kept = await rows<{ hash: string; created_at: string }>(
      database.db,
      sql`delete from drizzle.__drizzle_migrations returning hash, created_at`,
    );
    try {
      const { status, err } = await cli("status");
      expect(status).toBe(2);
      expect(err).toContain("paperboy migrate");
    } finally {
      for (const { hash, created_at } of kept) {
        await database.db.execute(
          sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${created_at})`,
        );
      }
    }
  });
});
