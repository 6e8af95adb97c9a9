import { describe, expect, test } from "vitest";
import { wantedAuthors } from "../../../src/digests/author-index.ts";
import { authorsHeading, choose } from "../../../src/digests/choose.ts";
import { buildDay } from "../../../src/digests/day.ts";

import { inMail, now, paper, reader, subjects, topic, topicsOf } from "./readers.ts";

describe("followed authors", () => {
  const by = (id: number, title: string, ...authors: string[]) => paper(id, title, id, { authors });
  const written = buildDay(
    [
      by(1, "Glacier flow", "Ada Lovelace"),
      by(2, "Bird song", "ADA LOVELACE", "Emmy Noether"),
      by(3, "Crop yields", "Emmy Noether"),
      ...Array.from({ length: 9 }, (_, i) => by(4 + i, `Glacier flow number ${i}`, "A. N. Other")),
    ],
    now,
  );
  const ada = { name: "Ada Lovelace" };

  test("have their papers in, on a topic or not, with the reason and the topics", () => {
    const choice = choose(written, reader([topic(1, "glacier flow")], { authors: [ada], maxPapers: 3 }));
    expect(choice.outcome === "composed" && choice.sections[0]).toMatchObject({
      topicId: null,
      label: authorsHeading,
      papers: [
        {
          id: 1,
          why: [
            { kind: "author", names: ["Ada Lovelace"] },
            { kind: "phrase", terms: ["Glacier flow"], where: "both" },
          ],
          alsoIn: ["glacier flow"],
        },
        { id: 2, why: [{ kind: "author", names: ["Ada Lovelace"] }] },
      ],
    });
    expect(topicsOf(choice)).toEqual([
      [authorsHeading, 2],
      ["glacier flow", 1],
    ]);
  });

  const named = (...names: string[]) => names.map((name) => ({ name }));
  const reasonsOf = (choice: ReturnType<typeof choose>) =>
    choice.outcome === "composed"
      ? choice.sections.flatMap(({ papers }) => papers.map(({ id, why }) => [id, why[0]]))
      : [];

  test("are found under an abbreviated name, said to be perhaps theirs, behind what is surely theirs", () => {
    const rossi = buildDay(
      [
        by(1, "Weaving a", "M. Rossi"),
        by(2, "Weaving b", "Marco Rossi"),
        by(3, "Weaving c", "Rossi, Maria"),
        by(4, "Weaving d", "M. A. Rossi", "Maria Rossi"),
      ],
      now,
    );
    const perhaps = (printed: string, name: string) => ({
      kind: "author",
      names: [],
      perhaps: [{ printed, name }],
    });
    const maria = choose(rossi, reader([], { authors: named("Maria Rossi"), maxPapers: 3 }));
    expect(reasonsOf(maria)).toEqual([
      [3, { kind: "author", names: ["Maria Rossi"] }],
      [4, { kind: "author", names: ["Maria Rossi"] }],
      [1, perhaps("M. Rossi", "Maria Rossi")],
    ]);
    const either = choose(rossi, reader([], { authors: named("M. Rossi"), maxPapers: 4 }));
    expect(reasonsOf(either)).toEqual([
      [1, { kind: "author", names: ["M. Rossi"] }],
      [2, perhaps("Marco Rossi", "M. Rossi")],
      [3, perhaps("Rossi, Maria", "M. Rossi")],
      [4, perhaps("M. A. Rossi", "M. Rossi")],
    ]);
    const both = choose(rossi, reader([], { authors: named("M. Rossi", "Marco Rossi"), maxPapers: 4 }));
    expect(reasonsOf(both)[1]).toEqual([2, { kind: "author", names: ["Marco Rossi"] }]);
    const choosing = (namesakes: "only" | "perhaps" | "every") =>
      reasonsOf(
        choose(
          rossi,
          reader([], { authors: wantedAuthors({ name: "Maria Rossi", namesakes }), maxPapers: 4 }),
        ),
      );
    expect(choosing("only").map(([id]) => id)).toEqual([3, 4]);
    expect(choosing("perhaps")).toEqual(reasonsOf(maria));
    // What prints either name is surely wanted; whoever else the abbreviated one may stand for comes behind.
    expect(choosing("every").map(([id]) => id)).toEqual([1, 3, 4, 2]);
    expect(choosing("every")[1]).toEqual([3, { kind: "author", names: ["Maria Rossi"] }]);
    expect(choosing("every")[3]).toEqual([2, perhaps("Marco Rossi", "M. Rossi")]);
  });

  test("whose names match only possibly bring back nothing that is muted", () => {
    const muted = [topic(1, "glacier flow", "muted"), topic(2, "bird song")];
    const written = buildDay(
      [by(1, "Glacier flow", "M. Rossi"), by(2, "Glacier flow in spring", "Maria Rossi")],
      now,
    );
    const choice = choose(written, reader(muted, { authors: named("Maria Rossi") }));
    expect(inMail(choice)).toEqual([2]);
  });

  test("have their best papers first, of whichever author they are", () => {
    const emmy = { name: "Emmy Noether" };
    const ranked = buildDay(
      [5, 1, 9, 3].map((place, i) =>
        paper(i + 1, `Weaving ${"abcd"[i]}`, place, { authors: [i % 2 === 0 ? emmy.name : ada.name] }),
      ),
      now,
    );
    for (const authors of [
      [ada, emmy],
      [emmy, ada],
    ])
      expect(inMail(choose(ranked, reader([], { authors, maxPapers: 4 })))).toEqual([2, 4, 1, 3]);
  });

  test("leave at least half of the cap to topics", () => {
    const many = buildDay(
      Array.from({ length: 20 }, (_, i) =>
        by(i + 1, `${subjects[i % 2]} number ${i}`, i % 2 === 0 ? "Ada Lovelace" : "A. N. Other"),
      ),
      now,
    );
    const choice = choose(many, reader([topic(1, "speech recognition")], { authors: [ada], maxPapers: 6 }));
    expect(topicsOf(choice)).toEqual([
      [authorsHeading, 3],
      ["speech recognition", 3],
    ]);
  });

  test("are wanted whatever it is about, a muted topic too, but no paper twice", () => {
    const muting = reader([topic(1, "glacier flow", "muted")], { authors: [ada] });
    expect(inMail(choose(written, muting)).slice(0, 2)).toEqual([1, 2]);
    expect(inMail(choose(written, { ...muting, sent: new Set([1]) }))[0]).toBe(2);
  });

  test("and no topics: what trends fills the rest of the cap", () => {
    const choice = choose(written, reader([], { authors: [ada], maxPapers: 4 }));
    expect(choice.outcome === "composed" && [choice.sections.length, choice.trending.length]).toEqual([1, 2]);
  });
});
