import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { doctorWith } from "../../../src/cli/doctor.ts";
import { parseConfig } from "../../../src/config.ts";
import { lockFolder } from "../../../src/db/lock.ts";
import { openDatabase } from "../../../src/db/open.ts";
import { sources } from "../../../src/db/schema.ts";
import { silent } from "../../../src/log.ts";
import { readDkimKey } from "../../../src/mail/dkim-key.ts";
import { mxLookUp, txtLookUp } from "../../../src/operations/doctor/dns.ts";
import type { Finding } from "../../../src/operations/doctor/finding.ts";
import type { DkimSettings } from "../../../src/operations/doctor/run-checks.ts";
import { type Listening, listen } from "../../../src/web/http/serve.ts";
import { useDatabase } from "../../support/database.ts";
import { type NameServer, openNameServer } from "../../support/dns.ts";
import { openSink, type Sink } from "../../support/sink.ts";
import { openApp } from "../web/support.ts";

const database = useDatabase();
const onServer = inject("database") === "server";

const pem = (bits: number) =>
  generateKeyPairSync("rsa", { modulusLength: bits })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
const privateKey = pem(2048);
const key = readDkimKey(privateKey);
const dkim: DkimSettings = { domain: "paperboy.example", selector: "s1", privateKey };
const goodRecords = {
  "paperboy.example": ["v=spf1 mx -all"],
  "s1._domainkey.paperboy.example": [`v=DKIM1; k=rsa; p=${key.ok ? key.publicKey : ""}`],
  "_dmarc.paperboy.example": ["v=DMARC1; p=reject"],
};

let folder: string;
let names: NameServer;
let sink: Sink;
let website: Listening | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-doctor-"));
  names = await openNameServer();
  sink = await openSink();
});
afterEach(async () => {
  await website?.close();
  website = undefined;
});
afterAll(async () => {
  names.close();
  await sink.close();
  await rm(folder, { recursive: true, force: true });
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function portOf(server: import("node:net").Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** The command on a configuration in which everything is well, but for the changes. */
async function doctor({
  environment = {},
  signs = dkim,
  records = goodRecords,
  mx = { "paperboy.example": ["mx.paperboy.example"] },
  now = () => new Date(),
}: {
  environment?: Record<string, string>;
  signs?: DkimSettings | null;
  records?: Record<string, string[]>;
  mx?: Record<string, string[]>;
  now?: () => Date;
} = {}) {
  website ??= await listen(await openApp(database.db), { host: "127.0.0.1", port: 0 });
  names.records = records;
  names.mx = mx;
  names.hosts = ["mx.paperboy.example"];
  const parsed = parseConfig({
    ...(onServer ? { DATABASE_URL: database.url ?? "" } : {}),
    DATA_DIR: join(folder, "data"),
    SECRET_KEY: "8d969eef6ecad3c29a3a629280e686cf",
    BASE_URL: website.url,
    SMTP_URL: sink.url,
    MAIL_FROM: "Paperboy <paperboy@paperboy.example>",
    BOUNCE_ADDRESS: "bounces@paperboy.example",
    POSTAL_ADDRESS: "12 Printing House Lane, Bristol",
    SOURCES: folder,
    ...environment,
  });
  if (!parsed.ok) throw new Error(parsed.message);
  const findings: Finding[] = [];
  const lines: string[] = [];
  const config = { ...parsed.config, dkim: signs };
  const dns = { servers: [names.address], timeoutMs: 500 };
  const command = doctorWith({ lookUpTxt: txtLookUp(dns), lookUpMx: mxLookUp(dns), fetch });
  const status = await command({
    positionals: [],
    values: {},
    config,
    log: silent,
    now,
    out: (line, finding) => {
      lines.push(line);
      findings.push(finding as Finding);
    },
    note: () => {},
  });
  const of = (check: string) => findings.find((finding) => finding.check === check);
  return { status, findings, lines, of };
}

describe("the doctor", () => {
  test("prints one line for each check and exits with 0 when all is well", async () => {
    const { status, findings, lines } = await doctor();
    expect(findings.filter((finding) => finding.status !== "ok")).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual([
      "database",
      ...(onServer ? ["schema"] : []),
      "data-dir",
      "secret-key",
      "base-url",
      "website",
      "proxies",
      "clock",
      "smtp",
      "smtp-tls",
      "dkim",
      "spf",
      "dmarc",
      "bounces-mx",
      "bounces",
      "postal-address",
      "source",
    ]);
    for (const line of lines) expect(line).toMatch(/^ok {4}[a-z-]+ +\S/);
    expect(status).toBe(0);
    expect(sink.received).toEqual([]);
  });

  test("exits with 1 and says what to do when DNS records for the mail are missing", async () => {
    const { status, of, lines } = await doctor({ records: {} });
    expect(status).toBe(1);
    for (const check of ["dkim", "spf", "dmarc"])
      expect(of(check)).toMatchObject({ status: "fail", mend: expect.stringMatching(/TXT record/) });
    expect(lines.join("\n")).toMatch(/^fail {2}spf .*\n +mend: publish one TXT record at paperboy\.example/m);
  });

  test("recognises another key in the DNS, also in records of several strings", async () => {
    const other = readDkimKey(pem(2048));
    const records = {
      ...goodRecords,
      "s1._domainkey.paperboy.example": [`v=DKIM1; p=${other.ok ? other.publicKey : ""}`],
    };
    expect((await doctor({ records })).of("dkim")).toMatchObject({
      status: "fail",
      detail: expect.stringContaining("not that of"),
    });
  });

  test("looks up the MX and the SPF of the domain that bounces go to", async () => {
    const records = { ...goodRecords, "back.paperboy.example": ["v=spf1 -all"] };
    const back = async (mx: Record<string, string[]>) =>
      doctor({ environment: { BOUNCE_ADDRESS: "bounces@back.paperboy.example" }, records, mx });
    const good = await back({ "back.paperboy.example": ["gone.paperboy.example", "mx.paperboy.example"] });
    expect(good.of("bounces-mx")).toMatchObject({
      status: "ok",
      detail: "bounces go to mx.paperboy.example",
    });
    expect(good.of("spf")).toMatchObject({ detail: "v=spf1 -all" });
    for (const mx of [{}, { "back.paperboy.example": [""] }, { "back.paperboy.example": ["gone.example"] }]) {
      const { of, status } = await back(mx);
      expect(of("bounces-mx")).toMatchObject({ status: "fail", mend: expect.stringContaining("MX record") });
      expect(status).toBe(1);
    }
  });

  test("warns of mails that are kept for a person, and of bounces that nobody reads", async () => {
    expect((await doctor({ environment: { BOUNCE_ADDRESS: "" } })).of("bounces")).toMatchObject({
      status: "warn",
      mend: expect.stringContaining("BOUNCE_ADDRESS"),
    });
    const DATA_DIR = join(folder, "with-unread");
    await mkdir(join(DATA_DIR, "unread-bounces"), { recursive: true });
    await writeFile(join(DATA_DIR, "unread-bounces", "a.eml"), "From: ada");
    expect((await doctor({ environment: { DATA_DIR } })).of("bounces")).toMatchObject({
      status: "warn",
      detail: expect.stringMatching(/^1 mail waits in/),
    });
  });

  test("warns only, and exits with 0, where nothing signs, the name server is silent or no postal address is set", async () => {
    const unsigned = await doctor({ signs: null, environment: { POSTAL_ADDRESS: "" } });
    expect(unsigned.of("dkim")).toMatchObject({
      status: "warn",
      mend: expect.stringContaining("DKIM_PRIVATE_KEY"),
    });
    expect(unsigned.of("postal-address")).toMatchObject({ status: "warn" });
    expect(unsigned.status).toBe(0);
    const closed = await openNameServer();
    closed.close();
    const lookUp = txtLookUp({ servers: [closed.address], timeoutMs: 200 });
    expect(await lookUp("paperboy.example")).toEqual({ error: expect.stringContaining("paperboy.example") });
  });

  test("without a mail server says what sending would need, and asks the DNS nothing", async () => {
    const { status, of, findings } = await doctor({ environment: { SMTP_URL: "" } });
    expect(of("smtp")).toMatchObject({
      status: "warn",
      mend: expect.stringMatching(/SMTP_URL.*SPF, DKIM and DMARC/),
    });
    expect(findings.map(({ check }) => check)).not.toContain("spf");
    expect(status).toBe(0);
  });
});

describe("the doctor on the mail server", () => {
  const smtp = async (options: SMTPServerOptions): Promise<string> => {
    const server = new SMTPServer(options);
    server.on("error", () => {});
    return `127.0.0.1:${await portOf(server.server)}`;
  };
  const check = async (url: string) => (await doctor({ environment: { SMTP_URL: url } })).of("smtp");

  test("that is not there fails", async () => {
    const closed = createTcpServer();
    const port = await portOf(closed);
    closed.close();
    expect(await check(`smtp://127.0.0.1:${port}`)).toMatchObject({
      status: "fail",
      detail: expect.stringContaining("cannot be reached"),
    });
  });

  test("that refuses the login fails, without showing the password", async () => {
    const host = await smtp({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) =>
        callback(Object.assign(new Error("wrong"), { responseCode: 535 })),
    });
    const finding = await check(`smtp://ada:kites-of-the-north@${host}`);
    expect(finding).toMatchObject({
      status: "fail",
      detail: expect.stringMatching(/refuses the login: 535/),
    });
    expect(JSON.stringify(finding)).not.toContain("kites");
  });

  test("that takes the login is well", async () => {
    const host = await smtp({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, callback) =>
        username === "ada@example.org" && password === "k/tes"
          ? callback(null, { user: "ada" })
          : callback(new Error("wrong")),
    });
    expect(await check(`smtp://ada%40example.org:k%2Ftes@${host}`)).toMatchObject({
      status: "ok",
      detail: expect.stringContaining("accepts our login"),
    });
  });

  test("whose certificate is not trusted fails", async () => {
    const host = await smtp({ authOptional: true });
    expect(await check(`smtp://${host}`)).toMatchObject({
      status: "fail",
      detail: expect.stringMatching(/certificate/),
    });
  });

  test("that greets with 554 fails with its words", async () => {
    const host = `127.0.0.1:${await portOf(createTcpServer((socket) => socket.on("error", () => {}).end("554 5.3.2 go away\r\n")))}`;
    expect(await check(`smtp://${host}`)).toMatchObject({
      status: "fail",
      detail: expect.stringMatching(/refuses the connection: .*554 5\.3\.2 go away/),
    });
  });
});

describe("the doctor on BASE_URL", () => {
  test("warns of another clock by more than a minute", async () => {
    const { of, status } = await doctor({ now: () => new Date(Date.now() - 7_200_000) });
    expect(of("clock")).toMatchObject({
      status: "warn",
      detail: expect.stringMatching(/7[12]\d\d s behind/),
    });
    expect(status).toBe(0);
  });

  test("fails where something else answers", async () => {
    const port = await portOf(createServer((_, response) => response.end("It works!")));
    const { of, status } = await doctor({ environment: { BASE_URL: `http://127.0.0.1:${port}` } });
    expect(of("website")).toMatchObject({
      status: "fail",
      detail: expect.stringContaining("not as Paperboy"),
    });
    expect(status).toBe(1);
  });

  test("counts the proxies in front, whether they add to X-Forwarded-For or write it anew", async () => {
    website = await listen(await openApp(database.db), { host: "127.0.0.1", port: 0 });
    const proxy = async (to: string, forward: (forwarded: string) => string) => {
      const server = createServer(async (request, response) => {
        const forwarded = forward(String(request.headers["x-forwarded-for"] ?? ""));
        const headers = { "X-Forwarded-For": forwarded, "Accept-Encoding": "identity" };
        const answer = await fetch(`${to}${request.url}`, { headers });
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      });
      return `http://127.0.0.1:${await portOf(server)}`;
    };
    const adds = (forwarded: string) => [forwarded, "127.0.0.1"].filter((entry) => entry !== "").join(", ");
    const first = await proxy(website.url, adds);
    const second = await proxy(first, adds);
    const outermost = await proxy(first, () => "127.0.0.1");
    const proxies = async (BASE_URL: string, hops: number) =>
      (await doctor({ environment: { BASE_URL, TRUST_PROXY_HOPS: String(hops) } })).of("proxies");
    expect(await proxies(first, 1)).toMatchObject({ status: "ok" });
    for (const url of [second, outermost]) {
      expect(await proxies(url, 2)).toMatchObject({ status: "ok" });
      expect(await proxies(url, 1)).toMatchObject({
        status: "warn",
        detail: expect.stringMatching(/^2 proxies in front, and 1 trusted: all readers count as one/),
        mend: expect.stringMatching(/^set TRUST_PROXY_HOPS=2/),
      });
    }
    expect(await proxies(website.url, 1)).toMatchObject({
      status: "warn",
      detail: expect.stringContaining("make up who they are"),
      mend: expect.stringMatching(/^set TRUST_PROXY_HOPS=0/),
    });
  });

  test("warns where it is https, and so behind a proxy, and none is trusted", async () => {
    const environment = { BASE_URL: "https://paperboy.invalid" };
    expect((await doctor({ environment })).of("proxies")).toMatchObject({ status: "warn" });
    const trusting = { ...environment, TRUST_PROXY_HOPS: "1" };
    expect((await doctor({ environment: trusting })).of("proxies")).toMatchObject({ status: "ok" });
  });

  test("fails where readers could not reach it", async () => {
    const { of } = await doctor({ environment: { BASE_URL: "http://paperboy.invalid" } });
    expect(of("base-url")).toMatchObject({ status: "fail", detail: expect.stringContaining("not https") });
    expect(of("website")).toMatchObject({
      status: "fail",
      detail: expect.stringContaining("cannot be reached"),
    });
  });
});

describe.runIf(!onServer)("the doctor on an embedded database", () => {
  test("opens an existing one, and creates none", async () => {
    const DATA_DIR = join(folder, "fresh");
    const before = await doctor({ environment: { DATA_DIR, SECRET_KEY: "" } });
    expect(before.of("database")).toMatchObject({
      status: "ok",
      detail: expect.stringContaining("will be made"),
    });
    expect(before.of("secret-key")).toMatchObject({ status: "ok" });
    await expect(readdir(DATA_DIR)).rejects.toThrow("ENOENT");

    const embedded = await openDatabase({ folder: join(DATA_DIR, "db") });
    await embedded.close();
    expect((await doctor({ environment: { DATA_DIR } })).of("schema")).toMatchObject({
      status: "ok",
      detail: expect.stringContaining("next start"),
    });
  });

  test("does not touch one that another process has open", async () => {
    const DATA_DIR = join(folder, "in-use");
    await mkdir(join(DATA_DIR, "db", "pg"), { recursive: true });
    const lock = await lockFolder(join(DATA_DIR, "db"));
    const { of, status } = await doctor({ environment: { DATA_DIR } });
    await lock.release();
    expect(of("database")).toMatchObject({
      status: "ok",
      detail: expect.stringContaining(`process ${process.pid} has it open`),
    });
    expect(status).toBe(0);
    expect(await readdir(join(DATA_DIR, "db", "pg"))).toEqual([]);
  });
});

describe("the doctor on SOURCES", () => {
  test("says of each whether it can be reached now, when it was last read, and that its host is private; warns of none", async () => {
    expect((await doctor({ environment: { SOURCES: "" } })).of("source")).toMatchObject({ status: "warn" });
    const port = await portOf(
      createServer((request, response) => {
        if (request.url === "/feed.xml?key=s3cret") response.end("<rss/>");
        else if (request.url === "/away")
          response.writeHead(302, { location: "http://169.254.169.254/" }).end();
        else response.writeHead(503).end();
      }),
    );
    const at = `http://127.0.0.1:${port}`;
    const feed = `feed:${at}/feed.xml?key=s3cret`;
    if (onServer) {
      const when = new Date("2026-11-20T06:00:00Z");
      const read = { lastAttemptAt: when, lastSuccessAt: when };
      await database.db.insert(sources).values({ source: feed, location: feed, ...read });
    }
    const missing = join(folder, "missing.txt");
    const { findings, status } = await doctor({
      environment: { SOURCES: [feed, `${at}/busy`, `${at}/away`, folder, missing].join(",") },
    });
    const found = findings.filter(({ check }) => check === "source");
    expect(found.map(({ status }) => status)).toEqual(["ok", "warn", "warn", "ok", "warn"]);
    const [well, busy, away, there, gone] = found.map(({ detail }) => detail);
    // The embedded database of this configuration does not exist yet.
    const lastRead = onServer ? /last read 2026-11-20 06:00 UTC/ : /could not be asked/;
    expect(well).toMatch(/private host, can be reached/);
    expect(well).toMatch(lastRead);
    expect(busy).toMatch(/answered 503/);
    expect(away).toMatch(/papers are never read from/);
    expect(there).toMatch(onServer ? /can be reached; never read/ : /can be reached/);
    expect(gone).toMatch(/no such file/);
    expect(JSON.stringify(found)).not.toContain("s3cret");
    expect(status).toBe(0);
  });
});

describe.runIf(onServer)("the doctor on a database server", () => {
  test("runs on one without a schema, and says what mends it", async () => {
    const server = new URL(database.url ?? "");
    const admin = postgres(server.href, { max: 1, onnotice: () => {} });
    const name = `${server.pathname.slice(1)}_empty`;
    try {
      await admin.unsafe(`drop database if exists ${name}`);
      await admin.unsafe(`create database ${name}`);
      server.pathname = `/${name}`;
      const { of, status } = await doctor({ environment: { DATABASE_URL: server.href } });
      expect(of("database")).toMatchObject({ status: "ok" });
      expect(of("schema")).toMatchObject({ status: "fail", mend: "run `paperboy migrate`" });
      expect(status).toBe(1);
      await admin.unsafe(`drop database ${name}`);
    } finally {
      await admin.end();
    }
  });

  test("that takes no changes fails, and says what mends it", async () => {
    const DATABASE_URL = `${database.url}?default_transaction_read_only=on`;
    const { of } = await doctor({ environment: { DATABASE_URL } });
    expect(of("database")).toMatchObject({ status: "fail", mend: expect.stringMatching(/primary/) });
  });

  test("that cannot be reached fails without showing the password, and the other checks still run", async () => {
    const DATABASE_URL = "postgres://ada:kites@127.0.0.1:1/paperboy";
    const { of, findings, status } = await doctor({ environment: { DATABASE_URL } });
    expect(of("database")).toMatchObject({ status: "fail", detail: expect.stringMatching(/ECONNREFUSED/) });
    expect(JSON.stringify(findings)).not.toContain("kites");
    expect(of("dmarc")).toMatchObject({ status: "ok" });
    expect(status).toBe(1);
  });
});
