/** A correction for a topic that looks misspelled, with a button that applies it. */
import { correctionField, writeCorrection } from "../http/correction.ts";

/** It must be inside the form that holds the topic, which the button submits. */
export function DidYouMean({ typed, meant }: { typed: string; meant: string }) {
  return (
    <p>
      Did you mean “<span dir="auto">{meant}</span>”?{" "}
      <button class="quiet small" type="submit" name={correctionField} value={writeCorrection(typed, meant)}>
        Yes, change it
      </button>
    </p>
  );
}
