/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Training

slug: neural-network-training
name: Training neural networks
names: neural network training, training dynamics, deep network training, model training
narrower: optimisers, initialisation, learning-rate, batch-size, regularisation, backpropagation
narrower: training-stability, loss-functions, curriculum-learning, data-augmentation, distributed-training
narrower: mixed-precision-training, efficient training, training efficiency, training recipe
narrower: training from scratch, hyperparameter-transfer, progressive-training
broader: deep-learning
related: optimisation, gradient-flow

slug: optimisation
name: Optimisation
names: numerical optimization, optimization algorithm, optimization method, optimization theory
narrower: convex-optimisation, nonconvex-optimisation, stochastic-optimisation, optimisers
narrower: stochastic-gradient-descent, second-order-optimisation, bilevel-optimisation, minimax-optimisation
narrower: zeroth-order-optimisation, distributed-optimisation, combinatorial-optimisation
narrower: evolutionary-algorithms, bayesian-optimisation, multi-objective-optimisation
narrower: constrained-optimisation, convergence rate, first-order method, variance reduction
narrower: proximal method, learned-optimisers, hyperparameter-optimisation, submodular-optimisation
narrower: robust-optimisation, mirror descent, Frank-Wolfe, gradient-descent
related: neural-network-training, mathematical-optimization

slug: convex-optimisation
name: Convex optimisation
names: convex programming, convex problem, convex analysis
narrower: first-order method, accelerated gradient, Nesterov acceleration, mirror descent, proximal gradient
narrower: ADMM, alternating direction method of multipliers, linear programming, semidefinite programming
narrower: primal-dual algorithm, Frank-Wolfe, interior point method, coordinate descent, cutting plane
narrower: subgradient method, augmented Lagrangian, composite optimization, conic programming
narrower: operator splitting, smooth convex, strongly convex, convex relaxation, accelerated gradient method
narrower: interior-point, semidefinite program, second-order cone, Douglas-Rachford, monotone operator
narrower: Moreau envelope, Bregman, convex function, linear convergence, Kurdyka-Łojasiewicz
narrower: monotone inclusion, saddle point problem, Chambolle-Pock
broader: optimisation, mathematical-optimization

slug: nonconvex-optimisation
name: Non-convex optimisation
names: nonconvex optimization, non-convex problem, nonconvex-nonsmooth optimization
narrower: saddle point escape, Polyak-Lojasiewicz, nonsmooth optimization, stationary point
narrower: generalized smoothness, weakly convex, Kurdyka-Lojasiewicz, global convergence
narrower: difference of convex, Riemannian optimization, nonconvex landscape, Burer-Monteiro
broader: optimisation
related: loss-landscape

slug: stochastic-optimisation
name: Stochastic optimisation
names: stochastic approximation, stochastic programming, stochastic first-order method
narrower: stochastic-gradient-descent, variance reduction, SVRG, heavy-tailed noise, stochastic gradient
narrower: stochastic convex optimization, sample average approximation, stochastic mirror descent
narrower: Robbins-Monro, stochastic compositional optimization, adaptive-optimisers
narrower: decision-dependent distribution, two-timescale stochastic approximation
broader: optimisation
related: optimisers

slug: optimisers
name: Optimisers for deep learning
names: optimizer, deep learning optimizer, neural network optimizer, training optimizer
narrower: stochastic-gradient-descent, adaptive-optimisers, second-order-optimisation, learning-rate
narrower: Muon optimizer, Shampoo, Lion optimizer, weight-decay, gradient-clipping, schedule-free
narrower: momentum method, heavy ball, sharpness-aware-minimisation, memory-efficient optimizer
narrower: learned-optimisers, preconditioned optimizer, sign descent, orthogonalized update, optimizer state
narrower: GaLore, spectral descent, matrix preconditioner, low-rank gradient projection, weight-averaging
broader: optimisation, neural-network-training
related: stochastic-optimisation

slug: stochastic-gradient-descent
name: Stochastic gradient descent
names: SGD, minibatch SGD, stochastic gradient method
narrower: SGD with momentum, gradient noise, gradient variance, noise of SGD, implicit bias of SGD
narrower: random reshuffling, local SGD, SGD dynamics, stochastic differential equation of SGD
narrower: Nesterov momentum, heavy-ball momentum, constant step size SGD, variance-reduced gradient
narrower: large step size gradient descent, Polyak step size, signSGD, stochastic gradient noise
broader: stochastic-optimisation, optimisation, optimisers, gradient-descent
related: implicit-bias

slug: adaptive-optimisers
name: Adam and adaptive optimisers
names: Adam, Adam optimizer, adaptive optimizer, adaptive gradient method, AdamW
names: adaptive learning rate method
narrower: AdaGrad, RMSProp, Adafactor, AMSGrad, convergence of Adam, Lion optimizer, Adam-mini
narrower: adaptive moment estimation, 8-bit Adam, LAMB optimizer, sign-based optimizer, adaptive step size
narrower: Sophia optimizer, SOAP optimizer
broader: optimisers, stochastic-optimisation
related: second-order-optimisation

slug: second-order-optimisation
name: Second-order optimisation
names: second-order method, Newton method, quasi-Newton, natural gradient, curvature-based optimization
names: preconditioning
narrower: K-FAC, Shampoo, Gauss-Newton, Fisher information matrix, L-BFGS, Hessian-free
narrower: cubic regularization, BFGS, Hessian approximation, preconditioned gradient descent
narrower: Hessian estimation, Levenberg-Marquardt, natural gradient descent, trust region method
narrower: Hessian-vector product
broader: optimisation, optimisers
related: adaptive-optimisers

slug: learning-rate
name: Learning rates and schedules
names: learning rate, learning rate schedule, step size, learning rate scheduling, learning rate scheduler
narrower: warmup, cosine annealing, warmup-stable-decay, learning rate decay, cyclical learning rate
narrower: large learning rate, learning-rate-free, adaptive step size, hyperparameter transfer
narrower: edge of stability, schedule-free, D-Adaptation, learning rate annealing, layerwise learning rate
narrower: parameter-free optimization, line search, WSD schedule, step size schedule
broader: optimisers, neural-network-training
related: hyperparameter-transfer, edge-of-stability

slug: hyperparameter-transfer
name: Hyperparameter transfer and parametrisation
names: maximal update parametrization, muP, hyperparameter transfer, mu-transfer, learning rate transfer
narrower: tensor programs, depth muP, zero-shot hyperparameter transfer, width scaling
narrower: feature learning limit, scaling of hyperparameters, infinite-width feature learning
narrower: spectral condition
broader: neural-network-training
related: learning-rate, scaling-laws, deep-learning-theory, hyperparameter-optimisation

slug: batch-size
name: Batch size
names: large batch, mini-batch size, large-batch training, minibatch size, batch size scaling
narrower: critical batch size, gradient accumulation, small batch training, batch size warmup
narrower: gradient noise scale, LARS, LAMB optimizer, large-batch generalization gap, batch size schedule
narrower: adaptive batch size
broader: neural-network-training
related: distributed-training

slug: initialisation
name: Weight initialisation
names: initialization, parameter initialization, network initialization
narrower: Xavier initialization, He initialization, orthogonal initialization, small initialization
narrower: signal propagation, dynamical isometry, initialization scheme, random initialization
narrower: edge of chaos, mean-field initialization, warm-start, Fixup, data-dependent initialization
narrower: model growth, LoRA initialization, initialization scale
broader: neural-network-training
related: deep-learning-theory, residual-connections, training-stability, progressive-training
related: vanishing-gradients

slug: training-stability
name: Training stability
names: training instability, stable training
narrower: training divergence, logit divergence, gradient-clipping, edge of stability, signal propagation
narrower: dead neuron, rank collapse, gradient flow in deep networks, training collapse
narrower: spike in training loss, oversmoothing in transformers, loss spike, vanishing-gradients
broader: neural-network-training
related: initialisation, normalisation-layers

slug: gradient-clipping
name: Gradient clipping
names: clipped gradient, clipped SGD, gradient norm clipping
narrower: per-sample gradient clipping, adaptive clipping, heavy-tailed gradient, generalized smoothness
narrower: gradient normalization, normalized gradient descent
broader: optimisers, training-stability
related: differential-privacy

slug: regularisation
name: Regularisation
names: regularizer, regularization method, regularization technique, implicit regularization
narrower: dropout, weight-decay, label-smoothing, early-stopping, L1 regularization, ridge regularization
narrower: data-augmentation, mixup, sharpness-aware-minimisation, Jacobian regularization
narrower: entropy regularization, spectral regularization, stochastic depth, sparsity-inducing
narrower: Tikhonov regularization, manifold regularization, total variation regularization, group lasso
narrower: noise injection, orthogonal regularization, regularization path, Lipschitz regularization
narrower: gradient penalty, nuclear norm
broader: neural-network-training
related: generalisation, overfitting, implicit-bias

slug: dropout
name: Dropout
names: dropout regularization, dropout method
narrower: Monte Carlo dropout, MC dropout, stochastic depth, DropConnect, DropPath, variational dropout
narrower: DropBlock, attention dropout, dropout rate, structured dropout, DropEdge, layer dropout
broader: regularisation

slug: weight-decay
name: Weight decay
names: decoupled weight decay, L2 regularization, weight regularization
narrower: AdamW, weight norm, rotational equilibrium, cautious weight decay, role of weight decay
narrower: L2 penalty
broader: regularisation, optimisers

slug: early-stopping
name: Early stopping
names: early-stopping criterion, stopping criterion, stopping rule
narrower: validation-based stopping, training termination, optimal stopping of gradient descent
narrower: when to stop training
broader: regularisation
related: overfitting

slug: label-smoothing
name: Label smoothing
names: soft label, label regularization, smoothed label, soft target
narrower: online label smoothing, confidence penalty, label refinement, label relaxation
broader: regularisation
related: uncertainty-and-calibration, knowledge-distillation, cross-entropy-loss, calibration

slug: sharpness-aware-minimisation
name: Sharpness-aware minimisation and flat minima
names: sharpness-aware minimization, flat minima, flat minimum, sharpness minimization
narrower: loss sharpness, flatness, SAM optimizer, adaptive SAM, sharpness and generalization, sharp minima
narrower: flatness measure, sharpness-aware training, trace of the Hessian, wide minima, entropy SGD
broader: regularisation, optimisers
related: loss-landscape, generalisation, edge-of-stability

slug: weight-averaging
name: Weight averaging
names: stochastic weight averaging, model averaging, exponential moving average of weights
names: parameter averaging, checkpoint averaging, weight ensembling
narrower: SWA, model soup, EMA of weights, latest weight averaging, iterate averaging, Polyak averaging
narrower: Polyak-Ruppert, averaged SGD, checkpoint merging, WiSE-FT, LAWA
broader: optimisers
related: model-merging

slug: backpropagation
name: Backpropagation and its alternatives
names: backpropagation, backprop
narrower: forward-forward algorithm, local learning rule, feedback alignment, equilibrium propagation
narrower: predictive coding network, target propagation, biologically plausible learning, Hebbian learning
narrower: forward gradient, layer-wise training, backpropagation-free training, straight-through estimator
narrower: greedy layerwise learning, synthetic gradient, activation checkpointing, credit assignment
narrower: gradient computation
broader: neural-network-training
related: automatic-differentiation, neuroscience

slug: automatic-differentiation
name: Automatic differentiation
names: autodiff, algorithmic differentiation, differentiable programming, automatic differentiation system
narrower: reverse-mode differentiation, forward-mode differentiation, gradient checkpointing
narrower: differentiable simulator, implicit differentiation, adjoint method, JAX, differentiable simulation
narrower: higher-order derivative
related: backpropagation, machine-learning-systems

slug: loss-functions
name: Loss functions
names: training loss, training objective, surrogate loss, loss design
narrower: cross-entropy-loss, focal loss, contrastive-loss, triplet loss, dice loss, hinge loss, margin loss
narrower: perceptual loss, Huber loss, mean squared error loss, robust loss, ranking loss, softmax loss
narrower: proper loss, adversarial loss, auxiliary loss, loss reweighting, logit adjustment, regression loss
narrower: IoU loss, proper scoring rule, AUC optimization, multi-loss, next-token prediction loss
narrower: learned loss, reconstruction loss, class-balanced loss, polynomial loss, listwise loss, CTC loss
narrower: Wasserstein loss, adaptive loss, loss weighting, segmentation-losses
broader: neural-network-training
related: metric-learning, imbalanced-learning

slug: cross-entropy-loss
name: Cross-entropy loss
names: cross entropy, softmax cross-entropy, log loss, negative log-likelihood loss, logistic loss
narrower: focal loss, softmax loss, weighted cross entropy, generalized cross entropy, binary cross-entropy
narrower: softmax bottleneck, temperature in softmax, cut cross-entropy, cross-entropy minimization
narrower: squared loss versus cross-entropy
broader: loss-functions
related: label-smoothing

slug: contrastive-loss
name: Contrastive losses
names: InfoNCE, noise contrastive estimation, NT-Xent
narrower: supervised contrastive loss, multi-positive contrastive loss
narrower: sigmoid loss for language image pre-training, hard-negative-mining
narrower: temperature in contrastive loss, decoupled contrastive loss, N-pair loss, proxy loss
narrower: margin-based loss, quadruplet loss, triplet loss
broader: loss-functions, metric-learning, contrastive-learning

slug: hard-negative-mining
name: Negative sampling and hard negatives
names: negative sampling, hard negative mining, hard negative, negative sample, hard example mining
narrower: false negative in contrastive learning, in-batch negatives, online hard example mining
narrower: negative sampler, debiased contrastive learning, hard sample mining
broader: contrastive-loss, metric-learning
related: dense-retrieval, recommender-systems

slug: segmentation-losses
name: Region and overlap losses
names: overlap loss, segmentation loss
narrower: generalized IoU, bounding box regression loss, soft Dice, Lovász softmax, topological loss, clDice
narrower: GIoU, Hausdorff loss, box loss, boundary loss, Tversky loss, IoU loss, dice loss
broader: loss-functions
related: image-segmentation, object-detection

slug: curriculum-learning
name: Curriculum learning
names: curriculum, easy-to-hard training, self-paced learning, automatic curriculum
narrower: data ordering, example ordering, difficulty-based sampling, curriculum reinforcement learning
narrower: unsupervised environment design, anti-curriculum, teacher-student curriculum, progressive training
narrower: curriculum strategy, competence-based curriculum, training order
broader: neural-network-training
related: data-selection

slug: data-augmentation
name: Data augmentation
names: image augmentation, augmentation strategy, data augmentation method
narrower: mixup, CutMix, Cutout, AutoAugment, RandAugment, text augmentation, generative data augmentation
narrower: adversarial augmentation, random cropping, augmentation policy, graph augmentation
narrower: time series augmentation, test-time augmentation, feature augmentation, copy-paste augmentation
narrower: diffusion-based augmentation, back-translation, LLM-based augmentation
narrower: counterfactual data augmentation, SpecAugment, oversampling, random erasing
broader: neural-network-training, regularisation
related: synthetic-data

slug: mixup
name: Mixup and mixing augmentations
names: mixup, manifold mixup, mix-based augmentation, sample mixing
narrower: saliency-guided mixup, interpolation-based augmentation, mixed sample data augmentation
narrower: puzzle mix, TokenMix, linear interpolation of samples, C-Mixup, CutMix
broader: data-augmentation, regularisation

slug: distributed-training
name: Distributed training
names: distributed deep learning, large-scale training, parallel training, distributed machine learning
names: parallelism strategy
narrower: data parallelism, pipeline-parallelism, tensor parallelism, fully sharded data parallel, FSDP
narrower: communication-efficient training, parameter server, all-reduce, asynchronous training
narrower: expert parallelism, DiLoCo, sequence parallelism, decentralized training, fault-tolerant training
narrower: collective communication, elastic training, Megatron, 3D parallelism, activation recomputation
narrower: large-scale GPU training, context parallelism, communication overlap, ZeRO sharding
narrower: LLM training system, gradient-compression
broader: machine-learning-systems, neural-network-training
related: distributed-optimisation, federated-learning, batch-size, mixed-precision-training

slug: pipeline-parallelism
name: Model and pipeline parallelism
names: pipeline parallelism, model parallelism, pipeline parallel training
narrower: pipeline bubble, automatic parallelization, 3D parallelism, zero bubble, sequence parallelism
narrower: intra-operator parallelism, GPipe, parallelization strategy, tensor parallelism
broader: distributed-training

slug: distributed-optimisation
name: Distributed and decentralised optimisation
names: distributed optimization, decentralized optimization, decentralized learning, consensus optimization
names: communication-efficient optimization, gossip algorithm
narrower: local SGD, gradient tracking, decentralized SGD, asynchronous optimization, error feedback
narrower: communication compression, Byzantine-robust, network topology in decentralized learning
narrower: federated optimization, communication complexity of optimization, peer-to-peer learning
narrower: decentralized stochastic, multi-agent optimization
broader: optimisation
related: distributed-training, federated-learning

slug: gradient-compression
name: Gradient compression
names: communication compression, gradient quantization, gradient sparsification, compressed gradient
names: compressed communication
narrower: error feedback, signSGD, top-k sparsification, PowerSGD, low-rank gradient compression, 1-bit Adam
narrower: quantized gradient communication
broader: distributed-training
related: quantisation

slug: mixed-precision-training
name: Mixed-precision and low-precision training
names: mixed precision training, mixed precision, low-precision training, FP8 training, quantized training
names: half precision
narrower: bfloat16, FP4 training, FP8, stochastic rounding, low-precision arithmetic, loss scaling, NVFP4
narrower: microscaling, MXFP4, floating-point format, 8-bit optimizer, 4-bit training, INT8 training
narrower: fully quantized training
broader: neural-network-training
related: quantisation, distributed-training

slug: zeroth-order-optimisation
name: Zeroth-order and derivative-free optimisation
names: zeroth-order optimization, derivative-free optimization, gradient-free optimization
names: black-box optimization, zero-order optimization
narrower: MeZO, forward-only fine-tuning, evolution strategies, simultaneous perturbation, SPSA
narrower: finite-difference gradient, two-point gradient estimator, zeroth-order fine-tuning, direct search
narrower: bandit convex optimization
broader: optimisation
related: evolutionary-algorithms, bayesian-optimisation

slug: evolutionary-algorithms
name: Evolutionary algorithms
names: evolutionary algorithm, evolutionary computation, evolutionary optimization
narrower: genetic programming, CMA-ES, differential evolution, neuroevolution, particle swarm optimization
narrower: quality-diversity, MAP-Elites, swarm intelligence, ant colony, novelty search
narrower: multi-objective evolutionary algorithm, NSGA-II, LLM-driven evolution, AlphaEvolve
narrower: evolutionary search, hyper-heuristic, open-endedness, crossover operator
narrower: estimation of distribution algorithm, memetic algorithm
narrower: runtime analysis of evolutionary algorithms, genetic algorithm, evolution strategies
narrower: metaheuristic
broader: optimisation
related: zeroth-order-optimisation, symbolic-regression

slug: bilevel-optimisation
name: Bilevel optimisation
names: bi-level optimization, hypergradient, bilevel programming
narrower: hypergradient estimation, gradient-based hyperparameter optimization, implicit gradient
narrower: stochastic bilevel, bilevel problem, Stackelberg game, lower-level problem, meta-gradient
broader: optimisation
related: few-shot-and-meta-learning, hyperparameter-optimisation, meta-learning

slug: minimax-optimisation
name: Minimax optimisation
names: min-max optimization, saddle point problem, minimax problem, variational inequality
narrower: gradient descent ascent, extragradient, optimistic gradient, nonconvex-concave, convex-concave
narrower: monotone inclusion, min-max problem, last-iterate convergence, optimistic mirror descent
narrower: zero-sum game
broader: optimisation
related: game-theory, generative-adversarial-networks

slug: multi-objective-optimisation
name: Multi-objective optimisation
names: multiobjective optimization, Pareto optimization, Pareto front, vector optimization
narrower: Pareto set learning, multi-objective Bayesian optimization, multi-gradient descent, scalarization
narrower: hypervolume, multi-objective evolutionary algorithm, many-objective, Pareto stationary
narrower: trade-off between objectives, multi-objective reinforcement learning
broader: optimisation
related: multi-task-learning

slug: constrained-optimisation
name: Constrained optimisation
names: optimization with constraints, Lagrangian method, constrained learning
narrower: augmented Lagrangian, projection-free, primal-dual method, equality constraints
narrower: hard constraints in neural networks, penalty method, Lagrangian duality
narrower: constrained machine learning, functional constraint, projected gradient
broader: optimisation
related: safe-reinforcement-learning

slug: combinatorial-optimisation
name: Combinatorial optimisation
names: neural combinatorial optimization, discrete optimization, learning to optimize combinatorial
names: combinatorial optimization problem
narrower: travelling salesman problem, vehicle routing problem, mixed-integer linear programming
narrower: branch and bound, job shop scheduling, scheduling problem, knapsack, graph coloring, maximum cut
narrower: neural solver, learning to branch, MILP, bin packing, TSP solver, routing problem
narrower: facility location, set cover, submodular-optimisation, maximum independent set
narrower: automatic heuristic design, QUBO, integer programming, mixed-integer programming
narrower: travelling salesman, vehicle routing, knapsack problem, max-cut, minimum spanning tree
narrower: Steiner tree, submodular maximization, submodular function, graph partitioning
narrower: quadratic assignment, assignment problem, local search, simulated annealing, ant colony
narrower: genetic algorithm, tabu search, large neighborhood search, max flow, matching algorithm
narrower: orienteering problem, maximum satisfiability, Ising machine
broader: optimisation, mathematical-optimization
related: constraint-programming, differentiable-optimisation, graph-structure-and-algorithms
related: algorithms-theory, approximation-algorithms, operations-research

slug: submodular-optimisation
name: Submodular optimisation
names: submodular maximization, submodular function, submodularity
narrower: DR-submodular, submodular minimization, greedy algorithm with matroid constraint
narrower: streaming submodular, diverse subset selection, determinantal point process
broader: combinatorial-optimisation, optimisation
related: data-selection

slug: robust-optimisation
name: Distributionally robust optimisation
names: robust optimization, DRO, distributional robustness, group DRO, distributionally robust
narrower: Wasserstein ambiguity set, worst-case distribution, uncertainty set, group robustness
narrower: minimax risk, conditional value at risk, Wasserstein distributionally robust
narrower: f-divergence ambiguity, worst-group
broader: optimisation
related: distribution-shift, risk-sensitive-rl

slug: differentiable-optimisation
name: Decision-focused learning and differentiable optimisation
names: decision-focused learning, predict-then-optimize, differentiable optimization
names: differentiable optimization layer, smart predict-then-optimize, end-to-end predict and optimize
narrower: optimization layer, contextual optimization, contextual stochastic optimization
narrower: differentiable solver, differentiable combinatorial optimization, perturbed optimizer, OptNet
narrower: decision loss
related: combinatorial-optimisation, implicit-models

slug: learned-optimisers
name: Learned optimisers and learning to optimise
names: learned optimizer, learning to optimize, learning to learn optimizer, L2O, meta-learned optimizer
narrower: deep unfolding, deep unrolling, unrolled network, VeLO, optimizer meta-training
narrower: learned update rule, LISTA, amortized optimization, unrolled optimization, algorithm unrolling
broader: optimisers, optimisation
related: few-shot-and-meta-learning

slug: progressive-training
name: Progressive training and model growth
names: model growth, progressive training, network growing, progressive stacking, growing neural networks
names: model expansion
narrower: depth up-scaling, layer stacking, network morphism, function-preserving expansion
narrower: progressive layer training, layer freezing, grow during training
broader: neural-network-training
related: pretraining, initialisation

slug: overfitting
name: Overfitting
names: overfit, over-fitting
narrower: catastrophic overfitting, robust overfitting, interpolating model, harmless interpolation
narrower: data repetition, reduce overfitting, adaptive overfitting, test set reuse, underfitting
narrower: memorization and overfitting
broader: generalisation
related: regularisation, double-descent, memorisation, early-stopping, benign-overfitting

slug: fine-tuning
name: Fine-tuning
names: finetuning, model fine-tuning, full fine-tuning
narrower: parameter-efficient-fine-tuning, instruction-tuning, LLM fine-tuning, task-specific fine-tuning
narrower: robust fine-tuning, head fine-tuning, domain-specific fine-tuning, continual fine-tuning
narrower: forgetting during fine-tuning, fine-tuning dynamics, post-training, layer-wise fine-tuning
narrower: linear probing, surgical fine-tuning, fine-tuned language model, supervised-fine-tuning
broader: transfer-learning
related: pretraining

slug: pretraining
name: Pre-training
names: pretraining, pretrained model, pre-trained model, language model pretraining
narrower: pretraining data, continual-pretraining, large-scale pretraining, next-token prediction
narrower: vision-language pretraining, pretraining objective, pretraining corpus, LLM pretraining
narrower: data mixture, pretraining dynamics, multi-token prediction, pre-trained language model
narrower: supervised pretraining, data-constrained pretraining, pretraining scale, masked-language-models
broader: deep-learning
related: scaling-laws, fine-tuning, foundation-models, self-supervised-learning, progressive-training
related: language-modelling, transfer-learning

slug: continual-pretraining
name: Continual pre-training
names: continued pretraining, continual pretraining, domain-adaptive pretraining, mid-training
names: annealing phase training
narrower: domain-specific pretraining, domain adaptation of LLMs, language adaptation of LLM
narrower: vocabulary expansion, rewarming learning rate, adaptive pretraining
broader: pretraining, continual-learning

slug: post-training
name: Post-training of language models
names: LLM post-training, post-training, post-training method
narrower: instruction-tuning, rlhf, preference-optimisation, rl-for-reasoning
narrower: supervised fine-tuning of language models, post-training recipe, rejection sampling fine-tuning
narrower: post-training data, on-policy distillation, alignment tuning
broader: large-language-models, fine-tuning
related: supervised-fine-tuning
`;
