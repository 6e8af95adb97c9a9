/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Architectures

slug: network-architecture
name: Network architectures
names: neural network architecture, architecture design, model architecture, neural architecture
narrower: transformers, convolutional-networks, recurrent-networks, state-space-models, residual-connections
narrower: normalisation-layers, activation-functions, attention, positional-encoding, mixture-of-experts
narrower: kolmogorov-arnold-networks, multilayer-perceptrons, hypernetworks, backbone network
narrower: vision backbone, hybrid architecture, network depth, network width, lightweight network
narrower: U-Net architecture, MetaFormer, equivariant-networks, memory-networks, capsule-networks
broader: deep-learning
related: neural-architecture-search, neural-networks

slug: transformers
name: Transformers
names: transformer model, transformer architecture, transformer-based model
narrower: attention, vision-transformers, positional-encoding, looped-transformers, decoder-only transformer
narrower: encoder-decoder transformer, transformer language model, BERT, efficient transformer
narrower: graph-transformers, feed-forward layer in transformers, linear-attention, sparse transformer
narrower: transformer training, transformer circuit, long-range transformer, transformer depth
narrower: diffusion-transformers, transformer-theory
broader: network-architecture, deep-learning
related: large-language-models, kv-cache, long-context-and-efficient-attention, decision-transformers
related: efficient-attention

slug: attention
name: Attention mechanisms
names: attention, self-attention, attention layer, softmax attention
narrower: multi-head attention, linear-attention, sparse attention, cross-attention, attention head
narrower: attention-sinks, attention weights, attention map, FlashAttention, grouped-query attention
narrower: multi-query attention, attention matrix, channel attention, spatial attention, window attention
narrower: latent attention, attention score, attention entropy, differential attention, gated attention
narrower: deformable attention, causal attention, attention rank collapse, attention pattern, induction head
narrower: sliding window attention, axial attention, attention kernel
broader: transformers, network-architecture
related: long-context-and-efficient-attention, sparse-attention

slug: attention-sinks
name: Attention sinks
narrower: register token, StreamingLLM, no-op attention head, extreme activation, massive activation
narrower: outlier feature, activation outlier
broader: attention
related: quantisation, kv-cache

slug: linear-attention
name: Linear attention
names: linear transformer, linearized attention, kernelized attention, subquadratic attention
names: recurrent linear attention
narrower: gated linear attention, DeltaNet, delta rule, RetNet, retention network, RWKV, Performer
narrower: random feature attention, Gated DeltaNet, linear recurrent model, linearizing transformers
narrower: test-time training layer, fast weight programmer, linear RNN, chunkwise parallel
narrower: log-linear attention
broader: long-context-and-efficient-attention, transformers, attention, efficient-attention
related: state-space-models

slug: state-space-models
name: State space models
names: selective state space model, structured state space model, deep state space model, Mamba, Mamba model
narrower: S4 model, Mamba-2, Vision Mamba, VMamba, hybrid Mamba transformer, selective scan
narrower: linear recurrent unit, linear recurrence, HiPPO, Jamba, long convolution, SSM layer
narrower: bidirectional Mamba, Mamba-based, state space duality
broader: network-architecture
related: linear-attention, recurrent-networks

slug: long-context-and-efficient-attention
name: Long context and efficient attention
narrower: linear-attention, sparse-attention, kv-cache, context window extension, context extension
narrower: length-extrapolation, FlashAttention, context length, needle in a haystack, lost in the middle
narrower: long-context benchmark, context-compression, ring attention, RoPE scaling, YaRN, long-range arena
narrower: long-range dependency, million-token context, long document, LongBench, infinite context
narrower: sequence parallelism, long-context training, streaming LLM, long input, long sequence modelling
narrower: long-context, efficient-attention
related: transformers, attention

slug: sparse-attention
name: Sparse attention
names: sparse transformer, block sparse attention, native sparse attention, dynamic sparse attention
narrower: top-k attention, Longformer, BigBird, sliding window attention, local attention, routing attention
narrower: hierarchical attention, locality-sensitive hashing attention, trainable sparse attention
narrower: attention sparsity, block attention
broader: long-context-and-efficient-attention, efficient-attention
related: attention

slug: positional-encoding
name: Positional encoding
names: position encoding, positional embedding, position embedding, relative position encoding
narrower: rotary position embedding, RoPE, ALiBi, NoPE, relative position bias, position interpolation
narrower: position bias, length extrapolation, 2D positional encoding, graph positional encoding
narrower: no positional encoding, absolute position embedding, contextual position encoding
broader: network-architecture, transformers
related: length-extrapolation

slug: length-extrapolation
name: Length generalisation
names: length extrapolation, context length extrapolation
narrower: extrapolation to longer sequences, position interpolation, context window extension
narrower: generalize to longer sequences, RoPE extension, YaRN
broader: long-context-and-efficient-attention, generalisation, long-context
related: positional-encoding, compositional-generalisation

slug: vision-transformers
name: Vision transformers
names: ViT, visual transformer, image transformer
narrower: Swin transformer, DeiT, hierarchical vision transformer, hybrid CNN-transformer, ViT pruning
narrower: patch embedding, class token, DINOv2 features, window attention, token-reduction
narrower: masked-image-modelling, efficient vision transformer, register token
narrower: data-efficient image transformer, detection transformer, plain vision transformer
broader: transformers, computer-vision
related: convolutional-networks

slug: convolutional-networks
name: Convolutional networks
names: convolutional neural network, CNN, ConvNet, convolution layer
narrower: ResNet, ConvNeXt, EfficientNet, MobileNet, depthwise convolution, dilated convolution
narrower: deformable convolution, large kernel, DenseNet, U-Net, dynamic convolution, pooling layer
narrower: receptive field, group convolution, VGG, 3D convolution, fully convolutional network
narrower: graph convolution, structural re-parameterization, convolution kernel, separable convolution
narrower: sparse convolution, texture bias
broader: network-architecture, deep-learning, neural-networks
related: vision-transformers, image-classification

slug: recurrent-networks
name: Recurrent neural networks
names: RNN, recurrent network, recurrent model
narrower: LSTM, long short-term memory, gated recurrent unit, GRU, xLSTM, reservoir-computing
narrower: bidirectional LSTM, linear RNN, RNN training, backpropagation through time, minimal gated unit
narrower: recurrent neural network language model, sequence-to-sequence model, modern RNN, ConvLSTM
broader: network-architecture, deep-learning, neural-networks
related: state-space-models

slug: reservoir-computing
name: Reservoir computing
names: echo state network, liquid state machine, reservoir computer, echo state property
narrower: physical reservoir computing, next generation reservoir computing, quantum reservoir computing
narrower: extreme learning machine, photonic reservoir
broader: recurrent-networks
related: neuromorphic-computing

slug: multilayer-perceptrons
name: Multilayer perceptrons
names: multi-layer perceptron, MLP architecture, fully connected network, feedforward network
narrower: MLP-Mixer, MLP-based model, gated MLP, feed-forward network, all-MLP architecture, perceptron
narrower: two-layer neural network, gated linear unit, wide network, extreme learning machine
broader: network-architecture, neural-networks
related: kolmogorov-arnold-networks

slug: kolmogorov-arnold-networks
name: Kolmogorov–Arnold networks
names: KAN network, KANs
narrower: Kolmogorov-Arnold representation, convolutional KAN, graph KAN, wavelet KAN, KAN-based
narrower: learnable spline activation, Kolmogorov-Arnold transformer, Chebyshev KAN
broader: network-architecture, neural-networks
related: activation-functions, multilayer-perceptrons

slug: hypernetworks
name: Hypernetworks
names: hyper-network, weight generation, parameter generation, neural network weight generation
narrower: hypernetwork-based, generate weights, generating neural network parameters, fast weights
narrower: dynamic weight generation, text-to-LoRA, hypernetwork for personalization, parameter prediction
broader: network-architecture, neural-networks
related: weight-space-learning, meta-learning

slug: mixture-of-experts
name: Mixture of experts
names: MoE, sparse mixture of experts, MoE model, MoE layer, expert model mixture
narrower: expert routing, load balancing loss, sparse MoE, soft mixture of experts, Mixtral
narrower: expert parallelism, top-k routing, expert pruning, upcycling, expert specialization
narrower: switch transformer, fine-grained experts, MoE inference, DeepSeekMoE, mixture of LoRA experts
narrower: expert merging, expert offloading, MoE router, auxiliary-loss-free load balancing
narrower: mixture of depths
broader: network-architecture, conditional-computation
related: model-compression, sparsity

slug: conditional-computation
name: Adaptive and conditional computation
names: conditional computation, adaptive computation, dynamic neural network, dynamic inference
names: adaptive inference, early exit, early exiting
narrower: mixture of depths, layer skipping, dynamic depth, multi-exit network, adaptive computation time
narrower: token-level routing, anytime prediction, input-adaptive computation, dynamic network
narrower: elastic network, slimmable network, nested models, Matryoshka, cascade inference
narrower: mixture-of-experts
broader: efficient-inference
related: looped-transformers, model-routing

slug: looped-transformers
name: Looped transformers and recurrent depth
names: looped transformer, recurrent depth, depth-recurrent transformer, universal transformer
names: recursive transformer, looped language model, weight-tied transformer
narrower: latent recurrent reasoning, recurrent-depth model, mixture of recursions
narrower: parameter sharing across layers, tiny recursive model, hierarchical reasoning model
narrower: iterated layers, depth recurrence
broader: transformers
related: latent-reasoning, conditional-computation

slug: normalisation-layers
name: Normalisation layers
names: feature normalization, activation normalization, normalization technique
narrower: layer normalization, LayerNorm, RMSNorm, batch-normalisation, group normalization
narrower: instance normalization, weight normalization, pre-norm, post-norm, spectral normalization
narrower: normalization-free network, query-key normalization, adaptive normalization, dynamic tanh, QK-Norm
narrower: weight standardization, pre-LN, normalization placement
broader: network-architecture
related: training-stability

slug: batch-normalisation
name: Batch normalisation
names: BatchNorm, batch norm
narrower: batch statistics, ghost batch normalization, synchronized batch normalization
narrower: batch renormalization, normalization statistics
broader: normalisation-layers

slug: activation-functions
name: Activation functions
names: nonlinear activation, neural activation function
narrower: ReLU, rectified linear unit, GELU, Swish, SwiGLU, gated linear unit, learnable activation
narrower: softmax function, periodic activation, sigmoid activation, polynomial activation, dying ReLU
narrower: leaky ReLU, trainable activation function, squared ReLU, spline activation, rational activation
broader: network-architecture
related: kolmogorov-arnold-networks

slug: residual-connections
name: Residual and skip connections
names: residual connection, skip connection, residual network, residual learning, shortcut connection
narrower: ResNet, hyper-connections, residual block, highway network, dense connection
narrower: deep residual network, identity mapping, residual scaling, U-Net skip connection
narrower: cross-layer connection, depth scaling, LayerScale, residual stream
broader: network-architecture
related: initialisation

slug: memory-networks
name: Memory-augmented networks
names: memory-augmented neural network, memory network, external memory, neural memory
names: long-term memory model
narrower: neural Turing machine, differentiable neural computer, memory transformer, episodic memory
narrower: memory module, recurrent memory transformer, learning to memorize at test time, Titans memory
narrower: memory layer, product key memory, memory bank
broader: network-architecture
related: hopfield-networks, agent-memory, partial-observability

slug: hopfield-networks
name: Hopfield networks and associative memory
names: Hopfield network, associative memory, modern Hopfield network, dense associative memory
narrower: attractor network, memory capacity, pattern retrieval, energy-based memory
narrower: content-addressable memory, hetero-associative memory
broader: neural-networks
related: memory-networks

slug: boltzmann-machines
name: Boltzmann machines
narrower: contrastive divergence, deep Boltzmann machine, quantum Boltzmann machine
narrower: restricted Boltzmann machine, deep belief network, RBM
broader: energy-based-models

slug: spiking-neural-networks
name: Spiking neural networks
names: SNN, spiking network, spike-based learning
narrower: surrogate gradient, ANN-to-SNN conversion, spiking transformer, leaky integrate-and-fire
narrower: spike-timing-dependent plasticity, STDP, spiking neuron, spike encoding, temporal coding spikes
narrower: spiking vision, spike-driven, direct training of SNN, event-driven learning
broader: neural-networks, neuromorphic-computing
related: neuroscience

slug: equivariant-networks
name: Equivariance and geometric deep learning
names: equivariant neural network, equivariance, geometric deep learning, group equivariant network
names: equivariant network, symmetry in neural networks, invariant network
narrower: SE(3)-equivariant, E(n)-equivariant, E(3)-equivariant, group convolution, steerable CNN
narrower: rotation equivariant, gauge equivariant, permutation equivariant, rotation invariant
narrower: equivariant graph neural network, equivariant transformer, Clifford algebra network
narrower: learned symmetry, symmetry discovery, frame averaging, canonicalization
narrower: permutation invariant set function, symmetry breaking in networks, Lorentz equivariant
broader: network-architecture
related: molecules-and-proteins, set-learning, topological-deep-learning, hyperbolic-learning
related: capsule-networks

slug: set-learning
name: Learning on sets
names: set function learning, deep sets, set prediction, set transformer, permutation-invariant network
narrower: set encoding, set-valued input, multiset function, set representation, set-to-set
related: equivariant-networks, multiple-instance-learning

slug: topological-deep-learning
name: Topological deep learning and data analysis
names: topological deep learning, TDA
narrower: simplicial neural network, cell complex network, hypergraph learning, sheaf neural network
narrower: persistence diagram, topological loss, topological feature, Mapper algorithm, higher-order network
narrower: simplicial complex, combinatorial complex, persistent homology
related: graph-neural-networks, equivariant-networks, topological-data-analysis

slug: hyperbolic-learning
name: Hyperbolic and non-Euclidean learning
names: hyperbolic embedding, hyperbolic neural network, hyperbolic space, non-Euclidean learning
names: hyperbolic representation learning
narrower: Poincaré embedding, hyperbolic graph neural network, Lorentz model, mixed-curvature, SPD manifold
narrower: hyperbolic geometry, Riemannian neural network, hyperbolic contrastive, learning on manifolds
narrower: Grassmann manifold, Riemannian learning
related: dimensionality-reduction, equivariant-networks

slug: implicit-models
name: Deep equilibrium and implicit models
names: deep equilibrium model, implicit layer, implicit deep learning, implicit differentiation
names: equilibrium network, DEQ model
narrower: optimization layer, fixed-point network, monotone operator equilibrium, implicit neural network
narrower: equilibrium propagation, implicit function theorem
related: neural-odes, differentiable-optimisation

slug: neural-odes
name: Neural differential equations
names: neural ordinary differential equation, neural ODE, continuous-depth model
narrower: neural controlled differential equation, latent ODE, continuous-time model, liquid neural network
narrower: Hamiltonian neural network, Lagrangian neural network, neural stochastic differential equation
narrower: augmented neural ODE, liquid time-constant, universal differential equation, neural SDE
broader: dynamical-systems, physics-and-differential-equations
related: implicit-models, irregular-time-series

slug: implicit-neural-representations
name: Implicit neural representations
names: coordinate-based network, neural field, coordinate MLP, neural implicit representation
narrower: SIREN, signed distance function, neural signed distance, neural implicit surface
narrower: occupancy network, Fourier features, spectral bias in coordinate networks, hash encoding
narrower: functional representation of signals, neural-radiance-fields, instant neural graphics primitives
narrower: functa
related: 3d-reconstruction

slug: capsule-networks
name: Capsule networks
names: CapsNet, dynamic routing between capsules, capsule routing
narrower: part-whole hierarchy, GLOM, capsule layer
broader: network-architecture
related: equivariant-networks

slug: complex-valued-networks
name: Complex-valued and quaternion networks
names: complex-valued neural network, complex-valued network
narrower: quaternion convolution, Clifford network, octonion, parameterized hypercomplex
narrower: complex-valued deep learning, quaternion neural network, hypercomplex network
broader: neural-networks

slug: object-centric-learning
name: Object-centric learning
names: object-centric representation, slot attention, object-centric representation learning
names: object discovery, unsupervised object discovery
narrower: slot-based, scene decomposition, object-centric world model, object slots
narrower: unsupervised object segmentation, compositional scene representation
broader: representation-learning
related: disentangled-representations, compositional-generalisation

slug: disentangled-representations
name: Disentangled representations
names: disentanglement, disentangled representation learning, disentangled latent
narrower: beta-VAE, factor of variation, nonlinear ICA, identifiable representation
narrower: content-style disentanglement, independent component analysis nonlinear
narrower: latent factor disentangling
broader: representation-learning
related: variational-autoencoders, causal-representation-learning, object-centric-learning
related: compositional-generalisation
`;
