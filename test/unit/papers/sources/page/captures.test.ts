/** The real captures: they are not ours to ship, and are read where they lie beside the repository. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { titleKey } from "../../../../../src/papers/identity/title-key.ts";
import type { Listing } from "../../../../../src/papers/paper.ts";
import { parseListing } from "../../../../../src/papers/sources/page/listing.ts";

const folder = fileURLToPath(new URL("../../../../../../shared/listings/", import.meta.url));
const isThere = existsSync(folder);
const suite = isThere
  ? "the real captures"
  : "the real captures (skipped: no ../shared/listings beside the repository)";

describe.skipIf(!isThere)(suite, () => {
  const known = new Map<string, Listing>();
  const read = (name: string): Listing => {
    const before = known.get(name);
    if (before) return before;
    const parsed = parseListing(readFileSync(`${folder}${name}.txt`), {
      capturedAt: new Date("2026-03-22T06:00:00Z"),
    });
    if (!parsed.ok) throw new Error(`${name} was refused`);
    known.set(name, parsed.listing);
    return parsed.listing;
  };
  const captures = [
    { name: "spaced-mar-21", layout: "spaced", count: 30, listedOn: "2026-03-21" },
    { name: "dense-182", layout: "dense", count: 182, listedOn: null },
    { name: "dense-119", layout: "dense", count: 119, listedOn: null },
  ];

  it.each(captures)("$name: $count papers, no problems", ({ name, layout, count, listedOn }) => {
    const { papers, ...rest } = read(name);
    expect(rest).toEqual({ layout, listedOn, problems: [] });
    expect(papers.map(({ rank }) => rank)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(papers.filter(({ title }) => title.startsWith("Subscribe"))).toEqual([]);
  });

  it("share 1, 7 and 5 papers pairwise", () => {
    const [spaced, long, short] = captures.map(
      ({ name }) => new Set(read(name).papers.map((p) => titleKey(p.title))),
    );
    const shared = (a = new Set<string>(), b = new Set<string>()) =>
      [...a].filter((key) => b.has(key)).length;
    expect([shared(spaced, long), shared(spaced, short), shared(long, short)]).toEqual([1, 7, 5]);
  });

  it("no LaTeX is left, and every address became a link", () => {
    for (const { name } of captures)
      for (const { title, abstract, links } of read(name).papers) {
        expect(`${title} ${abstract}`).not.toMatch(/\\|[{}$]|``|https?:/);
        for (const { url } of links) expect(url).toMatch(/^https?:\/\/[\w.-]+\/[\w./~-]*$/);
      }
    const linked = captures.flatMap(({ name }) => read(name).papers).filter(({ links }) => links.length > 0);
    expect(linked).toHaveLength(56);
  });

  it("cut anywhere, they keep the papers before the cut", () => {
    for (const { name } of captures) {
      const bytes = readFileSync(`${folder}${name}.txt`);
      const whole = read(name).papers.map(({ title }) => title);
      for (const share of [0.21, 0.77]) {
        const parsed = parseListing(bytes.subarray(0, share * bytes.length), { capturedAt: new Date(0) });
        const titles = parsed.ok ? parsed.listing.papers.map(({ title }) => title) : [];
        expect(titles.length).toBeGreaterThan(share * whole.length * 0.85);
        expect(titles).toEqual(whole.slice(0, titles.length));
      }
    }
  });
});
