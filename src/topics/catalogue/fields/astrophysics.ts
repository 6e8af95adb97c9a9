/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Astrophysics and space

slug: astrophysics
name: Astrophysics and astronomy
names: astrophysics, astronomy, astro-ph
narrower: cosmology, exoplanets, galaxies, stars, high-energy-astrophysics, solar-physics, planetary-science
narrower: interstellar-medium, gravitational-lensing, astronomical-instrumentation, black-holes
narrower: gravitational-waves, active-galactic-nuclei, radio-astronomy, cosmic-rays, star-formation
narrower: neutron-stars, supernovae, astrochemistry, Milky Way, JWST, sky survey, light curve
narrower: transient survey, Vera Rubin Observatory, LSST, accretion disk, telescope, N-body simulation
narrower: astrometry

slug: cosmology
name: Cosmology
names: physical cosmology
narrower: dark-matter, dark-energy, cosmic-microwave-background, inflation, large-scale-structure
narrower: early-universe, Hubble tension, Hubble constant, primordial black hole
narrower: baryon acoustic oscillation, DESI, Euclid mission, weak lensing, reionization, 21 cm
narrower: cosmological parameter, ΛCDM, galaxy clustering, S8 tension, Big Bang nucleosynthesis
narrower: modified-gravity, primordial power spectrum, cosmic void, galaxy cluster cosmology
narrower: type Ia supernova, cosmic shear, cosmological simulation, halo mass function
narrower: neutrino mass from cosmology, primordial gravitational waves, redshift-space distortion
narrower: line intensity mapping, cosmic web, standard siren, cosmological constant, cosmic dawn

slug: dark-energy
name: Dark energy
names: cosmic acceleration, dark energy physics
narrower: quintessence, cosmological constant, dynamical dark energy, equation of state of dark energy, DESI
narrower: phantom crossing, early dark energy, interacting dark energy, holographic dark energy
narrower: Hubble tension, accelerated expansion, type Ia supernova cosmology, w0wa, Chaplygin gas
narrower: accelerating universe
broader: cosmology

slug: cosmic-microwave-background
name: Cosmic microwave background
names: CMB, cosmic background radiation
narrower: Planck satellite, CMB lensing, B-mode, CMB polarization, Simons Observatory, LiteBIRD
narrower: South Pole Telescope, Atacama Cosmology Telescope, Sunyaev-Zel'dovich, cosmic birefringence
narrower: CMB anisotropy, CMB-S4, spectral distortion, tensor-to-scalar ratio, foreground cleaning
narrower: reionization optical depth, delensing, BICEP
broader: cosmology

slug: inflation
name: Cosmic inflation
names: cosmological inflation, inflationary cosmology, inflationary universe
narrower: primordial non-Gaussianity, slow-roll, inflaton, reheating, primordial gravitational waves
narrower: scalar-induced gravitational waves, Starobinsky inflation, Higgs inflation, curvature perturbation
narrower: ultra-slow-roll, tensor-to-scalar ratio, preheating, warm inflation, multi-field inflation
narrower: stochastic inflation, cosmological collider, primordial perturbation, α-attractor
broader: cosmology

slug: early-universe
name: Early universe
names: early-universe cosmology, primordial universe
narrower: inflation, Big Bang nucleosynthesis, cosmological phase transition, cosmic string, baryogenesis
narrower: reheating, leptogenesis, primordial magnetic field, bouncing cosmology, bounce cosmology
narrower: domain wall cosmology, first-order phase transition gravitational waves
narrower: topological defects in cosmology, Big Bang, primordial black hole
broader: cosmology

slug: large-scale-structure
name: Large-scale structure
names: large-scale structure of the universe, cosmic structure formation, galaxy clustering
narrower: cosmic web, galaxy survey, redshift-space distortion, weak lensing, cosmic shear
narrower: baryon acoustic oscillation, matter power spectrum, bispectrum, halo bias, N-body simulation
narrower: Lyman-alpha forest, intrinsic alignment, galaxy-halo connection, cosmic void, photometric redshift
narrower: halo occupation, peculiar velocity, dark matter halo
narrower: effective field theory of large-scale structure, field-level inference, DESI
narrower: galaxy power spectrum, Dark Energy Survey, line-intensity mapping
broader: cosmology

slug: reionization
name: Reionisation and cosmic dawn
names: epoch of reionization, cosmic dawn, 21 cm cosmology, cosmic reionization
narrower: 21-cm signal, Population III, first stars, ionizing photon, Lyman continuum, HERA, escape fraction
narrower: Lyman-alpha emitter, dark ages cosmology, global 21, Pop III, neutral hydrogen intergalactic
narrower: intergalactic medium
broader: cosmology

slug: gravitational-lensing
name: Gravitational lensing
names: gravitational lens, strong lensing, weak lensing, microlensing
narrower: time-delay cosmography, lensed quasar, lensed supernova, Einstein ring, cosmic shear, CMB lensing
narrower: cluster lensing, substructure lensing, lens modelling, microlensing event, galaxy-galaxy lensing
narrower: shear calibration, lensed galaxies, gravitational arcs, weak gravitational lensing
narrower: strong gravitational lens

slug: galaxies
name: Galaxies
names: galaxy evolution, galaxy formation, extragalactic astronomy
narrower: Milky Way, dwarf galaxy, galaxy cluster, active-galactic-nuclei, star-forming galaxy
narrower: quiescent galaxy, galaxy merger, high-redshift galaxy, galaxy morphology, circumgalactic medium
narrower: stellar halo, globular cluster, satellite galaxies, intracluster, Magellanic, spiral galaxy
narrower: elliptical galaxy, stellar population, bulge, galactic disk, metallicity gradient
narrower: star formation history, ultra-diffuse galaxy, early-type galaxies, submillimeter galaxy
narrower: tidal stream, galactic outflow, stellar stream, Andromeda, starburst, galactic bar
narrower: stellar mass function, quenching of galaxies, stellar feedback, JADES, protocluster
narrower: little red dots, Lyman-break, Sagittarius stream, Lyman-alpha emitter, ram pressure stripping
narrower: galactic archaeology
broader: astrophysics

slug: active-galactic-nuclei
name: Active galactic nuclei and quasars
names: active galactic nucleus, AGN, quasar
narrower: blazar, Seyfert, supermassive black hole, radio galaxy, broad-line region, reverberation mapping
narrower: relativistic jet, little red dots, tidal disruption event, changing-look, dual AGN
narrower: black hole accretion, AGN feedback, Event Horizon Telescope, narrow-line region, BL Lac
narrower: X-ray binaries and AGN, quasi-periodic eruption, radio-loud, dusty torus
broader: galaxies, high-energy-astrophysics

slug: stars
name: Stars and stellar evolution
names: stellar physics, stellar evolution, stellar astrophysics
narrower: asteroseismology, white dwarf, binary star, red giant, massive star, brown dwarf, stellar wind
narrower: stellar rotation, solar-physics, stellar spectroscopy, supernovae, neutron-stars
narrower: stellar atmosphere, chemical abundance, open cluster, globular cluster, RR Lyrae, Cepheid
narrower: eclipsing binary, variable star, T Tauri, young stellar object, M dwarf, stellar flare
narrower: low-mass star, metal-poor star, star cluster, common envelope, cataclysmic variable
narrower: stellar activity, Wolf-Rayet, AGB star, stellar population synthesis, planetary nebula
narrower: magnetic star, subdwarf, stellar mass loss, stellar multiplicity, nucleosynthesis, gyrochronology
narrower: Betelgeuse, blue straggler, horizontal branch, contact binary
broader: astrophysics

slug: star-formation
name: Star formation
names: stellar birth, star-forming regions
narrower: molecular cloud, protostar, initial mass function, protostellar, star cluster formation
narrower: young stellar object, protoplanetary-disks, prestellar core, massive star formation
narrower: stellar feedback, H II region, giant molecular cloud, infrared dark cloud, bipolar outflow
narrower: filament in molecular clouds, star formation rate, star formation efficiency, Orion nebula
narrower: cloud collapse, dense core
broader: astrophysics

slug: interstellar-medium
name: Interstellar medium
names: ISM, interstellar gas, interstellar dust
narrower: molecular cloud, dust grain, circumgalactic medium, galactic magnetic field, supernova remnant
narrower: polycyclic aromatic hydrocarbon, dust extinction, HI gas, diffuse interstellar band
narrower: astrochemistry, CO emission, photodissociation region, Faraday rotation, dust polarization
narrower: superbubble, interstellar turbulence, fast radio burst dispersion, interstellar cloud
narrower: neutral hydrogen, warm ionized
broader: astrophysics

slug: astrochemistry
name: Astrochemistry and astrobiology
names: astrochemistry, astrobiology, search for extraterrestrial life
narrower: interstellar ice, complex organic molecules, biosignature, prebiotic chemistry, technosignature
narrower: SETI, habitability, interstellar molecule, PAH in space, hot corino, deuteration, origin of life
narrower: icy grain, extraterrestrial intelligence, habitable zone, cometary chemistry
narrower: extraterrestrial life, Fermi paradox
broader: astrophysics

slug: exoplanets
name: Exoplanets
names: extrasolar planet, exoplanetary science
narrower: hot Jupiter, super-Earth, sub-Neptune, transit photometry, transiting planet, exoplanet atmosphere
narrower: TESS, Kepler planets, radial velocity planet, direct imaging of planets, TRAPPIST-1
narrower: planet formation, protoplanetary-disks, habitable zone, transmission spectrum
narrower: transmission spectroscopy, biosignature, planetary system architecture, warm Jupiter
narrower: circumbinary planet, planetary atmosphere retrieval, atmospheric retrieval, giant planet
narrower: planet occurrence rate, high-contrast imaging, planet-hosting, stellar obliquity
narrower: brown dwarf companion, exomoon, radius valley, rocky planet, planet migration, multiplanet, K2-18
narrower: WASP-39b, coronagraph, free-floating planet, lava world, terrestrial planet, atmospheric escape
narrower: Habitable Worlds Observatory
broader: astrophysics

slug: protoplanetary-disks
name: Protoplanetary discs and planet formation
names: protoplanetary disk, planet formation, circumstellar disk
narrower: planetesimal, pebble accretion, streaming instability, debris disk, dust growth, transition disk
narrower: disk substructure, planet-disk interaction, ALMA disk, dust trapping, snow line
narrower: circumplanetary disk, disc wind, gap opening, core accretion, disk dispersal, photoevaporation
narrower: planetary migration, gravitational instability of disks

slug: planetary-science
name: Planetary science
names: planetary physics, Solar System science, planetology
narrower: Mars, Moon, lunar, asteroid, meteorite, Venus, Jupiter, Saturn, Enceladus, icy moon, impact crater
narrower: regolith, Mercury planet, Uranus, Neptune, Pluto, trans-Neptunian, Kuiper belt, near-Earth object
narrower: planetary interior, planetary defense, interstellar object, 3I/ATLAS, Martian, small bodies
narrower: planetary rover, DART mission, Juno mission, dwarf planet, ring system, tidal heating, Oumuamua
narrower: Bennu, Ryugu, Ganymede, meteoroid, planetary ring, cometary, giant planet interior
narrower: Titan's atmosphere, moon Europa, cometary nucleus
broader: astrophysics

slug: solar-physics
name: Solar physics
names: sun physics, solar astronomy
narrower: solar flare, coronal mass ejection, solar corona, coronal heating, sunspot, solar cycle
narrower: solar wind, helioseismology, solar magnetic field, active region, Solar Orbiter, coronal loop
narrower: chromosphere, photosphere, solar prominence, solar energetic particles, solar dynamo, coronal hole
narrower: Solar Dynamics Observatory, filament eruption, flux rope, solar eruption, solar radio burst, DKIST
narrower: nanoflare, solar activity, coronal seismology, solar irradiance
broader: stars

slug: high-energy-astrophysics
name: High-energy astrophysics
names: X-ray and gamma-ray astronomy, high-energy astronomy
narrower: gamma-ray burst, supernovae, neutron-stars, cosmic-rays, blazar, fast radio burst, X-ray binary
narrower: tidal disruption event, accretion disk, relativistic jet, kilonova, black hole accretion
narrower: gamma-ray astronomy, TeV gamma-ray, Fermi-LAT, magnetar, pulsar wind nebula, ultraluminous X-ray
narrower: LHAASO, HAWC, multi-messenger, X-ray astronomy, IXPE, eROSITA, NICER, microquasar
narrower: relativistic shock, H.E.S.S., Cherenkov Telescope Array, Einstein Probe, fast X-ray transient
narrower: quasi-periodic oscillation, XRISM, astrophysical neutrinos, gamma-ray sources, supernova remnant
narrower: long-period radio transient, active-galactic-nuclei, fast-radio-bursts
broader: astrophysics

slug: supernovae
name: Supernovae and explosive transients
names: supernova, stellar explosion, astronomical transient
narrower: type Ia supernova, core-collapse supernova, gamma-ray burst, kilonova, superluminous
narrower: supernova remnant, tidal disruption event, pair-instability, stripped-envelope
narrower: supernova progenitor, supernova light curve, type II supernova, SN 1987A, SN 2023ixf
narrower: supernova explosion mechanism, nova outburst, luminous red nova, fast blue optical transient
narrower: interacting supernova, supernova neutrinos, Zwicky Transient Facility, GRB afterglow
broader: high-energy-astrophysics

slug: neutron-stars
name: Neutron stars and pulsars
names: neutron star, pulsar, magnetar, compact star
narrower: binary neutron star, equation of state of dense matter, millisecond pulsar, pulsar timing
narrower: fast-radio-bursts, neutron star merger, NICER, pulsar wind nebula, glitch in pulsars
narrower: neutron star cooling, quark star, strange star, hybrid star, tidal deformability, X-ray pulsar
narrower: neutron star crust, pulsar emission, accreting neutron star, proto-neutron star, radio pulsar
narrower: dense matter equation of state, mass-radius relation, magnetar burst
broader: high-energy-astrophysics

slug: fast-radio-bursts
name: Fast radio bursts
names: fast radio burst, FRB
narrower: CHIME/FRB, repeating FRB, repeating fast radio, FRB host galaxy, dispersion measure, FRB 20121102A
narrower: localized FRB, FRB cosmology
broader: high-energy-astrophysics

slug: cosmic-rays
name: Cosmic rays and astroparticle physics
names: cosmic ray, astroparticle physics, particle astrophysics
narrower: ultra-high-energy cosmic ray, Pierre Auger, extensive air shower, air shower
narrower: cosmic-ray propagation, cosmic-ray acceleration, diffusive shock acceleration, AMS-02
narrower: Telescope Array, LHAASO, muon puzzle, cosmic-ray anisotropy, cosmic-ray electron, antiproton
narrower: PeVatron, atmospheric muon, solar modulation, galactic cosmic rays, DAMPE
narrower: gamma-ray emission from dark matter, IceCube
broader: high-energy-astrophysics

slug: radio-astronomy
name: Radio astronomy
names: radio telescope, radio interferometry
narrower: Square Kilometre Array, SKA, MeerKAT, LOFAR, ALMA, VLBI, ASKAP, FAST telescope
narrower: very long baseline interferometry, fast-radio-bursts, 21 cm, aperture synthesis
narrower: radio frequency interference, radio source, radio survey, HI survey, radio continuum, ngVLA
narrower: Event Horizon Telescope, radio galaxy, radio interferometric imaging, VLA, pulsar timing array
broader: astrophysics

slug: astronomical-instrumentation
name: Astronomical instruments and methods
names: astronomical instrumentation, telescope, astrostatistics, astroinformatics
narrower: adaptive optics, coronagraph, spectrograph, JWST, Rubin Observatory, LSST, high-contrast imaging
narrower: survey telescope, photometric redshift, astronomical data, astronomical image
narrower: light curve classification, space telescope, Hubble Space Telescope, Extremely Large Telescope
narrower: satellite constellation interference, integral field spectrograph, astrometry
narrower: photometric calibration, Cherenkov telescope, observatory, virtual observatory, cubesat
narrower: interferometric array, dark sky, Euclid telescope, source detection in astronomical
narrower: Roman Space Telescope, Gaia mission, Gaia DR3
broader: astrophysics
`;
