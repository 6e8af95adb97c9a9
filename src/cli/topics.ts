import { listCatalogue } from "../topics/store.ts";
import type { Run } from "./command.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Lists the catalogue. */
export const topics: Run = (invocation) =>
  withPaperboy(invocation, async ({ db }) => {
    for (const { slug, name, followers } of await listCatalogue(db)) {
      invocation.out(`${String(followers).padStart(6)}  ${slug.padEnd(32)}  ${name}`, {
        slug,
        name,
        followers,
      });
    }
    return 0;
  });
