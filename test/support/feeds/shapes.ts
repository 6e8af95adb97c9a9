/**
 * The shapes of the feeds of publishers and tools: which elements hold what, and in what form. The contents are invented. Each shape
 * makes one feed of three papers.
 */

/** One invented paper. */
export type Made = {
  n: number;
  title: string;
  abstract: string;
  authors: readonly (readonly [given: string, family: string])[];
  doi: string;
  date: Date;
};

export type Shape = { name: string; type: string; make: (papers: readonly Made[]) => string };

const escapeXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const cdata = (text: string) => `<![CDATA[${text}]]>`;
const element = (name: string, text: string, attributes = "") => `<${name}${attributes}>${text}</${name}>`;

/** How authors are written. */
const authorForms = {
  each: (tag: string) => (p: Made) =>
    p.authors.map(([g, f]) => element(tag, escapeXml(`${g} ${f}`))).join(""),
  eachFamilyFirst: (tag: string) => (p: Made) =>
    p.authors.map(([g, f]) => element(tag, escapeXml(`${f}, ${g}`))).join(""),
  commas: (tag: string) => (p: Made) =>
    element(tag, escapeXml(p.authors.map(([g, f]) => `${g} ${f}`).join(", "))),
  initials: (tag: string) => (p: Made) =>
    element(tag, cdata(p.authors.map(([g, f]) => `${f}, ${g.charAt(0)}.`).join(", "))),
  semicolons: (tag: string) => (p: Made) =>
    element(tag, escapeXml(p.authors.map(([g, f]) => `${f}, ${g}`).join("; "))),
  and: (tag: string) => (p: Made) =>
    element(
      tag,
      escapeXml(
        p.authors
          .map(([g, f]) => `${g} ${f}`)
          .join(", ")
          .replace(/, (?=[^,]*$)/, " and "),
      ),
    ),
  mail: () => (p: Made) =>
    element("author", `desk@k.example (${p.authors.map(([g, f]) => `${g} ${f}`).join(", ")})`),
  plain: () => (p: Made) => element("author", escapeXml(p.authors.map(([g, f]) => `${g} ${f}`).join(", "))),
  atom: () => (p: Made) =>
    p.authors.map(([g, f]) => `<author><name>${escapeXml(`${g} ${f}`)}</name></author>`).join(""),
  none: () => () => "",
} as const;

/** How an abstract is written. */
const bodies: Record<string, (p: Made) => string> = {
  plain: (p) => escapeXml(p.abstract),
  paragraph: (p) => cdata(`<p>${p.abstract}</p>`),
  escapedHtml: (p) => escapeXml(`<p>${p.abstract}</p>`),
  published: (p) =>
    cdata(
      `<p>Journal of Kites, Published online: 19 November 2026; <a href="https://doi.org/${p.doi}">doi:${p.doi}</a></p>${p.abstract}`,
    ),
  ahead: (p) => cdata(`Journal of Kites, Ahead of Print. <br/>${p.abstract}`),
  volume: (p) => cdata(`Volume 12, Issue 3, November 2026, Page 1-20<br/>${p.abstract}`),
  heading: (p) =>
    cdata(`<span class="paragraphSection"><div class="boxTitle">Abstract</div>${p.abstract}</span>`),
  elsevier: (p) =>
    cdata(
      `<p>Publication date: December 2026</p><p><b>Source:</b> Journal of Kites, Volume 12</p><p>Author(s): ${p.authors.map(([g, f]) => `${g} ${f}`).join(", ")}</p>`,
    ),
  aps: (p) =>
    cdata(
      `<p>Author(s): ${p.authors
        .map(([g, f]) => `${g} ${f}`)
        .join(", ")
        .replace(
          /, (?=[^,]*$)/,
          ", and ",
        )}</p><p>${p.abstract}</p><br/>[Kite Rev. 130, 01020${p.n}] Published Thu Nov 19, 2026`,
    ),
  pubmed: (p) =>
    cdata(
      `<p>Kite J. 2026 Nov 19. doi: ${p.doi}. Online ahead of print.</p><p><b>ABSTRACT</b></p><p>${p.abstract}</p><p>PMID:<a href="https://k.example/${p.n}">${p.n}</a> | DOI:${p.doi}</p>`,
    ),
  appeared: (p) =>
    cdata(
      `<p>${p.abstract}</p><p>The post <a href="https://k.example/${p.n}">${p.title}</a> appeared first on <a href="https://k.example">Kites</a>.</p>`,
    ),
  jats: (p) => escapeXml(`<jats:p>${p.abstract}</jats:p>`),
  cover: (p) =>
    cdata(
      `<p><img alt="TOC Graphic" src="https://k.example/${p.n}.png"/></p><div><cite>Kite Lett.</cite></div><div>DOI: ${p.doi}</div>`,
    ),
  none: () => "",
};

type Link = (p: Made) => string;
const page: Link = (p) => `https://k.example/papers/${p.n}`;
const links: Record<string, Link> = {
  page,
  doi: (p) => `https://doi.org/${p.doi}`,
  http: (p) => `http://dx.doi.org/${p.doi}`,
  atypon: (p) => `https://k.example/doi/abs/${p.doi}?af=R`,
  full: (p) => `https://k.example/articles/${p.doi}/full`,
  article: (p) => `https://k.example/article/${p.doi}`,
  query: (p) => `https://k.example/article?id=${p.doi}`,
  preprint: (p) => `https://k.example/content/10.1101/2026.11.19.40000${p.n}v1?rss=1`,
  arxiv: (p) => `https://arxiv.org/abs/2611.4000${p.n}`,
};

type RssParts = {
  authors?: (p: Made) => string;
  body?: keyof typeof bodies;
  bodyTag?: string;
  link?: keyof typeof links;
  ids?: (p: Made) => string;
  date?: "pubDate" | "dc:date" | "prism:publicationDate" | "none";
  title?: (p: Made) => string;
};

const namespaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"';

const dated = (tag: RssParts["date"], p: Made) =>
  tag === "none"
    ? ""
    : tag === "pubDate" || tag === undefined
      ? element("pubDate", p.date.toUTCString())
      : element(tag, p.date.toISOString().slice(0, 10));

const rssItem = (
  {
    authors = authorForms.each("dc:creator"),
    body = "plain",
    bodyTag = "description",
    link = "page",
    ids = (p) => element("guid", page(p)),
    date = "pubDate",
    title = (p) => escapeXml(p.title),
  }: RssParts,
  p: Made,
) =>
  `${element("title", title(p))}${element("link", escapeXml(links[link]?.(p) ?? ""))}${element(bodyTag, bodies[body]?.(p) ?? "")}${authors(p)}${ids(p)}${dated(date, p)}`;

const rss2 = (name: string, parts: RssParts = {}): Shape => ({
  name,
  type: "application/rss+xml",
  make: (papers) =>
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" ${namespaces}><channel><title>${name}</title><link>https://k.example/</link><atom:link href="https://k.example/feed" rel="self"/>${papers.map((p) => element("item", rssItem(parts, p))).join("\n")}</channel></rss>`,
});

const rss1 = (name: string, parts: RssParts = {}): Shape => ({
  name,
  type: "application/rdf+xml",
  make: (papers) =>
    `<?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${namespaces}><channel rdf:about="https://k.example/"><title>${name}</title><link>https://k.example/</link></channel>${papers
      .map((p) =>
        element(
          "item",
          rssItem({ date: "dc:date", ids: doiIn("dc:identifier", "doi:"), ...parts }, p),
          ` rdf:about="${page(p)}"`,
        ),
      )
      .join("\n")}</rdf:RDF>`,
});

type AtomParts = {
  authors?: (p: Made) => string;
  body?: keyof typeof bodies;
  bodyTag?: string;
  bodyType?: string;
  link?: keyof typeof links;
  ids?: (p: Made) => string;
  prefix?: string;
};

const atomFeed = (
  name: string,
  {
    authors = authorForms.atom(),
    body = "plain",
    bodyTag = "summary",
    bodyType = ' type="text"',
    link = "page",
    ids = () => "",
  }: AtomParts = {},
): Shape => ({
  name,
  type: "application/atom+xml",
  make: (papers) =>
    `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" ${namespaces}><id>https://k.example/</id><title>${name}</title><updated>2026-11-19T00:00:00Z</updated><link rel="alternate" href="https://k.example/"/>${papers
      .map((p) =>
        element(
          "entry",
          `<id>tag:k.example,2026:${p.n}</id>${element("title", escapeXml(p.title), ' type="text"')}<link rel="alternate" href="${escapeXml(links[link]?.(p) ?? "")}"/>${element(bodyTag, bodies[body]?.(p) ?? "", bodyType)}${authors(p)}${ids(p)}<published>${p.date.toISOString()}</published><updated>${p.date.toISOString()}</updated>`,
        ),
      )
      .join("\n")}</feed>`,
});

const doiIn =
  (tag: string, before = "") =>
  (p: Made) =>
    element(tag, `${before}${p.doi}`);
const guid = (p: Made) => element("guid", `k-${p.n}`, ' isPermaLink="false"');
const both =
  (...parts: ((p: Made) => string)[]) =>
  (p: Made) =>
    parts.map((part) => part(p)).join("");
const html = ' type="html"';
const f = authorForms;

export const shapes: readonly Shape[] = [
  // Journals.
  rss1("Nature", {
    body: "published",
    ids: both(doiIn("dc:identifier", "doi:"), doiIn("prism:doi")),
    link: "page",
  }),
  rss1("Nature Communications", {
    body: "paragraph",
    ids: both(doiIn("dc:identifier", "doi:"), doiIn("dc:source", "Kites, Published online; | doi:")),
  }),
  rss1("Science", {
    authors: f.commas("dc:creator"),
    link: "atypon",
    body: "none",
    ids: doiIn("dc:identifier", "doi:"),
  }),
  rss1("Science Advances", { authors: f.each("dc:creator"), link: "atypon" }),
  rss2("Wiley", {
    authors: f.commas("dc:creator"),
    body: "paragraph",
    link: "atypon",
    ids: both(guid, doiIn("prism:doi")),
  }),
  rss2("Wiley, early view", {
    authors: f.commas("dc:creator"),
    body: "heading",
    bodyTag: "content:encoded",
    link: "atypon",
    ids: doiIn("prism:doi"),
  }),
  rss2("Elsevier", { authors: f.none(), body: "elsevier", ids: guid, date: "none" }),
  rss2("Cell Press", { authors: f.commas("dc:creator"), ids: doiIn("dc:identifier") }),
  rss2("Springer", { authors: f.none(), body: "heading", link: "article", ids: guid }),
  rss2("BioMed Central", { authors: f.commas("dc:creator"), link: "article" }),
  atomFeed("PLOS", {
    authors: f.atom(),
    link: "query",
    bodyTag: "content",
    bodyType: html,
    body: "escapedHtml",
  }),
  rss1("MDPI", {
    authors: f.each("dc:creator"),
    ids: both(doiIn("dc:identifier", "doi: "), doiIn("prism:doi")),
  }),
  rss2("IEEE", { authors: f.semicolons("authors"), ids: guid }),
  rss2("ACM", { authors: f.commas("dc:creator"), link: "atypon" }),
  rss1("APS", {
    authors: f.and("dc:creator"),
    body: "aps",
    ids: both(doiIn("dc:identifier", "doi:"), doiIn("prism:doi")),
  }),
  rss1("IOP", { authors: f.each("dc:creator"), link: "article", ids: doiIn("dc:identifier", "doi:") }),
  rss2("AIP", { authors: f.commas("dc:creator"), body: "heading" }),
  rss2("Copernicus", { authors: f.none(), link: "doi" }),
  rss2("Frontiers", {
    authors: f.each("author"),
    link: "full",
    ids: (p) => element("guid", links.full?.(p) ?? ""),
  }),
  rss2("Hindawi", { authors: f.commas("dc:creator"), link: "http" }),
  rss2("OUP", { authors: f.none(), body: "heading", ids: both(guid, doiIn("prism:doi")) }),
  rss1("CUP", { authors: f.eachFamilyFirst("dc:creator"), ids: doiIn("dc:identifier") }),
  rss1("Taylor & Francis", { authors: f.each("dc:creator"), body: "volume", link: "atypon" }),
  rss1("SAGE", { authors: f.each("dc:creator"), body: "ahead", link: "atypon" }),
  rss1("PNAS", { authors: f.commas("dc:creator"), body: "ahead", link: "atypon" }),
  rss1("ACS", { authors: f.commas("dc:creator"), body: "cover", link: "atypon" }),
  rss2("RSC", { authors: f.none(), body: "paragraph", ids: guid }),
  rss1("Royal Society", { authors: f.each("dc:creator"), link: "atypon" }),
  rss2("BMJ", { authors: f.initials("dc:creator"), ids: doiIn("dc:identifier", "info:doi/") }),
  rss1("The Lancet", { authors: f.commas("dc:creator"), ids: doiIn("prism:doi") }),
  rss2("NEJM", { authors: f.none(), link: "atypon", body: "ahead" }),
  rss2("JAMA", { authors: f.none(), body: "paragraph", ids: guid }),
  rss2("eLife", { authors: f.each("author"), ids: doiIn("dc:identifier") }),
  atomFeed("PeerJ", { link: "doi" }),
  rss2("F1000Research", { authors: f.commas("author"), link: "doi" }),
  rss1("Annual Reviews", { authors: f.each("dc:creator"), link: "atypon" }),
  rss2("De Gruyter", { authors: f.eachFamilyFirst("dc:creator"), link: "http" }),
  rss2("World Scientific", { authors: f.commas("dc:creator"), link: "atypon" }),
  rss1("INFORMS", { authors: f.each("dc:creator"), body: "ahead", link: "atypon" }),
  rss2("AMS", { authors: f.and("dc:creator"), ids: guid }),
  rss2("SIAM", { authors: f.commas("dc:creator"), body: "ahead", link: "atypon" }),
  rss2("Project Euclid", { authors: f.commas("dc:creator"), link: "doi" }),
  rss2("EDP Sciences", { authors: f.initials("dc:creator"), link: "doi" }),
  rss2("ESO", { authors: f.plain(), link: "page" }),
  rss1("AMetSoc", { authors: f.each("dc:creator"), body: "jats", ids: doiIn("prism:doi") }),
  rss2("GeoScienceWorld", { authors: f.eachFamilyFirst("dc:creator"), body: "heading" }),
  rss2("Karger", { authors: f.initials("dc:creator"), link: "http" }),
  rss2("Thieme", { authors: f.semicolons("dc:creator"), link: "http" }),
  rss1("Cold Spring Harbor", { authors: f.initials("dc:creator"), ids: doiIn("dc:identifier", "info:doi/") }),
  rss1("Rockefeller Press", { authors: f.each("dc:creator"), body: "heading" }),
  // Preprints and indexes.
  rss1("bioRxiv", {
    authors: f.initials("dc:creator"),
    link: "preprint",
    ids: doiIn("dc:identifier", "doi:"),
  }),
  rss1("medRxiv", {
    authors: f.initials("dc:creator"),
    link: "preprint",
    ids: doiIn("dc:identifier", "doi:"),
  }),
  rss2("ChemRxiv", { authors: f.commas("dc:creator"), link: "doi" }),
  rss2("SSRN", { authors: f.and("author"), ids: guid }),
  atomFeed("OSF Preprints", { link: "doi" }),
  rss2("Research Square", { authors: f.commas("dc:creator"), link: "doi" }),
  rss2("Preprints.org", { authors: f.each("dc:creator"), ids: doiIn("dc:identifier") }),
  rss2("arXiv by RSS", { authors: f.commas("dc:creator"), link: "arxiv" }),
  atomFeed("arXiv by Atom", { authors: f.commas("dc:creator"), link: "arxiv" }),
  rss2("PubMed", {
    authors: f.each("dc:creator"),
    body: "pubmed",
    bodyTag: "content:encoded",
    ids: both(
      (p) => element("guid", `pubmed:${p.n}`, ' isPermaLink="false"'),
      doiIn("dc:identifier", "doi:"),
    ),
  }),
  rss2("Europe PMC", { authors: f.plain(), ids: guid }),
  rss2("DBLP", { authors: f.commas("dc:creator"), body: "none", link: "doi" }),
  rss2("Semantic Scholar alerts", { authors: f.commas("author"), ids: guid }),
  rss2("ScienceOpen", { authors: f.each("dc:creator"), link: "doi" }),
  rss2("RePEc", { authors: f.and("author"), ids: guid }),
  rss2("NBER", { authors: f.none(), body: "paragraph", ids: guid }),
  rss2("ePrint of cryptologists", {
    authors: f.commas("dc:creator"),
    ids: (p) => element("guid", page(p), ' isPermaLink="true"'),
  }),
  rss2("ECCC", { authors: f.none(), body: "plain" }),
  rss2("OpenReview by a bridge", { authors: f.commas("author") }),
  rss2("Papers with code, a mirror", { authors: f.none(), link: "arxiv" }),
  // Repositories.
  rss2("OJS", { authors: f.each("dc:creator"), ids: both(guid, doiIn("dc:identifier")) }),
  rss1("OJS, RSS 1.0", { authors: f.each("dc:creator"), body: "escapedHtml" }),
  atomFeed("OJS, Atom", { bodyType: html, body: "escapedHtml" }),
  rss2("DSpace", {
    authors: f.eachFamilyFirst("dc:creator"),
    ids: doiIn("dc:identifier", "https://doi.org/"),
  }),
  atomFeed("DSpace, Atom", { authors: both(f.atom()), link: "page" }),
  rss2("EPrints", { authors: f.none(), body: "plain", ids: guid }),
  atomFeed("EPrints, Atom", { bodyType: "" }),
  rss2("HAL", { authors: f.plain(), ids: guid }),
  rss2("Zenodo", { authors: f.eachFamilyFirst("dc:creator"), link: "doi" }),
  rss2("Figshare", { authors: f.each("dc:creator"), body: "escapedHtml", link: "doi" }),
  rss2("Dataverse", { authors: f.semicolons("dc:creator"), link: "doi" }),
  atomFeed("Invenio", { link: "doi" }),
  rss2("Janeway", { authors: f.commas("dc:creator"), body: "jats" }),
  rss2("Scholastica", { authors: f.plain() }),
  rss2("PubPub", { authors: f.commas("dc:creator"), body: "paragraph" }),
  // Tools and sites.
  rss2("WordPress", {
    authors: f.each("dc:creator"),
    body: "appeared",
    ids: (p) => element("guid", `https://k.example/?p=${p.n}`, ' isPermaLink="false"'),
  }),
  rss2("WordPress, whole text", {
    authors: f.each("dc:creator"),
    body: "paragraph",
    bodyTag: "content:encoded",
  }),
  rss2("Hugo", { authors: f.mail(), ids: (p) => element("guid", page(p)) }),
  rss2("Hugo, without authors", { authors: f.none(), body: "escapedHtml" }),
  atomFeed("Jekyll", { bodyTag: "content", bodyType: html, body: "escapedHtml" }),
  rss2("Ghost", {
    authors: f.each("dc:creator"),
    body: "paragraph",
    bodyTag: "content:encoded",
    title: (p) => cdata(p.title),
  }),
  atomFeed("Blogger", { bodyTag: "content", bodyType: html, body: "escapedHtml" }),
  rss2("Blogger, RSS", { authors: f.mail(), body: "escapedHtml" }),
  rss2("Medium", {
    authors: f.each("dc:creator"),
    body: "paragraph",
    bodyTag: "content:encoded",
    title: (p) => cdata(p.title),
  }),
  rss2("Substack", { authors: f.each("dc:creator"), body: "paragraph", title: (p) => cdata(p.title) }),
  rss2("Feedburner", { authors: f.mail(), body: "escapedHtml" }),
  rss2("Drupal", {
    authors: f.each("dc:creator"),
    body: "escapedHtml",
    ids: (p) => element("guid", `${p.n} at https://k.example`, ' isPermaLink="false"'),
  }),
  atomFeed("GitHub releases", { bodyTag: "content", bodyType: html, body: "escapedHtml" }),
  atomFeed("Pelican", { bodyType: html, body: "escapedHtml" }),
  atomFeed("Eleventy", { bodyTag: "content", bodyType: html, body: "escapedHtml" }),
  rss2("Squarespace", { authors: f.each("dc:creator"), body: "paragraph" }),
  rss2("Discourse", { authors: f.each("dc:creator"), body: "paragraph", ids: guid }),
  rss2("Mailing list archive", { authors: f.mail(), body: "plain", date: "pubDate" }),
  rss2("RSSHub", { authors: f.plain(), body: "paragraph" }),
  rss2("Plone", { authors: f.each("dc:creator"), date: "dc:date" }),
  rss1("Plone, RSS 1.0", { authors: f.each("dc:creator"), body: "plain" }),
];
