import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { variables, variablesTables } from "../../src/config.ts";
import { roomsTable } from "../support/rooms.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const has = (path: string) => existsSync(new URL(path, root));
const readme = read("README.md");
const house = read("src/README.md");
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);

describe("the READMEs", () => {
  test("the table of variables is the one that the code reads", () => {
    expect(readme, "run `npm run docs`").toContain(`${variablesTables()}\n<!-- /variables -->`);
  });

  test("every npm script that they name exists", () => {
    const named = [...`${readme}${house}`.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !scripts.includes(name ?? ""))).toEqual([]);
  });

  test("every command that the README names exists, and every command is named", () => {
    const rows = [...readme.matchAll(/^\| (`paperboy .*?) \|/gm)].map(([, cell]) => cell ?? "");
    const named = rows.flatMap((cell) => {
      const [first = "", ...others] = [...cell.matchAll(/`(?:paperboy )?([a-z-]+(?: [a-z]+)?)/g)].map(
        ([, name]) => name ?? "",
      );
      const family = first.split(" ")[0];
      return [
        first,
        ...others.map((name) => (name.includes(" ") || name === first ? name : `${family} ${name}`)),
      ];
    });
    const registered = Object.keys(commands);
    expect(registered.length).toBeGreaterThan(10);
    const words = new Set(
      named.map((name) => (registered.includes(name) ? name : (name.split(" ")[0] ?? ""))),
    );
    expect([...words].toSorted()).toEqual(registered.toSorted());
  });

  test("every path that they cite exists", () => {
    const cited = (text: string, base: string) =>
      [...text.matchAll(/`((?:[\w.-]+\/)*[\w.-]+(?:\.(?:ts|json|md|mjml|yaml)|\/))`|src(?:set)?="([^"]+)"/g)]
        .map(([, code, image]) => code ?? image ?? "")
        .filter((path) => !path.startsWith("./"))
        .map((path) => [path, has(path) || has(`${base}${path}`)] as const);
    const ofRooms = readdirSync(new URL("src/", root))
      .filter((room) => has(`src/${room}/README.md`))
      .map((room) => [room, read(`src/${room}/README.md`)] as const);
    const all = [
      ...cited(readme, ""),
      ...cited(house, "src/"),
      ...ofRooms.flatMap(([room, text]) =>
        cited(text, `src/${room}/`).map(([path, exists]) => [path, exists || has(`src/${path}`)] as const),
      ),
    ];
    expect(all.length).toBeGreaterThan(15);
    expect(all.filter(([, exists]) => !exists)).toEqual([]);
  });

  test("the table of rooms is the list that the imports are held to, and names every file and folder of src", () => {
    expect(house, "run `npm run docs`").toContain(`${roomsTable()}\n<!-- /rooms -->`);
    for (const entry of readdirSync(new URL("src/", root), { withFileTypes: true })) {
      if (entry.name === "README.md") continue;
      expect(house).toContain(`\`${entry.name}${entry.isDirectory() ? "/" : ""}\``);
    }
  });

  test("every upper-case variable that they mention is one that is read", () => {
    const mentioned = [...`${readme}${house}`.matchAll(/`([A-Z]{2,}(?:_[A-Z]+)+)`/g)].map(
      ([, name]) => name ?? "",
    );
    const known = new Set([...variables.map(({ name }) => name), "TEST_DATABASE_URL", "CHROMIUM_PATH"]);
    expect(mentioned.filter((name) => !known.has(name))).toEqual([]);
  });
});
