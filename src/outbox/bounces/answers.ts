/** Recognises mail that comes to a return path and reports no failure: delays, receipts, automatic replies. Pure. */
import type { Email } from "postal-mime";

/** The value of a header field by its name in lower case; empty where there is none. */
export type HeaderValue = (name: string) => string;

/** Looks up the header fields of a mail, the first of each name. */
export const headersOf =
  (email: Email): HeaderValue =>
  (name) =>
    email.headers.find(({ key }) => key === name)?.value ?? "";

/** What a reply or an automatic answer puts before the subject that it answers. */
const replied = /^\s*(?:re|aw|sv|antw|fwd?|wg|tr|rv)\s*:/i;
const failureSubject =
  /undeliver|not (?:be )?delivered|delivery (?:\w+ )?(?:notification: \w+ has failed|fail|report|problem|error|status)|fail(?:ed|ure) (?:mail|notice|delivery)|mail(?:er)? (?:delivery )?(?:system )?(?:fail|error|problem)|returned (?:mail|to sender)|returning to sender|non-?delivery|user unknown|rejected mail|unzustellbar|nicht zugestellt|non remis|no se pudo entregar|mancata consegna/i;

/** Whether its subject says that a mail was not delivered. */
export const mentionsFailure = (header: HeaderValue): boolean =>
  !replied.test(header("subject")) &&
  (failureSubject.test(header("subject")) || header("x-failed-recipients") !== "");

const delayWords =
  /\b(?:not yet been|has been delayed|has been postponed|is (?:being )?delayed|still being retried|(?:be |is )?retried (?:for|until)|(?:will|(?:I|we).ll) (?:continue|keep|retry|try again|be retried)|attempts will continue|warning (?:message )?only|just a warning|no action is required)|\(delay\)/i;
const answerSubject =
  /^\s*(?:read|not read|auto(?:matic|mated|matisch\w*)?[- ]?(?:re(?:ply|sponse)|antwort|svar)|out of (?:the )?office|(?:on |ooo\b|i am |away).{0,20}(?:vacation|leave|holiday|office|away)|away\b|vacation|abwesen\w*|urlaub\w*|r(?:é|e)ponse automatique|absence|respuesta autom|fuera de|risposta automatica|resposta autom|gelesen|afwezig|lu)\s*(?:\b|:)/i;
const answerPrecedence = /auto.?reply/i;

/**
 * What kind of answer a mail is, in a few words; null where it may be a report.
 *
 * @param said the mail's text for people
 */
export function answerOf(header: HeaderValue, said: string): string | null {
  if (delayWords.test(said) || /\bdelayed\b|\(delay\)/i.test(header("subject")))
    return "a delay, not a failure";
  if (mentionsFailure(header)) return null;
  if (answerSubject.test(header("subject"))) return "an automatic reply or a receipt";
  // RFC 3834. Some servers mark their reports in the same way.
  const isAutomatic =
    /^\s*auto-replied/i.test(header("auto-submitted")) ||
    answerPrecedence.test(header("precedence")) ||
    ["x-autoreply", "x-autorespond", "x-autoresponse"].some((name) => header(name) !== "");
  return isAutomatic && !failureWords.test(said) ? "an automatic reply" : null;
}

const failureWords =
  /(?:could|can|was|were|has|have) ?n[o']t (?:be |been )?(?:delivered|accepted|reach)|cannot be delivered|undeliver|un(?:able|successful) (?:to deliver|delivery)|did not reach|not delivered|delivery (?:has )?failed|permanent(?:ly)? (?:error|fail|fatal)|\b5\d\d[ -]5\.\d/i;
const conversation =
  /(?:confirm|verify|prove) (?:that )?(?:you are|you.re|yourself|your (?:identity|message))|sender (?:verification|confirmation)|challenge.response|(?:is|was|has been|will be|being) (?:held|quarantined)|await(?:s|ing) (?:your |moderator )?(?:approval|confirmation|verification|moderation)|(?:click|visit|reply|follow)\b[^.]{0,80}\b(?:confirm|verify|approve|release|prove|deliver)|approved senders?|subscri(?:bed|ption)|mailing list|results of your (?:e-?mail )?commands|thank you for (?:contacting|your (?:e-?mail|message|mail|enquiry|inquiry))|we have received your|your (?:e-?mail|message|request|enquiry|inquiry) (?:has been|was) received|ticket|out of (?:the )?office|on (?:vacation|holiday|\w+ leave|leave)|(?:be|am) (?:away|back)|limited access|urlaub|abwesend|nicht im b(?:ü|ue)ro|absent|vacaciones|vacances/i;

/** Whether a mail reads like the answer of a program for a person or a list, and mentions no failure. This is a guess. */
export const looksLikeAnswer = (header: HeaderValue, said: string): boolean =>
  !mentionsFailure(header) && !failureWords.test(said) && conversation.test(said);

/** Whether a mail tells of a failure, in its subject or its words. */
export const looksLikeFailure = (header: HeaderValue, said: string): boolean =>
  mentionsFailure(header) || failureWords.test(said);
