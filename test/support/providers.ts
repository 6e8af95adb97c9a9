/**
 * The providers of papers, on this machine: a server that speaks their formats as they do, with papers made up for a test,
 * and with the faults that a test asks for.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Providers } from "../../src/papers/sources/provider.ts";

export type MadeUp = {
  id: string;
  title: string;
  abstract: string;
  authors?: string[];
  hidden?: string[];
  upvotes?: number;
  version?: number;
  doi?: string;
  /** First submission, ISO. */
  submitted?: string;
  categories?: string[];
  /** Hugging Face's own. */
  summary?: string;
  comment?: string;
  journal?: string;
  announce?: "new" | "cross" | "replace" | "replace-cross";
  github?: string;
};

/** A text's words with one space before, between and after them. */
const plainly = (text: string) =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export function dailyItem(paper: MadeUp, day: string): object {
  const { id, title, abstract, upvotes = 3, github } = paper;
  const name = (name: string, hidden: boolean) => ({ _id: `a${name.length}`, name, hidden });
  return {
    paper: {
      id,
      authors: [
        ...(paper.authors ?? ["Ada Author"]).map((author) => name(author, false)),
        ...(paper.hidden ?? []).map((author) => name(author, true)),
      ],
      publishedAt: `${day}T00:00:00.000Z`,
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      title,
      summary: abstract,
      ...(paper.summary ? { ai_summary: paper.summary } : {}),
      upvotes,
      discussionId: "d1",
      ...(github ? { githubRepo: github, githubStars: 2 } : {}),
    },
    publishedAt: new Date(Date.parse(`${day}T00:00:00Z`) - 2 * 86_400_000).toISOString(),
    title,
    summary: abstract,
    thumbnail: `https://cdn.example.org/${id}.png`,
    numComments: 1,
    submittedBy: {
      _id: "s1",
      avatarUrl: "/avatars/s.svg",
      fullname: "Sam Submitter",
      name: "sam",
      type: "user",
    },
    isAuthorParticipating: false,
  };
}

const namespaces =
  'xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"';

/** `day`: of the announcement; `built`: when the feed says it was built. */
export function announcementRss(
  papers: readonly MadeUp[],
  { day, built = day }: { day: string; built?: string },
): string {
  const rfc822 = (date: string) =>
    `${new Date(`${date}T00:00:00Z`).toUTCString().slice(0, 16)} 00:00:00 -0500`;
  const items = papers.map(
    ({
      id,
      title,
      abstract,
      version = 1,
      announce = "new",
      doi,
      authors = ["Ada Author"],
      categories = ["cs.LG"],
    }) => `
    <item>
      <title>${escaped(title)}</title>
      <link>https://arxiv.org/abs/${id}</link>
      <description>arXiv:${id}v${version} Announce Type: ${announce} 
Abstract: ${escaped(abstract)}</description>
      <guid isPermaLink="false">oai:arXiv.org:${id}v${version}</guid>
      ${categories.map((category) => `<category>${category}</category>`).join("")}
      <pubDate>${rfc822(day)}</pubDate>
      <arxiv:announce_type>${announce}</arxiv:announce_type>
      <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
      ${doi ? `<arxiv:DOI>${doi}</arxiv:DOI>` : ""}
      <dc:creator>${escaped(authors.join(", "))}</dc:creator>
    </item>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss ${namespaces} version="2.0"><channel>
    <title>cs.LG updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.LG</link>
    <description>cs.LG updates on the arXiv.org e-print archive.</description>
    <lastBuildDate>${rfc822(built)}</lastBuildDate><pubDate>${rfc822(day)}</pubDate>
    <skipDays><day>Sunday</day><day>Saturday</day></skipDays>${items.join("")}
</channel></rss>
`;
}

export function announcementAtom(papers: readonly MadeUp[], { day }: { day: string }): string {
  const entries = papers.map(
    ({ id, title, abstract, version = 1, announce = "new", authors = ["Ada Author"] }) => `
  <entry>
    <id>oai:arXiv.org:${id}v${version}</id><title>${escaped(title)}</title><updated>${day}T05:00:19.899254+00:00</updated>
    <link href="https://arxiv.org/abs/${id}" rel="alternate" type="text/html"/>
    <summary>arXiv:${id}v${version} Announce Type: ${announce} 
Abstract: ${escaped(abstract)}</summary>
    <category term="cs.LG"/><published>${day}T00:00:00-05:00</published>
    <arxiv:announce_type>${announce}</arxiv:announce_type>
    <dc:creator>${escaped(authors.join(", "))}</dc:creator>
  </entry>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" ${namespaces} xml:lang="en-us">
  <id>http://rss.arxiv.org/atom/cs.LG</id><title>cs.LG updates on arXiv.org</title>
  <updated>${day}T05:00:19.866337+00:00</updated><subtitle>cs.LG updates</subtitle>${entries.join("")}
</feed>
`;
}

/** One paper of bioRxiv's details. */
export function detailsItem(paper: MadeUp, server: string): object {
  const { id, title, abstract, version = 1, submitted = "2026-11-19", categories = ["neuroscience"] } = paper;
  return {
    doi: paper.doi ?? `10.1101/${id}`,
    title,
    authors: (paper.authors ?? ["Author, A. B.", "Writer, C."]).join("; "),
    author_corresponding: "Ada B. Author",
    date: submitted.slice(0, 10),
    version: String(version),
    type: "new results",
    category: categories[0],
    abstract,
    published: paper.journal ?? "NA",
    server,
  };
}

/** One note of OpenReview's API, version 2. */
export const openReviewNote = ({ id, title, abstract, authors }: MadeUp): object => ({
  id,
  forum: id,
  cdate: Date.parse("2026-09-20T00:00:00Z"),
  content: {
    title: { value: title },
    abstract: { value: abstract },
    ...(authors ? { authors: { value: authors } } : {}),
    pdf: { value: `/pdf/${id}.pdf` },
    venue: { value: "Kite Conference 2026" },
  },
});

/** One page of the query API's answer. `extra`: entries as they are. */
export function queryAtom(papers: readonly MadeUp[], total = papers.length, extra = ""): string {
  const entries = papers.map(
    ({
      id,
      title,
      abstract,
      version = 1,
      doi,
      authors = ["Ada Author"],
      submitted = "2026-11-19T10:00:00Z",
      categories = ["cs.LG"],
      comment = "7 pages",
      journal,
    }) => `
  <entry>
    <id>http://arxiv.org/abs/${id}v${version}</id><title>${escaped(title)}</title><updated>${submitted}</updated>
    <link href="https://arxiv.org/abs/${id}v${version}" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${id}v${version}" rel="related" type="application/pdf" title="pdf"/>
    <summary>  ${escaped(abstract)}
</summary>${categories.map((term) => `<category term="${term}" scheme="http://arxiv.org/schemas/atom"/>`).join("")}<category term="I.2.6" scheme="http://arxiv.org/schemas/atom"/>
    <published>${submitted}</published><arxiv:comment>${escaped(comment)}</arxiv:comment><arxiv:primary_category term="cs.LG"/>
    ${journal ? `<arxiv:journal_ref>${escaped(journal)}</arxiv:journal_ref>` : ""}
    ${doi ? `<arxiv:doi>${doi}</arxiv:doi>` : ""}
    ${authors.map((name) => `<author><name>${escaped(name)}</name><arxiv:affiliation>Kite Lab</arxiv:affiliation></author>`).join("")}
  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/abc</id><title>arXiv Query: search_query=cat:cs.LG</title><updated>2026-11-21T00:00:00Z</updated>
  <opensearch:itemsPerPage>${papers.length}</opensearch:itemsPerPage><opensearch:totalResults>${total}</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>${entries.join("")}${extra}
</feed>`;
}

/** What the query API answers with status 400: a feed whose one entry is no paper. */
export const queryError = (message: string): string =>
  queryAtom(
    [],
    1,
    `<entry><id>https://arxiv.org/api/errors#${encodeURIComponent(message)}</id><title>Error</title><summary>${message}</summary>
     <updated>2026-11-21T00:00:00Z</updated><author><name>arXiv api core</name></author></entry>`,
  );

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type ProviderServer = {
  origin: string;
  providers: Providers;
  /** Today by the server's clock, YYYY-MM-DD. */
  today: string;
  /** Hugging Face's lists, a day each. */
  days: Map<string, MadeUp[]>;
  /** Hugging Face's trending list, best first. */
  trending: MadeUp[];
  /** bioRxiv's and medRxiv's papers; `categories`, `submitted` and `version` count. */
  preprints: MadeUp[];
  /** OpenReview's notes, whatever the venue. */
  notes: MadeUp[];
  /** The announcement feed; `built` as in announcementRss. */
  announcement: { day: string; built?: string; papers: MadeUp[] };
  /** What the query API knows. */
  index: MadeUp[];
  /** What the second service knows, by title and by DOI. */
  matches: Map<string, object>;
  /** Bodies and types of any other path. */
  pages: Map<string, { body: string | Buffer; type?: string }>;
  /** Answers before the right one, each once, to requests whose address holds the text. */
  faults: { on: string; answer: Answer }[];
  requests: { url: string; agent: string | undefined; at: number; ended: number }[];
  /** The most requests that were under way at once. */
  mostAtOnce: number;
  close(): Promise<void>;
};

/** Starts the server. Pauses between requests are `pauseMs`, which the real providers would not like. */
export async function startProviders({ pauseMs = 1, retryMs = 5 } = {}): Promise<ProviderServer> {
  let underWay = 0;
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const seen = { url, agent: request.headers["user-agent"], at: performance.now(), ended: 0 };
    state.requests.push(seen);
    state.mostAtOnce = Math.max(state.mostAtOnce, ++underWay);
    response.on("close", () => {
      seen.ended = performance.now();
      underWay--;
    });
    response.setHeader("date", new Date(`${state.today}T12:00:00Z`).toUTCString());
    const fault = state.faults.findIndex(({ on }) => url.includes(on));
    if (fault >= 0) return void state.faults.splice(fault, 1)[0]?.answer(request, response);
    const { status, headers, body } = answer(new URL(url, "http://localhost"), request);
    response.writeHead(status, headers).end(body);
  });

  type Reply = { status: number; headers: Record<string, string>; body: string | Buffer };
  function answer(url: URL, request: IncomingMessage): Reply {
    const send = (status: number, type: string, body: string | Buffer, headers = {}): Reply => ({
      status,
      headers: { "content-type": type, ...headers },
      body,
    });
    const json = (status: number, body: unknown, headers = {}) =>
      send(status, "application/json; charset=utf-8", JSON.stringify(body), headers);
    if (url.pathname === "/api/daily_papers") {
      if (url.searchParams.get("sort") === "trending")
        return json(
          200,
          state.trending.map((paper, i) => dailyItem(paper, i % 2 === 0 ? "2024-05-06" : state.today)),
        );
      const day = url.searchParams.get("date") ?? "";
      const [page, limit] = [
        Number(url.searchParams.get("p") ?? 0),
        Number(url.searchParams.get("limit") ?? 50),
      ];
      if (!/^\d{4}-\d\d-\d\d$/.test(day) || day > state.today) return json(400, { error: "Invalid date" });
      if (limit > 100) return json(400, { error: "Too big: expected number to be <=100" });
      const sorted = (state.days.get(day) ?? []).toSorted((a, b) => (b.upvotes ?? 3) - (a.upvotes ?? 3));
      const items = sorted.slice(page * limit, (page + 1) * limit).map((paper) => dailyItem(paper, day));
      const more = sorted.length > (page + 1) * limit;
      return json(
        200,
        items,
        more ? { link: `<${url.pathname}?date=${day}&p=${page + 1}>; rel="next"` } : {},
      );
    }
    if (url.pathname.startsWith("/rss/") || url.pathname.startsWith("/atom/")) {
      const { day, built, papers } = state.announcement;
      const body = url.pathname.startsWith("/rss/")
        ? announcementRss(papers, { day, ...(built ? { built } : {}) })
        : announcementAtom(papers, { day });
      const etag = `"${day}-${built ?? ""}-${papers.map(({ id, version }) => `${id}v${version}`).join()}"`;
      if (request.headers["if-none-match"] === etag) return send(304, "application/xml", "");
      return send(200, "application/xml", body, { etag, "cache-control": "max-age=3600" });
    }
    if (url.pathname === "/api/query") {
      const query = url.searchParams.get("search_query") ?? "";
      const [start, most] = [
        Number(url.searchParams.get("start")),
        Number(url.searchParams.get("max_results")),
      ];
      const ids = url.searchParams.get("id_list");
      if (ids !== null) {
        const known = state.index.filter(({ id }) => ids.split(",").includes(id));
        return send(200, "application/atom+xml", queryAtom(known));
      }
      const phrases = [...query.matchAll(/ti:"([^"]*)"/g)].map(([, words = ""]) => words);
      if (phrases.length > 0) {
        // A colon breaks the query into fields, and a hyphen reads as NOT: the answer is then a stranger's paper.
        const isBroken = phrases.some((words) => /[:-]/.test(words));
        const found = isBroken
          ? state.index.slice(0, 1)
          : state.index.filter(({ title }) =>
              phrases.some((words) => plainly(title).includes(plainly(words))),
            );
        return send(200, "application/atom+xml", queryAtom(found.slice(start, start + most), found.length));
      }
      if (most > 2_000) return send(400, "application/atom+xml", queryError("max_results must be <= 2000"));
      const [, from = "0", to = "9"] = /submittedDate:\[(\d{12}) TO (\d{12})\]/.exec(query) ?? [];
      const wanted = [...query.matchAll(/cat:([a-z-]+(?:\.[A-Za-z-]+)?)/g)].map(
        ([, category = ""]) => category,
      );
      const isOf = ({ categories = ["cs.LG"] }: MadeUp) =>
        wanted.length === 0 || wanted.some((each) => categories.some((own) => own.startsWith(each)));
      const found = state.index
        .filter(isOf)
        .map((paper) => ({ paper, minute: (paper.submitted ?? "").replace(/[-T:]/g, "").slice(0, 12) }))
        .filter(({ minute }) => minute >= from && minute <= to)
        .sort((a, b) => (a.minute < b.minute ? 1 : -1));
      const page = found.slice(start, start + most).map(({ paper }) => paper);
      return send(200, "application/atom+xml", queryAtom(page, found.length));
    }
    if (url.pathname.startsWith("/details/")) {
      const [, , site = "", from = "", to = "", cursor = "0"] = url.pathname.split("/");
      const found = state.preprints.filter(({ submitted = "2026-11-19" }) => {
        const day = submitted.slice(0, 10);
        return day >= from && day <= to;
      });
      if (found.length === 0) return json(200, { messages: [{ status: "no posts found" }] });
      const collection = found
        .slice(Number(cursor), Number(cursor) + 30)
        .map((paper) => detailsItem(paper, site));
      const { length } = collection;
      const message = {
        status: "ok",
        interval: `${from}:${to}`,
        cursor,
        count: length,
        total: String(found.length),
      };
      return json(200, { messages: [message], collection });
    }
    if (url.pathname === "/notes") {
      const [offset, limit] = ["offset", "limit"].map((name) => Number(url.searchParams.get(name) ?? 0)) as [
        number,
        number,
      ];
      return json(200, {
        notes: state.notes.slice(offset, offset + limit).map(openReviewNote),
        count: state.notes.length,
      });
    }
    if (url.pathname === "/graph/v1/paper/search/match") {
      const match = state.matches.get(url.searchParams.get("query") ?? "");
      return match ? json(200, { data: [match] }) : json(404, { error: "Title match not found" });
    }
    const [, doi] = /^\/graph\/v1\/paper\/DOI:(.+)$/.exec(url.pathname) ?? [];
    if (doi !== undefined) {
      const match = state.matches.get(decodeURIComponent(doi));
      return match ? json(200, match) : json(404, { error: "Paper not found" });
    }
    const page = state.pages.get(url.pathname);
    if (page) return send(200, page.type ?? "text/plain", page.body);
    return send(404, "text/plain", "nothing here");
  }

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: ProviderServer = {
    origin,
    providers: {
      huggingface: { name: "huggingface", url: origin, pauseMs, retryMs },
      arxivFeeds: { name: "arxiv", url: `${origin}/rss`, pauseMs, retryMs },
      arxivQuery: { name: "arxiv", url: `${origin}/api/query`, pauseMs, retryMs },
      biorxiv: { name: "biorxiv", url: origin, pauseMs, retryMs },
      openreview: { name: "openreview", url: origin, pauseMs, retryMs },
      titles: { name: "semanticscholar", url: origin, pauseMs, retryMs },
      zotero: { name: "zotero", url: `${origin}/zotero`, pauseMs, retryMs },
      other: { pauseMs, retryMs },
    },
    today: "2026-11-20",
    days: new Map(),
    trending: [],
    preprints: [],
    notes: [],
    announcement: { day: "2026-11-20", papers: [] },
    index: [],
    matches: new Map(),
    pages: new Map(),
    faults: [],
    requests: [],
    mostAtOnce: 0,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return state;
}

/** Faults of servers, as they are met. */
export const faults = {
  status:
    (status: number, headers: Record<string, string> = {}, body = ""): Answer =>
    (_, response) =>
      void response.writeHead(status, headers).end(body),
  /** Promises more than it sends, and breaks off. */
  truncated:
    (body: string): Answer =>
    (_, response) => {
      response.writeHead(200, { "content-length": String(Buffer.byteLength(body) * 2) });
      response.write(body, () => response.destroy());
    },
  body:
    (type: string, body: string): Answer =>
    (_, response) =>
      void response.writeHead(200, { "content-type": type }).end(body),
  /** Says nothing at all. */
  silent: (): Answer => () => {},
  redirectToItself: (): Answer => (request, response) =>
    void response.writeHead(302, { location: request.url ?? "/" }).end(),
};
