import { describe, expect, test } from "vitest";
import { stems } from "../../../src/ranking/analysis.ts";
import { catalogue } from "../../../src/topics/catalogue.ts";

describe("the catalogue", () => {
  test("offers about 60 topics, each under its own slug and name", () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(60);
    expect(catalogue.length).toBeLessThanOrEqual(70);
    expect(new Set(catalogue.map((topic) => topic.slug)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map((topic) => topic.name)).size).toBe(catalogue.length);
  });

  test("keeps every group together, so that a list by group needs no sorting", () => {
    const headings = catalogue.map((topic) => topic.group).filter((group, i, all) => group !== all[i - 1]);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.length).toBeGreaterThan(5);
  });

  test("has a unique stem sequence per phrase: none in two topics, none twice in one", () => {
    const owners = new Map<string, string[]>();
    for (const { slug, phrases } of catalogue)
      for (const phrase of phrases) {
        const key = stems(phrase).join(" ");
        owners.set(key, [...(owners.get(key) ?? []), `${slug}: ${phrase}`]);
      }
    expect([...owners.values()].filter((list) => list.length > 1)).toEqual([]);
    expect(owners.has("")).toBe(false);
  });

  test("gives no topic a slug or name by which another one goes", () => {
    const owners = new Map<string, Set<string>>();
    for (const { slug, name, phrases } of catalogue)
      for (const text of [slug, name, ...phrases]) {
        const key = stems(text).join(" ");
        owners.set(key, (owners.get(key) ?? new Set()).add(slug));
      }
    expect([...owners].filter(([, slugs]) => slugs.size > 1)).toEqual([]);
  });

  test.each(catalogue)("$slug: kebab case, clean phrases, the first one a form of the name", (topic) => {
    expect(topic.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [topic.name, ...topic.phrases]) expect(text).toMatch(/^\S+( \S+)*$/);
    const inName = new Set(stems(topic.name));
    expect(stems(topic.phrases[0] ?? "").some((stem) => inName.has(stem))).toBe(true);
  });

  test("has no phrase of one everyday word, which papers on anything would hold", () => {
    const everyday = [
      ...["learning", "model", "models", "data", "training", "network", "agent", "attention", "benchmark"],
      ...["explain", "interpret", "fair", "smooth", "reproduce", "parameter", "image", "text", "search"],
      ...["language", "graph", "optimal", "robust", "evaluation", "prediction", "generation", "reasoning"],
    ].map((word) => stems(word).join(" "));
    const phrases = new Set(catalogue.flatMap(({ phrases }) => phrases.map((p) => stems(p).join(" "))));
    expect(everyday.filter((stem) => phrases.has(stem))).toEqual([]);
  });
});
