/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Graphs, time series, tabular data, recommendation, audio

slug: graph-neural-networks
name: Graph neural networks
names: GNN, graph learning, message passing neural network, graph machine learning
names: graph representation learning, deep learning on graphs
narrower: oversmoothing, graph attention network, node classification, link-prediction, graph-transformers
narrower: heterophily, graph pooling, graph contrastive learning, graph condensation, hypergraph learning
narrower: spectral GNN, graph classification, GNN explainability, graph-generation, graph anomaly detection
narrower: graph out-of-distribution, equivariant graph neural network, graph rewiring, message passing
narrower: graph prompt, scalable GNN, graph convolution, GraphSAGE, graph autoencoder, graph pretraining
narrower: GNN training, graph self-supervised learning, graph adversarial attack, graph structure learning
narrower: graph convolutional network, gnn-expressivity, temporal-graphs, heterogeneous-graphs
broader: neural-networks, deep-learning
related: knowledge-graphs, graph-structure-and-algorithms, topological-deep-learning
related: molecular-property-prediction

slug: graph-transformers
name: Graph transformers and LLMs on graphs
names: graph transformer, graph foundation model, LLM for graphs, text-attributed graph
names: graph large language model
narrower: graph positional encoding, graph tokenization, graph prompt learning, graph instruction tuning
narrower: transformers on graphs, graph reasoning with LLM, structural encoding, graph language model
narrower: LLM on graphs
broader: graph-neural-networks, transformers

slug: gnn-expressivity
name: Expressivity, oversmoothing and heterophily of GNNs
names: GNN expressivity, expressive power of graph neural networks, Weisfeiler-Lehman
narrower: graph rewiring, WL test, subgraph GNN, higher-order GNN, deep GNN, homomorphism counts
narrower: spectral graph filter, GNN generalization, substructure counting, graph isomorphism
narrower: polynomial graph filter, oversmoothing, heterophily
broader: graph-neural-networks
related: learning-theory

slug: graph-generation
name: Graph generation
names: graph generative model, graph diffusion model, graph synthesis, molecular graph generation
narrower: graph diffusion generation, autoregressive graph generation, DiGress, random graph model
narrower: synthetic graph, network generation, graph flow matching
broader: generative-models, graph-neural-networks

slug: graph-structure-and-algorithms
name: Graph structure and graph algorithms
names: graph structure learning, graph inference, graph algorithm
narrower: graph sparsification, graph coarsening, subgraph matching, graph edit distance, network inference
narrower: graph alignment, CLRS benchmark, shortest path learning, network alignment, topology inference
narrower: graph similarity, graph cut, algorithmic reasoning, spanning tree, subgraph isomorphism
narrower: graph signal processing, graph partitioning, neural algorithmic reasoning, graph matching
related: graph-neural-networks, combinatorial-optimisation, graph-theory

slug: link-prediction
name: Link prediction and node embedding
names: link prediction, node embedding, network embedding, graph embedding, node representation
narrower: node2vec, DeepWalk, temporal link prediction, random walk embedding, edge prediction, missing link
narrower: node similarity, signed network embedding
broader: graph-neural-networks
related: knowledge-graph-completion

slug: community-detection
name: Community detection and network science
names: community detection, graph clustering
narrower: node clustering, influence maximization, spectral clustering of graphs, centrality
narrower: information cascade, epidemic on networks, PageRank, overlapping communities, random graph
narrower: dense subgraph, core-periphery, graphon, stochastic block model
broader: clustering, network-science
related: social-media

slug: temporal-graphs
name: Dynamic graphs
names: temporal graph, temporal graph learning, dynamic graph neural network, continuous-time dynamic graph
names: temporal network
narrower: temporal link prediction, dynamic link prediction, temporal graph benchmark, streaming graph
narrower: spatio-temporal graph, evolving graph, TGN model, discrete-time dynamic graph
broader: graph-neural-networks
related: time-series

slug: heterogeneous-graphs
name: Heterogeneous graphs and hypergraphs
names: heterogeneous graph, hypergraph, heterogeneous information network, hypergraph neural network
names: multilayer network
narrower: meta-path, hypergraph learning, heterogeneous graph neural network, multiplex graph
narrower: hyperedge prediction, multi-relational graph, bipartite graph learning, relational deep learning
broader: graph-neural-networks
related: knowledge-graphs

slug: time-series
name: Time series
names: time-series analysis, sequential data, time series modelling, multivariate time series
narrower: forecasting, time-series-foundation-models, time series imputation, time series anomaly detection
narrower: time series generation, irregular-time-series, spatio-temporal forecasting, event-sequences
narrower: change-point-detection, time series clustering, traffic-forecasting, time series transformer
narrower: time series augmentation, ECG signal, sensor time series, financial time series
narrower: hierarchical time series, seasonality, temporal pattern, time series retrieval, shapelet
narrower: time series reasoning, nonstationary time series, load forecasting, time-series-classification
related: energy-forecasting, finance, wearable-sensing, temporal-graphs, time-series-anomaly-detection

slug: forecasting
name: Forecasting
names: time series forecasting, forecast, long-term forecasting, predictive modelling of time series
names: long-term time series forecasting
narrower: probabilistic forecasting, multivariate forecasting, traffic-forecasting, weather forecasting
narrower: demand forecasting, PatchTST, channel independence, Informer, DLinear, iTransformer
narrower: hierarchical forecasting, sales forecasting, forecast combination, forecasting benchmark
narrower: event forecasting, multi-horizon, nowcasting, LLM forecasting, electricity price forecasting
narrower: spatio-temporal forecasting, intermittent demand, N-BEATS, ARIMA, quantile forecast
narrower: judgmental forecasting, time-series-foundation-models, load forecasting
narrower: electricity load forecasting, wind power forecasting
broader: time-series
related: weather-and-climate, energy-forecasting

slug: time-series-foundation-models
name: Time series foundation models
names: pretrained time series model, LLM for time series, zero-shot forecasting, time series pretraining
names: time series LLM
narrower: Chronos, TimesFM, MOIRAI, Time-LLM, universal forecasting, foundation model for forecasting
narrower: TabPFN for time series, Lag-Llama
broader: time-series, foundation-models, forecasting

slug: time-series-classification
name: Time series classification and representation
names: time series classification, time series representation learning, time series self-supervised learning
names: multivariate time series classification
narrower: UCR archive, shapelet, dynamic time warping, time series contrastive learning
narrower: time series clustering, early classification of time series, time series embedding, UEA archive
narrower: ROCKET classifier
broader: time-series, classification

slug: time-series-anomaly-detection
name: Time series anomaly detection
names: anomaly detection in time series, multivariate anomaly detection
narrower: log anomaly detection, sensor anomaly, KPI anomaly, point anomaly, time series outlier
narrower: AIOps anomaly
broader: anomaly-detection
related: time-series, change-point-detection, fault-diagnosis

slug: change-point-detection
name: Change points
names: change point detection, changepoint detection, structural break, quickest change detection
names: change point analysis, structural break detection
narrower: online change detection, sequential change detection, regime switching
narrower: segmentation of time series, regime detection, CUSUM, online change point, multiple change points
narrower: statistical process control, control chart, regime shift detection, wild binary segmentation
narrower: process monitoring
broader: time-series
related: concept-drift, time-series-anomaly-detection, time-series-analysis

slug: irregular-time-series
name: Irregular time series
names: irregularly sampled time series, irregular sampling, sparse time series
narrower: neural controlled differential equation, asynchronous time series, latent ODE
narrower: irregularly-sampled clinical data, continuous-time modelling of sequences
broader: time-series
related: neural-odes, missing-data

slug: event-sequences
name: Event sequences and point processes
names: temporal point process, event sequence, Hawkes process, point process, event prediction
names: neural point process
narrower: marked temporal point process, event stream modelling, neural Hawkes, intensity function
narrower: predictive process monitoring, event data, spatio-temporal point process, Poisson process
broader: time-series
related: survival-analysis

slug: traffic-forecasting
name: Traffic and mobility forecasting
names: traffic forecasting, traffic prediction, traffic flow prediction, traffic speed prediction
names: intelligent transportation
narrower: spatio-temporal graph neural network, travel time estimation, demand prediction ride-hailing
narrower: METR-LA, traffic flow, transportation network, origin-destination, ride-hailing
narrower: traffic data imputation, urban traffic, passenger flow, parking, electric vehicle charging
broader: spatio-temporal-learning, time-series, forecasting
related: traffic-simulation

slug: energy-forecasting
name: Energy and power systems
names: smart grid, energy forecasting, power grid, energy management
narrower: electricity price, wind power forecasting, solar power forecasting, building energy
narrower: optimal power flow, battery management, photovoltaic, demand response, renewable energy, microgrid
narrower: electric load, energy storage, HVAC control, unit commitment, battery degradation
narrower: electricity market, power flow, non-intrusive load monitoring, wind farm, state of charge
narrower: load forecasting
related: forecasting, time-series, power-systems

slug: tabular-data
name: Tabular data
names: tabular learning, tabular deep learning, tabular, deep learning for tabular data
narrower: TabPFN, gradient boosting, tabular foundation model, tabular generation, feature interaction
narrower: tabular benchmark, synthetic tabular data, LLM for tabular, tabular transformer, FT-Transformer
narrower: tabular in-context learning, tabular representation, relational-data, tabular data synthesis
narrower: tabular classification, tabular augmentation, heterogeneous features, tabular regression
broader: machine-learning
related: decision-trees, table-understanding, feature-selection, gradient-boosting

slug: relational-data
name: Relational learning
names: relational deep learning, relational data, relational database learning
names: statistical relational learning
narrower: multi-table learning, RelBench, Markov logic, relational foundation model, knowledge base learning
narrower: multi-relational data, relational transformer
broader: tabular-data
related: knowledge-graphs, neuro-symbolic-ai

slug: survival-analysis
name: Survival analysis
names: time-to-event, survival prediction, survival model, time-to-event prediction, time-to-event analysis
names: time-to-event data, event history analysis, failure time analysis
narrower: Cox model, censored data, competing risks, deep survival, hazard function, proportional hazards
narrower: Kaplan-Meier, concordance index, discrete-time survival, Cox regression, interval-censored
narrower: right-censored, restricted mean survival time, hazard ratio, frailty model, cure model
narrower: recurrent events, accelerated failure time, multi-state model
narrower: joint model of longitudinal and survival, left truncation, cumulative incidence, log-rank test
narrower: semi-competing risks, survival outcome, survival function, terminal event, landmark analysis
narrower: relative survival
broader: medical-ai
related: event-sequences

slug: anomaly-detection
name: Anomaly detection
names: outlier detection, anomaly, unsupervised anomaly detection, novelty and outlier detection
narrower: industrial anomaly detection, graph anomaly detection, time-series-anomaly-detection
narrower: one-class classification, MVTec, log anomaly detection, deep anomaly detection
narrower: zero-shot anomaly detection, isolation forest, fraud-detection, network anomaly detection
narrower: tabular anomaly detection, anomaly localization, logical anomaly
narrower: reconstruction-based anomaly detection, few-shot anomaly detection, anomaly segmentation
narrower: medical anomaly detection, weakly supervised anomaly detection, deep SVDD, local outlier factor
narrower: anomaly synthesis, outlier ensemble, video-anomaly-detection
broader: unsupervised-learning
related: out-of-distribution-detection, industrial-inspection

slug: video-anomaly-detection
name: Video anomaly detection
names: abnormal event detection, anomaly detection in video, video anomaly understanding
narrower: surveillance anomaly, violence detection, weakly supervised video anomaly detection
narrower: traffic accident detection, UCF-Crime
broader: anomaly-detection
related: video

slug: fraud-detection
name: Fraud detection
names: financial fraud, transaction fraud, credit card fraud, anti-money laundering
narrower: graph fraud detection, insurance fraud, money laundering, fake review detection, scam detection
narrower: click fraud
broader: anomaly-detection
related: finance

slug: recommender-systems
name: Recommender systems
names: recommendation, recommendation system, recommender, personalized recommendation, recommendation model
narrower: collaborative-filtering, sequential-recommendation, click-through-rate-prediction
narrower: generative-recommendation, conversational recommendation, news recommendation, popularity bias
narrower: graph-based recommendation, explainable recommendation, multimodal recommendation
narrower: music recommendation, implicit feedback, user modeling for recommendation
narrower: recommendation unlearning, POI recommendation, filter bubble, bundle recommendation
narrower: re-ranking in recommendation, movie recommendation, MovieLens, user interest, job recommendation
narrower: recommendation dataset, reinforcement learning for recommendation, two-tower
narrower: recommendation attack, multi-behavior recommendation, group recommendation
narrower: user preference modeling, user retention, item embedding, candidate generation
narrower: recommendation evaluation, recommendation-bias, cold-start
related: information-retrieval, personalisation, matrix-factorisation, hard-negative-mining, fashion
related: e-commerce

slug: collaborative-filtering
name: Collaborative filtering
names: matrix factorization for recommendation, user-item interaction, implicit feedback recommendation
names: top-N recommendation
narrower: graph collaborative filtering, neural collaborative filtering, LightGCN
narrower: Bayesian personalized ranking, rating prediction, item-based collaborative filtering
narrower: latent factor recommendation, user-item graph
broader: recommender-systems
related: matrix-factorisation

slug: sequential-recommendation
name: Sequential and session recommendation
names: sequential recommendation, session-based recommendation, sequential recommender
names: next item recommendation
narrower: SASRec, BERT4Rec, user behaviour sequence, next basket recommendation, long user sequence
narrower: session-based, user behavior modeling, multi-interest
broader: recommender-systems

slug: generative-recommendation
name: LLM-based and generative recommendation
names: generative recommendation, LLM-based recommendation, LLM recommender, generative recommender
names: large language models for recommendation
narrower: semantic ID recommendation, recommendation foundation model, LLM-enhanced recommendation, HSTU
narrower: OneRec, item tokenization, scaling law for recommendation, diffusion recommendation
narrower: conversational recommender, agentic recommendation
broader: recommender-systems
related: generative-retrieval

slug: click-through-rate-prediction
name: CTR prediction and advertising
names: click-through rate prediction, CTR prediction, online advertising, conversion rate prediction
names: computational advertising, CTR
narrower: feature interaction model, DeepFM, real-time bidding, auto-bidding, uplift in marketing
narrower: embedding table, factorization machine, ad auction, ad creative, deep interest network
narrower: display advertising, multi-scenario, user response prediction, sponsored search, ad ranking
narrower: conversion prediction
broader: recommender-systems
related: game-theory

slug: recommendation-bias
name: Bias, fairness and trust in recommendation
names: fair recommendation, debiased recommendation, recommendation diversity, recommendation fairness
narrower: exposure fairness, selection bias in recommendation, poisoning attack on recommender, echo chamber
narrower: recommendation unlearning, explainable recommendation, serendipity, causal recommendation
narrower: unbiased recommendation, privacy-preserving recommendation, provider fairness, filter bubble
narrower: popularity bias
broader: recommender-systems, fairness

slug: cold-start
name: Cold start and cross-domain recommendation
names: cold-start recommendation, cross-domain recommendation, cold-start problem
narrower: item cold-start, user cold-start, meta-learning for recommendation, multi-domain recommendation
narrower: new item recommendation
broader: recommender-systems
related: few-shot-learning

slug: e-commerce
name: E-commerce and marketing
names: e-commerce, online shopping, marketing, e-commerce search
narrower: product recommendation, product attribute extraction, pricing algorithm, customer churn, coupon
narrower: customer behaviour, dynamic pricing, customer lifetime value, retail, churn prediction
narrower: shopping assistant, product matching, inventory management, supply chain
narrower: live streaming e-commerce, assortment optimization, product search
related: recommender-systems, information-retrieval, uplift-modelling

slug: speech-processing
name: Speech processing
names: speech, spoken language processing, speech technology, speech representation learning, speech model
narrower: speech-recognition, speech-synthesis, speech-enhancement, speaker-recognition
narrower: speech-emotion-recognition, self-supervised speech, spoken language understanding
narrower: speech-translation, speech-language-models, HuBERT, wav2vec 2.0, speech foundation model
narrower: keyword spotting, speech tokenization, voice activity detection, speech codec, lip reading
narrower: spoken dialogue, pathological speech, child speech, spoken question answering
narrower: spoken language identification, prosody, pronunciation assessment, phoneme, WavLM
narrower: voice-conversion
related: natural-language-processing, music-and-audio, audio

slug: speech-recognition
name: Speech recognition
names: automatic speech recognition, ASR, speech-to-text, speech transcription
narrower: Whisper, end-to-end ASR, RNN-T, streaming speech recognition, Conformer, CTC
narrower: low-resource speech recognition, code-switched speech recognition, keyword spotting
narrower: audio-visual speech recognition, ASR error correction, multilingual speech recognition
narrower: contextual biasing, word error rate, dysarthric speech, children's speech recognition
narrower: LLM-based ASR, LibriSpeech, multi-talker, acoustic model, noise-robust speech recognition
narrower: wav2vec 2.0, accented speech, spoken term detection, speech transducer
broader: speech-processing
related: speech-translation, audio-visual-learning

slug: speech-synthesis
name: Speech synthesis
names: text-to-speech, TTS, speech generation, voice synthesis, TTS system
narrower: zero-shot text-to-speech, voice cloning, voice conversion, neural vocoder
narrower: expressive speech synthesis, singing voice synthesis, emotional speech synthesis
narrower: prosody modelling, VALL-E, FastSpeech, Tacotron, vocoder, speech editing, codec language model
narrower: streaming TTS, multi-speaker TTS, dubbing, accent conversion, WaveNet, F5-TTS, HiFi-GAN
narrower: TTS evaluation, speech naturalness
broader: speech-processing
related: music-and-audio, voice-conversion, audio-generation

slug: voice-conversion
name: Voice conversion and anonymisation
names: voice conversion, voice cloning, speaker anonymization, singing voice conversion, voice anonymization
narrower: zero-shot voice conversion, any-to-any voice conversion, voice privacy, accent conversion
narrower: timbre transfer, emotional voice conversion
broader: speech-processing
related: speech-synthesis

slug: speech-language-models
name: Speech and audio language models
names: speech language model, spoken language model, audio language model, audio large language model
names: speech LLM, large audio language model
narrower: spoken dialogue model, full-duplex, speech-to-speech model, voice assistant LLM
narrower: audio understanding LLM, Qwen-Audio, textless NLP, Moshi, audio reasoning
narrower: speech instruction following, audio question answering, omni-modal speech, SALMONN, LALM
broader: speech-processing
related: multimodal-language-models

slug: speech-enhancement
name: Speech enhancement and separation
names: speech enhancement, speech separation, speech denoising, source separation, noise suppression
names: dereverberation
narrower: target speaker extraction, echo cancellation, monaural speech separation, music source separation
narrower: beamforming for speech, blind source separation, universal sound separation
narrower: speech dereverberation, bandwidth extension, packet loss, cocktail party problem
narrower: diffusion speech enhancement, personalized speech enhancement, microphone array, hearing aid
narrower: speech quality assessment, speech restoration, acoustic echo
broader: speech-processing, audio
related: signal-processing

slug: speaker-recognition
name: Speaker recognition and diarisation
names: speaker recognition, speaker verification, speaker diarization, speaker identification
names: speaker embedding
narrower: anti-spoofing for speaker verification, ASVspoof, audio deepfake detection, x-vector, ECAPA-TDNN
narrower: spoofing speech detection, voice anti-spoofing, VoxCeleb, voice biometrics
narrower: speech deepfake detection, diarization
broader: speech-processing, biometrics

slug: speech-emotion-recognition
name: Speech emotion and paralinguistics
names: speech emotion recognition, SER, paralinguistics, vocal emotion, emotion recognition from speech
narrower: IEMOCAP, stuttering, vocal affect, laughter, speech-based depression detection, emotional speech
broader: emotion-recognition, speech-processing

slug: music-and-audio
name: Music and audio
names: audio and music
narrower: audio-classification, music source separation, audio representation learning, music transcription
narrower: symbolic music, audio captioning, neural audio synthesis, music recommendation, singing voice
narrower: sound generation, video-to-audio, audio-language model, beat tracking, music tagging
narrower: music emotion, audio foundation model, foley, chord recognition, audio retrieval, CLAP audio
narrower: audio effects, MIDI, cover song, melody, music similarity, piano, audio diffusion
narrower: audio fingerprinting, instrument recognition, lyrics, music-generation, audio-generation
narrower: spatial-audio, music, audio
related: speech-processing, speech-synthesis

slug: music-generation
name: Music generation
names: symbolic music generation, text-to-music, AI music, music composition, algorithmic composition
narrower: melody generation, accompaniment generation, song generation, MIDI generation, MusicGen
narrower: lyrics-to-song, music continuation, singing voice synthesis, controllable music
narrower: music language model, music editing, automatic composition
broader: music-and-audio, music
related: generative-models

slug: audio-generation
name: Audio generation and codecs
names: audio generation, text-to-audio, text-to-audio generation, neural audio codec, audio synthesis
names: audio codec
narrower: sound effect generation, video-to-audio, AudioLDM, audio diffusion, vocoder, EnCodec, foley
narrower: audio editing, speech codec, audio tokenizer, neural audio synthesis, audio super-resolution
narrower: differentiable digital signal processing, SoundStream
broader: music-and-audio, audio
related: speech-synthesis

slug: audio-classification
name: Audio classification and sound events
names: audio classification, sound event detection, acoustic scene classification
names: environmental sound classification, audio tagging, audio event detection
narrower: AudioSet, audio spectrogram transformer, bioacoustics, DCASE, sound classification
narrower: audio representation learning, few-shot audio, cough detection, bird sound, audio pretraining
narrower: respiratory sound, heart sound, machine condition monitoring sound
broader: music-and-audio, classification, audio

slug: spatial-audio
name: Spatial audio and acoustics
names: spatial audio, room acoustics, sound source localization, room impulse response, binaural audio
narrower: direction of arrival, head-related transfer function, acoustic simulation, ambisonics
narrower: microphone array, audio rendering, sound field, acoustic imaging, sound localization
narrower: underwater acoustics, neural acoustic field, acoustics
broader: music-and-audio, audio
related: signal-processing

slug: signal-processing
name: Signal processing
names: sparse signal recovery, digital signal processing, statistical signal processing
narrower: phase retrieval, sparse-representation, graph signal processing, wavelet transform
narrower: array processing, spectral estimation, blind source separation, adaptive filter
narrower: time-frequency analysis, Fourier transform, radar signal, signal reconstruction, signal denoising
narrower: empirical mode decomposition, super-resolution of signals, direction of arrival estimation
narrower: filter bank, sampling theory, compressed-sensing, radar, direction-of-arrival, Kalman filter
narrower: source separation, blind deconvolution, localization of sources, target tracking
narrower: tensor signal processing, subspace tracking, matched filter, biomedical signal, unlimited sampling
narrower: radio frequency signals, line spectral estimation, signal detection, sensor array, beamformer
narrower: waveform design, ECG signal, fault diagnosis from vibration, DOA estimation, unrolled algorithm
narrower: radar-and-localization
related: inverse-problems, machine-learning-for-communications, speech-enhancement, spatial-audio

slug: sparse-representation
name: Sparse coding and sparse recovery
names: sparse coding, dictionary learning, sparse representation, sparse recovery, compressive sensing
narrower: basis pursuit, LASSO recovery, orthogonal matching pursuit, sparse linear regression
narrower: one-bit compressed sensing, iterative soft thresholding, restricted isometry
narrower: sparse signal recovery, LISTA, convolutional sparse coding, sparse optimization
narrower: best subset selection
broader: signal-processing
related: sparsity, sparse-autoencoders, compressed-sensing
`;
