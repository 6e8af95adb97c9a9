/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Quantum

slug: quantum-physics
name: Quantum physics
names: quantum mechanics, quantum theory
narrower: quantum-information, quantum-computing, quantum-foundations, quantum-optics, quantum-metrology
narrower: open-quantum-systems, entanglement, quantum-simulation, quantum-cryptography, quantum-control
narrower: quantum-chaos, quantum measurement, non-Hermitian, PT-symmetric, wave function, decoherence
narrower: quantum state, quantum walk, quantum speed limit, geometric phase, quantum tunneling
narrower: quantum many-body, Schrödinger equation, quantum harmonic oscillator, quantum technology
narrower: tensor-networks, quantum-error-mitigation

slug: quantum-information
name: Quantum information
names: quantum information theory, quantum information science
narrower: entanglement, quantum channel, quantum state tomography, quantum resource theory
narrower: quantum Shannon theory, quantum-cryptography, quantum communication, quantum-error-correction
narrower: quantum state discrimination, magic states, nonstabilizerness, stabilizer state, quantum entropy
narrower: relative entropy of entanglement, quantum capacity, classical shadows, shadow tomography
narrower: randomized measurement, Bell nonlocality, quantum steering, quantum coherence
narrower: quantum hypothesis testing, quantum majorization, quantum network, quantum memory, unitary design
narrower: quantum learning theory, quantum process tomography, indefinite causal order
narrower: quantum teleportation, qudit, quantum contextuality
broader: quantum-physics

slug: quantum-computing
name: Quantum computing
names: quantum computation, quantum computer, quantum processor
narrower: quantum-algorithms, quantum-error-correction, quantum-hardware, variational-quantum
narrower: quantum-machine-learning, quantum-software, quantum circuit, quantum annealing, qubit, NISQ
narrower: quantum advantage, quantum supremacy, random circuit sampling, boson sampling
narrower: measurement-based quantum computation, quantum compilation, quantum-error-mitigation
narrower: fault-tolerant quantum, quantum benchmarking, randomized benchmarking, quantum-simulation
narrower: quantum gate, classical simulation of quantum circuits, distributed quantum computing
narrower: logical qubit, photonic quantum computing, topological quantum computing, T-count
narrower: quantum resource estimation, adiabatic quantum computation, quantum volume, cloud quantum
narrower: mid-circuit measurement
broader: quantum-physics

slug: quantum-algorithms
name: Quantum algorithms
names: quantum algorithm, quantum complexity theory
narrower: Grover search, Shor's algorithm, quantum Fourier transform, quantum phase estimation
narrower: Hamiltonian simulation, HHL, quantum linear systems, quantum singular value transformation
narrower: quantum signal processing, block-encoding, quantum walk, QAOA, quantum query complexity
narrower: amplitude estimation, amplitude amplification, Trotterization, Trotter error, quantum optimization
narrower: quantum speedup, quantum Gibbs sampling, dequantization, BQP, QMA, hidden subgroup
narrower: quantum approximate optimization, ground state preparation, quantum advantage
narrower: linear combination of unitaries, quantum algorithms for differential equations
narrower: quantum Monte Carlo integration, quantum search, state preparation circuit, variational-quantum
broader: quantum-computing

slug: quantum-error-correction
name: Quantum error correction
names: QEC, quantum error-correcting code, fault-tolerant quantum computing, quantum fault tolerance
narrower: surface code, stabilizer code, quantum LDPC, qLDPC, color code, toric code, bosonic code
narrower: cat qubit, GKP code, GKP state, magic state distillation, lattice surgery, syndrome decoding
narrower: decoder for surface code, bivariate bicycle, Floquet code, logical qubit, logical gate
narrower: error threshold, fault-tolerant quantum computation, transversal gate, subsystem code
narrower: code switching fault-tolerant, erasure qubit, quantum code, concatenated quantum, dual-rail
narrower: autonomous error correction, syndrome extraction, magic state cultivation, holographic code
narrower: quantum error detection, Gottesman-Kitaev-Preskill, entanglement-assisted code
broader: quantum-computing

slug: quantum-error-mitigation
name: Quantum error mitigation
names: error mitigation, noise mitigation in quantum computing
narrower: zero-noise extrapolation, probabilistic error cancellation, readout error, virtual distillation
narrower: Pauli twirling, noise characterization of quantum, gate set tomography, randomized compiling
narrower: crosstalk of qubits, noisy quantum device, Clifford data regression, dynamical decoupling
broader: quantum-computing
related: quantum-error-correction

slug: quantum-hardware
name: Quantum hardware and qubits
names: qubit, quantum hardware, quantum device
narrower: superconducting-qubits, trapped-ions, neutral-atom-quantum-computing, spin qubit, silicon qubit
narrower: photonic qubit, nitrogen-vacancy center, NV center, topological qubit, Majorana qubit
narrower: two-qubit gate, qubit readout, qubit coherence, fluxonium, transmon, quantum dot qubit
narrower: qubit control, hole spin qubit, color center, cryogenic control, germanium qubit, erbium ion
narrower: Andreev spin qubit, donor qubit
broader: quantum-computing

slug: superconducting-qubits
name: Superconducting qubits and circuits
names: superconducting qubit, superconducting circuit, circuit QED, circuit quantum electrodynamics
narrower: transmon, fluxonium, Josephson junction, tunable coupler, dispersive readout, parametric amplifier
narrower: Josephson parametric amplifier, two-level system loss, quasiparticle poisoning
narrower: superconducting resonator, superconducting quantum processor, superconducting cavity
narrower: cross-resonance, flux qubit, kinetic inductance, traveling-wave parametric amplifier, gatemon
narrower: bosonic qubit, 3D cavity
broader: quantum-hardware

slug: trapped-ions
name: Trapped ions
names: ion trap, trapped-ion quantum computing
narrower: Mølmer-Sørensen, ion chain, Paul trap, Penning trap, surface-electrode trap, sympathetic cooling
narrower: QCCD, ion shuttling, ion crystal, trapped-ion qubit, single ion, phonon modes of ion, barium ion
narrower: ytterbium ion, highly charged ion, ion clock
broader: quantum-hardware, atomic-physics

slug: neutral-atom-quantum-computing
name: Neutral atoms and Rydberg arrays
names: Rydberg atom, neutral atom array, Rydberg atom array, neutral atom quantum computing
narrower: Rydberg blockade, optical tweezer array, atom array, Rydberg gate, reconfigurable atom, PXP model
narrower: Rydberg excitation, Rydberg sensing, Rydberg electrometry, circular Rydberg, atom rearrangement
narrower: Rydberg dressing, Rydberg simulator
broader: quantum-hardware, atomic-physics

slug: quantum-simulation
name: Quantum simulation
names: quantum simulator, analog quantum simulation, digital quantum simulation
narrower: Hamiltonian simulation, lattice gauge theory quantum simulation, quantum simulation of chemistry
narrower: Bose-Hubbard simulator, Fermi-Hubbard simulator, Hamiltonian learning, Trotter
narrower: quantum gas microscope, open system simulation on quantum computer, spin model simulation
narrower: quantum simulation of field theories, programmable quantum simulator, fermionic simulation
narrower: Jordan-Wigner
broader: quantum-physics

slug: entanglement
name: Quantum entanglement
names: entanglement, entangled state
narrower: entanglement entropy, multipartite entanglement, entanglement witness, entanglement distillation
narrower: Bell state, GHZ state, entanglement detection, Schmidt rank, entanglement swapping
narrower: entanglement spectrum, entanglement measure, genuine multipartite, area law
narrower: bipartite entanglement, absolutely maximally entangled, separable state, PPT state
narrower: monogamy of entanglement, entanglement generation, long-range entanglement, graph state
narrower: cluster state
broader: quantum-information

slug: quantum-foundations
name: Quantum foundations
names: foundations of quantum mechanics, interpretation of quantum mechanics, quantum nonlocality
narrower: Bell inequality, Bell nonlocality, Bell test, contextuality, Kochen-Specker, Leggett-Garg
narrower: measurement problem, many-worlds, Bohmian mechanics, pilot wave, QBism, Wigner's friend
narrower: uncertainty relation, quantum causality, indefinite causal order, weak measurement, weak value
narrower: collapse model, decoherence and classicality, quantum Darwinism, hidden variable
narrower: generalized probabilistic theories, process matrix, EPR steering, wave-particle duality
narrower: quantum reference frame, quantum Zeno, Born rule, gravitationally induced entanglement
broader: quantum-physics

slug: open-quantum-systems
name: Open quantum systems
names: quantum dissipation, decoherence
narrower: Lindblad, quantum master equation, Lindbladian, non-Markovian, Markovian master equation
narrower: spin-boson, quantum trajectory, dissipative quantum, driven-dissipative, quantum jump
narrower: quantum noise, hierarchical equations of motion, Redfield, quantum thermodynamics, Liouvillian
narrower: exceptional point, collision model, quantum dissipation engineering, dissipative phase transition
narrower: dissipation-assisted
broader: quantum-physics

slug: quantum-optics
name: Quantum optics
names: quantum photonics, quantum light
narrower: single photon, single-photon source, squeezed light, squeezed state, entangled photon, cavity QED
narrower: photon pair, parametric down-conversion, optomechanics, Jaynes-Cummings, superradiance
narrower: Dicke model, photon blockade, waveguide QED, electromagnetically induced transparency
narrower: Gaussian state, Gaussian boson sampling, Hong-Ou-Mandel, photon statistics, collective emission
narrower: quantum emitter, spontaneous emission, continuous-variable, two-photon interference
narrower: quantum memory, atom-light interaction, giant atoms, ultrastrong coupling, Fock state, homodyne
narrower: nonclassical light
broader: quantum-physics, optics

slug: optomechanics
name: Optomechanics
names: cavity optomechanics, optomechanical system, levitated optomechanics
narrower: levitated nanoparticle, mechanical oscillator in the quantum regime, levitodynamics
narrower: mechanical resonator, ground-state cooling, radiation pressure, sideband cooling
narrower: electromechanical, phonon laser, Brillouin optomechanics, macroscopic quantum superposition
narrower: optomechanical crystal, nanomechanical, cavity magnonics, microwave-optical transduction
broader: quantum-optics

slug: quantum-metrology
name: Quantum metrology and sensing
names: quantum sensing, quantum metrology, quantum sensor, quantum-enhanced sensing
narrower: quantum Fisher information, Heisenberg limit, spin squeezing, quantum parameter estimation
narrower: NV center magnetometry, nitrogen-vacancy, atom-interferometry, atomic magnetometer
narrower: quantum Cramér-Rao, optical clock, squeezing-enhanced, Ramsey interferometry, quantum imaging
narrower: quantum illumination, quantum radar, diamond magnetometry, multiparameter quantum estimation
narrower: superresolution quantum, standard quantum limit, criticality-enhanced sensing, Rydberg sensor
narrower: entanglement-enhanced
broader: quantum-physics

slug: atom-interferometry
name: Atomic clocks and precision measurement
names: atom interferometry, atomic clock, precision measurement, frequency metrology
narrower: optical lattice clock, optical clock, atom interferometer, nuclear clock, thorium-229
narrower: variation of fundamental constants, electric dipole moment search, frequency comb metrology
narrower: cold-atom gravimeter, equivalence principle test, time transfer
narrower: fine-structure constant measurement, gravimetry, ytterbium clock, strontium clock
narrower: matter-wave interferometer, parity violation in atoms, hydrogen spectroscopy
broader: atomic-physics

slug: quantum-cryptography
name: Quantum cryptography and communication
names: quantum key distribution, QKD, quantum cryptography, quantum communication, quantum internet
names: quantum network
narrower: quantum repeater, twin-field, device-independent, entanglement distribution
narrower: continuous-variable QKD, quantum secure direct communication, quantum random number
narrower: quantum memory, measurement-device-independent, quantum teleportation, satellite quantum
narrower: quantum money, quantum digital signature, quantum networking, decoy-state, entanglement routing
narrower: quantum bit commitment, oblivious transfer quantum, BB84, quantum network protocol
narrower: quantum secret sharing, certified deletion, blind quantum computation, quantum link layer
broader: quantum-information

slug: quantum-control
name: Quantum control
names: quantum optimal control, coherent control, control of quantum systems
narrower: dynamical decoupling, shortcuts to adiabaticity, GRAPE, pulse shaping for qubits, quantum feedback
narrower: counterdiabatic, composite pulse, pulse optimization, adiabatic passage, STIRAP
narrower: robust quantum gate, quantum feedback control, quantum controllability, Hamiltonian engineering
narrower: geometric quantum gate, leakage suppression, qubit calibration
broader: quantum-physics

slug: quantum-software
name: Quantum software and compilation
names: quantum software, quantum programming, quantum software engineering, quantum compilation
names: quantum compiler
narrower: quantum circuit optimization, qubit mapping, qubit routing, quantum programming language, Qiskit
narrower: quantum circuit synthesis, ZX-calculus, quantum circuit simulation, quantum circuit simulator
narrower: quantum program testing, quantum program verification, quantum HPC integration
narrower: pulse-level programming, quantum operating system, circuit cutting, quantum transpilation
narrower: quantum intermediate representation, quantum architecture search, quantum cloud, quantum workflow
narrower: quantum debugging
broader: quantum-computing

slug: tensor-networks
name: Tensor networks
names: matrix product state
narrower: matrix product operator, DMRG, density matrix renormalization group, PEPS
narrower: projected entangled pair states, tensor network contraction, iDMRG, TEBD, tree tensor network
narrower: tensor renormalization group, infinite projected entangled-pair, quantics tensor train
narrower: tensor cross interpolation, corner transfer matrix
related: strongly-correlated-electrons, quantum-computing
`;
