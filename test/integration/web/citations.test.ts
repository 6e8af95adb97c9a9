import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { papers } from "../../../src/db/schema.ts";
import { useDatabase } from "../../support/database.ts";
import { readCsl, readWithCitationJs, renderMarkdown } from "../../support/reference-readers.ts";
import { morning, openApp, storePapers } from "./support.ts";

const database = useDatabase();

const unescaped = (html: string) =>
  html.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) =>
    name === "amp" ? "&" : name === "lt" ? "<" : name === "gt" ? ">" : name === "quot" ? '"' : "'",
  );

test("a paper's page can be cited: files in four formats, meta tags, COinS, and one line to copy", async () => {
  const { db } = database;
  const title = 'Kites & "strings" at 5%';
  await storePapers(db, [{ title }]);
  const [{ id = 0 } = {}] = await db.select({ id: papers.id }).from(papers);
  const authors = ["Maria Rossi", "Jan van der Berg"];
  const known = {
    authors,
    arxivId: "2603.01234",
    doi: "10.1000/kites",
    facts: { venue: "Kite Letters", year: 2026 },
  };
  await db.update(papers).set(known).where(eq(papers.id, id));
  await db.execute(
    `insert into paper_merges (former_id, paper_id, merged_at) values (77, ${id}, '${morning.toISOString()}')`,
  );
  const app = await openApp(db);
  const file = async (extension: string) => {
    const answer = await app.request(`/papers/${id}.${extension}`);
    expect(answer.status, extension).toBe(200);
    expect(answer.headers.get("Content-Disposition")).toBe(
      `attachment; filename="rossi2026kites.${extension}"`,
    );
    return answer.text();
  };
  expect(readWithCitationJs("@bibtex/text", await file("bib"))).toEqual([{ title, authors }]);
  expect(readWithCitationJs("@ris/file", await file("ris"))).toEqual([{ title, authors }]);
  expect(readCsl(await file("json"))).toEqual([{ title, authors }]);
  expect(renderMarkdown(await file("md"))).toContain('<a href="https://doi.org/10.1000/kites">');

  const html = await (await app.request(`/papers/${id}`)).text();
  const metas = [...html.matchAll(/<meta name="citation_(\w+)" content="([^"]*)"/g)].map(
    ([, name, content]) => [name, unescaped(content ?? "")],
  );
  expect(metas).toEqual([
    ["title", title],
    ["author", "Rossi, Maria"],
    ["author", "van der Berg, Jan"],
    ["publication_date", "2026"],
    ["journal_title", "Kite Letters"],
    ["doi", "10.1000/kites"],
    ["arxiv_id", "2603.01234"],
  ]);
  const coins = new URLSearchParams(unescaped(/<span class="Z3988" title="([^"]*)"/.exec(html)?.[1] ?? ""));
  expect([coins.get("rft.atitle"), coins.getAll("rft.au"), coins.get("rft_id")]).toEqual([
    title,
    ["Rossi, Maria", "van der Berg, Jan"],
    "info:doi/10.1000/kites",
  ]);
  expect(unescaped(html)).toContain(
    `Maria Rossi and Jan van der Berg. ${title}. Kite Letters, 2026. https://doi.org/10.1000/kites</textarea>`,
  );

  // Of two papers that turned out to be one, the former address leads on, in each format.
  expect((await app.request("/papers/77.bib")).headers.get("Location")).toBe(`/papers/${id}.bib`);
  for (const nothing of [`/papers/${id}.exe`, "/papers/999.bib", "/papers/.bib"])
    expect((await app.request(nothing)).status, nothing).toBe(404);
  expect(await (await app.request(`/api/v1/papers/${id}`)).json()).toMatchObject({
    citations: { bib: expect.stringMatching(`/papers/${id}.bib$`) },
  });
});
