/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Atomic, optical and photonics

slug: atomic-physics
name: Atomic, molecular and optical physics
names: atomic physics, AMO physics, atomic and molecular physics
narrower: ultracold-atoms, trapped-ions, neutral-atom-quantum-computing, atom-interferometry, laser cooling
narrower: Rydberg, cold molecules, electron scattering by atoms, attosecond, high-harmonic generation
narrower: photoionization, hyperfine structure, atomic structure calculation, collision of atoms
narrower: molecular spectroscopy, isotope shift, antihydrogen, positronium, exotic atom
narrower: magneto-optical trap, strong-field ionization, laser spectroscopy, dipole polarizability
narrower: relativistic coupled-cluster, dielectronic recombination, vapor cell, highly charged ions
narrower: muonic atom

slug: optics
name: Optics and photonics
names: photonics, optics, optical physics
narrower: nanophotonics, nonlinear-optics, integrated-photonics, lasers, quantum-optics, microscopy
narrower: ultrafast-optics, optical-communications, holography, metasurface, metalens, optical computing
narrower: photonic computing, structured light, orbital angular momentum of light, optical vortex
narrower: beam shaping, optical tweezers, optical fiber, photonic crystal, imaging optics, adaptive optics
narrower: interferometry, spectrometer, terahertz, terahertz-science, lidar sensing, polarimetry
narrower: wavefront shaping, scattering media, light scattering, optical trapping, diffraction, fibre Bragg
narrower: optical coherence tomography, ptychography, optical cavity, ghost imaging, topological photonics
narrower: optical sensor, optical neural network, x-ray optics, plasmonics, computational imaging optics

slug: nanophotonics
name: Nanophotonics, metasurfaces and plasmonics
names: nanophotonics, metasurface, plasmonics, nano-optics
narrower: photonic crystal, metalens, plasmon, surface plasmon, localized surface plasmon
narrower: bound states in the continuum, Mie resonance, dielectric nanostructure, optical metamaterial
narrower: plasmonic nanoparticle, SERS, inverse design photonics, near-field optics, nanoantenna
narrower: photonic inverse design, Purcell, meta-optics, epsilon-near-zero, hyperbolic material
narrower: topological photonics, optical nanocavity, chiral light-matter, surface-enhanced Raman
narrower: high-Q resonance, reconfigurable intelligent metasurface optics, nonlocal metasurface
narrower: thermal emitter, strong light-matter coupling
broader: optics

slug: nonlinear-optics
name: Nonlinear optics
names: nonlinear photonics, nonlinear optical
narrower: second-harmonic generation, high-harmonic generation, four-wave mixing, parametric oscillator
narrower: frequency comb, microcomb, soliton microcomb, supercontinuum, optical soliton
narrower: self-phase modulation, Raman scattering stimulated, Brillouin scattering, lithium niobate
narrower: sum-frequency, optical rectification, parametric amplification, modulation instability
narrower: self-focusing, multiphoton, two-photon absorption, dissipative soliton, frequency conversion
narrower: filamentation of laser, spatiotemporal solitons, photorefractive, Kerr nonlinearity, Kerr comb
broader: optics

slug: integrated-photonics
name: Integrated photonics
names: silicon photonics, photonic integrated circuit, photonic chip, on-chip photonics
narrower: microring, microresonator, thin-film lithium niobate, silicon nitride photonics, waveguide
narrower: Mach-Zehnder, optical phased array, electro-optic modulator, microcomb, grating coupler
narrower: photonic neural network, optical modulator, photonic computing, photonic tensor core
narrower: programmable photonics, on-chip laser, optical interconnect, optical switch, photonic packaging
narrower: photonic foundry, germanium photodetector
broader: optics

slug: lasers
name: Lasers
names: laser physics
narrower: fiber laser, semiconductor laser, mode-locked, VCSEL, quantum cascade laser, random laser
narrower: free-electron laser, laser linewidth, laser stabilization, femtosecond laser, Ti:sapphire
narrower: nanolaser, topological laser, laser pulse, distributed feedback laser, external-cavity
narrower: photonic crystal laser, frequency comb, laser material processing, laser amplifier
narrower: injection locking, laser cavity, chirped pulse, high-power fiber, microlaser
broader: optics

slug: ultrafast-optics
name: Ultrafast and attosecond science
names: ultrafast optics, attosecond science, ultrafast spectroscopy, attosecond physics, ultrafast dynamics
narrower: high-harmonic generation, attosecond pulse, femtosecond, pump-probe, transient absorption
narrower: strong-field physics, few-cycle pulse, ultrafast electron diffraction, time-resolved photoemission
narrower: ultrafast demagnetization, photoinduced phase transition, carrier-envelope phase
narrower: x-ray free-electron laser, terahertz pulse, strong-field ionization, two-dimensional spectroscopy
narrower: coherent phonon, ultrafast electron microscopy, pulse compression, Floquet engineering
narrower: tunnel ionization
broader: optics

slug: terahertz-science
name: Terahertz science
names: terahertz, THz, terahertz radiation
narrower: terahertz spectroscopy, terahertz generation, terahertz imaging, terahertz emitter
narrower: terahertz communication, THz quantum cascade, terahertz detector, THz time-domain
narrower: terahertz metamaterial, terahertz wave
related: optics

slug: electron-microscopy
name: Electron microscopy
names: transmission electron microscopy, STEM imaging, scanning electron microscopy
narrower: cryo-em, 4D-STEM, electron ptychography, EELS, electron energy loss spectroscopy
narrower: cryo-electron tomography, electron tomography, volume electron microscopy, electron diffraction
narrower: in situ TEM, high-resolution TEM, electron holography, EBSD, scanning transmission electron
narrower: Lorentz microscopy, focused ion beam, aberration-corrected, atomic-resolution imaging, microED
broader: microscopy

slug: holography
name: Holography and computational optics
names: digital holography, computer-generated hologram, computational optics, holographic imaging
narrower: holographic display, hologram, wavefront sensing, diffractive optical element
narrower: imaging through scattering, single-pixel imaging, ghost imaging, phase imaging
narrower: diffractive neural network, spatial light modulator, end-to-end optics design, lensless imaging
narrower: coded aperture, speckle, holotomography, non-line-of-sight imaging, snapshot spectral imaging
broader: optics

slug: optical-communications
name: Optical communications and networks
names: optical communication, optical fiber communication, fibre-optic communication, optical network
narrower: coherent optical, wavelength division multiplexing, fiber nonlinearity, free-space optical
narrower: visible light communication, elastic optical network, passive optical network, optical amplifier
narrower: space-division multiplexing, fiber sensing, distributed acoustic sensing, digital back-propagation
narrower: quality of transmission, optical transceiver, multimode fiber, hollow-core fiber, few-mode fiber
narrower: LiFi, optical wireless, data center optical, optical access, optical transport network
broader: optics

slug: spectroscopy
name: Spectroscopy
names: spectroscopic methods, molecular spectroscopy
narrower: Raman spectroscopy, infrared spectroscopy, X-ray absorption spectroscopy, NMR
narrower: nuclear magnetic resonance, mass spectrometry, photoelectron spectroscopy, laser-induced breakdown
narrower: hyperspectral spectroscopy, resonant inelastic X-ray scattering, RIXS
narrower: electron paramagnetic resonance, dual-comb spectroscopy, near-infrared spectroscopy
narrower: rotational spectroscopy, two-dimensional electronic spectroscopy, vibrational spectroscopy
narrower: Mössbauer, ARPES, fluorescence spectroscopy, impedance spectroscopy, cavity ring-down
narrower: ultrafast spectroscopy, absorption spectroscopy, X-ray spectroscopy, muon spin rotation

slug: x-ray-science
name: X-ray and synchrotron science
names: X-ray science, synchrotron radiation, synchrotron, X-ray imaging
narrower: X-ray free-electron laser, XFEL, X-ray diffraction, X-ray scattering, small-angle X-ray
narrower: coherent diffractive imaging, X-ray tomography, phase-contrast X-ray, serial crystallography
narrower: X-ray absorption, beamline, XPCS, grating interferometry, Bragg coherent, neutron scattering
narrower: X-ray spectroscopy, RIXS, dark-field X-ray, X-ray crystallography, X-ray fluorescence
narrower: microtomography
related: accelerator-physics, spectroscopy
`;
