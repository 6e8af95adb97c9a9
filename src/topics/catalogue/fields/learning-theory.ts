/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Learning theory

slug: learning-theory
name: Learning theory
names: statistical learning theory, computational learning theory, machine learning theory, PAC learning
names: theory of machine learning
narrower: generalisation-bounds, sample complexity, VC dimension, Rademacher complexity, minimax rate
narrower: agnostic learning, statistical query, learnability, excess risk, uniform convergence
narrower: algorithmic stability, online learnability, learning halfspaces, boosting theory
narrower: information-theoretic bound, hardness of learning, empirical risk minimization
narrower: statistical-computational gap, multiclass learnability, sample compression, property testing
narrower: learning parities, testable learning, active learning theory, private learning theory
narrower: properly learning, tensor PCA, learning mixtures, Littlestone dimension, list learning
narrower: teaching dimension, learning Boolean functions, single-index model, multi-index model
narrower: junta learning, surrogate loss consistency, nonparametric estimation rate, generalization theory
narrower: deep-learning-theory
broader: machine-learning
related: generalisation, rl-theory, gnn-expressivity, information-theory, expressivity
related: high-dimensional-statistics, algorithms-theory

slug: generalisation
name: Generalisation
names: generalization ability, generalization error, generalization performance
names: generalization in deep learning
narrower: generalisation-bounds, benign overfitting, double-descent, generalization gap, flat minima
narrower: out-of-distribution generalization, domain-generalisation, grokking, implicit-bias
narrower: algorithmic stability, compositional-generalisation, overfitting, sharpness and generalization
narrower: test error prediction, generalization of neural networks, memorization and generalization
narrower: generalization measure, generalization in reinforcement learning, robust generalization
narrower: length-extrapolation
related: learning-theory, deep-learning-theory, regularisation, sharpness-aware-minimisation, inductive-bias

slug: generalisation-bounds
name: Generalisation bounds
names: PAC-Bayes, generalization error bound, PAC-Bayesian, generalization guarantee, risk bound
narrower: information-theoretic generalization, algorithmic stability, uniform convergence
narrower: Rademacher complexity, margin bound, norm-based bound, non-vacuous bound, compression bound
narrower: mutual information bound, VC dimension, stability bound, excess risk bound, covering number
narrower: stability of SGD, PAC-Bayes bound, fast rates
broader: generalisation, learning-theory

slug: deep-learning-theory
name: Theory of deep learning
names: deep learning theory, theory of neural networks, neural network theory, mathematics of deep learning
names: theoretical understanding of deep learning
narrower: neural-tangent-kernel, implicit-bias, double-descent, mean-field-neural-networks, neural-collapse
narrower: expressivity, loss-landscape, scaling-laws, mode-connectivity, grokking, feature-learning-theory
narrower: infinite-width, overparameterized neural network, deep linear network, two-layer network
narrower: approximation theory of neural networks, convergence of neural network training
narrower: benign overfitting, signal propagation, spectral bias, teacher-student model theory
narrower: random features, diffusion model theory, lazy training, lottery-ticket-hypothesis, neural scaling
narrower: saddle-to-saddle, random matrix theory of neural networks, statistical-physics-of-learning
narrower: edge-of-stability, transformer-theory
broader: learning-theory, deep-learning
related: generalisation, gradient-flow, hyperparameter-transfer, initialisation, random-matrices

slug: neural-tangent-kernel
name: Neural tangent kernel and infinite width
names: neural tangent kernel, NTK, infinite-width network, wide neural network, NNGP, infinite-width limit
narrower: lazy training, kernel regime, neural network Gaussian process, empirical NTK
narrower: finite-width correction, tangent kernel, overparameterized convergence, linearized network
narrower: conjugate kernel
broader: deep-learning-theory, kernel-methods
related: feature-learning-theory

slug: mean-field-neural-networks
name: Mean-field theory of neural networks
names: mean-field neural network, mean-field limit of neural networks, mean-field Langevin dynamics
names: mean-field regime, dynamical mean-field theory
narrower: two-layer mean-field, propagation of chaos, signal propagation
narrower: Wasserstein gradient flow of networks, neural networks as interacting particles
broader: deep-learning-theory
related: statistical-physics-of-learning

slug: feature-learning-theory
name: Feature learning and learning dynamics
names: feature learning theory, rich regime, learning dynamics, feature learning in neural networks
names: dynamics of learning
narrower: deep linear network, lazy to rich transition, single-index model learning, staircase property
narrower: saddle-to-saddle, neural feature ansatz, training dynamics theory, gradient flow dynamics
narrower: incremental learning dynamics, multi-index model, progressive sharpening
narrower: average gradient outer product, developmental interpretability, singular learning theory
broader: deep-learning-theory
related: neural-tangent-kernel

slug: statistical-physics-of-learning
name: Statistical physics of learning
names: statistical mechanics of learning, spin glass, replica method
names: statistical physics and machine learning
narrower: teacher-student perceptron, high-dimensional asymptotics, approximate message passing
narrower: phase transition in learning, dynamical mean-field theory, cavity method, committee machine
narrower: message passing inference, random energy model, glassy landscape
broader: deep-learning-theory
related: high-dimensional-statistics, mean-field-neural-networks

slug: implicit-bias
name: Implicit bias
names: implicit regularization of gradient descent, simplicity bias
narrower: max-margin bias, minimum-norm solution, implicit regularization of SGD, frequency principle
narrower: margin maximization, inductive bias of transformers, implicit bias of Adam
narrower: architectural inductive bias, low-rank bias, frequency bias, bias towards simple functions
narrower: spectral bias
broader: deep-learning-theory, generalisation
related: regularisation, stochastic-gradient-descent, gradient-descent, inductive-bias

slug: edge-of-stability
name: Edge of stability
names: progressive sharpening, large learning rate dynamics, catapult mechanism
names: large step size gradient descent
narrower: instability of gradient descent, oscillation of sharpness, self-stabilization, central flow
narrower: catapult phase
broader: deep-learning-theory
related: learning-rate, sharpness-aware-minimisation

slug: loss-landscape
name: Loss landscapes
names: loss surface, optimization landscape, energy landscape of neural networks, landscape analysis
narrower: mode-connectivity, Hessian spectrum, saddle point, spurious local minima, flat minima
narrower: Hessian eigenvalues, local minima, landscape of neural networks, loss geometry, critical points
narrower: loss basin, curvature of loss, fitness landscape, Hessian analysis
broader: deep-learning-theory
related: sharpness-aware-minimisation, nonconvex-optimisation

slug: mode-connectivity
name: Mode connectivity
names: linear mode connectivity, permutation symmetry, weight-space symmetry
narrower: Git Re-Basin, neuron alignment, loss barrier, weight matching, connected minima
narrower: permutation alignment, neuron permutation, parameter symmetry, linear connectivity
broader: loss-landscape, deep-learning-theory
related: model-merging, weight-space-learning

slug: model-merging
name: Model merging
names: merging models, weight interpolation, task arithmetic, model soup, parameter merging, model fusion
narrower: task vector, TIES-Merging, weight averaging of models, LoRA merging, Fisher merging
narrower: evolutionary model merging, multi-task merging, model souping, merged model, model stitching
narrower: checkpoint merging, merging LLMs, merging fine-tuned models, isotropic merging
narrower: knowledge fusion of LLMs, adapter merging
related: weight-averaging, mode-connectivity, ensemble-learning

slug: weight-space-learning
name: Weight space learning
names: neural functional, model zoo, deep weight space, learning from weights, weight-space network
narrower: weight space symmetry, generating neural network weights, predicting model properties from weights
narrower: equivariant weight network, metanetwork, permutation equivariant neural functional
narrower: hyper-representation, neural network weights as data, model lineage, model atlas
narrower: weight generation, neural parameter diffusion, implicit neural representation classification
related: hypernetworks, mode-connectivity

slug: grokking
name: Grokking
names: delayed generalization, grok
narrower: modular addition network, sudden generalization, modular arithmetic learning, Omnigrok, grokked
narrower: slingshot mechanism
broader: deep-learning-theory, generalisation
related: mechanistic-interpretability, emergence

slug: double-descent
name: Double descent and benign overfitting
names: double descent, interpolation regime, overparameterization, overparametrization
narrower: interpolation threshold, ridgeless regression, overparameterized, random feature regression
narrower: tempered overfitting, epoch-wise double descent, minimum-norm interpolation
narrower: interpolating estimator, multiple descent, bias-variance tradeoff, benign-overfitting
broader: deep-learning-theory, generalisation
related: overfitting

slug: neural-collapse
name: Neural collapse
names: equiangular tight frame, simplex ETF, feature collapse
narrower: unconstrained features model, ETF classifier, within-class variability collapse
narrower: imbalanced neural collapse, class mean convergence, last-layer feature geometry
broader: deep-learning-theory
related: imbalanced-learning

slug: information-bottleneck
name: Information bottleneck
names: variational information bottleneck, minimal sufficient representation
narrower: information plane, deterministic information bottleneck, graph information bottleneck
narrower: compression phase, rate-distortion representation
broader: information-theory
related: representation-learning

slug: information-theory
name: Information theory and learning
names: information theory, mutual information, entropy estimation, information-theoretic
names: mutual information estimation, Shannon theory, mathematical information theory
narrower: rate-distortion, partial information decomposition, divergence estimation, Kolmogorov complexity
narrower: minimum description length, f-divergence, channel capacity, MINE estimator, transfer entropy
narrower: KL divergence estimation, total correlation, compression and intelligence, Fisher information
narrower: algorithmic information, Rényi divergence, maximum entropy principle, information-bottleneck
narrower: coding-theory, source coding, data-compression, entropy inequality, network information theory
narrower: finite blocklength, wiretap channel, private information retrieval, coded caching, coded computing
narrower: information bottleneck, lossless compression, distributed source coding, Rényi entropy
narrower: broadcast channel, interference channel, Kullback-Leibler, network coding, quantization theory
narrower: group testing, joint source-channel, deletion channel, index coding, Shannon capacity
narrower: information inequalities, age of information, channel simulation, multiple access channel
narrower: secret key capacity, DNA storage channel, common information, strong converse, error exponent
narrower: information-theoretic security, hypothesis testing information
related: learning-theory, image-compression

slug: expressivity
name: Expressivity and approximation
names: expressive power of neural networks, expressivity, approximation theory, universal approximation
names: universal approximation theorem, neural network expressivity
narrower: approximation rate, depth separation, transformer expressivity, linear regions
narrower: circuit complexity of transformers, piecewise linear network
narrower: function approximation by neural networks, formal languages and transformers
narrower: representational power, ReLU network approximation, Barron space, depth-width
narrower: chain-of-thought expressivity, Turing completeness, curse of dimensionality in approximation
narrower: TC0 transformer, number of linear regions, expressive power
broader: deep-learning-theory
related: learning-theory

slug: transformer-theory
name: Theory of transformers
names: transformer theory, theoretical analysis of transformers, transformer expressivity, attention theory
narrower: in-context learning theory, formal languages and transformers, training dynamics of transformers
narrower: attention as dynamical system, clustering in self-attention, transformers learn gradient descent
narrower: single-layer transformer, circuit complexity of transformers, transformers implement algorithms
narrower: optimization of attention, rank collapse in transformers, computational power of transformers
narrower: RASP language
broader: deep-learning-theory, transformers
related: in-context-learning

slug: scaling-laws
name: Scaling laws
names: neural scaling law, compute-optimal, scaling behaviour, compute-optimal training
narrower: Chinchilla, scaling of language models, data-constrained scaling, inverse scaling, emergence
narrower: scaling exponent, loss prediction, inference scaling laws, MoE scaling laws, downstream scaling
narrower: scaling model size, broken neural scaling law, power-law scaling of loss, precision scaling laws
narrower: scaling of data, observational scaling laws, scaling predictability, overtrained model
narrower: vocabulary scaling
broader: deep-learning-theory
related: pretraining, hyperparameter-transfer

slug: emergence
name: Emergence
names: emergent ability, emergent capabilities of LLM, phase transition in training
narrower: emergent behaviour, breakthrough capability, sudden capability gain, emergent capability
narrower: abrupt learning
broader: scaling-laws
related: grokking

slug: random-matrices
name: Random matrices and spectral methods
names: random matrix theory, spectral method, random matrix, spectral analysis of weights, random matrices
narrower: heavy-tailed weights, spiked model, spectral density of Hessian, free probability
narrower: eigenvalue spectrum, singular value spectrum, WeightWatcher, random features model, BBP transition
narrower: Marchenko-Pastur, Wigner matrix, Gaussian unitary ensemble, Tracy-Widom, eigenvalue statistics
narrower: spectral statistics, circular law, beta ensemble, determinantal point process, Ginibre ensemble
narrower: sample covariance matrices, spiked matrix, local law, empirical spectral distribution
narrower: Dyson Brownian motion, outlier eigenvalue, log gas, Coulomb gas, eigenvector delocalization
narrower: random band matrix, orthogonal polynomial ensemble, edge universality, sine kernel
broader: probability-theory
related: high-dimensional-statistics, deep-learning-theory

slug: high-dimensional-statistics
name: High-dimensional statistics
names: statistical inference, statistical estimation, high-dimensional inference
names: high-dimensional data analysis, sparse estimation
narrower: robust statistics, two-sample test, minimax estimation, sparse regression, covariance estimation
narrower: multiple testing, density estimation, mean estimation, high-dimensional regression, debiased lasso
narrower: false discovery rate, independence test, change-point detection, e-value, sequential testing
narrower: confidence sequence, quantile estimation, U-statistics, copula, extreme value theory
narrower: kernel density estimation, matrix estimation, M-estimation, functional data analysis
narrower: semi-parametric, heavy-tailed estimation, outlier-robust estimation, shape-constrained
narrower: goodness-of-fit, hypothesis testing, lasso, group lasso, variable selection
narrower: covariance matrix estimation, precision matrix estimation, graphical lasso
narrower: high-dimensional covariance, sparse PCA, spiked covariance, post-selection inference
narrower: selective inference, knockoffs, high-dimensional linear model, compressed-sensing
narrower: low-rank matrix estimation, matrix denoising, best subset selection, sure independence screening
narrower: approximate message passing, sparse signal detection, high-dimensional testing
narrower: high-dimensional mean, stability selection, proportional asymptotics, elastic net
related: learning-theory, bayesian-inference, regression, statistical-physics-of-learning, random-matrices
related: nonparametric-statistics, statistics

slug: algorithms-theory
name: Algorithms and theoretical computer science
names: approximation algorithm, learning-augmented algorithm, algorithms with predictions
names: theoretical computer science
narrower: randomized linear algebra, competitive ratio, property testing, online algorithm with advice
narrower: differentially private algorithm, matrix sketching, locality-sensitive hashing
narrower: caching with predictions, k-center, approximation ratio, data structure
narrower: randomized numerical linear algebra, fast matrix multiplication, count-min sketch
narrower: graph algorithm theory, hardness of approximation, sorting algorithm, sublinear algorithm
narrower: streaming algorithm
related: learning-theory, combinatorial-optimisation

slug: kernels-and-gaussian-processes
name: Kernels and Gaussian processes
narrower: kernel-methods, gaussian-processes
broader: machine-learning
related: bayesian-optimisation

slug: kernel-methods
name: Kernel methods
names: kernel machine, reproducing kernel Hilbert space, RKHS, kernel learning
narrower: kernel ridge regression, random features, maximum mean discrepancy, kernel mean embedding
narrower: Nyström approximation, multiple kernel learning, kernel regression, graph kernel
narrower: positive definite kernel, neural-tangent-kernel, kernel Stein discrepancy, support-vector-machines
narrower: kernel approximation, deep kernel learning, signature kernel
narrower: Hilbert-Schmidt independence criterion, kernel PCA, kernel embedding, MMD flow, string kernel
narrower: kernel interpolation, kernel two-sample test, kernel bandwidth
broader: kernels-and-gaussian-processes, machine-learning
related: gaussian-processes, quantum-machine-learning

slug: gaussian-processes
name: Gaussian processes
names: Gaussian process regression, GP regression, GP model, kriging
narrower: sparse Gaussian process, deep Gaussian process, inducing points, deep kernel learning
narrower: scalable Gaussian process, variational Gaussian process, GP latent variable model
narrower: multi-output Gaussian process, neural process, GP classification, Matérn kernel
narrower: spatial Gaussian process, Gaussian process surrogate, Gaussian process hyperparameter
narrower: state-space Gaussian process, multi-task Gaussian process, Vecchia approximation
broader: kernels-and-gaussian-processes, bayesian-inference
related: bayesian-optimisation, kernel-methods, surrogate-modelling

slug: optimal-transport
name: Optimal transport
names: Wasserstein distance, Wasserstein, earth mover's distance, Monge problem
narrower: entropic optimal transport, Gromov-Wasserstein, sliced Wasserstein, Schrödinger bridge
narrower: unbalanced optimal transport, neural optimal transport, Wasserstein barycenter
narrower: Wasserstein gradient flow, Kantorovich, optimal transport map, partial optimal transport
narrower: Sinkhorn algorithm, transport plan, Wasserstein space, multi-marginal, dynamic optimal transport
narrower: Monge map, Sinkhorn divergence, Sinkhorn
related: flow-matching, domain-adaptation, gradient-flow

slug: gradient-flow
name: Gradient flows
names: Wasserstein gradient flow, gradient flows in probability space, continuous-time optimization
narrower: mean-field Langevin, MMD flow, Stein variational gradient descent
narrower: gradient flow of neural networks, interacting particle, JKO scheme, Fisher-Rao gradient flow
narrower: continuous-time gradient descent, Hamiltonian flow optimization
related: optimal-transport, mcmc, deep-learning-theory, neural-network-training

slug: dynamical-systems
name: Dynamical systems and chaos
names: dynamical system, chaotic system, learning dynamical systems, Koopman operator, nonlinear dynamics
names: dynamical systems reconstruction, dynamical systems theory
narrower: dynamic mode decomposition, SINDy, equation discovery, chaos forecasting, attractor reconstruction
narrower: Lyapunov exponent, neural-odes, sparse identification of nonlinear dynamics, Koopman autoencoder
narrower: Lorenz system, system-identification, bifurcation, time-delay embedding
narrower: Hamiltonian system learning, stochastic dynamics inference, tipping point, oscillator network
narrower: ergodic-theory, chaos, limit cycle, Hamiltonian dynamics, KAM theory, hyperbolic dynamics
narrower: Anosov flow, complex dynamics, Julia set, Mandelbrot set, symbolic dynamics, subshift
narrower: cellular automata, billiard, celestial-mechanics, topological entropy
narrower: partially hyperbolic diffeomorphism, interval map, invariant manifold, center manifold
narrower: slow-fast system, delay differential equation, ordinary differential equation
narrower: nonautonomous system, homoclinic, stable manifold, piecewise smooth system, Hilbert's 16th problem
narrower: circle homeomorphism, heteroclinic, cocycle, Arnold diffusion, periodic orbits
narrower: coupled oscillators
related: physics-and-differential-equations, control, stochastic-processes, symbolic-regression

slug: stochastic-processes
name: Stochastic differential equations and processes
names: SDE inference, stochastic process, Markov chain, diffusion process, random process
narrower: neural SDE, jump process, Brownian motion, stochastic dynamics, Lévy process, SDE estimation
narrower: signature method, rough path, backward stochastic differential equation, Markov process
narrower: Fokker-Planck, hidden Markov model, trajectory inference, mixing time, random walk
narrower: branching process, branching random walk, branching Brownian motion, renewal process
narrower: Poisson process, point process, Hawkes process, fractional Brownian motion
narrower: Gaussian process sample paths, continuous-time Markov chain, first passage time
narrower: ergodicity of Markov, queueing, stable process, Ornstein-Uhlenbeck, random environment, coalescent
narrower: self-similar process, Gaussian multiplicative chaos, birth-death process, stochastic resetting
broader: probability-theory
related: dynamical-systems, mcmc, stochastic-differential-equations, queueing-theory

slug: quantum-machine-learning
name: Quantum machine learning
names: quantum neural network, quantum learning, QML
narrower: quantum kernel, barren plateau, quantum reinforcement learning, quantum annealing
narrower: quantum state learning, quantum error correction, variational quantum eigensolver, quantum circuit
narrower: hybrid quantum-classical, quantum federated learning, quantum generative model
narrower: quantum architecture search, quantum-inspired, quantum tomography, quantum optimization
narrower: quantum advantage, quantum circuit compilation, variational-quantum, quantum reservoir computing
narrower: quantum convolutional neural network, variational quantum classifier
narrower: quantum support vector machine, data re-uploading, quantum embedding, quantum autoencoder
narrower: quantum transformer, quantum Boltzmann machine, quantum classifier
narrower: quantum extreme learning machine, quantum GAN
broader: quantum-computing
related: kernel-methods, physics-sciences
`;
