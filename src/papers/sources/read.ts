/** A location -> its listings, one after the other. */
import { createHash } from "node:crypto";
import { load } from "./locations.ts";
import { ask, otherProvider } from "./provider.ts";
import { readArxivFeed, readArxivQuery } from "./read-arxiv.ts";
import { readHuggingFace } from "./read-huggingface.ts";
import { failedReading, feedTypes, type Reader, type Reading, readingOf } from "./reading.ts";
import { sourceOf, storedLocation } from "./source.ts";

/** Reads a location: one reading for a file, a feed or a query, one a file for a folder, one a day for daily papers. */
export async function* readSource(reader: Reader, location: string): AsyncGenerator<Reading> {
  const named = sourceOf(location);
  const source = storedLocation(location);
  if (!named.ok) yield failedReading(source, named.message);
  else if (named.source.kind === "huggingface-daily") yield* readHuggingFace(reader, source);
  else if (named.source.kind === "arxiv-feed") yield* readArxivFeed(reader, source, named.source.categories);
  else if (named.source.kind === "arxiv-query")
    yield await readArxivQuery(reader, source, named.source.query);
  else if (named.source.kind === "feed") yield await readFeed(reader, source, named.source.url);
  else yield* readListings(reader, location);
}

async function* readListings(reader: Reader, location: string): AsyncGenerator<Reading> {
  const { asker, now, parse } = reader;
  const options = {
    userAgent: asker.userAgent,
    ...(asker.timeoutMs ? { timeoutMs: asker.timeoutMs } : {}),
    ...(asker.signal ? { signal: asker.signal } : {}),
    ask: (url: URL, fetchOptions: object) =>
      ask(asker, otherProvider(url, reader.providers), url, fetchOptions),
    validators: async (source: string) => (await reader.known(source)).validators,
  };
  for await (const { source, location: shown, result } of load(location, options)) {
    if (!result.ok) yield { ...failedReading(source, result.message), location: shown };
    else if (result.status === "not-modified") yield { source, location: shown, result };
    else {
      const parsed = await parse("listing", result.bytes, { capturedAt: now });
      const contentHash = createHash("sha256").update(result.bytes).digest("hex");
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

async function readFeed(
  { asker, parse, providers, now, known }: Reader,
  source: string,
  url: URL,
): Promise<Reading> {
  const { validators } = await known(source);
  const page = await ask(asker, otherProvider(url, providers), url, { accept: feedTypes, validators });
  return readingOf(source, page, (bytes) => parse("feed", bytes, { capturedAt: now }));
}
