/** The catalogue's files, one a field. */
import architectures from "./fields/architectures.ts";
import astrophysics from "./fields/astrophysics.ts";
import bayesianMethodsAndCausality from "./fields/bayesian-methods-and-causality.ts";
import biology from "./fields/biology.ts";
import broadFields from "./fields/broad-fields.ts";
import chemistryAndMaterials from "./fields/chemistry-and-materials.ts";
import computerSystems from "./fields/computer-systems.ts";
import condensedMatter from "./fields/condensed-matter.ts";
import earthAndEnergy from "./fields/earth-and-energy.ts";
import economicsAndSociety from "./fields/economics-and-society.ts";
import efficiency from "./fields/efficiency.ts";
import fluidsPlasmaAcoustics from "./fields/fluids-plasma-acoustics.ts";
import furtherMachineLearning from "./fields/further-machine-learning.ts";
import furtherSciences from "./fields/further-sciences.ts";
import generativeModels from "./fields/generative-models.ts";
import graphicsAndInteraction from "./fields/graphics-and-interaction.ts";
import graphsSeriesTablesAudio from "./fields/graphs-series-tables-audio.ts";
import language from "./fields/language.ts";
import learningParadigms from "./fields/learning-paradigms.ts";
import learningTheory from "./fields/learning-theory.ts";
import machineLearningForScience from "./fields/machine-learning-for-science.ts";
import mathematics from "./fields/mathematics.ts";
import medicine from "./fields/medicine.ts";
import neuroscience from "./fields/neuroscience.ts";
import optics from "./fields/optics.ts";
import particlesAndGravity from "./fields/particles-and-gravity.ts";
import physics from "./fields/physics.ts";
import quantum from "./fields/quantum.ts";
import reinforcementLearningAndRobotics from "./fields/reinforcement-learning-and-robotics.ts";
import security from "./fields/security.ts";
import software from "./fields/software.ts";
import statisticalPhysics from "./fields/statistical-physics.ts";
import statistics from "./fields/statistics.ts";
import theoryOfComputation from "./fields/theory-of-computation.ts";
import training from "./fields/training.ts";
import trust from "./fields/trust.ts";
import vision from "./fields/vision.ts";

/** In the order in which a name that two of them have would be looked for. */
export const fields: readonly string[] = [
  broadFields,
  architectures,
  training,
  efficiency,
  language,
  vision,
  generativeModels,
  learningParadigms,
  reinforcementLearningAndRobotics,
  graphsSeriesTablesAudio,
  learningTheory,
  bayesianMethodsAndCausality,
  trust,
  machineLearningForScience,
  furtherMachineLearning,
  mathematics,
  statistics,
  physics,
  condensedMatter,
  statisticalPhysics,
  fluidsPlasmaAcoustics,
  quantum,
  optics,
  particlesAndGravity,
  astrophysics,
  chemistryAndMaterials,
  biology,
  neuroscience,
  medicine,
  earthAndEnergy,
  economicsAndSociety,
  computerSystems,
  security,
  software,
  theoryOfComputation,
  graphicsAndInteraction,
  furtherSciences,
];
