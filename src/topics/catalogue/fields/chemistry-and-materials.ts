/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Chemistry and materials

slug: quantum-chemistry
name: Quantum chemistry
names: computational chemistry, theoretical chemistry, ab initio quantum chemistry
narrower: coupled cluster, Hartree-Fock, density functional theory, multireference
narrower: configuration interaction, electron correlation, excited states, potential energy surface
narrower: basis set, perturbation theory MP2, nonadiabatic dynamics, surface hopping, conical intersection
narrower: quantum Monte Carlo, electronic structure method, CASSCF, DMRG for chemistry
narrower: vibrational structure, molecular orbital, time-dependent DFT, random phase approximation
narrower: variational Monte Carlo, transition state search, relativistic quantum chemistry
narrower: neural network wavefunction, chemical bonding, quantum mechanics/molecular mechanics, QM/MM
narrower: core-level, semiempirical method, noncovalent interaction
broader: chemistry

slug: molecular-simulation
name: Molecular dynamics and simulation
names: molecular simulation, MD simulation, molecular dynamics simulation
narrower: force field, interatomic potential, machine-learned interatomic potential
narrower: machine learning potential, enhanced sampling, free energy calculation, metadynamics
narrower: coarse-grained model, umbrella sampling, ab initio molecular dynamics
narrower: path-integral molecular dynamics, Markov state model, collective variable, replica exchange
narrower: rare event sampling, transition path sampling, alchemical free energy, water model
narrower: reactive force field, nonequilibrium molecular dynamics, atomistic simulation
narrower: classical density functional, GROMACS, polarizable force field, binding free energy
narrower: kinetic Monte Carlo
related: molecular-dynamics

slug: physical-chemistry
name: Chemical physics and physical chemistry
names: chemical physics, physical chemistry
narrower: reaction dynamics, chemical kinetics, liquid water, solvation, vibrational spectroscopy
narrower: electron transfer, proton transfer, energy transfer, interfacial water, photodissociation
narrower: cold chemistry, hydrogen bond, ionic liquid, electrolyte solution, nonadiabatic
narrower: tunneling reaction, intermolecular interaction, adsorption, polaritonic chemistry
narrower: crystal nucleation, ice nucleation, supercooled water, electrical double layer, light harvesting
narrower: thermochemistry
broader: chemistry

slug: organic-chemistry
name: Organic chemistry and synthesis
names: organic chemistry, organic synthesis, synthetic chemistry, chemical synthesis
narrower: retrosynthesis, total synthesis, cross-coupling, C-H activation, asymmetric catalysis
narrower: organocatalysis, reaction prediction, reaction yield prediction, reaction optimization
narrower: natural product synthesis, photoredox, enantioselective, stereochemistry, cycloaddition
narrower: click chemistry, functionalization, reaction condition, reaction mechanism, synthesis planning
narrower: nucleophilic, alkene, peptide synthesis, chirality in molecules, self-driving laboratory
narrower: automated synthesis
broader: chemistry

slug: inorganic-chemistry
name: Inorganic and coordination chemistry
names: inorganic chemistry, coordination chemistry, organometallic chemistry
narrower: metal complex, transition metal complex, ligand design, metal-organic-frameworks, lanthanide
narrower: actinide, main-group chemistry, polyoxometalate, spin crossover, metal cluster
narrower: single-molecule magnet, bioinorganic, N-heterocyclic carbene, solid-state synthesis, zeolite
broader: chemistry

slug: photochemistry
name: Photochemistry and photocatalysis
names: photochemistry, photocatalysis, photophysics
narrower: photoswitch, photoisomerization, singlet fission, photoredox, excited-state dynamics
narrower: photosensitizer, solar fuel, water splitting, thermally activated delayed fluorescence, TADF
narrower: photocatalyst, upconversion, artificial photosynthesis, light-harvesting, intersystem crossing
narrower: azobenzene, fluorescent molecule, photochromic
broader: chemistry

slug: analytical-chemistry
name: Analytical chemistry
names: chemical analysis, chemometrics
narrower: mass spectrometry, chromatography, NMR spectroscopy, metabolomics, tandem mass spectrometry
narrower: liquid chromatography, gas chromatography, chemical sensor, electronic nose, infrared spectroscopy
narrower: structure elucidation, biosensor, lab-on-a-chip, Raman spectroscopy, capillary electrophoresis
narrower: trace analysis, gas sensing, spectral library, ion mobility, gas sensor

slug: cheminformatics
name: Cheminformatics
names: chemoinformatics, chemical informatics
narrower: QSAR, molecular property prediction, molecular fingerprint, SMILES, virtual screening
narrower: chemical space, molecular representation, reaction prediction, retrosynthesis, chemical database
narrower: ADMET prediction, molecular similarity, solubility prediction, activity cliff
narrower: molecular descriptor, chemical structure recognition, compound library, molecular generation
narrower: toxicity prediction

slug: electrochemistry
name: Electrochemistry
names: electrochemical systems, electrochemical energy
narrower: batteries, fuel cell, electrocatalysis, electrolyte, electrolyzer, water electrolysis
narrower: CO2 electroreduction, supercapacitor, corrosion, hydrogen evolution, oxygen evolution reaction
narrower: oxygen reduction reaction, electric double layer, electrodeposition, electrode, redox flow battery
narrower: electrochemical impedance, solid electrolyte interphase, electrosynthesis, ion transport
narrower: proton exchange membrane, cyclic voltammetry

slug: batteries
name: Batteries and energy storage materials
names: battery, lithium-ion battery, rechargeable battery, Li-ion battery
narrower: solid-state battery, solid electrolyte, lithium metal anode, sodium-ion battery
narrower: battery degradation, battery aging, state of charge, state of health, cathode material
narrower: anode material, lithium-sulfur, redox flow battery, battery electrolyte, battery management system
narrower: dendrite growth, fast charging, thermal runaway, lithium-air, zinc battery
narrower: solid electrolyte interphase, battery recycling, electrode microstructure, lithium-rich, LiFePO4
narrower: NMC cathode, battery cell, cycle life, remaining useful life of batteries, silicon anode
narrower: supercapacitor, superionic conductor, lithium plating, intercalation
broader: electrochemistry, materials

slug: catalysis
name: Catalysis
names: catalyst, catalyst design, heterogeneous catalysis, electrocatalysis
narrower: single-atom catalyst, CO2 reduction, hydrogen evolution reaction, oxygen evolution reaction
narrower: oxygen reduction reaction, zeolite, nitrogen reduction, ammonia synthesis, adsorption energy
narrower: catalyst discovery, photocatalysis, homogeneous catalysis, electrocatalyst, biocatalysis
narrower: organocatalysis, methane conversion, catalytic reaction, surface reaction, asymmetric catalysis
narrower: catalyst surface, Open Catalyst, microkinetic model, catalytic, high-entropy alloy catalyst
narrower: metal nanoparticle catalyst, enzyme catalysis
broader: chemistry

slug: computational-materials-science
name: Computational materials science and materials informatics
names: computational materials science, materials informatics, computational materials design
names: materials discovery
narrower: crystal structure prediction, high-throughput screening of materials, materials database
narrower: Materials Project, first-principles calculation, interatomic potential, phase-field
narrower: cluster expansion, CALPHAD, inverse materials design, crystal graph, materials genome
narrower: machine learning interatomic potential, materials property prediction, autonomous materials
narrower: self-driving lab, integrated computational materials engineering, convex hull stability, Matbench
narrower: crystal generation, phase stability, multiscale materials, defect formation energy
narrower: dislocation dynamics, high-throughput DFT
broader: materials

slug: perovskites
name: Perovskites
names: halide perovskite, metal halide perovskite
narrower: perovskite solar cell, lead halide perovskite, hybrid perovskite, MAPbI3, CsPbBr3
narrower: perovskite oxide, double perovskite, perovskite nanocrystal, 2D perovskite, lead-free perovskite
narrower: tin perovskite, perovskite LED, Ruddlesden-Popper, antiperovskite, octahedral tilting
narrower: nickelate perovskite
broader: materials

slug: solar-cells
name: Solar cells and photovoltaics
names: photovoltaics, solar cell, solar energy materials
narrower: perovskite solar cell, silicon solar cell, organic solar cell, tandem solar cell
narrower: organic photovoltaics, photovoltaic module, photovoltaic power, power conversion efficiency
narrower: thin-film solar, dye-sensitized, CdTe, CIGS, kesterite, heterojunction solar, solar panel
narrower: PV degradation, solar power forecasting, bifacial, solar irradiance forecasting
narrower: detailed balance limit

slug: metal-organic-frameworks
name: Metal-organic frameworks and porous materials
names: metal-organic framework, MOF, porous material, reticular chemistry
narrower: covalent organic framework, COF, zeolite, gas adsorption, carbon-capture, direct air capture
narrower: CO2 capture, ZIF-8, hydrogen storage, porous liquid, methane storage, nanoporous, MOF synthesis
narrower: gas separation, water harvesting, framework flexibility, activated carbon, porous carbon
broader: materials

slug: metals-and-alloys
name: Metals and alloys
names: metallurgy, alloy, metallic materials
narrower: high-entropy alloy, steel, titanium alloy, aluminum alloy, shape memory alloy, martensitic
narrower: superalloy, grain boundary, dislocation, solidification, hydrogen embrittlement
narrower: precipitation hardening, magnesium alloy, metallic glass, grain growth, creep, recrystallization
narrower: alloy design, dendritic growth, multi-principal element alloy, refractory alloy, short-range order
narrower: crystal plasticity, fatigue of metals, stacking fault energy, welding, stainless steel
narrower: fatigue life
broader: materials

slug: nanomaterials
name: Nanomaterials and nanotechnology
names: nanotechnology, nanomaterial, nanoscience, nanoparticle
narrower: carbon nanotube, nanowire, quantum dot, gold nanoparticle, nanocrystal, nanocluster
narrower: silver nanoparticle, nanocomposite, fullerene, nanopore, nanofluidics, DNA origami
narrower: nanofabrication, lithography, nanoparticle synthesis, nanoribbon, lipid nanoparticle, nanomedicine
narrower: atomic layer deposition, magnetic nanoparticle, nanostructured, nanodiamond, MXene, nanofiber
narrower: metal nanoparticles
broader: materials

slug: organic-electronics
name: Organic and flexible electronics
names: organic electronics, flexible electronics, organic semiconductor, stretchable electronics
narrower: OLED, organic light-emitting diode, conjugated polymer, organic field-effect transistor
narrower: organic electrochemical transistor, wearable sensor, electronic skin, e-skin, printed electronics
narrower: conductive polymer, charge transport in organic, soft electronics, triboelectric
narrower: textile electronics, PEDOT, molecular semiconductor, strain sensor

slug: additive-manufacturing
name: Additive manufacturing
names: 3D printing, additive manufacturing process
narrower: laser powder bed fusion, selective laser melting, directed energy deposition
narrower: fused deposition modeling, melt pool, bioprinting, metal 3D printing, fused filament fabrication
narrower: stereolithography, volumetric printing, print defect detection, two-photon polymerization
narrower: lattice structure printing, binder jetting, wire arc, 4D printing, digital light processing
related: manufacturing, metals-and-alloys

slug: neuromorphic-devices
name: Memristors and neuromorphic devices
names: memristor, memristive device, neuromorphic device, resistive switching
narrower: RRAM, ReRAM, phase-change memory, artificial synapse, memristor crossbar, ferroelectric memory
narrower: synaptic transistor, in-memory computing device, spintronic neuron, photonic synapse
narrower: volatile memristor, memristive crossbar, artificial neuron device, threshold switching
narrower: electrochemical random access memory, ferroelectric tunnel junction
related: computer-architecture, semiconductor-physics

slug: hydrogen-energy
name: Hydrogen energy and fuel cells
names: hydrogen energy, fuel cell, green hydrogen, hydrogen economy
narrower: water electrolysis, electrolyzer, solid oxide fuel cell, proton exchange membrane
narrower: hydrogen storage, hydrogen production, water splitting, PEM fuel cell, hydrogen fuel
narrower: metal hydride, solid oxide electrolysis, hydrogen pipeline, ammonia fuel, anion exchange membrane

slug: carbon-capture
name: Carbon capture and climate mitigation technology
names: carbon capture, carbon dioxide removal, CCS, CO2 capture, negative emissions
narrower: direct air capture, CO2 storage, geological carbon storage, carbon sequestration
narrower: CO2 sequestration, solar geoengineering, stratospheric aerosol injection, enhanced weathering
narrower: CO2 utilization, solvent absorption of CO2, carbon mineralization, marine carbon dioxide removal
narrower: biochar, geologic CO2, ocean alkalinity
related: climate-science

slug: chemical-engineering
name: Chemical and process engineering
names: chemical engineering, process systems engineering, process engineering
narrower: process control, reactor design, crystallization process, bioprocess, process optimization
narrower: separation process, flowsheet, membrane separation, fault detection in process, heat exchanger
narrower: chemical plant, mass transfer, pharmaceutical manufacturing, process monitoring, desalination
narrower: reaction engineering, flow chemistry, batch process, fermentation, distillation column
`;
