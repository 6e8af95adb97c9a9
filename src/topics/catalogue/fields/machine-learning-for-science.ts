/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Machine learning for science and medicine

slug: ai-for-science
name: AI for science
names: machine learning for science, scientific machine learning, AI4Science, science and AI
narrower: physics-and-differential-equations, molecules-and-proteins, weather-and-climate, materials
narrower: ai-scientist, physics-sciences, scientific foundation model, surrogate-modelling
narrower: symbolic-regression, biology-and-genomics, chemistry, simulation-based-inference, inverse design
narrower: scientific simulation, data-driven discovery, scientific discovery, earth-science, drug-discovery

slug: physics-and-differential-equations
name: Physics and differential equations
names: scientific machine learning for PDEs, neural PDE solver, PDE solver, machine learning for PDEs
names: physics-informed machine learning, physics-based deep learning
narrower: physics-informed-neural-networks, neural-operators, fluid-dynamics, surrogate-modelling
narrower: differential equation, Hamiltonian neural network, physics-guided, hybrid physics machine learning
narrower: PDE foundation model, reduced-order modelling, mesh-based simulation
narrower: symmetry and conservation laws, deep Galerkin, numerical solver, PDE discovery, PDE-constrained
narrower: Navier-Stokes, finite element, physics-constrained, physical simulation, neural simulator
narrower: neural-odes, partial-differential-equations
broader: ai-for-science
related: dynamical-systems

slug: physics-informed-neural-networks
name: Physics-informed neural networks
names: PINN, physics-informed learning, physics-informed deep learning
narrower: PINN training, physics-informed loss, deep Galerkin, PINN failure modes
narrower: residual-based adaptive sampling, domain decomposition PINN, physics-informed operator
narrower: variational PINN, physics-informed KAN, deep Ritz, collocation point, separable PINN
narrower: hard boundary constraints
broader: physics-and-differential-equations
related: neural-operators

slug: neural-operators
name: Neural operators
names: operator learning, Fourier neural operator, DeepONet, FNO, learning operators
names: solution operator learning
narrower: PDE foundation model, graph neural operator, transformer neural operator, operator network
narrower: physics-informed neural operator, Laplace neural operator, multi-physics pretraining
narrower: spectral neural operator, learning PDE solution operators, resolution invariance, Transolver
narrower: geometry-informed neural operator, wavelet neural operator, latent neural operator
narrower: in-context operator learning
broader: physics-and-differential-equations
related: surrogate-modelling, physics-informed-neural-networks

slug: fluid-dynamics
name: Fluid dynamics
names: turbulence modelling, fluid simulation, fluid mechanics, hydrodynamics, fluid physics
narrower: aerodynamics, turbulent flow, Navier-Stokes, large eddy simulation, flow field prediction
narrower: fluid flow, airfoil, Reynolds-averaged, mesh-based fluid simulation
narrower: smoothed particle hydrodynamics, flow control RL, Lagrangian fluid, lattice Boltzmann
narrower: flow reconstruction, wake flow, combustion, vehicle aerodynamics, turbulence
narrower: computational-fluid-dynamics, multiphase-flow, boundary layer, Rayleigh-Bénard
narrower: instability of flow, hydrodynamic stability, vortex dynamics, droplet impact, drop impact
narrower: bubble dynamics, microfluidics, geophysical-fluid-dynamics, compressible flow, shock wave
narrower: porous media flow, Stokes flow, particle-laden flow, water wave, capillary flow
narrower: fluid-structure interaction, thin film flow, viscous fingering, Taylor-Couette, stratified flow
narrower: channel flow, pipe flow, free surface flow, swimming at low Reynolds, low-Reynolds-number
narrower: cavitation, mixing of fluids, viscous flow, Kelvin-Helmholtz, internal waves, gravity current
narrower: flow control, non-Newtonian, rarefied gas
broader: physics-and-differential-equations
related: weather-and-climate

slug: surrogate-modelling
name: Surrogate modelling and simulation
names: surrogate model, surrogate modelling, emulator, reduced-order model, learned simulator
names: simulation emulation, neural surrogate
narrower: reduced order modelling, learned physics simulation, graph network simulator
narrower: mesh-based simulation, engineering design optimization, finite element surrogate
narrower: model order reduction, multi-fidelity modelling, MeshGraphNets, structural mechanics
narrower: topology optimization, polynomial chaos, neural emulator, engineering simulation
narrower: multi-fidelity surrogate, design optimization
broader: ai-for-science, physics-and-differential-equations
related: neural-operators, gaussian-processes, digital-twins, simulation-based-inference
related: engineering-applications

slug: inverse-problems
name: Inverse problems
names: inverse problem solving, image reconstruction, linear inverse problem, ill-posed problem
names: inverse imaging
narrower: plug-and-play prior, compressed sensing, phase retrieval, MRI reconstruction
narrower: tomographic reconstruction, learned regularizer, deep image prior, blind inverse problem
narrower: diffusion-inverse-problems, unrolled network, algorithm unrolling, Bayesian inverse problem
narrower: regularization by denoising, full waveform inversion, electrical impedance tomography
narrower: seismic inversion, variational regularization, tomography, PDE inverse problem
narrower: nonlinear inverse problem, deconvolution, Calderón problem, Tikhonov regularization
narrower: inverse scattering, X-ray transform, Radon transform, coefficient identification
narrower: parameter identification in PDEs, regularization of inverse, photoacoustic tomography
narrower: iterative regularization, compressed-sensing, data-assimilation, source identification
narrower: blind deconvolution, inverse boundary value problem, inverse source problem, sparse recovery
related: computational-imaging, medical-image-reconstruction, image-restoration, super-resolution
related: signal-processing, numerical-analysis

slug: physics-sciences
name: Physics and astronomy applications
names: machine learning for physics, physics applications
narrower: jet tagging, cosmology, gravitational waves, galaxy classification, Large Hadron Collider
narrower: lattice field theory, plasma physics, fusion reactor, tokamak, particle detector, exoplanet
narrower: event reconstruction, dark matter, telescope, quantum many-body, neural quantum states
narrower: gravitational lensing, stellar spectra, string theory, nuclear physics, solar physics
narrower: calorimeter simulation, condensed matter, accelerator physics, wave function ansatz
narrower: high energy physics, particle physics, astronomy, astrophysics
broader: ai-for-science
related: quantum-machine-learning

slug: molecules-and-proteins
name: Molecules and proteins
names: computational biology and chemistry, biomolecular modelling, biomolecule
narrower: protein-modelling, molecular-property-prediction, drug-discovery, molecule-generation
narrower: molecular-dynamics, chemistry, protein language model, molecular docking, binding affinity
narrower: AlphaFold, de novo design, structure-based drug design, antibody design, molecular conformer
narrower: ligand, molecular language model, protein-ligand, peptide design, RNA structure, molecule
broader: ai-for-science
related: equivariant-networks

slug: protein-modelling
name: Proteins
names: protein modelling, protein representation learning
narrower: AlphaFold, inverse folding, antibody design, protein function prediction
narrower: protein-protein interaction, enzyme design, protein folding, ESM-2, fitness prediction of proteins
narrower: protein backbone generation, protein generation, variant effect prediction, directed evolution
narrower: peptide, protein engineering, RFdiffusion, protein conformations, protein fitness landscape
narrower: multiple sequence alignment, protein dynamics, antibody, protein docking, cryo-EM, TCR binding
narrower: protein binder, protein language model, protein structure prediction, protein design
broader: molecules-and-proteins
related: biology-and-genomics

slug: molecular-property-prediction
name: Molecular property prediction
names: molecular representation learning, molecular representation, quantum property prediction, QSAR
names: molecule property
narrower: molecular graph, ADMET, molecular pretraining, toxicity prediction of molecules
narrower: solubility prediction, activity cliff, QM9, MoleculeNet, molecular fingerprint
narrower: molecular foundation model, cheminformatics, odor prediction, SMILES string
broader: molecules-and-proteins
related: graph-neural-networks

slug: molecule-generation
name: Molecule generation and design
names: molecule generation, molecular generation, molecular design, molecule design, de novo drug design
names: molecular optimization
narrower: structure-based drug design, 3D molecule generation, molecule optimization, linker design
narrower: conformer generation, fragment-based generation, goal-directed molecule, molecular diffusion
narrower: SMILES generation, pharmacophore, molecular conformation generation, ligand generation
narrower: synthesizable molecule
broader: molecules-and-proteins
related: generative-models, drug-discovery

slug: drug-discovery
name: Drug discovery
names: drug design, computational drug discovery, AI drug discovery
narrower: molecular docking, drug-target interaction, binding affinity prediction, drug repurposing
narrower: drug-drug interaction, protein-ligand, hit discovery, structure-based drug design
narrower: drug response prediction, lead optimization, drug combination, ADMET, drug synergy
narrower: clinical trial outcome prediction, pharmacology, adverse drug reaction, drug-like
narrower: drug development, pharmacokinetics, virtual screening
broader: molecules-and-proteins, ai-for-science, medical-ai
related: molecule-generation

slug: molecular-dynamics
name: Molecular dynamics and force fields
names: molecular dynamics, machine learning force field, interatomic potential
names: machine learning interatomic potential, neural network potential, MLIP, force field
narrower: Boltzmann generator, enhanced sampling, coarse-graining, collective variable
narrower: equivariant potential, free energy estimation, universal potential, density functional theory
narrower: transition path sampling, atomistic simulation, MACE potential, ab initio
narrower: electron density prediction, conformational sampling, potential energy surface, quantum chemistry
narrower: NequIP, electronic structure, Hamiltonian prediction, exchange-correlation functional
broader: molecules-and-proteins
related: materials

slug: chemistry
name: Chemistry and reactions
names: chemistry, chemical reaction, chemical sciences
narrower: reaction yield prediction, chemistry LLM, transition state, chemical language model
narrower: mass spectrometry, NMR, spectroscopy, catalysis, catalyst discovery, quantum chemistry
narrower: reaction condition, retrosynthetic, molecular spectra, chemical synthesis, chemical space, polymer
narrower: cheminformatics, electrolyte, retrosynthesis, reaction prediction, synthesis planning
narrower: quantum-chemistry, organic-chemistry, inorganic-chemistry, electrochemistry, physical-chemistry
narrower: analytical-chemistry, materials, polymers, medicinal-chemistry, chemical-engineering
narrower: photochemistry, molecular-simulation, biochemistry, supramolecular chemistry, chemical kinetics
narrower: astrochemistry, atmospheric chemistry, green chemistry, radiochemistry
broader: ai-for-science, molecules-and-proteins

slug: materials
name: Materials science
names: crystal structure prediction, material property prediction, crystal generation
names: inverse design of materials, materials physics, materials research
narrower: crystal structure, MOF, metal-organic framework, alloy, crystal graph, perovskite
narrower: materials foundation model, polymer property, band gap, crystalline materials
narrower: autonomous materials laboratory, catalyst, superconductors, microstructure, X-ray diffraction
narrower: metamaterials, battery materials, battery electrolyte, crystal diffusion, Materials Project
narrower: materials design, computational-materials-science, batteries, perovskites
narrower: metal-organic-frameworks, metals-and-alloys, ceramics, composite materials, thin film
narrower: crystal growth, nanomaterials, semiconductor-physics, thermoelectric-materials
narrower: two-dimensional-materials, polymers, glasses, biomaterials, defects in crystals, dislocation
narrower: grain boundary, phase diagram, magnetic materials, ferroelectrics, corrosion, coatings
narrower: molecular beam epitaxy, mechanical properties, phase-change material, additive-manufacturing
narrower: oxide heterostructure, nanoparticle synthesis, materials characterization, hydrogen storage
narrower: radiation damage, optical materials
broader: ai-for-science
related: molecular-dynamics

slug: biology-and-genomics
name: Genomics and biology
narrower: spatial transcriptomics, perturbation prediction, gene regulatory network
narrower: variant effect prediction, genome sequence modelling, RNA design, multi-omics
narrower: single-cell foundation model, DNA sequence, epigenomics, cell type annotation, CRISPR
narrower: phylogenetics, microbiome, metagenomics, transcriptomics, regulatory genomics, cell painting
narrower: virtual cell, trajectory inference, proteomics, omics, mRNA, cell morphology, genotype
narrower: gene perturbation, promoter, evolutionary biology, systems biology, single-cell, gene expression
narrower: DNA language model, genomic foundation model, genomics, bioinformatics, biology
broader: ai-for-science
related: protein-modelling, medical-ai, microscopy

slug: weather-and-climate
name: Weather and climate
names: weather forecasting, climate modelling, weather prediction, machine learning for weather
names: AI weather forecasting
narrower: precipitation nowcasting, climate downscaling, GraphCast, ERA5, extreme weather
narrower: subseasonal forecasting, climate emulator, ocean modelling, air quality, hydrology
narrower: weather foundation model, tropical cyclone, climate projection, parameterization of climate models
narrower: flood forecasting, wildfire prediction, rainfall, streamflow, El Niño, sea surface temperature
narrower: Pangu-Weather, atmospheric, weather model, sea ice, ensemble weather forecast, solar irradiance
narrower: weather downscaling, numerical weather prediction, drought, carbon flux, air pollution
narrower: radar nowcasting, temperature forecast, climate-science, 4D-Var, ensemble Kalman filter
broader: ai-for-science
related: data-assimilation, remote-sensing, earth-science, forecasting, fluid-dynamics

slug: data-assimilation
name: Data assimilation and downscaling
names: data assimilation, Data assimilation and filtering
narrower: 4D-Var, variational data assimilation, score-based data assimilation, precipitation downscaling
narrower: sparse observation reconstruction, super-resolution of climate, generative downscaling
narrower: downscaling, statistical downscaling, ensemble Kalman filter, climate downscaling
narrower: ensemble Kalman inversion, Kalman smoother, unscented Kalman, extended Kalman filter
narrower: hidden Markov model filtering, ensemble forecasting, observer design, moving horizon estimation
narrower: covariance localization, sequential Bayesian filtering, target tracking, Zakai equation
narrower: stochastic filtering, kalman-filtering
related: weather-and-climate, system-identification, time-series-analysis, climate-science

slug: earth-science
name: Earth and environmental science
names: geoscience, earth science, geophysics
narrower: earthquake detection, seismic inversion, full waveform inversion, streamflow prediction
narrower: groundwater, soil moisture, earthquake, seismic data, mineral exploration, reservoir simulation
narrower: landslide, water quality, rainfall-runoff, river flow, subsurface, permafrost, volcano, glacier
narrower: well log, biodiversity monitoring, seismology, hydrology, oceanography, climate-science
narrower: atmospheric-science, geology, cryosphere, remote-sensing-earth, natural-hazards, geodynamics
narrower: earth-observation, biogeochemistry, geomagnetism, space-plasma, geodesy, soil
narrower: environmental-science, mineral physics, exploration geophysics, GNSS, gravity field of the Earth
narrower: paleoclimate
broader: ai-for-science
related: weather-and-climate

slug: engineering-applications
name: Engineering and operations
names: engineering design, industrial AI
narrower: construction industry, building information modelling, inventory control, job shop scheduling
narrower: aerospace engineering, maritime, railway, structural engineering, mechanical design
narrower: production planning, oil and gas, mining industry, satellite operations, process engineering
narrower: demand planning, air traffic, airline, spacecraft, nuclear power plant, civil engineering
narrower: manufacturing, supply chain, operations-research
related: industrial-inspection, surrogate-modelling

slug: neuroscience
name: Neuroscience and brain signals
names: neuroscience, brain, neural data analysis
narrower: eeg, neural population dynamics, connectomics, spike sorting, predictive coding
narrower: brain-inspired learning, visual cortex model, neural coding, functional connectivity
narrower: synaptic plasticity, hippocampus, grid cells, brain-model alignment, cortical, dopamine
narrower: brain network, neural activity, calcium imaging, neural latent dynamics, brain foundation model
narrower: visual decoding from brain, brain-to-image reconstruction, MEG, brain connectivity, neuron model
narrower: motor cortex, NeuroAI, dendritic computation, neural recordings, brain-like, prefrontal
narrower: language in the brain, neuroimaging, brain signal, brain-decoding, computational-neuroscience
related: spiking-neural-networks, cognitive-science, backpropagation, representational-similarity

slug: eeg
name: EEG and brain–computer interfaces
names: electroencephalography, EEG, EEG signal, electroencephalogram, scalp EEG
narrower: motor imagery, seizure detection, EEG foundation model, P300, SSVEP, sleep staging
narrower: EEG emotion recognition, EEG classification, EEG-to-text, speech decoding from brain, epilepsy
narrower: EEG-to-image, intracranial EEG, auditory attention decoding, speech neuroprosthesis, intracortical
narrower: EMG, electromyography, EEG decoding, brain-computer-interfaces, event-related potential
narrower: microstate, iEEG, EEG artifact, mismatch negativity, steady-state visual evoked, EEG microstates
narrower: EEG biomarker, EEG source localization, ERP study, EEG-based, readiness potential
narrower: resting-state EEG, hyperscanning, sEEG, ECoG
broader: neuroscience, neuroimaging
related: physiological-signals

slug: brain-decoding
name: Brain encoding and decoding
names: brain decoding, brain encoding model, fMRI decoding, neural encoding, visual decoding, brain-to-image
narrower: image reconstruction from fMRI, language model brain alignment, natural scenes dataset, MindEye
narrower: fMRI-to-image, brain-to-text, brain alignment of language models, brain score, fMRI encoding
narrower: mind reading from fMRI
broader: neuroscience
related: representational-similarity

slug: cognitive-science
name: Cognitive science
names: human cognition, cognitive modelling, cognitive model, psychology, human learning
names: Cognitive science and psychology, cognitive psychology, behavioural science, experimental psychology
narrower: human decision making, concept learning, human-like learning, Bayesian cognitive model
narrower: developmental psychology, cognitive architecture, working memory, active inference
narrower: free energy principle, infant learning, human behaviour prediction, human perception
narrower: visual illusion, reinforcement learning in humans, mental model, human memory, human reasoning
narrower: intuitive psychology, developmental learning, resource rationality, metacognition
narrower: perception of humans and machines, human categorization, reasoning in humans
narrower: concept learning in humans, categorization in humans, decision-neuroscience, social cognition
narrower: theory of mind in children, psychophysics, perception psychology, cognitive bias
narrower: judgment and decision, moral psychology, personality traits, emotion psychology, social psychology
narrower: ACT-R, resource rational, creativity in humans, mental representation, intuitive physics
narrower: word learning, human similarity judgments, educational psychology, intelligence in humans
narrower: numerical cognition, time perception, psychometrics, cognitive load, motivation psychology
narrower: human behavior experiment
related: neuroscience, llm-psychology, linguistics-of-models, theory-of-mind

slug: medical-ai
name: Medical AI and healthcare
names: medical AI, healthcare, AI in healthcare, AI in medicine, clinical AI, machine learning in healthcare
names: clinical machine learning
narrower: medical-imaging, electronic-health-records, medical-llms, physiological-signals
narrower: clinical decision support, disease prediction, mortality prediction, biomedical-nlp
narrower: drug-discovery, survival-analysis, patient, cancer prediction, diabetes, sepsis, ICU
narrower: clinical trial, wearable health, epidemiology, COVID-19, medical foundation model
narrower: Alzheimer's disease, Parkinson's disease, intensive care, patient outcomes, telemedicine
narrower: clinical risk prediction, precision medicine, hospital readmission, medical diagnosis
narrower: medical data, glucose prediction, cardiovascular disease, patient representation, rare disease
narrower: treatment recommendation, mental-health, clinical workflow, cancer diagnosis
narrower: medical question answering, surgical-ai, cancer-imaging, digital-health, medicine
related: biology-and-genomics

slug: electronic-health-records
name: Electronic health records
names: EHR, electronic medical record, patient records, clinical prediction, patient trajectory
names: Electronic health records and health informatics, medical informatics, health informatics
narrower: clinical time series, ICU mortality, EHR foundation model, medication recommendation
narrower: readmission prediction, medical code, patient similarity, structured EHR, EHR generation
narrower: clinical risk prediction, patient timeline, sepsis prediction, length of stay, claims data
narrower: MIMIC-III, MIMIC-IV, clinical phenotyping, MIMIC, clinical notes, ICD coding, OMOP, FHIR
narrower: phenotyping algorithm, clinical decision support, SNOMED, real-world data
narrower: interoperability in healthcare, patient data, medical coding, clinical data warehouse
narrower: clinical text, health data, eICU
broader: medical-ai
related: biomedical-nlp

slug: physiological-signals
name: ECG and physiological signals
names: electrocardiogram, ECG, physiological signal, biosignal, vital signs
narrower: arrhythmia detection, remote photoplethysmography, sleep staging, blood pressure estimation
narrower: heart rate estimation, ECG foundation model, ECG classification, PPG, rPPG, electromyography
narrower: wearable biosignal, cardiac signal, blood glucose, continuous glucose monitoring
narrower: atrial fibrillation, biosignal foundation model, photoplethysmography
broader: medical-ai
related: eeg, wearable-sensing, cardiac-imaging

slug: epidemiology
name: Epidemiology and public health
names: epidemiology, epidemic forecasting, epidemic, epidemiological study, infectious disease epidemiology
names: chronic disease epidemiology
narrower: pandemic, disease spread, contact tracing, epidemic model, SIR model, vaccine
narrower: disease surveillance, influenza forecasting, COVID-19 detection, malaria, tuberculosis, dengue
narrower: outbreak, vaccination, maternal health, global health, COVID-19, mathematical-epidemiology
narrower: cohort study, case-control study, incidence and prevalence, COVID-19 epidemiology, risk factor
narrower: seroprevalence, genomic epidemiology, mortality rate, excess mortality, disease burden
narrower: Global Burden of Disease, environmental epidemiology, Mendelian randomization, UK Biobank cohort
narrower: disease transmission, molecular epidemiology, pharmacoepidemiology, population-based study
narrower: wastewater surveillance, prevalence of, exposome, cross-sectional study, retrospective cohort
narrower: prospective cohort, genetic epidemiology, syndromic surveillance, all-cause mortality
narrower: public-health
broader: medical-ai, medicine

slug: medical-imaging
name: Medical imaging
names: medical image analysis, medical image, medical image computing, radiology, medical vision
names: biomedical imaging
narrower: MRI, computed tomography, chest X-ray, medical-image-segmentation, radiology-report-generation
narrower: digital-pathology, medical-image-reconstruction, medical-image-registration, tumor segmentation
narrower: mammography, endoscopy, dermatology, brain tumor, medical image classification
narrower: medical vision-language, surgical video, PET imaging, polyp, optical coherence tomography
narrower: breast cancer, lung nodule, echocardiography, prostate MRI, CT scan, medical foundation model
narrower: X-ray image, computer-aided diagnosis, medical anomaly detection, diabetic retinopathy, bone
narrower: lung cancer detection, medical visual question answering, microscopy, MRI synthesis, neuroimaging
narrower: glioma, liver segmentation, knee, pneumonia, radiomics, radiotherapy, fetal, spine
narrower: retinal-imaging, ultrasound-imaging, dental-and-bone-imaging, cardiac-imaging
broader: medical-ai
related: image-segmentation, surgical-ai

slug: medical-image-segmentation
name: Medical image segmentation
names: medical segmentation, biomedical image segmentation
narrower: nnU-Net, polyp segmentation, MedSAM, brain tumor segmentation, U-Net, cell segmentation
narrower: vessel segmentation, semi-supervised medical image segmentation, BraTS, cardiac segmentation
narrower: multi-organ segmentation, skin lesion segmentation, volumetric segmentation, nuclei segmentation
narrower: 3D medical segmentation, retinal vessel, liver tumor segmentation, universal medical segmentation
narrower: U-shaped network, organ segmentation, tumor segmentation, lesion segmentation
broader: medical-imaging, image-segmentation

slug: digital-pathology
name: Digital pathology
names: computational pathology, histopathology, whole slide image, pathology image, WSI
narrower: pathology foundation model, nuclei segmentation, stain normalization, WSI classification
narrower: cancer subtyping, cytology, gigapixel, histology, tissue image, tumor microenvironment
narrower: pathology report, prognosis from histology, H&E, virtual staining, histological
narrower: spatial transcriptomics prediction from histology, pathology vision-language
broader: medical-imaging
related: multiple-instance-learning, cancer-imaging

slug: medical-image-reconstruction
name: Medical image reconstruction and synthesis
names: MRI reconstruction, CT reconstruction, medical image reconstruction, accelerated MRI
names: medical image synthesis, low-dose CT
narrower: undersampled MRI, k-space, PET reconstruction, cross-modality synthesis, MRI synthesis
narrower: sparse-view CT, quantitative MRI, cone-beam CT, fastMRI, motion correction MRI, CT denoising
narrower: medical image generation, medical image super-resolution, photoacoustic, diffusion MRI
narrower: dynamic MRI, metal artifact reduction
broader: medical-imaging
related: inverse-problems

slug: medical-image-registration
name: Medical image registration
names: deformable image registration, deformable registration, image registration in medicine
narrower: VoxelMorph, diffeomorphic registration, learning-based registration, atlas construction
narrower: multi-modal registration, 2D/3D registration, brain registration, lung registration
narrower: unsupervised registration
broader: medical-imaging, image-matching

slug: radiology-report-generation
name: Radiology and medical vision-language
names: radiology report generation, medical report generation, medical vision-language model
names: radiology report
narrower: medical VLM, medical visual question answering, CT report generation, MIMIC-CXR
narrower: radiology foundation model, medical multimodal LLM, LLaVA-Med, X-ray report, CheXpert
narrower: medical image-text pretraining, chest X-ray classification, radiology LLM, medical captioning
narrower: biomedical CLIP, multimodal medical, chest X-ray, chest radiograph
broader: medical-imaging
related: medical-llms, biomedical-nlp, image-captioning

slug: neuroimaging
name: Neuroimaging and brain disorders
names: neuroimaging, brain MRI, brain imaging, human brain mapping
narrower: functional connectivity, brain age, autism diagnosis, Parkinson's disease, brain tumor, dementia
narrower: mild cognitive impairment, resting-state fMRI, diffusion MRI, tractography, connectome
narrower: brain lesion, multiple sclerosis, schizophrenia, brain atlas, stroke lesion, cortical surface
narrower: brain disorder, ADNI, structural MRI, neurodegenerative, Alzheimer's disease
narrower: brain network analysis, fmri, eeg, meg, brain morphometry, PET imaging of the brain, fNIRS
narrower: cortical thickness, resting-state, brain parcellation, voxel-based morphometry
narrower: ultra-high-field MRI, UK Biobank imaging, brain segmentation, white matter hyperintensities
narrower: functional ultrasound, quantitative MRI of the brain, brain signals, amyloid PET
narrower: arterial spin labeling, lesion mapping, brain-wide association, hemodynamic response
narrower: brain template
broader: medical-imaging, neuroscience, systems-neuroscience

slug: cancer-imaging
name: Cancer and oncology
names: cancer detection, tumor
narrower: mammography, tumor segmentation, cancer prognosis, cancer survival prediction, lung nodule
narrower: prostate cancer, cancer subtype, treatment response prediction, radiotherapy planning
narrower: cancer screening, colorectal cancer, tumour growth, brain tumor, cancer genomics, breast density
narrower: radiomics, glioma, glioblastoma, hepatocellular carcinoma, metastasis, leukemia, lymphoma
narrower: breast cancer, lung cancer, cancer-biology
broader: medical-ai
related: digital-pathology

slug: microscopy
name: Microscopy and cell imaging
names: microscopy, cell segmentation, cell imaging, bioimage analysis, microscopy image
names: fluorescence microscopy, Microscopy and imaging physics, microscope, optical microscopy, bioimaging
narrower: cell tracking, electron microscopy, cryo-EM, nuclei segmentation, Cellpose, high-content screening
narrower: connectomics, cell detection, live-cell imaging, super-resolution microscopy, cell painting
narrower: light-sheet, label-free microscopy, particle picking, cryo-electron tomography
narrower: neuron segmentation, light-sheet microscopy, electron-microscopy, two-photon microscopy
narrower: single-molecule localization, STED, structured illumination, holographic microscopy
narrower: quantitative phase imaging, ptychography, Fourier ptychography, atomic force microscopy
narrower: expansion microscopy, light-field microscopy, confocal microscopy, lensless
narrower: adaptive optics microscopy, label-free imaging, Raman microscopy, scanning tunneling microscopy
narrower: volumetric imaging, intravital, image scanning microscopy, MINFLUX, coherent diffractive imaging
broader: medical-imaging
related: biology-and-genomics

slug: surgical-ai
name: Surgical AI
names: surgical video, surgical robotics, computer-assisted surgery, surgical phase recognition
narrower: surgical workflow, surgical instrument segmentation, laparoscopic, robotic surgery, surgical scene
narrower: surgical tool, surgical navigation, surgical skill assessment, endoscopic reconstruction
narrower: autonomous surgery, da Vinci, intraoperative, surgical data science, surgery
broader: medical-ai
related: medical-imaging, robotics, endoscopy
`;
