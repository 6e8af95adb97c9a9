import { stems } from "./analysis.ts";

/** Metadiscourse: stems of words with which papers write about themselves and others. No phrase that names a topic begins or ends with one. */
export const metadiscourse: ReadonlySet<string> = new Set(
  [
    "paper work study approach method technique framework result results finding findings contribution experiment evaluation",
    "propose present introduce demonstrate show achieve outperform improve address reveal provide enable allow require leverage",
    "use using based including across existing previous prior recent current novel new first key main important significant",
    "extensive comprehensive art performance remain given page improvement advance progress challenge limitation problem task code available",
    "strong better best high higher low lower large-scale various different diverse multiple several single two three many wide",
  ].flatMap(stems),
);
