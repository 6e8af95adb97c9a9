/** Short words that people type for concepts of the catalogue, and that papers use for other things as well. */
import type { Concept } from "./concept.ts";
import { concepts } from "./concepts.ts";
import { spellingKey } from "./spelling.ts";

/**
 * A reader who types one of these follows the word itself, and also gets papers on these concepts, as for narrower topics. The
 * words are no names of the concepts: a reader who follows AI alignment does not get the alignment of sequences.
 */
const slugsOf: Readonly<Record<string, string>> = {
  "3D": "3d-reconstruction 3d-generation neural-radiance-fields gaussian-splatting point-clouds scene-understanding-3d",
  ads: "click-through-rate-prediction",
  alignment: "alignment-and-safety",
  annotation: "crowdsourcing",
  bias: "fairness llm-bias",
  boosting: "gradient-boosting",
  clinical: "medical-ai clinical-trials",
  code: "code-generation code-understanding",
  compression: "model-compression data-compression",
  "density estimation": "normalising-flows",
  diffusion: "diffusion-models",
  emotion: "emotion-recognition speech-emotion-recognition",
  energy: "energy-systems renewable-energy energy-forecasting",
  ethics: "fairness",
  evolution: "evolutionary-algorithms evolutionary-biology",
  games: "game-playing game-theory video-games",
  GPUs: "gpu-computing hardware-accelerators",
  graphs: "graph-neural-networks knowledge-graphs graph-theory",
  hardware: "hardware-accelerators gpu-computing in-memory-computing",
  hashing: "learning-to-hash",
  hyperparameters: "hyperparameter-optimisation hyperparameter-transfer",
  inference: "efficient-inference llm-serving bayesian-inference",
  kernels: "kernel-methods gpu-computing",
  "layer norm": "normalisation-layers",
  legal: "legal-nlp",
  law: "legal-nlp",
  "LLM inference": "efficient-inference llm-serving",
  "long tail": "imbalanced-learning",
  losses: "loss-functions",
  manipulation: "robotic-manipulation",
  "mean field": "mean-field-neural-networks mean-field-games",
  memory: "agent-memory memory-networks working-memory",
  molecules: "molecule-generation molecular-property-prediction molecules-and-proteins molecular-dynamics",
  networks: "networking network-science",
  normalization: "normalisation-layers batch-normalisation",
  "out-of-distribution": "out-of-distribution-detection distribution-shift",
  plasticity: "plasticity-loss synaptic-plasticity",
  poisoning: "backdoors",
  quantum: "quantum-computing quantum-machine-learning",
  "random forests": "decision-trees",
  safety: "alignment-and-safety",
  sampling: "mcmc",
  satellite: "remote-sensing",
  scaling: "scaling-laws",
  search: "information-retrieval",
  swarm: "multi-robot-systems",
  tables: "table-understanding tabular-data",
  theory: "deep-learning-theory learning-theory",
  tracking: "object-tracking",
  trading: "finance",
  traffic: "traffic-forecasting traffic-simulation",
  translation: "machine-translation",
  weather: "weather-and-climate",
  "weight space": "weight-space-learning",
  wireless: "wireless-networks",
};

let bySpelling: ReadonlyMap<string, readonly Concept[]> | undefined;

/** The concepts that a short word may mean; empty for other words. */
export function conceptsOfShortWord(words: string): readonly Concept[] {
  bySpelling ??= new Map(
    Object.entries(slugsOf).map(([word, slugs]) => [
      spellingKey(word),
      slugs.split(" ").flatMap((slug) => concepts().get(slug) ?? []),
    ]),
  );
  return bySpelling.get(spellingKey(words)) ?? [];
}

/** The slugs of the table, each with its word: all must be known, and no word a name of its own. */
export const shortWords: readonly (readonly [word: string, slug: string])[] = Object.entries(slugsOf).flatMap(
  ([word, slugs]) => slugs.split(" ").map((slug) => [word, slug] as const),
);
