/** Decides from a server's words what they mean for the address, for replies and reports alike. Pure. */

/**
 * What a report says about an address. `hard`: it does not exist. `soft`: it takes no mail now. `policy`: the message or its
 * sender was refused, which says nothing about the address. `complaint`: its reader called the message abuse. `none`: it has
 * not failed.
 */
export type BounceClass = "none" | "policy" | "soft" | "hard" | "complaint";

/** What a failure can mean. */
export type Failure = "policy" | "soft" | "hard";

/** Mildest first. */
export const bounceClasses: readonly BounceClass[] = ["none", "policy", "soft", "hard", "complaint"];

// An enhanced status code of class 4 or 5 (RFC 3463 section 2) that is no part of an IP address.
const enhancedCode = /(?<![\d.])([45])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/;
// A reply's code (RFC 5321 section 4.2) that is no part of a telephone number.
const replyCode = /(?<![\d.(+-])([45])[0-57]\d(?![\d.)]|-\d{3})/;

const fullWords =
  /quota|(?:mail ?(?:box|folder)|inbox) (?:\S+ )?(?:is )?(?:full|over)|(?:in|not )(?:sufficient|enough) (?:\w+ )?(?:storage|space)|(?:box|disk) space not enough|out of storage|storage limit/i;
/** A quota of the sender's is no full mailbox. */
const sendersLimit = /(?:send(?:ing|er)?|outgoing|daily|hourly|relay) (?:\S+ ){0,2}(?:quota|limit)/i;
const notYetWords =
  /gr[ea]y-?list|temporarily (?:\w+ )?(?:unavailable|disabled|deactivated|inactive|suspended|closed|rejected)/i;
const policyWords =
  /spam|junk|black ?list|block ?list|denylist|blocked|\brbl\b|dnsbl|policy|reputation|dmarc|\bspf\b|dkim|(?:message|unacceptable|prohibited) content|content (?:\w+ )?(?:reject|filter|denied|violat|refus)|virus|malware|relay|too (?:large|big|long)|(?:message|mail|maximum) size|size (?:limit|exceed)|authori[sz]ed|authenticat|rate limit|too many|unsolicited|abuse|sender (?:address|domain|is|was|verif\w*|rejected|denied)|client (?:host|address)|helo (?:command|name|host)|\bptr\b|reverse (?:dns|host|lookup)|your (?:ip|host|server)/i;

const somebody = "(?:user|recipient|mailbox|address(?:ee)?|account|person|alias)(?:\\(?e?s\\)?)?";
// A word in between is part of the mailbox's name, unless it makes it the name of a server.
const of = "(?: (?!server|host|system|domain)\\S+)?(?: is| was| has been)?";
const unknownWords = new RegExp(
  [
    `${somebody}${of} (?:unknown|not (?:known|found|recogni[sz]ed)|invalid)`,
    "(?:does|do|did)(?: not|n.t) (?:exist|have an? (?:\\S+ ){0,3}(?:account|mailbox|address|delivery point))",
    `unknown (?:${somebody}|local.?part|virtual|or illegal|host|domain)`,
    "(?:host|domain) unknown",
    `no such (?:${somebody}|domain|local)`,
    "no (?:mailbox|user|account|recipient) (?:here|by|with|of|for|named|found|is|exists|at|on|called)\\b",
    "not a (?:valid|known) (?:\\w+ )?(?:user|recipient|mailbox|address|account|e-?mail)",
    `invalid (?:final delivery )?${somebody}`,
    "unrouteable address|undeliverable address",
    "couldn.t find any host",
    "(?:could|can)(?: not|not|n.t) be found",
    `not our customer|${somebody}\\b[^.]{0,60} not listed in|no match(?:es)?\\b|not (?:exactly )?match`,
    // The same in the languages of large providers.
    "(?:empf(?:ä|ae?)nger|benutzer|postfach) (?:ist )?unbekannt|unbekannter (?:empf|benutzer)|existiert nicht",
    "n.existe pas|(?:utilisateur|destinataire) inconnu",
    "no existe|(?:usuario|destinatario) desconocido|n(?:ã|a)o existe|destinat(?:á|a)rio desconhecido",
    "non esiste|(?:utente|destinatario) (?:sconosciuto|inesistente)|onbekende gebruiker|bestaat niet",
  ].join("|"),
  "i",
);
const closedWords = new RegExp(
  [
    `${somebody}(?: that you tried to reach)?${of} (?:unavailable|disabled|inactive|deactivated|suspended|closed|terminated|discontinued|rejected)`,
    "no longer (?:exists|valid|active|in use|accepts|available|works)",
  ].join("|"),
  "i",
);

const longest = 2_000;

/**
 * Classifies a failure by its status code (RFC 3463, as registered with RFC 5248) and by its words: many servers give
 * 5.0.0, none at all, or 5.7.1 for everything.
 *
 * @param status the report's own status, such as `5.1.1`
 * @param said what the server said, in which a more exact code may stand; its first 2,000 characters count
 * @param otherwise the class where neither a code nor a word decides
 */
export function classify(status: string | null, said: string, otherwise: Failure = "soft"): Failure {
  const detail = said.slice(0, longest);
  const [level, subject, about] = mostExact(status, detail);
  const words = byWords(detail);
  if (words === "soft") return "soft";
  if (level === "4") return subject === 7 ? "policy" : "soft";
  if (subject === undefined || about === undefined) return asFailure(words) ?? otherwise;
  // X.1.7 to X.1.9 are about the sender's address and about relaying.
  if (subject === 1 && about >= 7 && about <= 9) return "policy";
  if (words === "unknown") return "hard";
  if (about === 0 && subject !== 7 && words) return asFailure(words) ?? otherwise;
  switch (subject) {
    case 1:
      return "hard";
    case 2:
      if (about === 3) return "policy";
      return about === 1 && words === "closed" ? "hard" : "soft";
    case 3:
      return about === 4 ? "policy" : "soft";
    case 4:
      // Exchange Online answers so for addresses that are not in the recipient's directory.
      return about === 1 && /access denied/i.test(detail) ? "hard" : "soft";
    case 5:
    case 6:
    case 7:
      return "policy";
    default:
      return asFailure(words) ?? "soft";
  }
}

/** Whether these words say that the mailbox takes nothing now, because it is full or wants us to come again. */
export const takesNothingNow = (said: string): boolean => byWords(said.slice(0, longest)) === "soft";

type Code = [level: "4" | "5", subject?: number, about?: number];

function mostExact(status: string | null, detail: string): Code {
  const own = readCode(status ?? "");
  const said = readCode(detail);
  if (own && (own[2] !== 0 || !said || said[0] !== own[0])) return own;
  if (said) return said;
  return [detail.match(replyCode)?.[1] === "4" ? "4" : "5"];
}

function readCode(text: string): Code | null {
  const [, level, subject, about] = text.match(enhancedCode) ?? [];
  return level === undefined ? null : [level as "4" | "5", Number(subject), Number(about)];
}

/** `unknown`: there is no such mailbox; `closed`: there is none any more, or it was refused with no reason. */
type Words = "policy" | "soft" | "unknown" | "closed";

const asFailure = (words: Words | null): Failure | null =>
  words === "unknown" || words === "closed" ? "hard" : words;

function isName(word: string): boolean {
  const mark = word.slice(1).search(/[.@]/) + 1;
  return mark > 0 && /\w/.test(word.slice(mark + 1));
}

function byWords(detail: string): Words | null {
  // Names of hosts and addresses do not count as words: mail.spamless.example says nothing about spam.
  const words = detail.replaceAll(/\S+/g, (word) => (isName(word) ? " " : word)).replaceAll(/\s+/g, " ");
  if (notYetWords.test(words) || (fullWords.test(words) && !sendersLimit.test(words))) return "soft";
  // Where both are named the milder one holds, so that no address is suppressed on a doubtful word.
  if (policyWords.test(words) || sendersLimit.test(words)) return "policy";
  if (unknownWords.test(words)) return "unknown";
  return closedWords.test(words) ? "closed" : null;
}
