/** Judges the answer of the chat service to one question. Pure. */
import { type Finding, ok, warn } from "./finding.ts";

/** A short abstract, of which the doctor asks for a sentence. */
export const askedAbstract =
  "We fly 24 kites over a harbour and measure how their tails dampen gusts. KiteTail, our model of a tail as a chain of springs, predicts the pull on the string within 3 percent.";

type Answer = { ok: true; text: string } | { ok: false; message: string; isAnswer: boolean };

/** At worst a warning, because digests are sent without summaries. */
export function judgeSummaries(model: string, answer: Answer): Finding {
  if (answer.ok) return ok("summaries", `${model} answers: “${answer.text}”`);
  return answer.isAnswer
    ? warn(
        "summaries",
        `${model} answers, but its sentence would be dropped: ${answer.message}`,
        "run it again; where this comes up each time, choose another SUMMARIES_MODEL",
      )
    : warn(
        "summaries",
        `digests go out without ${model}: ${answer.message}`,
        "see that SUMMARIES_URL, SUMMARIES_MODEL and SUMMARIES_KEY are right, and that the service is up",
      );
}
