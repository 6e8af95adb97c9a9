import { describe, expect, it } from "vitest";
import { ownUrl, webUrl } from "../../../src/templates/web-url.ts";

describe("links in a mail", () => {
  it("may lead to http and https addresses", () => {
    expect(webUrl("https://git.example/a?b=c#d")).toBe("https://git.example/a?b=c#d");
    expect(webUrl("http://git.example")).toBe("http://git.example/");
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "mailto:a@b.example",
    "/papers/1",
    "//git.example/a",
    "git.example/a",
    "",
    "https://",
    "https://known.example@other.example/",
    `https://git.example/${"a".repeat(2000)}`,
  ])("may not lead to %j", (url) => {
    expect(webUrl(url)).toBeNull();
  });

  it("hold no quote, bracket, space or direction mark", () => {
    const url = webUrl("https://git.example/\"'<a b>\u202E?q=\"'<>\u202E");
    expect(url).not.toBeNull();
    expect(url).not.toMatch(/["<> \u202E]/);
  });

  it("of our own that are bad stop the mail without printing the token in them", () => {
    expect(() => ownUrl("unsubscribe", "/unsubscribe/token-1")).toThrow(/unsubscribe link/);
    expect(() => ownUrl("unsubscribe", "/unsubscribe/token-1")).not.toThrow(/token-1/);
  });
});
