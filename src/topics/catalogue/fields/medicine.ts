/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Medicine and health

slug: medicine
name: Medicine and health
names: medicine, clinical medicine, medical research, biomedicine, health sciences
narrower: epidemiology, public-health, infectious-disease, cancer-biology, cardiology, diabetes, neurology
narrower: psychiatry, pharmacology, critical-care, surgery, pediatrics, respiratory-medicine, nephrology
narrower: gastroenterology, ophthalmology, dermatology, womens-health, rare-diseases
narrower: health-services-research, clinical-trials, vaccines, gerontology, electronic-health-records
narrower: nutrition, dentistry, orthopedics, endocrine disorder, hematology, palliative care, anesthesiology
narrower: emergency medicine, primary care, clinical outcome, hepatology, radiotherapy, urology
narrower: patient outcomes, nursing, hospital admission, rehabilitation, digital-health, covid-19
narrower: gene-therapy

slug: mathematical-epidemiology
name: Epidemic modelling
names: infectious disease modelling, mathematical epidemiology, epidemic model, disease transmission model
narrower: SIR model, SEIR, compartmental model, reproduction number, epidemic forecasting, contact network
narrower: epidemic spreading, herd immunity, non-pharmaceutical intervention, contact matrix
narrower: epidemic control, vaccination strategy, superspreading, serial interval, epidemic wave
narrower: agent-based epidemic, nowcasting of epidemics, basic reproduction, infectious disease dynamics
narrower: metapopulation epidemic, contact tracing model, endemic equilibrium, epidemic threshold
narrower: quarantine model, malaria transmission model, SIS model, infectious disease forecasting
narrower: outbreak size
broader: epidemiology

slug: covid-19
name: COVID-19
names: SARS-CoV-2, coronavirus, COVID-19 pandemic, coronavirus disease 2019, COVID
narrower: long COVID, Omicron variant, Delta variant, COVID-19 vaccine, spike protein, post-acute sequelae
narrower: COVID-19 mortality, lockdown, SARS-CoV-2 variant, COVID-19 detection, mask wearing
narrower: hospitalized with COVID, social distancing, SARS-CoV-2 evolution, Paxlovid, variants of concern
narrower: COVID-19 patients, ACE2, pandemic, SARS-CoV-2 neutralization, nirmatrelvir, MIS-C, SARS-CoV
narrower: MERS-CoV

slug: infectious-disease
name: Infectious disease
names: communicable disease
narrower: covid-19, tuberculosis, malaria, hiv, influenza, antibiotic-resistance, sepsis, dengue, hepatitis
narrower: sexually transmitted infection, zoonosis, mpox, cholera, Ebola, neglected tropical disease
narrower: parasitic infection, fungal infection, schistosomiasis, measles, hospital-acquired infection, Lyme
narrower: RSV infection, pertussis, pneumonia, helminth, leishmaniasis, Clostridioides difficile, typhoid
narrower: pneumococcal, outbreak response, syphilis, polio, vector-borne, meningitis, Chagas
narrower: bloodstream infection, urinary tract infection

slug: malaria
name: Malaria
names: Plasmodium, malaria parasite
narrower: Plasmodium falciparum, Plasmodium vivax, Anopheles, artemisinin, malaria vaccine
narrower: seasonal malaria chemoprevention, bed nets, antimalarial, malaria transmission, sporozoite
narrower: gametocyte, mosquito control
broader: infectious-disease

slug: tuberculosis
name: Tuberculosis
names: Mycobacterium tuberculosis, TB disease
narrower: latent tuberculosis, multidrug-resistant tuberculosis, BCG, granuloma, pulmonary tuberculosis
narrower: TB treatment, TB screening, rifampicin, mycobacterial, tuberculosis detection, bedaquiline
broader: infectious-disease

slug: vaccines
name: Vaccines
names: vaccination, immunization, vaccinology
narrower: mRNA vaccine, vaccine effectiveness, vaccine hesitancy, COVID-19 vaccine, vaccine efficacy
narrower: vaccine design, vaccine uptake, booster dose, influenza vaccine, vaccine trial, adjuvant
narrower: BCG vaccination, HPV vaccination, malaria vaccine, neoantigen vaccine, immunogen, vaccine-induced
narrower: childhood immunization, RSV vaccine, immunogenicity, vaccine allocation, vaccine safety
narrower: reverse vaccinology

slug: diabetes
name: Diabetes and metabolic disease
names: diabetes, diabetes mellitus, metabolic disease, diabetology
narrower: type 2 diabetes, type 1 diabetes, glucose monitoring, insulin resistance, obesity, blood glucose
narrower: glycemic control, beta cell, pancreatic islet, artificial pancreas, metabolic syndrome
narrower: gestational diabetes, GLP-1, HbA1c, diabetic retinopathy, insulin secretion
narrower: diabetic kidney disease, NAFLD, continuous glucose monitor, prediabetes, hypoglycemia
narrower: glucose prediction, diabetic foot, insulin dosing, semaglutide, glycaemic, fatty liver

slug: obesity
name: Obesity and weight
names: obesity, overweight, body weight regulation, adiposity
narrower: body mass index, weight loss, semaglutide, bariatric surgery, adipose tissue, childhood obesity
narrower: GLP-1 receptor agonist, BMI, energy balance, high-fat diet, food intake, leptin, visceral fat
related: diabetes

slug: cardiology
name: Cardiology
names: cardiovascular disease, cardiovascular medicine, heart disease, cardiovascular research
narrower: heart failure, atrial fibrillation, myocardial infarction, ECG, electrocardiogram
narrower: coronary artery disease, hypertension, blood pressure, arrhythmia, cardiomyopathy
narrower: echocardiography, echocardiogram, cardiac electrophysiology, cardiac MRI, atherosclerosis
narrower: cardiac imaging, congenital heart, aortic, stroke risk, cardiomyocyte, heart rate variability
narrower: cardiac arrest, heart valve, ventricular, cholesterol, lipoprotein, cardiac digital twin
narrower: photoplethysmography, left ventricle, peripheral artery, cardiac function, heart sound
narrower: aortic stenosis, thrombosis, coronary, cardiovascular risk, cardiac, pulmonary hypertension
narrower: statin, venous thromboembolism

slug: psychiatry
name: Psychiatry and mental health
names: psychiatry, mental illness, psychiatric disorder, mental disorder, psychopathology
narrower: depression, schizophrenia, bipolar disorder, anxiety, autism, ADHD, PTSD, addiction, suicide
narrower: eating disorder, psychosis, computational psychiatry, antidepressant, psychotherapy, OCD
narrower: obsessive-compulsive, major depressive disorder, substance use, psychological distress
narrower: digital mental health, self-harm, loneliness, ketamine, psilocybin, psychedelic therapy
narrower: stress disorder, depression detection, anorexia nervosa, antipsychotic, mental health counseling
narrower: postpartum depression, trauma exposure, well-being, cognitive behavioral therapy
narrower: suicidal ideation, mood disorder
related: mental-health

slug: depression
name: Depression and anxiety
names: depression, major depressive disorder, anxiety disorder, mood disorder
narrower: antidepressant, depression detection, depressive symptoms, anxiety, SSRI
narrower: treatment-resistant depression, anhedonia, postpartum depression, depression severity, PHQ-9
narrower: ketamine treatment, suicidal, bipolar disorder, generalized anxiety, social anxiety
narrower: late-life depression
broader: psychiatry

slug: schizophrenia
name: Schizophrenia and psychosis
names: schizophrenia, psychosis, psychotic disorder
narrower: antipsychotic, first-episode psychosis, auditory hallucination, clinical high risk
narrower: negative symptoms, clozapine, schizotypy, 22q11, thought disorder
broader: psychiatry

slug: autism
name: Autism and neurodevelopmental disorders
names: autism, autism spectrum disorder, neurodevelopmental disorder, ADHD, neurodiversity
narrower: autistic, attention deficit hyperactivity, ABIDE, intellectual disability, Rett syndrome
narrower: Fragile X, autism diagnosis, children with autism, social communication
narrower: sensory processing in autism, dyslexia, Down syndrome, developmental language disorder
broader: psychiatry

slug: addiction
name: Addiction and substance use
names: addiction, substance use disorder, substance abuse, drug addiction
narrower: opioid use disorder, opioid overdose, alcohol use, alcohol use disorder, smoking cessation
narrower: cannabis, cocaine, nicotine, tobacco, craving, gambling disorder, methamphetamine, naloxone
narrower: vaping, e-cigarette, drug-seeking, overdose death, heroin, fentanyl
broader: psychiatry

slug: public-health
name: Public health
names: population health, global health, community health, health policy
narrower: health equity, health disparities, social determinants of health, vaccination coverage
narrower: air pollution health, tobacco control, maternal health, health promotion, health inequality
narrower: physical activity, disease prevention, screening programme, mortality, life expectancy
narrower: health communication, nutrition, health system, low- and middle-income, child mortality
narrower: health behavior, occupational health, injury prevention, drinking water safety, sanitation
narrower: opioid epidemic, health survey, racial disparities, gun violence, health literacy
narrower: disease surveillance, environmental-health, immunization, global burden, sexual health
narrower: homelessness, pandemic preparedness, community health worker

slug: environmental-health
name: Environmental health and toxicology
names: environmental health, toxicology, environmental exposure
narrower: air pollution exposure, PM2.5, microplastics, PFAS, pesticide exposure, heavy metal
narrower: endocrine disruptor, exposome, lead exposure, heat-related mortality, ecotoxicology
narrower: noise exposure, toxicity testing, carcinogen, arsenic, heat wave health, radiation exposure
narrower: chemical exposure, nanotoxicity, indoor air quality

slug: health-services-research
name: Health services and health economics
names: health services research, health economics, healthcare delivery, health care management
narrower: cost-effectiveness, hospital operations, health insurance, Medicare, Medicaid, primary care access
narrower: length of stay, readmission, emergency department, telemedicine, telehealth, quality of care
narrower: clinical guideline, patient safety, health technology assessment, waiting list
narrower: healthcare workforce, physician burnout, clinical workflow, health expenditure, nursing staff
narrower: implementation science, patient flow, hospital bed, NHS

slug: digital-health
name: Digital health and wearables
names: digital health, mobile health, mHealth, wearable health monitoring, telemedicine
narrower: wearable sensor, smartwatch, photoplethysmography, digital biomarker, remote patient monitoring
narrower: health app, accelerometer physical activity, telehealth, digital phenotyping, digital therapeutics
narrower: just-in-time adaptive intervention, Fitbit, Apple Watch, PPG signal, wearable device
narrower: continuous glucose monitoring, health monitoring, ambulatory monitoring, digital intervention
narrower: smart ring

slug: pharmacology
name: Pharmacology and drug development
names: pharmacology, drug development, pharmaceutical science, pharmacy
narrower: pharmacokinetics, pharmacodynamics, drug repurposing, drug-drug interaction, adverse drug reaction
narrower: pharmacovigilance, drug-delivery, dose-response, drug target, clinical pharmacology
narrower: drug resistance, drug metabolism, pharmacogenomics, population pharmacokinetic
narrower: small molecule inhibitor, lead optimization, PBPK, formulation of drugs
narrower: G protein-coupled receptor, drug screening, drug combination, nanomedicine, drug synergy
narrower: drug safety, medication adherence, biologic drug, receptor agonist, drug release, adverse event
narrower: precision dosing

slug: medicinal-chemistry
name: Medicinal chemistry
names: structure-based drug design, medicinal chemistry design
narrower: hit-to-lead, structure-activity relationship, virtual screening, molecular docking
narrower: kinase inhibitor, lead optimization, PROTAC, covalent inhibitor, fragment-based
narrower: binding affinity prediction, ligand binding, small molecule inhibitor, natural product drug, ADMET
narrower: allosteric inhibitor, DNA-encoded library, macrocycle, scaffold hopping

slug: drug-delivery
name: Drug delivery and nanomedicine
names: drug delivery, nanomedicine, drug carrier
narrower: lipid nanoparticle, liposome, controlled release, gene therapy vector, AAV, adeno-associated virus
narrower: microneedle, blood-brain barrier delivery, nanocarrier, mRNA delivery, microrobot for drug
narrower: magnetic nanoparticle therapy, targeted delivery, hydrogel delivery, polymeric nanoparticle
narrower: hyperthermia

slug: gene-therapy
name: Gene and cell therapy
names: gene therapy, cell therapy, advanced therapies
narrower: AAV vector, lentiviral, CAR-T, antisense oligonucleotide, adeno-associated virus
narrower: therapeutic genome editing, hematopoietic stem cell transplantation, siRNA therapeutic
narrower: capsid engineering, in vivo gene editing, stem cell therapy, RNA therapeutics, viral vector

slug: critical-care
name: Critical care and sepsis
names: critical care, intensive care, ICU, sepsis
narrower: mechanical ventilation, sepsis prediction, septic shock, acute kidney injury, ARDS
narrower: acute respiratory distress, ICU mortality, MIMIC-III, MIMIC-IV, cardiac arrest, delirium
narrower: vasopressor, trauma patients, patient deterioration, resuscitation, early warning score
narrower: critically ill, anesthesia depth, intraoperative hypotension, extracorporeal membrane oxygenation
narrower: organ failure

slug: surgery
name: Surgery
names: surgical practice, surgical science, operative medicine
narrower: robotic surgery, laparoscopic, surgical workflow, surgical skill, surgical video
narrower: postoperative complication, perioperative, transplantation, surgical phase, neurosurgery
narrower: minimally invasive surgery, cataract surgery, endoscopic surgery, surgical navigation
narrower: orthopedic surgery, organ transplant, surgical outcomes, bariatric surgery, anesthesia
narrower: surgical planning

slug: respiratory-medicine
name: Respiratory medicine
names: pulmonology, lung disease, respiratory disease, pulmonary medicine
narrower: asthma, COPD, pneumonia, lung function, pulmonary fibrosis, cystic fibrosis, spirometry
narrower: lung sound, tuberculosis, ARDS, cough, chest radiograph, lung nodule, respiratory infection
narrower: bronchiolitis, pulmonary embolism, lung injury, mechanical ventilation, interstitial lung disease
narrower: airway, lung cancer screening, alveolar, lung ultrasound

slug: nephrology
name: Nephrology and urology
names: kidney disease, nephrology, urology, renal disease
narrower: chronic kidney disease, acute kidney injury, dialysis, kidney transplant, hemodialysis, glomerular
narrower: prostate, renal function, polycystic kidney, bladder, nephropathy, kidney stone, podocyte, eGFR

slug: gastroenterology
name: Gastroenterology and hepatology
names: gastroenterology, hepatology, digestive disease
narrower: inflammatory bowel disease, cirrhosis, colonoscopy, polyp detection, hepatitis, fatty liver, NASH
narrower: liver fibrosis, endoscopy, capsule endoscopy, irritable bowel, Crohn's disease, ulcerative colitis
narrower: gut barrier, liver transplant, pancreatitis, colorectal, hepatocyte, intestinal epithelium
narrower: Helicobacter pylori, esophageal

slug: ophthalmology
name: Ophthalmology
names: eye disease, eye care, retinal disease
narrower: diabetic retinopathy, glaucoma, macular degeneration, fundus image, optical coherence tomography
narrower: OCT angiography, myopia, cataract, cornea, retinopathy of prematurity, retinal imaging
narrower: visual field, keratoconus, dry eye, fundus photography, retinal vessel, retinitis pigmentosa
narrower: intraocular pressure

slug: womens-health
name: Reproductive and women's health
names: women's health, reproductive health, reproductive biology, obstetrics, gynaecology, pregnancy
narrower: preeclampsia, preterm birth, IVF, infertility, menopause, endometriosis, fetal ultrasound
narrower: embryo selection, polycystic ovary, contraception, maternal mortality, gestational, menstrual
narrower: breastfeeding, oocyte, sperm, placenta, birth outcomes, stillbirth, fetal growth
narrower: cervical cancer screening, fetal heart rate, caesarean, ovarian, labour and delivery
narrower: pregnant women, fertility treatment

slug: pediatrics
name: Paediatrics and child health
names: pediatrics, child health, neonatology, paediatric medicine
narrower: neonatal, preterm infant, newborn, childhood cancer, children's growth, adolescent health
narrower: infant mortality, neonatal intensive care, pediatric patients, childhood obesity, stunting
narrower: malnutrition in children, birth weight, pediatric asthma, child development

slug: nutrition
name: Nutrition and diet
names: nutrition, nutritional science, dietetics
narrower: dietary intake, food intake, micronutrient, obesity diet, vitamin D, ketogenic diet
narrower: Mediterranean diet, nutrition estimation, fasting, ultra-processed food, dietary assessment
narrower: food logging, dietary pattern, malnutrition, protein intake, sugar-sweetened, dietary fiber
narrower: food recommendation health, supplementation

slug: rehabilitation
name: Rehabilitation and assistive technology
names: rehabilitation, assistive technology, physical therapy, disability technology
narrower: exoskeleton, prosthesis, prosthetic hand, stroke rehabilitation, gait rehabilitation
narrower: rehabilitation robot, wheelchair, physiotherapy, visually impaired assistance
narrower: blind and low vision, upper-limb, functional electrical stimulation, myoelectric
narrower: spinal cord injury, virtual rehabilitation, hearing aid, neurorehabilitation
narrower: augmentative and alternative communication

slug: radiotherapy
name: Radiotherapy and medical physics
names: radiotherapy, radiation therapy, medical physics, radiation oncology
narrower: proton therapy, treatment planning, dose calculation, IMRT, brachytherapy, FLASH radiotherapy
narrower: dosimetry, carbon ion therapy, MR-guided radiotherapy, radiobiology, organ at risk, VMAT
narrower: stereotactic, dose prediction, cone-beam CT, Monte Carlo dose, adaptive radiotherapy
narrower: particle therapy, linear energy transfer, boron neutron capture, radiation dose, dose distribution
narrower: radiomics, image-guided radiotherapy, theranostics

slug: hematology
name: Haematology
names: hematology, blood disease, blood disorder
narrower: leukemia, lymphoma, multiple myeloma, anemia, sickle cell disease, thalassemia, hemophilia
narrower: blood cell, hematopoiesis, platelet, blood transfusion, thrombosis, coagulation, red blood cell
narrower: myelodysplastic, acute myeloid leukemia, clonal hematopoiesis, bone marrow transplant, erythrocyte

slug: orthopedics
name: Orthopaedics and musculoskeletal health
names: orthopedics, musculoskeletal disease, musculoskeletal health
narrower: osteoarthritis, osteoporosis, bone fracture, spine surgery, knee osteoarthritis, scoliosis
narrower: joint replacement, bone density, cartilage, low back pain, sarcopenia, tendon injury, bone healing
narrower: rotator cuff, hip fracture, vertebral, muscle atrophy

slug: dentistry
name: Dentistry and oral health
names: dentistry, oral health, dental medicine
narrower: dental caries, periodontitis, tooth segmentation, orthodontic, dental X-ray, panoramic radiograph
narrower: dental implant, intraoral scan, oral cancer, enamel

slug: rare-diseases
name: Rare diseases
names: orphan disease, rare genetic disease
narrower: rare disease diagnosis, undiagnosed disease, Mendelian disorder, orphan drug, lysosomal storage
narrower: Duchenne, cystic fibrosis, natural history study, phenotype-driven diagnosis
narrower: Human Phenotype Ontology, mitochondrial disease, muscular dystrophy
`;
