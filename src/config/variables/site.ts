/** Name, colour, words, and who runs it. */
import { ownBrand } from "../../brand.ts";
import { colors, contact, line, shortName } from "../brand.ts";
import { optional, variable } from "../variable.ts";

/** What readers see of the operator's choices. */
export const siteVariables = {
  siteName: variable(
    "SITE_NAME",
    shortName,
    ownBrand.name,
    "What the service calls itself in pages and mails, and the name that mail comes from where `MAIL_FROM` has none.",
  ),
  siteColor: optional(
    "SITE_COLOR",
    colors,
    "Colour of links and buttons in pages and mails, such as `#1d4f8c`. It must be dark enough to be read on a light page; a lighter one for dark screens is made from it. Unset: rust.",
  ),
  siteIntro: optional(
    "SITE_INTRO",
    line(300),
    "What the service is, in a sentence of your own: on the front page, in the mail that asks to confirm, and at the foot of each digest.",
  ),
  operatorName: optional(
    "OPERATOR_NAME",
    line(100),
    "Who runs the service, for readers: on `/about` and `/privacy`.",
  ),
  operatorContact: optional(
    "OPERATOR_CONTACT",
    contact,
    "Where readers reach you: an email address or a page, on `/about` and `/privacy`. Unset: the address that mail comes from.",
  ),
} as const;
