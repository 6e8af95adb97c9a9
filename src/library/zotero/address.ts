/** Reads which Zotero library a reader means. Pure. */

/** A library at Zotero. */
export type ZoteroLibrary = { kind: "user" | "group"; id: number };

/** The library that an address names, or a sentence that says what is wrong with it. */
export type ReadAddress = { ok: true; library: ZoteroLibrary } | { ok: false; message: string };

const patterns: readonly [RegExp, ZoteroLibrary["kind"]][] = [
  [/^(?:https?:\/\/(?:www\.)?zotero\.org\/)?groups?[/ :]{1,3}(\d{1,12})(?:[/?#].*)?$/i, "group"],
  [/^(?:https?:\/\/api\.zotero\.org\/)groups\/(\d{1,12})(?:[/?#].*)?$/i, "group"],
  [/^(?:https?:\/\/api\.zotero\.org\/)?users?[/ :]{1,3}(\d{1,12})(?:[/?#].*)?$/i, "user"],
  [/^(\d{1,12})$/, "user"],
];

/** Reads the number of a user's library, or the address of a group. */
export function readZoteroAddress(text: string): ReadAddress {
  const trimmed = text.trim();
  for (const [pattern, kind] of patterns) {
    const id = Number(pattern.exec(trimmed)?.[1] ?? "0");
    if (id > 0) return { ok: true, library: { kind, id } };
  }
  if (trimmed === "")
    return { ok: false, message: "Give the number of your Zotero library, or the address of a group." };
  if (/zotero\.org\/(?!groups)/i.test(trimmed))
    return {
      ok: false,
      message:
        "That address holds your name, and Zotero asks for your number: it stands at zotero.org/settings/keys, as “Your userID”.",
    };
  return {
    ok: false,
    message:
      "Give the number of your Zotero library, such as 1234567, or the address of a group, such as https://www.zotero.org/groups/1234567.",
  };
}

/** Reads an API key of Zotero: 24 letters and digits. Empty: there is none, as for a public library. */
export function readZoteroKey(
  text: string,
): { ok: true; key: string | null } | { ok: false; message: string } {
  const key = text.trim();
  if (key === "") return { ok: true, key: null };
  // The message does not repeat the key: it is a secret, even when mistyped.
  if (!/^[A-Za-z0-9]{16,64}$/.test(key))
    return {
      ok: false,
      message: "That is no key of Zotero: it has 24 letters and digits. Copy it once more.",
    };
  return { ok: true, key };
}

/** The path of a library at Zotero's API. */
export const zoteroPath = ({ kind, id }: ZoteroLibrary): string => `/${kind}s/${id}`;

/** A library as a sentence names it. */
export const zoteroName = ({ kind, id }: ZoteroLibrary): string =>
  kind === "group" ? `Zotero group ${id}` : `Zotero library of user ${id}`;
