import { beforeAll, expect, it } from "vitest";
import { brandColors, ownBrand } from "../../../src/brand.ts";
import { loadTemplates, renderDigest, type Templates } from "../../../src/templates/digest.ts";
import { renderNotice } from "../../../src/templates/notice.ts";
import { colours, contrast, darkTheme, readMail, textOf } from "../../support/mail-dom.ts";
import { sampleDigest, sampleNotice } from "../../support/sample-mail.ts";

const name = "Lab & Sons";
const intro = "New papers, chosen by & for the lab.";
let templates: Templates;
beforeAll(async () => {
  const chosen = brandColors("#1d4f8c");
  if (!chosen.ok) throw new Error(chosen.message);
  templates = await loadTemplates({ ...ownBrand, name, intro, colors: chosen.colors });
});

/** The sample's own words name Paperboy: only what the templates add is looked at. */
const withoutOurs = <T>(view: T): T => JSON.parse(JSON.stringify(view).replaceAll("Paperboy", "-")) as T;

it("the digest carries the operator's name and introduction, and never ours", () => {
  const { html, text } = renderDigest(templates, withoutOurs(sampleDigest()));
  const mail = readMail(html);
  expect(mail.all("h1").map(textOf)).toEqual([name]);
  expect(mail.all("p").map(textOf)).toContainEqual(
    expect.stringContaining(`subscribed to ${name}. ${intro}`),
  );
  expect(text).toMatch(/^LAB & SONS\n/);
  expect(text.replaceAll("\n", " ")).toContain(`subscribed to ${name}. ${intro}`);
  expect(html + text).not.toContain("Paperboy");
});

it("a notice carries the operator's name, and never ours", () => {
  const { html, text } = renderNotice(templates, withoutOurs(sampleNotice()));
  expect(readMail(html).all("p").map(textOf)[0]).toBe(name);
  expect(text).toMatch(/^LAB & SONS\n/);
  expect(html + text).not.toContain("Paperboy");
});

it("the mails are in the operator's colour, which can be read in light, in dark and in Outlook's dark", () => {
  for (const { html } of [renderDigest(templates, sampleDigest()), renderNotice(templates, sampleNotice())]) {
    expect(html).toContain("#1d4f8c");
    expect(html).not.toMatch(/#8c3a1d|#e9a184/i);
    const mail = readMail(html);
    for (const rules of [[], darkTheme(mail, "standard"), darkTheme(mail, "outlook")])
      for (const { text, colour, behind } of colours(mail, rules))
        expect(contrast(colour, behind), `${colour} on ${behind}: ${text}`).toBeGreaterThanOrEqual(4.5);
  }
});

it("without an introduction nothing stands in its place", async () => {
  const { html, text } = renderDigest(await loadTemplates(), sampleDigest());
  expect(html).toMatch(/>Paperboy<\/a>\.<\/p>/);
  expect(text).toContain("because you subscribed to Paperboy.\n");
});
