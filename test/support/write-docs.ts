/** `npm run docs`: writes the generated parts of the README. */
import { readFileSync, writeFileSync } from "node:fs";
import { variablesTable } from "../../src/config.ts";

const readme = new URL("../../README.md", import.meta.url);
const [before, rest = ""] = readFileSync(readme, "utf8").split(/(?<=<!-- variables:[^\n]*-->\n)/);
const after = rest.slice(rest.indexOf("<!-- /variables -->"));
writeFileSync(readme, `${before}${variablesTable()}\n${after}`);
