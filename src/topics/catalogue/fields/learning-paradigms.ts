/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Learning paradigms

slug: self-supervised-learning
name: Self-supervised learning
names: self-supervised, self-supervision, self-supervised pretraining
names: self-supervised representation learning
narrower: contrastive-learning, masked-image-modelling, BYOL, SimCLR, DINO self-distillation, pretext task
narrower: non-contrastive, dimensional collapse, graph self-supervised learning, self-supervised speech
narrower: DINOv2, Barlow Twins, VICReg, self-supervised video, redundancy reduction, representation collapse
narrower: masked prediction, I-JEPA, self-supervised vision, MoCo, joint-embedding-predictive
broader: machine-learning, representation-learning, unsupervised-learning
related: pretraining

slug: contrastive-learning
name: Contrastive learning
names: contrastive representation learning, contrastive self-supervised learning, contrastive pretraining
narrower: SimCLR, supervised contrastive learning, graph contrastive learning, hard negative
narrower: alignment and uniformity, multimodal contrastive learning, MoCo, contrastive-loss
narrower: dimensional collapse, contrastive language-image pretraining, SimCSE, temporal contrastive
narrower: spectral contrastive, positive pairs
broader: self-supervised-learning, representation-learning
related: metric-learning, clip

slug: masked-image-modelling
name: Masked modelling
names: masked image modeling, masked autoencoder, MAE pretraining, masked pretraining
narrower: masked video modeling, BEiT, masked autoencoders for point clouds, masked token prediction
narrower: VideoMAE, SimMIM, masked graph autoencoder, masked signal modeling, masked generative
narrower: masking strategy
broader: self-supervised-learning, vision-transformers, autoencoders

slug: joint-embedding-predictive
name: Joint-embedding predictive architectures
names: JEPA, joint embedding architecture, latent prediction
narrower: I-JEPA, V-JEPA, LeJEPA, representation collapse, predictive representation, BYOL
narrower: non-contrastive self-supervised
broader: self-supervised-learning
related: world-models

slug: semi-supervised-learning
name: Semi-supervised learning
names: semi-supervised, learning with limited labels, semi-supervised classification
narrower: pseudo-labeling, self-training, consistency regularization, FixMatch, label propagation
narrower: Mean Teacher, semi-supervised segmentation, co-training, semi-supervised object detection
narrower: graph semi-supervised, positive-unlabelled-learning, confirmation bias in pseudo-labels
narrower: open-set semi-supervised, transductive learning, unlabeled data, imbalanced semi-supervised
narrower: MixMatch
broader: machine-learning
related: weak-supervision, supervised-learning

slug: self-training
name: Pseudo-labelling and self-training
names: self-training, pseudo-labelling, pseudo-label, self-labelling
narrower: noisy student, confidence threshold for pseudo-labels, pseudo-label refinement, confirmation bias
narrower: curriculum pseudo-labeling, self-distillation, co-training
broader: semi-supervised-learning

slug: weak-supervision
name: Weak supervision
names: weakly supervised learning, weak label, weakly-supervised, distant supervision
narrower: data programming, labeling function, multiple-instance-learning, noisy-labels
narrower: weakly supervised semantic segmentation, weakly supervised object detection
narrower: positive-unlabelled-learning, partial-label-learning, Snorkel, programmatic weak supervision
narrower: learning from aggregate labels, image-level labels, scribble supervision, complementary label
narrower: label proportion, weakly supervised localization, class activation map supervision
broader: machine-learning
related: semi-supervised-learning

slug: positive-unlabelled-learning
name: Positive-unlabelled learning
names: PU learning, positive and unlabeled learning, learning from positive and unlabeled data
narrower: class prior estimation, one-class classification, complementary label
broader: weak-supervision, semi-supervised-learning

slug: partial-label-learning
name: Partial and ambiguous labels
names: partial-label learning, partial label, complementary-label learning, candidate labels
names: label ambiguity, label distribution learning
narrower: label disambiguation, ambiguous label, learning from label proportions
narrower: learning with complementary labels, superset label
broader: weak-supervision
related: noisy-labels

slug: noisy-labels
name: Noisy labels
names: label noise, noisy label learning, learning with noisy labels, label error
narrower: noise transition matrix, instance-dependent noise, sample selection for noisy labels
narrower: robust loss for noisy labels, mislabelled, label correction, confident learning
narrower: early-learning regularization, noisy annotation, co-teaching, symmetric noise
narrower: noisy correspondence, noise-robust learning, corrupted labels
broader: weak-supervision
related: crowdsourcing, partial-label-learning

slug: multiple-instance-learning
name: Multiple instance learning
names: multi-instance learning, MIL framework, attention-based multiple instance learning
narrower: bag-level label, whole slide image classification, instance-level prediction from bags
narrower: MIL aggregation, MIL pooling
broader: weak-supervision
related: digital-pathology, set-learning

slug: multi-label-learning
name: Multi-label learning
names: multi-label classification, multilabel, multi-label
narrower: extreme multi-label, label correlation, hierarchical multi-label, multi-label image recognition
narrower: missing labels, label dependency, classifier chain, partial multi-label, extreme classification
broader: supervised-learning, classification
related: multi-task-learning, hierarchical-classification

slug: hierarchical-classification
name: Hierarchical, ordinal and extreme classification
names: hierarchical classification, ordinal regression, extreme classification, ordinal classification
names: label hierarchy
narrower: taxonomy-aware classification, extreme multi-label classification
narrower: hierarchical text classification, age estimation ordinal, class hierarchy, ranking labels
broader: supervised-learning, classification
related: multi-label-learning

slug: sample-weighting
name: Sample weighting
names: sample reweighting, importance weighting, instance weighting, example weighting, instance reweighting
names: example reweighting, loss reweighting, per-sample weighting
narrower: importance-weighted, importance weight, inverse propensity weighting, class reweighting, focal loss
narrower: density ratio estimation, sample weight, group reweighting, weighted training
broader: supervised-learning
related: imbalanced-learning, noisy-labels, distribution-shift, data-selection

slug: imbalanced-learning
name: Imbalanced and long-tailed learning
names: class imbalance, imbalanced learning, long-tailed recognition, long-tailed learning, imbalanced data
names: imbalanced classification, long-tail distribution
narrower: logit adjustment, class reweighting, oversampling, SMOTE, minority class, class-balanced loss
narrower: long-tailed image classification, decoupled classifier, imbalanced regression, tail classes
narrower: cost-sensitive learning, resampling of classes, subpopulation imbalance
narrower: long-tailed object detection, undersampling
broader: supervised-learning, classification
related: loss-functions, neural-collapse

slug: multi-task-learning
name: Multi-task learning
names: multitask learning, multi-task, multitask, multi-task model
narrower: gradient conflict, task weighting, gradient surgery, task grouping, auxiliary task
narrower: negative transfer, loss balancing, task relationship, multi-task optimization
narrower: shared representation across tasks, conflicting gradients, multi-task dense prediction
narrower: task affinity
broader: machine-learning
related: transfer-learning, multi-objective-optimisation, multi-label-learning

slug: multi-view-learning
name: Multi-view learning
names: multiview learning, multi-view representation learning, multi-view
narrower: multi-view clustering, canonical correlation analysis, incomplete multi-view
narrower: multi-view classification, deep CCA, trusted multi-view, view fusion, co-training
broader: machine-learning
related: multimodal-learning

slug: few-shot-and-meta-learning
name: Few-shot and meta-learning
narrower: few-shot-learning, meta-learning, zero-shot-learning
broader: machine-learning
related: transfer-learning, in-context-learning, bilevel-optimisation, learned-optimisers

slug: few-shot-learning
name: Few-shot learning
names: few-shot, few-shot classification, one-shot learning, low-shot learning, low-data regime
narrower: prototypical network, cross-domain few-shot, few-shot segmentation, few-shot object detection
narrower: few-shot class-incremental learning, transductive few-shot, episodic training, few-shot adaptation
narrower: few-shot text classification, few-shot image generation, one-shot, few labelled examples
narrower: miniImageNet, small data, limited data, few-shot relation, few-shot CLIP
broader: few-shot-and-meta-learning
related: meta-learning, in-context-learning, cold-start

slug: meta-learning
name: Meta-learning
names: learning to learn, meta-learner
narrower: MAML, model-agnostic meta-learning, neural process, meta-gradient, task distribution, meta-learned
narrower: gradient-based meta-learning, meta-training, fast adaptation, Bayesian meta-learning
narrower: meta-learning theory, Reptile, meta-optimization, amortized meta-learning
narrower: meta-reinforcement learning
broader: few-shot-and-meta-learning
related: bilevel-optimisation, hypernetworks, meta-and-multi-task-rl, few-shot-learning

slug: zero-shot-learning
name: Zero-shot learning
names: zero-shot, zero-shot classification, generalized zero-shot learning, zero-shot recognition
names: zero-shot transfer
narrower: compositional zero-shot learning, attribute-based recognition, unseen class, semantic attribute
narrower: zero-shot generalization, zero-shot image classification, class attribute
broader: few-shot-and-meta-learning
related: clip, transfer-learning

slug: transfer-learning
name: Transfer learning
names: knowledge transfer, transferable representation, pretrained model transfer
narrower: fine-tuning, domain-adaptation, transferability estimation, negative transfer, linear probing
narrower: parameter-efficient-fine-tuning, cross-task transfer, domain-generalisation
narrower: model selection for transfer, cross-lingual transfer, transfer reinforcement learning
narrower: feature reuse, heterogeneous transfer learning, pretrained model selection, cross-domain transfer
narrower: source task selection, zero-shot transfer, transferability metric
broader: machine-learning
related: pretraining, multi-task-learning, foundation-models, few-shot-and-meta-learning, zero-shot-learning
related: continual-learning

slug: domain-adaptation
name: Domain adaptation
names: unsupervised domain adaptation, UDA, domain shift, domain-adaptive
narrower: test-time-adaptation, source-free domain adaptation, domain adversarial
narrower: multi-source domain adaptation, partial domain adaptation, open-set domain adaptation
narrower: domain adaptive semantic segmentation, domain gap, sim-to-real adaptation, domain alignment
narrower: semi-supervised domain adaptation, optimal transport domain adaptation, gradual domain adaptation
narrower: synthetic-to-real, cross-domain, universal domain adaptation, DANN, domain invariance
narrower: active domain adaptation, domain discrepancy, cross-domain sentiment, continual domain adaptation
broader: transfer-learning
related: domain-generalisation, distribution-shift, image-to-image-translation, optimal-transport

slug: domain-generalisation
name: Domain generalisation
names: out-of-domain generalization, single domain generalization, multi-domain generalization
names: domain-generalizable
narrower: invariant risk minimization, DomainBed, domain-invariant representation, domain randomization
narrower: unseen domain, federated domain generalization, invariant learning
narrower: style augmentation for generalization, domain generalized semantic segmentation
broader: transfer-learning, distribution-shift, generalisation
related: domain-adaptation

slug: test-time-adaptation
name: Test-time adaptation and training
names: test-time adaptation, test-time training, online adaptation at test time, source-free adaptation
names: TTA method
narrower: continual test-time adaptation, entropy minimization at test time, test-time prompt tuning
narrower: source-free domain adaptation, fully test-time adaptation, test-time learning
narrower: test-time optimization
broader: domain-adaptation
related: distribution-shift, test-time-compute

slug: distribution-shift
name: Distribution shift
names: dataset shift, out-of-distribution generalization, OOD generalization, shift in distribution
narrower: label shift, concept-drift, subpopulation shift, invariant risk minimization
narrower: importance weighting under shift, natural distribution shift, OOD robustness, invariant learning
narrower: temporal shift, performance estimation under shift, corruption robustness, spurious-correlations
narrower: domain shift, robustness to distribution shift, WILDS benchmark, domain-generalisation
narrower: shift detection, ImageNet-C, out-of-domain, graph OOD, unsupervised accuracy estimation
narrower: out-of-distribution data, covariate shift
related: domain-adaptation, robust-optimisation, out-of-distribution-detection, mlops, test-time-adaptation
related: trustworthy-ai, robustness

slug: spurious-correlations
name: Spurious correlations and shortcut learning
names: spurious correlation, shortcut learning, spurious feature, dataset bias
narrower: group robustness, Waterbirds, debiasing of classifiers, worst-group accuracy, Clever Hans
narrower: bias-conflicting, background bias, texture bias, last layer retraining, subgroup robustness
narrower: group DRO, bias amplification, invariant feature, annotation artifacts
broader: distribution-shift, robustness
related: fairness

slug: out-of-distribution-detection
name: Out-of-distribution detection and open-set
names: out-of-distribution detection, OOD detection, open-set recognition, novelty detection
names: open-world recognition
narrower: novel-class-discovery, outlier exposure, energy score for OOD, unknown class, near-OOD
narrower: post-hoc OOD detection, open-world learning, generalized OOD, OOD score, failure detection
narrower: out-of-scope, feature-based OOD, CLIP-based OOD detection, open-set domain, unknown rejection
related: anomaly-detection, uncertainty-and-calibration, distribution-shift

slug: novel-class-discovery
name: Novel class discovery
names: generalized category discovery, category discovery, novel category discovery, new class discovery
narrower: on-the-fly category discovery, new intent discovery, open-world semi-supervised learning
narrower: continual category discovery, deep transfer clustering
broader: out-of-distribution-detection
related: clustering

slug: continual-learning
name: Continual learning
names: lifelong learning, incremental learning, catastrophic forgetting, class-incremental learning
names: sequential task learning
narrower: experience replay for continual learning, elastic weight consolidation, rehearsal-free
narrower: exemplar-free, task-incremental, plasticity-loss, stability-plasticity, few-shot class-incremental
narrower: replay buffer for continual learning, prompt-based continual learning
narrower: continual instruction tuning, online continual learning, continual fine-tuning
narrower: continual learning of LLMs, forgetting in fine-tuning, continual semantic segmentation
narrower: replay-based, continual graph learning, continual-pretraining, continual reinforcement learning
narrower: generative replay, forgetting of previous tasks, federated continual learning
broader: machine-learning
related: transfer-learning

slug: plasticity-loss
name: Loss of plasticity
names: plasticity loss, network plasticity, primacy bias
narrower: dormant neuron, neuron resetting, warm-start training gap, continual backpropagation
narrower: plasticity in deep reinforcement learning, capacity loss
broader: continual-learning
related: deep-reinforcement-learning

slug: active-learning
name: Active learning
names: query strategy, active sampling, label-efficient learning, pool-based active learning
narrower: batch active learning, uncertainty sampling, Bayesian active learning, BALD acquisition
narrower: cold-start active learning, annotation budget, active domain adaptation, deep active learning
narrower: membership query, label acquisition, active testing, disagreement-based, data acquisition
narrower: informative samples, bandit active learning, active data collection
broader: machine-learning
related: data-selection, experimental-design, crowdsourcing

slug: experimental-design
name: Experimental design
names: optimal experimental design, Bayesian experimental design, design of experiments
names: adaptive experimentation, optimal design
narrower: A/B testing, sequential experimental design, online controlled experiment
narrower: expected information gain, active data collection, A/B test, adaptive experiment, sensor placement
narrower: switchback experiment, interference in experiments, factorial design, D-optimal
narrower: space-filling design, Latin hypercube, screening design, response surface, computer experiment
narrower: online experiment, randomization design, rerandomization, orthogonal array, blocking design
narrower: crossover design, sequential design, supersaturated design, order-of-addition, matched-pair design
narrower: split-plot, uniform design, optimal approximate design
related: active-learning, bayesian-optimisation, causal-inference, clinical-trials

slug: federated-learning
name: Federated learning
names: federated, federated optimization, FedAvg, collaborative learning
narrower: personalized federated learning, non-IID data, client heterogeneity, vertical federated learning
narrower: federated fine-tuning, secure aggregation, federated unlearning, client selection
narrower: federated averaging, cross-device, Byzantine-robust federated, decentralized federated learning
narrower: federated LLM, federated distillation, heterogeneous federated learning, client drift
narrower: one-shot federated, federated graph learning, federated continual learning
narrower: asynchronous federated learning, split learning, federated domain
narrower: differentially private federated learning, FedProx, backdoor in federated learning
narrower: incentive in federated learning, statistical heterogeneity, swarm learning
broader: machine-learning
related: distributed-optimisation, privacy, distributed-training, edge-ai, secure-computation

slug: online-learning
name: Online learning
names: online convex optimization, regret minimization, online algorithm, prediction with expert advice
names: sequential prediction
narrower: follow the regularized leader, bandits, adversarial online learning, dynamic regret, no-regret
narrower: adaptive regret, mirror descent online, online prediction, expert advice, regret bound
narrower: online-to-batch, swap regret, multiplicative weights, online gradient descent
narrower: learning-augmented algorithm, online decision making, delayed feedback, online calibration
narrower: smoothed online, Hedge algorithm, secretary problem, algorithms with predictions
broader: machine-learning
related: concept-drift

slug: concept-drift
name: Data streams and concept drift
names: concept drift, data stream, stream learning, drift detection, streaming data
names: nonstationary environment
narrower: drift adaptation, evolving data streams, incremental decision tree, online machine learning
narrower: test of drift, temporal drift, stream mining, drift detector, model monitoring
broader: distribution-shift
related: online-learning, change-point-detection

slug: learning-to-defer
name: Learning to defer and selective prediction
names: selective prediction, selective classification, learning to defer, abstention, reject option
names: learning with rejection, classification with rejection
narrower: abstaining classifier, human-AI deferral, risk-coverage, abstention of LLM, deferral policy
narrower: expert deferral, misclassification detection
broader: uncertainty-and-calibration
related: human-ai-interaction

slug: structured-prediction
name: Structured prediction and learning with constraints
names: structured prediction, structured output learning, structured learning, learning with constraints
names: label structure
narrower: conditional random field, sequence labelling, structured SVM, dynamic programming layer
narrower: differentiable sorting, output constraint, graph matching learning, structured energy network
broader: supervised-learning
related: probabilistic-graphical-models

slug: compositional-generalisation
name: Compositional generalisation
names: compositionality, systematic generalization, systematicity, compositional reasoning
narrower: SCAN benchmark, compositional zero-shot, length generalization, compositional representation
narrower: productivity generalization, compositional skills, compositional learning
narrower: out-of-distribution composition
broader: generalisation
related: analogical-reasoning, disentangled-representations, length-extrapolation, object-centric-learning

slug: automl
name: AutoML
names: automated machine learning, AutoML system, algorithm selection, automatic model selection
names: algorithm configuration
narrower: neural-architecture-search, hyperparameter-optimisation, pipeline optimization, meta-feature
narrower: AutoML benchmark, auto-sklearn, combined algorithm selection, LLM for AutoML, AutoML for tabular
narrower: data-science-agents, model selection, automated feature engineering, surrogate benchmark
narrower: performance prediction of configurations, CASH problem
broader: machine-learning
related: bayesian-optimisation

slug: neural-architecture-search
name: Neural architecture search
names: NAS, architecture search, automated architecture design
narrower: differentiable architecture search, DARTS, zero-cost proxy, supernet, one-shot NAS
narrower: hardware-aware NAS, NAS benchmark, weight-sharing supernet, evolutionary architecture search
narrower: training-free architecture search, NAS-Bench-201, architecture performance predictor, once-for-all
broader: automl
related: network-architecture

slug: hyperparameter-optimisation
name: Hyperparameter optimisation
names: hyperparameter tuning, hyperparameter search, HPO, hyperparameter selection
narrower: bayesian-optimisation, Hyperband, multi-fidelity optimization
narrower: gradient-based hyperparameter optimization, learning curve extrapolation
narrower: population-based training, early stopping of configurations, hyperparameter importance
narrower: freeze-thaw, successive halving, random search, learning curve prediction
narrower: hyperparameter landscape
broader: automl, optimisation
related: hyperparameter-transfer, bilevel-optimisation

slug: bayesian-optimisation
name: Bayesian optimisation
names: Gaussian process optimization, Bayesian black-box optimization, surrogate-based optimization
narrower: acquisition function, expected improvement, knowledge gradient
narrower: high-dimensional Bayesian optimization, multi-objective Bayesian optimization
narrower: constrained Bayesian optimization, multi-fidelity Bayesian optimization
narrower: batch Bayesian optimization, GP-UCB, latent space Bayesian optimization
narrower: preferential Bayesian optimization, entropy search, trust region Bayesian optimization
narrower: offline black-box optimization, offline model-based optimization
broader: optimisation, hyperparameter-optimisation
related: kernels-and-gaussian-processes, zeroth-order-optimisation, experimental-design, automl
related: gaussian-processes
`;
