import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractLinks } from "../../../../src/papers/text/links.ts";
import { readable } from "../../../../src/papers/text/readable.ts";

const code = (url: string) => ({ url, kind: "code" });
const project = (url: string) => ({ url, kind: "project" });

describe("a link is lifted out of every form in which abstracts carry it", () => {
  it.each([
    ["Code is at https://github.com/x/y.", "Code is at github.com/x/y.", [code("https://github.com/x/y")]],
    ["repository:https://github.com/x/y", "repository: github.com/x/y", [code("https://github.com/x/y")]],
    [
      "at https://github.com/x/y.git{https://github.com/x/y}.",
      "at github.com/x/y.",
      [code("https://github.com/x/y")],
    ],
    [
      "openly at https://host.example/path-527C{here}",
      "openly at host.example/path-527C",
      [project("https://host.example/path-527C")],
    ],
    [
      "available https://github.com/x/A-Long-Name{here}. Next",
      "available github.com/x/A-Long-Name. Next",
      [code("https://github.com/x/A-Long-Name")],
    ],
    [
      "(Code available at https://github.com/x/y)",
      "(Code available at github.com/x/y)",
      [code("https://github.com/x/y")],
    ],
    ["released at https://github.com/x/y .", "released at github.com/x/y.", [code("https://github.com/x/y")]],
    [
      "found at github.com/x/y and as a package",
      "found at github.com/x/y and as a package",
      [code("https://github.com/x/y")],
    ],
    [
      "https://a.example/x,https://b.example/y, and",
      "a.example/x, b.example/y, and",
      [project("https://a.example/x"), project("https://b.example/y")],
    ],
    [
      "https://github.com/x/y.These results",
      "github.com/x/y.These results",
      [code("https://github.com/x/y")],
    ],
    [
      "at https://github.com/x/yhttps://gitlab.com/a/b",
      "at github.com/x/y, gitlab.com/a/b",
      [code("https://github.com/x/y"), code("https://gitlab.com/a/b")],
    ],
    [
      String.raw`\url{https://a.example/x\_y\%20z}`,
      "a.example/x_y%20z",
      [project("https://a.example/x_y%20z")],
    ],
    [
      String.raw`\href{https://a.example/x}{our page}`,
      "our page (a.example/x)",
      [project("https://a.example/x")],
    ],
    ["[code](https://github.com/x/y)", "code (github.com/x/y)", [code("https://github.com/x/y")]],
    ["<https://b.example>", "b.example", [project("https://b.example/")]],
    ["``https://github.com/x/y''", "``github.com/x/y''", [code("https://github.com/x/y")]],
    ["https://wiki.example/A_(b)) and", "wiki.example/A_(b)) and", [project("https://wiki.example/A_(b)")]],
    ["at https://x.github.io/Page/", "at x.github.io/Page", [project("https://x.github.io/Page/")]],
    ["at https://github.com/x/y—the code", "at github.com/x/y—the code", [code("https://github.com/x/y")]],
    [
      "https://archive.example/web/2020/https://foo.example/x",
      "archive.example/web/2020/https://foo.example/x",
      [project("https://archive.example/web/2020/https://foo.example/x")],
    ],
  ])("%s", (source, text, links) => expect(extractLinks(source)).toEqual({ text, links }));
});

it("the same address in other spellings is one link", () => {
  const text =
    "https://github.com/X/Y, http://www.github.com/x/y/, HTTPS://GitHub.com/x/y.git and github.com/x/y";
  expect(extractLinks(text).links).toEqual([code("https://github.com/X/Y")]);
});

it("nothing but http and https becomes a link, and no address that misleads or leads nowhere", () => {
  const text =
    "javascript:alert(1) data:text/html,x ftp://a.example/x https://github.com@evil.example/x http://localhost:80/x http://10.0.0.1/x me@foo.github.io https://";
  expect(extractLinks(text)).toEqual({ text, links: [] });
});

it("of many links ten are listed", () => {
  const text = Array.from({ length: 30 }, (_, i) => `https://host.example/${i}`).join(" ");
  expect(extractLinks(text).links).toHaveLength(10);
});

it("an address is not touched by what makes the rest readable", () => {
  const { text, links } = extractLinks(
    String.raw`See https://a.example/~u_1/x_2--y%20z?a=b^2 for $x^2$ and \textbf{more}.`,
  );
  expect(links).toEqual([project("https://a.example/~u_1/x_2--y%20z?a=b")]);
  expect(readable(text)).toContain("a.example/~u_1/x_2--y%20z?a=b");
});

it("an address with spaces about it is found whole, whatever is around", () => {
  const segment = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,12}[A-Za-z0-9]$/);
  const words = fc.stringMatching(/^[a-z ]{0,30}$/);
  const path = fc.array(segment, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      words,
      path,
      fc.constantFrom(".", ",", ")", ";", "", "!", ").", "'", "{here}"),
      words,
      (before, parts, after, behind) => {
        const url = `https://host.example/${parts.join("/")}`;
        const lifted = extractLinks(`${before} (${url}${after} ${behind}`);
        expect(lifted.links).toEqual([project(url)]);
        expect(readable(lifted.text)).toContain(`host.example/${parts.join("/")}`);
      },
    ),
  );
});
