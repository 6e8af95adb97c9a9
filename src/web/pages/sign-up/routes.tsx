/** Signing up by the form. The answer is the same to the byte for every address, apart from the address itself. */

import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { parseSignUp } from "../../../subscribers/sign-up-input.ts";
import { zoneMeant } from "../../../subscribers/time-zone.ts";
import { nameOfPick } from "../../../topics/catalogue.ts";
import { takeSignUp } from "../../actions/sign-up.ts";
import { errorPage } from "../../components/error-page.tsx";
import { Layout } from "../../components/layout.tsx";
import { SiteName } from "../../components/site-name.tsx";
import type { Site } from "../../http/context.ts";
import { correctionField, readCorrection, wordsIn } from "../../http/correction.ts";
import { formBody } from "../../http/form.ts";
import { privatePage } from "../../http/headers.ts";
import { homePageAgain } from "../home.tsx";
import { ChallengePage } from "./challenge.tsx";
import { honeypotField } from "./form.tsx";
import { beforeField, YourTopics } from "./your-topics.tsx";

/** POST `/subscribe`. */
export function signUpPages(site: Site): Hono {
  const { from, outboxFolder } = site;
  return new Hono().post("/subscribe", privatePage, formBody, async (c) => {
    const form = c.get("form");
    // One field with many topics, or one field for each topic.
    const words = form.texts("words");
    const typed = {
      email: form.text("email"),
      picked: form.texts("topic"),
      words: words.filter((text) => text.trim() !== "").join(", "),
      description: form.text("description"),
      authors: form.texts("author"),
      timeZone: zoneMeant(form.text("timeZone")),
    };
    const instead = form.text(correctionField);
    const corrected = readCorrection(instead);
    const parsed = parseSignUp({
      ...typed,
      topics: [...typed.picked.map(nameOfPick), ...words.flatMap((text) => wordsIn(text, corrected))],
    });
    if (!parsed.ok) return homePageAgain(c, site, { values: typed, errors: parsed.errors });
    const challenge = form.text("challenge");
    const shown = { challenge, nonce: form.text("nonce"), answer: form.text("answer") };
    const proof = challenge === "" ? null : shown;
    const trap = form.text(honeypotField);
    const before = form.texts(beforeField);
    const kept = new Set(parsed.choices.topics.map(({ key }) => key));
    const gone = [...before, ...(corrected ? [corrected.key] : [])].filter((key) => !kept.has(key));
    const choices = { ...parsed.choices, dropped: gone };
    const { address } = parsed;
    const taken = await takeSignUp(c, site, { address, choices }, { proof, isBot: trap !== "" });
    if (!taken.ok && taken.why === "unproved")
      return c.html(<ChallengePage typed={{ ...typed, trap, instead, before }} {...taken} />, 403);
    if (!taken.ok) return errorPage(c, 429, { "Retry-After": String(taken.retryAfterSeconds) });
    const { topics } = choices;
    const notes = topics.length === 0 ? [] : await site.ask.notes({ topics, now: site.now() });
    return c.html(
      <CheckYourMail from={from.address} hasOutbox={outboxFolder !== null}>
        <YourTopics typed={typed} topics={topics} notes={notes} />
      </CheckYourMail>,
      202,
    );
  });
}

type CheckYourMailProps = { from: string; hasOutbox: boolean; children?: Child };

function CheckYourMail({ from, hasOutbox, children }: CheckYourMailProps) {
  return (
    <Layout title="Check your mail" isPrivate>
      <h1>Now check your mail</h1>
      <p class="lead">
        A mail from <strong class="address">{from}</strong> is on its way. Open it and tap{" "}
        <strong>Confirm my subscription</strong>: your first papers leave at once.
      </p>
      {hasOutbox && (
        <p>
          No mail server is set up here, so it does not leave this machine: it is in{" "}
          <a href="/outbox">the outbox</a>.
        </p>
      )}
      {children}
      <h2>What to look for</h2>
      <ul>
        <li>
          New here: “Please confirm your <SiteName /> subscription”. Its link works for three days.
        </li>
        <li>
          Here before: “You already subscribe to <SiteName />
          ”, with the way to your topics.
        </li>
      </ul>
      <h2>Nothing there?</h2>
      <ul>
        <li>Give it a minute or two, and look into the spam folder.</li>
        <li>
          A mistyped address is the usual reason: <a href="/#sign-up">sign up once more</a>. The same address
          gets one such mail in ten minutes and four in a day, however often it is asked for.
        </li>
        <li>
          Addresses that have sent our mail back, called it spam or said “this was not me” get none: try
          another of yours.
        </li>
      </ul>
    </Layout>
  );
}
