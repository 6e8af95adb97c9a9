/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Statistical, soft and biological physics

slug: statistical-mechanics
name: Statistical mechanics
names: statistical physics
narrower: phase-transitions, nonequilibrium-statistical-physics, stochastic-thermodynamics, Ising model
narrower: Potts model, renormalization group, critical exponent, critical phenomena, percolation
narrower: random walk, anomalous diffusion, first-passage time, large deviation function, entropy production
narrower: spin glass, XY model, fluctuation theorem, Boltzmann entropy, Tsallis, stochastic resetting, KPZ
narrower: finite-size scaling, transfer matrix method, universality class
narrower: Monte Carlo simulation of lattice models, glass transition, polymer models, lattice gas
narrower: exclusion process, partition function, linear response theory, long-range interacting
narrower: ergodicity breaking

slug: phase-transitions
name: Phase transitions and critical phenomena
names: phase transition, critical phenomena
narrower: quantum phase transition, quantum criticality, critical exponent, universality class
narrower: renormalization group, Kibble-Zurek, finite-size scaling, Ising model
narrower: Berezinskii-Kosterlitz-Thouless, first-order transition, tricritical, dynamical phase transition
narrower: spontaneous symmetry breaking, nucleation theory, self-organized criticality, critical point
narrower: order parameter, phase diagram, topological phase transition, O(N) model, absorbing-state
broader: statistical-mechanics

slug: stochastic-thermodynamics
name: Thermodynamics, stochastic and quantum
names: stochastic thermodynamics, thermodynamics, quantum thermodynamics
narrower: thermodynamic uncertainty relation, fluctuation theorem, Jarzynski, entropy production
narrower: heat engine, Maxwell demon, Landauer principle, quantum battery, quantum heat engine
narrower: quantum refrigerator, information thermodynamics, work extraction, Carnot, thermodynamic cost
narrower: second law, Szilard engine, thermodynamic speed limit, finite-time thermodynamics
narrower: free energy dissipation
broader: statistical-mechanics

slug: nonequilibrium-statistical-physics
name: Nonequilibrium statistical physics
names: nonequilibrium statistical mechanics, nonequilibrium physics, out-of-equilibrium systems
names: nonequilibrium dynamics
narrower: active-matter, anomalous diffusion, fluctuation theorem, driven-dissipative, exclusion process
narrower: aging dynamics, Mpemba effect, nonequilibrium steady state, stochastic resetting
narrower: nonreciprocal interaction, fluctuation-dissipation, Langevin equation, relaxation dynamics
narrower: heat conduction in chains, nonequilibrium phase transition, detailed balance violation
narrower: large deviations of currents, nonequilibrium work
broader: statistical-mechanics

slug: soft-matter
name: Soft matter
names: soft condensed matter, complex fluids, soft matter physics
narrower: active-matter, colloids, polymers, liquid-crystals, granular-matter, glasses, rheology, hydrogel
narrower: emulsion, surfactant, self-assembly, membrane mechanics, wetting, droplet, elastomer, microswimmer
narrower: lipid membrane, viscoelastic, capillarity, thin sheet, origami mechanics, microfluidics
narrower: phase separation, elasticity of soft, mechanical metamaterial, wrinkling, adhesion
narrower: evaporation of droplets, vesicle, micelle, biopolymer network

slug: active-matter
name: Active matter
names: active matter physics, active fluid
narrower: active nematic, active Brownian particle, motility-induced phase separation, flocking
narrower: Vicsek model, swarming, microswimmer, run-and-tumble, self-propelled, collective motion
narrower: active turbulence, bacterial suspension, active gel, Janus particle, cell monolayer flow
narrower: nonreciprocal, active polymer, odd viscosity, active colloid, collective cell migration
narrower: topological defect in active, chiral active, active solid
broader: soft-matter, nonequilibrium-statistical-physics

slug: colloids
name: Colloids and self-assembly
names: colloid, colloidal suspension, self-assembly
narrower: colloidal crystal, colloidal glass, colloidal particle, depletion interaction, DNA-coated colloids
narrower: patchy particle, electrophoresis, diffusiophoresis, nanoparticle assembly, superlattice assembly
narrower: DNA origami, hard spheres, optical tweezers of colloids, Pickering, block copolymer self-assembly
narrower: dna-nanotechnology
broader: soft-matter

slug: polymers
name: Polymers
names: polymer physics, polymer science, macromolecule
narrower: polymer melt, polymer chain, polyelectrolyte, block copolymer, entanglement of polymers
narrower: polymer network, hydrogel, elastomer, ring polymer, semiflexible polymer, polymer brush
narrower: polymer dynamics, coacervate, coacervation, polymer composite, copolymer, conjugated polymer
narrower: rubber elasticity, polymerization, polymer solution, vitrimer, polymer translocation
narrower: polymer electrolyte, plastics
broader: soft-matter

slug: liquid-crystals
name: Liquid crystals
names: nematic liquid crystal
narrower: nematic phase, cholesteric, smectic, ferroelectric nematic, blue phase, disclination
narrower: liquid crystal elastomer, nematic elastomer, Landau-de Gennes, Oseen-Frank, lyotropic
narrower: chiral nematic, isotropic-nematic, blue phase III, director field
broader: soft-matter

slug: granular-matter
name: Granular matter and jamming
names: granular material, granular media, granular matter
narrower: granular flow, jammed packing, jamming transition, discrete element method, sand pile
narrower: dense suspension, shear thickening, shear jamming, hopper flow, avalanche flow, granular gas
narrower: force chain, random close packing, dry granular, sphere packings disordered
broader: soft-matter

slug: glasses
name: Glasses and amorphous solids
names: glass transition, amorphous solid, structural glass, supercooled liquid
narrower: metallic glass, dynamical heterogeneity, amorphous material, glassy dynamics, glass-forming liquid
narrower: yielding of amorphous, plasticity of glass, mode-coupling theory, two-level systems in glass
narrower: boson peak, aging of glasses, ultrastable glass, silica glass, oxide glass, vitrification
narrower: swap Monte Carlo, elastoplastic model, shear band
broader: soft-matter

slug: rheology
name: Rheology and non-Newtonian fluids
names: rheology, non-Newtonian fluid, viscoelasticity
narrower: shear thinning, shear thickening, yield-stress fluid, viscoelastic fluid, viscoplastic
narrower: elastic turbulence, Oldroyd-B, polymer drag reduction, extensional flow, suspension rheology
narrower: thixotropy, rheometer, Bingham fluid, viscoelastic flow, constitutive equation of complex fluids
narrower: elastoviscoplastic
broader: soft-matter

slug: biophysics
name: Biophysics
names: biological physics, molecular biophysics
narrower: single-molecule, molecular motor, cytoskeleton mechanics, membrane biophysics, protein-folding
narrower: optical tweezers, cell mechanics, mechanobiology, cell motility, chromatin polymer, DNA mechanics
narrower: ion channel gating, lipid bilayer, molecular dynamics of proteins, biomolecular condensate
narrower: tissue mechanics, bacterial motility, flagella, intracellular transport, mechanotransduction, FRET
narrower: kinetic proofreading, intrinsically disordered, morphogenesis mechanics, force spectroscopy
narrower: microtubule, actin network, biological membrane
related: structural-biology, soft-matter

slug: mechanobiology
name: Mechanobiology and cell mechanics
names: mechanobiology, cell mechanics, tissue mechanics
narrower: mechanotransduction, cell migration, vertex model, extracellular matrix stiffness, cell adhesion
narrower: cytoskeleton, traction force, epithelial mechanics, jamming of tissue, cell monolayer, durotaxis
narrower: YAP mechanosensing, nuclear mechanics, collective cell migration, wound closure, cell stiffness
narrower: actomyosin, focal adhesion
broader: biophysics

slug: complex-systems
name: Complex systems
names: complexity science, complex adaptive system
narrower: network-science, self-organized criticality, tipping point, emergence in complex systems
narrower: epidemic spreading, urban scaling, collective behavior, early warning signal
narrower: adaptation and self-organizing, criticality hypothesis, econophysics, opinion-dynamics
narrower: scaling law of cities, emergent phenomena, information decomposition, resilience of systems
narrower: cascading failure, power law distribution, Zipf

slug: opinion-dynamics
name: Opinion dynamics
names: social dynamics models, sociophysics, opinion formation
narrower: voter model, bounded confidence, Deffuant, Hegselmann-Krause, DeGroot, Friedkin-Johnsen
narrower: echo chamber, polarization dynamics, consensus formation, social learning model, social influence
narrower: polarization in social networks, group opinion, belief dynamics
related: computational-social-science
`;
