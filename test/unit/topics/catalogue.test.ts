import { describe, expect, test } from "vitest";
import { stems } from "../../../src/ranking/analysis.ts";
import { parseConcepts } from "../../../src/topics/catalogue/concept.ts";
import { conceptNamed, concepts, namesOf } from "../../../src/topics/catalogue/concepts.ts";
import { fields } from "../../../src/topics/catalogue/fields.ts";
import { shortWords } from "../../../src/topics/catalogue/short-words.ts";
import { spellingKey } from "../../../src/topics/catalogue/spelling.ts";
import { catalogue } from "../../../src/topics/catalogue.ts";
import { rankedTopic } from "../../../src/topics/ranked-topic.ts";

const all = [...concepts().values()];
const isKnown = (slug: string) => concepts().has(slug);

describe("the concepts that the catalogue knows", () => {
  test("are more than a thousand, each under its own slug in kebab case", () => {
    const written = fields.flatMap(parseConcepts);
    expect(written.length).toBeGreaterThan(1000);
    expect(new Set(written.map(({ slug }) => slug)).size).toBe(written.length);
    for (const { slug } of written) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("have each a name, a group, and no empty or untrimmed phrase", () => {
    for (const { name, group, names, narrower, broader, related } of all)
      for (const text of [name, group, ...names, ...narrower, ...broader, ...related])
        expect(text).toMatch(/^\S+( \S+)*$/);
  });

  test("share no name: each belongs to one of them, once", () => {
    const owners = new Map<string, string[]>();
    for (const concept of all)
      for (const name of namesOf(concept))
        owners.set(spellingKey(name), [...(owners.get(spellingKey(name)) ?? []), `${concept.slug}: ${name}`]);
    expect([...owners.values()].filter((list) => list.length > 1)).toEqual([]);
    expect(owners.has("")).toBe(false);
  });

  test("are found by every one of their names", () => {
    const lost = all.flatMap((concept) => namesOf(concept).filter((name) => conceptNamed(name) !== concept));
    expect(lost).toEqual([]);
  });

  test("name only concepts that there are as wider and related, and none itself", () => {
    const faults = all.flatMap(({ slug, narrower, broader, related }) => [
      ...[...broader, ...related].filter((other) => !isKnown(other)),
      ...[...narrower, ...broader, ...related].filter((other) => other === slug),
    ]);
    expect(faults).toEqual([]);
  });

  test("have no narrower phrase without a word to search for", () => {
    const empty = all.flatMap(({ narrower }) =>
      narrower.filter((phrase) => !isKnown(phrase) && stems(phrase).length === 0),
    );
    expect(empty).toEqual([]);
  });

  test("a line that is none of a concept is an error with its number", () => {
    expect(() => parseConcepts("# Group\nslug: kites\nname: Kites\nnarower: box kite\n")).toThrow("line 4");
  });
});

describe("the topics on offer", () => {
  test("are 60 to 90, each under its own slug and name", () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(60);
    expect(catalogue.length).toBeLessThanOrEqual(90);
    expect(new Set(catalogue.map((topic) => topic.slug)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map((topic) => topic.name)).size).toBe(catalogue.length);
  });

  test("stand group by group, so that a list by group needs no sorting", () => {
    const headings = catalogue
      .map((topic) => topic.group)
      .filter((group, i, every) => group !== every[i - 1]);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.length).toBeGreaterThan(5);
  });

  test("keep every slug that was ever offered: they stand in addresses and in databases", () => {
    expect(everOffered.split(/\s+/).filter((slug) => !isKnown(slug))).toEqual([]);
  });

  test("have no name of one everyday word that papers on anything hold", () => {
    const everyday = [
      "learning",
      "model",
      "data",
      "network",
      "explain",
      "fair",
      "smooth",
      "parameter",
      "image",
    ];
    const names = new Set(catalogue.flatMap(({ phrases }) => phrases.map(spellingKey)));
    expect(everyday.filter((word) => names.has(spellingKey(word)))).toEqual([]);
  });
});

describe("what is searched for", () => {
  const phrases = (topic: { name: string; slug: string | null }, distance: number) =>
    rankedTopic(topic).narrower.flatMap((item) => (item.distance === distance ? [item.phrase] : []));

  test.each([
    ["self-driving cars", "autonomous-driving", "3D object detection", "nuScenes"],
    ["weather", "weather-and-climate", "Kalman filter", "ensemble Kalman filter"],
    ["HCI", "human-computer-interaction", "annotation", "crowd worker"],
  ])(
    "%s (%s) is not looked for by a method that many fields have, %s, but by %s",
    (name, slug, wide, own) => {
      const looked = new Set(rankedTopic({ name, slug }).narrower.map(({ phrase }) => phrase.toLowerCase()));
      expect([looked.has(wide.toLowerCase()), looked.has(own.toLowerCase())]).toEqual([false, true]);
    },
  );

  test("behaviour cloning is a kind of imitation learning, not another name of it", () => {
    const { names, narrower } = rankedTopic({ name: "imitation learning", slug: "imitation-learning" });
    expect(names).not.toContain("behavioral cloning");
    expect(narrower).toContainEqual({ phrase: "behavioral cloning", distance: 1 });
  });

  test("is a concept's names, the same whichever of them was typed", () => {
    const { names } = rankedTopic({ name: "3DGS", slug: "gaussian-splatting" });
    expect(names[0]).toBe("Gaussian splatting");
    expect(names).toContain("3DGS");
    expect(rankedTopic({ name: "gaussian splatting", slug: "gaussian-splatting" }).names).toEqual(names);
  });

  test("goes two steps down, names of the narrower concepts included, and no further", () => {
    const compression = { name: "Model compression", slug: "model-compression" };
    expect(phrases(compression, 1)).toEqual(expect.arrayContaining(["Pruning", "network pruning"]));
    expect(phrases(compression, 2)).toContain("structured pruning");
    for (const { slug, name } of all) {
      const { names, narrower } = rankedTopic({ name, slug });
      const written = [...names, ...narrower.map(({ phrase }) => phrase)].map(spellingKey);
      expect(new Set(written).size, slug).toBe(written.length);
    }
  });

  test("leads from a narrower phrase to the concept of that name, and not to one of the same stem", () => {
    const speech = { name: "Speech recognition", slug: "speech-recognition" };
    expect(phrases(speech, 1)).toContain("Conformer");
    expect(phrases(speech, 1)).not.toContain("Conformal prediction");
  });

  test("is the reader's own words first, then the other names of what they contain", () => {
    const { names, narrower } = rankedTopic({ name: "LLM reasoning for chemistry", slug: null });
    expect(names[0]).toBe("LLM reasoning for chemistry");
    expect(names).toContain("language model reasoning for chemistry");
    expect(names.length).toBeLessThanOrEqual(7);
    expect(narrower).toEqual([]);
    expect(rankedTopic({ name: "phlogiston", slug: "phlogiston" }).names).toEqual(["phlogiston"]);
    // One everyday word that names a concept means more than that concept.
    expect(rankedTopic({ name: "causal reasoning", slug: null }).names).toEqual(["causal reasoning"]);
  });
});

/** What was on offer before the catalogue knew more than it offers. */
const everOffered = `large-language-models prompting-and-in-context-learning language-model-reasoning hallucination machine-translation summarisation code-generation retrieval-augmented-generation question-answering information-retrieval recommender-systems knowledge-graphs object-detection image-segmentation 3d-reconstruction video vision-language-models diffusion-models generative-adversarial-networks image-generation autoencoders-and-normalising-flows self-supervised-learning transfer-learning few-shot-and-meta-learning continual-learning semi-supervised-learning automl reinforcement-learning offline-reinforcement-learning multi-agent-reinforcement-learning bandits imitation-learning language-agents robotics autonomous-driving speech-recognition speech-synthesis music-and-audio graph-neural-networks time-series tabular-data anomaly-detection benchmarks-and-evaluation model-compression knowledge-distillation long-context-and-efficient-attention mixture-of-experts parameter-efficient-fine-tuning machine-learning-systems optimisation learning-theory deep-learning-theory kernels-and-gaussian-processes optimal-transport bayesian-inference causal-inference uncertainty-and-calibration alignment-and-safety privacy federated-learning fairness interpretability adversarial-robustness medical-imaging molecules-and-proteins weather-and-climate physics-and-differential-equations neuroscience`;

describe("short words", () => {
  test("lead to concepts that there are, and are no names of any", () => {
    for (const [word, slug] of shortWords) {
      expect(isKnown(slug), slug).toBe(true);
      expect(conceptNamed(word), word).toBeUndefined();
    }
  });

  test("find papers on what they are typed for, and stay the reader's own topic", () => {
    const { names, narrower } = rankedTopic({ name: "alignment", slug: null });
    expect(names[0]).toBe("alignment");
    expect(narrower).toContainEqual({ phrase: "AI alignment", distance: 1 });
  });
});
