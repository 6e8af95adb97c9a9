/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Physics

slug: physics
name: Physics
names: physical sciences, theoretical physics
narrower: condensed-matter, quantum-physics, high-energy-physics, general-relativity, astrophysics
narrower: nuclear-physics, atomic-physics, optics, plasma-physics, fluid-dynamics, statistical-mechanics
narrower: soft-matter, mathematical-physics, accelerator-physics, biophysics, complex-systems
narrower: classical mechanics, electrodynamics, instrumentation-and-detectors, physics-education, acoustics
narrower: computational-physics, chemical-physics
`;
