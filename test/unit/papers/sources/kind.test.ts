import { describe, expect, it } from "vitest";
import { kindOf } from "../../../../src/papers/sources/kind.ts";

describe("what is no paper is told from papers", () => {
  it.each([
    ["correction", "Author Correction: Kites over Orléans"],
    ["correction", "Publisher Correction"],
    ["correction", "Correction to “Kites over Orléans”"],
    ["correction", "Correction to: Kites"],
    ["correction", "Correction for Okafor et al., Kites over Orléans"],
    ["correction", "Erratum to Kites"],
    ["correction", "Corrigendum: Kites"],
    ["correction", "Retraction Note: Kites"],
    ["correction", "RETRACTED: Kites"],
    ["correction", "[Retracted] Kites"],
    ["correction", "Editorial Expression of Concern: Kites"],
    ["editorial", "Editorial"],
    ["editorial", "Guest Editorial: The year of kites"],
    ["editorial", "Preface"],
    ["contents", "Table of Contents"],
    ["contents", "Issue Information"],
    ["contents", "[Front cover]"],
    ["contents", "Inside Back Cover: Kites (Kite J. 3/2026)"],
    ["contents", "Editorial Board"],
    ["contents", "IEEE Transactions on Kites Publication Information"],
    ["paper", "Corrections to scaling in the Ising model"],
    ["paper", "Correction of drift in kite cameras"],
    ["paper", "Retraction of kites by winches"],
    ["paper", "Editorial decisions in journals of kites"],
    ["paper", "Contents of vitamin C in plums"],
    ["paper", "Cover trees for fast search"],
    ["paper", "Cover letters and bias"],
    ["paper", "Introduction to kites"],
  ])("%s: %s", (kind, title) => expect(kindOf({ title })).toBe(kind));

  it("a feed's own word counts where the title says nothing", () => {
    expect(kindOf({ title: "Kites at last", labels: ["Physics", "Editorial"] })).toBe("editorial");
    expect(kindOf({ title: "Kites at last", labels: ["Correction"] })).toBe("correction");
    expect(kindOf({ title: "Kites at last", labels: ["Research Article", "Covers"] })).toBe("paper");
  });
});
