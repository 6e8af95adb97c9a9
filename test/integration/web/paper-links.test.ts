/** Every paper leads to its text, or to a search for it: in the mail, on the digest's page and its own, in feeds and the API. */
import { isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { deliveries, papers } from "../../../src/db/schema.ts";
import { digestMail } from "../../../src/digests/message.ts";
import type { ListedPaper } from "../../../src/papers/paper.ts";
import { useDatabase } from "../../support/database.ts";
import { readMail } from "../../support/mail-dom.ts";
import { wholeText } from "../../support/message.ts";
import { mailContext } from "../../support/setup.ts";
import { readerWithDigest, token } from "./reader.ts";
import { morning, openApp, storePapers } from "./support.ts";

const database = useDatabase();

const host = "https://papers.example.org";
const given: { title: string; links: ListedPaper["links"] }[] = [
  { title: "Robotics: a survey of “quiet” hands & feet", links: [] },
  { title: "Robotics with code only", links: [{ url: "https://github.com/kites/hands", kind: "code" }] },
  { title: "Robotics at arXiv", links: [{ url: "https://arxiv.org/abs/2611.00001", kind: "abs" }] },
  { title: "Robotics in a journal", links: [{ url: "https://doi.org/10.5555/1", kind: "doi" }] },
  { title: "Robotics of a feed", links: [{ url: `${host}/1`, kind: "page" }] },
  { title: "Robotics as a PDF", links: [{ url: `${host}/1.pdf`, kind: "pdf" }] },
  { title: `Robotics of long titles${" and of more hands".repeat(30)}`, links: [] },
  // More than a mail shows by default.
  ...Array.from({ length: 8 }, (_, i) => ({ title: `Robotics of kind ${i}`, links: [] })),
];

const scholar = "https://scholar.google.com/scholar";
const searches = ["https://arxiv.org/search/", scholar, "https://huggingface.co/papers"];

/** Whether these addresses lead to a paper's text, or are searches for its title at each of the services. */
function leads(
  urls: readonly string[],
  { title, links }: (typeof given)[number],
  services: readonly string[] = searches,
): boolean {
  const own = links.find(({ kind }) => kind !== "code" && kind !== "project");
  if (own)
    return urls.includes(own.url) && !urls.some((url) => searches.some((start) => url.startsWith(start)));
  return services.every((start) =>
    urls.some((url) => {
      if (!url.startsWith(`${start}?`)) return false;
      const { searchParams } = new URL(url);
      const words = searchParams.get("query") ?? searchParams.get("q") ?? "";
      return words !== "" && title.startsWith(words) && (words === title || words.length > 150);
    }),
  );
}

test("a digest and its pages: every paper has a link that leads to the text or to a search for it", async () => {
  const { db } = database;
  await storePapers(db, given);
  const tomorrow = new Date(morning.getTime() + 86_400_000);
  const { subscriber, digestId } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
  const app = await openApp(db, { now: () => tomorrow });
  const byId = new Map(
    (await db.select().from(papers)).map(({ id, title }) => [id, given.find((each) => each.title === title)]),
  );
  const paperOf = (href: string) => byId.get(Number(/\/papers\/(\d+)$/.exec(href)?.[1])) ?? null;

  const queued = await db.select().from(deliveries);
  const make = await digestMail.compose(db, await mailContext(), queued);
  const message = make(queued[0] as (typeof queued)[number]);
  if (!message || "gone" in message) throw new Error("no digest was composed");
  const mail = readMail(wholeText(message.html));
  const walked = new Set<string>();
  // In the mail, the links of a paper follow its title, and one search has room there.
  const text = wholeText(message.text);
  const inMail = new Map<(typeof given)[number], string[]>();
  let urls: string[] | null = null;
  for (const link of mail.all("a")) {
    const { href = "" } = link.attribs;
    if (link.parent && isTag(link.parent) && link.parent.name === "h3") {
      const shown = DomUtils.textContent(link).replace(/…$/, "");
      const paper = given.find(({ title }) => title.startsWith(shown));
      if (!paper) throw new Error(`no paper has the title ${shown}`);
      expect(text, paper.title).toContain(href);
      urls = [];
      inMail.set(paper, urls);
    }
    urls?.push(href);
  }
  for (const [each, found] of inMail)
    expect(leads(found, each, [scholar]), `${each.title}: ${found.join(" ")}`).toBe(true);
  expect(inMail.size).toBeGreaterThan(4);

  const page = await app.request(`/digests/${token("digest", subscriber, { ref: digestId })}`);
  const entries = DomUtils.getElementsByTagName("article", parseDocument(await page.text()));
  for (const entry of entries.filter(isTag)) {
    const urls = DomUtils.getElementsByTagName("a", entry).map(({ attribs }) => attribs.href ?? "");
    const shown = urls.map(paperOf).find((found) => found !== null);
    if (!shown) throw new Error(`an entry names no paper: ${urls.join(" ")}`);
    expect(leads(urls, shown), shown.title).toBe(true);
    walked.add(shown.title);
  }
  expect([...walked].sort()).toEqual(given.map(({ title }) => title).sort());

  for (const [id, each] of byId) {
    const html = await (await app.request(`/papers/${id}`)).text();
    const urls = DomUtils.getElementsByTagName("a", parseDocument(html)).map(
      ({ attribs }) => attribs.href ?? "",
    );
    expect(each && leads(urls, each), each?.title).toBe(true);
  }

  // The public feed and the API.
  const feed = parseDocument(await (await app.request("/papers/feed.xml")).text(), { xmlMode: true });
  const items = DomUtils.getElementsByTagName("entry", feed);
  expect(items).toHaveLength(given.length);
  for (const item of items) {
    const [id = ""] = DomUtils.getElementsByTagName("id", item).map(DomUtils.textContent);
    const [summary = ""] = DomUtils.getElementsByTagName("summary", item).map(DomUtils.textContent);
    const urls = DomUtils.getElementsByTagName("a", parseDocument(summary)).map(
      ({ attribs }) => attribs.href ?? "",
    );
    const each = paperOf(id);
    expect(each && leads(urls, each), each?.title).toBe(true);
  }
  const listed = (await (await app.request("/api/v1/papers?limit=100")).json()) as {
    papers: { title: string; links: { url: string }[]; searches: { url: string }[] }[];
  };
  for (const { title, links, searches: offered } of listed.papers) {
    const each = given.find((one) => one.title === title);
    expect(
      each &&
        leads(
          [...links, ...offered].map(({ url }) => url),
          each,
        ),
      title,
    ).toBe(true);
  }
});
