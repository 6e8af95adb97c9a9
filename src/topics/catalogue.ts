/** A topic that Paperboy offers by name, as opposed to one that a reader wrote. */
export type CatalogueTopic = {
  /** Kebab case. Stands in addresses and in the database, so it stays when the name changes. */
  slug: string;
  name: string;
  /** The heading under which lists show it. */
  group: string;
  /**
   * What papers on the topic call it: a form of the name first, then synonyms and acronyms. Plurals and
   * British or American spellings that share their stems are one phrase. A phrase is precise: a title or
   * abstract that holds it is about the topic. So acronyms with a second meaning in the field (ASR, TTS,
   * SSL, DP) are left out, and so are words whose stem is a common verb or adjective ("explainability" is
   * "explain", "fairness" is "fair").
   */
  phrases: readonly string[];
};

/** Slug, name, and the phrases separated by commas. */
type Entry = readonly [slug: string, name: string, phrases: string];

function shelf(group: string, entries: readonly Entry[]): CatalogueTopic[] {
  return entries.map(([slug, name, phrases]) => ({
    slug,
    name,
    group,
    phrases: phrases.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " ")),
  }));
}

/** Every topic on offer, group by group in the order in which lists show them. */
export const catalogue: readonly CatalogueTopic[] = [
  ...shelf("Language", [
    [
      "large-language-models",
      "Large language models",
      `large language model, LLM, pretrained language model, pre-trained language model,
      language model pretraining, language model pre-training, foundation language model`,
    ],
    [
      "prompting-and-in-context-learning",
      "Prompting and in-context learning",
      `in-context learning, ICL, in-context example, in-context demonstration, prompt engineering,
      prompt design, prompt optimisation, zero-shot prompting, few-shot prompting`,
    ],
    [
      "language-model-reasoning",
      "Language model reasoning",
      `language model reasoning, LLM reasoning, chain of thought, CoT, tree of thoughts,
      multi-step reasoning, mathematical reasoning, reasoning model, reasoning trace, test-time compute,
      test-time scaling, process reward model`,
    ],
    [
      "hallucination",
      "Hallucination",
      "hallucination, factuality, factual consistency, factual error, factual grounding",
    ],
    [
      "machine-translation",
      "Machine translation",
      `machine translation, NMT, multilingual translation, speech translation, low-resource translation,
      translation quality estimation`,
    ],
    [
      "summarisation",
      "Summarisation",
      "summarisation, abstractive summary, extractive summary, headline generation",
    ],
    [
      "code-generation",
      "Code generation",
      `code generation, program synthesis, code completion, code language model, code LLM, program repair,
      text-to-SQL, unit test generation, automated software engineering`,
    ],
  ]),
  ...shelf("Search and knowledge", [
    [
      "retrieval-augmented-generation",
      "Retrieval-augmented generation",
      `retrieval-augmented generation, RAG, retrieval augmentation, retrieval-augmented language model,
      retrieval-augmented LLM`,
    ],
    [
      "question-answering",
      "Question answering",
      "question answering, reading comprehension, open-domain QA, multi-hop QA, knowledge base QA",
    ],
    [
      "information-retrieval",
      "Information retrieval",
      `information retrieval, dense retrieval, sparse retrieval, passage retrieval, document retrieval,
      passage ranking, document ranking, reranking, learning to rank, semantic search, web search,
      search engine, query expansion`,
    ],
    [
      "recommender-systems",
      "Recommender systems",
      `recommender system, recommendation algorithm, collaborative filtering, sequential recommendation,
      click-through rate, cold-start recommendation, news recommendation, product recommendation`,
    ],
    [
      "knowledge-graphs",
      "Knowledge graphs",
      `knowledge graph, knowledge base completion, knowledge graph embedding, entity alignment,
      entity linking, relation extraction`,
    ],
  ]),
  ...shelf("Vision", [
    [
      "object-detection",
      "Object detection",
      `object detection, object detector, open-vocabulary detection, pedestrian detection,
      multi-object tracking, visual object tracking`,
    ],
    [
      "image-segmentation",
      "Image segmentation",
      `image segmentation, semantic segmentation, instance segmentation, panoptic segmentation,
      video object segmentation, segment anything`,
    ],
    [
      "3d-reconstruction",
      "3D reconstruction",
      `3D reconstruction, neural radiance field, NeRF, Gaussian splatting, 3DGS, novel view synthesis,
      multi-view stereo, structure from motion, neural implicit surface, point cloud, text-to-3D`,
    ],
    [
      "video",
      "Video understanding and generation",
      `video understanding, video generation, text-to-video, image-to-video, video diffusion,
      video prediction, action recognition, temporal action localisation, video captioning,
      video question answering, video language model`,
    ],
    [
      "vision-language-models",
      "Vision-language models",
      `vision-language model, VLM, LVLM, multimodal large language model, MLLM, multimodal LLM,
      vision-language pretraining, vision-language pre-training, visual question answering, VQA,
      image captioning, visual instruction tuning, image-text retrieval`,
    ],
  ]),
  ...shelf("Generative models", [
    [
      "diffusion-models",
      "Diffusion models",
      `diffusion model, denoising diffusion, DDPM, diffusion probabilistic model, latent diffusion,
      diffusion transformer, score-based generative model, score matching, flow matching, rectified flow,
      consistency model, classifier-free guidance`,
    ],
    [
      "generative-adversarial-networks",
      "Generative adversarial networks",
      "generative adversarial network, GAN, generative adversarial",
    ],
    [
      "image-generation",
      "Image generation",
      `image generation, text-to-image, image synthesis, image editing, image-to-image translation,
      image inpainting, neural style transfer, subject-driven generation`,
    ],
    [
      "autoencoders-and-normalising-flows",
      "Autoencoders and normalising flows",
      `normalising flow, variational autoencoder, variational auto-encoder, VAE, VQ-VAE,
      disentangled representation`,
    ],
  ]),
  ...shelf("Learning with less", [
    [
      "self-supervised-learning",
      "Self-supervised learning",
      `self-supervised learning, self-supervised, contrastive learning, contrastive pretraining,
      contrastive pre-training, masked autoencoder, masked image modelling,
      joint-embedding predictive architecture`,
    ],
    [
      "transfer-learning",
      "Transfer learning and domain adaptation",
      `transfer learning, domain adaptation, domain generalisation, domain shift, test-time adaptation,
      negative transfer`,
    ],
    [
      "few-shot-and-meta-learning",
      "Few-shot and meta-learning",
      `few-shot learning, meta-learning, few-shot classification, zero-shot learning, learning to learn,
      MAML`,
    ],
    [
      "continual-learning",
      "Continual learning",
      `continual learning, lifelong learning, incremental learning, class-incremental,
      catastrophic forgetting, loss of plasticity`,
    ],
    [
      "semi-supervised-learning",
      "Semi-supervised learning and noisy labels",
      `semi-supervised learning, semi-supervised, weak supervision, pseudo-label,
      noisy label, label noise, active learning`,
    ],
    [
      "automl",
      "AutoML and architecture search",
      `AutoML, automated machine learning, neural architecture search, NAS, architecture search,
      hyperparameter optimisation, hyperparameter tuning, Bayesian optimisation`,
    ],
  ]),
  ...shelf("Reinforcement and agents", [
    [
      "reinforcement-learning",
      "Reinforcement learning",
      `reinforcement learning, RL, policy gradient, actor-critic, Q-learning, temporal-difference learning,
      Markov decision process, MDP, reward shaping, world model`,
    ],
    [
      "offline-reinforcement-learning",
      "Offline reinforcement learning",
      `offline reinforcement learning, offline RL, batch reinforcement learning, batch RL,
      off-policy evaluation, decision transformer, offline-to-online`,
    ],
    [
      "multi-agent-reinforcement-learning",
      "Multi-agent reinforcement learning",
      `multi-agent reinforcement learning, MARL, multi-agent RL, multi-agent learning,
      cooperative multi-agent, self-play, zero-shot coordination, Markov game`,
    ],
    [
      "bandits",
      "Bandits",
      `bandit, multi-armed bandit, contextual bandit, Thompson sampling, upper confidence bound,
      best arm identification, dueling bandit`,
    ],
    [
      "imitation-learning",
      "Imitation learning",
      `imitation learning, behaviour cloning, learning from demonstration, inverse reinforcement learning,
      inverse RL`,
    ],
    [
      "language-agents",
      "Language agents",
      `language agent, LLM agent, LLM-based agent, language model agent, agentic workflow, tool-augmented,
      tool calling, function calling, tool learning, web agent, GUI agent, coding agent`,
    ],
  ]),
  ...shelf("Robotics", [
    [
      "robotics",
      "Robotics",
      `robotics, robotic manipulation, dexterous manipulation, legged locomotion, quadruped, humanoid,
      sim-to-real, vision-language-action, VLA, embodied AI, embodied agent`,
    ],
    [
      "autonomous-driving",
      "Autonomous driving",
      `autonomous driving, self-driving, autonomous vehicle, automated driving, driving scene,
      vehicle trajectory prediction, lane detection`,
    ],
  ]),
  ...shelf("Audio", [
    [
      "speech-recognition",
      "Speech recognition",
      `speech recognition, speech-to-text, speech transcription, acoustic model, word error rate,
      keyword spotting, speaker diarisation`,
    ],
    [
      "speech-synthesis",
      "Speech synthesis",
      `speech synthesis, text-to-speech, voice cloning, voice conversion, vocoder, speech generation,
      expressive speech`,
    ],
    [
      "music-and-audio",
      "Music and audio",
      `music audio, music generation, music information retrieval, music transcription, audio generation,
      text-to-audio, audio classification, sound event detection, source separation, speech enhancement,
      audio language model`,
    ],
  ]),
  ...shelf("Graphs, tables and series", [
    [
      "graph-neural-networks",
      "Graph neural networks",
      `graph neural network, GNN, graph convolution, graph convolutional network, GCN,
      graph attention network, message passing neural network, graph representation learning,
      node classification, link prediction, oversmoothing, oversquashing`,
    ],
    [
      "time-series",
      "Time series",
      `time series, time series forecasting, long-horizon forecasting, multivariate forecasting,
      probabilistic forecasting, demand forecasting, load forecasting, spatio-temporal forecasting,
      traffic forecasting`,
    ],
    [
      "tabular-data",
      "Tabular data",
      `tabular data, tabular learning, tabular model, gradient boosting, gradient-boosted tree,
      decision tree, tree ensemble, table understanding`,
    ],
    [
      "anomaly-detection",
      "Anomaly detection",
      `anomaly detection, outlier detection, novelty detection, out-of-distribution detection, OOD detection,
      fault detection, fraud detection`,
    ],
    [
      "benchmarks-and-evaluation",
      "Datasets, benchmarks and evaluation",
      `benchmark dataset, evaluation benchmark, benchmark suite, new benchmark, comprehensive benchmark,
      evaluation metric, LLM evaluation, LLM-as-a-judge, data contamination, dataset documentation,
      reproducibility study, reproducibility crisis`,
    ],
  ]),
  ...shelf("Systems and efficiency", [
    [
      "model-compression",
      "Quantisation, pruning and compression",
      `quantisation, model compression, quantised model, low-bit, post-training quantisation,
      quantisation-aware training, pruning, network pruning, weight pruning, lottery ticket`,
    ],
    [
      "knowledge-distillation",
      "Knowledge distillation",
      `knowledge distillation, model distillation, self-distillation, teacher-student, student model,
      dataset distillation`,
    ],
    [
      "long-context-and-efficient-attention",
      "Long context and efficient attention",
      `long context, efficient attention, linear attention, sparse attention, attention sink, context window,
      context length, length extrapolation, length generalisation, KV cache, key-value cache,
      position encoding, state space model`,
    ],
    [
      "mixture-of-experts",
      "Mixture of experts",
      "mixture of experts, MoE, sparsely activated, expert routing, sparse expert, expert parallelism",
    ],
    [
      "parameter-efficient-fine-tuning",
      "Parameter-efficient fine-tuning",
      `parameter-efficient fine-tuning, parameter-efficient finetuning, PEFT, LoRA, low-rank adaptation,
      adapter tuning, prefix tuning, prompt tuning, model merging`,
    ],
    [
      "machine-learning-systems",
      "Systems and hardware for machine learning",
      `machine learning system, distributed training, model serving, LLM serving, LLM inference,
      speculative decoding, tensor parallelism, pipeline parallelism, data parallelism, GPU kernel,
      hardware accelerator, in-memory computing, neuromorphic, FPGA`,
    ],
  ]),
  ...shelf("Theory and methods", [
    [
      "optimisation",
      "Optimisation",
      `optimisation algorithm, stochastic optimisation, convex optimisation, nonconvex optimisation,
      bilevel optimisation, minimax optimisation, stochastic gradient descent, SGD, gradient descent,
      adaptive optimiser, learning rate schedule`,
    ],
    [
      "learning-theory",
      "Learning theory",
      `learning theory, generalisation bound, sample complexity, PAC learning, PAC-Bayes, VC dimension,
      Rademacher complexity, excess risk, minimax rate, algorithmic stability, regret bound`,
    ],
    [
      "deep-learning-theory",
      "Theory of deep learning",
      `theory of deep learning, deep learning theory, neural tangent kernel, NTK, implicit bias,
      implicit regularisation, double descent, overparameterised, overparametrised, infinite-width,
      scaling law, loss landscape, neural collapse, grokking, edge of stability`,
    ],
    [
      "kernels-and-gaussian-processes",
      "Kernels and Gaussian processes",
      `Gaussian process, kernel method, kernel ridge regression, support vector machine, SVM,
      reproducing kernel Hilbert space, RKHS, random Fourier features, maximum mean discrepancy,
      multiple kernel learning`,
    ],
    [
      "optimal-transport",
      "Optimal transport",
      "optimal transport, Wasserstein, Sinkhorn, earth mover's distance, Schrödinger bridge, transport map",
    ],
    [
      "bayesian-inference",
      "Bayesian inference",
      `Bayesian inference, variational inference, Bayesian deep learning, Bayesian neural network, MCMC,
      Markov chain Monte Carlo, Hamiltonian Monte Carlo, posterior sampling, posterior inference,
      simulation-based inference, probabilistic programming`,
    ],
    [
      "causal-inference",
      "Causal inference",
      `causal inference, causal discovery, causality, causal effect, treatment effect, causal graph,
      structural causal model, causal representation, instrumental variable, counterfactual inference`,
    ],
    [
      "uncertainty-and-calibration",
      "Uncertainty and calibration",
      `uncertainty calibration, uncertainty quantification, uncertainty estimation, predictive uncertainty,
      epistemic uncertainty, aleatoric uncertainty, conformal prediction, calibration error,
      confidence calibration, model calibration, selective prediction, overconfidence`,
    ],
  ]),
  ...shelf("Safety and trust", [
    [
      "alignment-and-safety",
      "Alignment and safety",
      `AI alignment, AI safety, RLHF, RLAIF, reinforcement learning from human feedback, LLM alignment,
      preference alignment, safety alignment, preference optimisation, DPO, human preference, reward model,
      reward hacking, instruction tuning, jailbreak, red teaming, prompt injection`,
    ],
    [
      "privacy",
      "Privacy",
      `data privacy, differential privacy, differentially private, local privacy, privacy-preserving,
      membership inference, machine unlearning, model inversion, gradient inversion,
      training data extraction`,
    ],
    [
      "federated-learning",
      "Federated learning",
      `federated learning, federated averaging, FedAvg, federated optimisation, decentralised learning,
      decentralised training`,
    ],
    [
      "fairness",
      "Fairness",
      `algorithmic fairness, fairness-aware, fairness constraint, fairness metric, group fairness,
      individual fairness, fair classification, fair machine learning, demographic parity, equalised odds,
      gender bias, racial bias, social bias, stereotype`,
    ],
    [
      "interpretability",
      "Interpretability",
      `mechanistic interpretability, model interpretability, interpretable machine learning,
      interpretable model, post-hoc explanation, explainable AI, XAI, explainable artificial intelligence,
      feature attribution, saliency map, Shapley value, counterfactual explanation, concept bottleneck,
      sparse autoencoder, activation patching`,
    ],
    [
      "adversarial-robustness",
      "Adversarial robustness",
      `adversarial robustness, adversarial example, adversarial attack, adversarial training,
      adversarial perturbation, certified robustness, randomised smoothing, backdoor attack, data poisoning`,
    ],
  ]),
  ...shelf("Science and health", [
    [
      "medical-imaging",
      "Medical imaging",
      `medical imaging, radiology, chest X-ray, MRI, computed tomography, CT scan, histopathology,
      whole slide image, ultrasound image, mammography`,
    ],
    [
      "molecules-and-proteins",
      "Molecules and proteins",
      `molecule generation, molecular property prediction, molecular generation, molecular graph,
      molecular dynamics, interatomic potential, drug discovery, drug design, retrosynthesis,
      protein structure prediction, protein language model, protein folding, protein sequence, single-cell,
      genomics`,
    ],
    [
      "weather-and-climate",
      "Weather, climate and Earth observation",
      `weather forecasting, weather prediction, precipitation nowcasting, climate model, climate change,
      climate projection, statistical downscaling, earth observation, remote sensing`,
    ],
    [
      "physics-and-differential-equations",
      "Physics and differential equations",
      `differential equation, partial differential equation, PDE, physics-informed neural network, PINN,
      physics-informed, neural operator, neural ODE, scientific machine learning, fluid dynamics,
      dynamical system, symbolic regression`,
    ],
    [
      "neuroscience",
      "Neuroscience",
      `neuroscience, brain decoding, brain-computer interface, fMRI, EEG, electroencephalography,
      neural population, neural recording, visual cortex, spiking neural network`,
    ],
  ]),
];
