import { beforeAll, describe, expect, it } from "vitest";
import { loadTemplates, type Templates } from "../../../src/templates/digest.ts";
import { renderNotice } from "../../../src/templates/notice.ts";
import { readMail, textOf } from "../../support/mail-dom.ts";
import { hostileTitles, sampleNotice } from "../../support/sample-mail.ts";

let templates: Templates;
beforeAll(async () => {
  templates = await loadTemplates();
});

describe("a notice", () => {
  it("says the same in both parts, with the button as a link", () => {
    const view = sampleNotice();
    const { subject, html, text } = renderNotice(templates, view);
    const mail = readMail(html);
    const seen = textOf(mail.body);
    const flat = text.replace(/\s+/g, " ");
    expect(subject).toBe(view.subject);
    for (const words of [view.heading, ...view.paragraphs, ...view.smallPrint, view.postalAddress ?? ""]) {
      expect(seen).toContain(words);
      expect(flat).toContain(words);
    }
    const button = mail.all("a").find((a) => textOf(a) === view.button.label);
    expect(button?.attribs.href).toBe(view.button.url);
    expect(flat).toContain(`${view.button.label}: ${view.button.url}`);
  });

  it("has exactly one link address, that of its button", () => {
    const mail = readMail(renderNotice(templates, sampleNotice()).html);
    expect(new Set(mail.all("a").map((a) => a.attribs.href))).toEqual(new Set([sampleNotice().button.url]));
  });

  it("has further links in its small print where it is given any, in both parts", () => {
    const further = [
      { label: "This was not me", url: "https://paperboy.example.org/not-me/token" },
      { label: "What is kept", url: "https://paperboy.example.org/privacy" },
    ];
    const { html, text } = renderNotice(templates, { ...sampleNotice(), further });
    for (const { label, url } of further) {
      const link = readMail(html)
        .all("a")
        .find((a) => textOf(a) === label);
      expect(link?.attribs.href).toBe(url);
      expect(text).toContain(`${label}:\n${url}`);
    }
  });

  it("shows hostile words as text", () => {
    const view = {
      ...sampleNotice(),
      heading: hostileTitles[0] ?? "",
      paragraphs: hostileTitles.slice(1, 4),
    };
    const mail = readMail(renderNotice(templates, view).html);
    expect(mail.all("h1").map(textOf)).toEqual([view.heading]);
    expect(mail.all("script")).toEqual([]);
    expect(mail.all("img")).toEqual([]);
    for (const words of view.paragraphs) expect(textOf(mail.body)).toContain(words);
  });

  it("is stopped by a button that leads nowhere", () => {
    const button = { label: "Confirm", url: "javascript:alert(1)" };
    expect(() => renderNotice(templates, { ...sampleNotice(), button })).toThrow(/button link/);
  });
});
