/** A captured page of papers, as text: in a file, in each file of a folder, or at an address. */
import { createHash } from "node:crypto";
import { load } from "./locations.ts";
import { parseListing } from "./page/listing.ts";
import { otherProvider, type Providers } from "./provider.ts";
import { failedRead } from "./read-page.ts";
import type { ReadContext, SourceKind, SourceRead } from "./source.ts";

/** The kind of source that takes every location: one that does not look like an address is a path. */
export const capturedPage: SourceKind<{ capturedAt: Date }> = {
  name: "listing",
  usage: "files, folders and URLs of listing text",
  parse: parseListing,
  locate: (location) => ({
    ok: true,
    source: {
      label: pageLabel(location),
      target: (providers) => targetOf(location, providers),
      read: (context) => readListings(context, location),
    },
  }),
};

function addressOf(location: string): URL | null {
  return /^https?:\/\//i.test(location) && URL.canParse(location) ? new URL(location) : null;
}

function targetOf(location: string, providers: Providers) {
  const url = addressOf(location);
  return url && { url, provider: otherProvider(url, providers) };
}

/** The label of a captured page: its host, or the name of the file or folder. */
export function pageLabel(location: string): string {
  const name = location.split(/[\\/]/).findLast((part) => part !== "");
  return addressOf(location)?.hostname ?? name ?? "a listing";
}

async function* readListings(
  { ask, now, parse, known, providers }: ReadContext,
  location: string,
): AsyncGenerator<SourceRead> {
  const options = {
    ask: (url: URL, conditions: object) => ask(otherProvider(url, providers), url, conditions),
    validators: async (source: string) => (await known(source)).validators,
  };
  for await (const { source, location: shown, result } of load(location, options)) {
    if (!result.ok) yield { ...failedRead(source, result.message), location: shown };
    else if (result.status === "not-modified") yield { source, location: shown, result };
    else {
      const contentHash = createHash("sha256").update(result.bytes).digest("hex");
      const parsed = await parse(capturedPage, result.bytes, { capturedAt: now });
      const { validators } = result;
      yield {
        source,
        location: shown,
        result: parsed.ok
          ? { ok: true, status: "read", listing: parsed.listing, contentHash, validators }
          : parsed,
      };
    }
  }
}
