/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Statistics

slug: statistics
name: Statistics
names: statistical methodology, statistical theory, mathematical statistics
narrower: regression, bayesian-statistics, survival-analysis, clinical-trials, high-dimensional-statistics
narrower: nonparametric-statistics, time-series-analysis, spatial-statistics, hypothesis-testing
narrower: missing-data, experimental-design, functional-data-analysis, extreme-value-statistics
narrower: biostatistics, computational-statistics, survey-statistics, robust-statistics
narrower: multivariate-statistics, longitudinal-data-analysis, measurement error model, maximum likelihood
narrower: confidence interval, minimax rate, asymptotic normality, statistical estimator, order statistics
narrower: goodness-of-fit, M-estimator, statistical depth, copula, compositional data
narrower: mixture model estimation, statistical network analysis, bootstrap method, bootstrap inference
narrower: uncertainty-quantification, change-point-detection, markov-chain-monte-carlo
narrower: reliability-engineering, sports-analytics, econometrics

slug: bayesian-statistics
name: Bayesian statistics
names: Bayesian analysis, Bayesian data analysis
narrower: markov-chain-monte-carlo, prior elicitation, prior distribution, posterior contraction
narrower: Bayesian nonparametrics, Dirichlet process, Bayesian hierarchical model, Bayes factor
narrower: Bayesian model selection, Bayesian model averaging, variational Bayes
narrower: approximate Bayesian computation, simulation-based inference, spike-and-slab, horseshoe prior
narrower: shrinkage prior, empirical Bayes, Bayesian regression, BART, Bayesian additive regression trees
narrower: posterior sampling, posterior predictive, marginal likelihood, INLA, Bernstein-von Mises
narrower: Bayesian mixture model, credible interval, generalized Bayes, Gibbs posterior
narrower: Bayesian computation, Bayesian survival, Bayesian workflow, Pitman-Yor, Bayesian spatial
narrower: martingale posterior
related: bayesian-inference

slug: markov-chain-monte-carlo
name: Markov chain Monte Carlo
names: MCMC sampling
narrower: Hamiltonian Monte Carlo, NUTS, Metropolis-Hastings, Gibbs sampler, Gibbs sampling
narrower: Langevin Monte Carlo, Langevin sampling, MALA, sequential Monte Carlo, particle MCMC
narrower: parallel tempering, reversible jump, piecewise deterministic Markov process, PDMP sampler
narrower: zig-zag sampler, importance sampling, annealed importance sampling, convergence of MCMC
narrower: slice sampling, log-concave sampling, pseudo-marginal, control variates, thermodynamic integration
narrower: nested sampling
related: bayesian-statistics, computational-statistics, mcmc

slug: computational-statistics
name: Computational statistics
names: statistical computing, statistical software
narrower: R package, EM algorithm, expectation-maximization, bootstrap method, markov-chain-monte-carlo
narrower: simulation study, Stan probabilistic, importance sampling, random number generation
narrower: subsampling of big data, jackknife, probabilistic programming, quasi-Monte Carlo
narrower: statistical simulation

slug: clinical-trials
name: Clinical trials
names: randomized controlled trial, RCT, randomised clinical trial, clinical trial design
narrower: adaptive design, adaptive trial, dose-finding, phase I trial, phase II trial, phase III trial
narrower: phase 1 trial, phase 2 trial, phase 3 trial, group sequential, sample size calculation
narrower: sample size re-estimation, non-inferiority trial, basket trial, platform trial, estimand
narrower: response-adaptive randomization, stepped wedge, cluster randomized trial, external control arm
narrower: historical borrowing, covariate adjustment in randomized trials, interim analysis
narrower: placebo-controlled, double-blind, seamless design, bioequivalence, subgroup analysis
narrower: surrogate endpoint, win ratio, trial protocol, trial emulation, open-label, crossover trial
narrower: SMART design, patient recruitment, dose optimization, umbrella trial, Bayesian adaptive trial
related: biostatistics, experimental-design

slug: hypothesis-testing
name: Hypothesis testing
names: statistical testing, statistical hypothesis test, significance testing, multiple testing
narrower: false discovery rate, FDR control, e-value, e-process, p-value, permutation test, two-sample test
narrower: independence test, conditional independence test, goodness-of-fit test, likelihood ratio test
narrower: sequential testing, anytime-valid, change-point test, multiple comparisons, Benjamini-Hochberg
narrower: familywise error, kernel two-sample, MMD test, conditional randomization test, equivalence testing
narrower: power analysis, closed testing, Neyman-Pearson, universal inference, rank test
narrower: sequential probability ratio test, global null, combining p-values, confidence sequence

slug: nonparametric-statistics
name: Nonparametric statistics
names: nonparametric estimation, nonparametric inference, semiparametric inference, nonparametric method
narrower: kernel density estimation, density estimation, kernel smoothing, nonparametric regression
narrower: bandwidth selection, local polynomial, spline smoothing, shape-constrained, monotone regression
narrower: log-concave density, empirical process, semiparametric efficiency, U-statistic
narrower: nearest neighbor estimator, wavelet estimator, adaptive estimation, deconvolution density
narrower: minimax rates of convergence, distance covariance, center-outward ranks
narrower: efficient influence function, one-step estimator

slug: robust-statistics
name: Robust statistics
names: robust estimation, outlier-robust estimation
narrower: M-estimation, Huber loss, contamination model, outlier-robust, heavy-tailed estimation
narrower: median-of-means, breakdown point, influence function robust, robust covariance, robust regression
narrower: minimum density power divergence, trimmed mean, Tukey depth, robust mean estimation
narrower: halfspace depth, adversarial contamination, robust inference

slug: multivariate-statistics
name: Multivariate analysis
names: multivariate statistics, multivariate statistical analysis
narrower: canonical correlation analysis, factor analysis, factor model, discriminant analysis, copula
narrower: vine copula, cluster analysis, model-based clustering, multidimensional scaling
narrower: correspondence analysis, dimension reduction, sufficient dimension reduction
narrower: sliced inverse regression, covariance estimation, structural equation model, latent class
narrower: independent component analysis, biplot, directional data, directional statistics
narrower: compositional data analysis, partial least squares, elliptical distribution
narrower: multivariate normality, graphical model

slug: time-series-analysis
name: Time series statistics
names: time series econometrics, statistical time series
narrower: ARMA, ARIMA, GARCH, vector autoregression, VAR model, cointegration, unit root
narrower: change-point-detection, changepoint, structural break, state space model, Kalman filter
narrower: stationary time series, locally stationary, spectral density estimation, long memory
narrower: long-range dependence, INAR, dynamic factor model, nonstationary process, autoregressive process
narrower: periodogram, multivariate time series, functional time series, count time series
narrower: seasonal adjustment, stochastic volatility, high-frequency data, autocovariance, Granger causality
narrower: threshold autoregressive, bootstrap for time series, Hawkes process
related: econometrics

slug: spatial-statistics
name: Spatial statistics
names: geostatistics, spatio-temporal statistics, spatial data analysis
narrower: kriging, Gaussian random field, spatial point process, spatio-temporal model, spatiotemporal model
narrower: spatial autocorrelation, Matérn, disease mapping, areal data, CAR model, spatial regression
narrower: variogram, INLA-SPDE, nonstationary covariance, Vecchia approximation, spatial prediction
narrower: log-Gaussian Cox process, small area, spatial confounding, areal interpolation, spatial dependence
narrower: preferential sampling, spatial extremes, geographically weighted regression
narrower: covariance function on sphere, determinantal point process

slug: extreme-value-statistics
name: Extreme value theory
names: extreme value analysis, extreme value statistics, statistics of extremes
narrower: generalized Pareto, peaks over threshold, max-stable process, tail index, tail dependence
narrower: extremal dependence, Hill estimator, return level, extreme quantile, heavy tail, regular variation
narrower: block maxima, GEV distribution, extremal index, rare event estimation, heavy-tailed distribution
narrower: expected shortfall extreme, spatial extreme, rare event simulation
related: probability-theory

slug: functional-data-analysis
name: Functional data analysis
names: functional data
narrower: functional principal component, functional linear model, functional regression, scalar-on-function
narrower: function-on-scalar, curve registration, shape analysis, functional time series, object data
narrower: Fréchet regression, Fréchet mean, manifold-valued data, object-oriented data, metric space-valued
narrower: covariance operator, distribution-valued data, sparse functional data, functional ANOVA
narrower: random objects

slug: longitudinal-data-analysis
name: Longitudinal and multilevel data
names: longitudinal data analysis, longitudinal data, multilevel model, hierarchical model
narrower: linear mixed model, generalized estimating equations, random effects, repeated measures
narrower: generalized linear mixed model, joint modeling, growth curve model, panel data
narrower: intensive longitudinal data, ecological momentary assessment, latent growth, clustered data
narrower: trajectory analysis, within-person, item response theory

slug: survey-statistics
name: Survey sampling and official statistics
names: survey sampling, survey methodology, official statistics, survey statistics
narrower: small area estimation, nonresponse, probability sampling, nonprobability sample
narrower: calibration weighting, poststratification, MRP, survey weights, finite population
narrower: stratified sampling, census data, record linkage, statistical disclosure control
narrower: capture-recapture, respondent-driven sampling, questionnaire design, data fusion
narrower: randomized response, population size estimation, hard-to-reach population

slug: meta-analysis
name: Meta-analysis and evidence synthesis
names: meta-analysis, evidence synthesis, systematic review, research synthesis
narrower: network meta-analysis, random-effects meta-analysis, publication bias, individual participant data
narrower: heterogeneity in meta-analysis, meta-regression, diagnostic test accuracy, umbrella review
narrower: scoping review, transportability of trial, living systematic review, funnel plot, PRISMA
narrower: citation screening

slug: biostatistics
name: Biostatistics
names: medical statistics
narrower: survival-analysis, clinical-trials, longitudinal-data-analysis, meta-analysis, missing-data
narrower: diagnostic accuracy, biomarker evaluation, dynamic treatment regime, electronic health records
narrower: observational health data, risk prediction model, clinical prediction model
narrower: calibration of prediction models, ROC curve, microbiome data analysis, single-cell data analysis
narrower: epidemiologic methods, propensity score, Mendelian randomization
narrower: sensitivity analysis unmeasured confounding, dose-response, wearable device data
narrower: precision medicine, real-world evidence, target trial emulation, decision curve
narrower: pharmacoepidemiology

slug: reliability-engineering
name: Reliability engineering
names: reliability theory, reliability analysis
narrower: degradation model, accelerated life test, Weibull distribution, system reliability
narrower: stress-strength, remaining useful life, predictive maintenance, preventive maintenance, fault tree
narrower: coherent system, stochastic ordering, burn-in, failure rate, prognostics, shock model
narrower: redundancy allocation, condition-based maintenance, structural reliability, aging notions
related: survival-analysis

slug: sports-analytics
name: Sports analytics
names: sports statistics
narrower: football analytics, soccer analytics, basketball, baseball, player evaluation
narrower: player tracking data, expected goals, ranking of teams, Elo rating, match outcome prediction
narrower: athlete performance, paired comparison, Bradley-Terry, NBA, NFL, Olympic, running performance
narrower: esports, tennis match
`;
