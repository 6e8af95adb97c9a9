import { beforeAll, describe, expect, it } from "vitest";
import { loadTemplates, renderDigest } from "../../../src/templates/digest.ts";
import { renderNotice } from "../../../src/templates/notice.ts";
import { colours, contrast, darkTheme, type MailDom, readMail, textOf } from "../../support/mail-dom.ts";
import { sampleDigest, sampleNotice } from "../../support/sample-mail.ts";

const html = { digest: "", notice: "" };
beforeAll(async () => {
  const templates = await loadTemplates();
  // With all that a digest can have: a notice, "more" lines, and a topic without a paper.
  const view = sampleDigest();
  view.sections.push({ heading: "Robotics", papers: [], more: 2 });
  html.digest = renderDigest(templates, view).html;
  html.notice = renderNotice(templates, sampleNotice()).html;
});

describe.each(["digest", "notice"] as const)("the HTML of a %s", (name) => {
  it("names its language and has a title and exactly one h1", () => {
    const mail = readMail(html[name]);
    expect(mail.all("html")[0]?.attribs.lang).toBe("en");
    expect(mail.all("title").map(textOf)[0]).toBeTruthy();
    expect(mail.all("h1")).toHaveLength(1);
  });

  it("uses tables for the layout only", () => {
    const mail = readMail(html[name]);
    expect(mail.all("table").length).toBeGreaterThan(0);
    for (const table of mail.all("table")) expect(table.attribs.role).toBe("presentation");
  });

  it("fetches nothing", () => {
    const mail = readMail(html[name]);
    const fetching = [
      "img",
      "link",
      "script",
      "iframe",
      "object",
      "embed",
      "video",
      "audio",
      "source",
      "form",
    ];
    for (const element of fetching) expect(mail.all(element)).toEqual([]);
    for (const element of mail.elements) {
      expect(Object.keys(element.attribs)).not.toContain("src");
      expect(Object.keys(element.attribs)).not.toContain("background");
    }
    expect(html[name]).not.toMatch(/url\s*\(|@import|@font-face|src=/i);
  });

  it("says that it is made for light and dark", () => {
    const metas = readMail(html[name]).all("meta");
    for (const meta of ["color-scheme", "supported-color-schemes"]) {
      expect(metas.find((m) => m.attribs.name === meta)?.attribs.content).toBe("light dark");
    }
  });

  it("has text that stands out by at least 4.5 to 1, in light, in dark and in Outlook's dark", () => {
    const themes = [
      () => [],
      (m: MailDom) => darkTheme(m, "standard"),
      (m: MailDom) => darkTheme(m, "outlook"),
    ];
    const grounds = themes.map((theme) => {
      const mail = readMail(html[name]);
      const shown = colours(mail, theme(mail));
      expect(shown.length).toBeGreaterThan(7);
      for (const { text, colour, behind } of shown) {
        expect(contrast(colour, behind), `${colour} on ${behind}: ${text}`).toBeGreaterThanOrEqual(4.5);
      }
      return shown[0]?.behind;
    });
    expect(grounds).toEqual(["#fffdf8", "#1d1f23", "#1d1f23"]);
  });

  it("opens an inbox's preview with words of its own", () => {
    const hidden = readMail(html[name])
      .all("div")
      .find((div) => div.attribs.style?.startsWith("display:none"));
    const preview = hidden ? textOf(hidden) : "";
    expect(preview.length).toBeGreaterThan(40);
    expect(preview.length).toBeLessThanOrEqual(160);
  });
});
