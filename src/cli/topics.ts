import { listCatalogue } from "../topics/store.ts";
import { type Command, withPaperboy } from "./command.ts";

/** Lists the catalogue. */
export const topics: Command = {
  usage: "topics",
  about: "list the catalogue of topics with the number of followers",
  options: {},
  takes: [0, 0],
  run: (invocation) =>
    withPaperboy(invocation, async ({ db }) => {
      for (const { slug, name, followers } of await listCatalogue(db)) {
        invocation.out(`${String(followers).padStart(6)}  ${slug.padEnd(32)}  ${name}`, {
          slug,
          name,
          followers,
        });
      }
      return 0;
    }),
};
