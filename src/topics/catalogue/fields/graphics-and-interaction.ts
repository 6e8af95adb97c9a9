/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Graphics, HCI, visualisation

slug: human-computer-interaction
name: Human-computer interaction
names: user interface, interaction design, human factors
narrower: user study, human-ai-interaction, virtual-reality, accessibility, user experience, usability
narrower: data-visualisation, eye tracking, gesture interaction, conversational interface
narrower: creativity support, haptics, wearable interaction, explainable interface, participatory design
narrower: chatbot user, trust in AI, smart home interaction, CSCW, games user research, text entry
narrower: UX design, design space of interfaces, crowd worker, ubiquitous-computing
narrower: human-robot interaction, children's technology, voice assistant, human-AI teaming, sensemaking
narrower: older adults technology, design probe, blind users, user perception, affective interface
narrower: touchscreen, semi-structured interview, brain-computer interface, dark pattern
narrower: decision support interface, persuasive technology, input technique, proxemic
narrower: qualitative interview study, interactive system, social VR, value-sensitive design, GUI design
narrower: generative AI in design, driver interaction, parasocial
related: crowdsourcing

slug: virtual-reality
name: Virtual and augmented reality
names: virtual reality, augmented reality, mixed reality, extended reality, XR, VR, immersive technology
names: metaverse
narrower: head-mounted display, cybersickness, VR headset, locomotion in virtual, avatar embodiment
narrower: presence immersion, redirected walking, AR glasses, smart glasses, 360-degree video
narrower: haptic feedback, foveated rendering, spatial computing, social VR, virtual environment
narrower: teleoperation in VR, immersive analytics, eye tracking in VR, hand tracking interaction
narrower: immersive learning, Apple Vision Pro, volumetric video, telepresence, embodied avatar
narrower: virtual training, AR interface, 6DoF streaming, virtual world, simulator sickness
broader: human-computer-interaction

slug: accessibility
name: Accessibility
names: digital accessibility, accessible technology, assistive computing
narrower: screen reader, blind and low vision, visually impaired, deaf and hard of hearing
narrower: web accessibility, alt text, people with disabilities, sign language technology, dyslexia support
narrower: WCAG, captioning for deaf, accessible visualization, motor impairment, color blindness
narrower: neurodivergent, speech impairment, AAC communication, tactile graphics, accessible games
broader: human-computer-interaction

slug: ubiquitous-computing
name: Ubiquitous and wearable computing
names: ubiquitous computing, pervasive computing, wearable computing
narrower: human activity recognition, smartwatch, smartphone sensing, IMU sensor, on-body sensing, earable
narrower: WiFi sensing, ambient intelligence, wearable sensors, mobile app usage, smart glasses, smart home
narrower: gesture sensing, radio sensing, accelerometer data, smart textile, indoor positioning
broader: human-computer-interaction
related: wearable-sensing

slug: haptics
name: Haptics
names: haptic feedback, tactile feedback
narrower: vibrotactile, haptic rendering, tactile display, force feedback, mid-air haptics, haptic device
narrower: texture rendering tactile, wearable haptic, kinesthetic, haptic teleoperation, electrotactile
narrower: haptic glove, surface haptics
broader: human-computer-interaction

slug: computer-graphics
name: Computer graphics
narrower: ray tracing, path tracing, physically based rendering, global illumination, geometry-processing
narrower: character animation, physics simulation graphics, cloth simulation, fluid simulation graphics
narrower: texture synthesis, procedural generation, real-time rendering, motion capture, material modelling
narrower: BRDF, differentiable rendering, inverse rendering, relighting, mesh deformation, neural rendering
narrower: volumetric rendering, light transport, hair simulation, facial animation
narrower: computational fabrication, rasterization, denoising Monte Carlo rendering, subsurface scattering
narrower: sketch-based modelling, CAD modelling, shape modelling, vector graphics, non-photorealistic
narrower: animation synthesis, contact simulation, position-based dynamics, material point method
narrower: crowd simulation, soft shadows, computational photography, image-based lighting
narrower: physics-simulation
related: inverse-rendering

slug: geometry-processing
name: Geometry processing
names: digital geometry processing, geometric modelling
narrower: mesh generation, surface reconstruction, surface parameterization, remeshing, shape correspondence
narrower: quad mesh, spline surface, subdivision surface, mesh simplification
narrower: discrete differential geometry, signed distance function, shape deformation, implicit surface
narrower: tetrahedral mesh, B-spline, functional map, mesh segmentation, NURBS, hexahedral mesh
narrower: polygon mesh, constructive solid geometry, boolean operations on meshes, Bézier
narrower: CAD reconstruction, boundary representation, medial axis, UV mapping, Laplace-Beltrami
narrower: developable surface
broader: computer-graphics
related: mesh-processing

slug: physics-simulation
name: Physical simulation and animation
names: physics-based animation, physical simulation, character animation, computer animation
narrower: cloth simulation, rigid body simulation, soft body simulation, deformable simulation
narrower: fluid animation, contact simulation, material point method, position-based dynamics
narrower: incremental potential contact, motion retargeting, hair simulation, elastic rod
narrower: fracture simulation, inverse kinematics animation, elastodynamics, differentiable simulation
narrower: garment simulation, crowd animation, physically simulated characters, facial rig
broader: computer-graphics

slug: video-games
name: Video games
names: game design, game development
narrower: procedural content generation, game analytics, game AI, player experience, player modelling
narrower: esports, serious games, level generation, gamification, Minecraft, board game, game engine
narrower: playtesting, player behavior, chess, game testing, role-playing game, game balancing
narrower: non-player character, educational game, mobile game, Unity engine, speedrunning, narrative game
related: game-playing

slug: multimedia
name: Multimedia systems
names: multimedia computing, multimedia streaming, video streaming
narrower: adaptive bitrate streaming, quality of experience, video quality assessment, video coding
narrower: image quality assessment, watermarking of images, steganography, 360-degree video streaming
narrower: volumetric video, live streaming, HTTP adaptive streaming, video codec, multimedia retrieval
narrower: image watermark, video delivery, perceptual quality, point cloud streaming, low-latency streaming
narrower: cloud gaming, video conferencing

slug: computers-and-society
name: Computers and society
names: technology and society, technology policy, digital society, ICT4D
narrower: digital divide, technology regulation, algorithmic accountability, platform governance
narrower: digital sovereignty, content moderation policy, privacy law, GDPR, digital inclusion, tech ethics
narrower: research ethics, digital public infrastructure, e-government, environmental impact of computing
narrower: green computing, computing and sustainability, digital wellbeing, online safety, children online
narrower: gender in computing, tech workers, copyright and generative AI, audits of platforms
narrower: Digital Services Act, ethics education, digital literacy, civic technology, cyber law
narrower: social impact of technology, digital identity, AI Act

slug: unconventional-computing
name: Unconventional and neuromorphic computing
names: unconventional computing, emerging computing, natural computing, neuromorphic computing hardware
names: physical computing
narrower: reservoir computing hardware, Ising machine, probabilistic computing, p-bit, DNA computing
narrower: optical computing, analog computing, in-memory computing, reversible computing, memcomputing
narrower: quantum annealer, membrane computing, cellular automata computation, hyperdimensional computing
narrower: molecular computing, chemical computing, stochastic computing, physical reservoir computing
narrower: coherent Ising machine, oscillator-based computing, thermodynamic computing
narrower: superconducting electronics, physical neural network, fungal computer, wave-based computing

slug: symbolic-computation
name: Symbolic computation and computer algebra
names: computer algebra, symbolic computation, mathematical software
narrower: Gröbner basis, polynomial system solving, cylindrical algebraic decomposition
narrower: symbolic integration, SageMath, polynomial factorization, symbolic summation, holonomic, Macaulay2
narrower: OSCAR system, real root isolation, differential elimination, sparse interpolation
narrower: creative telescoping, algebraic computation, integer relation, exact linear algebra
narrower: polynomial multiplication, GCD computation, Maple package, homotopy continuation
narrower: numerical algebraic geometry, numerical software library, lattice basis reduction, border basis
narrower: computer algebra system

slug: floating-point-arithmetic
name: Computer arithmetic
names: floating-point arithmetic, numerical precision
narrower: rounding error, interval arithmetic, fixed-point arithmetic, stochastic rounding
narrower: error-free transformation, floating-point format, half precision, multiplier circuit, IEEE 754
narrower: residue number system, numerical reproducibility, bfloat16, logarithmic number system
narrower: precision tuning, approximate multiplier, FP8 format

slug: logic-in-computer-science
name: Logic in computer science
names: computational logic, logic and computation
narrower: finite model theory, modal logic, description logic, linear logic, process calculus, bisimulation
narrower: coalgebra, fixed-point logic, dynamic logic, separation logic, term rewriting, logic programming
narrower: answer set programming, first-order logic decidability, Kleene algebra, pi-calculus
narrower: concurrency theory, game semantics, non-monotonic logic, monadic second-order, epistemic logic
narrower: Petri net, temporal logic, guarded fragment, proof theory, categorical logic, fuzzy logic
narrower: constraint satisfaction dichotomy, argumentation semantics, deontic logic, team semantics
narrower: quantum logic, dependence logic
related: mathematical-logic, formal-verification

slug: emergency-and-defence
name: Defence and security studies
names: defense technology, military technology, defence, military
narrower: arms control, cyber warfare, nuclear weapons, missile defense, military simulation
narrower: autonomous weapons, wargame, counter-drone, C4ISR, weapon-target assignment, border security
narrower: verification of arms, electronic warfare, battlefield
`;
