import { describe, expect, test } from "vitest";
import { followsOf } from "../../../src/subscribers/subscriber.ts";
import { writeCorrection } from "../../../src/web/http/correction.ts";
import { useDatabase } from "../../support/database.ts";
import { readMail as readPage, textOf } from "../../support/mail-dom.ts";
import { token } from "./reader.ts";
import { active, form, json, openApp, reload, storePapers, wordsOf, workOnSignUps } from "./support.ts";

const database = useDatabase();

const followsNow = async (email = "ada@example.org") => {
  const { id } = await reload(database.db, email);
  return (await followsOf(database.db, [id])).get(id) ?? [];
};

async function open(topics: readonly string[]) {
  await storePapers(database.db, [{ title: "Robotics for kitchens" }]);
  const reader = await active(database.db, "ada@example.org", topics);
  const app = await openApp(database.db);
  const path = `/preferences/${token("preferences", reader)}`;
  const post = async (fields: [string, string][]) => {
    const answer = await app.request(path, form([["action", "topics"], ...fields]));
    return { status: answer.status, html: await answer.text() };
  };
  return { app, reader, path, post, page: async () => (await app.request(path)).text() };
}

const stances = async () => (await followsNow()).map(({ name, stance }) => `${stance} ${name}`);

test("a topic is one row, which says what it brings and turns it up, mutes and removes it at one tap", async () => {
  const { page, post } = await open(["robotics", "bandits"]);
  await storePapers(database.db, [{ title: "Robotics for gardens" }, { title: "Robotics for ships" }]);
  const rowOf = (html: string, name: string) => {
    const rows = html.match(/<li class="topic">[\s\S]*?<\/li>/g) ?? [];
    return rows.find((row) => row.includes(`>${name}</strong>`)) ?? "";
  };
  const press = async (html: string, label: string) => {
    const button = new RegExp(`name="([^"]*)" value="([^"]*)" aria-label="${label}"`).exec(html);
    return (await post([[button?.[1] ?? "", button?.[2] ?? ""]])).html;
  };
  const first = await page();
  expect(wordsOf(rowOf(first, "robotics"))).toContain("robotics 2 a week Less More Mute Remove Details");
  expect(wordsOf(rowOf(first, "bandits"))).toContain("bandits none in 14 days");
  const more = await press(first, "More of robotics");
  expect(wordsOf(rowOf(more, "robotics"))).toContain("robotics 2 a week, more Less Mute");
  const muted = await press(more, "Mute robotics");
  expect(await stances()).toEqual(["muted robotics", "followed bandits"]);
  await press(muted, "Follow robotics");
  await press(muted, "Remove bandits");
  expect(await stances()).toEqual(["followed robotics"]);
  // A tap saves what was typed beside it; where that cannot be taken, neither is lost.
  const [, field = ""] = /name="([^"]*)" value="muted"/.exec(rowOf(first, "robotics")) ?? [];
  const again = await post([
    [field, "muted"],
    ["follow", "the of and"],
  ]);
  expect(again.status).toBe(422);
  expect(again.html).toContain(`<input type="hidden" name="${field}" value="muted"`);
  expect(again.html).toContain('value="the of and"');
  expect(await stances()).toEqual(["followed robotics"]);
});

test("a topic has a page, which comes back as it was filled in when something is wrong", async () => {
  const { app, path, post } = await open(["LLM"]);
  await storePapers(database.db, [{ title: "LLM agents for kitchens" }]);
  const paragraph = `We study how bees find home. ${"They remember the sun, and what they pass. ".repeat(6)}`;
  await post([["describe", paragraph]]);
  const [llm, bees] = await followsNow();
  const pageOf = (id: unknown) => app.request(`${path}/topics/${id}`);
  const ofWords = await (await pageOf(llm?.topicId)).text();
  expect(wordsOf(ofWords)).toContain("1 paper in the last 14 days. LLM agents for kitchens");
  expect(ofWords).toMatch(/name="by-\d+" value="GPT model" checked/);
  const one = String(bees?.topicId);
  expect(await (await pageOf(one)).text()).toContain(paragraph.trim());
  const longName = "bees ".repeat(20).trim();
  const { status, html } = await post([
    ["one", one],
    [`name-${one}`, longName],
    [`most-${one}`, "2"],
  ]);
  expect(status).toBe(422);
  expect(html).toMatch(
    new RegExp(`id="name-${one}"[^>]* value="${longName}"[^>]* aria-describedby="name-${one}-error"`),
  );
  expect(html).toMatch(/<option value="2" selected/);
  expect((await pageOf(999_999)).status).toBe(404);
  expect((await app.request(`/preferences/forged/topics/${one}`)).status).toBe(404);
});

describe("the settings of a topic in the form", () => {
  test("are saved, shown again and kept by the next form", async () => {
    const { post } = await open(["LLM"]);
    const [{ topicId = 0 } = {}] = await followsNow();
    const used: [string, string][] = [
      [`phrases-${topicId}`, "1"],
      [`by-${topicId}`, "GPT model"],
    ];
    const saved = await post([[`share-${topicId}`, "more"], [`most-${topicId}`, "3"], ...used]);
    expect(saved.status).toBe(200);
    expect(wordsOf(saved.html)).toMatch(/more, at most 3, \d+ switched off/);
    await post([["follow", "robotics"]]);
    const [llm] = await followsNow();
    expect(llm).toMatchObject({ name: "LLM", share: "more", maxPapers: 3 });
    expect(llm?.without).toContain("RLHF");
    expect(llm?.without).not.toContain("GPT model");
  });

  test("that nobody can choose are refused with a sentence, and nothing is saved", async () => {
    const { post } = await open(["LLM"]);
    const [{ topicId = 0 } = {}] = await followsNow();
    const refused = await post([
      [`share-${topicId}`, "most"],
      ["follow", "sign language"],
    ]);
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.html)).toContain("must be less, normal or more");
    expect(refused.html).toContain('value="sign language"');
    expect(await followsNow()).toHaveLength(1);
  });
});

describe("a mistyped topic", () => {
  test("stays as typed, is answered in the preferences, and one button puts the other in its place", async () => {
    const { post } = await open([]);
    const { html } = await post([["follow", "reinforcment lerning"]]);
    expect(wordsOf(html)).toMatch(/Did you mean “\s*reinforcement learning\s*”\?/);
    expect(await followsNow()).toMatchObject([{ name: "reinforcment lerning" }]);
    await post([["instead", writeCorrection("reinforcment lerning", "reinforcement learning")]]);
    expect(await followsNow()).toMatchObject([{ name: "reinforcement learning" }]);
  });

  test("is answered after sign-up, and the same mail confirms the corrected one", async () => {
    const app = await openApp(database.db);
    const fields: [string, string][] = [
      ["email", "eve@example.org"],
      ["words", "reinforcment lerning, robotics"],
      ["description", "We study how bees find their way back, and how neural models remember the sun."],
      ["author", "Ada Byron"],
    ];
    const answer = await (await app.request("/subscribe", form(fields))).text();
    expect(wordsOf(answer)).toMatch(/Did you mean “\s*reinforcement learning\s*”\?/);
    // Its button sends again all that was typed.
    const page = readPage(answer);
    const again = [...page.all("input"), ...page.all("textarea")].map((field): [string, string] => [
      field.attribs.name ?? "",
      field.attribs.value ?? textOf(field),
    ]);
    const [email, , description, author] = fields as [
      [string, string],
      unknown,
      [string, string],
      [string, string],
    ];
    const words = ["reinforcment lerning", "robotics"].map((word) => ["words", word]);
    expect(again).toEqual(expect.arrayContaining([email, author, description, ...words]));
    await workOnSignUps(database.db);
    const instead = writeCorrection("reinforcment lerning", "reinforcement learning");
    await app.request("/subscribe", form([...again, ["instead", instead]]));
    await workOnSignUps(database.db);
    const names = (await followsNow("eve@example.org")).map(({ name }) => name);
    expect(names.sort()).toEqual([
      expect.stringContaining("We study how bees"),
      "reinforcement learning",
      "robotics",
    ]);
  });

  test("is answered by the API, at sign-up and in the preferences", async () => {
    const { app, reader } = await open(["difusion modls"]);
    const asked = await app.request("/api/v1/preferences", {
      headers: { Authorization: `Bearer ${token("preferences", reader)}` },
    });
    expect(await asked.json()).toMatchObject({ topicNotes: [{ didYouMean: "diffusion models" }] });
    const signedUp = await app.request(
      "/api/v1/subscriptions",
      json({ email: "eve@example.org", topics: ["gaussian splatting"] }),
    );
    expect(await signedUp.json()).toMatchObject({
      topicNotes: [{ didYouMean: null, foundNothing: true, wider: [{ slug: "3d-reconstruction" }, {}] }],
    });
  });
});

test("a topic that found nothing in 30 days says so, with a wider one to follow at one tap", async () => {
  const { page, post } = await open(["gaussian splatting", "robotics"]);
  const html = await page();
  expect(wordsOf(html).match(/Found nothing in the last 30 days/g)).toHaveLength(1);
  expect(html).toContain('name="suggested" value="3d-reconstruction"');
  await post([["suggested", "3d-reconstruction"]]);
  expect((await followsNow()).map(({ slug }) => slug)).toContain("3d-reconstruction");
});

describe("bad input comes back as it was typed, with a sentence, and nothing is stored", () => {
  const markup = "<script>alert(1)</script>";
  test.each([
    ["an open quotation mark", '"sign language', /not closed/],
    ["only exclusions", "-pruning", /only what to leave out/],
    ["stop words only", "the of and", /no word to search for/],
    ["emoji", "🙂🙂", /no word to search for/],
    ["51 topics", Array.from({ length: 51 }, (_, n) => `topic number ${n}`).join(", "), /50 is the most/],
    ["3,000 characters", "neural word ".repeat(250), /at most/],
    ["a muted topic", "crowd counting", /muted/],
    ["markup that holds a mistake", `-${markup.replaceAll(" ", "")} -x`, /only what to leave out/],
  ])("%s", async (_, typed, sentence) => {
    const { post } = await open(["robotics"]);
    await post([["mute", "crowd counting"]]);
    const before = await followsNow();
    const { status, html } = await post([["follow", typed]]);
    expect(status).toBe(422);
    expect(wordsOf(html)).toMatch(sentence);
    expect(html).not.toContain(markup);
    expect(html).toMatch(/aria-invalid="true"/);
    expect(await followsNow()).toEqual(before);
  });

  test("Chinese and markup that hold words are topics, shown as text", async () => {
    const { post } = await open([]);
    const { status, html } = await post([["follow", `强化学习, ${markup}`]]);
    expect(status).toBe(200);
    expect(html).not.toContain(markup);
    expect((await followsNow()).map(({ name }) => name)).toEqual(["强化学习", markup]);
  });
});
