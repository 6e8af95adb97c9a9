import fc from "fast-check";
import { expect, test } from "vitest";
import { forwardUrl, subscribeUrl } from "../../../src/digests/share.ts";
import { catalogue } from "../../../src/topics/catalogue.ts";

const base = "https://papers.example";

test("a link to subscribe ticks topics of the catalogue, writes out others, and leaves out what the form would misread", () => {
  expect(subscribeUrl(base, [])).toBe(`${base}/#sign-up`);
  const url = new URL(
    subscribeUrl(base, ["Robotics", "sign language", "kites & birds", "a, b", "w".repeat(61), "Privacy"]),
  );
  expect(url.searchParams.getAll("topic")).toEqual(["robotics", "privacy"]);
  expect(url.searchParams.get("words")).toBe("sign language, kites & birds");
  expect(url.hash).toBe("#sign-up");
  const all = new URL(
    subscribeUrl(
      base,
      catalogue.map(({ name }) => name),
    ),
  );
  expect(all.searchParams.getAll("topic")).toHaveLength(8);
});

test("a forwarded mail has titles, addresses and where more comes from, whatever the titles hold, and is short enough to open", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 400 }), { maxLength: 30 }), (titles) => {
      const url = forwardUrl({
        subject: "Papers\r\nBcc: them@example.org",
        papers: titles.map((title, i) => ({ title, url: `${base}/papers/${i}` })),
        subscribe: { label: "More", url: `${base}/?topic=robotics#sign-up` },
      });
      const [, query = ""] = url.split("?");
      const fields = new URLSearchParams(query.replaceAll("+", "%2B"));
      expect([...fields.keys()]).toEqual(["subject", "body"]);
      expect(fields.get("subject")).not.toMatch(/[\r\n]/);
      const lines = fields.get("body")?.split("\r\n") ?? [];
      expect(lines.filter((line) => line.startsWith(`${base}/papers/`))).toHaveLength(
        Math.min(titles.length, 5),
      );
      expect(lines.slice(-2)).toEqual(["More:", `${base}/?topic=robotics#sign-up`]);
      expect(fields.get("body")?.length).toBeLessThan(1_000);
    }),
  );
});
