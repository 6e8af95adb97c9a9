import { expect, inject, test } from "vitest";
import { lockSubscriber } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { untilWaiting } from "../../support/waiting.ts";
import { token } from "./reader.ts";
import { active, form, json, openApp, storePapers } from "./support.ts";

const database = useDatabase();

type Reader = Awaited<ReturnType<typeof active>>;
type Asked = [path: string, init: RequestInit];

const patch = (reader: Reader, body: unknown): Asked => [
  "/api/v1/preferences",
  {
    ...json(body),
    method: "PATCH",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${token("preferences", reader)}`,
    },
  },
];
const preferences = (reader: Reader, fields: Record<string, string>): Asked => [
  `/preferences/${token("preferences", reader)}`,
  form(fields),
];
const start = (reader: Reader, fields: Record<string, string>): Asked => [
  `/start/${token("start", reader)}`,
  form(fields),
];
const follow = (reader: Reader, fields: Record<string, string>): Asked => [
  `/follow/${token("follow", reader, { ref: 1 })}`,
  form(fields),
];

/** Two requests of one reader, and what both leave. The reader follows privacy, and the author Ada Lovelace. */
const pairs: [string, (reader: Reader) => [Asked, Asked], Record<string, unknown>][] = [
  [
    "two buttons of the page that follows from a paper",
    (reader) => [follow(reader, { topic: "robotics" }), follow(reader, { topic: "speech-recognition" })],
    { topics: ["privacy", "Robotics", "Speech recognition"] },
  ],
  [
    "a topic that is followed and one that is dropped, on that page",
    (reader) => [follow(reader, { topic: "robotics" }), follow(reader, { "drop-topic": "privacy" })],
    { topics: ["Robotics"] },
  ],
  [
    "a topic that the page to start with gives up, and one that the preferences add",
    (reader) => [
      start(reader, { unfollow: "catalogue:privacy" }),
      preferences(reader, { action: "topics", follow: "kites in rain" }),
    ],
    { topics: ["kites in rain"] },
  ],
  [
    "two windows of the preferences",
    (reader) => [
      preferences(reader, { action: "topics", follow: "kites in rain" }),
      preferences(reader, { action: "topics", mute: "crowd counting" }),
    ],
    { topics: ["privacy", "kites in rain"], muted: ["crowd counting"] },
  ],
  [
    "two windows that add authors",
    (reader) => [
      preferences(reader, { action: "authors", add: "Grace Hopper" }),
      preferences(reader, { action: "authors", add: "Emmy Noether" }),
    ],
    { authors: ["Ada Lovelace", "Emmy Noether", "Grace Hopper"] },
  ],
  [
    "two changes by the API",
    (reader) => [
      patch(reader, { topics: ["robotics"], hour: 9, authors: ["Grace Hopper"] }),
      patch(reader, { muted: ["crowd counting"], days: "weekly" }),
    ],
    { topics: ["robotics"], muted: ["crowd counting"], hour: 9, days: "weekly", authors: ["Grace Hopper"] },
  ],
];

test.runIf(inject("database") === "server")(
  "two changes of one reader at once both hold (needs a server: the embedded database has one connection)",
  async () => {
    const { db } = database;
    await storePapers(db, [
      {
        title: "Robotics that listens",
        abstract: "Robotics with speech recognition and differential privacy.",
      },
    ]);
    const app = await openApp(db);
    for (const [n, [name, requests, left]] of pairs.entries()) {
      const reader = await active(db, `reader-${n}@example.org`, ["privacy"]);
      await app.request(...preferences(reader, { action: "authors", add: "Ada Lovelace" }));
      const asked: Promise<Response>[] = [];
      await db.transaction(async (tx) => {
        await lockSubscriber(tx, reader.id);
        for (const request of requests(reader)) {
          asked.push(Promise.resolve(app.request(...request)));
          await untilWaiting(db, asked.length);
        }
      });
      for (const answer of await Promise.all(asked)) expect([200, 303], name).toContain(answer.status);
      const held = (await (await app.request(...patch(reader, {}))).json()) as Record<string, unknown>;
      expect.soft({ name, ...held }).toMatchObject({ name, ...left });
    }
  },
);
