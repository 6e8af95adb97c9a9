/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Trust

slug: trustworthy-ai
name: Trustworthy AI
names: trustworthy machine learning, trustworthiness, reliable machine learning, AI trustworthiness
names: reliable AI
narrower: interpretability, fairness, privacy, adversarial-robustness, uncertainty-and-calibration
narrower: alignment-and-safety, trustworthy LLM, corruption robustness, AI assurance, robustness
narrower: security-of-ml-systems
related: ai-governance, distribution-shift

slug: interpretability
name: Interpretability and explainability
names: interpretability, explainability, explainable AI, XAI, interpretable machine learning, explanation
names: explainable artificial intelligence, explainable machine learning, model explanation
narrower: mechanistic-interpretability, feature-attribution, sparse-autoencoders, probing
narrower: concept-based-explanations, saliency map, counterfactual explanation, LIME, prototype network
narrower: GNN explainability, faithfulness of explanation, explanation evaluation, activation-steering
narrower: attention interpretation, rule extraction, natural language explanation, class activation map
narrower: inherently interpretable, post-hoc explanation, generalized additive model, neuron interpretation
narrower: black-box explanation, logit lens, self-explaining, feature visualization
narrower: training-data-attribution, surrogate explanation, explanation method, interpretable decision
narrower: local explanation, Rashomon set, rationale extraction, global explanation, interpretable-models
broader: trustworthy-ai
related: fairness, human-ai-interaction, counterfactuals

slug: mechanistic-interpretability
name: Mechanistic interpretability
names: circuit discovery, circuit analysis, mechanistic analysis, reverse engineering neural networks
names: mech interp
narrower: sparse-autoencoders, activation patching, induction head, causal tracing, attribution patching
narrower: logit lens, attention head function, feature circuits, causal abstraction
narrower: interpretability of language models, function vector, polysemantic neuron
narrower: linear representation hypothesis, indirect object identification, neuron-level analysis
narrower: residual stream, LLM internals, attribution graph, causal mediation analysis of language models
narrower: crosscoder, circuit tracing, feature superposition
broader: interpretability
related: activation-steering, probing, grokking

slug: sparse-autoencoders
name: Sparse autoencoders
names: SAE features, SAEs, transcoder, dictionary learning in language models
narrower: monosemantic feature, crosscoder, Matryoshka SAE, TopK SAE, automated interpretability of features
narrower: feature absorption, SAE steering, polysemanticity, SAE evaluation
broader: mechanistic-interpretability, autoencoders, interpretability
related: sparse-representation

slug: probing
name: Probing and internal representations
names: probing, probing classifier, linear probe, internal representations of language models
names: representation analysis
narrower: linear representation hypothesis, truth direction, layer-wise analysis, diagnostic classifier
narrower: representation geometry, hidden states of LLM, internal states of LLM, concept direction
narrower: world model in language models, LLM representations, intrinsic dimension of representations
narrower: layer analysis, concept geometry, amnesic probing
broader: interpretability
related: linguistics-of-models, mechanistic-interpretability

slug: representational-similarity
name: Representational similarity and alignment
names: representational similarity, representation similarity, representational alignment, CKA
names: neural representation comparison
narrower: centered kernel alignment, platonic representation hypothesis, model stitching
narrower: representation convergence, brain-model alignment, canonical correlation of representations
narrower: relative representation, latent space alignment, human-model representation alignment
narrower: model similarity, Procrustes
broader: representation-learning
related: neuroscience, brain-decoding

slug: activation-steering
name: Activation steering and representation engineering
names: activation steering, steering vector, representation engineering, activation engineering
names: activation addition, model steering
narrower: refusal direction, concept vector, inference-time intervention, contrastive activation addition
narrower: persona vector, steering language models, activation editing, representation fine-tuning
narrower: conditional steering, steering with sparse autoencoders
broader: interpretability, controllable-generation
related: mechanistic-interpretability

slug: feature-attribution
name: Feature attribution
names: attribution method, Shapley value, SHAP
narrower: integrated gradients, LIME, Grad-CAM, attribution evaluation, layer-wise relevance propagation
narrower: perturbation-based explanation, class activation map, feature interaction explanation
narrower: gradient-based attribution, KernelSHAP, attention rollout, token attribution, heatmap explanation
narrower: input attribution, Shapley interaction, saliency map, feature importance
broader: interpretability
related: training-data-attribution

slug: concept-based-explanations
name: Concept-based models
names: concept bottleneck model, concept-based explanation, concept bottleneck, concept activation vector
names: prototype-based model
narrower: TCAV, ProtoPNet, concept discovery, concept intervention, prototypical part network
narrower: concept extraction, prototype network, concept embedding model, label-free concept bottleneck
narrower: concept leakage, part-prototype
broader: interpretability

slug: interpretable-models
name: Inherently interpretable models
names: interpretable model
narrower: neural additive model, rule list, symbolic-regression, explainable boosting machine
narrower: optimal decision tree, scoring system, Rashomon set, self-explaining network, rule learning
narrower: interpretable policy, decision rule, monotonic network, B-cos, generalized additive model
narrower: rule-based model
broader: interpretability
related: decision-trees

slug: symbolic-regression
name: Symbolic regression and equation discovery
names: symbolic regression, equation discovery, scientific equation discovery, formula discovery
narrower: genetic programming for regression, PySR, LLM symbolic regression, SINDy
narrower: neural symbolic regression, law discovery, PDE discovery, AI Feynman, expression search
narrower: deep symbolic
broader: interpretable-models, regression, ai-for-science
related: dynamical-systems, evolutionary-algorithms

slug: fairness
name: Fairness
names: algorithmic fairness, fair machine learning, fairness in machine learning, bias mitigation
names: AI fairness, algorithmic bias, fair classification
narrower: group fairness, demographic parity, equalized odds, individual fairness, counterfactual fairness
narrower: llm-bias, debiasing, fair representation, gender bias, fairness-accuracy trade-off
narrower: fairness constraint, bias in face recognition, intersectional fairness, fair ranking
narrower: fair clustering, fairness audit, social bias, fairness without demographics, racial bias
narrower: subgroup fairness, disparate impact, fair regression, protected attribute, sensitive attribute
narrower: fair graph, fairness in federated learning, fairness-aware, unfairness, bias detection
narrower: multicalibration, bias evaluation, bias benchmark, fair generation, equal opportunity
narrower: health equity, minority group, recommendation-bias
broader: trustworthy-ai
related: interpretability, machine-ethics, ai-governance, spurious-correlations, strategic-learning

slug: privacy
name: Privacy
names: data privacy, privacy-preserving machine learning, privacy protection, privacy-preserving
names: privacy leakage, privacy risk, information privacy, privacy-enhancing technology
narrower: differential-privacy, membership-inference, secure-computation, model inversion attack
narrower: gradient inversion, machine-unlearning, private-synthetic-data, data extraction attack
narrower: memorization of private data, PII leakage, local differential privacy, privacy of LLM
narrower: attribute inference, training data extraction, face anonymization, contextual integrity
narrower: location privacy, gradient leakage, privacy auditing, privacy in federated learning
narrower: privacy-preserving federated learning, differential privacy, anonymization, de-identification
narrower: GDPR, privacy policy, membership inference, web tracking, k-anonymity, re-identification attack
narrower: private data analysis, synthetic data privacy, privacy budget, data protection, personal data
narrower: privacy attack, privacy compliance, consent banner, anonymous communication, Tor network
narrower: privacy labels, privacy of smart devices, private query, children's privacy
narrower: fingerprinting of browsers, linkage attack, contact tracing privacy, right to be forgotten
broader: trustworthy-ai
related: alignment-and-safety, federated-learning, biometrics, unlearnable-data

slug: differential-privacy
name: Differential privacy
names: differentially private, DP-SGD, private learning, differentially private learning
narrower: privacy accounting, private stochastic optimization, Rényi differential privacy
narrower: local differential privacy, user-level privacy, privacy amplification, private fine-tuning
narrower: private aggregation, privacy budget, privacy auditing, private query release
narrower: private mean estimation, noise mechanism, exponential mechanism, Gaussian mechanism
narrower: differentially private synthetic data, pan-private, shuffle model, private statistics
narrower: private deep learning, metric differential privacy, private federated learning
narrower: private aggregation of teacher ensembles
broader: privacy
related: gradient-clipping

slug: private-synthetic-data
name: Anonymisation and private synthetic data
names: anonymization, differentially private synthetic data, de-identification, text anonymization
names: private synthetic data, pseudonymization
narrower: face anonymization, PII detection, k-anonymity, synthetic data privacy, text sanitization
narrower: data release privacy, re-identification risk, private text generation
narrower: private tabular data synthesis
broader: privacy
related: synthetic-data

slug: secure-computation
name: Secure and private computation
names: secure multi-party computation, homomorphic encryption, private inference, secure machine learning
names: Secure computation and homomorphic encryption, secure multiparty computation
names: fully homomorphic encryption, privacy-preserving computation, FHE
narrower: encrypted inference, confidential computing, proof of learning, secure aggregation
narrower: encrypted transformer, verifiable machine learning, zkML, verifiable inference
narrower: private transformer inference, cryptographic machine learning, garbled circuit
narrower: private set intersection, verifiable computation, blockchain and machine learning
narrower: zero-knowledge proof, trusted execution environment, CKKS, TFHE, oblivious transfer
narrower: private information retrieval, bootstrapping FHE, secret sharing protocol, encrypted computation
narrower: functional secret sharing, two-party computation, computing on encrypted data
narrower: private machine learning inference, secure inference, MPC-based
broader: privacy, cryptography
related: federated-learning

slug: membership-inference
name: Membership inference and data extraction
names: membership inference, membership inference attack, privacy attack
narrower: attribute inference, gradient leakage, data reconstruction attack, pretraining data detection
narrower: model inversion attack, property inference, embedding inversion, user inference, dataset inference
narrower: LiRA attack, data reconstruction, privacy auditing, shadow model, model inversion
narrower: training data extraction, gradient inversion, data extraction attack
broader: privacy, security-of-ml-systems
related: memorisation, data-contamination

slug: memorisation
name: Memorisation
names: training data memorization, verbatim memorization, memorizing training data
narrower: copyright infringement, regurgitation, diffusion memorization, extractable memorization
narrower: memorization in generative models, data replication in diffusion, memorisation of language models
narrower: training data extraction, long-tail memorization, memorization in self-supervised learning
narrower: memorization dynamics, LLM memorization
related: membership-inference, overfitting, data-contamination, copyright-and-ip

slug: machine-unlearning
name: Machine unlearning
names: unlearning, data removal, right to be forgotten, data deletion
narrower: federated unlearning, concept-erasure, certified unlearning, unlearning benchmark
narrower: unlearning evaluation, forget set, approximate unlearning, graph unlearning, relearning attack
narrower: knowledge unlearning, TOFU benchmark, WMDP, exact unlearning, SISA, class unlearning
narrower: multimodal unlearning, representation misdirection, recommendation unlearning, unlearned model
narrower: selective forgetting, LLM unlearning
broader: privacy
related: knowledge-editing

slug: adversarial-robustness
name: Adversarial robustness
names: adversarial example, adversarial attack, adversarial perturbation, adversarial machine learning
names: robust training
narrower: certified-robustness, transferable attack, black-box attack, patch attack, backdoors
narrower: data-poisoning, jailbreaks, model stealing, adversarial purification, robust overfitting
narrower: universal perturbation, adversarial transferability, PGD attack, physical attack, AutoAttack
narrower: adversarial examples for LLM, adversarial patch, evasion attack, adversarial text attack
narrower: robustness evaluation, adversarial detection, textual adversarial
narrower: attack on vision-language models, robustness-accuracy trade-off, gradient masking
narrower: fast adversarial training, query-based attack, adversarially robust, unrestricted adversarial
narrower: RobustBench, transfer attack, adversarial fine-tuning, ensemble adversarial
narrower: attack on graph neural networks, adversarial camouflage, adversarial training, adversarial defense
broader: trustworthy-ai, security-of-ml-systems, robustness
related: alignment-and-safety, vulnerability-detection

slug: certified-robustness
name: Certified robustness and Lipschitz networks
names: certified robustness, randomized smoothing, provable robustness, robustness certification
names: Lipschitz neural network, certified defense, provably robust
narrower: neural network verification, interval bound propagation, Lipschitz constant, 1-Lipschitz
narrower: robustness certificate, certified training, verified robustness, certified radius
narrower: convex relaxation verification, Lipschitz bound, orthogonal layer, denoised smoothing
broader: adversarial-robustness, robustness
related: formal-verification

slug: backdoors
name: Backdoors and data poisoning
names: backdoor attack, backdoor, trojan attack, backdoor defense
narrower: backdoor detection, LLM backdoor, clean-label attack, trigger inversion, RAG poisoning
narrower: poisoned data, trojan, backdoor in federated learning, model poisoning, unlearnable examples
narrower: backdoor purification, poisoning defense, backdoor in diffusion models, trojaned model
narrower: sleeper agent, backdoor removal, hidden trigger, Byzantine attack, availability attack
narrower: pretraining poisoning, backdoored model, backdoor attacks on graph, data poisoning
narrower: poisoning attack
broader: adversarial-robustness, security-of-ml-systems
related: jailbreaks, unlearnable-data, data-poisoning

slug: unlearnable-data
name: Unlearnable data and data protection
names: unlearnable examples, data protection, availability attack, protective perturbation, unlearnable data
narrower: Nightshade, artwork protection, protection against diffusion customization, cloaking
narrower: anti-personalization, image immunization, data misuse protection
related: copyright-and-ip, privacy, backdoors

slug: watermarking
name: Watermarking and provenance
names: watermark, watermarking, digital watermark
narrower: generative model watermarking, watermark removal, dataset ownership verification
narrower: content provenance, watermark detection, watermark robustness, diffusion watermark, steganography
narrower: watermark spoofing, audio watermark, multi-bit watermark, unbiased watermark, semantic watermark
narrower: radioactive watermark, code watermark, SynthID, invisible watermark, data hiding, Tree-Ring
narrower: LLM watermark, image watermarking, text watermarking, model watermarking
related: machine-generated-text, image-forensics, copyright-and-ip

slug: copyright-and-ip
name: Copyright and model ownership
names: copyright, intellectual property protection, model ownership, model fingerprinting, model stealing
names: model extraction, copyright protection
narrower: dataset ownership verification, LLM fingerprint, model extraction attack, ownership verification
narrower: fingerprinting of language models, model provenance, data licensing, near access-free
narrower: stolen model, dataset copyright, copyrighted content, model lineage, model theft, style mimicry
related: watermarking, memorisation, unlearnable-data

slug: security-of-ml-systems
name: Security of ML systems
names: machine learning security, AI security, LLM security, security of machine learning, model security
narrower: supply chain attack on models, side-channel attack, model extraction attack, prompt injection
narrower: fault injection, bit-flip attack, sponge attack, agent security, hardware trojan, LLM supply chain
narrower: denial of service on LLM, hardware attack on neural networks, AI vulnerability, MCP security
narrower: threat modelling, adversarial-robustness, model stealing, pickle deserialization, jailbreaks
narrower: backdoors, membership-inference
broader: trustworthy-ai
related: vulnerability-detection
`;
