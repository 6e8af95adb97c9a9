/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Efficiency

slug: efficient-deep-learning
name: Efficient deep learning
names: efficient machine learning, efficient neural network, lightweight model, compute efficiency
names: efficient model, resource-efficient learning
narrower: model-compression, efficient-inference, lightweight network, edge-ai, mobile network, MobileNet
narrower: efficient training, green-ai, parameter-efficient model, FLOPs reduction
narrower: resource-constrained device, parameter-efficient-fine-tuning, low-rank-methods
narrower: memory-efficient training, small-language-models, efficient architecture
related: machine-learning-systems

slug: model-compression
name: Model compression
names: neural network compression, compressing neural networks, deep compression, network compression
narrower: quantisation, pruning, knowledge-distillation, sparsity, low-rank-methods, weight sharing
narrower: weight compression, layer dropping, depth pruning, lightweight model, compressed model
narrower: compression of language models, token-reduction, binary-neural-networks, post-training compression
narrower: model size reduction, lossless weight compression, compression ratio of networks, LLM compression
broader: efficient-deep-learning
related: efficient-inference, mixture-of-experts, small-language-models

slug: quantisation
name: Quantisation
names: model quantization, neural network quantization, quantized neural network
narrower: post-training quantization, PTQ, quantization-aware training, QAT, low-bit
narrower: activation quantization, 1-bit LLM, BitNet, 4-bit, 2-bit, INT8, INT4, binary-neural-networks
narrower: mixed-precision quantization, vector quantization of weights, GPTQ, AWQ, SmoothQuant
narrower: outlier in quantization, ternary weights, KV cache quantization, quantized LLM, rounding function
narrower: rotation-based quantization, codebook quantization, QuIP, data-free quantization, FP8
narrower: extremely low bit, SpinQuant, weight-only quantization, quantized model, integer-only inference
narrower: quantization error, QLoRA, logarithmic quantization, LLM quantization, low-bit quantization
narrower: weight quantization
broader: model-compression, efficient-inference
related: mixed-precision-training, attention-sinks, gradient-compression

slug: binary-neural-networks
name: Binary and ternary networks
names: binary neural network, binarized neural network, binarization, 1-bit network
narrower: BitNet, 1-bit LLM, XNOR-Net, 1.58-bit, binary weights, binarized transformer, ternary weights
narrower: binarized LLM, ternary neural network, ternary quantization
broader: quantisation, model-compression

slug: pruning
name: Pruning
names: network pruning, neural network pruning, model pruning
narrower: structured pruning, unstructured pruning, filter pruning, channel pruning, layer pruning
narrower: SparseGPT, magnitude pruning, pruning at initialization, lottery-ticket-hypothesis, Wanda pruning
narrower: head pruning, depth pruning, semi-structured sparsity, one-shot pruning, iterative pruning
narrower: pruned model, N:M sparsity, sparse fine-tuning, movement pruning, post-training pruning
narrower: pruning criterion, optimal brain surgeon, width pruning, pruning ratio, LLM pruning
narrower: weight pruning
broader: model-compression, sparsity

slug: lottery-ticket-hypothesis
name: Lottery tickets
names: lottery ticket hypothesis, winning ticket, strong lottery ticket hypothesis
narrower: sparse subnetwork, supermask, pruning at initialization, early-bird ticket, trainable subnetwork
narrower: iterative magnitude pruning
broader: pruning, deep-learning-theory
related: sparsity

slug: sparsity
name: Sparsity in neural networks
names: sparse neural network, sparse training, dynamic sparse training, model sparsity, sparsity
names: sparse model
narrower: activation sparsity, N:M sparsity, weight sparsity, contextual sparsity, RigL
narrower: sparse-to-sparse training, structured sparsity, sparse fine-tuning, pruning
narrower: semi-structured sparsity, sparse matrix multiplication, block sparsity
narrower: sparse evolutionary training, sparse LLM, sparse activation, unstructured sparsity
broader: model-compression
related: mixture-of-experts, sparse-representation, lottery-ticket-hypothesis

slug: knowledge-distillation
name: Knowledge distillation
names: distillation, model distillation, teacher-student learning, teacher-student, distilling knowledge
narrower: self-distillation, feature distillation, logit distillation, data-free distillation
narrower: on-policy distillation, LLM distillation, student model, online distillation
narrower: relational distillation, multi-teacher distillation, cross-modal distillation, distilled model
narrower: sequence-level distillation, chain-of-thought distillation, capacity gap, black-box distillation
narrower: mutual learning, dark knowledge, reasoning distillation, teacher model, dataset-free distillation
narrower: born-again network
broader: model-compression
related: label-smoothing, dataset-distillation, diffusion-distillation, weak-to-strong-generalisation

slug: low-rank-methods
name: Low-rank methods
names: low-rank approximation, low-rank factorization, low-rank, low-rank adaptation and compression
names: low-rank decomposition
narrower: low-rank compression, SVD-based compression, low-rank training, low-rank-adaptation, tensor train
narrower: GaLore, low-rank weights, nuclear norm, matrix completion, low-rank structure, low-rank matrix
narrower: weight factorization, structured matrix, Monarch matrix, low-rank recovery
narrower: Kronecker factorization, truncated SVD, singular value decomposition
broader: efficient-deep-learning, model-compression
related: matrix-factorisation, tensor-decomposition

slug: efficient-inference
name: Efficient inference
names: inference efficiency, fast inference, inference acceleration, inference optimization
names: low-latency inference
narrower: speculative-decoding, kv-cache, llm-serving, conditional-computation, parallel decoding
narrower: token-reduction, batching of requests, inference latency, throughput of LLM inference
narrower: non-autoregressive decoding, prefill, accelerating inference, layer skipping, quantisation
narrower: semantic caching, accelerated decoding, training-free acceleration, inference cost
narrower: distributed inference, multi-token prediction, feature caching in diffusion, LLM inference
narrower: efficient LLM inference, model-routing
broader: efficient-deep-learning
related: machine-learning-systems, model-compression, efficient-reasoning

slug: speculative-decoding
name: Speculative decoding
names: speculative sampling, speculative inference, draft-then-verify, assisted decoding, draft model
narrower: self-speculative decoding, tree attention verification, lookahead decoding, draft token
narrower: parallel decoding, speculative execution of LLM, multi-token prediction, token verification
narrower: acceptance rate of draft, speculative reasoning, block verification, Medusa heads
narrower: EAGLE speculative
broader: efficient-inference, decoding

slug: kv-cache
name: KV cache
names: key-value cache, KV caching, key-value caching
narrower: KV cache quantization, cache eviction, PagedAttention, multi-query attention
narrower: grouped-query attention, KV sharing, prefix caching, multi-head latent attention, prompt caching
narrower: H2O heavy hitter, token eviction, KV cache reuse, KV offloading, KV retrieval, KV pruning, SnapKV
narrower: KV cache compression, KV cache eviction
broader: efficient-inference, long-context-and-efficient-attention, machine-learning-systems
related: transformers, attention-sinks, context-compression, long-context

slug: llm-serving
name: LLM serving
names: large language model serving, LLM serving system, LLM inference system, LLM inference serving
names: model serving, inference serving
narrower: continuous batching, vLLM, prefill-decode disaggregation, prefix caching
narrower: request scheduling for LLM, multi-LoRA serving, serving throughput, PagedAttention
narrower: disaggregated inference, service level objective, GPU offloading, autoscaling of inference
narrower: time to first token, serverless inference, chunked prefill, SLO attainment
broader: efficient-inference, machine-learning-systems
related: edge-computing

slug: token-reduction
name: Token pruning and merging
names: token pruning, token merging, token reduction, token compression, token dropping
names: visual token compression
narrower: visual token pruning, token sparsification, adaptive tokens, visual token reduction, vision token
narrower: token selection, token compression for video, token efficient multimodal model
narrower: redundant visual tokens
broader: model-compression, vision-transformers, efficient-inference, multimodal-language-models

slug: context-compression
name: Context and prompt compression
names: prompt compression, context compression, context condensation, gist token, context pruning
narrower: soft prompt compression, LLMLingua, long prompt compression, in-context autoencoder, memory token
narrower: compressing retrieved documents, context distillation, optical compression
broader: long-context-and-efficient-attention, long-context
related: prompting, kv-cache

slug: edge-ai
name: Edge and on-device learning
names: edge AI, on-device learning, edge device, edge intelligence, on-device inference, mobile device
narrower: on-device LLM, microcontroller, mobile deployment, embedded device, edge inference
narrower: on-device training, split computing, smartphone inference, resource-constrained device
narrower: edge-cloud collaboration, embedded systems deployment, wearable device inference, edge deployment
narrower: IoT device learning, edge LLM, split inference, edge accelerator, TinyML
broader: efficient-deep-learning
related: federated-learning, hardware-accelerators, small-language-models
related: machine-learning-for-communications, edge-computing

slug: green-ai
name: Energy use and green AI
names: green AI, energy consumption of AI, carbon footprint, energy efficiency of machine learning
names: sustainable AI, energy-efficient AI
narrower: carbon emission of training, energy consumption of LLM, environmental impact of AI
narrower: power consumption of inference, water footprint, energy-aware training, carbon-aware
narrower: energy per token, GPU power
broader: efficient-deep-learning
related: hardware-accelerators

slug: parameter-efficient-fine-tuning
name: Parameter-efficient fine-tuning
names: PEFT, parameter-efficient tuning, parameter-efficient transfer learning, efficient fine-tuning
names: parameter-efficient adaptation
narrower: low-rank-adaptation, adapter-tuning, prompt-tuning, BitFit, QLoRA, sparse fine-tuning
narrower: adapter merging, orthogonal fine-tuning, side network tuning, memory-efficient fine-tuning
narrower: representation fine-tuning, visual prompt tuning, IA3, selective fine-tuning, adapter composition
narrower: few trainable parameters
broader: fine-tuning, efficient-deep-learning, transfer-learning

slug: low-rank-adaptation
name: LoRA
names: low-rank adaptation, LoRA fine-tuning, LoRA adapter, low-rank adapter
narrower: QLoRA, DoRA, AdaLoRA, LoRA merging, mixture of LoRA experts, LoRA initialization, multi-LoRA
narrower: rank allocation, PiSSA, LoRA composition, LoRA variants, LoRA+, VeRA, LoRA rank, continual LoRA
narrower: federated LoRA
broader: parameter-efficient-fine-tuning, low-rank-methods

slug: adapter-tuning
name: Adapters
names: adapter tuning, adapter module, adapter layer
narrower: bottleneck adapter, AdapterFusion, side adapter, ladder side tuning, language adapter
narrower: vision adapter, adapter composition, adapter-based
broader: parameter-efficient-fine-tuning

slug: prompt-tuning
name: Prompt tuning and soft prompts
names: prompt tuning, soft prompt, prompt learning, prefix tuning, soft prompt tuning, learnable prompt
narrower: visual prompt tuning, CoOp, context optimization for CLIP, continuous prompt, P-tuning
narrower: visual prompting, prompt pool, prompt transfer, prompt learning for vision-language models
narrower: multimodal prompt learning, deep prompt
broader: parameter-efficient-fine-tuning
related: prompting, prompting-and-in-context-learning

slug: small-language-models
name: Small language models
names: SLM, compact language model, tiny language model, lightweight language model
narrower: sub-billion parameter, small LLM, small model with large model collaboration, BabyLM, TinyStories
narrower: 1B model, Phi-3, small reasoning model, small-scale language model
broader: large-language-models, efficient-deep-learning
related: edge-ai, model-compression

slug: machine-learning-systems
name: Machine-learning systems
names: ML systems, systems for machine learning, MLSys, deep learning systems, AI infrastructure
narrower: distributed-training, llm-serving, gpu-computing, ml-compilers, hardware-accelerators, mlops
narrower: deep learning framework, PyTorch, GPU cluster scheduling, training infrastructure
narrower: inference system, memory management for deep learning, GPU memory, checkpointing of training
narrower: data loading, failure recovery in training, RL training system, deep learning job scheduling
narrower: feature store, inference engine, kv-cache
related: efficient-inference, automatic-differentiation, efficient-deep-learning, databases-and-ml

slug: gpu-computing
name: GPU kernels and computing
names: GPU kernel, GPU programming, GPU acceleration, GPU computing
narrower: Triton kernel, kernel fusion, CUDA, matrix multiplication kernel, tensor core
narrower: GPU kernel optimization, LLM-generated kernels, KernelBench, FlashAttention, sparse kernel, GEMM
narrower: GPU utilization, warp specialization, CUDA kernel, kernel generation
broader: machine-learning-systems
related: hardware-accelerators, ml-compilers

slug: ml-compilers
name: ML compilers
names: deep learning compiler, tensor compiler, machine learning compiler, tensor program optimization
narrower: TVM, operator fusion, MLIR, auto-scheduling, autotuning, tensor program
narrower: graph optimization compiler, XLA, learned cost model, polyhedral compilation
narrower: compiler optimization with machine learning, superoptimization
broader: machine-learning-systems
related: gpu-computing

slug: hardware-accelerators
name: Hardware accelerators for AI
names: AI accelerator, hardware accelerator, deep learning accelerator, neural network accelerator
names: AI hardware, AI chip, Hardware accelerators and FPGAs, domain-specific architecture
names: field-programmable gate array
narrower: fpga, TPU, NPU, systolic array, in-memory-computing, hardware-software co-design, ASIC accelerator
narrower: hardware-aware, dataflow accelerator, LLM accelerator, neural processing unit, photonic-computing
narrower: approximate multiplier, chiplet, high-level synthesis, hardware design for transformers
narrower: design space exploration accelerator, wafer-scale, neuromorphic-computing, DNN accelerator
narrower: compute-in-memory, in-memory computing, processing-in-memory, ASIC, transformer accelerator
narrower: sparse accelerator, FPGA implementation, spatial architecture, CNN accelerator, HLS
narrower: accelerator design space exploration, analog in-memory, graph accelerator, genomics accelerator
narrower: neuromorphic chip, FHE accelerator, photonic accelerator, hls4ml
broader: machine-learning-systems, computer-architecture
related: edge-ai, green-ai, gpu-computing, chip-design

slug: in-memory-computing
name: In-memory computing
names: compute-in-memory, analog in-memory computing, processing-in-memory
narrower: analog computing for neural networks, memristor crossbar, RRAM, phase-change memory
narrower: analog hardware training, ReRAM accelerator, crossbar array, analog AI, near-memory computing
narrower: memristor, memristive, resistive memory
broader: hardware-accelerators
related: neuromorphic-computing

slug: neuromorphic-computing
name: Neuromorphic computing
names: neuromorphic, brain-inspired computing, neuromorphic engineering, neuromorphic chip
narrower: Loihi, SpiNNaker, spiking-neural-networks, event-based computing, memristive synapse
narrower: neuromorphic sensing, TrueNorth, neuromorphic processor, neuromorphic hardware
broader: hardware-accelerators
related: event-cameras, hyperdimensional-computing, reservoir-computing, in-memory-computing

slug: photonic-computing
name: Photonic and physical neural networks
names: photonic neural network, optical neural network, optical computing, photonic computing
narrower: diffractive neural network, silicon photonics accelerator, photonic accelerator
narrower: physics-aware training, optical processor, Mach-Zehnder interferometer mesh, photonic tensor core
narrower: physical neural network
broader: hardware-accelerators

slug: hyperdimensional-computing
name: Hyperdimensional computing
names: vector symbolic architecture, HDC classifier, hypervector
narrower: holographic reduced representation, high-dimensional binding, hyperdimensional classification
related: neuromorphic-computing

slug: chip-design
name: AI for chip design
names: chip design, hardware design with LLMs
narrower: chip placement, macro placement, logic synthesis, analog circuit design, Verilog, RTL code
narrower: hardware description language, routing of circuits, high-level synthesis, circuit optimization
narrower: physical design, lithography, hardware verification, circuit design, Verilog generation
narrower: RTL generation
related: code-generation, hardware-accelerators, fpga, electronic-design-automation

slug: mlops
name: MLOps and machine-learning engineering
names: MLOps, machine learning engineering, ML deployment, model deployment, machine learning in production
names: model monitoring
narrower: technical debt in machine learning, model registry, continuous integration for machine learning
narrower: performance monitoring, machine learning pipeline, LLMOps, AI engineering, experiment tracking
narrower: model versioning, data versioning, software engineering for machine learning
broader: machine-learning-systems
related: distribution-shift
`;
