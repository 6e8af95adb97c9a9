/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Further machine learning

slug: fuzzy-logic
name: Fuzzy logic and rough sets
names: fuzzy logic, fuzzy system, fuzzy set
narrower: fuzzy inference, fuzzy control, neuro-fuzzy, ANFIS, fuzzy clustering, rough set, fuzzy rule
narrower: fuzzy neural network
related: expert-systems

slug: classification
name: Classification
names: classifier, classification algorithm, classification model
narrower: image-classification, text-classification, binary classification, multiclass classification
narrower: multi-label-learning, imbalanced-learning, hierarchical-classification, time-series-classification
narrower: logistic regression, naive Bayes, k-nearest neighbors, support-vector-machines
narrower: audio-classification, fine-grained-recognition
broader: supervised-learning
related: regression

slug: tensor-decomposition
name: Tensor methods
names: tensor decomposition, tensor factorization
narrower: Tucker decomposition, CP decomposition, tensor train, tensor completion, tensor regression
narrower: tensor ring, tensor rank, low-rank tensor, matrix product state
broader: matrix-factorisation
related: low-rank-methods, tensor-networks

slug: gradient-boosting
name: Gradient boosting
names: gradient boosted decision trees, GBDT, gradient boosting machine, boosted trees
narrower: XGBoost, LightGBM, CatBoost, AdaBoost, boosting machine, boosting algorithm
broader: ensemble-learning
related: decision-trees, tabular-data

slug: long-context
name: Long context
names: long-context language model, long-context LLM, long-context understanding
narrower: context window extension, context extension, length-extrapolation, needle in a haystack
narrower: lost in the middle, long-context benchmark, LongBench, context-compression, million-token context
narrower: long document, long-context training, infinite context, RULER benchmark, long-context reasoning
narrower: long-context evaluation, context length, long input
broader: long-context-and-efficient-attention
related: kv-cache

slug: efficient-attention
name: Efficient attention
names: efficient transformer, efficient self-attention
narrower: linear-attention, sparse-attention, FlashAttention, grouped-query attention
narrower: attention approximation, Performer, Linformer, ring attention, sliding window attention
narrower: long-range arena, fast attention, low-rank attention, attention acceleration
narrower: quadratic complexity of attention, linear attention mechanism
broader: long-context-and-efficient-attention
related: transformers

slug: gradient-descent
name: Gradient descent
names: gradient descent method, gradient-based optimization, gradient method
narrower: stochastic-gradient-descent, gradient descent dynamics, accelerated gradient
narrower: step size of gradient descent, convergence of gradient descent, normalized gradient descent
narrower: projected gradient descent, mirror descent, coordinate descent
broader: optimisation
related: implicit-bias

slug: direct-preference-optimisation
name: Direct preference optimisation
names: DPO, direct alignment algorithm
narrower: SimPO, KTO, ORPO, IPO preference, Diffusion-DPO, online DPO, likelihood displacement
narrower: iterative DPO, step-DPO
broader: preference-optimisation
related: rlhf

slug: prompt-injection
name: Prompt injection
names: prompt injection attack, indirect prompt injection, prompt injection defense
narrower: agent hijacking, tool poisoning attack, system prompt extraction, instruction hierarchy
narrower: prompt leakage, AgentDojo
broader: alignment-and-safety
related: jailbreaks

slug: theory-of-mind
name: Theory of mind
names: mental state reasoning, machine theory of mind, mentalizing
narrower: false belief, belief attribution, social reasoning, ToM benchmark, belief tracking
narrower: social intelligence
broader: llm-psychology
related: cognitive-science

slug: cybersecurity
name: Cybersecurity
names: cyber security, information security
narrower: intrusion detection, malware detection, phishing detection, penetration testing
narrower: cyber threat intelligence, ransomware, DDoS detection, botnet, spam filtering, network intrusion
narrower: capture the flag, Android malware, cyberattack, vulnerability-detection, anomaly-based intrusion
narrower: cyber-physical attack, threat detection
related: network-security

slug: semantic-segmentation
name: Semantic segmentation
names: scene parsing, semantic image segmentation
narrower: weakly supervised semantic segmentation, domain adaptive semantic segmentation, Cityscapes
narrower: semi-supervised semantic segmentation, open-vocabulary semantic segmentation
narrower: real-time semantic segmentation, unsupervised semantic segmentation, ADE20K
narrower: few-shot semantic segmentation, dense prediction
broader: image-segmentation

slug: instance-segmentation
name: Instance and panoptic segmentation
names: instance segmentation, panoptic segmentation, object instance segmentation
narrower: Mask R-CNN, amodal instance segmentation, video instance segmentation
narrower: weakly supervised instance segmentation, Mask2Former, panoptic
broader: image-segmentation
related: object-detection

slug: dehazing
name: Dehazing, deraining and adverse weather
names: dehazing, image dehazing, deraining, image deraining, adverse weather removal
narrower: single image dehazing, desnowing, raindrop removal, fog removal, all-weather restoration
narrower: nighttime dehazing
broader: image-restoration
related: deblurring

slug: ecology
name: Ecology and biodiversity
names: ecology, biodiversity, wildlife monitoring, ecological research, ecosystem science
names: population ecology, community ecology
narrower: species distribution modelling, camera trap, bioacoustics, animal behaviour, wildlife conservation
narrower: animal re-identification, insect monitoring, coral reef, species identification
narrower: biodiversity monitoring, bird sound, animal tracking, ecosystem, conservation-biology, food web
narrower: species distribution model, animal-behavior, population dynamics, predator-prey
narrower: species coexistence, plant community, microbial ecology, invasive species, ecological network
narrower: pollination, pollinator, landscape ecology, disease ecology, movement ecology, forest ecology
narrower: marine-biology, trophic, ecological stability, carrying capacity, wildlife, phenology
narrower: migration of animals, metacommunity, range shift, ecosystem service, macroecology, soil ecology
narrower: nutrient cycling, plankton, ecological model, functional traits, mutualism
narrower: succession of vegetation, Lotka-Volterra, symbiosis, herbivory, grassland, insect decline
narrower: environmental DNA, ecological community
broader: biology
related: agriculture

slug: fault-diagnosis
name: Fault diagnosis and predictive maintenance
names: fault diagnosis, fault detection, predictive maintenance, prognostics and health management
narrower: remaining useful life, bearing fault, condition monitoring, machinery fault
narrower: structural health monitoring, battery health, prognostics, rotating machinery
related: industrial-inspection, time-series-anomaly-detection

slug: oversmoothing
name: Oversmoothing and oversquashing
names: oversmoothing, over-smoothing, over-squashing, oversquashing
narrower: graph rewiring, deep GNN, rank collapse in GNN, Dirichlet energy, long-range graph
narrower: long-range interaction in graphs
broader: gnn-expressivity, graph-neural-networks

slug: heterophily
name: Heterophily
names: heterophilic graph, heterophilous graph, homophily
narrower: heterophilous, graph homophily, low homophily
broader: gnn-expressivity, graph-neural-networks

slug: network-science
name: Network science
names: network analysis, complex network, social network analysis, network theory
narrower: community-detection, influence maximization, centrality, information cascade, epidemic on networks
narrower: PageRank, random graph, information diffusion, network structure, graphon, network robustness
narrower: community detection, higher-order network, hypergraph dynamics, temporal network
narrower: multilayer network, network resilience, epidemic spreading on networks, link prediction
narrower: scale-free network, small-world, degree distribution, network dynamics, simplicial contagion
narrower: core-periphery, cascading failure, bipartite network, network reconstruction
narrower: contagion on networks, preferential attachment, ego network, assortativity
narrower: random walk on networks, multiplex network, backbone extraction, network null model
narrower: node centrality, network centrality, betweenness centrality
broader: complex-systems
related: social-media, social-networks, random-graphs

slug: music
name: Music
names: music information retrieval, music analysis, music processing, MIR research
narrower: music-generation, music transcription, music tagging, beat tracking, symbolic music
narrower: music recommendation, chord recognition, music emotion, melody, lyrics, singing voice
narrower: music source separation, cover song, music similarity, piano, instrument recognition
narrower: music understanding, MIDI, musical, drum transcription, optical music recognition
broader: music-and-audio

slug: audio
name: Audio
names: audio processing, audio machine learning, audio understanding, audio analysis
narrower: audio-classification, audio-generation, spatial-audio, audio representation learning
narrower: audio captioning, audio retrieval, CLAP audio, audio foundation model, audio fingerprinting
narrower: audio-language model, speech-enhancement, audio effects, audio signal, computational auditory
narrower: audio deepfake detection, sound understanding
broader: music-and-audio
related: speech-processing

slug: benign-overfitting
name: Benign overfitting
names: interpolation learning, harmless interpolation
narrower: tempered overfitting, ridgeless regression, minimum-norm interpolation, interpolating estimator
broader: double-descent
related: overfitting

slug: inductive-bias
name: Inductive bias
names: architectural bias, architectural inductive bias, prior knowledge in neural networks
narrower: inductive bias of transformers, relational inductive bias, locality bias, geometric inductive bias
narrower: bias towards simple functions
related: implicit-bias, generalisation

slug: data-poisoning
name: Data poisoning
names: poisoning attack, training data poisoning, poisoned data
narrower: clean-label attack, pretraining poisoning, RAG poisoning, model poisoning, poisoning defense
narrower: label flipping attack, availability attack, targeted poisoning
broader: adversarial-robustness
related: backdoors

slug: single-cell
name: Single-cell analysis
names: single-cell, single-cell RNA-seq, single-cell transcriptomics, scRNA-seq
narrower: cell type annotation, perturbation prediction, single-cell foundation model
narrower: spatial transcriptomics, trajectory inference, virtual cell, gene expression prediction
narrower: Perturb-seq, batch effect
broader: biology-and-genomics

slug: robustness
name: Robustness
names: model robustness, robust deep learning, robust machine learning, robustness of neural networks
names: robust learning
narrower: adversarial-robustness, corruption robustness, certified-robustness, noise robustness, ImageNet-C
narrower: robustness benchmark, out-of-distribution robustness, robustness to noise, robustness evaluation
narrower: spurious-correlations, robustness to distribution shift, robustness to corruption
broader: trustworthy-ai
related: distribution-shift

slug: vanishing-gradients
name: Vanishing and exploding gradients
names: vanishing gradient, exploding gradient, vanishing gradient problem, gradient explosion
narrower: gradient flow in deep networks, signal propagation, gradient vanishing, dynamical isometry
broader: training-stability
related: initialisation

slug: supervised-fine-tuning
name: Supervised fine-tuning
names: SFT, supervised finetuning
narrower: SFT data, SFT versus RL, supervised fine-tuning of language models, SFT generalization
narrower: SFT dynamics
broader: fine-tuning
related: instruction-tuning, post-training

slug: proximal-policy-optimisation
name: PPO
names: proximal policy optimization
narrower: PPO clipping, PPO variant, PPO training, trust region policy optimization comparison
broader: policy-gradient
related: rlhf

slug: group-relative-policy-optimisation
name: GRPO
names: group relative policy optimization
narrower: DAPO, GSPO, Dr. GRPO, Flow-GRPO, GRPO variant, group-relative advantage
broader: rl-for-reasoning
related: policy-gradient

slug: edge-computing
name: Edge and cloud computing
names: edge computing, mobile edge computing, fog computing, Edge and fog computing
names: multi-access edge computing
narrower: task offloading, edge-cloud collaboration, cloud resource allocation, serverless computing
narrower: computation offloading, edge server, cloud workload, resource scheduling in cloud
narrower: vehicular edge computing, edge intelligence, edge caching, cloud-edge, vehicular edge
narrower: edge-cloud continuum, computing continuum, edge orchestration, edge inference offloading
narrower: edge deployment, edge resource allocation
broader: distributed-systems
related: edge-ai, llm-serving, cloud-computing

slug: fpga
name: FPGA acceleration
names: FPGA, FPGA accelerator, FPGA implementation
narrower: high-level synthesis for neural networks, hls4ml, FPGA inference, lookup-table network
narrower: FPGA deployment
broader: hardware-accelerators
related: chip-design

slug: retinal-imaging
name: Retinal imaging and ophthalmology
names: retinal imaging, fundus image, ophthalmic imaging, retinal image
narrower: diabetic retinopathy, optical coherence tomography, glaucoma, retinal vessel, macular degeneration
narrower: retinal disease, fundus photography, retinal foundation model, cataract, myopia
broader: medical-imaging
related: ophthalmology

slug: dermatology
name: Dermatology and skin lesions
names: dermatology, skin lesion, skin cancer, dermatological imaging, skin disease, skin condition
narrower: skin lesion classification, melanoma, dermoscopy, skin lesion segmentation, ISIC challenge
narrower: skin tone fairness, psoriasis, eczema, acne, atopic dermatitis, dermatological, wound image
narrower: skin tone, keratinocyte, skin barrier, hair follicle, vitiligo
broader: medical-imaging

slug: ultrasound-imaging
name: Ultrasound imaging
names: ultrasound, ultrasonography, sonography
narrower: echocardiography, fetal ultrasound, breast ultrasound, thyroid nodule, ultrasound segmentation
narrower: point-of-care ultrasound, ultrasound video, lung ultrasound
broader: medical-imaging

slug: endoscopy
name: Endoscopy
names: endoscopic imaging, colonoscopy, endoscopic video
narrower: polyp detection, polyp segmentation, capsule endoscopy, gastrointestinal
narrower: endoscopic reconstruction, laparoscopy, bronchoscopy
broader: medical-imaging
related: surgical-ai

slug: dental-and-bone-imaging
name: Dental and musculoskeletal imaging
names: dental imaging, musculoskeletal imaging, orthopaedic imaging, dental radiograph
narrower: dental X-ray, tooth segmentation, bone age, fracture detection, knee osteoarthritis
narrower: spine segmentation, bone segmentation, vertebra, intraoral scan
broader: medical-imaging

slug: cardiac-imaging
name: Cardiac imaging
names: cardiac MRI, cardiovascular imaging, heart imaging
narrower: echocardiography, coronary artery, cardiac segmentation, left ventricle, cine MRI, cardiac motion
narrower: angiography, vascular segmentation
broader: medical-imaging
related: physiological-signals

slug: variational-quantum
name: Variational quantum algorithms
names: variational quantum algorithm, parameterized quantum circuit, variational quantum circuit
names: quantum circuit learning, NISQ algorithm
narrower: barren plateau, variational quantum eigensolver, QAOA, quantum ansatz, data re-uploading
narrower: quantum circuit training, VQE, quantum approximate optimization algorithm, ansatz circuit
narrower: ADAPT-VQE, quantum natural gradient, parameter-shift, warm-start QAOA, hybrid quantum-classical
narrower: hardware-efficient ansatz
broader: quantum-machine-learning, quantum-algorithms
`;
