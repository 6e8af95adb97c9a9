/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Earth, climate, environment and energy

slug: climate-science
name: Climate science
names: climate change, climate, climatology, global warming, climate system
narrower: climate model, climate projection, climate sensitivity, Earth system model, CMIP6, El Niño, ENSO
narrower: AMOC, Atlantic meridional overturning, extreme heat, heatwave, sea level rise, greenhouse gas
narrower: carbon cycle, climate variability, climate policy, climate adaptation, climate mitigation
narrower: paleoclimate, tipping element, carbon emission, aerosol forcing, radiative forcing, downscaling
narrower: net-zero, Arctic sea ice, climate extreme, precipitation extremes, drought
narrower: detection and attribution, monsoon, geoengineering, climate impacts, permafrost, IPCC
narrower: teleconnection, climate risk, general circulation model, methane emissions, surface temperature
narrower: climate emulator, Paris Agreement, decarbonization, event attribution

slug: atmospheric-science
name: Atmospheric science and meteorology
names: atmospheric science, meteorology, atmospheric physics
narrower: numerical weather prediction, precipitation, tropical cyclone, hurricane, cloud microphysics
narrower: convection parameterization, aerosol, atmospheric chemistry, ozone, stratosphere, troposphere
narrower: lightning, thunderstorm, precipitation nowcasting, atmospheric turbulence
narrower: boundary layer meteorology, air-quality, jet stream, atmospheric river
narrower: radiative transfer in the atmosphere, monsoon, large-scale circulation, wind speed, weather radar
narrower: atmospheric blocking, Madden-Julian oscillation, atmospheric convection, rainfall, polar vortex
narrower: storm, tornado, atmospheric waves, raindrop, subseasonal, clouds in climate, hail, typhoon
broader: earth-science

slug: air-quality
name: Air quality and pollution
names: air pollution, air quality, atmospheric pollution
narrower: PM2.5, particulate matter, ozone pollution, nitrogen dioxide, NO2, air quality forecasting
narrower: emission inventory, wildfire smoke, low-cost sensor air, indoor air, aerosol, black carbon
narrower: air pollutant, ammonia emissions, volatile organic compounds, urban air

slug: oceanography
name: Oceanography
names: ocean science, ocean, physical oceanography, marine science
narrower: ocean circulation, sea surface temperature, ocean model, ocean eddies, mesoscale eddy
narrower: submesoscale, internal tide, ocean waves, sea level, AMOC, ocean acidification, marine heatwave
narrower: sea surface height, Argo float, tides, upwelling, ocean turbulence, ocean mixing, tsunami
narrower: coastal ocean, air-sea interaction, Southern Ocean, SWOT, thermohaline, ocean biogeochemistry
narrower: storm surge, salinity, marine carbon, Gulf Stream, underwater glider, coastal erosion, ocean color
narrower: ocean heat content
broader: earth-science

slug: hydrology
name: Hydrology and water resources
names: hydrology, water resources, hydrological science, hydrogeology
narrower: streamflow, flood, rainfall-runoff, groundwater, drought, river discharge, catchment
narrower: soil moisture, evapotranspiration, watershed, water quality, river network, snowpack
narrower: reservoir operation, flood forecasting, urban drainage, aquifer, water distribution network
narrower: irrigation water, wetland, runoff, snow water equivalent, water supply, hydrologic
narrower: hydrological model, flood inundation, wastewater treatment, stormwater, water scarcity, CAMELS
narrower: sediment transport in rivers, ungauged basin
broader: earth-science

slug: seismology
name: Seismology and earthquakes
names: seismology, earthquake, seismic, earthquake science
narrower: earthquake early warning, seismic wave, seismic inversion, full waveform inversion
narrower: seismic tomography, phase picking, aftershock, earthquake forecasting, fault slip, seismic imaging
narrower: ground motion, induced seismicity, slow slip, seismic hazard, earthquake rupture, ETAS
narrower: distributed acoustic sensing, seismic data, seismic interpretation, ambient noise tomography
narrower: moment tensor, microseismic, fault zone, rupture dynamics, seismogram, seismic denoising
narrower: earthquake catalog, megathrust, foreshock, rate-and-state, earthquake detection, strong motion
narrower: seismic velocity, marsquake, subduction earthquake
broader: earth-science

slug: geology
name: Geology and solid Earth
names: geology, solid earth science, geological science, tectonics
narrower: plate tectonics, volcano, mantle convection, magma, rock physics, mineral deposit, mineralogy
narrower: sediment, stratigraphy, geochemistry, geochronology, subduction, geomorphology
narrower: landscape evolution, crust, lithosphere, geological mapping, petrology, core-mantle
narrower: rock mechanics, volcanic eruption, granite, thermochronology, well log, lithology, geothermal
narrower: mineral exploration, paleomagnetism, Earth's core, basin modelling, mantle plume
narrower: critical minerals, isotope geochemistry, landslide, geodynamics
broader: earth-science

slug: geodynamics
name: Geodynamics and Earth's interior
names: geodynamics, Earth's interior, deep Earth, mineral physics
narrower: mantle convection, geodynamo, inner core, outer core, core-mantle boundary, geomagnetic field
narrower: lower mantle, subduction dynamics, postglacial rebound, glacial isostatic adjustment
narrower: planetary core, iron under high pressure, bridgmanite, lithospheric deformation, true polar wander
broader: geology

slug: geomagnetism
name: Geomagnetism and geodesy
names: geomagnetism, geodesy, geomagnetic field, Earth's magnetic field
narrower: GNSS, satellite gravimetry, GRACE, paleomagnetic, InSAR, geodetic, geoid, core field
narrower: magnetic anomaly, polar motion, length of day, secular variation of the field, Swarm satellite
narrower: magnetotelluric, gravity field recovery, VLBI geodesy
broader: earth-science

slug: subsurface
name: Subsurface flow and energy geoscience
names: porous media, reservoir engineering, subsurface flow, reservoir simulation, petroleum engineering
narrower: Darcy flow, geothermal energy, CO2 storage, hydraulic fracturing, groundwater flow, oil reservoir
narrower: history matching, two-phase flow in porous media, fractured porous media, poroelasticity
narrower: shale gas, digital rock, permeability prediction, enhanced oil recovery, drilling, well placement
narrower: Biot, underground hydrogen storage, contaminant transport, fracture network, pore-scale
narrower: reactive transport, oil and gas, ground-penetrating radar

slug: cryosphere
name: Cryosphere and glaciology
names: cryosphere, glaciology, ice sheet, glacier
narrower: sea ice, Antarctica, Greenland, permafrost, ice shelf, snow cover, iceberg, glacier mass balance
narrower: ice flow, ice core, Arctic, snow avalanche, Antarctic, calving, ice dynamics, subglacial
narrower: ice stream, snowpack, frozen ground, lake ice
broader: earth-science

slug: natural-hazards
name: Natural hazards and disasters
names: natural hazard, natural disaster, disaster management, disaster risk
narrower: flood, wildfire, landslide, earthquake early warning, tsunami, hurricane, volcanic eruption
narrower: disaster response, building damage assessment, drought risk, hazard assessment, storm surge
narrower: disaster tweets, evacuation, avalanche, emergency management, multi-hazard, catastrophe model
narrower: post-disaster, humanitarian response, heatwave

slug: wildfire
name: Wildfire
names: forest fire, bushfire, wildland fire
narrower: fire spread, burned area, wildfire detection, smoke detection, fire danger, fire weather
narrower: fire risk, prescribed burning, wildfire smoke, post-fire, fire severity, active fire
broader: natural-hazards

slug: earth-observation
name: Satellites and Earth observation missions
names: satellite remote sensing, satellite data, Earth observation satellite, satellite mission
narrower: Sentinel-1, Sentinel-2, Landsat, MODIS, InSAR, satellite altimetry, satellite retrieval
narrower: radiometer, NDVI, GRACE, lidar from space, GEDI, radar satellite, GNSS reflectometry
narrower: methane plume detection, hyperspectral satellite, satellite precipitation, SWOT mission
narrower: satellite observations, land surface temperature, remote-sensing-earth
broader: earth-science

slug: remote-sensing-earth
name: Land cover and vegetation mapping
names: land cover mapping, land use, vegetation monitoring, land cover classification
narrower: deforestation monitoring, forest biomass, canopy height, tree species mapping, crop mapping, NDVI
narrower: vegetation index, urban expansion, land use change, LULC, aboveground biomass, tree crown
narrower: wetland mapping, forest inventory, burned area mapping, leaf area index, building footprint
narrower: carbon stock, phenology from satellite
broader: earth-observation

slug: biogeochemistry
name: Carbon cycle and biogeochemistry
names: carbon cycle, biogeochemistry, biogeochemical cycle
narrower: soil carbon, carbon flux, eddy covariance, gross primary production, nitrogen cycle, ocean carbon
narrower: methane flux, net ecosystem exchange, carbon sink, soil organic carbon, land carbon
narrower: soil respiration, phosphorus cycle, peatland, primary productivity, permafrost carbon
narrower: greenhouse gas flux, terrestrial ecosystem carbon

slug: environmental-science
name: Environmental science and sustainability
names: environmental science, sustainability, sustainable development
narrower: climate-science, air-quality, water pollution, plastic pollution, microplastics
narrower: Sustainable Development Goals, carbon footprint, life cycle assessment, circular economy
narrower: waste management, ecosystem services, environmental monitoring, environmental impact
narrower: water quality, soil contamination, environmental justice, environmental policy
narrower: renewable energy transition, green AI, land degradation, urban heat island, wastewater
narrower: noise pollution, oil spill, greenhouse gas emissions, ESG

slug: paleoclimate
name: Palaeoclimate
names: paleoclimate, palaeoclimatology, past climate, paleoclimatology
narrower: ice age, glacial cycle, ice core, last glacial maximum, Holocene, Pleistocene, proxy record
narrower: tree ring, Pliocene, speleothem, Younger Dryas, Dansgaard-Oeschger, snowball Earth, Milankovitch
narrower: Mid-Pleistocene transition, Eocene
broader: climate-science

slug: renewable-energy
name: Renewable energy
names: clean energy, energy transition, green energy
narrower: wind-energy, solar-cells, solar power, photovoltaic power forecasting, hydropower
narrower: geothermal energy, wave energy, tidal energy, bioenergy, biofuel, hydrogen-energy
narrower: renewable integration, renewable generation, energy storage, offshore wind, biomass energy
narrower: wind power, solar forecasting, decarbonization of energy

slug: wind-energy
name: Wind energy
names: wind power, wind turbine, wind farm
narrower: wind power forecasting, wake steering, offshore wind, wind farm layout, floating wind
narrower: wind speed forecasting, turbine blade, wind farm control, turbine wake, yaw control
narrower: wind resource assessment, airborne wind energy
broader: renewable-energy

slug: power-systems
name: Power systems and smart grids
names: power system, electric grid, electrical power engineering, electricity network
narrower: optimal power flow, microgrid, unit commitment, load forecasting, energy market, demand response
narrower: distribution network, grid stability, frequency regulation, grid-forming, inverter
narrower: power electronics, electricity price forecasting, electric vehicle charging, energy storage system
narrower: state estimation of power systems, non-intrusive load monitoring, energy management system
narrower: transient stability, economic dispatch, voltage control, smart meter, electricity market
narrower: distributed energy resource, virtual power plant, transmission expansion, power flow
narrower: power converter, cascading outage, DC microgrid, HVDC, vehicle-to-grid, synchronous generator
narrower: phasor measurement, battery energy storage, fault location in grid, capacity expansion
related: energy-forecasting

slug: energy-systems
name: Energy systems and building energy
names: energy systems, energy system modelling, building energy, energy efficiency of buildings
narrower: HVAC, building energy consumption, district heating, heat pump, energy system optimization
narrower: thermal comfort, energy demand, smart building, building control, thermal energy storage
narrower: energy consumption forecasting, residential energy, sector coupling, building retrofit
narrower: capacity expansion, multi-energy system, energy communities, energy policy, household electricity
narrower: cooling load
`;
