/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Fluids, plasma, acoustics

slug: turbulence
name: Turbulence
names: turbulent flow, fluid turbulence
narrower: large-eddy simulation, direct numerical simulation, turbulence modelling, RANS
narrower: wall-bounded turbulence, turbulent boundary layer, isotropic turbulence, energy cascade
narrower: intermittency in turbulence, Kolmogorov, transition to turbulence, drag reduction
narrower: turbulent convection, subgrid-scale, Rayleigh-Bénard, Lagrangian turbulence, turbulent channel
narrower: turbulent mixing, wall turbulence, stably stratified turbulence, MHD turbulence
narrower: two-dimensional turbulence, turbulent jet, Reynolds stress, coherent structure, eddy viscosity
narrower: inertial particles, laminar-turbulent, structure function scaling, superfluid turbulence
narrower: wave turbulence
broader: fluid-dynamics

slug: computational-fluid-dynamics
name: Computational fluid dynamics
names: CFD, CFD simulation
narrower: large-eddy simulation, RANS, lattice Boltzmann, smoothed particle hydrodynamics, immersed boundary
narrower: finite volume, direct numerical simulation, flow simulation, OpenFOAM, turbulence closure
narrower: flow solver, high-order flow solver, shock capturing, volume of fluid, Riemann solver, wall model
narrower: reduced-order model of flow, Navier-Stokes solver, interface capturing, projection method
broader: fluid-dynamics, numerical-analysis

slug: multiphase-flow
name: Multiphase flow, drops and bubbles
names: multiphase flow, two-phase flow, bubbles and drops
narrower: droplet, drop impact, bubbly flow, boiling, cavitation, atomization, spray, wetting, contact line
narrower: contact angle, Leidenfrost, coalescence of drops, emulsions, particle-laden
narrower: porous media two-phase, condensation heat transfer, Marangoni, liquid film, breakup of liquid
narrower: interfacial flow, sediment transport, fluidized bed, superhydrophobic, icing
broader: fluid-dynamics

slug: aerodynamics
name: Aerodynamics and aerospace engineering
names: aerodynamics, aerospace engineering, aeronautics
narrower: airfoil, aircraft, hypersonic, supersonic, flapping flight, aeroelastic, wind tunnel
narrower: turbomachinery, rotorcraft, propeller, aeroacoustics, spacecraft, propulsion
narrower: wind turbine aerodynamics, dynamic stall, boundary-layer transition, satellite design
narrower: unsteady aerodynamics, launch vehicle, vortex shedding
broader: fluid-dynamics

slug: combustion
name: Combustion
names: combustion science, reacting flow
narrower: premixed flame, turbulent combustion, detonation, hydrogen combustion, ammonia combustion, soot
narrower: chemical kinetics of combustion, flamelet, thermoacoustic instability, engine knock
narrower: wildfire spread, gas turbine combustor, deflagration, fuel spray, pyrolysis, scramjet
narrower: fire dynamics, blowoff

slug: geophysical-fluid-dynamics
name: Geophysical fluid dynamics
names: geophysical flow, rotating and stratified flow
narrower: internal gravity wave, quasi-geostrophic, Rossby wave, stratified turbulence, rotating convection
narrower: ocean eddy, atmospheric dynamics, shallow water, baroclinic, gravity current
narrower: geostrophic turbulence, zonal jet, inertial wave, inertia-gravity wave, double-diffusive
narrower: mesoscale eddy, submesoscale, planetary-scale flow, jet stream, geodynamo, mantle convection
related: oceanography, atmospheric-science, fluid-dynamics

slug: plasma-physics
name: Plasma physics
names: plasma, plasma science
narrower: nuclear-fusion, laser-plasma, magnetohydrodynamics, plasma turbulence, particle-in-cell
narrower: gyrokinetic, magnetic reconnection, dusty plasma, space-plasma, low-temperature plasma
narrower: plasma wave, collisionless shock, plasma instability, plasma discharge, inertial confinement
narrower: plasma wakefield, drift wave, runaway electron, Hall thruster, ion acoustic, Alfvén wave
narrower: plasma sheath, pair plasma, magnetized plasma, plasma diagnostics, Weibel instability
narrower: warm dense matter

slug: nuclear-fusion
name: Nuclear fusion
names: fusion energy, fusion plasma, magnetic confinement fusion, controlled fusion, thermonuclear fusion
narrower: tokamak, stellarator, ITER, inertial confinement fusion, divertor, plasma disruption, H-mode
narrower: edge localized mode, scrape-off layer, energetic particle mode, National Ignition Facility, DIII-D
narrower: Wendelstein 7-X, plasma-facing, tritium breeding, runaway electron, ASDEX, JET tokamak
narrower: spherical tokamak, ELM suppression, SPARC tokamak, neoclassical transport
narrower: plasma equilibrium reconstruction, z-pinch, deuterium-tritium, fusion reactor, tearing mode
broader: plasma-physics

slug: laser-plasma
name: Laser-plasma and high-energy-density physics
names: laser-plasma interaction, high energy density physics, high-intensity laser
narrower: laser wakefield, laser-driven ion acceleration, warm dense matter, inertial confinement fusion
narrower: ultra-intense laser, QED plasma, strong-field QED, hohlraum, laser-driven proton
narrower: Raman amplification, laser-solid, parametric instabilities, high-power laser, plasma mirror
narrower: radiation reaction, Breit-Wheeler
broader: plasma-physics

slug: magnetohydrodynamics
name: Magnetohydrodynamics and dynamos
names: magnetohydrodynamics, MHD, dynamo theory
narrower: MHD turbulence, magnetic reconnection, dynamo, geodynamo, magnetorotational instability
narrower: liquid metal flow, Hall-MHD, solar dynamo, Alfvénic, resistive MHD, tearing instability
narrower: small-scale dynamo, relativistic MHD, GRMHD, ideal MHD equilibrium, magnetic helicity
broader: plasma-physics

slug: space-plasma
name: Space physics and space weather
names: space physics, space weather, heliophysics, space plasma
narrower: solar wind, magnetosphere, ionosphere, geomagnetic storm, aurora, Parker Solar Probe
narrower: solar energetic particle, coronal mass ejection, radiation belt, magnetotail, interplanetary
narrower: heliosphere, bow shock, magnetopause, Van Allen, whistler, chorus wave, thermosphere
narrower: total electron content, heliospheric, substorm, geomagnetically induced current
narrower: switchback of the solar wind
broader: plasma-physics
related: solar-physics

slug: acoustics
name: Acoustics
names: acoustic wave, sound propagation, ultrasonics
narrower: ultrasound wave, acoustic metamaterial, acoustic scattering, underwater acoustics, room acoustics
narrower: acoustic levitation, aeroacoustics, phononic crystal, elastic wave, noise control
narrower: sound absorption, acoustofluidics, acoustic tweezers, nonlinear acoustics, surface acoustic wave
narrower: vibration, photoacoustic, sound field, acoustic streaming, loudspeaker, musical acoustics
narrower: room impulse response

slug: metamaterials
name: Metamaterials
narrower: mechanical metamaterial, acoustic metamaterial, phononic crystal, elastic metamaterial, auxetic
narrower: origami, kirigami, lattice structure, hyperbolic metamaterial, negative refraction
narrower: bistable structure, metalens, topological mechanics, programmable matter, metamaterial absorber

slug: solid-mechanics
name: Solid mechanics
names: mechanics of materials, continuum mechanics, structural mechanics, applied mechanics
narrower: fracture mechanics, crack propagation, fracture, elasticity theory, hyperelastic, buckling
narrower: composite materials, contact mechanics, friction, tribology, viscoplasticity, crystal plasticity
narrower: dislocation dynamics, phase-field fracture, constitutive model, homogenization of composites
narrower: beam theory, plates and shells, impact mechanics, peridynamics, structural dynamics
narrower: vibration of structures, structural health monitoring, damage mechanics, adhesion mechanics
narrower: stress-strain, thin shell, residual stress, thermoelastic, finite strain, fatigue crack
narrower: wear resistance, metamaterials, plastic deformation
`;
