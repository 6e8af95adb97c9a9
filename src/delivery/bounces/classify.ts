/** From a server's words to what they mean for the address. Pure. */

/**
 * What a report says of an address: `hard`, it does not exist; `soft`, it takes no mail now; `policy`, the message or its
 * sender was not wanted, which says nothing of the address; `complaint`, its reader called the message abuse; `none`,
 * it has not failed.
 */
export type Verdict = "none" | "policy" | "soft" | "hard" | "complaint";

/** Mildest first. */
export const verdicts: readonly Verdict[] = ["none", "policy", "soft", "hard", "complaint"];

// A class 5 or 4 enhanced status code (RFC 3463 section 2), and no part of an IP address.
const enhancedCode = /(?<![\d.])([45])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/;
const replyCode = /(?<![\d.])([45])\d\d(?![\d.])/;

const fullWords =
  /over ?quota|quota|mailbox (?:\S+ )?(?:is )?(?:full|over)|(?:in|not )(?:sufficient|enough) (?:\w+ )?(?:storage|space)|out of storage|storage limit/i;
const policyWords =
  /spam|junk|black ?list|block ?list|denylist|blocked|\brbl\b|dnsbl|policy|reputation|dmarc|\bspf\b|dkim|content|virus|malware|relay|too (?:large|big|long)|size|authori[sz]ed|authenticat|rate limit|too many|gr[ea]ylist|unsolicited|abuse/i;
const unknownWords =
  /(?:user|recipient|mailbox|address|account|person|alias)s?(?: \S+)?(?: is| was| has been)? (?:unknown|not found|invalid|unavailable|disabled|inactive|deactivated|suspended|closed|terminated|discontinued|rejected)|(?:does|do|did)(?: not|n.t) (?:exist|have an? )|unknown (?:user|recipient|mailbox|address|account|local.?part|virtual|or illegal)|no such (?:user|recipient|mailbox|address|account|person|domain|local)|no (?:mailbox|user|account|recipient)|not a (?:valid|known)|invalid (?:recipient|mailbox|address|user)|unrouteable address|couldn.t find any host|no longer (?:exists|valid|active|in use|accepts|available|works)|(?:could|can)(?: not|not|n.t) be found|not (?:our customer|listed in)|mailbox unavailable|undeliverable address|user doesn.t/i;
const closedWords = /disabled|inactive|deactivated|suspended|closed|no longer|terminated/i;

const longest = 2_000;

/**
 * Classifies a failure by its status code (RFC 3463, as registered with RFC 5248), and by the words where the code says
 * too little: many servers give 5.0.0, or none at all.
 *
 * @param status the report's own status, such as `5.1.1`
 * @param said what the server said, in which a more exact code may stand; its first 2,000 characters count
 */
export function classify(status: string | null, said: string): "policy" | "soft" | "hard" {
  const detail = said.slice(0, longest);
  const [level, subject, about] = mostExact(status, detail);
  if (level === "4") return subject === 7 ? "policy" : "soft";
  const words = byWords(detail);
  if (subject === undefined || about === undefined) {
    return words ?? "soft";
  }
  if (about === 0 && subject !== 7 && words) return words;
  switch (subject) {
    case 1:
      // X.1.7 to X.1.9 speak of the sender's address and of relaying.
      return about >= 7 && about <= 9 ? "policy" : "hard";
    case 2:
      if (about === 3) return "policy";
      return about === 1 && closedWords.test(detail) ? "hard" : "soft";
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
      return words ?? "soft";
  }
}

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

function byWords(detail: string): "policy" | "soft" | "hard" | null {
  // Names of hosts and addresses are no words: mail.spamless.example says nothing of spam.
  const words = detail.replaceAll(/\S+[.@]\S*\w/g, " ");
  if (fullWords.test(words)) return "soft";
  // Where both are named the milder one holds: nobody is suppressed by a doubtful word.
  if (policyWords.test(words)) return "policy";
  return unknownWords.test(words) ? "hard" : null;
}
