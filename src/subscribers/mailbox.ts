/** Finds which mailbox an address leads to. It is used for counting mail only, never for identifying readers. Pure. */
import type { Address } from "./address.ts";

/** Google Mail's two domains. It ignores dots in the local part (support.google.com/mail/answer/7436150). */
const googleMail = new Set(["gmail.com", "googlemail.com"]);

/** The part after the @, in lower-case ASCII. */
export const domainOf = ({ key }: Pick<Address, "key">): string => key.slice(key.lastIndexOf("@") + 1);

/**
 * One key for all spellings of an address that are known to reach the same mailbox. The `+tag` is left out (RFC 5233; most large
 * providers have it). At Google Mail dots are left out too, and its two domains are one.
 */
export function mailboxOf(address: Pick<Address, "key">): string {
  const domain = domainOf(address);
  const local = address.key.slice(0, -domain.length - 1);
  const untagged = local.replace(/(?<=.)\+.*/s, "");
  if (!googleMail.has(domain)) return `${untagged}@${domain}`;
  return `${untagged.replaceAll(".", "")}@gmail.com`;
}

/**
 * Domains at which anybody can have a mailbox, so many sign-ups there are many people. A list of the large ones, made by hand.
 */
const publicDomains = new Set(
  `126.com 163.com aol.com daum.net foxmail.com free.fr gmail.com gmx.at gmx.com gmx.de gmx.net googlemail.com hey.com
   hotmail.co.uk hotmail.com hotmail.de hotmail.fr hotmail.it icloud.com laposte.net libero.it live.com mac.com mail.com
   mail.ru me.com msn.com naver.com orange.fr outlook.com outlook.de outlook.fr pm.me posteo.de proton.me protonmail.com
   qq.com rediffmail.com seznam.cz sina.com t-online.de tutanota.com uol.com.br web.de wp.pl yahoo.co.in yahoo.co.jp
   yahoo.co.uk yahoo.com yahoo.de yahoo.fr yandex.com yandex.ru ymail.com`.split(/\s+/),
);

/** Whether anybody can have a mailbox at this domain. */
export const isPublicDomain = (domain: string): boolean => publicDomains.has(domain);
