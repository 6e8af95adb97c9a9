/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Biology

slug: biology
name: Biology
names: life sciences, biological sciences, q-bio
narrower: genomics, molecular-biology, cell-biology, evolutionary-biology, ecology, microbiology, immunology
narrower: developmental-biology, structural-biology, bioinformatics, systems-biology, synthetic-biology
narrower: plant-biology, genetics, biochemistry, virology, cancer-biology, biophysics, zoology, physiology
narrower: systems-neuroscience, aging-biology, epigenetics, mathematical-biology, model-organisms

slug: genomics
name: Genomics
names: genome biology, genome science, genome research
narrower: genome assembly, whole-genome sequencing, pangenome, single-cell-genomics, transcriptomics
narrower: epigenetics, metagenomics, functional genomics, comparative genomics, population-genetics
narrower: genome annotation, GWAS, long-read sequencing, nanopore sequencing, variant calling
narrower: structural variant, gene-regulation, spatial-transcriptomics, DNA sequencing, genome-editing
narrower: 3D genome, transposable element, variant effect prediction, reference genome, telomere-to-telomere
narrower: read mapping, copy number variation, genome-wide, Hi-C, genomic data, genomic sequence
narrower: read alignment, DNA language model, chromosome-level genome, cancer genomics, eQTL
narrower: mitochondrial genome, CRISPR screen
broader: biology

slug: transcriptomics
name: Transcriptomics and gene expression
names: transcriptomics, gene expression, RNA-seq, transcriptome
narrower: single-cell RNA-seq, spatial-transcriptomics, differential expression, gene expression profiling
narrower: bulk RNA-seq, gene expression data, differentially expressed genes, RNA sequencing
narrower: transcript quantification, isoform, long-read RNA, gene co-expression, Perturb-seq
narrower: alternative splicing, cell type deconvolution, batch correction of expression, ribosome profiling
narrower: microarray, gene signature, transcriptional profiling
broader: genomics

slug: single-cell-genomics
name: Single-cell biology
names: single-cell genomics, single-cell sequencing, single-cell omics
narrower: scRNA-seq, single-cell RNA sequencing, cell type annotation, cell atlas, single-cell atlas
narrower: trajectory inference, RNA velocity, single-cell multi-omics, single-cell ATAC, scATAC-seq
narrower: snRNA-seq, single-nucleus, Perturb-seq, perturbation prediction, lineage tracing, CITE-seq
narrower: batch integration of cells, Human Cell Atlas, cell-cell communication, virtual cell
narrower: cell state transitions, dropout imputation of expression, single-cell foundation model, pseudotime
narrower: single-cell proteomics, mass cytometry, single-cell perturbation, doublet detection
narrower: Tabula Sapiens
broader: genomics
related: single-cell

slug: spatial-transcriptomics
name: Spatial transcriptomics and spatial omics
names: spatial transcriptomics, spatial omics, spatially resolved transcriptomics, spatial biology
narrower: Visium, MERFISH, Xenium, Slide-seq, spatial domain identification, spatially variable genes
narrower: spatial proteomics, cellular neighborhood, spot deconvolution, CosMx, Stereo-seq
narrower: spatial gene expression, multiplexed imaging, imaging mass cytometry, spatial multi-omics
narrower: tissue architecture, CODEX imaging, in situ sequencing, seqFISH
broader: genomics

slug: gene-regulation
name: Gene regulation
names: transcriptional regulation, gene expression regulation, regulation of gene expression
names: gene regulatory network
narrower: transcription factor, chromatin accessibility, cis-regulatory, regulatory element
narrower: transcription factor binding, gene regulatory network inference, transcriptional bursting
narrower: regulatory sequence, massively parallel reporter assay, RNA polymerase II, post-transcriptional
narrower: enhancer-promoter, Mediator complex, transcriptional control, gene silencing, microRNA
narrower: stochastic gene expression, pioneer factor, eQTL, insulator CTCF, enhancer activity
narrower: enhancer sequence, enhancer design, promoter sequence, promoter activity
broader: molecular-biology, genomics

slug: epigenetics
name: Epigenetics and chromatin
names: epigenetics, epigenomics, chromatin biology, chromatin
narrower: DNA methylation, histone modification, chromatin accessibility, ATAC-seq, ChIP-seq
narrower: chromatin organization, 3D genome, Hi-C, Polycomb, heterochromatin, nucleosome, epigenetic clock
narrower: epigenetic inheritance, genomic imprinting, X-chromosome inactivation, CTCF, cohesin, histone
narrower: H3K27me3, chromatin remodeler, methylome, epigenetic memory, loop extrusion, CpG
narrower: histone acetylation, topologically associating domain, epigenome editing, epigenome-wide

slug: rna-biology
name: RNA biology
names: RNA, RNA science, ribonucleic acid
narrower: RNA splicing, alternative splicing, microRNA, long noncoding RNA, lncRNA, mRNA translation
narrower: RNA structure, RNA secondary structure, RNA-binding protein, RNA modification, m6A, circular RNA
narrower: tRNA, ribosome, RNA editing, mRNA decay, RNA interference, siRNA, riboswitch, RNA design
narrower: mRNA stability, polyadenylation, RNA polymerase, piRNA, RNA folding, noncoding RNA
narrower: mRNA vaccine design, codon usage, nonsense-mediated decay, RNA 3D structure
narrower: translation initiation, ribozyme
broader: molecular-biology

slug: genome-editing
name: Genome editing and CRISPR
names: CRISPR, genome editing, gene editing, CRISPR-Cas9
narrower: Cas9, Cas12, Cas13, base editing, prime editing, CRISPR screen, guide RNA, off-target, gene drive
narrower: CRISPR interference, CRISPRi, epigenome editing, anti-CRISPR, CRISPR-Cas system
narrower: homology-directed repair, zinc finger nuclease, TALEN, knockout screen, transposon-encoded
narrower: CAST integrase, gene knock-in, CRISPR-based diagnostics, bridge RNA

slug: genetics
name: Genetics
names: heredity, genetic research
narrower: population-genetics, human-genetics, statistical-genetics, quantitative trait locus
narrower: Mendelian disease, genetic variant, meiosis, mutation rate, Drosophila genetics, yeast genetics
narrower: epistasis, genetic mapping, genetic interaction, linkage mapping, heritability, fitness landscape
narrower: sex determination, genetic variation, quantitative genetics, mutagenesis, aneuploidy, gene drive
narrower: epigenetics, allele
broader: biology

slug: human-genetics
name: Human and medical genetics
names: human genetics, medical genetics, genetic medicine
narrower: rare disease, rare variant, GWAS, genome-wide association study, polygenic risk score, UK Biobank
narrower: exome sequencing, pathogenic variant, variant of uncertain significance, de novo mutation
narrower: Mendelian disorder, genetic testing, monogenic, human population structure, genetic risk
narrower: loss-of-function variant, inherited disease, copy number variant, genetic counseling
narrower: genetic architecture, gene-disease, newborn sequencing, variant interpretation, pharmacogenomics
narrower: sickle cell, cystic fibrosis, muscular dystrophy
broader: genetics

slug: statistical-genetics
name: Statistical genetics and GWAS
names: genome-wide association study, GWAS, statistical genetics, polygenic score, polygenic risk score
narrower: heritability, fine-mapping, Mendelian randomization, linkage disequilibrium, LD score regression
narrower: colocalization, transcriptome-wide association, TWAS, eQTL, genetic correlation, UK Biobank
narrower: summary statistics, polygenic prediction, pleiotropy, rare variant association, assortative mating
narrower: polygenicity, genotype imputation, gene-environment interaction, biobank-scale, cross-ancestry
narrower: SNP heritability, genomic prediction, genomic selection, complex trait
broader: genetics

slug: population-genetics
name: Population genetics
names: population genomics, molecular population genetics
narrower: coalescent, ancestral recombination graph, demographic inference, selective sweep
narrower: natural selection in genomes, ancient DNA, admixture, introgression, site frequency spectrum
narrower: genetic drift, recombination rate, effective population size, population structure
narrower: local adaptation, background selection, Neanderthal, Denisovan, gene flow, haplotype
narrower: linkage disequilibrium, identity by descent, distribution of fitness effects, inbreeding
narrower: polygenic adaptation, hybrid zone, human evolutionary history, mutation load, Wright-Fisher
narrower: genetic diversity
broader: genetics, evolutionary-biology

slug: evolutionary-biology
name: Evolutionary biology
names: biological evolution, evolutionary science
narrower: phylogenetics, population-genetics, speciation, natural selection, experimental evolution
narrower: molecular evolution, sexual selection, evolutionary-game-theory, fitness landscape
narrower: convergent evolution, horizontal gene transfer, genome evolution, macroevolution, paleontology
narrower: adaptive radiation, evolutionary dynamics, coevolution, protein evolution
narrower: evolution of cooperation, evolutionary innovation, domestication, human evolution
narrower: life history evolution, evo-devo, gene duplication, phenotypic plasticity, evolutionary rescue
narrower: origin of life, kin selection, multicellularity, evolvability, mutation bias, adaptive evolution
narrower: mating system, viral evolution, sex chromosome, experimental evolution of yeast
broader: biology

slug: phylogenetics
name: Phylogenetics
names: phylogenetic inference, phylogeny, phylogenomics, phylogenetic tree
narrower: phylogenetic network, species tree, gene tree, molecular clock, divergence time
narrower: maximum likelihood tree, Bayesian phylogenetics, phylodynamics, ancestral reconstruction
narrower: incomplete lineage sorting, tree of life, tree reconciliation, phylogeography, substitution model
narrower: supertree, phylogenetic comparative method, tree space, sequence alignment phylogenetic
narrower: birth-death model of diversification, diversification rate, tree reconstruction
narrower: horizontal gene transfer detection, systematics, multispecies coalescent, taxonomy revision
broader: evolutionary-biology

slug: evolutionary-game-theory
name: Evolutionary game theory and cooperation
names: evolutionary game theory, evolution of cooperation, evolutionary game
narrower: prisoner's dilemma, public goods game, direct reciprocity, indirect reciprocity
narrower: replicator dynamics, social dilemma, evolutionary stable strategy, kin selection, snowdrift game
narrower: costly punishment, evolutionary dynamics on graphs, tragedy of the commons, adaptive dynamics
narrower: reputation cooperation, evolutionary stability, zero-determinant, rock-paper-scissors
narrower: eco-evolutionary games

slug: paleontology
name: Palaeontology
names: paleontology, paleobiology, fossil research
narrower: dinosaur, mass extinction, Cambrian, hominin, trilobite, Triassic, Cretaceous, Jurassic
narrower: stratigraphy, pterosaur, Permian, fossil record, paleoecology, ancient DNA, Ediacaran, taphonomy
narrower: early tetrapod, paleoanthropology, Pleistocene, Homo sapiens origins, fossil species

slug: conservation-biology
name: Biodiversity and conservation
names: conservation biology, wildlife conservation, nature conservation
narrower: endangered species, extinction risk, species distribution, protected area, camera trap
narrower: biodiversity monitoring, deforestation, habitat loss, invasive species, species identification
narrower: environmental DNA, citizen science species, poaching, rewilding, species richness
narrower: bioacoustic monitoring, animal re-identification, passive acoustic monitoring, iNaturalist
narrower: threatened species, habitat fragmentation, wildlife monitoring, restoration ecology
narrower: biodiversity loss, amphibian decline, species recognition
broader: ecology

slug: animal-behavior
name: Animal behaviour
names: animal behavior, ethology, behavioral ecology
narrower: collective animal behavior, animal communication, birdsong, animal tracking, animal movement
narrower: social insects, honey bee, ant colony behavior, pose estimation of animals, mating behavior
narrower: courtship, animal cognition, migration of birds, predator avoidance, primates behavior
narrower: bat echolocation, fish schooling, parental care, dominance hierarchy, songbird, bird flock, whales
narrower: dolphins, swarm of locusts, navigation of insects, wild chimpanzees, animal vocalizations
related: ecology, systems-neuroscience

slug: marine-biology
name: Marine biology
names: marine ecology, marine life, aquatic ecology
narrower: coral reef, coral bleaching, fisheries, phytoplankton, zooplankton, marine mammal, sea turtle
narrower: aquaculture, seagrass, kelp, shark, whale, fish stock, deep-sea organism, marine biodiversity
narrower: marine protected area, algal bloom, copepod, diatom, cyanobacteria bloom, stock assessment
narrower: marine microbes, sea urchin, cephalopod, salmon, underwater species
broader: ecology

slug: zoology
name: Zoology and entomology
names: zoology, entomology, animal biology
narrower: insect, Drosophila, mosquito, zebrafish, C. elegans, beetle, butterfly, mammal, reptile, amphibian
narrower: fish physiology, animal physiology, honey bee, ant species, nematode, comparative anatomy
narrower: Anopheles, planarian, new species description, locomotion of animals, axolotl, termites
broader: biology

slug: plant-biology
name: Plant biology
names: plant science, botany, plant physiology
narrower: Arabidopsis, photosynthesis, plant immunity, root development, plant hormone, auxin, stomata
narrower: flowering time, plant breeding, plant pathogen, maize, rice, wheat, plant genome, chloroplast
narrower: plant growth, seed germination, plant development, plant-microbe, drought tolerance
narrower: nitrogen fixation, rhizosphere, root architecture, circadian clock of plants, pollen, cell wall
narrower: xylem, plant phenotyping, soybean, tomato, legume, carbon fixation, Rubisco, phyllotaxis
narrower: salt stress, meristem, mycorrhiza, effector-triggered, gibberellin, abscisic acid, Marchantia
narrower: plant stress, crop plants
broader: biology

slug: microbiology
name: Microbiology
names: bacteriology, bacterial biology, microbial biology
narrower: bacteria, microbiome, antibiotic-resistance, biofilm, bacteriophage, Escherichia coli
narrower: Mycobacterium tuberculosis, Pseudomonas aeruginosa, Staphylococcus aureus, bacterial cell division
narrower: quorum sensing, yeast, fungi, archaea, microbial metabolism, bacterial chemotaxis
narrower: secretion system, plasmid, horizontal gene transfer, pathogen, bacterial growth
narrower: microbial community, Salmonella, Bacillus subtilis, Vibrio cholerae, bacterial toxin, sporulation
narrower: parasite, persister cells, cyanobacteria, phage defense, host-pathogen, Candida
narrower: microbial evolution, bacterial physiology, bacterial motility, peptidoglycan, Streptomyces
narrower: two-component system, toxin-antitoxin, bacteriophages
broader: biology

slug: microbiome
name: Microbiome and metagenomics
names: microbiome, microbiota, metagenomics, metagenome
narrower: gut microbiome, gut microbiota, human microbiome, soil microbiome, skin microbiome
narrower: oral microbiome, 16S rRNA, metagenomic assembly, metagenomic binning, microbial community
narrower: taxonomic profiling, probiotic, fecal microbiota, dysbiosis, vaginal microbiome
narrower: shotgun metagenomic, virome, microbial ecology, metatranscriptomics, strain-level
narrower: rhizosphere microbiome, bile acid, Bacteroides, short-chain fatty acid
narrower: metagenome-assembled genomes, plant microbiome, intestinal bacteria, microbial interaction
broader: microbiology

slug: antibiotic-resistance
name: Antimicrobial resistance and antibiotics
names: antimicrobial resistance, antibiotic resistance, AMR bacteria, antibiotic
narrower: drug-resistant tuberculosis, antimicrobial peptide, MRSA, beta-lactamase, carbapenem
narrower: multidrug-resistant, antibiotic tolerance, persister, antibiotic discovery, resistance gene
narrower: resistome, phage therapy, antimicrobial susceptibility, collateral sensitivity
narrower: antimicrobial stewardship, heteroresistance, antifungal resistance, Klebsiella
narrower: resistance evolution, antibiotic prescribing, Acinetobacter, efflux pump
broader: microbiology

slug: bacteriophages
name: Bacteriophages
names: phage, phage biology
narrower: phage therapy, phage defense, anti-phage, prophage, phage-host, lysogeny, jumbo phage
narrower: phage infection, temperate phage, lambda phage, phage genome, abortive infection, T4 phage
narrower: lytic phage
broader: microbiology

slug: virology
name: Virology
names: virus, viral biology, viruses
narrower: SARS-CoV-2, hiv, influenza, coronavirus, viral evolution, viral infection, hepatitis B virus
narrower: herpesvirus, Ebola, dengue, Zika, bacteriophages, viral entry, viral replication, capsid, HPV
narrower: cytomegalovirus, RSV, avian influenza, H5N1, mpox, Epstein-Barr, flavivirus, antiviral
narrower: viral protein, spike protein, arbovirus, HIV-1, latent reservoir, endogenous retrovirus
narrower: viral genome, zoonotic, retrovirus, enterovirus, norovirus, rabies, measles virus, giant virus
narrower: adenovirus, hepatitis C virus, virion, hantavirus, within-host viral dynamics

slug: hiv
name: HIV
names: HIV/AIDS, human immunodeficiency virus
narrower: HIV-1, antiretroviral therapy, HIV reservoir, pre-exposure prophylaxis, PrEP, HIV latency
narrower: HIV prevention, broadly neutralizing antibodies, people living with HIV, HIV envelope
narrower: HIV incidence, HIV capsid, SIV, HIV cure, HIV testing, viral suppression, HIV transmission
broader: virology

slug: influenza
name: Influenza
names: flu, influenza virus, seasonal influenza
narrower: avian influenza, H5N1, hemagglutinin, influenza A virus, influenza forecasting, influenza vaccine
narrower: antigenic drift, H3N2, pandemic influenza, influenza-like illness, flu vaccine, neuraminidase
narrower: bird flu, swine flu
broader: virology

slug: immunology
name: Immunology
names: immune system, immunobiology, immunity
narrower: T cell, B cell, antibody, innate immunity, adaptive immunity, macrophage, cytokine
narrower: T cell receptor, TCR repertoire, antigen presentation, MHC, vaccines, autoimmune-disease
narrower: inflammation, neutrophil, natural killer cell, dendritic cell, immune repertoire
narrower: epitope prediction, inflammasome, interferon, cancer-immunotherapy, regulatory T cell
narrower: germinal center, immune response, antigen, CD8+, CD4+, peptide-MHC, mast cell, complement system
narrower: allergy, interleukin, HLA, toll-like receptor, immune cell, immune evasion, immunoglobulin
narrower: lymphocyte, humoral immunity, cGAS-STING, immune memory, microglia, mucosal immunity, lymph node
narrower: antibody repertoire, antibodies
broader: biology

slug: antibodies
name: Antibodies
names: immunoglobulin, monoclonal antibody, antibody engineering
narrower: antibody design, nanobody, antibody repertoire, neutralizing antibody, antibody-antigen
narrower: antibody structure prediction, bispecific antibody, affinity maturation, antibody-drug conjugate
narrower: CDR loop, paratope, single-domain antibody, antibody developability, therapeutic antibody, IgG
narrower: antibody language model, antibody optimization, B cell receptor
broader: immunology

slug: inflammation
name: Inflammation
names: inflammatory response, inflammatory disease, neuroinflammation
narrower: inflammasome, inflammatory bowel disease, sepsis, cytokine storm, NF-κB, rheumatoid arthritis
narrower: chronic inflammation, interleukin, TNF, microglial activation, macrophage polarization, pyroptosis
narrower: anti-inflammatory, NLRP3, C-reactive protein, inflammatory cytokine, IL-6, IL-1β
related: immunology

slug: autoimmune-disease
name: Autoimmune and inflammatory disease
names: autoimmune disease, autoimmunity, rheumatology, autoimmune disorder
narrower: rheumatoid arthritis, lupus, multiple sclerosis, inflammatory bowel disease, Crohn's disease
narrower: ulcerative colitis, type 1 diabetes, psoriasis, celiac, systemic sclerosis, autoantibody
narrower: vasculitis, ankylosing spondylitis, Sjögren, atopic dermatitis, myasthenia gravis, gout, allergy

slug: molecular-biology
name: Molecular biology
names: molecular genetics, molecular life science
narrower: rna-biology, gene-regulation, DNA replication, DNA repair, transcription factor, epigenetics
narrower: genome-editing, protein synthesis, chromosome segregation, telomere, translation regulation
narrower: protein degradation, ubiquitin, post-translational modification, DNA damage response, DNA damage
narrower: R-loop, homologous recombination, nonhomologous end joining, replication fork, transposon
narrower: transcription elongation, meiotic recombination, topoisomerase, helicase, SMC complex
narrower: RNA polymerase, molecular chaperone
broader: biology

slug: biochemistry
name: Biochemistry
names: biological chemistry, chemical biology, enzymology
narrower: enzyme, enzyme kinetics, protein-protein interaction, post-translational modification, metabolism
narrower: phosphorylation, kinase, protease, glycobiology, glycan, glycosylation, allostery
narrower: lipid metabolism, cofactor, metalloprotein, signal transduction, ubiquitination, membrane protein
narrower: enzyme mechanism, substrate specificity, PROTAC, targeted protein degradation, cytochrome P450
narrower: mitochondrial respiration, ATPase, proteolysis, amino acid, covalent inhibitor, peptide
narrower: redox biology, chemical probe, enzyme function prediction, nucleotide, GPCR, molecular glue
broader: biology

slug: structural-biology
name: Structural biology
names: macromolecular structure, biomolecular structure, structure biology
narrower: cryo-em, X-ray crystallography, protein structure, protein structure determination, AlphaFold
narrower: protein structure prediction, NMR structure, cryo-electron tomography, protein complex
narrower: membrane protein structure, protein-folding, protein conformational, conformational ensemble
narrower: intrinsically disordered protein, protein-ligand, crystal structure of protein, ribosome structure
narrower: GPCR structure, ion channel structure, structural basis, integrative modeling
narrower: hydrogen-deuterium exchange, protein dynamics, allostery, macromolecular assembly
narrower: docking of proteins, subtomogram averaging, protein complex structure, Protein Data Bank
narrower: small-angle X-ray scattering, crystallographic, time-resolved crystallography

slug: cryo-em
name: Cryo-electron microscopy
names: cryo-EM, cryoEM, cryogenic electron microscopy
narrower: cryo-electron tomography, cryo-ET, single-particle reconstruction, single-particle analysis
narrower: particle picking, subtomogram averaging, heterogeneous reconstruction, cryo-EM map
narrower: density map modelling, atomic model building, tilt-series, cryo-FIB, ab initio reconstruction
narrower: cryoDRGN, RELION
broader: structural-biology, electron-microscopy

slug: protein-folding
name: Protein folding and dynamics
names: protein folding, protein dynamics, protein conformational dynamics, protein misfolding
narrower: intrinsically disordered protein, protein aggregation, amyloid, folding pathway, folding kinetics
narrower: protein stability, conformational ensemble, energy landscape of proteins, prion, allostery
narrower: protein conformational change, protein thermodynamic stability, alpha-synuclein aggregation
narrower: Markov state model of protein, protein unfolding, proteostasis, tau aggregation
narrower: heat shock protein
broader: structural-biology

slug: protein-engineering
name: Protein engineering
names: directed evolution, enzyme engineering, protein optimization
narrower: protein design, de novo protein design, binder design, enzyme design, deep mutational scanning
narrower: protein fitness, fitness prediction, protein variant, inverse folding, RFdiffusion, ProteinMPNN
narrower: mutational effect, thermostability, peptide design, miniprotein
narrower: machine learning-guided directed evolution, biocatalyst, protein language model, ProteinGym
narrower: sequence-function, multi-state design, protein sequence design, therapeutic protein
narrower: stability engineering, phage display

slug: proteomics
name: Proteomics
names: proteome, mass spectrometry-based proteomics, protein mass spectrometry
narrower: peptide identification, de novo peptide sequencing, data-independent acquisition
narrower: phosphoproteomics, plasma proteomics, single-cell proteomics, tandem mass spectrometry
narrower: protein quantification, interactome, crosslinking mass spectrometry, proteoform
narrower: top-down proteomics, spectral library, glycoproteomics, immunopeptidomics, proximity labeling
narrower: peptide spectrum, protein inference, thermal proteome profiling, metaproteomics, Olink
narrower: proteome-wide, peptidomics

slug: metabolomics
name: Metabolism and metabolomics
names: metabolomics, metabolism, metabolome, cellular metabolism
narrower: metabolite identification, flux balance analysis, genome-scale metabolic model, metabolic network
narrower: lipidomics, metabolic flux, glycolysis, mitochondrial metabolism, untargeted metabolomics
narrower: metabolic engineering, lipid metabolism, metabolic reprogramming, metabolic pathway, metabolite
narrower: NAD+, isotope tracing, glucose metabolism, brown adipose tissue, insulin signaling, ketogenesis
narrower: fatty acid oxidation, mTOR, Warburg effect, amino acid metabolism, cholesterol metabolism
narrower: adipocyte, fasting, metabolic model

slug: cell-biology
name: Cell biology
names: cellular biology, cytology, cell science
narrower: cytoskeleton, cell division, mitosis, cell cycle, mitochondria, autophagy, membrane trafficking
narrower: endoplasmic reticulum, organelle, nucleus size, cell migration, cell signaling, stem-cells
narrower: apoptosis, cell death, microtubule, actin, endocytosis, exocytosis, lysosome, Golgi, cilia
narrower: nuclear pore, lipid droplet, phase-separation-biology, cell polarity, cell adhesion, kinesin
narrower: dynein, centrosome, extracellular vesicle, exosome, senescence, ferroptosis, necroptosis
narrower: cell size control, cytokinesis, peroxisome, kinetochore, stress granule, signal transduction
narrower: live-cell imaging, cell segmentation, calcium signaling, chromosome segregation, lipid transport
narrower: cell morphology, cell painting, mitophagy, membrane contact site
broader: biology

slug: phase-separation-biology
name: Biomolecular condensates
names: liquid-liquid phase separation, phase separation in cells, LLPS
narrower: stress granule, nucleolus, P granule, membraneless organelle, condensate formation
narrower: intrinsically disordered region, coacervate, transcriptional condensate, protein condensate
narrower: condensate material properties, FUS protein, condensate aging
broader: cell-biology

slug: stem-cells
name: Stem cells and regeneration
names: stem cell, stem cell biology, regenerative medicine, tissue regeneration
narrower: induced pluripotent stem cell, iPSC, organoid, pluripotency, embryonic stem cell
narrower: hematopoietic stem cell, cell reprogramming, differentiation of stem cells, intestinal stem cell
narrower: tissue engineering, wound healing, regeneration, neural stem cell, mesenchymal stem cell
narrower: stem cell niche, cell fate, limb regeneration, muscle stem cell, hematopoiesis, cell therapy
narrower: satellite cell, planarian regeneration, gastruloid, clonal hematopoiesis, brain organoid

slug: developmental-biology
name: Developmental biology
names: embryology, embryonic development, organismal development
narrower: morphogenesis, embryo, gastrulation, morphogen gradient, pattern formation in development
narrower: somitogenesis, cell fate, organogenesis, zebrafish development, Drosophila development
narrower: embryogenesis, gastruloid, stem-cells, neural crest, limb development, Hox gene, Notch signaling
narrower: Wnt signaling, planar cell polarity, left-right asymmetry, germ cell, oogenesis, spermatogenesis
narrower: lineage tracing, heart development, neural tube, maternal-to-zygotic, segmentation clock
narrower: Turing pattern, blastocyst, placenta, tissue growth, Hedgehog signaling, preimplantation
narrower: metamorphosis, neurogenesis, cell lineage, placental development, organoid
narrower: epithelial morphogenesis, BMP signaling

slug: organoids
name: Organoids and tissue engineering
names: organoid, tissue engineering, organ-on-a-chip, biofabrication
narrower: brain organoid, intestinal organoid, tumor organoid, cerebral organoid, bioprinting
narrower: scaffold for tissue, patient-derived organoid, microphysiological system, gastruloid, assembloid
narrower: hydrogel scaffold, embryo model, vascularized tissue, decellularized, retinal organoid
narrower: kidney organoid
related: stem-cells

slug: aging-biology
name: Ageing and longevity
names: aging, longevity, biology of ageing, geroscience
narrower: senescence, epigenetic clock, biological age, lifespan extension, healthspan, caloric restriction
narrower: cellular senescence, aging clock, rapamycin, rejuvenation, frailty in older, progeria
narrower: telomere shortening, centenarian, senolytic, C. elegans lifespan, brain aging, older adults
narrower: dietary restriction, immunosenescence, mortality in ageing, brain age, ageing population
related: biology

slug: circadian-rhythms
name: Circadian rhythms and chronobiology
names: circadian rhythm, circadian clock, chronobiology, biological clock
narrower: suprachiasmatic, clock gene, chronotype, jet lag, melatonin, entrainment of circadian
narrower: circadian disruption, time-restricted feeding, shift work, KaiC, PER2, circadian regulation, BMAL1
narrower: light exposure timing
related: sleep

slug: bioinformatics
name: Bioinformatics and computational biology
names: bioinformatics, computational biology, computational genomics
narrower: sequence alignment, genome assembly, multi-omics, multiomics, multi-omics integration
narrower: protein function prediction, gene ontology, read mapping, k-mer, biological database
narrower: biological network, gene set enrichment, pathway analysis, protein structure prediction
narrower: single-cell data analysis, variant calling, sequence analysis, motif discovery
narrower: metagenomic classification, phylogenetic inference, biological sequence, bioinformatics pipeline
narrower: homology detection, drug-target interaction, protein-protein interaction prediction
narrower: gene prediction, minimizer sketch, biological sequence analysis, genome annotation
narrower: biomedical ontology, gene regulatory network inference, protein sequence, workflow for omics
narrower: DNA storage, sequence search, omics data, FASTQ, Nextflow, Galaxy platform

slug: systems-biology
name: Systems biology
names: quantitative biology, biological systems modelling, biological networks
narrower: gene regulatory network, signaling pathway, metabolic network, chemical reaction network
narrower: Boolean network, cell fate decision, feedback loop in cells, oscillation in gene
narrower: noise in gene expression, stochastic gene expression, whole-cell model, network motif
narrower: robustness of biological, protein interaction network, bistability
narrower: parameter inference in biological, kinetic model, cell signaling dynamics, multicellular model
narrower: flux balance, mechanistic model of cells, biological circuits, quantitative systems pharmacology
narrower: signal transduction network, bet hedging

slug: synthetic-biology
name: Synthetic biology
names: biological engineering, genetic engineering, bioengineering of cells
narrower: gene circuit, genetic circuit, metabolic engineering, biosensor, toggle switch, synthetic gene
narrower: minimal cell, genome design, cell-free expression, engineered bacteria, synthetic cell, xenobot
narrower: DNA computing, protocell, synthetic promoter, biomanufacturing, directed evolution
narrower: synthetic genome, optogenetic control of cells, codon optimization, living materials
narrower: engineered microbes, engineered cell, orthogonal translation, DNA synthesis, biocontainment
narrower: biofoundry, noncanonical amino acid
related: systems-biology

slug: dna-nanotechnology
name: DNA nanotechnology and molecular computing
names: DNA nanotechnology, DNA computing, molecular programming, DNA data storage
narrower: DNA origami, strand displacement, DNA storage, self-assembled DNA, molecular robot
narrower: chemical reaction network computation, tile self-assembly, DNA walker, DNA-based data
narrower: DNA nanostructure, RNA origami, nucleic acid nanotechnology
related: synthetic-biology

slug: cancer-biology
name: Cancer
names: oncology, cancer research, cancer biology, tumor biology, tumour
narrower: tumor microenvironment, breast-cancer, lung cancer, prostate cancer, colorectal cancer
narrower: glioblastoma, leukemia, cancer-immunotherapy, metastasis, cancer genomics, melanoma
narrower: pancreatic cancer, chemotherapy, radiotherapy, tumor evolution, drug resistance in cancer
narrower: oncogene, TP53, p53, KRAS, lymphoma, hepatocellular carcinoma, ovarian cancer, cancer cell
narrower: tumor growth, circulating tumor DNA, liquid biopsy, cancer screening, cancer prognosis, carcinoma
narrower: cancer stem cell, glioma, myeloma, bladder cancer, cervical cancer, gastric cancer
narrower: head and neck cancer, tumor suppressor, somatic mutation, epithelial-mesenchymal transition
narrower: cancer survival, thyroid cancer, sarcoma, neuroblastoma, clonal evolution, tumor heterogeneity
narrower: esophageal cancer, cancer therapy, malignancy, kinase inhibitor, cancer patients
narrower: precision oncology, cancer subtype

slug: cancer-immunotherapy
name: Cancer immunotherapy
names: immunotherapy, immuno-oncology, immune checkpoint blockade, immune checkpoint inhibitor
narrower: CAR-T, CAR T cell, PD-1, PD-L1, neoantigen, cancer vaccine, tumor-infiltrating
narrower: adoptive cell therapy, T cell exhaustion, checkpoint inhibitor, CTLA-4, bispecific T cell engager
narrower: tumor immune, immunotherapy response, oncolytic virus, CAR-NK, tumor mutational burden
narrower: immune escape of tumor
broader: cancer-biology, immunology

slug: breast-cancer
name: Breast cancer
names: breast carcinoma, mammary cancer, breast tumor
narrower: triple-negative breast, HER2, mammography, mammogram, breast density, BRCA1, BRCA2
narrower: estrogen receptor, ductal carcinoma, breast lesion, breast ultrasound, breast MRI, CDK4/6
narrower: luminal subtype, hormone receptor positive
broader: cancer-biology

slug: physiology
name: Physiology
names: human physiology, animal physiology
narrower: muscle contraction, exercise physiology, cardiac electrophysiology, endocrine
narrower: respiration physiology, kidney physiology, thermoregulation, blood flow, hormone, gut physiology
narrower: skeletal muscle, hypoxia, biomechanics, autonomic nervous system, metabolic rate, body temperature
narrower: heart rate variability, bone remodeling, gait, blood pressure regulation, lactation

slug: biomechanics
name: Biomechanics and human movement
names: biomechanics, human movement science, kinesiology, motor biomechanics
narrower: gait analysis, walking biomechanics, musculoskeletal, muscle model, joint moment
narrower: locomotion biomechanics, running biomechanics, tendon, bone mechanics, cardiovascular mechanics
narrower: blood flow simulation, hemodynamics, soft tissue mechanics, electromyography, balance control
narrower: OpenSim, exoskeleton, prosthesis, spine biomechanics, cartilage, flight of insects
narrower: swimming of fish, arterial wall, knee joint, aneurysm
`;
