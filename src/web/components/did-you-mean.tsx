/** A topic that looks mistyped, and the button that puts the likely one in its place. */
import { correctionField, writeCorrection } from "../http/correction.ts";

/** Inside the form that holds the topic: the button submits it. */
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
