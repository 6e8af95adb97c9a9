/** The name, look and operator of an installation, which readers see in every page and mail. Pure. */

/** Colour of links and buttons, as `#rrggbb`: on light backgrounds, and on dark ones. */
export type Colors = { light: string; dark: string };

/** What an operator may choose. */
export type Brand = {
  /** Without the characters that {@link isSiteName} refuses. */
  name: string;
  /** What the service is, in the operator's words; null: in ours. */
  intro: string | null;
  colors: Colors;
  operator: { name: string | null; contact: Contact | null };
};

/** Where an operator can be reached: an email address or a page. */
export type Contact = { label: string; href: string };

/** The colours in which all pages and mails are written; {@link inColors} replaces them. */
const ownColors: Colors = { light: "#8c3a1d", dark: "#e9a184" };

/** The brand of an operator who has chosen nothing. */
export const ownBrand: Brand = {
  name: "Paperboy",
  intro: null,
  colors: ownColors,
  operator: { name: null, contact: null },
};

/** Characters of a name at most: it must fit the head of a phone's page. */
export const mostOfName = 40;

/** Whether a name can stand as it is in a page, a mail's template and a mail's header: one line, and no quotes, brackets or braces. */
export const isSiteName = (name: string): boolean =>
  name.length <= mostOfName && /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}"\\<>{}]+$/u.test(name);

/** Replaces our colours in a style sheet, a mail or a picture by those of the brand. */
export const inColors = (source: string, { colors }: Pick<Brand, "colors">): string =>
  source.replaceAll(ownColors.light, colors.light).replaceAll(ownColors.dark, colors.dark);

/** The ratio that WCAG 2.2 asks of text (1.4.3, level AA). */
const enough = 4.5;

/** The darkest of the light backgrounds that the colour stands on, and the lightest of the dark ones. */
const backgrounds: Colors = { light: "#f1ede3", dark: "#26282d" };

/** The colours derived from one colour, or an error message, which continues after the variable's name. */
export type ChosenColors = { ok: true; colors: Colors } | { ok: false; message: string };

/**
 * The colours that an operator's one colour gives. It is used unchanged on light backgrounds, and refused if it is not readable
 * there: changing it silently would surprise the operator. No colour is readable on both light and dark backgrounds, so the one
 * for dark backgrounds is made from it by adding as much white as needed.
 *
 * @param text `#rrggbb` or `#rgb`
 */
export function brandColors(text: string): ChosenColors {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1]?.toLowerCase();
  if (digits === undefined) return { ok: false, message: "must look like #8c3a1d" };
  const light = `#${digits.length === 6 ? digits : digits.replace(/./g, "$&$&")}`;
  const readable = mixedUntilRead(light, "#000000", backgrounds.light);
  if (readable !== light) {
    return {
      ok: false,
      message: `is too light to be read on a light page: choose a darker colour, such as ${readable}`,
    };
  }
  return { ok: true, colors: { light, dark: mixedUntilRead(light, "#ffffff", backgrounds.dark) } };
}

/** The colour with as little of another as makes it readable on the background. */
function mixedUntilRead(color: string, other: string, background: string): string {
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = mix(color, other, part);
    if (contrast(mixed, background) >= enough) return mixed;
  }
  return other;
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));

const mix = (color: string, other: string, part: number): string => {
  const others = channels(other);
  const mixed = channels(color).map((value, i) => Math.round(value + ((others[i] ?? 0) - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
};

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
