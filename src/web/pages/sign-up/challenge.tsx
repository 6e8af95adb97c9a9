/**
 * An additional step of the sign-up while too many come in. The script does it by itself; without a script a person answers a
 * question.
 */
import type { Challenge } from "../../../subscribers/challenge.ts";
import { FieldError, faulty } from "../../components/field.tsx";
import { Layout } from "../../components/layout.tsx";
import { correctionField } from "../../http/correction.ts";
import { honeypotField, type SignUpValues } from "./form.tsx";
import { beforeField } from "./your-topics.tsx";

type ChallengeProps = {
  /** The fields of the form, so that nobody has to type them again. */
  typed: SignUpValues & { trap: string; instead: string; before: readonly string[] };
  challenge: Challenge;
  /** Whether there was a wrong answer. */
  wrongProof: boolean;
};

/** The challenge with its question; the fields of the form are sent along as hidden fields. */
export function ChallengePage({
  typed,
  challenge: { challenge, bits, question },
  wrongProof,
}: ChallengeProps) {
  const error = wrongProof
    ? "That answer was not right, or came too late or twice. Here is another question."
    : undefined;
  const hidden: [name: string, value: string][] = [
    ["email", typed.email],
    ...typed.picked.map((slug): [string, string] => ["topic", slug]),
    ["words", typed.words],
    ["description", typed.description],
    ...typed.authors.map((name): [string, string] => ["author", name]),
    ["timeZone", typed.timeZone],
    [honeypotField, typed.trap],
    [correctionField, typed.instead],
    ...typed.before.map((key): [string, string] => [beforeField, key]),
    ["challenge", challenge],
    ["nonce", ""],
  ];
  return (
    <Layout title="One step more" isPrivate>
      <h1>One step more</h1>
      <p class="lead">
        Unusually many sign-ups are coming in, most of them by machines. So that yours is taken at once,
        please answer a question.
      </p>
      <form method="post" action="/subscribe" data-challenge={challenge} data-bits={bits}>
        {hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="banner good" role="status" data-working hidden>
          Your browser is answering by itself, and goes on when it is done: a few seconds. There is nothing
          for you to do.
        </p>
        <label for="answer">{question}</label>
        <input
          class="short"
          id="answer"
          name="answer"
          inputmode="numeric"
          autocomplete="off"
          required
          maxlength={20}
          {...faulty("answer", error)}
        />
        <FieldError id="answer" message={error} />
        <button type="submit">Send me papers</button>
      </form>
      <p class="soft">
        What you typed is kept. The question can be answered once, within a quarter of an hour.
      </p>
    </Layout>
  );
}
