"""Reads feeds with feedparser: a JSON array of {name, type, text} in, a JSON object of name -> entries out."""

import json
import sys

import feedparser

feedparser.SANITIZE_HTML = 0
feedparser.RESOLVE_RELATIVE_URIS = 0


def names_of(authors):
    # Of an element named authors it keeps the text.
    return [authors] if isinstance(authors, str) else [author.get("name", "") for author in authors]


def entry_of(entry):
    return {
        "title": entry.get("title", ""),
        "link": entry.get("link", ""),
        "authors": names_of(entry.get("authors", [])),
        "summary": entry.get("summary", "") or "".join(part.value for part in entry.get("content", [])[:1]),
        "date": list(entry["published_parsed"][:3]) if entry.get("published_parsed") else None,
    }


feeds = json.load(sys.stdin)
json.dump(
    {
        feed["name"]: [
            entry_of(entry)
            for entry in feedparser.parse(
                feed["text"].encode(), response_headers={"content-type": feed["type"]}
            ).entries
        ]
        for feed in feeds
    },
    sys.stdout,
)
