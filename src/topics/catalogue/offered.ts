/** The concepts that lists offer, group by group in the order in which they show them, as slugs. All others are known by name. */
export const offered: Readonly<Record<string, string>> = {
  Language: `large-language-models prompting-and-in-context-learning language-model-reasoning hallucination
    machine-translation summarisation code-generation`,
  "Search and knowledge": `retrieval-augmented-generation question-answering information-retrieval recommender-systems
    knowledge-graphs`,
  Vision: "object-detection image-segmentation 3d-reconstruction video vision-language-models",
  "Generative models": `diffusion-models generative-adversarial-networks image-generation
    autoencoders-and-normalising-flows`,
  "Learning with less": `self-supervised-learning transfer-learning few-shot-and-meta-learning continual-learning
    semi-supervised-learning automl`,
  "Reinforcement and agents": `reinforcement-learning offline-reinforcement-learning multi-agent-reinforcement-learning
    bandits imitation-learning language-agents`,
  Robotics: "robotics autonomous-driving",
  Audio: "speech-recognition speech-synthesis music-and-audio",
  "Graphs, tables and series": `graph-neural-networks time-series tabular-data anomaly-detection
    benchmarks-and-evaluation`,
  "Systems and efficiency": `model-compression knowledge-distillation long-context-and-efficient-attention
    mixture-of-experts parameter-efficient-fine-tuning machine-learning-systems`,
  "Theory and methods": `optimisation learning-theory deep-learning-theory kernels-and-gaussian-processes
    optimal-transport bayesian-inference causal-inference uncertainty-and-calibration`,
  "Safety and trust": `alignment-and-safety privacy federated-learning fairness interpretability
    adversarial-robustness`,
  "Science and health": `medical-imaging molecules-and-proteins weather-and-climate
    physics-and-differential-equations neuroscience`,
};
