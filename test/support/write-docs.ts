/** `npm run docs`: writes the generated parts of the READMEs. */
import { readFileSync, writeFileSync } from "node:fs";
import { variablesTables } from "../../src/config.ts";
import { roomsTable } from "./rooms.ts";

function write(file: string, name: string, table: string): void {
  const path = new URL(`../../${file}`, import.meta.url);
  const text = readFileSync(path, "utf8");
  const start = text.indexOf("\n", text.indexOf(`<!-- ${name}:`)) + 1;
  const end = text.indexOf(`<!-- /${name} -->`);
  writeFileSync(path, `${text.slice(0, start)}${table}\n${text.slice(end)}`);
}

write("README.md", "variables", variablesTables());
write("src/README.md", "rooms", roomsTable());
