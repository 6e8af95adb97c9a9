/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Bayesian methods, uncertainty and causality

slug: bayesian-inference
name: Bayesian inference
names: Bayesian method, Bayesian learning, approximate inference, probabilistic inference
names: Bayesian modelling, Bayesian
narrower: variational-inference, mcmc, bayesian-deep-learning, simulation-based-inference
narrower: probabilistic-programming, gaussian-processes, sequential Monte Carlo, Laplace approximation
narrower: posterior sampling, amortized inference, Bayesian nonparametrics, posterior inference
narrower: hierarchical Bayesian, Bayesian model selection, prior specification, Dirichlet process
narrower: posterior approximation, Bayesian computation, marginal likelihood, posterior contraction
narrower: empirical Bayes, generalized Bayes, expectation propagation, message passing inference
narrower: Bayesian network, Bayesian inverse problem, martingale posterior, particle filter
related: uncertainty-and-calibration, probabilistic-graphical-models, high-dimensional-statistics
related: bayesian-statistics

slug: variational-inference
name: Variational inference
names: variational Bayes, variational approximation, black-box variational inference
names: stochastic variational inference
narrower: evidence lower bound, ELBO, mean-field variational, Stein variational gradient descent
narrower: amortized inference, variational posterior, variational family, reparameterization trick
narrower: normalizing flow variational, expectation propagation, particle-based variational, variational EM
narrower: wake-sleep, variational gradient, coordinate ascent variational, variational free energy
narrower: gradient estimator for ELBO
broader: bayesian-inference
related: variational-autoencoders, normalising-flows

slug: mcmc
name: MCMC and sampling
names: MCMC, Monte Carlo sampling, sampling algorithm, Monte Carlo method
narrower: Metropolis-Hastings, Gibbs sampling, sequential Monte Carlo, stochastic gradient Langevin dynamics
narrower: annealed importance sampling, log-concave sampling, discrete sampling, parallel tempering
narrower: importance sampling, mixing time, particle filter, control variates, unadjusted Langevin
narrower: Langevin Monte Carlo, proximal sampler, convergence of Langevin, piecewise deterministic
narrower: nested sampling, MALA, rejection sampling, multilevel Monte Carlo, quasi-Monte Carlo
narrower: sampling from log-concave, underdamped Langevin, stochastic gradient MCMC, Monte Carlo estimator
narrower: Langevin dynamics, Hamiltonian Monte Carlo
broader: bayesian-inference
related: gflownets, energy-based-models, gradient-flow, stochastic-processes, markov-chain-monte-carlo

slug: bayesian-deep-learning
name: Bayesian deep learning
names: Bayesian neural network, Bayesian last layer, uncertainty in neural networks
narrower: Laplace approximation, Monte Carlo dropout, deep ensemble, variational Bayesian neural network
narrower: weight uncertainty, cold posterior, linearized Laplace, Bayesian LoRA, function-space prior
narrower: stochastic gradient MCMC, evidential deep learning, Bayesian fine-tuning, last-layer Laplace
narrower: priors for Bayesian neural networks
broader: bayesian-inference, neural-networks, uncertainty-and-calibration
related: uncertainty-quantification

slug: simulation-based-inference
name: Simulation-based inference
names: likelihood-free inference, neural posterior estimation, approximate Bayesian computation, SBI
narrower: amortized Bayesian inference, neural likelihood estimation, neural ratio estimation
narrower: simulator-based model, implicit likelihood, BayesFlow, simulator calibration
narrower: model misspecification in simulation-based inference
broader: bayesian-inference, ai-for-science
related: surrogate-modelling

slug: uncertainty-and-calibration
name: Uncertainty and calibration
names: predictive uncertainty, uncertainty-aware learning, model confidence
narrower: uncertainty-quantification, calibration, conformal-prediction, llm-uncertainty, learning-to-defer
narrower: evidential deep learning, deep ensemble, Monte Carlo dropout, bayesian-deep-learning, credal set
narrower: overconfidence
broader: trustworthy-ai
related: bayesian-inference, out-of-distribution-detection, label-smoothing

slug: uncertainty-quantification
name: Uncertainty quantification
names: uncertainty estimation, epistemic uncertainty, aleatoric uncertainty, uncertainty
names: predictive uncertainty estimation, Uncertainty quantification in computational models
names: computer model calibration, computer experiments, uncertainty propagation
narrower: evidential deep learning, Monte Carlo dropout, deep ensemble, prediction interval, heteroscedastic
narrower: quantile regression, predictive distribution, conformal-prediction, uncertainty disentanglement
narrower: credal, second-order uncertainty, uncertainty in segmentation, uncertainty decomposition
narrower: probabilistic forecasting, distributional regression, Dirichlet uncertainty, Laplace approximation
narrower: confidence estimation, uncertainty-aware, imprecise probability, polynomial chaos
narrower: sensitivity analysis, Sobol indices, global sensitivity, surrogate model
narrower: Gaussian process emulation, model calibration, model discrepancy, Bayesian calibration
narrower: reliability analysis, failure probability, stochastic collocation, history matching
narrower: model validation, digital twin, Kennedy-O'Hagan, forward uncertainty, aleatory and epistemic
broader: uncertainty-and-calibration
related: bayesian-deep-learning, numerical-analysis, bayesian-statistics

slug: calibration
name: Calibration
names: confidence calibration, model calibration, calibrated probabilities, probability calibration
names: classifier calibration, calibration of neural networks
narrower: expected calibration error, temperature scaling, multicalibration, calibration error
narrower: overconfidence, calibrated prediction, Platt scaling, post-hoc calibration, proper scoring rule
narrower: miscalibration, calibrated classifier, reliability diagram, isotonic calibration, omniprediction
narrower: recalibration, decision calibration
broader: uncertainty-and-calibration
related: label-smoothing

slug: conformal-prediction
name: Conformal prediction
names: conformal inference, conformal, distribution-free uncertainty, conformalized
narrower: conformal risk control, split conformal, prediction set, adaptive conformal inference
narrower: conditional coverage, coverage guarantee, conformal quantile regression, exchangeability
narrower: conformal language modeling, nonconformity score, online conformal
narrower: conformal prediction under shift, conformal classification, conformal e-prediction
narrower: prediction-powered inference
broader: uncertainty-and-calibration, uncertainty-quantification

slug: causal-inference
name: Causal inference
names: causality, causal learning, causal reasoning, causal machine learning, causal analysis
narrower: treatment-effects, causal-discovery, instrumental variable, causal graph, do-calculus
narrower: causal-representation-learning, causal effect, structural causal model, confounding
narrower: uplift modeling, observational study, average treatment effect, mediation analysis, doubly robust
narrower: LLM causal reasoning, front-door, double machine learning, causal effect identification
narrower: propensity score, difference-in-differences, synthetic control, causal fairness, causal mediation
narrower: randomized controlled trial, causal structure, unobserved confounder, regression discontinuity
narrower: causal abstraction, natural experiment, potential outcome, causal benchmark
narrower: proximal causal inference, sensitivity analysis to confounding, selection bias
narrower: counterfactual inference, counterfactual reasoning, counterfactual estimation
related: probabilistic-graphical-models, counterfactuals, experimental-design, off-policy-evaluation

slug: treatment-effects
name: Treatment effects
names: treatment effect estimation, heterogeneous treatment effect, conditional average treatment effect
names: CATE, individual treatment effect, causal effect estimation
narrower: uplift-modelling, double machine learning, causal forest, propensity score
narrower: doubly robust estimator, counterfactual regression, dose-response
narrower: policy learning from observational data, dynamic treatment regime, time-varying treatment
narrower: meta-learner for CATE, average treatment effect, individualized treatment rule
narrower: covariate balancing
broader: causal-inference
related: off-policy-evaluation

slug: uplift-modelling
name: Uplift modelling
names: uplift model, incremental response modelling, marketing uplift
narrower: uplift prediction, incentive allocation, treatment targeting, promotion allocation
broader: treatment-effects
related: e-commerce

slug: causal-discovery
name: Causal discovery
names: causal structure learning, causal graph learning, structure learning, DAG learning
names: causal structure discovery
narrower: Granger causality, constraint-based causal discovery, NOTEARS, Bayesian network structure learning
narrower: LiNGAM, time series causal discovery, latent confounder, LLM causal discovery
narrower: conditional independence test, Markov equivalence class, differentiable causal discovery
narrower: additive noise model, interventional causal discovery, root cause analysis, PC algorithm
narrower: gene regulatory network inference, directed acyclic graph learning, causal ordering
broader: causal-inference
related: probabilistic-graphical-models

slug: causal-representation-learning
name: Causal representation learning
names: identifiability, identifiable representation learning, nonlinear ICA, latent causal model
narrower: independent component analysis nonlinear, latent variable identifiability
narrower: interventional identifiability, temporally causal representation, identifiable latent
narrower: identifiability of deep generative models, causal disentanglement, independent mechanisms
broader: causal-inference, representation-learning
related: disentangled-representations

slug: counterfactuals
name: Counterfactuals and recourse
names: counterfactual explanation, counterfactual, counterfactual reasoning, counterfactual inference
narrower: actionable recourse, counterfactual generation, contrastive explanation, counterfactual image
narrower: visual counterfactual, counterfactual fairness, recourse, counterfactual estimation
narrower: diverse counterfactual explanations, algorithmic recourse
related: interpretability, causal-inference
`;
