/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Condensed matter and materials physics

slug: condensed-matter
name: Condensed matter physics
names: condensed matter, solid-state physics, cond-mat
narrower: superconductivity, topological-materials, two-dimensional-materials, magnetism
narrower: strongly-correlated-electrons, quantum-hall-effect, mesoscopic-physics, semiconductor-physics
narrower: soft-matter, statistical-mechanics, disordered-systems, ultracold-atoms, quantum-spin-liquids
narrower: electronic-structure, phonons, charge density wave, spin density wave, Fermi surface, ARPES
narrower: angle-resolved photoemission, electron transport, excitons, ferroelectrics, quasicrystal, polaron
narrower: band structure, quantum oscillations, crystal symmetry, superfluid, Kondo, neutron scattering
narrower: scanning tunneling microscopy, thermal Hall effect, altermagnetism, nonlinear Hall effect
narrower: thermoelectric-materials, superfluidity

slug: superconductivity
name: Superconductivity
names: superconductor, superconducting materials
narrower: high-temperature-superconductivity, unconventional superconductivity, Cooper pair
narrower: pair density wave, Josephson junction, BCS theory, topological superconductor
narrower: topological superconductivity, superconducting gap, superconducting transition, Majorana
narrower: vortex matter in superconductors, superconducting diode effect, Andreev, Meissner, Eliashberg
narrower: d-wave, pairing symmetry, superfluid density, odd-parity pairing, UTe2, Sr2RuO4
narrower: kagome superconductor, hydride superconductors, electron-phonon coupling superconductivity
narrower: Ginzburg-Landau theory of superconductors, spin-triplet, superconducting thin film
narrower: magic-angle superconductivity, superconducting proximity
broader: condensed-matter

slug: high-temperature-superconductivity
name: High-temperature superconductivity
names: high-Tc superconductor, high-Tc superconductivity, high-temperature superconductor
narrower: cuprate, cuprate superconductor, pseudogap, nickelate, nickelate superconductor, La3Ni2O7
narrower: iron-based superconductor, iron pnictide, FeSe, strange metal, stripe order, YBCO
narrower: infinite-layer nickelate, room-temperature superconductor, superhydride, REBCO, Bi2212, t-J model
broader: superconductivity

slug: strongly-correlated-electrons
name: Strongly correlated electrons
names: strongly correlated systems, strongly correlated materials, correlated electron systems
narrower: Hubbard model, Fermi-Hubbard, Mott insulator, Mott transition, heavy fermion, Kondo lattice
narrower: Kondo effect, quantum criticality, non-Fermi liquid, strange metal, dynamical mean-field theory
narrower: DMFT, t-J model, quantum-spin-liquids, Anderson impurity model, spin-orbital
narrower: metal-insulator transition, nematicity, density matrix renormalization group, DMRG, tensor network
narrower: Wigner crystal, fractionalization, Luttinger liquid, excitonic insulator, flat band
narrower: quantum Monte Carlo, doped Mott, SYK model, orbital order, Kagome metal
broader: condensed-matter

slug: quantum-spin-liquids
name: Quantum spin liquids and frustrated magnetism
names: quantum spin liquid, frustrated magnetism, spin liquid, frustrated magnet
narrower: Kitaev model, Kitaev spin liquid, Kitaev material, RuCl3, kagome antiferromagnet
narrower: triangular lattice antiferromagnet, spin ice, pyrochlore, spinon, herbertsmithite, valence bond
narrower: Heisenberg antiferromagnet, spin chain, J1-J2, Shastry-Sutherland, deconfined quantum criticality
narrower: geometrically frustrated, emergent gauge field
broader: magnetism, strongly-correlated-electrons

slug: magnetism
name: Magnetism
names: magnetic materials, magnetic order
narrower: spintronics, quantum-spin-liquids, skyrmion, magnon, antiferromagnet, ferromagnet, ferrimagnet
narrower: altermagnet, altermagnetism, spin wave, multiferroic, domain wall motion, Dzyaloshinskii-Moriya
narrower: spin dynamics, van der Waals magnet, CrI3, micromagnetic, permanent magnet, magnetic anisotropy
narrower: exchange interaction, molecular magnet, magnetocaloric, spin glass, Heisenberg model
narrower: noncollinear magnet, hopfion, Curie temperature, magnetization dynamics, magnetic domain
broader: condensed-matter

slug: spintronics
name: Spintronics
names: spin electronics, magnonics, spin transport
narrower: spin-orbit torque, spin-transfer torque, spin Hall effect, magnetic tunnel junction, MRAM
narrower: magnon transport, spin pumping, spin current, skyrmion device, spin valve, racetrack memory
narrower: orbital Hall effect, orbitronics, spin caloritronics, antiferromagnetic spintronics, Rashba
narrower: Edelstein effect, spin torque oscillator, anomalous Hall effect, spin injection
narrower: tunneling magnetoresistance, giant magnetoresistance, chirality-induced spin selectivity
narrower: spin-charge conversion
broader: magnetism

slug: topological-materials
name: Topological materials
names: topological matter, topological phases of matter, topological phase, topological state of matter
narrower: topological insulator, Weyl semimetal, Dirac semimetal, topological semimetal, nodal line
narrower: nodal-line semimetal, Chern insulator, higher-order topological, topological superconductor
narrower: edge state, topological band, Berry curvature, quantum geometry, quantum metric
narrower: symmetry-protected topological, topological order, non-Hermitian skin effect
narrower: non-Hermitian topology, bulk-boundary correspondence, quantum spin Hall, quantum anomalous Hall
narrower: Fermi arc, Su-Schrieffer-Heeger, SSH model, topological photonics, topological invariant
narrower: topological quantum chemistry, axion insulator, fractional Chern insulator, Floquet topological
narrower: Majorana zero mode, Thouless pump, anyons
broader: condensed-matter

slug: quantum-hall-effect
name: Quantum Hall effect
names: quantum Hall, fractional quantum Hall effect, quantum Hall physics
narrower: Landau level, composite fermion, fractional Chern insulator, quantum anomalous Hall, anyon
narrower: anyon interferometry, Laughlin state, edge mode of quantum Hall, integer quantum Hall
narrower: fractional quantum anomalous Hall, bilayer quantum Hall, Moore-Read
narrower: Fabry-Pérot interferometer in quantum Hall, non-Abelian anyon, even-denominator
narrower: incompressible state
broader: condensed-matter

slug: two-dimensional-materials
name: Two-dimensional materials
names: 2D materials, atomically thin materials, van der Waals materials
narrower: graphene, moire-materials, transition metal dichalcogenide, MoS2, WSe2, MoTe2
narrower: hexagonal boron nitride, hBN, black phosphorus, MXene, van der Waals heterostructure
narrower: bilayer graphene, monolayer semiconductor, 2D magnet, 2D semiconductor, valleytronics, borophene
narrower: interlayer exciton, phosphorene, layered materials, 2D ferroelectric, silicene
narrower: sliding ferroelectricity
broader: condensed-matter

slug: graphene
name: Graphene
names: graphene physics
narrower: bilayer graphene, rhombohedral graphene, twisted bilayer graphene, graphene nanoribbon
narrower: multilayer graphene, trilayer graphene, graphene oxide, epitaxial graphene
narrower: Dirac fermions in graphene, graphene plasmon, graphene quantum dot
broader: two-dimensional-materials

slug: moire-materials
name: Moiré materials
names: moiré superlattice, moiré system, twistronics
narrower: twisted bilayer graphene, magic-angle, moiré exciton, moiré band, twisted MoTe2, twisted TMD
narrower: twisted trilayer, flat band, Hofstadter butterfly, moiré potential, twisted WSe2
narrower: moiré heterostructure, twist angle, generalized Wigner crystal
broader: two-dimensional-materials

slug: semiconductor-physics
name: Semiconductors
names: semiconductor physics, semiconductor materials
narrower: quantum-dots, gallium nitride, GaN, gallium oxide, GaAs, wide-bandgap, exciton, charge carrier
narrower: quantum well, heterostructure, molecular beam epitaxy, doping of semiconductors, transistor
narrower: MOSFET, field-effect transistor, germanium, hole spin, nanowire, defects in semiconductors
narrower: silicon carbide, carrier mobility, light-emitting diode, organic semiconductor, photoluminescence
narrower: photodetector, p-n junction, power electronics device, epitaxial growth, silicon device
narrower: crystalline silicon
broader: condensed-matter

slug: quantum-dots
name: Quantum dots and nanostructures
names: quantum dot, semiconductor nanocrystal, nanocrystal
narrower: spin qubit in quantum dots, colloidal quantum dot, double quantum dot, self-assembled quantum dot
narrower: single-photon source, quantum dot laser, Coulomb blockade, perovskite nanocrystal, nanoplatelet
narrower: core-shell nanocrystal, quantum dot display
broader: semiconductor-physics

slug: mesoscopic-physics
name: Mesoscopic and nanoscale physics
names: mesoscopic physics, nanophysics, quantum transport, nanoelectronics
narrower: quantum-dots, Coulomb blockade, quantum point contact, Landauer, shot noise, weak localization
narrower: nanowire, carbon nanotube, Josephson junction, molecular junction
narrower: thermoelectric transport at nanoscale, single-electron, Andreev bound state, Majorana nanowire
narrower: ballistic transport, electron hydrodynamics, scanning probe, quantum capacitance, electron optics
narrower: nanomechanical resonator, universal conductance fluctuations
broader: condensed-matter

slug: disordered-systems
name: Disordered systems and localisation
names: disordered system, Anderson localization, quenched disorder
narrower: many-body-localization, mobility edge, replica symmetry breaking, Sherrington-Kirkpatrick
narrower: random field Ising, Aubry-André, localization transition, random disorder, multifractality
narrower: disordered metals, random networks of spins, Edwards-Anderson, quasiperiodic lattice
narrower: Griffiths phase, hyperuniform, tight-binding disorder
broader: condensed-matter
related: statistical-physics-of-learning

slug: many-body-localization
name: Many-body localisation and thermalisation
names: many-body localization, quantum thermalization, eigenstate thermalization
narrower: quantum many-body scars, Hilbert space fragmentation, ETH, measurement-induced phase transition
narrower: prethermalization, time crystal, ergodicity breaking, entanglement transition, quantum quench
narrower: Floquet many-body, random circuits dynamics, operator spreading, out-of-time-ordered correlator
narrower: generalized Gibbs ensemble, generalized hydrodynamics, nonequilibrium quantum dynamics
narrower: Stark localization
related: quantum-chaos, disordered-systems

slug: quantum-chaos
name: Quantum chaos
names: quantum chaotic system, chaos in quantum systems
narrower: out-of-time-order correlator, OTOC, spectral form factor, SYK model, Sachdev-Ye-Kitaev
narrower: level spacing statistics, kicked rotor, kicked top, Krylov complexity, operator growth
narrower: eigenstate thermalization, dual-unitary circuit, quantum scars, quantum ergodicity, maximal chaos
narrower: random matrix universality
related: chaos, many-body-localization

slug: electronic-structure
name: Electronic structure and density functional theory
names: density functional theory, electronic structure theory, ab initio calculation
names: first-principles calculation, electronic structure calculation
narrower: Kohn-Sham, exchange-correlation functional, DFT calculation, DFT study
narrower: time-dependent density functional, TDDFT, GW approximation, Bethe-Salpeter equation, DFT+U
narrower: hybrid functional, plane-wave, pseudopotential, ab initio molecular dynamics
narrower: first-principles study, orbital-free, Hartree-Fock, band gap calculation, tight-binding model
narrower: Wannier function, van der Waals functional, machine-learned density functional, electron density
narrower: linear-scaling DFT, electron-phonon from first principles, meta-GGA
related: quantum-chemistry, computational-materials-science

slug: phonons
name: Phonons and thermal transport
names: phonon, lattice dynamics, thermal transport, thermal conductivity, heat transport
narrower: thermoelectric-materials, electron-phonon coupling, electron-phonon interaction, anharmonic
narrower: phonon scattering, lattice thermal conductivity, chiral phonon, thermal Hall, Raman scattering
narrower: phonon polariton, nanoscale heat transfer, near-field radiative heat transfer, interfacial thermal
narrower: Kapitza resistance, Fourier's law, thermal rectification, phononic crystal, heat dissipation
narrower: second sound
broader: condensed-matter

slug: thermoelectric-materials
name: Thermoelectrics
names: thermoelectric material, thermoelectricity
narrower: Seebeck, figure of merit ZT, thermopower, Peltier, Nernst effect, thermoelectric generator
narrower: half-Heusler thermoelectric, skutterudite, bismuth telluride, SnSe, waste heat conversion
related: phonons

slug: ferroelectrics
name: Ferroelectrics and multiferroics
names: ferroelectric, ferroelectricity, ferroelectric material, multiferroic
narrower: ferroelectric domain wall, ferroelectric thin film, piezoelectric, antiferroelectric, hafnia
narrower: hafnium oxide, magnetoelectric, BaTiO3, BiFeO3, PbTiO3, polar vortex, polar skyrmion
narrower: ferroelectric switching, relaxor, flexoelectric, sliding ferroelectricity
narrower: ferroelectric transistor, HfO2, quantum paraelectric, SrTiO3, improper ferroelectric
broader: condensed-matter

slug: excitons
name: Excitons and polaritons
names: exciton, exciton-polariton, polariton, exciton physics
narrower: trion, biexciton, interlayer exciton, polariton condensate, exciton condensate
narrower: microcavity polariton, polaritonic chemistry, dark exciton, excitonic insulator, moiré exciton
narrower: exciton diffusion, Rydberg exciton, vibrational strong coupling, phonon polariton
narrower: exciton binding energy, surface plasmon polariton, singlet fission
related: semiconductor-physics, nanophotonics

slug: ultracold-atoms
name: Ultracold atoms and quantum gases
names: ultracold atom, quantum gas, cold atom, Bose-Einstein condensate, ultracold quantum gases
narrower: Bose-Einstein condensation, optical lattice, Fermi gas, BEC-BCS crossover, dipolar gas, supersolid
narrower: quantum droplet, Feshbach resonance, Gross-Pitaevskii, Bose-Hubbard, spinor condensate
narrower: ultracold molecule, polar molecules, unitary Fermi gas, quantum gas microscope, Bose gas
narrower: Bose polaron, Fermi polaron, Rydberg atom array, synthetic gauge field, laser cooling
narrower: Tonks-Girardeau, quantized vortices, superfluidity, atomic superfluid, Efimov, atomtronics
narrower: Lieb-Liniger, magneto-optical trap
broader: atomic-physics

slug: superfluidity
name: Superfluidity
names: superfluid, superfluid helium, quantum fluid
narrower: quantum turbulence, quantum vortices, quantized vortex, helium-3, helium-4, liquid helium
narrower: supersolid, two-fluid model, Landau critical velocity, roton, superfluid 3He, helium nanodroplet
narrower: neutron superfluid
related: ultracold-atoms
`;
