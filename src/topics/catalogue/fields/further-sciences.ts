/** Concepts of the catalogue, in the format of topics/README.md. */
export default `
# Further sciences

slug: kalman-filtering
name: Kalman filtering and state estimation
names: Kalman filter, state estimation, Kalman filtering, nonlinear filtering, Bayesian filtering
narrower: extended Kalman filter, unscented Kalman, ensemble Kalman filter, Kalman smoother
narrower: moving horizon estimation, observer design, invariant filtering, sensor fusion filter
narrower: set-membership estimation, target tracking filter, Rauch-Tung-Striebel, stochastic filtering
related: data-assimilation, control

slug: mathematics-education
name: Mathematics education
names: math education, teaching mathematics, mathematics teaching
narrower: undergraduate mathematics, calculus course, mathematics students, proof comprehension by students
narrower: school mathematics, mathematics teachers, calculus students
related: education-technology

slug: model-organisms
name: Model organisms
names: animal model
narrower: Drosophila, Caenorhabditis elegans, C. elegans, zebrafish, mouse model, Arabidopsis
narrower: Saccharomyces cerevisiae, Xenopus, fruit fly, nematode, budding yeast, fission yeast
narrower: non-human primate, macaque, marmoset
related: zoology, genetics

slug: stroke
name: Stroke
names: ischemic stroke, cerebrovascular disease, acute stroke
narrower: stroke rehabilitation, stroke lesion, intracerebral hemorrhage, thrombectomy, thrombolysis
narrower: large vessel occlusion, post-stroke, stroke patients, stroke outcome, stroke recovery
narrower: subarachnoid hemorrhage
broader: neurology
`;
