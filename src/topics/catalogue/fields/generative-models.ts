/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Generative models

slug: generative-models
name: Generative models
names: generative modelling, deep generative model, generative learning
narrower: diffusion-models, generative-adversarial-networks, variational-autoencoders, normalising-flows
narrower: flow-matching, energy-based-models, autoregressive-models, text-to-image, image-generation
narrower: video-generation, conditional generation, gflownets, latent variable model, discrete-diffusion
narrower: visual-tokenisers, 3d-generation, diversity of generated samples
narrower: precision and recall for generative models, implicit generative model, generative prior
narrower: one-step generative model, generative model theory, generative-model-evaluation
narrower: diffusion-distillation, autoencoders, autoencoders-and-normalising-flows, graph-generation
broader: machine-learning, generative-ai
related: model-collapse, music-generation, molecule-generation

slug: diffusion-models
name: Diffusion models
names: denoising diffusion, denoising diffusion probabilistic model, DDPM, score-based generative model
names: diffusion probabilistic model, score-based diffusion, diffusion-based generative model
narrower: diffusion-transformers, diffusion-distillation, discrete-diffusion, DDIM, diffusion bridge
narrower: noise schedule, video diffusion, diffusion-inverse-problems, conditional diffusion
narrower: diffusion model theory, diffusion language model, reverse diffusion, diffusion training
narrower: Schrödinger bridge, text-to-image diffusion, diffusion ODE solver, few-step diffusion
narrower: diffusion policy, diffusion memorization, diffusion features, diffusion editing, score-matching
narrower: diffusion-sampling, latent-diffusion, diffusion-alignment
broader: generative-models
related: flow-matching, image-denoising, 3d-generation, image-generation, text-to-image, image-editing
related: video-generation, diffusion-policy

slug: score-matching
name: Score matching
names: denoising score matching, score function estimation, score estimation, score-based model
narrower: sliced score matching, Langevin dynamics with learned score, Hyvärinen score, score network
narrower: implicit score matching, score learning, concrete score matching
broader: diffusion-models, energy-based-models

slug: flow-matching
name: Flow matching
names: rectified flow, conditional flow matching, stochastic interpolant, flow-based generative model
names: flow matching model
narrower: Riemannian flow matching, discrete flow matching, MeanFlow, mean flow, reflow, straight trajectory
narrower: minibatch optimal transport coupling, flow map, flow policy, velocity field learning
narrower: shortcut model, flow-matching policy, variational flow matching
broader: generative-models
related: diffusion-models, optimal-transport, normalising-flows

slug: diffusion-sampling
name: Samplers and guidance for diffusion
names: diffusion sampling, diffusion sampler, classifier-free guidance, fast sampling of diffusion models
names: diffusion guidance, accelerated diffusion sampling
narrower: DDIM, DPM-Solver, noise schedule, guidance scale, classifier guidance, diffusion caching
narrower: feature caching in diffusion, training-free guidance, ODE solver for diffusion
narrower: exposure bias in diffusion, inference-time scaling of diffusion, parallel sampling of diffusion
narrower: timestep schedule, diffusion acceleration, reward-guided diffusion, few-step sampling
narrower: autoguidance, initial noise, noise optimization
broader: diffusion-models
related: diffusion-distillation

slug: diffusion-distillation
name: Few-step and one-step generation
names: consistency model, diffusion distillation, one-step diffusion, few-step generation
names: one-step generation, consistency distillation, step distillation
narrower: distribution matching distillation, latent consistency model, progressive distillation
narrower: consistency training, score distillation, adversarial diffusion distillation
narrower: one-step text-to-image, trajectory distillation, consistency trajectory model, one-step generator
narrower: shortcut model
broader: diffusion-models, generative-models
related: knowledge-distillation, diffusion-sampling

slug: diffusion-transformers
name: Diffusion transformers
names: DiT, diffusion transformer model, DiT architecture
narrower: MM-DiT, scalable diffusion transformer, U-ViT, diffusion transformer acceleration
narrower: DiT quantization, latent diffusion transformer
broader: diffusion-models, transformers

slug: latent-diffusion
name: Latent diffusion
names: latent diffusion model, LDM, Stable Diffusion
narrower: SDXL, autoencoder for latent diffusion, latent space of diffusion, Stable Diffusion 3
narrower: representation autoencoder, latent generative model, pixel-space diffusion
broader: diffusion-models
related: text-to-image, visual-tokenisers

slug: discrete-diffusion
name: Discrete diffusion
names: discrete diffusion model, masked diffusion model, categorical diffusion, absorbing diffusion
narrower: discrete flow matching, continuous-time Markov chain generative, diffusion on discrete state space
narrower: masked generative model, uniform-state diffusion, D3PM, score entropy, diffusion-language-models
narrower: concrete score
broader: diffusion-models, generative-models

slug: diffusion-alignment
name: Aligning and personalising diffusion models
names: diffusion alignment, reward fine-tuning of diffusion, human preference for text-to-image
names: text-to-image alignment, preference optimization for diffusion, RL for diffusion
narrower: Diffusion-DPO, ImageReward, Flow-GRPO, reward-guided fine-tuning of diffusion, image reward model
narrower: aligning text-to-image models, diffusion reinforcement learning, text-image alignment evaluation
narrower: T2I alignment, human preference score
broader: diffusion-models
related: rlhf

slug: diffusion-inverse-problems
name: Diffusion for inverse problems
names: diffusion posterior sampling, diffusion-based inverse problem solver, diffusion prior
names: posterior sampling with diffusion, solving inverse problems with diffusion
narrower: plug-and-play diffusion, DPS solver, zero-shot restoration with diffusion
narrower: generative prior for inverse problems, score-based priors, flow-based inverse problem
narrower: guidance for inverse problems
broader: inverse-problems, diffusion-models
related: image-restoration

slug: generative-adversarial-networks
name: Generative adversarial networks
names: GAN, adversarial generative model, GAN training, generative adversarial
narrower: StyleGAN, conditional GAN, CycleGAN, mode collapse, Wasserstein GAN, GAN inversion, discriminator
narrower: Pix2Pix, GAN compression, adversarial training of generators, BigGAN, GAN regularization
narrower: generator-discriminator, GAN latent space, GAN convergence, WGAN, few-shot GAN, 3D-aware GAN
narrower: data-efficient GAN
broader: generative-models
related: minimax-optimisation, image-generation

slug: autoencoders-and-normalising-flows
name: Autoencoders and normalising flows
names: autoencoders and flows
narrower: variational-autoencoders, autoencoders, normalising-flows, invertible network, visual-tokenisers
broader: generative-models

slug: variational-autoencoders
name: Variational autoencoders
names: VAE, variational auto-encoder, variational autoencoding
narrower: beta-VAE, hierarchical VAE, posterior collapse, conditional VAE, VQ-VAE, evidence lower bound
narrower: latent variable model, amortized inference gap, CVAE, identifiable VAE, VAE latent space
narrower: importance weighted autoencoder, multimodal VAE, VAE decoder, discrete variational autoencoder
broader: generative-models, autoencoders-and-normalising-flows, autoencoders
related: variational-inference, disentangled-representations

slug: autoencoders
name: Autoencoders
names: auto-encoder, denoising autoencoder, deep autoencoder
narrower: masked-image-modelling, sparse-autoencoders, variational-autoencoders, Wasserstein autoencoder
narrower: convolutional autoencoder, adversarial autoencoder, contractive autoencoder, graph autoencoder
narrower: linear autoencoder, encoder-decoder reconstruction, regularized autoencoder
broader: representation-learning, unsupervised-learning, generative-models
broader: autoencoders-and-normalising-flows
related: dimensionality-reduction

slug: normalising-flows
name: Normalising flows
names: flow-based model, invertible neural network, continuous normalizing flow
narrower: coupling layer, RealNVP, Glow model, invertible network, autoregressive flow, neural spline flow
narrower: TARFlow, FFJORD, equivariant flow, Boltzmann generator, invertible residual network
narrower: conditional normalizing flow, injective flow
broader: generative-models, autoencoders-and-normalising-flows
related: flow-matching, variational-inference

slug: autoregressive-models
name: Autoregressive generation
names: autoregressive model, autoregressive image generation, next-token prediction for images
names: autoregressive generative model
narrower: visual autoregressive model, next-scale prediction, PixelCNN, masked autoregressive, MAR model
narrower: autoregressive visual generation, VAR model, WaveNet, order-agnostic autoregressive
narrower: autoregressive video generation, LlamaGen, causal video generation, exposure bias
narrower: parallel autoregressive
broader: generative-models
related: language-modelling, image-generation, visual-tokenisers

slug: visual-tokenisers
name: Visual tokenisers and vector quantisation
names: visual tokenizer, image tokenizer, vector quantization, VQ-VAE, discrete representation learning
names: image tokenization, vector-quantized
narrower: VQGAN, finite scalar quantization, residual quantization, codebook collapse, video tokenizer
narrower: lookup-free quantization, 1D tokenizer, codebook learning, semantic tokenizer, discrete token
narrower: action tokenizer, residual vector quantization, latent tokenizer, continuous tokenizer
broader: generative-models, autoencoders-and-normalising-flows
related: autoregressive-models, latent-diffusion, tokenisation

slug: energy-based-models
name: Energy-based models
names: energy-based learning, energy function learning
narrower: boltzmann-machines, contrastive divergence, score-matching, noise contrastive estimation
narrower: energy-based transformer, joint energy-based model, MCMC training of EBM, Langevin training
narrower: energy matching, unnormalized model
broader: generative-models
related: mcmc

slug: gflownets
name: GFlowNets and neural samplers
names: GFlowNet, generative flow network, neural sampler, learned sampler
names: diffusion sampler for unnormalized density
narrower: trajectory balance, sampling from unnormalized densities, Boltzmann generator, amortized sampling
narrower: adjoint sampling, diversity-seeking, Boltzmann distribution sampling
broader: generative-models
related: mcmc, reinforcement-learning

slug: image-generation
name: Image generation
names: image synthesis, generative image model, visual generation, image generative model
narrower: text-to-image, image-editing, personalised-image-generation, autoregressive image generation
narrower: image-to-image-translation, style-transfer, class-conditional image generation, image-inpainting
narrower: face generation, high-resolution image generation, unconditional image generation
narrower: ImageNet generation, story visualization, visual text rendering, evaluation of image generation
narrower: virtual try-on, masked image generation, face synthesis, FID, portrait generation
narrower: semantic image synthesis, texture synthesis, human image generation, compositional generation
narrower: controllable-image-generation
broader: generative-models
related: diffusion-models, generative-adversarial-networks, computer-vision, unified-multimodal-models
related: sketches, fashion, autoregressive-models

slug: text-to-image
name: Text-to-image generation
names: text-to-image, text-to-image model, T2I model, text-to-image synthesis, text-to-image diffusion model
narrower: Stable Diffusion, compositional text-to-image, ControlNet, prompt adherence, text-image alignment
narrower: subject-driven generation, DALL-E, text rendering, attribute binding, Imagen, prompt-to-prompt
narrower: text-to-image evaluation, concept-erasure, image reward model, layout-guided text-to-image
narrower: bias in text-to-image, T2I benchmark, multi-subject, SDXL, safe text-to-image, GenEval
narrower: T2I generation
broader: image-generation, generative-ai, generative-models
related: diffusion-models, vision-language-models, latent-diffusion, controllable-image-generation
related: personalised-image-generation

slug: controllable-image-generation
name: Controllable image generation
names: spatial control, ControlNet, layout-to-image, conditional image generation, controllable diffusion
narrower: layout-guided generation, T2I-Adapter, semantic image synthesis, pose-guided image generation
narrower: sketch-to-image, multi-condition control, regional prompt, pose-guided person image
narrower: camera control, depth-conditioned generation
broader: image-generation
related: text-to-image

slug: personalised-image-generation
name: Personalised image generation
names: subject-driven generation, text-to-image personalization, DreamBooth, identity-preserving generation
names: customized generation
narrower: textual inversion, multi-concept customization, IP-Adapter, ID preservation
narrower: reference-based generation, identity-consistent generation, customized diffusion
narrower: character consistency, subject customization, photo personalization, face personalization
broader: image-generation
related: text-to-image

slug: concept-erasure
name: Concept erasure in generative models
names: concept erasure, concept unlearning, concept removal, diffusion model unlearning
names: safe image generation
narrower: erasing concepts, NSFW, style erasure, unsafe content in text-to-image
narrower: machine unlearning for diffusion models, concept ablation
broader: machine-unlearning, text-to-image

slug: image-editing
name: Image editing
names: text-guided image editing, instruction-based image editing, image manipulation
names: semantic image editing
narrower: InstructPix2Pix, diffusion inversion, drag-based editing, face editing, prompt-to-prompt
narrower: image-inpainting, video-editing, null-text inversion, GAN inversion, local editing
narrower: training-free editing, attribute editing, facial attribute editing, object insertion
narrower: photo retouching, image composition, image harmonization, point-based editing
narrower: exemplar-based editing, style-transfer
broader: image-generation
related: diffusion-models, image-matting

slug: style-transfer
name: Style transfer
names: neural style transfer, image stylization, artistic style transfer, arbitrary style transfer
narrower: style-content disentanglement, AdaIN, font generation, photorealistic style transfer
narrower: video style transfer, 3D stylization, artistic stylization, cartoonization, art generation
narrower: style-driven generation, stylized image
broader: image-editing, image-generation

slug: image-to-image-translation
name: Image-to-image translation
names: image translation, unpaired image translation, unsupervised image-to-image translation
narrower: CycleGAN, Pix2Pix, domain translation, sketch-to-photo, medical image synthesis
narrower: Schrödinger bridge image translation, day-to-night, modality translation, MRI to CT synthesis
narrower: diffusion bridge, unpaired translation
broader: image-generation
related: domain-adaptation

slug: video-generation
name: Video generation
names: video synthesis, text-to-video, text-to-video generation, video diffusion model, image-to-video
narrower: video-editing, long video generation, image animation, camera control, video prediction, Sora
narrower: video diffusion transformer, video frame interpolation, talking head, human video generation
narrower: autoregressive video generation, physics in video generation, streaming video generation, VBench
narrower: video diffusion, image-to-video generation, motion control, character animation, multi-shot video
narrower: video generation evaluation, audio-driven video, controllable video generation, story-to-video
narrower: real-time video generation, 4D generation, video world model, world simulator
narrower: interactive video generation
broader: generative-models, generative-ai, video
related: diffusion-models, world-models, human-motion, avatars

slug: video-editing
name: Video editing
names: text-guided video editing, video-to-video, video manipulation
narrower: video style transfer, video inpainting, zero-shot video editing, video object removal
narrower: instruction-based video editing, video stylization, video retouching
narrower: temporal consistency in editing
broader: video-generation, image-editing

slug: generative-model-evaluation
name: Evaluation of generative models
names: generative model evaluation, Fréchet inception distance, FID, sample quality and diversity
narrower: precision and recall for generative models, CLIPScore, inception score, text-to-image evaluation
narrower: VBench, diversity metric, GenEval, kernel inception distance, evaluating image generation
narrower: T2I benchmark, video generation evaluation
broader: benchmarks-and-evaluation, generative-models
related: image-quality
`;
