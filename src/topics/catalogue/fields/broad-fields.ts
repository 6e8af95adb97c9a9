/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Artificial intelligence and machine learning: the broad fields

slug: artificial-intelligence
name: Artificial intelligence
names: AI, AI system
narrower: machine-learning, automated-planning, automated-reasoning, knowledge-representation
narrower: language-agents, artificial general intelligence, AGI, neuro-symbolic-ai, intelligent agent
narrower: generative-ai, human-ai-interaction, large-language-models, expert-systems, game-playing, robotics
narrower: natural-language-processing, computer-vision, multi-agent-systems
related: ai-governance

slug: machine-learning
name: Machine learning
names: ML, statistical learning, learning algorithm
narrower: deep-learning, supervised-learning, unsupervised-learning, semi-supervised-learning
narrower: self-supervised-learning, reinforcement-learning, learning-theory, ensemble-learning
narrower: support-vector-machines, decision-trees, clustering, feature-selection, online-learning
narrower: active-learning, transfer-learning, representation-learning, federated-learning
narrower: machine learning model, classification algorithm, kernel-methods, generative-models
narrower: weak-supervision, multi-task-learning, multi-view-learning, few-shot-and-meta-learning
narrower: continual-learning, automl, tabular-data, kernels-and-gaussian-processes
broader: artificial-intelligence
related: data-mining

slug: deep-learning
name: Deep learning
names: deep neural network, DNN, deep network, deep model
narrower: neural-networks, transformers, convolutional-networks, recurrent-networks, graph-neural-networks
narrower: deep-learning-theory, deep learning model, deep learning framework, deep representation learning
narrower: deep-reinforcement-learning, neural-network-training, network-architecture, foundation-models
narrower: pretraining
broader: machine-learning

slug: neural-networks
name: Neural networks
names: artificial neural network, ANN model, neural net
narrower: multilayer-perceptrons, convolutional-networks, recurrent-networks, spiking-neural-networks
narrower: graph-neural-networks, feedforward neural network, shallow neural network, two-layer network
narrower: ReLU network, deep neural network, hopfield-networks, hypernetworks, kolmogorov-arnold-networks
narrower: complex-valued-networks, bayesian-deep-learning
broader: deep-learning
related: network-architecture

slug: foundation-models
name: Foundation models
names: large model, large-scale pretrained model, big model
narrower: large-language-models, multimodal-language-models, vision foundation model
narrower: time-series-foundation-models, tabular foundation model, graph foundation model
narrower: medical foundation model, geospatial foundation model, robot foundation model
narrower: segment anything model, biological foundation model, speech foundation model
narrower: foundation model adaptation
broader: deep-learning
related: pretraining, transfer-learning, segment-anything, vision-language-models

slug: generative-ai
name: Generative AI
names: generative artificial intelligence, GenAI, AI-generated content, AIGC
narrower: generative-models, large-language-models, text-to-image, ChatGPT, video-generation
narrower: AI-generated image, AI-generated text
broader: artificial-intelligence

slug: neuro-symbolic-ai
name: Neuro-symbolic AI
names: neurosymbolic, neuro-symbolic, neural-symbolic, neuro-symbolic learning, neural-symbolic integration
narrower: differentiable logic, neuro-symbolic reasoning, logic tensor network, neural theorem prover
narrower: DeepProbLog, neuro-symbolic concept learner, differentiable reasoning, rule learning
narrower: symbolic knowledge injection, inductive logic programming
broader: artificial-intelligence
related: automated-reasoning, program-synthesis, relational-data

slug: knowledge-representation
name: Knowledge representation
names: knowledge representation and reasoning
narrower: knowledge-graphs, ontologies, description logic, answer set programming, nonmonotonic reasoning
narrower: argumentation framework, belief revision, logic programming, Datalog, commonsense knowledge base
narrower: epistemic logic, knowledge compilation, knowledge base, knowledge engineering
broader: artificial-intelligence
related: automated-reasoning

slug: ontologies
name: Ontologies
narrower: ontology matching, ontology alignment, ontology learning, OWL ontology, SPARQL, RDF graph, SHACL
narrower: taxonomy construction, taxonomy expansion, semantic web, linked data, ontology engineering
broader: knowledge-representation, knowledge-graphs

slug: automated-reasoning
name: Automated reasoning
names: symbolic reasoning, logical inference, automated deduction
narrower: theorem-proving, satisfiability, answer set programming, SMT solver, constraint-programming
narrower: abductive reasoning, logic programming, knowledge compilation, model counting, proof search
broader: artificial-intelligence
related: language-model-reasoning, neuro-symbolic-ai, knowledge-representation, logical-reasoning

slug: satisfiability
name: Satisfiability solving
names: SAT solver, Boolean satisfiability, SAT solving, SAT problem
narrower: MaxSAT, model counting, satisfiability modulo theories, SMT solving, CDCL
narrower: quantified Boolean formula, neural SAT solver
broader: automated-reasoning
related: constraint-programming

slug: constraint-programming
name: Constraint programming
names: constraint satisfaction, constraint satisfaction problem, constraint solving
narrower: constraint optimization problem, distributed constraint optimization, constraint propagation
narrower: constraint acquisition, MiniZinc
broader: automated-reasoning
related: combinatorial-optimisation, satisfiability

slug: expert-systems
name: Expert systems
names: rule-based system, knowledge-based system
narrower: rule-based expert system, clinical expert system, rule engine, fuzzy expert system
broader: artificial-intelligence
related: decision-trees, fuzzy-logic

slug: automated-planning
name: Automated planning
names: AI planning, planning
narrower: PDDL, hierarchical task network, symbolic planning, motion-planning, monte-carlo-tree-search
narrower: planning domain, LLM planning, planning with language models, plan generation
narrower: task and motion planning, multi-agent path finding, probabilistic planning, temporal planning
narrower: planning under uncertainty, goal recognition, numeric planning, contingent planning
narrower: classical planning, task planning, heuristic-search
broader: artificial-intelligence
related: model-based-reinforcement-learning, language-agents

slug: heuristic-search
name: Heuristic search
names: search algorithm
narrower: bidirectional search, beam search, learned heuristic, multi-agent path finding
narrower: iterative deepening, branch and bound, local search, anytime search, A* search, best-first search
narrower: tree search
broader: automated-planning
related: monte-carlo-tree-search

slug: game-playing
name: Game playing and game AI
names: game AI, game playing, computer game, video game AI
narrower: AlphaZero, AlphaGo, MuZero, chess engine, game of Go, poker, StarCraft, Atari, Minecraft
narrower: imperfect-information game, counterfactual regret minimization, general game playing, self-play
narrower: Hanabi, Diplomacy game, text-based game, procedural content generation, Werewolf game
narrower: game playing agent, board game
broader: artificial-intelligence
related: game-theory, reinforcement-learning, monte-carlo-tree-search

slug: surveys
name: Surveys and reviews
names: survey, literature review, review article, overview
narrower: a survey, comprehensive review, position paper, taxonomy and survey, perspective paper
narrower: scoping review, state of the art review, tutorial, systematic review
related: benchmarks-and-evaluation

slug: representation-learning
name: Representation learning
names: feature learning, learned representation, latent representation, embedding learning
names: learning representations, embedding
narrower: self-supervised-learning, contrastive-learning, metric-learning, disentangled-representations
narrower: object-centric-learning, unsupervised representation learning, invariant representation
narrower: graph representation learning, multimodal representation learning, text-embeddings
narrower: word-embeddings, causal-representation-learning, representational-similarity
narrower: universal representation, hierarchical representation learning, node embedding, autoencoders
broader: machine-learning
related: information-bottleneck

slug: supervised-learning
name: Supervised learning
names: supervised classification, supervised machine learning
narrower: regression, image-classification, text-classification, multi-label-learning, binary classification
narrower: multiclass classification, k-nearest neighbors, logistic regression, naive Bayes, decision-trees
narrower: support-vector-machines, imbalanced-learning, classification with rejection
narrower: hierarchical-classification, structured-prediction, classification
broader: machine-learning
related: semi-supervised-learning

slug: unsupervised-learning
name: Unsupervised learning
names: unsupervised machine learning, unsupervised method
narrower: clustering, dimensionality-reduction, density estimation, self-supervised-learning
narrower: anomaly-detection, topic-models, mixture-models, autoencoders, unsupervised pretraining
narrower: unsupervised feature learning, matrix-factorisation
broader: machine-learning

slug: regression
name: Regression
names: regression analysis, regression model, statistical regression
narrower: ridge regression, nonparametric regression, quantile regression, logistic regression
narrower: symbolic-regression, kernel regression, deep regression, robust regression, lasso
narrower: least squares regression, generalized linear model, isotonic regression, sparse regression
narrower: high-dimensional regression, ordinal regression, multi-output regression, linear regression
narrower: generalized additive model, Poisson regression, penalized regression, beta regression
narrower: mixed-effects model, linear mixed model, variable selection, errors-in-variables
narrower: semiparametric regression, varying coefficient, single-index model, multicollinearity
narrower: count regression, zero-inflated, least squares estimator, regression discontinuity
narrower: spline regression, distributional regression, expectile regression, functional regression
narrower: mediation regression, Cox regression, stepwise regression
broader: supervised-learning
related: high-dimensional-statistics, classification

slug: clustering
name: Clustering
names: cluster analysis, data clustering, unsupervised clustering
narrower: k-means, spectral clustering, deep clustering, hierarchical clustering, density-based clustering
narrower: DBSCAN, subspace clustering, multi-view clustering, correlation clustering, k-median
narrower: image clustering, text clustering, community-detection, fair clustering, clustering algorithm
narrower: time series clustering, incomplete multi-view clustering, mixture-models, constrained clustering
broader: unsupervised-learning, machine-learning
related: dimensionality-reduction, novel-class-discovery

slug: dimensionality-reduction
name: Dimensionality reduction
names: dimension reduction, low-dimensional embedding
narrower: principal component analysis, PCA, t-SNE, UMAP, multidimensional scaling
narrower: nonlinear dimensionality reduction, random projection, Johnson-Lindenstrauss, intrinsic dimension
narrower: independent component analysis, canonical correlation analysis, sufficient dimension reduction
narrower: Laplacian eigenmaps, sparse PCA, diffusion map, manifold learning
broader: unsupervised-learning
related: matrix-factorisation, data-visualisation, clustering, feature-selection, hyperbolic-learning
related: autoencoders

slug: data-visualisation
name: Data visualisation
names: information visualization, visualization, visual analytics, scientific visualization
narrower: chart generation, visualization recommendation, chart understanding, interactive visualization
narrower: visualization of high-dimensional data, text-to-visualization, volume rendering, dashboard
narrower: visualization literacy, immersive analytics, storytelling with data, uncertainty visualization
narrower: visual encoding, graph visualization, scatterplot, visualization authoring, flow visualization
narrower: node-link diagram, volume visualization, visual analysis, map visualization, color map
narrower: text visualization, topological visualization, infographic, isosurface, parallel coordinates
narrower: visual perception of charts, chart question answering, natural language to visualization
narrower: visualization design, treemap, in situ visualization, time-series visualization, Sankey
narrower: explorable, multidimensional projection
related: dimensionality-reduction, human-ai-interaction, chart-understanding

slug: matrix-factorisation
name: Matrix and tensor factorisation
names: matrix factorization, matrix decomposition
narrower: nonnegative matrix factorization, NMF, matrix completion, low-rank matrix recovery
narrower: Tucker decomposition, CP decomposition, tensor train, tensor completion, robust PCA
narrower: singular value decomposition, matrix sensing, low-rank tensor, low-rank approximation
narrower: dictionary learning, tensor-decomposition
broader: unsupervised-learning
related: low-rank-methods, recommender-systems, dimensionality-reduction, collaborative-filtering

slug: mixture-models
name: Mixture models
names: Gaussian mixture, Gaussian mixture model, GMM, finite mixture model
narrower: mixture of Gaussians, expectation maximization, EM algorithm, Dirichlet process mixture
narrower: mixture of regressions, latent class model, model-based clustering
broader: unsupervised-learning, clustering

slug: decision-trees
name: Decision trees and forests
names: decision tree, tree-based model
narrower: gradient boosted decision trees, XGBoost, LightGBM, CatBoost, AdaBoost, optimal decision tree
narrower: oblique decision tree, soft decision tree, rule list, rule set learning, boosted trees
narrower: isolation forest, Bayesian additive regression trees, GBDT, random forest, gradient boosting
narrower: tree ensemble
broader: supervised-learning, machine-learning
related: tabular-data, ensemble-learning, expert-systems, interpretable-models, gradient-boosting

slug: support-vector-machines
name: Support vector machines
names: SVM, maximum margin classifier, large margin classifier
narrower: support vector regression, one-class SVM, twin support vector machine, kernel SVM, soft margin
narrower: hinge loss
broader: supervised-learning, machine-learning, kernel-methods, classification

slug: ensemble-learning
name: Ensemble learning
names: ensemble, ensembling, model ensemble, ensemble method
narrower: bagging, random forest, snapshot ensemble, ensemble diversity, classifier fusion
narrower: ensemble of neural networks, ensemble pruning, LLM ensemble, model averaging, weighted ensemble
narrower: deep ensemble, gradient-boosting
broader: machine-learning
related: model-merging, decision-trees, model-routing

slug: feature-selection
name: Feature selection and engineering
names: feature selection, variable selection, feature engineering, feature construction
narrower: automated feature engineering, feature importance, lasso, mutual information feature selection
narrower: sparse feature selection, feature ranking, knockoffs, wrapper method, feature interaction
narrower: streaming feature selection
broader: machine-learning
related: tabular-data, dimensionality-reduction

slug: probabilistic-graphical-models
name: Probabilistic graphical models
names: graphical model
narrower: conditional random field, hidden Markov model, factor graph, belief propagation
narrower: structure learning, probabilistic circuit, sum-product network, Gaussian graphical model
narrower: dynamic Bayesian network, Ising model learning, undirected graphical model, latent variable model
narrower: Bayesian network, Markov random field
related: bayesian-inference, causal-discovery, structured-prediction, causal-inference

slug: probabilistic-programming
name: Probabilistic programming
names: probabilistic program, probabilistic programming language
narrower: universal probabilistic programming, probabilistic logic programming, program inference
broader: bayesian-inference

slug: data-mining
name: Data mining
names: knowledge discovery
narrower: association rule, sequential pattern mining, frequent itemset, subgroup discovery, process mining
narrower: text mining, web mining, graph mining, high utility itemset, data stream mining, outlier detection
narrower: pattern mining, frequent pattern mining
related: machine-learning, text-mining

slug: human-ai-interaction
name: Human–AI interaction
names: human-AI collaboration, HCI, human-AI teaming, human-centered AI
narrower: human-in-the-loop learning, human feedback, AI-assisted decision making, trust in AI
narrower: interactive machine learning, user study, appropriate reliance, overreliance on AI
narrower: learning to defer, conversational interface, AI assistant, mixed-initiative, co-creation with AI
narrower: cognitive load, human-in-the-loop, overreliance, algorithm aversion, human oversight
narrower: AI-assisted writing, human-in-the-loop interface, complementarity of humans and AI, AI literacy
narrower: AI advice, prompt interface, cognitive offloading, delegation to AI, human-AI complementarity
narrower: AI companion, anthropomorphism
broader: artificial-intelligence, human-computer-interaction
related: interpretability, crowdsourcing, data-visualisation, learning-to-defer, human-robot-interaction

slug: crowdsourcing
name: Crowdsourcing and annotation
names: crowdsourcing, data annotation, human annotation, data labelling
names: Crowdsourcing and collective intelligence, collective intelligence, citizen science, crowd work
narrower: annotator disagreement, label aggregation, truth inference, LLM annotation
narrower: inter-annotator agreement, automatic annotation, learning from crowds, annotation tool
narrower: annotation cost, human label variation, programmatic labeling, crowd worker, Mechanical Turk
narrower: wisdom of crowds, prediction market, microtask, crowd annotation, gig workers, Wikipedia editors
narrower: crowdsensing, human computation, forecasting tournament, Prolific workers, deliberation platform
narrower: volunteer computing, Zooniverse, forecaster aggregation
related: noisy-labels, active-learning, datasets, human-ai-interaction

slug: datasets
name: Datasets
names: data set, new dataset, corpus, data collection
narrower: large-scale dataset, dataset construction, annotated corpus, benchmark dataset, data curation
narrower: dataset documentation, multimodal dataset, instruction dataset, synthetic dataset, dataset card
narrower: datasheet, data provenance, open dataset, dataset bias, web-scale data, pretraining corpus
related: benchmarks-and-evaluation, data-quality, crowdsourcing

slug: benchmarks-and-evaluation
name: Benchmarks and evaluation
names: benchmark, evaluation, benchmarking, evaluation framework, performance evaluation, model evaluation
narrower: llm-evaluation, llm-as-a-judge, leaderboard, evaluation benchmark, data-contamination
narrower: reproducibility, automatic evaluation, human evaluation, evaluation suite, benchmark saturation
narrower: evaluation protocol, evaluation methodology, meta-evaluation, comprehensive evaluation
narrower: dynamic benchmark, stress test, MMLU, evaluation harness, comparative study, shared task
narrower: competition track, evaluation metric, text-generation-evaluation, generative-model-evaluation
related: datasets, surveys, image-quality

slug: reproducibility
name: Reproducibility
names: replicability, reproducibility study, replication study, reproducible research
narrower: irreproducibility, random seed variance, nondeterminism, statistical significance testing
narrower: replication crisis, research artifact, data leakage in machine learning
broader: benchmarks-and-evaluation

slug: data-contamination
name: Data contamination
names: benchmark contamination, test set contamination, data leakage, train-test overlap
narrower: contamination detection, contamination-free benchmark, benchmark leakage
narrower: pretraining data detection, live benchmark, LiveBench
broader: benchmarks-and-evaluation, llm-evaluation
related: memorisation, membership-inference

slug: data-quality
name: Data quality and data-centric AI
names: data quality, data-centric AI, data-centric machine learning
narrower: data-selection, data filtering, label error, data curation, data deduplication, missing-data
narrower: error detection in data, data valuation, data preparation, data wrangling, entity-resolution
narrower: data integration, data cleaning, data preprocessing
related: datasets

slug: data-selection
name: Data selection
names: training data selection
narrower: data mixing, data mixture, domain reweighting, instruction data selection, data valuation
narrower: Data Shapley, influence-based selection, pretraining data selection, data deduplication
narrower: data subset selection, sample selection, importance resampling, data efficiency
narrower: example difficulty, DoReMi, quality filtering, data pruning, dataset pruning, coreset selection
narrower: coreset, data filtering, dataset-distillation
broader: data-quality
related: training-data-attribution, active-learning, curriculum-learning, submodular-optimisation

slug: training-data-attribution
name: Training data attribution and influence
names: training data attribution, data attribution, data influence
narrower: Data Shapley, TracIn, influence estimation, data Shapley value, leave-one-out influence
narrower: data pricing, tracing training examples, influence function, data valuation
broader: interpretability
related: data-selection, feature-attribution

slug: dataset-distillation
name: Dataset distillation
names: dataset condensation, data distillation, data condensation
narrower: gradient matching, trajectory matching, distribution matching condensation, distilled dataset
narrower: graph condensation, synthetic training set
broader: data-selection
related: knowledge-distillation

slug: synthetic-data
name: Synthetic data
names: synthetic data generation, synthetic training data, simulated data, artificial data
narrower: LLM-generated data, self-instruct, synthetic tabular data, synthetic images for training
narrower: training on synthetic data, data synthesis, model-collapse, synthetic instruction data
narrower: sim-to-real data, synthetic dataset, differentially private synthetic data
narrower: synthetic health records
related: data-augmentation, sim-to-real, private-synthetic-data

slug: model-collapse
name: Model collapse
names: training on self-generated data, self-consuming generative model, self-consuming loop
narrower: model autophagy, recursive training on generated data, collapse of generative models
narrower: synthetic data loop
broader: synthetic-data
related: generative-models

slug: missing-data
name: Missing data and imputation
names: missing data, imputation, missing value, data imputation, missing value imputation
names: missing data analysis, incomplete data
narrower: time series imputation, multiple imputation, missing not at random, missing modality
narrower: matrix completion, tabular imputation, missing features, incomplete multi-view, MNAR
narrower: missing at random, imputation method, inverse probability weighting for missing
narrower: nonignorable missingness, missing covariates, partially observed data, selection bias
narrower: MICE imputation, informative dropout, missing outcome, doubly robust estimation
broader: data-quality
related: irregular-time-series

slug: entity-resolution
name: Entity resolution
names: entity matching, record linkage
narrower: duplicate detection, knowledge graph alignment, blocking for entity resolution
narrower: author name disambiguation, data integration, column type annotation, data deduplication
narrower: schema matching, entity alignment
broader: data-quality
related: knowledge-graphs
`;
