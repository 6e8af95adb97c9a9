import fc from "fast-check";
import { expect, it } from "vitest";
import { operatorLabel, storedLocation } from "../../../../src/papers/sources/location.ts";
import { sourceAt, sourceKinds, sourceLabel } from "../../../../src/papers/sources/registry.ts";

it("every kind of source has a name of its own, and whatever is no other is a captured page", () => {
  const names = sourceKinds.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const taken = sourceKinds.filter(({ locate }) => locate(text) !== null).map(({ name }) => name);
      expect(taken.at(-1)).toBe("listing");
      expect(taken.length).toBeLessThanOrEqual(2);
    }),
  );
});

it("a location names a provider, a feed, or the text of a listing", () => {
  const kind = (location: string) => {
    const located = sourceAt(location);
    return located.ok ? sourceKinds.find(({ locate }) => locate(location))?.name : located.message;
  };
  expect(kind("huggingface:daily")).toBe("huggingface");
  expect(kind("arxiv:cs.LG+cs.CL+cond-mat.stat-mech")).toBe("arxiv");
  expect(kind("arxiv-query:cat:cs.LG AND abs:kites")).toBe("arxiv-query");
  expect(kind("feed:https://kites.example.org/atom.xml")).toBe("feed");
  for (const listing of ["./captures", "/data/a.txt", "https://kites.example.org/list", "feed.txt"])
    expect(kind(listing)).toBe("listing");
  for (const wrong of [
    "huggingface:weekly",
    "arxiv:",
    "arxiv:cs LG",
    "arxiv:../etc",
    "arxiv-query: ",
    "feed:ftp://x.example",
    "feed:nowhere",
  ])
    expect(kind(wrong)).toMatch(/use huggingface:daily or|takes/);
});

it("the operator sees which source it is and none of its secrets", () => {
  const labels = [
    "feed:https://ada:s3cret@kites.example.org/a?list=sails&key=s3cret#s3cret",
    "feed:https://ada:s3cret@kites.example.org/a?list=ropes&key=s3cret",
    "https://kites.example.org/a?s3cret",
    "ftp://ada:s3cret@kites.example.org/a",
    "http://ada:s3cret@kites example/a?key=s3cret",
  ].map(operatorLabel);
  expect(labels.map((label) => label.replace(/[0-9a-f]{4}\)$/, "0000)"))).toEqual([
    "feed:https://kites.example.org/a?list=…&key=… (0000)",
    "feed:https://kites.example.org/a?list=…&key=… (0000)",
    "https://kites.example.org/a?… (0000)",
    "ftp://kites.example.org/a",
    "http://kites example/a?key=… (0000)",
  ]);
  expect(labels[0]).not.toBe(labels[1]);
  for (const plain of ["huggingface:daily", "arxiv-query:ti:why? AND abs:kites", "/srv/papers?x=1"])
    expect(operatorLabel(plain)).toBe(plain);
});

it("a location is stored without credentials, and shown to strangers without path and query", () => {
  expect(storedLocation("feed:https://ada:s3cret@kites.example.org/a?k=1#x")).toBe(
    "feed:https://kites.example.org/a?k=1",
  );
  expect(storedLocation("https://ada:s3cret@kites.example.org/a")).toBe("https://kites.example.org/a");
  expect(storedLocation("./captures")).toBe("./captures");
  expect(
    [
      "feed:https://kites.example.org/a?k=1",
      "https://kites.example.org/a?k=1",
      "/srv/papers/today.txt",
      "arxiv:cs.LG+cs.CL",
    ].map(sourceLabel),
  ).toEqual(["kites.example.org", "kites.example.org", "today.txt", "arXiv (cs.LG, cs.CL)"]);
});
