/** What every format of feed is read into. */
import type { Entry } from "../listed.ts";

/** An entry of any format. `address`: the page that it links to; `date`: as it is written; `labels`: what it is said to be. */
export type FeedEntry = Pick<Entry, "title" | "abstract" | "authors" | "ids"> & {
  address: string | undefined;
  date: string;
  labels: readonly string[];
};

/** The entries that could be read; `undefined` stands for one that could not. */
export type Feed =
  | { ok: true; layout: "rss" | "atom" | "json"; entries: (FeedEntry | undefined)[] }
  | { ok: false; message: string };

/** A link as a web address, resolved by the addresses given, the nearest first; undefined where it is none. */
export function resolved(link: string | undefined, ...bases: (string | undefined)[]): string | undefined {
  const text = link?.trim() ?? "";
  if (text === "") return undefined;
  if (URL.canParse(text)) return text;
  // A base may itself be relative to the one behind it.
  const base = bases
    .filter((each) => each !== undefined && each !== "")
    .toReversed()
    .reduce<string | undefined>((outer, inner) => {
      if (outer === undefined) return URL.canParse(inner ?? "") ? inner : undefined;
      return URL.canParse(inner ?? "", outer) ? new URL(inner ?? "", outer).href : outer;
    }, undefined);
  return base !== undefined && URL.canParse(text, base) ? new URL(text, base).href : undefined;
}
