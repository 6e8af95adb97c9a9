/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Particle, nuclear and gravitational physics

slug: high-energy-physics
name: High-energy physics
names: particle physics, HEP, elementary particle physics, subatomic physics
narrower: collider-physics, beyond-standard-model, quantum-chromodynamics, lattice-gauge-theory
narrower: neutrino-physics, dark-matter, string-theory, quantum-field-theory, flavour-physics, higgs-physics
narrower: hadron-physics, Standard Model, heavy quark, CP violation, axion, supersymmetry, amplitude-theory
narrower: effective field theory, muon g-2, electroweak, parton distribution, jet substructure, top quark
narrower: Higgs boson, baryogenesis, grand unification, cosmic-rays, instrumentation-and-detectors
narrower: rare decay

slug: collider-physics
name: Collider physics
names: Large Hadron Collider, LHC, high-energy collider, collider phenomenology
narrower: ATLAS experiment, CMS experiment, ATLAS detector, CMS detector, jet substructure, jet tagging
narrower: proton-proton collisions, pp collisions, top quark, vector boson, event generator, parton shower
narrower: HL-LHC, Belle II, LHCb, muon collider, future collider, FCC-ee, track reconstruction
narrower: trigger system, anomaly detection at colliders, fast detector simulation, calorimeter, Tevatron
narrower: diboson, long-lived particle, missing transverse momentum, hadron collider
narrower: electron-positron collider, e+e-, CEPC, ILC, dijet, Drell-Yan, particle-flow, jet reconstruction
broader: high-energy-physics

slug: higgs-physics
name: Higgs physics and electroweak theory
names: Higgs boson, Higgs physics, electroweak physics
narrower: Higgs self-coupling, di-Higgs, double Higgs, two-Higgs-doublet, Higgs sector
narrower: electroweak phase transition, electroweak symmetry breaking, W boson mass, SMEFT
narrower: Standard Model effective field theory, Higgs decay, Higgs production, vacuum stability
narrower: hierarchy problem, composite Higgs, extended scalar sector, electroweak precision, Z boson
narrower: W boson
broader: high-energy-physics

slug: beyond-standard-model
name: Physics beyond the Standard Model
names: beyond the Standard Model, BSM physics, new physics searches
narrower: supersymmetry, axion, dark-matter, dark photon, leptoquark, axion-like particle
narrower: heavy neutral lepton, seesaw, extra dimension, grand unified theory, Z' boson, long-lived particle
narrower: muon g-2, leptogenesis, baryogenesis, lepton flavor violation, neutrino mass model, hidden sector
narrower: dark sector, SMEFT, magnetic monopole, proton decay, strong CP problem, millicharged
narrower: flavor symmetry, left-right symmetric, B-L, Pati-Salam, sparticle, modular flavor symmetry
narrower: neutralino, vector-like quark, axion-search
broader: high-energy-physics

slug: dark-matter
name: Dark matter
names: dark matter physics
narrower: WIMP, axion dark matter, axion-search, dark matter direct detection, dark matter halo
narrower: primordial black hole, sterile neutrino dark matter, self-interacting dark matter
narrower: fuzzy dark matter, ultralight dark matter, XENONnT, LUX-ZEPLIN, dark matter annihilation
narrower: dark photon, cold dark matter, freeze-in, freeze-out, relic density, subhalo, indirect detection
narrower: warm dark matter, sub-GeV dark matter, light dark matter, halo profile, LZ experiment, XENON1T
narrower: weakly interacting massive particle, gamma-ray excess Galactic center, macroscopic dark matter
broader: high-energy-physics, cosmology

slug: axion-search
name: Axions
names: axion-like particle, QCD axion
narrower: haloscope, axion dark matter, axion-photon coupling, strong CP problem, Peccei-Quinn, axion star
narrower: helioscope, axion domain wall, axion string, axion miniclusters, ADMX, axion cosmology
narrower: axion electrodynamics, superradiance of axions, axion quality problem, axiverse, ultralight boson
broader: beyond-standard-model

slug: neutrino-physics
name: Neutrino physics
names: neutrino
narrower: neutrino oscillation, neutrino mass, sterile neutrino, neutrinoless double beta decay, IceCube
narrower: DUNE, supernova neutrino, solar neutrino, JUNO, Hyper-Kamiokande, Super-Kamiokande, KATRIN
narrower: coherent elastic neutrino-nucleus scattering, CEvNS, high-energy neutrino, KM3NeT, T2K
narrower: reactor antineutrino, neutrino telescope, neutrino-nucleus, neutrino interactions
narrower: leptonic CP violation, seesaw mechanism, Majorana neutrino, PMNS, MicroBooNE
narrower: cosmic neutrino background, liquid argon time projection, antineutrino, neutrino flavor
narrower: long-baseline
broader: high-energy-physics

slug: flavour-physics
name: Flavour physics
names: flavor physics, heavy flavor physics, quark flavor physics
narrower: B meson, CP violation, CKM, rare B decay, lepton flavor universality, charm meson, charmless
narrower: kaon decay, semileptonic decay, LHCb, Belle II, BESIII, lepton flavor violation, D meson, muon g-2
narrower: tau decay, B physics, kaon physics, b-baryon, Vcb, muon anomalous magnetic moment
narrower: branching fraction, hadronic decays of B, Cabibbo-suppressed, heavy-quark effective theory
broader: high-energy-physics

slug: quantum-chromodynamics
name: Quantum chromodynamics
names: QCD, strong interaction physics
narrower: lattice-gauge-theory, parton distribution function, quark-gluon plasma, jet substructure
narrower: perturbative QCD, heavy-ion-collisions, QCD phase diagram, deep inelastic scattering
narrower: gluon saturation, color glass condensate, TMD, generalized parton distribution, NNLO, resummation
narrower: factorization theorem, hadronization, soft-collinear effective theory, chiral symmetry breaking
narrower: confinement of quarks, electron-ion collider, quarkonium, fragmentation function
narrower: strong coupling constant, gluon, next-to-leading order QCD, quark matter
narrower: chiral perturbation theory, QCD sum rules, holographic QCD, proton structure, small-x
narrower: hadron-physics
broader: high-energy-physics

slug: lattice-gauge-theory
name: Lattice gauge theory
names: lattice QCD, lattice field theory
narrower: Wilson loop, staggered fermion, hadron spectrum from the lattice, domain-wall fermions
narrower: hybrid Monte Carlo, sign problem, gauge field sampling, gradient flow lattice
narrower: topological susceptibility, finite temperature lattice, lattice simulation of gauge
narrower: Hamiltonian lattice gauge, lattice computation of form factors, lattice Yang-Mills
narrower: lattice determination, chiral fermion lattice, quasi-PDF, critical slowing down
broader: quantum-chromodynamics

slug: hadron-physics
name: Hadron physics and exotic hadrons
names: hadron spectroscopy, hadronic physics, exotic hadron, hadron
narrower: tetraquark, pentaquark, hadronic molecule, X(3872), charmonium, bottomonium, quarkonium
narrower: baryon resonance, glueball, meson spectroscopy, nucleon structure, proton radius
narrower: form factors of the nucleon, chiral perturbation theory, light meson, hybrid meson
narrower: kaon photoproduction, pion, doubly charmed, baryon spectrum, quark model, hyperon, hypernuclei
narrower: femtoscopy, hadron-hadron interaction, dispersive analysis, meson
broader: quantum-chromodynamics

slug: heavy-ion-collisions
name: Heavy-ion collisions and quark-gluon plasma
names: quark-gluon plasma, heavy-ion collision, relativistic heavy-ion collisions, QGP
narrower: elliptic flow, jet quenching, RHIC, STAR experiment, Pb-Pb collisions, Au+Au collisions
narrower: collective flow, anisotropic flow, QCD critical point, relativistic hydrodynamics
narrower: quarkonium suppression, chiral magnetic effect, net-proton, glasma, hadron gas, J/psi production
narrower: beam energy scan, heavy quark transport, thermal dileptons, ultraperipheral
narrower: multiplicity fluctuations, small systems collectivity
broader: nuclear-physics, quantum-chromodynamics

slug: nuclear-physics
name: Nuclear physics
names: nuclear structure, nuclear theory
narrower: heavy-ion-collisions, ab initio nuclear, shell model nuclear, nuclear reaction, beta decay
narrower: neutron-rich nuclei, nuclear fission, alpha decay, superheavy element, nuclear force
narrower: chiral effective field theory, nuclear matter, equation of state of nuclear matter, nuclear mass
narrower: giant resonance, isotope production, nuclear density functional, r-process, nuclear astrophysics
narrower: halo nuclei, neutron skin, proton emission, nucleon-nucleon interaction, double beta decay
narrower: charge radii, isomer, few-body nuclear, fusion cross section, rare isotope beam, nuclear data
narrower: nuclear deformation, clustering in nuclei, radioactive decay, neutron star matter, nucleosynthesis
narrower: symmetry energy

slug: nuclear-engineering
name: Nuclear engineering and fission energy
names: nuclear engineering, nuclear energy, nuclear reactor, nuclear power
narrower: neutron transport, reactor physics, molten salt reactor, small modular reactor, nuclear fuel
narrower: reactor safety, spent fuel, nuclear waste, nuclear safeguards, nuclear security, neutronics
narrower: criticality safety, uranium, radiation shielding, fast reactor, nuclear forensics
narrower: nuclear nonproliferation, Monte Carlo neutron, thermal hydraulics of reactor

slug: accelerator-physics
name: Accelerator physics
names: particle accelerator, beam physics
narrower: beam dynamics, free-electron laser, plasma wakefield acceleration, laser wakefield, storage ring
narrower: linac, synchrotron light source, SRF cavity, superconducting radio-frequency, muon collider
narrower: beam loss, collider design, beam cooling, electron source photocathode, beam diagnostics
narrower: beam position, undulator, emittance, beamline tuning, ion source, accelerator magnet
narrower: proton synchrotron, cyclotron, dielectric accelerator, beam-beam, impedance of beam, space charge

slug: instrumentation-and-detectors
name: Detectors and instrumentation
names: particle detector, radiation detector, detector instrumentation, radiation detection
narrower: silicon detector, calorimeter, scintillator, time projection chamber, photomultiplier, SiPM
narrower: silicon photomultiplier, pixel detector, gas detector, tracking detector, CMOS sensor for particle
narrower: readout electronics, superconducting nanowire single-photon detector, transition-edge sensor
narrower: cryogenic detector, dosimetry, germanium detector, Cherenkov detector, muography, LGAD
narrower: micropattern gaseous, liquid xenon, MKID, bolometer, timing detector, radiation damage of sensors
narrower: neutron detector, data acquisition system, gamma-ray detector, liquid argon
narrower: single-photon avalanche diode

slug: quantum-field-theory
name: Quantum field theory
names: QFT, field theory
narrower: conformal-field-theory, gauge theory, Yang-Mills, renormalization group
narrower: supersymmetric gauge theory, anomaly of symmetries, generalized symmetries
narrower: non-invertible symmetry, topological field theory, effective field theory, scattering amplitude
narrower: instanton, Feynman integral, large N, Chern-Simons, path integral, renormalon
narrower: functional renormalization, lattice-gauge-theory, entanglement in QFT, 't Hooft anomaly
narrower: higher-form symmetry, Wilson line, defects in field theory, thermal field theory, amplitude-theory
narrower: asymptotic safety, Schwinger effect, Casimir effect, quantum electrodynamics, false vacuum decay
narrower: resurgence, spontaneous symmetry breaking, duality in gauge theories
broader: high-energy-physics

slug: conformal-field-theory
name: Conformal field theory
names: conformal bootstrap
narrower: conformal symmetry, 2D CFT, Virasoro, Liouville theory, minimal model CFT, modular bootstrap
narrower: celestial CFT, logarithmic CFT, superconformal, boundary CFT, line defect, OPE coefficient
narrower: operator product expansion, conformal block, numerical bootstrap, TTbar, Wilson-Fisher
narrower: fuzzy sphere, rational CFT, N=4 super Yang-Mills, WZW model
broader: quantum-field-theory

slug: amplitude-theory
name: Scattering amplitudes
names: amplitude methods
narrower: double copy, Feynman integral, on-shell method, amplituhedron, positive geometry, loop integrand
narrower: S-matrix bootstrap, soft theorem, BCJ, color-kinematics duality, celestial amplitude
narrower: cosmological correlator, multi-loop, integration-by-parts, unitarity methods, positivity bounds
narrower: gluon amplitudes, Landau singularities, symbol alphabet, generalized unitarity
narrower: canonical differential equations
broader: quantum-field-theory

slug: string-theory
name: String theory
names: superstring theory, string and M-theory, M-theory
narrower: holography-ads-cft, swampland, string compactification, flux compactification, D-brane
narrower: Calabi-Yau compactification, F-theory, type IIB, heterotic string, string landscape, supergravity
narrower: topological string, string field theory, moduli stabilization, worldsheet, matrix model
narrower: weak gravity conjecture, T-duality, exceptional field theory, string vacua, orientifold
narrower: string amplitude, little string, fuzzball, M5-brane, double field theory, de Sitter vacua
narrower: string cosmology, bosonic string
broader: high-energy-physics

slug: holography-ads-cft
name: Holographic duality
names: AdS/CFT, holographic principle, gauge/gravity duality, AdS/CFT correspondence
names: holographic correspondence
narrower: Ryu-Takayanagi, holographic entanglement entropy, JT gravity, Jackiw-Teitelboim
narrower: entanglement wedge, holographic superconductor, island formula, replica wormhole
narrower: celestial holography, flat space holography, SYK model, bulk reconstruction
narrower: holographic complexity, anti-de Sitter, AdS3, dS/CFT, AdS black hole, holographic QCD
narrower: Witten diagram, holographic model, traversable wormhole, quantum extremal surface
narrower: holographic renormalization
broader: string-theory

slug: supersymmetry
name: Supersymmetry and supergravity
names: supersymmetry, SUSY, supergravity
narrower: superconformal, supersymmetric gauge theory, N=4 super Yang-Mills, N=2 supersymmetric, superspace
narrower: Seiberg-Witten theory, BPS state, supersymmetry breaking, superpartner, MSSM
narrower: localization of supersymmetric theories, supersymmetric black hole, gauged supergravity
narrower: superfield, neutralino, gravitino, superconformal index, supersymmetric quantum mechanics
narrower: 3d mirror symmetry, wall-crossing, class S
related: string-theory, beyond-standard-model

slug: quantum-gravity
name: Quantum gravity
names: quantum theory of gravity
narrower: loop quantum gravity, spin foam, asymptotic safety, causal dynamical triangulation, causal set
narrower: black hole information, group field theory, loop quantum cosmology, gravitational path integral
narrower: quantum spacetime, noncommutative spacetime, spin network, Wheeler-DeWitt, Planck scale
narrower: quantum cosmology, tensor models, emergent gravity, deformed special relativity, Lorentz violation
narrower: generalized uncertainty principle, quantum gravity phenomenology, Page curve, firewall paradox
narrower: induced entanglement by gravity, graviton
related: string-theory, general-relativity

slug: general-relativity
name: General relativity and gravitation
names: general relativity, gravity, gravitation, relativity
narrower: black-holes, gravitational-waves, modified-gravity, numerical relativity, quantum-gravity
narrower: exact solution of Einstein equations, Einstein equations, Kerr, Schwarzschild, wormhole
narrower: gravitational lensing theory, post-Newtonian, geodesic motion, spacetime singularities
narrower: cosmic censorship, quasinormal mode, energy condition, spacetime, asymptotically flat
narrower: teleparallel, Penrose inequality, compact star in gravity, special relativity
narrower: initial data for Einstein, gravitational collapse, naked singularity, warp drive, analogue gravity
narrower: black hole shadow, equivalence principle, Bondi, scalar-tensor, gravitational memory
narrower: test of general relativity, frame dragging, Kerr black hole

slug: black-holes
name: Black holes
names: black hole physics
narrower: supermassive black hole, primordial black hole, black hole thermodynamics, black hole shadow
narrower: Hawking radiation, quasinormal mode, ringdown, Kerr, black hole entropy, binary black hole
narrower: event horizon, Event Horizon Telescope, accretion disk, black hole information paradox
narrower: black hole evaporation, intermediate-mass black hole, stellar-mass black hole, no-hair
narrower: regular black hole, superradiance of black holes, tidal Love number, photon ring, hairy black hole
narrower: black hole microstates, extremal black hole, rotating black hole, black hole growth
narrower: black hole seed, Bekenstein-Hawking, Reissner-Nordström, greybody factor, M87*, Sgr A*
narrower: extreme mass-ratio inspiral
related: general-relativity, astrophysics

slug: gravitational-waves
name: Gravitational waves
names: gravitational-wave astronomy
narrower: LIGO, Virgo, KAGRA, binary black hole merger, binary neutron star, compact binary
narrower: compact binary coalescence, pulsar timing array, NANOGrav, Einstein Telescope, Cosmic Explorer
narrower: gravitational-wave background, stochastic gravitational wave, ringdown
narrower: extreme mass ratio inspiral, GW170817, effective one-body, waveform model, inspiral
narrower: standard siren, GWTC, gravitational-wave detector, space-borne gravitational wave, Taiji, TianQin
narrower: multi-messenger, self-force, GW150914, kilonova, GW231123, GW190521, continuous waves, nanohertz
narrower: LISA mission, space-based detector LISA
related: general-relativity, astrophysics

slug: modified-gravity
name: Modified gravity
names: alternative gravity, modified theories of gravity, extended gravity
narrower: f(R) gravity, f(Q) gravity, f(T) gravity, teleparallel gravity, Horndeski, scalar-tensor theory
narrower: massive gravity, MOND, modified Newtonian dynamics, Brans-Dicke, Gauss-Bonnet gravity
narrower: Einstein-Gauss-Bonnet, bimetric, Chern-Simons gravity, screening mechanism, chameleon field
narrower: Lorentz-violating gravity, symmetric teleparallel, metric-affine, Palatini, unimodular gravity
narrower: Hořava, Lovelock, Einstein-Cartan, torsion gravity, conformal gravity, bumblebee gravity
broader: general-relativity
`;
