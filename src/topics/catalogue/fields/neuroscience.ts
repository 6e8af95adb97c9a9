/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Neuroscience

slug: systems-neuroscience
name: Systems neuroscience
names: brain science, brain research, neurobiology, neural circuits
narrower: memory-neuroscience, hippocampus, visual-neuroscience, auditory-neuroscience, motor-control
narrower: decision-neuroscience, connectomics, sleep, neuromodulation-and-dopamine, cellular-neuroscience
narrower: computational-neuroscience, cognitive-neuroscience, neuroimaging, electrophysiology, neural-coding
narrower: neural-dynamics, olfaction, somatosensation-and-pain, prefrontal-cortex, cerebellum, basal-ganglia
narrower: neurodevelopment, synaptic-plasticity, neurodegeneration, optogenetics, calcium imaging, thalamus
narrower: amygdala, interneuron, mouse brain, Neuropixels, cortical circuit, glia, brain state, hypothalamus
narrower: brainstem, neuronal population, spinal cord, claustrum

slug: computational-neuroscience
name: Computational neuroscience
names: theoretical neuroscience, brain modelling, neural modelling
narrower: neural-coding, neural-dynamics, spiking network model, attractor network, leaky integrate-and-fire
narrower: predictive coding, neural mass model, whole-brain model, Hodgkin-Huxley
narrower: biologically plausible learning, Hebbian learning, STDP, efficient coding, Bayesian brain
narrower: free energy principle, active inference, dendritic computation, balanced network, normative model
narrower: cortical microcircuit model, neural field, excitatory-inhibitory, Hopfield, neuron model
narrower: associative memory, recurrent network model of cortex, virtual brain, cable theory
narrower: continuous attractor, task-trained RNN
broader: systems-neuroscience

slug: cognitive-neuroscience
name: Cognitive neuroscience
names: neural basis of cognition, human neuroscience
narrower: attention-neuroscience, memory-neuroscience, decision-neuroscience, language-neuroscience
narrower: working-memory, fmri, eeg, consciousness, social neuroscience, cognitive control
narrower: executive function, emotion processing, perception and action, predictive processing
narrower: face perception, event-related potential, metacognition, error monitoring, cognitive map
narrower: mental imagery, time perception, neural correlates, mind wandering, numerosity, interoception
narrower: reward processing, individual differences in cognition, default mode network
broader: systems-neuroscience

slug: neural-coding
name: Neural coding and population codes
names: neural coding, population coding, neural code, neural representation
narrower: tuning curve, mixed selectivity, neural decoding, spike train, sparse coding in cortex
narrower: rate coding, temporal coding, efficient coding, receptive field, noise correlations, place cell
narrower: grid cell, neural manifold, population geometry, representational drift, encoding model
narrower: neural population activity, representational similarity, place code, spike timing
narrower: neural variability, information in neural, population vector, population response
broader: computational-neuroscience

slug: neural-dynamics
name: Neural dynamics and oscillations
names: neural dynamics, brain dynamics, neural oscillations, brain rhythms
narrower: gamma oscillation, theta oscillation, alpha oscillation, beta oscillation
narrower: traveling waves in cortex, neural manifold, latent dynamics, neural population dynamics
narrower: cortical dynamics, criticality in the brain, neuronal avalanche, cortical oscillation, brain waves
narrower: cross-frequency coupling, metastability of brain, attractor dynamics
narrower: excitation-inhibition balance, spontaneous activity, phase-amplitude coupling, bursting neurons
narrower: neural synchrony, brain state transitions, local field potential, intrinsic timescale
narrower: aperiodic activity, low-dimensional neural
broader: computational-neuroscience

slug: synaptic-plasticity
name: Synapses and synaptic plasticity
names: synaptic plasticity, synapse, synaptic transmission, neural plasticity
narrower: long-term potentiation, LTP, spike-timing-dependent plasticity, STDP, Hebbian plasticity
narrower: homeostatic plasticity, dendritic spine, synaptic vesicle, neurotransmitter release, AMPA receptor
narrower: NMDA receptor, short-term plasticity, synaptic scaling, synaptic pruning
narrower: behavioral timescale plasticity, postsynaptic density, presynaptic, synaptic connectivity
narrower: synaptic strength, GABAergic, neuroplasticity, glutamate receptor, synapse formation, active zone
narrower: synaptic weight distribution, structural plasticity, inhibitory synapse
broader: cellular-neuroscience

slug: cellular-neuroscience
name: Cellular and molecular neuroscience
names: molecular neuroscience, cellular neuroscience, neuron biology, neurophysiology of neurons
narrower: ion channel, dendrite, axon, action potential, astrocyte, microglia, oligodendrocyte, myelin
narrower: interneuron, pyramidal neuron, neuronal excitability, axonal transport, glia, neuronal cell type
narrower: patch-clamp, neurotransmitter, dendritic integration, axon regeneration, neuropeptide
narrower: gap junction in neurons, neurovascular, blood-brain barrier, potassium channel, sodium channel
narrower: single neuron, neuron morphology, GABA, parvalbumin, axon initial segment, Schwann cell
narrower: dorsal root ganglion, synaptic-plasticity
broader: systems-neuroscience

slug: memory-neuroscience
name: Memory in brain and mind
names: human memory, biological memory, memory neuroscience, learning and memory
narrower: episodic memory, working-memory, memory consolidation, memory retrieval in humans, fear memory
narrower: fear conditioning, spatial memory, memory replay, hippocampal replay, forgetting in humans
narrower: recognition memory, long-term memory formation, memory encoding in the brain, reconsolidation
narrower: semantic memory, statistical learning in humans, memory reactivation, memory trace, motor memory
narrower: systems consolidation, memory allocation, extinction memory, associative learning
narrower: autobiographical memory, false memory, event segmentation, pattern separation, schema memory
narrower: free recall, fear extinction, memory engram, engram cell
broader: cognitive-neuroscience

slug: working-memory
name: Working memory
names: short-term memory, visual working memory
narrower: delay-period activity, persistent activity, n-back, working memory capacity, delayed response task
narrower: visual short-term memory, working memory load, activity-silent, serial recall
narrower: working memory training, prioritization in working memory, delayed-match-to-sample
broader: memory-neuroscience

slug: hippocampus
name: Hippocampus and spatial navigation
names: hippocampus, spatial navigation, hippocampal formation, entorhinal cortex
narrower: place cell, grid cell, head direction cell, sharp-wave ripple, dentate gyrus, CA1, CA3
narrower: cognitive map, hippocampal replay, theta sequence, path integration, spatial map, entorhinal
narrower: adult neurogenesis, time cell, boundary cell, subiculum, hippocampal neurons, pattern separation
narrower: medial temporal lobe, place field, spatial memory, theta rhythm
broader: systems-neuroscience

slug: visual-neuroscience
name: Visual neuroscience
names: visual cortex, visual system, neuroscience of vision, vision science
narrower: primary visual cortex, V1 neurons, retina, object recognition in the brain
narrower: inferior temporal cortex, ventral stream, receptive field, visual perception, face cell
narrower: motion perception, binocular rivalry, visual attention in humans, orientation selectivity
narrower: superior colliculus, eye movement, saccade, visual search, perceptual learning, visual crowding
narrower: color vision, depth perception, ganglion cell, photoreceptor, natural scene perception
narrower: ocular dominance, area MT, area V4, lateral geniculate nucleus, contrast sensitivity
narrower: fusiform face, peripheral vision, visual prosthesis, visual illusions, figure-ground, retinotopic
narrower: stereopsis, brain-optimized models of vision, pupil size, direction selectivity
narrower: contour integration
broader: systems-neuroscience

slug: auditory-neuroscience
name: Auditory neuroscience and hearing
names: auditory neuroscience, auditory cortex, hearing science, auditory system
narrower: cochlea, hair cell, hearing loss, cochlear implant, sound localization in animals
narrower: speech perception, pitch perception, auditory perception, inferior colliculus, tinnitus
narrower: auditory nerve, songbird vocal learning, music perception, auditory attention decoding
narrower: speech in noise, cocktail party in humans, auditory scene analysis, auditory brainstem
narrower: echolocation, rhythm perception, beat perception, vestibular, psychoacoustics, otoacoustic
broader: systems-neuroscience

slug: olfaction
name: Olfaction and taste
names: olfaction, smell, chemosensation, olfactory system
narrower: olfactory bulb, odor perception, odorant receptor, mushroom body, piriform cortex
narrower: olfactory receptor, olfactory navigation, pheromone, gustatory, antennal lobe, odor plume
narrower: odor identity, odor coding, taste receptor, olfactory learning
broader: systems-neuroscience

slug: somatosensation-and-pain
name: Touch and pain
names: somatosensation, pain, touch perception, nociception
narrower: somatosensory cortex, barrel cortex, whisker, chronic pain, nociceptor, neuropathic pain, itch
narrower: tactile perception, proprioception, analgesia, migraine, placebo analgesia, opioid receptor
narrower: mechanosensation, Piezo2, thermosensation, pain modulation, pain assessment, haptic perception
narrower: low back pain, interoception
broader: systems-neuroscience

slug: motor-control
name: Motor control and motor learning
names: motor control, motor learning, motor cortex, motor neuroscience, sensorimotor control
narrower: motor adaptation, reaching movement, visuomotor adaptation, cerebellum, basal-ganglia
narrower: spinal circuit, central pattern generator, locomotor circuit, skilled movement
narrower: sensorimotor adaptation, motor skill, primary motor cortex, motor neuron, motor unit
narrower: muscle synergy, eye-hand coordination, motor planning, grasping in primates, movement vigor
narrower: tremor, motor variability, corticospinal, vestibulo-ocular, oculomotor, motor sequence learning
narrower: action selection, posture control, implicit adaptation, muscle spindle, intracortical
narrower: movement disorder
broader: systems-neuroscience

slug: cerebellum
name: Cerebellum
names: cerebellar cortex, cerebellar circuits
narrower: Purkinje cell, cerebellar learning, climbing fiber, granule cell, cerebellar nuclei
narrower: eyeblink conditioning, ataxia, mossy fiber, inferior olive, cerebellar
broader: systems-neuroscience

slug: basal-ganglia
name: Basal ganglia and striatum
names: basal ganglia, striatum
narrower: dopamine, subthalamic nucleus, globus pallidus, direct and indirect pathway, nucleus accumbens
narrower: ventral striatum, dorsal striatum, medium spiny neuron, action selection, habit learning
narrower: substantia nigra, striatal, corticostriatal, habit formation
broader: systems-neuroscience

slug: neuromodulation-and-dopamine
name: Dopamine, reward and neuromodulation
names: dopamine, neuromodulator, reward learning in the brain, neuromodulatory system
narrower: reward prediction error, serotonin, noradrenaline, norepinephrine, acetylcholine, locus coeruleus
narrower: ventral tegmental area, dopamine neuron, dopamine release, dopaminergic, oxytocin, neuropeptide
narrower: cholinergic, dorsal raphe, motivation neuroscience, addiction neuroscience, nucleus accumbens
narrower: reinforcement learning in the brain, arousal, reward circuit, serotonergic, pupil-linked arousal
narrower: psychedelics, opioid, cocaine
broader: systems-neuroscience

slug: decision-neuroscience
name: Decision making in brain and mind
names: perceptual decision making, neuroscience of decision making, human decision making, neuroeconomics
narrower: evidence accumulation, drift-diffusion model, value-based decision, value-based choice
narrower: orbitofrontal cortex, speed-accuracy tradeoff, decision confidence
narrower: exploration-exploitation in humans, foraging decision, risky choice, intertemporal choice
narrower: economic choice, perceptual choice, two-alternative forced choice, psychophysics
narrower: confidence judgment, response time model, delay discounting, sequential sampling
narrower: reversal learning, lateral intraparietal, behavioral decision, reward-guided
narrower: decision under uncertainty, cognitive effort, mouse decision task, computational psychiatry
narrower: human choice, model-based and model-free in humans, loss aversion, metacognition
broader: cognitive-neuroscience

slug: prefrontal-cortex
name: Prefrontal cortex and cognitive control
names: prefrontal cortex, cognitive control, executive function
narrower: orbitofrontal cortex, anterior cingulate, task switching, response inhibition, rule learning
narrower: cognitive flexibility, lateral prefrontal, medial prefrontal, Stroop, frontal cortex, set shifting
narrower: conflict monitoring, abstract rule, frontoparietal, mental effort, stop-signal, prefrontal
broader: cognitive-neuroscience

slug: attention-neuroscience
name: Attention in humans and animals
names: selective attention, human attention, neuroscience of attention
narrower: feature-based attention, attentional blink, frontal eye field, sustained attention, visual search
narrower: salience map, attentional capture, eye tracking attention, auditory attention
narrower: attentional modulation, covert attention, mind wandering, distractor suppression
narrower: attention network, priority map, pulvinar, gaze behavior
broader: cognitive-neuroscience

slug: language-neuroscience
name: Neuroscience of language and psycholinguistics
names: neuroscience of language, psycholinguistics, neurolinguistics, brain language processing
narrower: language network, sentence comprehension, speech comprehension, reading in the brain, aphasia
narrower: N400, brain encoding language model, language processing in the brain, human sentence processing
narrower: surprisal reading times, bilingual brain, dyslexia, language acquisition in children
narrower: speech production in the brain, garden path, speech motor, naturalistic story listening
narrower: word recognition, brain alignment of language models, sign language brain, language development
narrower: lexical access, stuttering
broader: cognitive-neuroscience

slug: consciousness
name: Consciousness
names: neural correlates of consciousness, conscious awareness, science of consciousness
narrower: anesthesia, integrated information theory, global workspace, disorders of consciousness
narrower: conscious perception, subjective experience, binocular rivalry, qualia, perceptual awareness, coma
narrower: machine consciousness, artificial consciousness, psychedelic, altered state, propofol
narrower: self-awareness, sentience, meditation
related: cognitive-neuroscience

slug: sleep
name: Sleep
names: sleep research, sleep science, sleep neuroscience, sleep medicine
narrower: REM sleep, NREM, slow oscillation, sleep spindle, sleep stage, sleep staging, insomnia
narrower: polysomnography, sleep deprivation, obstructive sleep apnea, sleep apnea
narrower: memory consolidation during sleep, sleep quality, sleep homeostasis, narcolepsy, sleep disorder
narrower: orexin, slow-wave sleep, sleep duration, sleep loss, sleep-wake, targeted memory reactivation
narrower: sleep disturbance
broader: systems-neuroscience
related: circadian-rhythms

slug: connectomics
name: Connectomics and brain networks
names: connectomics, connectome, brain network, brain connectivity
narrower: functional connectivity, structural connectivity, FlyWire, fly connectome, synapse detection
narrower: electron microscopy reconstruction of neurons, neuron segmentation, tractography, diffusion MRI
narrower: resting-state networks, effective connectivity, network neuroscience, mesoscale connectome
narrower: Drosophila connectome, neuron tracing, C. elegans connectome, wiring diagram, MICrONS, brain graph
narrower: white matter, structure-function coupling, dynamic functional connectivity, human connectome
narrower: cortical gradient, brain wiring, neuronal morphology reconstruction, brain parcellation
broader: systems-neuroscience

slug: fmri
name: Functional MRI
names: fMRI, functional magnetic resonance imaging, functional neuroimaging
narrower: resting-state fMRI, task fMRI, BOLD signal, multivoxel pattern, hemodynamic response
narrower: functional connectivity, naturalistic movie viewing, hyperalignment, brain decoding, fMRI-to-image
narrower: fMRI encoding model, default mode network, layer fMRI, Human Connectome Project
narrower: intersubject correlation, voxel-wise, Natural Scenes Dataset, rs-fMRI
narrower: visual reconstruction from brain, real-time fMRI, neurofeedback fMRI, precision functional mapping
narrower: population receptive field
broader: neuroimaging

slug: meg
name: Magnetoencephalography
names: MEG
narrower: MEG decoding, source reconstruction, OPM-MEG, optically pumped magnetometer, MEG signals
narrower: magnetoencephalographic, neuromagnetic, beamformer source
broader: neuroimaging

slug: electrophysiology
name: Electrophysiology and neurotechnology
names: electrophysiology, neurotechnology, neural recording, neural engineering
narrower: spike sorting, Neuropixels, patch-clamp, local field potential, calcium imaging, optogenetics
narrower: intracranial recording, neural probe, multi-electrode array, microelectrode array, voltage imaging
narrower: neural implant, two-photon calcium, neural interface, single-unit, single-neuron recordings
narrower: electrocorticography, brain organoid recording, fiber photometry, neural stimulation
narrower: intracortical microstimulation, wireless neural, chemogenetics, extracellular recording
narrower: closed-loop stimulation, genetically encoded indicator
broader: systems-neuroscience

slug: brain-computer-interfaces
name: Brain-computer interfaces
names: BCI, brain-machine interface, neural prosthesis
narrower: motor imagery, speech neuroprosthesis, intracortical, SSVEP, P300 speller
narrower: speech decoding from brain, neural decoder, EEG-based control, neurofeedback, brain-to-text
narrower: invasive brain implant, neuroprosthetic, cursor control, handwriting brain, cross-subject EEG
narrower: error-related potential, imagined speech, brain-to-speech, retinal prosthesis, visual prosthesis

slug: brain-stimulation
name: Brain stimulation
names: neurostimulation, neuromodulation therapy, non-invasive brain stimulation
narrower: transcranial magnetic stimulation, TMS, deep brain stimulation, tDCS, tACS
narrower: transcranial direct current, focused ultrasound neuromodulation, vagus nerve stimulation
narrower: spinal cord stimulation, electroconvulsive therapy, temporal interference, adaptive DBS
narrower: ultrasound neuromodulation, theta burst, transcranial electrical, transcranial ultrasound
narrower: responsive neurostimulation
related: electrophysiology

slug: optogenetics
name: Optogenetics
names: optogenetic stimulation, optogenetic tool
narrower: channelrhodopsin, holographic optogenetics, opsin, photostimulation of neurons
narrower: all-optical interrogation, optogenetic control, light-gated
related: electrophysiology

slug: neurodevelopment
name: Neurodevelopment
names: brain development, developmental neuroscience, neural development
narrower: cortical development, neurogenesis, axon guidance, critical period, infant brain
narrower: adolescent brain development, neuronal migration, autism, brain organoid, neural progenitor
narrower: synaptic pruning, neurodevelopmental disorder, brain maturation, fetal brain, preterm brain
narrower: dendrite development, neural crest, adolescence, child cognitive development
narrower: cognitive development, infant cognition, interneuron development, circuit assembly, ABCD study
broader: systems-neuroscience

slug: neurodegeneration
name: Neurodegenerative disease
names: neurodegeneration, neurodegenerative disorder
narrower: alzheimers-disease, parkinsons-disease, ALS, amyotrophic lateral sclerosis, Huntington's disease
narrower: frontotemporal dementia, dementia, prion disease, tauopathy, alpha-synuclein, TDP-43, Lewy body
narrower: tau protein, multiple system atrophy, neuroinflammation, C9orf72, motor neuron disease
narrower: mild cognitive impairment, amyloid

slug: alzheimers-disease
name: Alzheimer's disease and dementia
names: Alzheimer's disease, Alzheimer, dementia
narrower: amyloid beta, tau pathology, mild cognitive impairment, ADNI, APOE, cognitive decline
narrower: cognitive impairment, lecanemab, tau PET, amyloid PET, plasma p-tau, neurofibrillary
narrower: dementia diagnosis, dementia care, amyloid plaque, Alzheimer's biomarker, frontotemporal dementia
narrower: vascular dementia, TREM2, presymptomatic Alzheimer, preclinical Alzheimer
broader: neurodegeneration

slug: parkinsons-disease
name: Parkinson's disease
names: Parkinson, Parkinsonism
narrower: alpha-synuclein, LRRK2, levodopa, freezing of gait, subthalamic stimulation, bradykinesia, tremor
narrower: PPMI, dopaminergic degeneration, Lewy body, GBA1, dyskinesia, parkinsonian
broader: neurodegeneration

slug: epilepsy
name: Epilepsy
names: seizure, epileptic seizure, epileptology
narrower: seizure detection, seizure prediction, epileptogenic zone, seizure onset, temporal lobe epilepsy
narrower: antiseizure, interictal, absence epilepsy, drug-resistant epilepsy, status epilepticus
narrower: epilepsy surgery, epileptiform, Dravet, focal epilepsy, seizure forecasting

slug: neurology
name: Neurology and stroke
names: neurology, neurological disease, neurological disorder, clinical neuroscience
narrower: ischemic stroke, intracerebral hemorrhage, traumatic brain injury, multiple sclerosis, epilepsy
narrower: migraine, neurodegeneration, spinal cord injury, concussion, stroke rehabilitation, stroke lesion
narrower: aneurysm intracranial, neuropathy, cerebral palsy, thrombectomy, aphasia, ALS, headache
narrower: subarachnoid hemorrhage, neurorehabilitation, cerebral small vessel, dystonia, brain injury
narrower: neurosurgery, Guillain-Barré, essential tremor, stroke
`;
